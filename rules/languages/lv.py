"""Latvian: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

_READ_ON = r"(?:turpinatu lasit|lasitu talak|(?:iz)?lasitu (?:visu |pilnu |so )?rakstu)"
_SUBSCRIBE = r"(?:abone\b|abonejiet|noforme abonementu|iegadajies)"
_REGISTER = r"(?:autorizejies|ielogojies|piesledzies|registrejies|ienac sava profila)"
_ON = r"(?:(?!jaunumu vestul|koment)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = r"(?:(?:raksts|saturs) )?(?:pieejams )?tikai abonentiem"

RULES = (
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard="abonentiem",
        pattern=(
            r"\b(?:raksta turpinajums|pilns raksts|viss raksts|pilna raksta versija)(?: ir)? "
            r"(?:pieejam[sa] |lasam[sa] )?(?:tikai )?abonentiem"
        ),
        matches=("Raksta turpinājums pieejams tikai abonentiem.",),
        ignores=("Raksta autors saka abonentiem paldies.",),
    ),
    Phrase(
        name="article-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard="abonentiem",
        pattern=(
            r"\bsis (?:raksts|saturs|materials)(?: ir)? "
            r"(?:pieejams |lasams |paredzets )?(?:tikai |vienigi )?(?:musu )?abonentiem"
        ),
        matches=("Šis raksts ir pieejams tikai abonentiem.",),
        ignores=("Šis raksts stāsta par teātra abonentiem.",),
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=("abone", "abonementu", "iegadajies"),
        pattern=(
            rf"\blai {_READ_ON}{_ON}{{0,40}}?\b{_SUBSCRIBE}"
            rf"|\b{_SUBSCRIBE}{_ON}{{0,40}}? (?:un|lai) (?:lasi talak|lasi visu|{_READ_ON})"
        ),
        matches=("Lai turpinātu lasīt, abonē žurnālu.", "Abonē un lasi tālāk."),
        ignores=("Abonē jaunumu vēstuli un lasi tālāk par ostu.",),
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.MEDIUM,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("autorizejies", "ielogojies", "piesledzies", "registrejies", "ienac "),
        pattern=rf"\blai {_READ_ON}{_ON}{{0,40}}?\b{_REGISTER}|\b{_REGISTER}{_ON}{{0,40}}?,? lai {_READ_ON}",
        matches=("Lai lasītu tālāk, autorizējies.", "Reģistrējies, lai turpinātu lasīt."),
        ignores=("Reģistrējies, lai komentētu rakstu.",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard="abonentiem",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Tikai abonentiem",),
        ignores=("Teātra atlaides tikai seniem abonentiem",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard="abonentiem",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Raksts pieejams tikai abonentiem",),
        ignores=("Lasi arī, tikai abonentiem: bāka dziest",),
    ),
    Phrase(
        name="already-subscriber",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="Where the text ends, subscribers are asked to log in.",
        guard="abonents",
        pattern=r"\b(?:esi jau|jau esi|esi) abonents ?\?",
        matches=("Jau esi abonents? Autorizējies",),
        ignores=("Skola jau ir abonents.",),
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("lasit talak", "lasi talak", "lasit vairak"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:lasit talak|lasi talak"
            r"|lasit vairak)[^\w:]{0,8}$"
        ),
        matches=("Slūžas ir slēgtas kopš maija… Lasīt tālāk",),
        ignores=("Lasīt vairāk", "Slūžas ir slēgtas. Lasi tālāk zem reklāmas"),
    ),
)

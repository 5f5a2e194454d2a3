"""Latvian: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..sentences import CHANNEL, OFFER_END

_READ_ON = r"(?:turpinatu lasit|lasitu talak|(?:iz)?lasitu (?:visu |pilnu |so )?rakstu)"
_SUBSCRIBE = r"(?:abone\b|abonejiet|noforme abonementu|iegadajies)"
_REGISTER = r"(?:autorizejies|ielogojies|piesledzies|registrejies|ienac sava profila)"
_ON = rf"(?:(?!jaunumu vestul|koment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = r"(?:(?:raksts|saturs) )?(?:pieejams )?tikai abonentiem"

RULES = (
    wordings.rest_for_subscribers(
        confidence=Confidence.MEDIUM,
        guard="abonentiem",
        pattern=(
            r"\b(?:raksta turpinajums|pilns raksts|viss raksts|pilna raksta versija)(?: ir)? "
            r"(?:pieejam[sa] |lasam[sa] )?(?:tikai )?abonentiem"
        ),
        matches=("Raksta turpinājums pieejams tikai abonentiem.",),
        ignores=("Raksta autors saka abonentiem paldies.",),
    ),
    wordings.article_for_subscribers(
        confidence=Confidence.MEDIUM,
        guard="abonentiem",
        pattern=(
            r"\bsis (?:raksts|saturs|materials)(?: ir)? "
            r"(?:pieejams |lasams |paredzets )?(?:tikai |vienigi )?(?:musu )?abonentiem"
        ),
        matches=("Šis raksts ir pieejams tikai abonentiem.",),
        ignores=("Šis raksts stāsta par teātra abonentiem.",),
    ),
    wordings.subscribe_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("abone", "abonementu", "iegadajies"),
        pattern=(
            rf"\blai {_READ_ON}{_ON}{{0,40}}?\b{_SUBSCRIBE}"
            rf"|\b{_SUBSCRIBE}{_ON}{{0,40}}? (?:un|lai) (?:lasi talak|lasi visu|{_READ_ON})"
        ),
        matches=("Lai turpinātu lasīt, abonē žurnālu.", "Abonē un lasi tālāk."),
        ignores=("Abonē jaunumu vēstuli un lasi tālāk par ostu.",),
    ),
    wordings.register_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("autorizejies", "ielogojies", "piesledzies", "registrejies", "ienac "),
        pattern=rf"\blai {_READ_ON}{_ON}{{0,40}}?\b{_REGISTER}|\b{_REGISTER}{_ON}{{0,40}}?,? lai {_READ_ON}",
        matches=("Lai lasītu tālāk, autorizējies.", "Reģistrējies, lai turpinātu lasīt."),
        ignores=("Reģistrējies, lai komentētu rakstu.",),
    ),
    wordings.subscribers_label(
        guard="abonentiem",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Tikai abonentiem",),
        ignores=("Teātra atlaides tikai seniem abonentiem",),
    ),
    wordings.subscribers_label_at_end(
        guard="abonentiem",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Raksts pieejams tikai abonentiem",),
        ignores=("Lasi arī, tikai abonentiem: bāka dziest",),
    ),
    wordings.already_subscriber(
        guard="abonents",
        pattern=r"\b(?:esi jau|jau esi|esi) abonents ?\?",
        matches=("Jau esi abonents? Autorizējies",),
        ignores=("Skola jau ir abonents.",),
    ),
    wordings.read_more_tail(
        guard=("lasit talak", "lasi talak", "lasit vairak"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:lasit talak|lasi talak"
            r"|lasit vairak)"
            rf"{OFFER_END}"
        ),
        matches=("Slūžas ir slēgtas kopš maija… Lasīt tālāk",),
        ignores=(
            "Labi guli un ej uz ostas bibliotēku. Lasīt vairāk.",
            "Lasīt vairāk",
            "Slūžas ir slēgtas. Lasi tālāk zem reklāmas",
        ),
    ),
)

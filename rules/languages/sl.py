"""Slovenian: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

_PIECE = r"(?:clanek|prispevek|intervju|besedilo|vsebina)"
_READERS = (
    r"(?:na voljo |dostop(?:en|na|no) |namenjen[a]? )?(?:samo |le |izkljucno "
    r"|zgolj )?(?:za )?(?:nase |nasim )?(?:narocnike|narocnikom)\b"
)
_READ_ON = (
    r"(?:nadaljevanje branja|branje (?:celotnega )?(?:clanka|prispevka)"
    r"|ogled celotnega clanka|beri(?:te)? dalje|preberi(?:te)? (?:celoten|ves)"
    r"|nadaljuj(?:te)? z branjem)"
)
_SUBSCRIBE = (
    r"(?:postanite narocnik|naroci(?:te)? se|sklenite narocnino|narocite\b"
    r"|izberite narocnino)"
)
_REGISTER = r"(?:se prijavite|prijavite se|registrirajte se|se registrirajte)"
_ON = r"(?:(?!e-novic|koment)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = rf"(?:{_PIECE} (?:je )?)?(?:samo|le|izkljucno) za narocnike"

RULES = (
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard="narocnik",
        pattern=(
            rf"\b(?:nadaljevanje|preostanek|celoten {_PIECE}"
            rf"|celotno besedilo)(?: (?:clanka|prispevka))? je {_READERS}"
        ),
        matches=("Celoten članek je na voljo samo naročnikom.",),
        ignores=("Preostanek pomola je zaprt, pravijo naročniki.",),
    ),
    Phrase(
        name="article-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard="narocnik",
        pattern=(
            rf"\bt[ao] {_PIECE} je {_READERS}|\bclanek je "
            r"(?:na voljo |dostopen )(?:samo |le |zgolj )(?:za )?narocnik"
        ),
        matches=("Ta članek je na voljo le naročnikom.",),
        ignores=("Ta prispevek je pisan o naročnikih.",),
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=("naroc",),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,40}}? (?:in|za) {_READ_ON}"
            rf"|\bza {_READ_ON}{_ON}{{0,40}}?\b{_SUBSCRIBE}"
        ),
        matches=(
            "Za nadaljevanje branja postanite naročnik.",
            "Postanite naročnik in berite dalje.",
        ),
        ignores=("Naročite se na e-novice in berite dalje o pristanišču.",),
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.MEDIUM,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("prijavite", "registrirajte"),
        pattern=(
            rf"\b{_REGISTER}{_ON}{{0,40}}? (?:in|za) {_READ_ON}"
            rf"|\bza {_READ_ON}{_ON}{{0,40}}?\b{_REGISTER}"
        ),
        matches=("Za branje članka se prijavite.", "Prijavite se in berite dalje."),
        ignores=("Prijavite se za komentiranje.",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard="za narocnike",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Samo za naročnike",),
        ignores=("Popusti v gledališču samo za naročnike od lani",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard="za narocnike",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Članek le za naročnike",),
        ignores=("Preberite tudi, samo za naročnike: svetilnik ugaša",),
    ),
    Phrase(
        name="already-subscriber",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="Where the text ends, subscribers are asked to log in.",
        guard=("ze narocnik", "ze imate narocnino"),
        pattern=r"\b(?:ste )?ze narocnik ?\?|\bze imate narocnino ?\?",
        matches=("Ste že naročnik? Prijavite se",),
        ignores=("Šola je že naročnik časopisa.",),
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("preberi", "beri dalje", "beri naprej", "berite dalje", "berite naprej", "nadaljuj"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:preberi(?:te)? (?:vec|celoten clanek)"
            r"|beri(?:te)? (?:dalje|naprej)|nadaljuj z branjem)[^\w:]{0,8}$"
        ),
        matches=("Zapornica je zaprta od maja… Preberi več",),
        ignores=("Preberi več", "Zapornica je zaprta. Preberite več:"),
    ),
)

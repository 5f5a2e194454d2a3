"""Slovenian: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..sentences import CHANNEL, OFFER_END

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
_ON = rf"(?:(?!e-novic|koment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = rf"(?:{_PIECE} (?:je )?)?(?:samo|le|izkljucno) za narocnike"

RULES = (
    wordings.rest_for_subscribers(
        confidence=Confidence.MEDIUM,
        guard="narocnik",
        pattern=(
            rf"\b(?:nadaljevanje|preostanek|celoten {_PIECE}"
            rf"|celotno besedilo)(?: (?:clanka|prispevka))? je {_READERS}"
        ),
        matches=("Celoten članek je na voljo samo naročnikom.",),
        ignores=("Preostanek pomola je zaprt, pravijo naročniki.",),
    ),
    wordings.article_for_subscribers(
        confidence=Confidence.MEDIUM,
        guard="narocnik",
        pattern=(
            rf"\bt[ao] {_PIECE} je {_READERS}|\bclanek je "
            r"(?:na voljo |dostopen )(?:samo |le |zgolj )(?:za )?narocnik"
        ),
        matches=("Ta članek je na voljo le naročnikom.",),
        ignores=("Ta prispevek je pisan o naročnikih.",),
    ),
    wordings.subscribe_to_read_on(
        confidence=Confidence.MEDIUM,
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
    wordings.register_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("prijavite", "registrirajte"),
        pattern=(
            rf"\b{_REGISTER}{_ON}{{0,40}}? (?:in|za) {_READ_ON}"
            rf"|\bza {_READ_ON}{_ON}{{0,40}}?\b{_REGISTER}"
        ),
        matches=("Za branje članka se prijavite.", "Prijavite se in berite dalje."),
        ignores=("Prijavite se za komentiranje.",),
    ),
    wordings.subscribers_label(
        guard="za narocnike",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Samo za naročnike",),
        ignores=("Popusti v gledališču samo za naročnike od lani",),
    ),
    wordings.subscribers_label_at_end(
        guard="za narocnike",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Članek le za naročnike",),
        ignores=("Preberite tudi, samo za naročnike: svetilnik ugaša",),
    ),
    wordings.already_subscriber(
        guard=("ze narocnik", "ze imate narocnino"),
        pattern=r"\b(?:ste )?ze narocnik ?\?|\bze imate narocnino ?\?",
        matches=("Ste že naročnik? Prijavite se",),
        ignores=("Šola je že naročnik časopisa.",),
    ),
    wordings.read_more_tail(
        guard=("preberi", "beri dalje", "beri naprej", "berite dalje", "berite naprej", "nadaljuj"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:preberi(?:te)? (?:vec|celoten clanek)"
            r"|beri(?:te)? (?:dalje|naprej)|nadaljuj z branjem)"
            rf"{OFFER_END}"
        ),
        matches=("Zapornica je zaprta od maja… Preberi več",),
        ignores=(
            "Dobro spite in pojdite v knjižnico v pristanišču. Berite dalje.",
            "Preberi več",
            "Zapornica je zaprta. Preberite več:",
        ),
    ),
)

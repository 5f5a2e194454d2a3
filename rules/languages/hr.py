"""Croatian: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..sentences import CHANNEL, OFFER_END

_PIECE = r"(?:clanak|sadrzaj|tekst|intervju|prilog)"
_READERS = (
    r"(?:dostupan |namijenjen |otvoren )?(?:samo |iskljucivo )?(?:za )?(?:nase "
    r"|nasim )?(?:pretplatnike|pretplatnicima)\b"
)
_READ_ON = (
    r"(?:(?:nastavite|nastavi) (?:citati|s citanjem|citanje)|nastavak citanja"
    r"|nastavili citati|(?:pro)?citajte (?:cijeli|ostatak)|citanje (?:cijelog )?clanka)"
)
_SUBSCRIBE = r"(?:pretplati(?:te)? se|postanite pretplatnik|kupite pretplatu|odaberite pretplatu)"
_REGISTER = r"(?:prijavi(?:te)? se|registriraj(?:te)? se|ulogiraj(?:te)? se)"
_ON = rf"(?:(?!koment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = (
    rf"(?:{_PIECE} (?:je )?)?(?:samo|iskljucivo|dostupno samo) "
    r"(?:za )?(?:pretplatnike|pretplatnicima)"
)

RULES = (
    wordings.rest_for_subscribers(
        confidence=Confidence.MEDIUM,
        guard="pretplatni",
        pattern=(
            rf"\b(?:ostatak|nastavak|cijeli {_PIECE}"
            rf"|cjelovit {_PIECE})(?: (?:clanka|teksta|intervjua))? (?:je )?{_READERS}"
        ),
        matches=("Ostatak članka je dostupan samo pretplatnicima.",),
        ignores=("Ostatak mola je zatvoren, kažu pretplatnici.",),
    ),
    wordings.article_for_subscribers(
        confidence=Confidence.MEDIUM,
        guard="pretplatni",
        pattern=rf"\bovaj {_PIECE} (?:je )?{_READERS}|\bsamo pretplatnici mogu (?:pro)?citati",
        matches=("Ovaj članak je dostupan samo pretplatnicima.",),
        ignores=("Ovaj tekst govori o pretplatnicima kazališta.",),
    ),
    wordings.subscribe_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("pretplat",),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,40}}? (?:i|za|kako biste) {_READ_ON}"
            rf"|\bza {_READ_ON}{_ON}{{0,40}}?\b{_SUBSCRIBE}"
        ),
        matches=("Pretplatite se i nastavite čitati.", "Za nastavak čitanja pretplatite se."),
        ignores=("Pretplatite se na newsletter i nastavite čitati o luci.",),
    ),
    wordings.register_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("prijavi", "registriraj", "ulogiraj"),
        pattern=(
            rf"\b{_REGISTER}{_ON}{{0,40}}? (?:i|za|kako biste) {_READ_ON}"
            rf"|\bza {_READ_ON}{_ON}{{0,40}}?\b{_REGISTER}"
        ),
        matches=("Za nastavak čitanja prijavite se.", "Registrirajte se i nastavite čitati."),
        ignores=("Prijavite se za komentiranje i nastavite čitati.",),
    ),
    wordings.subscribers_label(
        guard="pretplatni",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Samo za pretplatnike",),
        ignores=("Popusti u kazalištu samo za stare pretplatnike",),
    ),
    wordings.subscribers_label_at_end(
        guard="pretplatni",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Članak samo za pretplatnike",),
        ignores=("Pročitajte i, samo za pretplatnike: svjetionik se gasi",),
    ),
    wordings.already_subscriber(
        guard=("vec ste pretplatnik", "vec imate pretplatu", "vec pretplatnik"),
        pattern=r"\bvec (?:ste )?pretplatnik ?\?|\bvec imate pretplatu ?\?",
        matches=("Već ste pretplatnik? Prijavite se",),
        ignores=("Škola je već pretplatnik novina.",),
    ),
    wordings.read_more_tail(
        guard=("procitaj", "citaj", "opsirnije", "citati"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:procitaj(?:te)? (?:vise|cijeli clanak)"
            r"|citaj(?:te)? dalje|opsirnije|nastavi(?:te)? citati)"
            rf"{OFFER_END}"
        ),
        matches=("Ustava je zatvorena od svibnja… Pročitaj više",),
        ignores=(
            "Spavajte dobro i idite u knjižnicu u luci. Čitajte dalje.",
            "Pročitaj više",
            "Ustava je zatvorena. Pročitajte više:",
        ),
    ),
    wordings.rest_elsewhere(
        guard=("cijeli ", "cjelovit "),
        pattern=(
            rf"\b(?:cijeli|cjelovit) {_PIECE} "
            r"(?:procitajte|mozete procitati|pronadite|dostupan je|citajte) (?:na|u|ovdje)\b"
        ),
        matches=("Cijeli intervju pročitajte u subotnjem izdanju.",),
        ignores=("Cijeli grad je na ulici.",),
    ),
)

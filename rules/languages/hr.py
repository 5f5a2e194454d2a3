"""Croatian: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

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
_ON = r"(?:(?!newsletter|koment)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = (
    rf"(?:{_PIECE} (?:je )?)?(?:samo|iskljucivo|dostupno samo) "
    r"(?:za )?(?:pretplatnike|pretplatnicima)"
)

RULES = (
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard="pretplatni",
        pattern=(
            rf"\b(?:ostatak|nastavak|cijeli {_PIECE}"
            rf"|cjelovit {_PIECE})(?: (?:clanka|teksta|intervjua))? (?:je )?{_READERS}"
        ),
        matches=("Ostatak članka je dostupan samo pretplatnicima.",),
        ignores=("Ostatak mola je zatvoren, kažu pretplatnici.",),
    ),
    Phrase(
        name="article-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard="pretplatni",
        pattern=rf"\bovaj {_PIECE} (?:je )?{_READERS}|\bsamo pretplatnici mogu (?:pro)?citati",
        matches=("Ovaj članak je dostupan samo pretplatnicima.",),
        ignores=("Ovaj tekst govori o pretplatnicima kazališta.",),
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=("pretplat",),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,40}}? (?:i|za|kako biste) {_READ_ON}"
            rf"|\bza {_READ_ON}{_ON}{{0,40}}?\b{_SUBSCRIBE}"
        ),
        matches=("Pretplatite se i nastavite čitati.", "Za nastavak čitanja pretplatite se."),
        ignores=("Pretplatite se na newsletter i nastavite čitati o luci.",),
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.MEDIUM,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("prijavi", "registriraj", "ulogiraj"),
        pattern=(
            rf"\b{_REGISTER}{_ON}{{0,40}}? (?:i|za|kako biste) {_READ_ON}"
            rf"|\bza {_READ_ON}{_ON}{{0,40}}?\b{_REGISTER}"
        ),
        matches=("Za nastavak čitanja prijavite se.", "Registrirajte se i nastavite čitati."),
        ignores=("Prijavite se za komentiranje i nastavite čitati.",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard="pretplatni",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Samo za pretplatnike",),
        ignores=("Popusti u kazalištu samo za stare pretplatnike",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard="pretplatni",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Članak samo za pretplatnike",),
        ignores=("Pročitajte i, samo za pretplatnike: svjetionik se gasi",),
    ),
    Phrase(
        name="already-subscriber",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="Where the text ends, subscribers are asked to log in.",
        guard=("vec ste pretplatnik", "vec imate pretplatu", "vec pretplatnik"),
        pattern=r"\bvec (?:ste )?pretplatnik ?\?|\bvec imate pretplatu ?\?",
        matches=("Već ste pretplatnik? Prijavite se",),
        ignores=("Škola je već pretplatnik novina.",),
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("procitaj", "citaj", "opsirnije", "citati"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:procitaj(?:te)? (?:vise|cijeli clanak)"
            r"|citaj(?:te)? dalje|opsirnije|nastavi(?:te)? citati)[^\w:]{0,8}$"
        ),
        matches=("Ustava je zatvorena od svibnja… Pročitaj više",),
        ignores=("Pročitaj više", "Ustava je zatvorena. Pročitajte više:"),
    ),
    Phrase(
        name="rest-elsewhere",
        in_links=True,
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=NEAR_END,
        message="The text says where the whole article is to be found.",
        guard=("cijeli ", "cjelovit "),
        pattern=(
            rf"\b(?:cijeli|cjelovit) {_PIECE} "
            r"(?:procitajte|mozete procitati|pronadite|dostupan je|citajte) (?:na|u|ovdje)\b"
        ),
        matches=("Cijeli intervju pročitajte u subotnjem izdanju.",),
        ignores=("Cijeli grad je na ulici.",),
    ),
)

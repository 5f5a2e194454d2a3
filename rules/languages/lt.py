"""Lithuanian: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..sentences import CHANNEL, OFFER_END

_READ_ON = r"(?:skaityti toliau|testi skaityma|(?:per)?skaityti (?:visa |si )?straipsni)"
_SUBSCRIBE = r"(?:prenumeruokite|prenumeruok\b|uzsiprenumeruokite|isigykite prenumerata)"
_REGISTER = r"(?:prisijunkite|prisijunk\b|(?:uz)?siregistruokite|registruokites)"
_ON = rf"(?:(?!naujienlaisk|koment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = r"(?:(?:straipsnis|turinys) )?tik prenumeratoriams"

RULES = (
    wordings.rest_for_subscribers(
        confidence=Confidence.MEDIUM,
        guard="prenumerator",
        pattern=(
            r"\b(?:straipsnio tesinys|visas straipsnis|likusi straipsnio dalis)(?: yra)? "
            r"(?:skirta[s]? |prieinama[s]? |matoma[s]? )?(?:tik )?prenumeratoriams"
        ),
        matches=("Visas straipsnis prieinamas tik prenumeratoriams.",),
        ignores=("Visas straipsnis apie teatro prenumeratorius.",),
    ),
    wordings.article_for_subscribers(
        confidence=Confidence.MEDIUM,
        guard="prenumerator",
        pattern=(
            r"\bsis (?:straipsnis|turinys|tekstas)(?: yra)? "
            r"(?:skirtas |prieinamas )?(?:tik )?(?:musu )?prenumeratoriams"
        ),
        matches=("Šis straipsnis skirtas tik prenumeratoriams.",),
        ignores=("Šis tekstas pasakoja apie teatro prenumeratorius.",),
    ),
    wordings.subscribe_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("prenumeruok", "prenumerata"),
        pattern=(
            rf"\bnor(?:edami|int|ite) {_READ_ON}{_ON}{{0,40}}?\b{_SUBSCRIBE}"
            rf"|\b{_SUBSCRIBE}{_ON}{{0,40}}? ir (?:skaitykite|skaityk) (?:toliau|visa|be)"
        ),
        matches=(
            "Norėdami skaityti toliau, prenumeruokite.",
            "Prenumeruokite ir skaitykite toliau.",
        ),
        ignores=("Prenumeruokite naujienlaiškį ir skaitykite toliau apie uostą.",),
    ),
    wordings.register_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("prisijunk", "registruokite"),
        pattern=(
            rf"\bnor(?:edami|int|ite) {_READ_ON}{_ON}{{0,40}}?\b{_REGISTER}"
            rf"|\b{_REGISTER}{_ON}{{0,20}}? ir (?:skaitykite|skaityk) toliau"
        ),
        matches=("Norėdami skaityti toliau, prisijunkite.", "Prisijunkite ir skaitykite toliau."),
        ignores=("Prisijunkite ir komentuokite, skaitykite toliau.",),
    ),
    wordings.subscribers_label(
        guard="prenumeratoriams",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Tik prenumeratoriams",),
        ignores=("Teatro nuolaidos tik seniems prenumeratoriams",),
    ),
    wordings.subscribers_label_at_end(
        guard="prenumeratoriams",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Straipsnis tik prenumeratoriams",),
        ignores=("Taip pat skaitykite, tik prenumeratoriams: švyturys gęsta",),
    ),
    wordings.already_subscriber(
        guard=("jau prenumeruoja", "jau esate", "jau turite"),
        pattern=r"\bjau (?:prenumeruojate|esate prenumeratorius|turite prenumerata) ?\?",
        matches=("Jau prenumeruojate? Prisijunkite",),
        ignores=("Ar jau esate uoste?",),
    ),
    wordings.read_more_tail(
        guard=("skaityti toliau", "skaitykite daugiau", "skaityti daugiau", "skaityk daugiau"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:skaityti toliau"
            r"|skaity(?:kite|ti|k) daugiau)"
            rf"{OFFER_END}"
        ),
        matches=("Šliuzas uždarytas nuo gegužės… Skaityti toliau",),
        ignores=(
            "Gerai išsimiegok ir eik į uosto biblioteką. Skaityk daugiau.",
            "Skaityti daugiau",
            "Šliuzas uždarytas. Skaitykite daugiau:",
        ),
    ),
)

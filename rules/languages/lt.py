"""Lithuanian: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

_READ_ON = r"(?:skaityti toliau|testi skaityma|(?:per)?skaityti (?:visa |si )?straipsni)"
_SUBSCRIBE = r"(?:prenumeruokite|prenumeruok\b|uzsiprenumeruokite|isigykite prenumerata)"
_REGISTER = r"(?:prisijunkite|prisijunk\b|(?:uz)?siregistruokite|registruokites)"
_ON = r"(?:(?!naujienlaisk|koment)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = r"(?:(?:straipsnis|turinys) )?tik prenumeratoriams"

RULES = (
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard="prenumerator",
        pattern=(
            r"\b(?:straipsnio tesinys|visas straipsnis|likusi straipsnio dalis)(?: yra)? "
            r"(?:skirta[s]? |prieinama[s]? |matoma[s]? )?(?:tik )?prenumeratoriams"
        ),
        matches=("Visas straipsnis prieinamas tik prenumeratoriams.",),
        ignores=("Visas straipsnis apie teatro prenumeratorius.",),
    ),
    Phrase(
        name="article-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard="prenumerator",
        pattern=(
            r"\bsis (?:straipsnis|turinys|tekstas)(?: yra)? "
            r"(?:skirtas |prieinamas )?(?:tik )?(?:musu )?prenumeratoriams"
        ),
        matches=("Šis straipsnis skirtas tik prenumeratoriams.",),
        ignores=("Šis tekstas pasakoja apie teatro prenumeratorius.",),
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
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
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.MEDIUM,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("prisijunk", "registruokite"),
        pattern=(
            rf"\bnor(?:edami|int|ite) {_READ_ON}{_ON}{{0,40}}?\b{_REGISTER}"
            rf"|\b{_REGISTER}{_ON}{{0,20}}? ir (?:skaitykite|skaityk) toliau"
        ),
        matches=("Norėdami skaityti toliau, prisijunkite.", "Prisijunkite ir skaitykite toliau."),
        ignores=("Prisijunkite ir komentuokite, skaitykite toliau.",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard="prenumeratoriams",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Tik prenumeratoriams",),
        ignores=("Teatro nuolaidos tik seniems prenumeratoriams",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard="prenumeratoriams",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Straipsnis tik prenumeratoriams",),
        ignores=("Taip pat skaitykite, tik prenumeratoriams: švyturys gęsta",),
    ),
    Phrase(
        name="already-subscriber",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="Where the text ends, subscribers are asked to log in.",
        guard=("jau prenumeruoja", "jau esate", "jau turite"),
        pattern=r"\bjau (?:prenumeruojate|esate prenumeratorius|turite prenumerata) ?\?",
        matches=("Jau prenumeruojate? Prisijunkite",),
        ignores=("Ar jau esate uoste?",),
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("skaityti toliau", "skaitykite daugiau", "skaityti daugiau", "skaityk daugiau"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:skaityti toliau"
            r"|skaity(?:kite|ti|k) daugiau)[^\w:]{0,8}$"
        ),
        matches=("Šliuzas uždarytas nuo gegužės… Skaityti toliau",),
        ignores=("Skaityti daugiau", "Šliuzas uždarytas. Skaitykite daugiau:"),
    ),
)

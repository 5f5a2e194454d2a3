"""Estonian: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

_READ_ON = (
    r"(?:edasi lugemiseks|lugemise jatkamiseks|artikli (?:edasi )?lugemiseks"
    r"|(?:terve|kogu) (?:artikli|loo) lugemiseks)"
)
_SUBSCRIBE = (
    r"(?:telli\b|tellige\b|osta (?:paevapilet|artikkel|juurdepaas)|vormista tellimus"
    r"|hakka tellijaks)"
)
_REGISTER = r"(?:logi(?:ge)? sisse|registreeri(?:ge)?\b|loo (?:tasuta )?konto)"
_ON = r"(?:(?!uudiskir|komment)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = r"(?:(?:artikkel|sisu) )?(?:ainult|vaid|uksnes) tellijatele"

RULES = (
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard="tellija",
        pattern=(
            r"\b(?:ulejaanud (?:artikkel|lugu|tekst)|(?:artikli|loo) jatk|kogu artikkel) on "
            r"(?:loetav |kattesaadav )?(?:ainult |vaid |uksnes )?tellijatele"
        ),
        matches=("Artikli jätk on loetav ainult tellijatele.",),
        ignores=("Ülejäänud kai on suletud, ütlevad tellijad.",),
    ),
    Phrase(
        name="article-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard="tellija",
        pattern=(
            r"\bsee (?:artikkel|lugu|sisu) on "
            r"(?:moeldud |loetav |kattesaadav )?(?:ainult |vaid |uksnes )?tellijatele"
        ),
        matches=("See artikkel on ainult tellijatele.",),
        ignores=("See lugu on teatri uutest tellijatest.",),
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=("lugemi", "loe "),
        pattern=(
            rf"\b{_READ_ON}{_ON}{{0,40}}?\b{_SUBSCRIBE}"
            r"|\btelli (?:\w+ )?(?:ja|ning) loe (?:edasi|kogu|kohe)"
        ),
        matches=("Artikli lugemiseks telli ajaleht.", "Telli ja loe edasi."),
        ignores=("Telli uudiskiri. Edasi lugemiseks on vaja prille.",),
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.MEDIUM,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("lugemi", "lugeda", "loe edasi"),
        pattern=(
            rf"\b{_READ_ON}{_ON}{{0,40}}?\b{_REGISTER}"
            rf"|\b{_REGISTER}{_ON}{{0,20}}? (?:ja|ning|et) (?:loe edasi|edasi lugeda|artiklit lugeda)"
        ),
        matches=("Edasi lugemiseks logi sisse.", "Logi sisse ja loe edasi."),
        ignores=("Kommenteerimiseks logi sisse või loe edasi.",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard="tellijatele",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Ainult tellijatele",),
        ignores=("Teatri allahindlus ainult vanadele tellijatele",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard="tellijatele",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Artikkel ainult tellijatele",),
        ignores=("Loe ka, ainult tellijatele: tuletorn kustub",),
    ),
    Phrase(
        name="already-subscriber",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="Where the text ends, subscribers are asked to log in.",
        guard="tellija",
        pattern=r"\b(?:oled )?juba tellija ?\?",
        matches=("Juba tellija? Logi sisse",),
        ignores=("Kool on juba tellija.",),
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("loe edasi", "loe lahemalt", "loe rohkem"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:loe (?:edasi|lahemalt"
            r"|rohkem))[^\w:]{0,8}$"
        ),
        matches=("Lüüs on suletud maist saati… Loe edasi",),
        ignores=("Loe edasi", "Lüüs on suletud. Loe edasi pärast reklaami"),
    ),
)

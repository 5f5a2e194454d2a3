"""Estonian: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..sentences import CHANNEL, OFFER_END

_READ_ON = (
    r"(?:edasi lugemiseks|lugemise jatkamiseks|artikli (?:edasi )?lugemiseks"
    r"|(?:terve|kogu) (?:artikli|loo) lugemiseks)"
)
_SUBSCRIBE = (
    r"(?:telli\b|tellige\b|osta (?:paevapilet|artikkel|juurdepaas)|vormista tellimus"
    r"|hakka tellijaks)"
)
_REGISTER = r"(?:logi(?:ge)? sisse|registreeri(?:ge)?\b|loo (?:tasuta )?konto)"
_ON = rf"(?:(?!uudiskir|komment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = r"(?:(?:artikkel|sisu) )?(?:ainult|vaid|uksnes) tellijatele"

RULES = (
    wordings.rest_for_subscribers(
        confidence=Confidence.MEDIUM,
        guard="tellija",
        pattern=(
            r"\b(?:ulejaanud (?:artikkel|lugu|tekst)|(?:artikli|loo) jatk|kogu artikkel) on "
            r"(?:loetav |kattesaadav )?(?:ainult |vaid |uksnes )?tellijatele"
        ),
        matches=("Artikli jätk on loetav ainult tellijatele.",),
        ignores=("Ülejäänud kai on suletud, ütlevad tellijad.",),
    ),
    wordings.article_for_subscribers(
        confidence=Confidence.MEDIUM,
        guard="tellija",
        pattern=(
            r"\bsee (?:artikkel|lugu|sisu) on "
            r"(?:moeldud |loetav |kattesaadav )?(?:ainult |vaid |uksnes )?tellijatele"
        ),
        matches=("See artikkel on ainult tellijatele.",),
        ignores=("See lugu on teatri uutest tellijatest.",),
    ),
    wordings.subscribe_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("lugemi", "loe "),
        pattern=(
            rf"\b{_READ_ON}{_ON}{{0,40}}?\b{_SUBSCRIBE}"
            r"|\btelli (?:\w+ )?(?:ja|ning) loe (?:edasi|kogu|kohe)"
        ),
        matches=("Artikli lugemiseks telli ajaleht.", "Telli ja loe edasi."),
        ignores=("Telli uudiskiri. Edasi lugemiseks on vaja prille.",),
    ),
    wordings.register_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("lugemi", "lugeda", "loe edasi"),
        pattern=(
            rf"\b{_READ_ON}{_ON}{{0,40}}?\b{_REGISTER}"
            rf"|\b{_REGISTER}{_ON}{{0,20}}? (?:ja|ning|et) (?:loe edasi|edasi lugeda|artiklit lugeda)"
        ),
        matches=("Edasi lugemiseks logi sisse.", "Logi sisse ja loe edasi."),
        ignores=("Kommenteerimiseks logi sisse või loe edasi.",),
    ),
    wordings.subscribers_label(
        guard="tellijatele",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Ainult tellijatele",),
        ignores=("Teatri allahindlus ainult vanadele tellijatele",),
    ),
    wordings.subscribers_label_at_end(
        guard="tellijatele",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Artikkel ainult tellijatele",),
        ignores=("Loe ka, ainult tellijatele: tuletorn kustub",),
    ),
    wordings.already_subscriber(
        guard="tellija",
        pattern=r"\b(?:oled )?juba tellija ?\?",
        matches=("Juba tellija? Logi sisse",),
        ignores=("Kool on juba tellija.",),
    ),
    wordings.read_more_tail(
        guard=("loe edasi", "loe lahemalt", "loe rohkem"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:loe (?:edasi|lahemalt"
            r"|rohkem))"
            rf"{OFFER_END}"
        ),
        matches=("Lüüs on suletud maist saati… Loe edasi",),
        ignores=(
            "Maga hästi ja käi sadama raamatukogus. Loe edasi.",
            "Loe edasi",
            "Lüüs on suletud. Loe edasi pärast reklaami",
        ),
    ),
)

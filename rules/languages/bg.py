"""Bulgarian: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.rule import AROUND, LAST, Phrase

from ..examples import gated

# Folded text has no "й".
_PIECE = r"(?:стати\w+|материал\w*|текст\w*|публикаци\w+|новин\w+|анализ\w*|интервю\w*)"
_THIS = rf"(?:(?:тази|този|това) {_PIECE}|статията|материалът)"
# "This content" is a film or a game as well.
_CONTENT = r"това съдържание"
_READERS = r"(?:абонати(?:те)?|абонирани(?:те)? (?:читатели|потребители)|абонамент)"
_ONLY = r"(?:само|единствено)"
_WHOLE = rf"(?:(?:цял\w+|пълн\w+|останал\w+) (?:част от )?{_PIECE}|пълната версия на {_PIECE}|продължението)"
_READ_ON = rf"(?:(?:прочет\w+|чет\w+|отключ\w+|видите) (?:{_WHOLE}|{_THIS}|докраи|нататък|статията)|продължи\w* (?:да чет\w+|четенето|с четенето))"
_SUBSCRIBE = r"(?:абонираите се|абонирате|станете абонат|с абонамент|необходим е абонамент|вземете абонамент)"
_REGISTER = r"(?:влезте в|влезте|регистрираите се|регистрация|логнете се|създаите (?:си )?(?:профил|акаунт))"
_ON = r"(?:(?!комент|бюлетин|нюзлетър|канал)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""

RULES = (
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard=("абонати", "абонирани", "абонамент"),
        pattern=rf"\b{_WHOLE} (?:е |са )?(?:достъп(?:ен|н\w+) )?{_ONLY} (?:за|с|от) {_READERS}",
        matches=("Пълният текст е достъпен само за абонати.", "Цялата статия е само за абонати"),
        ignores=("Цялата зала беше пълна с абонати на театъра.",),
    ),
    Phrase(
        name="article-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard=("абонати", "абонирани", "абонамент"),
        pattern=(
            rf"\b{_THIS} (?:е )?(?:достъп(?:ен|н\w+) {_ONLY}|{_ONLY}|достъп(?:ен|н\w+)|ексклузивно) (?:за|с|от) {_READERS}"
            rf"|\b{_CONTENT} (?:е )?(?:достъпно (?:{_ONLY} )?|{_ONLY} |ексклузивно )(?:за|с|от) {_READERS}\b(?! ?[\w\"])"
        ),
        matches=(
            "Тази статия е достъпна само за абонати.",
            "Статията е достъпна само за абонати",
            "Това съдържание е само за абонати",
        ),
        ignores=(
            "Този текст разказва за абонати на кабелна телевизия.",
            "Съдържанието е достъпно с абонамент за филмовата платформа.",
            "Това съдържание е само за абонати на играта.",
        ),
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=("абонира", "абонат", "абонамент"),
        pattern=rf"\bза да {_READ_ON}{_ON}{{0,40}}?{_SUBSCRIBE}|\b{_SUBSCRIBE}{_ON}{{0,30}}?(?:за да|и) {_READ_ON}",
        matches=(
            "Абонирайте се, за да прочетете цялата статия.",
            "За да продължите да четете, станете абонат.",
        ),
        ignores=("Абонирайте се за бюлетина и четете нататък новините.",),
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.HIGH,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("влезте", "регистр", "логнете", "създаите"),
        pattern=rf"\bза да {_READ_ON}{_ON}{{0,40}}?{_REGISTER}|\b{_REGISTER}{_ON}{{0,30}}?(?:за да|и) {_READ_ON}",
        matches=("Влезте в профила си, за да прочетете цялата статия.",),
        ignores=("Влезте в профила си, за да коментирате статията.",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard="за абонати",
        pattern=rf"^\W*(?:{_PIECE} )?(?:{_ONLY} )?за абонати\W*$",
        matches=("Само за абонати",),
        ignores=("Концертът за абонати беше на кея.",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard="само за абонати",
        pattern=r"[.?!\")] ?\(?само за абонати\W{0,3}$",
        matches=("Кеят е затворен от май. Само за абонати",),
        ignores=("Вижте още: само за абонати",),
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("прочети", "прочетете", "чети", "четете", "виж още", "цялата статия"),
        pattern=(
            r"(?:[.?!\")] ?[\[(<]?(?:прочет(?:и|ете)|чет(?:и|ете)) (?:още|повече|нататък|цялата статия|целия текст)"
            r"|\.\.\. ?[\[(<]?виж още|^\W*(?:прочет(?:и|ете)|чет(?:и|ете)) (?:нататък|цялата статия))[^\w:]{0,8}$"
        ),
        matches=("Кеят е затворен от май. Прочетете цялата статия »",),
        ignores=("Прочетете още: новият ферибот",),
    ),
    Phrase(
        name="read-more-after",
        argues=Cause.EXCERPT,
        confidence=Confidence.LOW,
        zones=frozenset({Zone.AFTER}),
        message="Right after the text stands an offer to read on.",
        guard=("цялата статия", "четете нататък"),
        pattern=r"^\W*(?:прочет(?:и|ете) цялата статия|четете нататък)\W*$",
        matches=(gated("<div>Прочетете цялата статия</div>"),),
        ignores=("Цялата статия на лист хартия.",),
    ),
)

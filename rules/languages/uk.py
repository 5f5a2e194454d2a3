"""Ukrainian: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

from ..examples import gated

# Folded text has no "й" and no "ї".
_PIECE = r"(?:статт\w+|матеріал\w*|текст\w*|публікаці\w+|новин\w+|колонк\w+|інтерв'ю)"
_THIS = rf"(?:ц(?:еи|я|е|і|ю|ього|ієі)|дании|дана) (?:[\w+-]+ )?{_PIECE}"
# "This content" is a film or a game as well.
_CONTENT = r"(?:цеи|дании) контент"
_READERS = r"(?:(?:наших |платних )?(?:передплатник(?:ам|ів)|підписник(?:ам|ів)|читач\w+ з (?:передплатою|підпискою)))"
_OPEN = r"(?:доступн(?:ии|а|о|е|і)|відкрит(?:ии|а|о|е)|можлив(?:ии|а|о))"
_BY = r"(?:за передплатою|за підпискою|з передплатою|з підпискою)"
_WHOLE = rf"(?:повн(?:ии|а|у|е|оі|ого) (?:версі\w+ )?{_PIECE}|{_PIECE} (?:повністю|цілком)|решт[ау] {_PIECE}|продовження)"
_READ_ON = rf"(?:(?:чита\w+|прочита\w+|дочита\w+) (?:далі|до кінця|повністю|повну версію|{_THIS}|{_WHOLE})|продовж\w+ читання|отримати доступ до (?:(?:ц\w+|повно\w+) (?:версіі )?(?:матеріалу|тексту)|(?:(?:ц\w+|повно\w+) (?:версіі )?)?(?:статті|публікаціі|новини|колонки))\b)"
_SUBSCRIBE = r"(?:(?:оформ\w+|прид?ба\w+|купі\w+|потрібна|необхідна)(?: [\w+-]+){0,2} (?:передплат|підписк)|передплатіть|підпишіться|станьте (?:передплатник|підписник))"
_REGISTER = r"(?:увіидіть|авторизу\w+|зареєстру\w+|потрібна (?:реєстраці|авторизаці))"
_ON = r"(?:(?!комент|розсилк|канал|телеграм|telegram|соцмереж|на нас\b|ютуб|youtube)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
# To subscribe to a channel or a letter is no condition of reading.
_HERE = r"(?![^.?!]{0,50}(?:розсилк|канал|телеграм|telegram|соцмереж|на нас\b|ютуб|youtube))"

RULES = (
    Phrase(
        name="share-left-to-read",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that {remaining} % of the article is left to read.",
        guard=("залишилось", "залишилося"),
        pattern=r"залишил(?:ось|ося) (?:прочитати |дочитати )?(?:ще )?(?P<remaining>\d[\d,.]*) ?(?:%|відсотк\w*) (?:цієі |цього )?(?:статті|матеріалу|тексту|публікаці\w+)",
        matches=("Вам залишилося прочитати 62 % статті.",),
        ignores=("До кінця ремонту залишилося 62 % робіт.",),
    ),
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard=("передплат", "підписник", "підпискою"),
        pattern=(
            rf"\b{_WHOLE}(?: (?:ц\w+ )?{_PIECE})? {_OPEN} (?:лише |тільки |виключно )?(?:для |нашим )?(?:{_READERS}|{_BY})"
            rf"|\b{_WHOLE} (?:лише|тільки) (?:для )?(?:{_READERS}|{_BY})"
        ),
        matches=(
            "Повний текст доступний за передплатою.",
            "Продовження лише для передплатників.",
        ),
        ignores=("Повна версія гри доступна за передплатою.",),
    ),
    Phrase(
        name="article-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard=("передплат", "підписник", "підпискою"),
        pattern=(
            rf"\b{_THIS} (?:(?:є|стає) )?(?:{_OPEN} |{_OPEN} (?:лише |тільки |виключно )|лише |тільки |виключно )(?:для )?(?:{_READERS}|{_BY})"
            rf"|\b{_CONTENT} (?:{_OPEN} (?:лише |тільки |виключно )?|(?:лише|тільки|виключно) )(?:для )?(?:{_READERS}|{_BY})\b(?! ?[\w\"])"
            rf"|\bдоступ до ц\w+ {_PIECE} {_OPEN} (?:лише |тільки )?(?:для )?{_READERS}"
            rf"|^\W*(?:стаття|матеріал|публікація|текст) {_OPEN} (?:лише |тільки )?(?:для )?(?:{_READERS}|{_BY})(?: [\w\"+-]+){{0,2}}\W*$"
        ),
        matches=(
            "Доступ до цієї новини можливий лише для передплатників пакетів «Порт» і «Море».",
            "Цей матеріал доступний тільки передплатникам.",
            "Стаття доступна за підпискою",
            "Цей контент доступний лише для передплатників.",
        ),
        ignores=(
            "Цей текст розповідає про передплатників кабельного телебачення.",
            "Цей контент доступний лише для підписників ігрового сервісу.",
            "Доступ до матеріалів курсу відкрито лише для підписників.",
        ),
        seen="interfax.com.ua",
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=("передплат", "підписк", "підпишіться", "підписник"),
        pattern=rf"\b(?:щоб {_READ_ON}|для продовження читання){_ON}{{0,50}}?{_SUBSCRIBE}{_HERE}|\b{_SUBSCRIBE}\w*{_ON}{{0,30}}?(?:щоб|і|та) {_READ_ON}{_HERE}",
        matches=(
            "Щоб читати далі, оформіть передплату.",
            "Для продовження читання оформіть підписку",
            "Оформіть підписку та читайте далі",
        ),
        ignores=(
            "Підпишіться на наш телеграм-канал, щоб читати далі новини.",
            "Щоб читати далі про порт, підпишіться на наш телеграм-канал.",
            "Щоб прочитати статтю повністю, підпишіться на нашу розсилку.",
        ),
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.HIGH,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("увіидіть", "авториз", "реєстр"),
        pattern=(
            rf"\bщоб {_READ_ON}{_ON}{{0,40}}?{_REGISTER}|\b{_REGISTER}\w*{_ON}{{0,30}}?(?:щоб|і|та) {_READ_ON}"
            rf"|\b{_THIS} {_OPEN} (?:лише |тільки )?(?:для )?зареєстрован\w+ (?:користувач|читач)"
        ),
        matches=(
            "Увійдіть, щоб читати далі.",
            "Щоб прочитати статтю повністю, зареєструйтесь безкоштовно.",
        ),
        ignores=(
            "Увійдіть, щоб залишити коментар і читати далі відповіді.",
            "Щоб отримати доступ до матеріалів вебінару, зареєструйтесь.",
            "Щоб прочитати повний звіт, зареєструйтесь на порталі.",
        ),
    ),
    Phrase(
        name="limit-reached",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.METERED,
        message="The page says that the free articles are used up.",
        guard=("безкоштовн",),
        pattern=r"\bви (?:вичерпали|досягли|прочитали|використали) (?:\w+ ){0,2}безкоштовн\w+ (?:стат\w+|матеріал\w+|публікаці\w+)",
        matches=("Ви вичерпали ліміт безкоштовних статей.",),
        ignores=("Безкоштовні статті про порт зібрали в книгу.",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard=("для передплатник", "для підписник", "за передплатою", "за підпискою"),
        pattern=rf"^\W*(?:(?:{_PIECE} )?(?:лише |тільки )?для (?:передплатників|підписників)|(?:{_PIECE} |доступно )?(?:за передплатою|за підпискою))\W*$",
        matches=("Лише для передплатників",),
        ignores=("Концерт для передплатників журналу відбувся в порту.",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard=("для передплатник", "для підписник"),
        pattern=r"[.?!\")] ?\(?(?:лише|тільки) для (?:передплатників|підписників)\W{0,3}$",
        matches=("Причал зачинено з травня. Лише для передплатників",),
        ignores=("Читайте також: лише для передплатників",),
    ),
    Phrase(
        name="already-subscriber",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="Where the text ends, subscribers are asked to log in.",
        guard=("вже передплат", "вже маєте", "ви передплатник", "вже підпис"),
        pattern=r"\b(?:вже передплатили|вже маєте (?:передплату|підписку)|вже підписані)\W{0,3}(?:увіидіть|авториз)|\bякщо ви передплатник[^.?!]{0,24}(?:авториз|увіидіть)",
        matches=("Якщо ви передплатник, будь ласка, авторизуйтесь.",),
        ignores=("Ви вже маєте каву.",),
        seen="interfax.com.ua",
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("читати", "читаите", "детальніше", "далі"),
        pattern=(
            r"(?:[.?!\")] ?[\[(<]?(?:читати|читаите) (?:далі|повністю|продовження|повну версію|весь текст)"
            r"|\.\.\. ?[\[(<]?(?:детальніше|далі)|^\W*читати (?:далі|повністю|продовження))(?: (?:на|в|у) \S+)?[^\w:]{0,8}$"
        ),
        matches=("Причал зачинено з травня. Читати далі »", "Причал зачинено з травня… Детальніше"),
        ignores=("Діти люблять читати далі за всіх.", "Читайте далі: новий пором"),
    ),
    Phrase(
        name="read-more-after",
        argues=Cause.EXCERPT,
        confidence=Confidence.LOW,
        zones=frozenset({Zone.AFTER}),
        message="Right after the text stands an offer to read on.",
        guard=("читати далі", "читати повністю", "читати продовження"),
        pattern=r"^\W*читати (?:далі|повністю|продовження)\W*$",
        matches=(gated("<div>Читати далі</div>"),),
        ignores=("Реклама. Читати далі нижче.",),
    ),
    Phrase(
        name="rest-elsewhere",
        in_links=True,
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=NEAR_END,
        message="The text says where the whole article is to be found.",
        guard=("повнии текст", "повну версію", "повністю", "продовження", "повна версія"),
        pattern=(
            rf"\bчита\w+ (?:повнии текст|повну версію|{_PIECE} повністю|продовження)(?: {_PIECE})? (?:на|в|у|за посиланням)\b"
            rf"|\b(?:повнии текст|повна версія) {_PIECE} (?:доступн\w+ |опублікован\w+ )?(?:на саиті|у (?:друкован|свіж)\w+|в номері|за посиланням)"
        ),
        matches=(
            "Читайте повну версію статті на сайті газети.",
            "Повний текст інтерв’ю за посиланням",
        ),
        ignores=("Повний текст закону депутати обговорять у травні.",),
    ),
)

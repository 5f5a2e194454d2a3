"""Russian: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

from ..examples import gated

# Folded text has no "й" and no "ё".
_PIECE = r"(?:стать\w+|материал\w*|текст\w*|публикаци\w+|новост\w+|колонк\w+|интервью|обзор\w*)"
# "This content" is a film or a game as well.
_CONTENT = r"(?:эт(?:от|о)|данн(?:ыи|ое)) (?:контент|содержание)"
_THIS = rf"(?:эт(?:от|а|о|ои|у)|данн(?:ыи|ая|ое)) (?:[\w+-]+ )?{_PIECE}"
_READERS = r"(?:(?:наши[хм] |платны[хм] |всех |тех, кто )*(?:подписчик(?:ам|ов|и)|подписан|обладател\w+ подписки|читател\w+ с подпискои))"
_OPEN = r"(?:доступ(?:ен|на|но|ны)|открыт[аоы]?|предназначен[аоы]?|опубликован[аоы]?)"
_WHOLE = rf"(?:полн(?:ыи|ая|ую|ое|ои|ого) (?:верси\w+ )?{_PIECE}|{_PIECE} (?:целиком|полностью)|(?:остальн\w+|дальнеиш\w+) (?:част\w+|{_PIECE})|продолжени[ею]|окончани[ею]|остаток {_PIECE})"
_READ_ON = (
    rf"(?:(?:чита\w+|прочита\w+|прочест\w|дочита\w+) (?:дальше|далее|до конца|полностью|целиком|полную версию|эт(?:от|у|о) {_PIECE}|{_WHOLE})"
    rf"|(?:чита\w+|прочита\w+|прочест\w|дочита\w+) {_PIECE} (?:до конца|полностью|целиком)|дочита\w+\b|продолж\w+ чтение|(?:получить|открыть) (?:полныи )?доступ к (?:(?:это\w+|полно\w+) (?:версии )?(?:материалу|материала|тексту|текста)|(?:(?:это\w+|полно\w+) (?:версии )?)?(?:стать[еи]|публикации|новости|колонке))\b"
    r"|открыть (?:(?:эту|всю|полную) )?(?:статью|публикацию|новость)\b|открыть (?:этот|весь|полныи) (?:материал|текст)\b)"
)
_TO_READ_ON = (
    rf"для (?:продолжения чтения|чтения (?:полно\w+|все(?:го|и)|это\w+) (?:версии )?{_PIECE})"
)
_SUBSCRIBE = r"(?:(?:оформи\w+|купи\w+|приобре\w+|нужна|необходима|требуется|продли\w+)(?: [\w+-]+){0,2} подписк|подпишитесь|подписаться|подписываитесь|станьте подписчик|по подписке)"
_REGISTER = r"(?:воидите|авторизуитесь|зарегистрируитесь|зарегистрироваться|авторизоваться|воити|(?:нужна|необходима|требуется|проидите) (?:бесплатн\w+ )?(?:регистраци|авторизаци))"
_ON = r"(?:(?!коммент|рассылк|канал|телеграм|telegram|соцсет|группу|на нас\b|дзен|\bvk\b|вконтакте|ютуб|youtube)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
# To subscribe to a channel or a letter is no condition of reading.
_HERE = r"(?![^.?!]{0,50}(?:рассылк|канал|телеграм|telegram|соцсет|групп[уеы]\b|на нас\b|дзен|вконтакте|ютуб|youtube))"

RULES = (
    Phrase(
        name="share-left-to-read",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that {remaining} % of the article is left to read.",
        guard=("осталось", "остается"),
        pattern=(
            r"(?:осталось|остается) (?:прочитать |прочесть |дочитать )?(?:еще )?(?P<remaining>\d[\d,.]*) ?(?:%|процент\w*)"
            r"(?: (?:этои |этого )?(?:статьи|материала|текста|публикации)\b| (?:прочитать|прочесть|дочитать))"
            r"|(?:осталось|остается) (?:прочитать|прочесть|дочитать) (?:еще )?(?P<rest>\d[\d,.]*) ?%"
        ),
        matches=(
            "Вам осталось прочитать 62 % статьи.",
            "Осталось прочитать 70%",
            "Осталось ещё 62,5% материала. Оформите подписку.",
        ),
        ignores=("До конца ремонта осталось 62 % работ.",),
    ),
    Phrase(
        name="share-read",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that {read} % of the article has been read.",
        guard="вы прочитали",
        pattern=r"вы прочитали (?:только |лишь )?(?P<read>\d[\d,.]*) ?(?:%|процент\w*) (?:этои |этого )?(?:статьи|материала|текста)\b",
        matches=("Вы прочитали 20% статьи. Остальное по подписке.",),
        ignores=("Если вы прочитали 20% книг из списка, читайте дальше.",),
    ),
    Phrase(
        name="amount-left-to-read",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        zones=NEAR_END,
        message="The page counts what is left to read.",
        guard=("осталось", "остается"),
        pattern=(
            r"\b(?:осталось|остается) (?:(?:прочитать|прочесть|дочитать) (?:еще )?|(?:еще )?(?=\d[\d ]* \w+\.? (?:статьи|материала|текста|чтения|до конца|по подписке)))"
            r"(?:(?P<words_left>\d[\d ]*) слов\w*|(?P<characters_left>\d[\d ]*) (?:знак|символ)\w*"
            r"|\d+ абзац\w*|(?P<minutes_left>\d+) мин\w*\.? (?:чтения|читать))"
        ),
        matches=(
            "Осталось прочитать 1 250 слов.",
            "Осталось ещё 3400 знаков статьи.",
        ),
        ignores=("Комментарий: осталось 300 символов",),
    ),
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard=("подписчик", "подписк", "подписан"),
        pattern=(
            rf"\b{_WHOLE}(?: (?:это\w+ )?{_PIECE})? {_OPEN} (?:только |лишь |исключительно )?(?:для |нашим )?(?:{_READERS}|по (?:платнои )?подписке)"
            rf"|\b{_WHOLE} (?:только |лишь )(?:для |по )(?:{_READERS}|подписке)"
        ),
        matches=(
            "Полный текст доступен по подписке.",
            "Полная версия статьи доступна только подписчикам.",
            "Продолжение только для подписчиков.",
        ),
        ignores=("Полная версия игры доступна по подписке.",),
        seen="kommersant.ru, republic.ru",
    ),
    Phrase(
        name="article-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard=("подписчик", "подписк", "подписан"),
        pattern=(
            rf"\b{_THIS} (?:(?:сеичас|пока|временно) )?(?:{_OPEN} (?:только |лишь |исключительно )?|(?:только|лишь|исключительно) (?:{_OPEN} )?)(?:для )?(?:{_READERS}|по (?:платнои )?подписке\b)"
            rf"|\b{_CONTENT} (?:{_OPEN} (?:только |лишь |исключительно )?|(?:только|лишь|исключительно) )(?:для )?(?:{_READERS}|по (?:платнои )?подписке)\b(?! ?[\w\"])"
            rf"|^\W*(?:стать\w+|материал|публикация|текст) {_OPEN} (?:только )?(?:для )?(?:{_READERS}|по подписке)(?: [\w\"+-]+){{0,2}}\W*$"
            rf"|\bчтобы (?:прочитать|читать|открыть) (?:эту|этот|это) {_PIECE}[^.?!]{{0,30}}подписк"
        ),
        matches=(
            "Этот материал доступен только подписчикам.",
            "Материал доступен подписчикам издания.",
            "Эта статья только для подписчиков",
            "Этот контент доступен только подписчикам.",
        ),
        ignores=(
            "Этот текст рассказывает о подписчиках кабельного телевидения.",
            "Канал набрал тысячу подписчиков.",
            "Этот контент доступен только подписчикам игрового сервиса.",
        ),
        seen="republic.ru, vedomosti.ru",
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=("подписк", "подпишитесь", "подписаться", "подписываитесь", "подписчик"),
        pattern=(
            rf"\b(?:(?:чтобы|для того,? чтобы) {_READ_ON}|{_TO_READ_ON}){_ON}{{0,50}}?{_SUBSCRIBE}{_HERE}"
            rf"|\b{_SUBSCRIBE}\w*{_ON}{{0,30}}?(?:чтобы|и) {_READ_ON}{_HERE}"
            rf"|\b{_READ_ON}{_ON}{{0,20}}? по подписке"
        ),
        matches=(
            "Чтобы читать дальше, оформите подписку.",
            "Для продолжения чтения оформите подписку.",
            "Подпишитесь, чтобы дочитать статью до конца.",
            "Оформите подписку и читайте дальше",
        ),
        ignores=(
            "Подпишитесь на наш телеграм-канал, чтобы читать дальше новости.",
            "Подпишитесь на рассылку и читайте далее о порте.",
            "Подписывайтесь на нас и читайте дальше в ленте.",
            "Чтобы читать дальше о порте, подпишитесь на наш телеграм-канал.",
            "Чтобы получить доступ к материалам лекции, оформите подписку.",
        ),
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.HIGH,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("воидите", "авториз", "регистр", "воити"),
        pattern=(
            rf"\b(?:(?:чтобы|для того,? чтобы) {_READ_ON}|{_TO_READ_ON}){_ON}{{0,40}}?{_REGISTER}"
            rf"|\b{_REGISTER}\w*{_ON}{{0,30}}?(?:чтобы|и) {_READ_ON}"
            rf"|\b(?:{_THIS}|продолжение) {_OPEN} (?:только )?(?:для )?(?:зарегистрированны|авторизованны)[мх] (?:пользовател|читател)"
        ),
        matches=(
            "Войдите, чтобы читать дальше.",
            "Для чтения полной версии статьи авторизуйтесь",
            "Продолжение доступно только авторизованным пользователям",
            "Чтобы прочитать статью полностью, зарегистрируйтесь бесплатно.",
            "Этот материал доступен только зарегистрированным пользователям.",
        ),
        ignores=(
            "Войдите, чтобы оставить комментарий и читать дальше ответы.",
            "Чтобы получить доступ к записи вебинара, зарегистрируйтесь.",
            "Чтобы получить доступ к материалам семинара, зарегистрируйтесь на сайте.",
            "Войдите в кабинет, чтобы открыть записи врача.",
            "Чтобы прочитать полный отчёт, зарегистрируйтесь на портале.",
        ),
    ),
    Phrase(
        name="limit-reached",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.METERED,
        message="The page says that the free articles are used up.",
        guard=("бесплатн",),
        pattern=(
            r"\b(?:вы )?(?:исчерпали|достигли|прочитали|использовали) (?:все |свои |ваш |лимит |доступные |\d+ )*(?:лимит\w* )?бесплатн\w+ (?:стат\w+|материал\w+|публикаци\w+|просмотр\w+)"
            r"|лимит бесплатных (?:стат\w+|материал\w+) (?:исчерпан|достигнут)"
        ),
        matches=(
            "Вы исчерпали лимит бесплатных статей.",
            "Вы прочитали все бесплатные материалы этого месяца.",
        ),
        ignores=("Бесплатные статьи о порте собрали в книгу.",),
    ),
    Phrase(
        name="articles-left",
        argues=Stance.CONTEXT,
        confidence=Confidence.MEDIUM,
        policy=Policy.METERED,
        message="The page counts the free articles that its reader has left.",
        guard=("бесплатн",),
        pattern=r"\b(?:осталось|осталась|осталось еще|доступно) \d+ бесплатн\w+ (?:стат\w+|материал\w+|публикаци\w+)",
        matches=("У вас осталось 2 бесплатных статьи.",),
        ignores=("Осталось 2 бесплатных места на пароме.",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard=("для подписчик", "подписчикам", "по подписке"),
        pattern=rf"^\W*(?:(?:{_PIECE} )?(?:только |доступно )?для подписчиков|доступно (?:только )?подписчикам|(?:{_PIECE} |доступно )?по подписке)\W*$",
        matches=("Только для подписчиков",),
        ignores=("Концерт для подписчиков журнала прошёл в порту.",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard=("для подписчик", "подписчикам"),
        pattern=r"[.?!\")] ?\(?(?:только для подписчиков|доступно (?:только )?подписчикам)\W{0,3}$",
        matches=("Причал закрыт с мая. Только для подписчиков",),
        ignores=("Читайте также: только для подписчиков",),
    ),
    Phrase(
        name="offer",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=LAST,
        message="An offer to subscribe stands where the text ends.",
        guard=(
            "оформить подписку",
            "оформите подписку",
            "безлимитн",
            "неограниченн",
            "отменить в любои момент",
            "купить подписку",
        ),
        pattern=(
            r"\b(?:оформить|оформите|купить) подписку\b(?! на (?:газету|журнал|рассылк))|\b(?:безлимитн|неограниченн)\w+ доступ"
            r"|\bотменить в любои момент"
        ),
        matches=("Оформить подписку", "Неограниченный доступ ко всем статьям."),
        ignores=("Оформить подписку на рассылку можно тут.",),
    ),
    Phrase(
        name="already-subscriber",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="Where the text ends, subscribers are asked to log in.",
        guard=(
            "уже подписан",
            "уже есть подписка",
            "уже подписчик",
            "уже оформили",
            "вы подписчик",
        ),
        pattern=r"\b(?:уже подписаны|уже есть подписка|уже подписчик|уже оформили подписку)\W{0,3}(?:воидите|воити|авториз|нажмите)|\bесли вы подписчик[^.?!]{0,20}(?:воидите|авториз)",
        matches=("Уже есть подписка? Войдите",),
        ignores=("Они уже подписаны на журнал о кораблях.",),
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("читать", "читаите", "подробнее", "далее", "дальше"),
        pattern=(
            r"(?:[.?!\")] ?[\[(<]?(?:читать|читаите) (?:далее|дальше|полностью|целиком|продолжение|статью полностью|полную версию|весь текст|всю статью)"
            r"|\.\.\. ?[\[(<]?(?:подробнее|далее|дальше)|^\W*(?:читать|читаите) (?:далее|дальше|статью полностью|полностью|продолжение))"
            r"(?: (?:на|в) \S+)?[^\w:]{0,8}$"
        ),
        matches=(
            "Причал закрыт с мая. Читать далее »",
            "Причал закрыт с мая… Подробнее",
            "Причал закрыт. Читать статью полностью",
        ),
        ignores=(
            "Дети любят читать далее всех.",
            "Читайте далее: новый паром",
        ),
    ),
    Phrase(
        name="read-more-after",
        argues=Cause.EXCERPT,
        confidence=Confidence.LOW,
        zones=frozenset({Zone.AFTER}),
        message="Right after the text stands an offer to read on.",
        guard=(
            "читать далее",
            "читать дальше",
            "читать полностью",
            "статью полностью",
            "читать продолжение",
        ),
        pattern=r"^\W*читать (?:далее|дальше|полностью|статью полностью|продолжение)\W*$",
        matches=(gated("<div>Читать дальше</div>"),),
        ignores=("Реклама. Читать далее ниже.",),
    ),
    Phrase(
        name="rest-elsewhere",
        in_links=True,
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=NEAR_END,
        message="The text says where the whole article is to be found.",
        guard=(
            "полныи текст",
            "полную версию",
            "полностью",
            "продолжение",
            "целиком",
            "весь текст",
            "полная версия",
        ),
        pattern=(
            rf"\b(?:чита\w+|прочит\w+|ищите) (?:полныи текст|полную версию|весь текст|{_PIECE} (?:полностью|целиком)|продолжение)(?: (?:{_PIECE}|интервью))? (?:на|в|по ссылке)\b"
            rf"|\b(?:полныи текст|полная версия) {_PIECE} (?:доступ\w+|опубликован\w*|читаите|можно прочитать|по ссылке)? ?(?:на саите|в (?:печатнои|бумажнои|свежем)|в номере|по ссылке)"
            r"|\bпродолжение (?:читаите |следует читать )?(?:на саите|в (?:номере|следующем номере|печатнои версии))"
        ),
        matches=(
            "Читайте полную версию статьи на сайте газеты.",
            "Полный текст интервью опубликован в номере от пятницы.",
            "Полный текст интервью по ссылке",
        ),
        ignores=(
            "Полный текст указа опубликован на сайте правительства.",
            "Продолжение ремонта обещано весной.",
        ),
    ),
    Phrase(
        name="other-parts",
        argues=Cause.PAGINATION,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="The text says that it goes on in another part.",
        guard=("окончание следует", "окончание на", "продолжение на", "во второи части", "часть "),
        pattern=r"\b(?:окончание следует|(?:окончание|продолжение) на (?:следующеи странице|\d+-и)|читаите во второи части|часть 1 из \d)\b",
        matches=("Окончание следует.", "Смотритель и лампа. Часть 1 из 3"),
        ignores=("Часть 1 договора касается окончания на причале. Окончание на флоте",),
    ),
    Phrase(
        name="given-free",
        argues=Stance.COMPLETE,
        confidence=Confidence.LOW,
        policy=Policy.FREE,
        zones=AROUND,
        excuses=(
            "ru.subscribers-label",
            "ru.subscribers-label-at-end",
            "ru.article-for-subscribers",
        ),
        message="The page says that it gives this article for free.",
        guard=("в открытом доступе", "бесплатно", "открыт для всех", "открыта для всех"),
        pattern=rf"\b{_THIS} (?:[\w-]+ ){{0,4}}?(?:в открытом доступе|бесплатно|открыта? для всех)",
        matches=("Этот материал находится в открытом доступе.",),
        ignores=("Паром возит бесплатно школьников.",),
    ),
)

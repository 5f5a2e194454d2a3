"""Hebrew: what publishers print where an article stops."""

from .. import wordings
from ..addressed import OPENS, to_reader
from ..examples import gated

_PIECE = r"(?:כתבה|הכתבה|תוכן|התוכן|מאמר|המאמר|ידיעה|הידיעה|טור|הטור|ראיון|הראיון)"
_THIS = rf"(?:{_PIECE} (?:זו|זה|זאת|הזה|הזו|הזאת)|(?:הכתבה|התוכן|המאמר|הטור|הידיעה) (?:זמין|זמינה|פתוח|פתוחה|חסום|חסומה|מיועד|מיועדת))"
_READERS = r"(?:למנויים|למנויינו|לבעלי מינוי|למנויי [\w'\"+]+|לרוכשי מינוי)"
_ONLY = r"(?:בלבד|בלעדי(?:ת|ים)?|רק)"
_WHOLE = rf"(?:(?:ה?המשך|יתר|שאר) {_PIECE}|{_PIECE} (?:המלאה?|במלואה|במלואו|המלא)|לכתבה המלאה|המשך הקריאה)"
_READ_ON = rf"(?:להמשך (?:ה?קריאה|קריאת {_PIECE})|(?:כדי )?להמשיך (?:לקרוא|בקריאה)|(?:כדי )?לקרוא(?:ת)? (?:את )?(?:{_WHOLE}|{_PIECE})|לקריאת {_WHOLE})"
_SUBSCRIBE = (
    r"(?:הצטרפו (?:כמנוי|למנוי)|רכשו מינוי|לרכישת מינוי|נדרש מינוי|עשו מינוי|הצטרפו כמנויים)"
)
_REGISTER = r"(?:התחברו|הירשמו|הרשמו|יש להתחבר|יש להירשם(?! מראש)|נדרשת הרשמה)"
_ON = r"(?:(?!תגוב|ניוזלטר|ערוץ)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""

_TOLD = (
    r"הודיע|\bאמר|הסביר|התלוננו|הקוראים|הופיע|נכתב|סטודנט|\bרבים\b|ילדים|החל מ|מאז|מרגיז|הביא|פורסם|בספרי|לספרי|במוזיאון"
    r"|לתיאטרון|חוקר|בכתב העת|העיתון"
)
_TO_READER = to_reader(_TOLD, lead=OPENS)
"""Nobody says so of others, as reports do."""
_ASKED = to_reader(_TOLD, lead=r"(?:.{0,30}(?:[?:,|]|\bאנא|\bנא|רוצים|מעוניינים))?[\W\s]*")
"""What the reader is asked to do begins the sentence."""

RULES = (
    wordings.rest_for_subscribers(
        fits=_TO_READER,
        guard=("מנוי", "מינוי"),
        pattern=rf"{_WHOLE} (?:זמין |זמינה |פתוחה? |מיועדת? )?(?:{_ONLY} )?{_READERS}(?: {_ONLY})?",
        matches=("המשך הכתבה זמין למנויים בלבד.", "הכתבה המלאה למנויים"),
        ignores=("המשך הדרך פתוח למנויי הרכבת.",),
    ),
    wordings.article_for_subscribers(
        fits=_TO_READER,
        in_links=False,
        guard=("מנוי", "מינוי"),
        pattern=rf"{_THIS} (?:היא |הוא )?(?:זמין |זמינה |פתוחה? |מיועדת? |חסום |חסומה )?(?:{_ONLY} {_READERS}|{_READERS} {_ONLY})",
        matches=("תוכן זה למנויים בלבד", "כתבה זו זמינה למנויים בלבד."),
        ignores=("הכתבה עוסקת במנויים של חברת הכבלים.",),
        seen="haaretz.co.il",
    ),
    wordings.subscribe_to_read_on(
        fits=_ASKED,
        guard=("מנוי", "מינוי"),
        pattern=rf"{_READ_ON}(?:{_ON}{{0,24}}?|\? ?){_SUBSCRIBE}|{_SUBSCRIBE}{_ON}{{0,24}}?{_READ_ON}",
        matches=(
            "להמשך הקריאה רכשו מינוי",
            "רוצים להמשיך לקרוא? הצטרפו כמנויים",
            "הצטרפו כמנויים כדי להמשיך לקרוא.",
        ),
        ignores=("לקרוא ספר אפשר בספרייה; עשו מינוי שנתי.",),
    ),
    wordings.register_to_read_on(
        fits=_ASKED,
        guard=("התחברו", "הירשמו", "הרשמו", "להתחבר", "להירשם", "הרשמה"),
        pattern=rf"{_READ_ON}{_ON}{{0,24}}?{_REGISTER}|{_REGISTER}{_ON}{{0,24}}?{_READ_ON}",
        matches=("התחברו כדי להמשיך לקרוא", "להמשך קריאת הכתבה יש להירשם."),
        ignores=("התחברו כדי להגיב.", "לקריאת המאמר המלא היכנסו לאתר הנמל."),
    ),
    wordings.subscribers_label(
        policy=None,
        guard="למנויים",
        pattern=rf"^\W*(?:{_PIECE} )?(?:{_ONLY} )?למנויים(?: {_ONLY})?\W*$",
        matches=("למנויים בלבד",),
        ignores=("המופע למנויים נערך ברציף.",),
    ),
    wordings.subscribers_label_at_end(
        guard="למנויים בלבד",
        pattern=r"[.?!\")] ?\(?למנויים בלבד\W{0,3}$",
        matches=("הרציף סגור מאז מאי. למנויים בלבד",),
        ignores=("קראו עוד: למנויים בלבד",),
    ),
    wordings.read_more_tail(
        guard=("להמשך", "לכתבה המלאה", "למאמר המלא", "קרא עוד", "קראו עוד", "לקריאה נוספת"),
        pattern=(
            r"(?:(?:^\W*|[.?!\")] ?)[\[(<]?(?:להמשך (?:ה?קריאה|קריאת ה?\w+|הכתבה|ה?כתבה)|לכתבה המלאה|למאמר המלא)|\.\.\. ?[\[(<]?קראו? עוד)[^\w:]{0,8}$"
        ),
        matches=("הרציף סגור מאז מאי. לכתבה המלאה »", "התושבים ממתינים לספינה… קראו עוד"),
        ignores=("הרציף עלה להמשך טיפול",),
    ),
    wordings.read_more_after(
        guard=("להמשך קריאה", "להמשך הקריאה", "לכתבה המלאה"),
        pattern=r"^\W*(?:להמשך ה?קריאה|לכתבה המלאה)\W*$",
        matches=(gated("<div>לכתבה המלאה</div>"),),
        ignores=("להמשך קריאה בספר פנו לספרייה.",),
    ),
)

"""Hebrew: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.rule import AROUND, LAST, Phrase

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
_REGISTER = r"(?:התחברו|הירשמו|הרשמו|יש להתחבר|יש להירשם|נדרשת הרשמה)"
_ON = r"(?:(?!תגוב|ניוזלטר|ערוץ)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""

RULES = (
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard=("מנוי", "מינוי"),
        pattern=rf"{_WHOLE} (?:זמין |זמינה |פתוחה? |מיועדת? )?(?:{_ONLY} )?{_READERS}(?: {_ONLY})?",
        matches=("המשך הכתבה זמין למנויים בלבד.", "הכתבה המלאה למנויים"),
        ignores=("המשך הדרך פתוח למנויי הרכבת.",),
    ),
    Phrase(
        name="article-for-subscribers",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard=("מנוי", "מינוי"),
        pattern=rf"{_THIS} (?:היא |הוא )?(?:זמין |זמינה |פתוחה? |מיועדת? |חסום |חסומה )?(?:{_ONLY} {_READERS}|{_READERS} {_ONLY})",
        matches=("תוכן זה למנויים בלבד", "כתבה זו זמינה למנויים בלבד."),
        ignores=("הכתבה עוסקת במנויים של חברת הכבלים.",),
        seen="haaretz.co.il",
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=("מנוי", "מינוי"),
        pattern=rf"{_READ_ON}(?:{_ON}{{0,24}}?|\? ?){_SUBSCRIBE}|{_SUBSCRIBE}{_ON}{{0,24}}?{_READ_ON}",
        matches=(
            "להמשך הקריאה רכשו מינוי",
            "רוצים להמשיך לקרוא? הצטרפו כמנויים",
            "הצטרפו כמנויים כדי להמשיך לקרוא.",
        ),
        ignores=("לקרוא ספר אפשר בספרייה; עשו מינוי שנתי.",),
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.HIGH,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("התחברו", "הירשמו", "הרשמו", "להתחבר", "להירשם", "הרשמה"),
        pattern=rf"{_READ_ON}{_ON}{{0,24}}?{_REGISTER}|{_REGISTER}{_ON}{{0,24}}?{_READ_ON}",
        matches=("התחברו כדי להמשיך לקרוא", "להמשך קריאת הכתבה יש להירשם."),
        ignores=("התחברו כדי להגיב.", "לקריאת המאמר המלא היכנסו לאתר הנמל."),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard="למנויים",
        pattern=rf"^\W*(?:{_PIECE} )?(?:{_ONLY} )?למנויים(?: {_ONLY})?\W*$",
        matches=("למנויים בלבד",),
        ignores=("המופע למנויים נערך ברציף.",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard="למנויים בלבד",
        pattern=r"[.?!\")] ?\(?למנויים בלבד\W{0,3}$",
        matches=("הרציף סגור מאז מאי. למנויים בלבד",),
        ignores=("קראו עוד: למנויים בלבד",),
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("להמשך", "לכתבה המלאה", "למאמר המלא", "קרא עוד", "קראו עוד", "לקריאה נוספת"),
        pattern=(
            r"(?:(?:^\W*|[.?!\")] ?)[\[(<]?(?:להמשך (?:ה?קריאה|קריאת ה?\w+|הכתבה|ה?כתבה)|לכתבה המלאה|למאמר המלא)|\.\.\. ?[\[(<]?קראו? עוד)[^\w:]{0,8}$"
        ),
        matches=("הרציף סגור מאז מאי. לכתבה המלאה »", "התושבים ממתינים לספינה… קראו עוד"),
        ignores=("הרציף עלה להמשך טיפול",),
    ),
    Phrase(
        name="read-more-after",
        argues=Cause.EXCERPT,
        confidence=Confidence.LOW,
        zones=frozenset({Zone.AFTER}),
        message="Right after the text stands an offer to read on.",
        guard=("להמשך קריאה", "להמשך הקריאה", "לכתבה המלאה"),
        pattern=r"^\W*(?:להמשך ה?קריאה|לכתבה המלאה)\W*$",
        matches=(gated("<div>לכתבה המלאה</div>"),),
        ignores=("להמשך קריאה בספר פנו לספרייה.",),
    ),
)

"""Persian: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.rule import AROUND, LAST, Phrase

from ..examples import gated

# Folding drops the zero-width non-joiner; a space may stand in its place.
_PIECE = r"(?:مطلب|مقاله|محتوا|خبر|گزارش|متن|نوشته|یادداشت|مصاحبه|گفت ?و ?گو)"
_READERS = r"(?:مشترکان|مشترکین|اعضای ویژه|کاربران ویژه|مشترک ?ها)"
_ONLY = r"(?:فقط|تنها|ویژه|مخصوص|صرفا)"
_WHOLE = rf"(?:(?:ادامه|متن کامل|بقیه|نسخه کامل)(?: ی)?(?: این)?(?: {_PIECE})?)"
_READ_ON = rf"(?:(?:خواندن|مطالعه|مشاهده|دسترسی به) (?:ی )?(?:{_WHOLE}|این {_PIECE})|ادامه مطالعه)"
_SUBSCRIBE = r"(?:اشتراک|مشترک شوید|عضو ویژه)"
_REGISTER = r"(?:وارد (?:شوید|حساب)|ثبت ?نام|لاگین|عضو شوید)"
_ON = r"(?:(?!نظر|دیدگاه|خبرنامه|کانال)[^.?!؟])"
"""Goes on in the same sentence, unless it turns out to be about something else."""

RULES = (
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard=("مشترک", "اعضای ویژه", "کاربران ویژه"),
        pattern=rf"(?:ادامه|متن کامل|بقیه|نسخه کامل)(?: ی)?(?: این)? {_PIECE} {_ONLY} (?:برای )?{_READERS}(?: است| قابل)",
        matches=(
            "ادامه این مطلب ویژه مشترکان است.",
            "متن کامل گزارش فقط برای مشترکان قابل خواندن است.",
        ),
        ignores=("ادامه راه برای مشترکان آب باز است.",),
    ),
    Phrase(
        name="article-for-subscribers",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard=("مشترک", "اعضای ویژه", "کاربران ویژه"),
        pattern=rf"(?:این|خواندن این) {_PIECE} {_ONLY} (?:برای )?{_READERS}(?: است| قابل| در دسترس| می)",
        matches=("این مطلب ویژه مشترکان است.", "این مقاله فقط برای مشترکان قابل مشاهده است."),
        ignores=("این گزارش درباره مشترکان تلفن است. ویژه مشترکان",),
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=("اشتراک", "مشترک شوید", "عضو ویژه"),
        pattern=rf"برای {_READ_ON}{_ON}{{0,30}}?{_SUBSCRIBE}",
        matches=("برای خواندن ادامه مطلب اشتراک تهیه کنید.", "برای مطالعه متن کامل مشترک شوید"),
        ignores=("برای خواندن ادامه نظرها اشتراک لازم نیست.",),
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.HIGH,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("وارد ", "ثبت نام", "ثبتنام", "لاگین", "عضو شوید"),
        pattern=rf"برای {_READ_ON}{_ON}{{0,30}}?{_REGISTER}",
        matches=("برای خواندن ادامه مطلب وارد شوید.", "برای مشاهده متن کامل ثبت نام کنید"),
        ignores=("برای ثبت نظر وارد شوید.", "برای مشاهده متن کامل وارد سایت بندر شوید."),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard=("ویژه مشترک", "مخصوص مشترک", "فقط مشترک"),
        pattern=r"^\W*(?:ویژه|مخصوص|فقط) مشترک(?:ان|ین)\W*$",
        matches=("ویژه مشترکان",),
        ignores=("کنسرت ویژه مشترکان در بندر برگزار شد.",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard="ویژه مشترک",
        pattern=r"[.!؟\")] ?\(?ویژه مشترک(?:ان|ین)\W{0,3}$",
        matches=("اسکله از اردیبهشت بسته است. ویژه مشترکان",),
        ignores=("بیشتر بخوانید: ویژه مشترکان",),
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("ادامه", "متن کامل", "بیشتر بخوانید"),
        pattern=(
            r"(?:(?:^\W*|[.!؟\")] ?)[\[(<]?(?:ادامه مطلب|ادامه خبر|خواندن ادامه|متن کامل خبر)|\.\.\. ?[\[(<]?(?:ادامه|بیشتر بخوانید))[^\w:]{0,8}$"
        ),
        matches=("اسکله از اردیبهشت بسته است. ادامه مطلب »", "مردم چشم به راه کشتی‌اند… ادامه"),
        ignores=("کار در بندر ادامه دارد", "بیشتر بخوانید: کشتی تازه"),
    ),
    Phrase(
        name="read-more-after",
        argues=Cause.EXCERPT,
        confidence=Confidence.LOW,
        zones=frozenset({Zone.AFTER}),
        message="Right after the text stands an offer to read on.",
        guard=("ادامه مطلب", "ادامه خبر"),
        pattern=r"^\W*(?:خواندن )?ادامه (?:مطلب|خبر)\W*$",
        matches=(gated("<div>ادامه مطلب</div>"),),
        ignores=("ادامه مطلب را در بندر شنیدیم.",),
    ),
)

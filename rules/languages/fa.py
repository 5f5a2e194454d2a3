"""Persian: what publishers print where an article stops."""

from .. import wordings
from ..addressed import OPENS, to_reader
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

_TOLD = (
    r"گفت\b|گفتند|اعلام کرد|می ?گو|خوانندگان|جمله|پیام|روزنامه|بسیاری|شکایت|کردند|شدند|می ?کنند|\bبود\b|نیست\b|دارند|بخرند"
    r"|سیاست|که سال|حیاط"
)
_TO_READER = to_reader(_TOLD, lead=OPENS)
"""Nobody says so of others, as reports do."""
_ASKED = to_reader(_TOLD, lead=r"(?:.{0,20}(?:لطفا|گرامی،?|عزیز،?|:|\|))?[\W\s]*")
"""What the reader is asked to do begins the sentence."""

RULES = (
    wordings.rest_for_subscribers(
        fits=_TO_READER,
        guard=("مشترک", "اعضای ویژه", "کاربران ویژه"),
        pattern=rf"(?:ادامه|متن کامل|بقیه|نسخه کامل)(?: ی)?(?: این)? {_PIECE} {_ONLY} (?:برای )?{_READERS}(?: است| قابل)",
        matches=(
            "ادامه این مطلب ویژه مشترکان است.",
            "متن کامل گزارش فقط برای مشترکان قابل خواندن است.",
        ),
        ignores=("ادامه راه برای مشترکان آب باز است.",),
    ),
    wordings.article_for_subscribers(
        fits=_TO_READER,
        in_links=False,
        guard=("مشترک", "اعضای ویژه", "کاربران ویژه"),
        pattern=rf"(?:این|خواندن این) {_PIECE} {_ONLY} (?:برای )?{_READERS}(?: است| قابل| در دسترس| می)",
        matches=("این مطلب ویژه مشترکان است.", "این مقاله فقط برای مشترکان قابل مشاهده است."),
        ignores=("این گزارش درباره مشترکان تلفن است. ویژه مشترکان",),
    ),
    wordings.subscribe_to_read_on(
        fits=_ASKED,
        guard=("اشتراک", "مشترک شوید", "عضو ویژه"),
        pattern=rf"برای {_READ_ON}{_ON}{{0,30}}?{_SUBSCRIBE}",
        matches=("برای خواندن ادامه مطلب اشتراک تهیه کنید.", "برای مطالعه متن کامل مشترک شوید"),
        ignores=("برای خواندن ادامه نظرها اشتراک لازم نیست.",),
    ),
    wordings.register_to_read_on(
        fits=_ASKED,
        guard=("وارد ", "ثبت نام", "ثبتنام", "لاگین", "عضو شوید"),
        pattern=rf"برای {_READ_ON}{_ON}{{0,30}}?{_REGISTER}",
        matches=("برای خواندن ادامه مطلب وارد شوید.", "برای مشاهده متن کامل ثبت نام کنید"),
        ignores=("برای ثبت نظر وارد شوید.", "برای مشاهده متن کامل وارد سایت بندر شوید."),
    ),
    wordings.subscribers_label(
        policy=None,
        guard=("ویژه مشترک", "مخصوص مشترک", "فقط مشترک"),
        pattern=r"^\W*(?:ویژه|مخصوص|فقط) مشترک(?:ان|ین)\W*$",
        matches=("ویژه مشترکان",),
        ignores=("کنسرت ویژه مشترکان در بندر برگزار شد.",),
    ),
    wordings.subscribers_label_at_end(
        guard="ویژه مشترک",
        pattern=r"[.!؟\")] ?\(?ویژه مشترک(?:ان|ین)\W{0,3}$",
        matches=("اسکله از اردیبهشت بسته است. ویژه مشترکان",),
        ignores=("بیشتر بخوانید: ویژه مشترکان",),
    ),
    wordings.read_more_tail(
        guard=("ادامه", "متن کامل", "بیشتر بخوانید"),
        pattern=(
            r"(?:(?:^\W*|[.!؟\")] ?)[\[(<]?(?:ادامه مطلب|ادامه خبر|خواندن ادامه|متن کامل خبر)|\.\.\. ?[\[(<]?(?:ادامه|بیشتر بخوانید))[^\w:]{0,8}$"
        ),
        matches=("اسکله از اردیبهشت بسته است. ادامه مطلب »", "مردم چشم به راه کشتی‌اند… ادامه"),
        ignores=("کار در بندر ادامه دارد", "بیشتر بخوانید: کشتی تازه"),
    ),
    wordings.read_more_after(
        guard=("ادامه مطلب", "ادامه خبر"),
        pattern=r"^\W*(?:خواندن )?ادامه (?:مطلب|خبر)\W*$",
        matches=(gated("<div>ادامه مطلب</div>"),),
        ignores=("ادامه مطلب را در بندر شنیدیم.",),
    ),
)

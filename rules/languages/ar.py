"""Arabic: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

from ..examples import gated

# Folding drops vowel signs; alef is printed with or without hamza.
_PIECE = r"(?:المقال(?:ة)?|المحتوى|المادة|الموضوع|الخبر|التقرير|النص|القصة|التحليل)"
_THIS = rf"(?:هذا|هذه|إن هذا|ان هذا) {_PIECE}"
# Not of a platform or a phone network; reports go to the members of a committee.
_READERS = r"ل?لمشتركين(?:ا)?(?!\w|(?: فقط| حصرا)? (?:في|على|لدى|من)(?!\w))"
_OPEN = r"(?:(?:متاحة?|متوفرة?|مخصصة?|حصرية?|حصريا|مقصورة?|محصورة?)(?: (?:فقط|حصريا|على|ل))?)"
_WHOLE = rf"(?:{_PIECE} (?:كاملا|كاملة|الكامل|الكاملة|بالكامل|كامل[اةه]?)|(?:كامل|باقي|بقية|تتمة) {_PIECE}|النسخة الكاملة|المزيد من {_PIECE})"
_READ_ON = rf"(?:(?:لمتابعة|لمواصلة|لاستكمال|وتابع|وواصل|لإكمال|لاكمال) (?:ال)?(?:قراءة|القراءة|اطلاع|الاطلاع)|(?:لقراءة|واقرأ|للاطلاع على|للوصول إلى|للوصول الى|لقراءه) (?:{_WHOLE}|{_THIS}|بقية {_PIECE}))"
_SUBSCRIBE = r"(?:اشترك(?:وا|ي)?|الاشتراك|اشتراكك|اشتراك)"
_REGISTER = r"(?:سجل(?:وا|ي)?|تسجيل الدخول|التسجيل|تسجيل|أنشئ حساب|انشئ حساب|قم بتسجيل)"
_ON = r"(?:(?!تعليق|نشرتنا|النشرة|البريد|قناة|القناة|قناتنا|يوتيوب)[^.?!؟])"
"""Goes on in the same sentence, unless it turns out to be about something else."""

RULES = (
    Phrase(
        name="share-left-to-read",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=NEAR_END,
        message="The page says that {remaining} % of the article is left to read.",
        guard=("تبقى", "بقي", "يتبقى", "متبقي"),
        pattern=rf"(?:تبقى|بقي|يتبقى|متبقي)(?: لك| أمامك)? (?:نحو )?(?P<remaining>\d[\d.,]*) ?[%٪] من (?:هذا |هذه )?{_PIECE}",
        matches=("تبقى لك 62% من هذا المقال.",),
        ignores=("بقي 62% من أعمال الميناء.",),
    ),
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard="مشتركين",
        pattern=rf"{_WHOLE} (?:{_OPEN} {_READERS}|{_READERS} (?:فقط|حصرا))",
        matches=("بقية المقال متاحة للمشتركين فقط.", "النسخة الكاملة متاحة لمشتركينا"),
        ignores=("أرسلت الشركة النص الكامل إلى المشتركين.",),
    ),
    Phrase(
        name="article-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard=("مشتركين", "اشتراك"),
        pattern=(
            rf"{_THIS} (?:(?:{_OPEN} |فقط ){{1,2}}{_READERS}|{_READERS} (?:فقط|حصرا)(?!\w))"
            rf"|{_THIS} (?:يتطلب|تتطلب|يحتاج إلى|بحاجة إلى) اشتراك"
        ),
        matches=(
            "هذا المحتوى متاح للمشتركين فقط.",
            "هذه المادة للمشتركين فقط",
            "هذا المقال يتطلب اشتراكا.",
        ),
        ignores=(
            "تقدم الشركة عرضا جديدا للمشتركين في خدمة الهاتف.",
            "قدم مدير الميناء هذا التقرير للأعضاء.",
            "أرسلت الشركة هذا الخبر للمشتركين.",
            "هذا المحتوى متاح للمشتركين في منصة الأفلام.",
        ),
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=("اشترك", "اشتراك"),
        pattern=rf"{_SUBSCRIBE}{_ON}{{0,24}}? (?:{_READ_ON})|{_READ_ON}{_ON}{{0,24}}? (?:يرجى |الرجاء |عليك |يجب )?{_SUBSCRIBE}",
        matches=("اشترك لمتابعة القراءة", "لقراءة المقال كاملا يرجى الاشتراك"),
        ignores=("اشترك في نشرتنا لمتابعة القراءة كل صباح.", "اشترك في السباق عشرون قاربا."),
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.HIGH,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("سجل", "تسجيل", "أنشئ حساب", "انشئ حساب"),
        pattern=rf"{_REGISTER}{_ON}{{0,20}}? (?:{_READ_ON}|لقراءة المزيد)|{_READ_ON}{_ON}{{0,20}}? (?:يرجى |الرجاء |عليك |يجب )?{_REGISTER}",
        matches=("سجّل الدخول لقراءة المزيد", "لمتابعة القراءة يرجى تسجيل الدخول"),
        ignores=("سجل الدخول لإضافة تعليق.", "سجل الميناء رقما قياسيا."),
    ),
    Phrase(
        name="limit-reached",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.METERED,
        message="The page says that the free articles are used up.",
        guard=("المجانية",),
        pattern=r"(?:وصلت إلى|بلغت|استنفدت|لقد قرأت)[^.?!؟]{0,24}(?:المقالات|المواد|القراءات) المجانية",
        matches=("لقد وصلت إلى الحد الأقصى من المقالات المجانية.",),
        ignores=("وزعت المكتبة المقالات المجانية على الزوار.",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard=("للمشتركين", "للأعضاء"),
        pattern=r"^\W*(?:(?:محتوى |مقال |حصري |خاص )?(?:للمشتركين|للأعضاء)(?: فقط| حصرا)?)\W*$",
        matches=("للمشتركين فقط",),
        ignores=("فتحت الجمعية مكتبها للمشتركين في شبكة المياه.",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard=("للمشتركين",),
        pattern=r"[.!؟\")] ?\(?(?:محتوى |مقال )?للمشتركين فقط\W{0,3}$",
        matches=("الرصيف مغلق منذ أيار. للمشتركين فقط",),
        ignores=("اقرأ أيضا: للمشتركين فقط",),
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("المزيد", "القراءة", "التتمة", "النص الكامل", "المقال كامل"),
        pattern=(
            r"(?:[.!؟\")] ?[\[(<]?(?:اقرأ|إقرأ|اقرا|قراءة) المزيد|(?:^\W*|[.!؟\")] ?)(?:تابع|متابعة|أكمل|واصل) القراءة|\.\.\. ?[\[(<]?(?:المزيد|التتمة)"
            r"|(?:^\W*|[.!؟\")] ?)(?:لقراءة|اقرأ) (?:النص الكامل|المقال كاملا))(?: (?:على|في) \S+| هنا)?[^\w:]{0,8}$"
        ),
        matches=(
            "الرصيف مغلق منذ أيار. اقرأ المزيد",
            "السكان ينتظرون القارب… المزيد",
            "تابع القراءة ←",
        ),
        ignores=("يحتاج الميناء إلى المزيد", "اقرأ المزيد: القارب الجديد"),
    ),
    Phrase(
        name="read-more-after",
        argues=Cause.EXCERPT,
        confidence=Confidence.LOW,
        zones=frozenset({Zone.AFTER}),
        message="Right after the text stands an offer to read on.",
        guard=("القراءة", "النص الكامل", "المقال كامل"),
        pattern=r"^\W*(?:(?:تابع|متابعة|أكمل|واصل) القراءة|(?:اقرأ|لقراءة) (?:النص الكامل|المقال كاملا))\W*$",
        matches=(gated("<div>تابع القراءة</div>"),),
        ignores=("القراءة للجميع",),
    ),
    Phrase(
        name="rest-elsewhere",
        in_links=True,
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=NEAR_END,
        message="The text says where the whole article is to be found.",
        guard=("كامل", "بقية", "تتمة", "باقي", "المزيد"),
        pattern=rf"(?:لقراءة|اقرأ|للاطلاع على|تجدون|تقرأون) (?:{_WHOLE}|تتمة {_PIECE}) (?:في|على|عبر|من|انقر|اضغط|هنا)(?!\w)",
        matches=("لقراءة المقال كاملا اضغط هنا", "اقرأ بقية التقرير في عدد الجمعة."),
        ignores=("قرأ الوزير نص الخطاب كاملا في القاعة.",),
    ),
    Phrase(
        name="other-parts",
        argues=Cause.PAGINATION,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="The text says that it goes on in another part.",
        guard=("يتبع", "التتمة"),
        pattern=r"(?:[.!؟\")] ?|^\W*|\()يتبع\W{0,4}$|التتمة (?:في|على) (?:الصفحة|ص)",
        matches=("عاد القارب إلى الرصيف. (يتبع)", "التتمة في الصفحة 4"),
        ignores=("القارب يتبع القارب",),
    ),
)

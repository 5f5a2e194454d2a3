"""Turkish: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

from ..sentences import SENTENCE_END

_PIECE = r"(?:icerik|haber|yazi|makale|roportaj)"
_REST = (
    r"(?:(?:yazinin|haberin|makalenin|icerigin|roportajin) (?:devami|tamami"
    r"|geri kalani)(?:ni)?|devamini|tamamini)"
)
_FOR_READERS = (
    r"(?:sadece |yalnizca )?(?:\w+ )?(?:(?:abonelere|abonelerimize|premium uyelere"
    r"|premium okurlara) (?:ozel|acik)|aboneler(?:imiz)? icindir)"
)
_NO_NAME = (
    r"(?:sadece |yalnizca )?(?:(?:abonelere|abonelerimize|premium okurlara) (?:ozel|acik)(?:dir)?"
    r"|aboneler(?:imiz)? icindir)"
)
_READ_ON = (
    r"(?:okumaya devam (?:etmek|edebilmek)|devamini okumak|devamini okuyabilmek"
    rf"|{_REST} (?:okumak|okuyabilmek))"
)
_SUBSCRIBE = r"(?:abone ol|aboneligi baslat|abonelik satin al|satin al|premium(?:'a| uye))"
_REGISTER = r"(?:giris yap|uye ol|kayit ol|kaydol|oturum ac|uye girisi)"
_ON = r"(?:(?!bulten|yorum)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = (
    rf"(?:bu {_PIECE} )?(?:sadece |yalnizca )?(?:abonelere"
    rf"|premium uyelere) ozel(?:dir)?(?: {_PIECE})?"
)

RULES = (
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard=("abonelere", "aboneler okuyabilir", "abonelerimiz", "uyelere", "uyeler okuyabilir"),
        pattern=(
            rf"\b{_REST} (?:sadece |yalnizca )?(?:premium )?(?:abonelere|abonelerimize|uyelere) ozel"
            rf"|\b{_REST} (?:sadece |yalnizca )(?:aboneler|abonelerimiz|uyeler) okuyabilir"
        ),
        matches=("Yazının devamı abonelere özeldir.", "Devamını yalnızca abonelerimiz okuyabilir."),
        ignores=("Rıhtımın devamı kapalı, tiyatronun abonelere sözü var.",),
    ),
    Phrase(
        name="article-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard=("aboneler", "uyelere", "premium okurlara"),
        pattern=(
            rf"\bbu (?:(?!icerik){_PIECE} {_FOR_READERS}|icerik {_NO_NAME}{SENTENCE_END})"
            r"|\b(?:sadece|yalnizca) abonelerimiz okuyabilir"
        ),
        matches=("Bu içerik abonelere özel.", "Bu haber premium üyelere özeldir."),
        ignores=(
            "Bu yazı bütün abonelere postayla gönderildi.",
            "Bu içerik Kutu abonelere özel olarak pazartesi açılıyor.",
        ),
    ),
    Phrase(
        name="something-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=NEAR_END,
        message="The page says that something, perhaps the article, is for subscribers.",
        guard=("aboneler", "uyelere", "premium okurlara"),
        pattern=(rf"\bbu icerik (?!{_NO_NAME}{SENTENCE_END}){_FOR_READERS}"),
        matches=("Bu içerik premium üyelere özel.",),
        ignores=("Bu içerik bütün abonelere postayla gönderildi.",),
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=("abone ol", "aboneli", "abonelik", "satin al", "premium'a", "premium uye"),
        pattern=(
            rf"\b{_SUBSCRIBE}(?:un|unuz|arak|in)?,? "
            r"(?:ve )?(?:devamini oku|okumaya devam|tamamini oku)"
            rf"|\b{_READ_ON} icin{_ON}{{0,40}}?\b{_SUBSCRIBE}"
        ),
        matches=("Abone ol, devamını oku", "Okumaya devam etmek için abone olun."),
        ignores=("Bültene abone ol ve limanı oku.",),
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.MEDIUM,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("giris yap", "uye ol", "kayit ol", "kaydol", "oturum ac", "uye girisi"),
        pattern=(
            rf"\b{_REGISTER}(?:in|un|iniz|arak)?,? "
            r"(?:ve )?(?:devamini oku|okumaya devam|tamamini oku)"
            rf"|\b{_READ_ON} icin{_ON}{{0,40}}?\b{_REGISTER}"
        ),
        matches=("Okumaya devam etmek için giriş yapın.", "Üye ol ve okumaya devam et"),
        ignores=("Yorum yazmak için giriş yapın.",),
    ),
    Phrase(
        name="limit-reached",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.METERED,
        message="The page says that the free articles are used up.",
        guard=("ucretsiz haber", "ucretsiz makale", "ucretsiz yazi", "ucretsiz okuma"),
        pattern=(
            r"\bucretsiz (?:haber|makale|yazi|okuma) (?:limitiniz|hakkiniz)\w*(?: \w+)? "
            r"(?:doldu|bitti|ulastiniz|kullandiniz|sona erdi)"
        ),
        matches=("Ücretsiz makale limitiniz doldu.",),
        ignores=("Müze ücretsiz yazı atölyesi açtı.",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard=("abonelere ozel", "uyelere ozel"),
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Abonelere özel içerik",),
        ignores=("Tiyatroda abonelere özel indirim başladı",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard=("abonelere ozel", "uyelere ozel"),
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Abonelere özel",),
        ignores=("Bunu da okuyun, abonelere özel: fener sönüyor",),
    ),
    Phrase(
        name="already-subscriber",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="Where the text ends, subscribers are asked to log in.",
        guard=("abone misin", "uye misin"),
        pattern=r"\b(?:zaten |hala )?(?:abone|uye) misin(?:iz)? ?\?",
        matches=("Zaten abone misiniz? Giriş yapın",),
        ignores=("Sen de abone misin diye sordu.",),
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("devam", "tamamini oku"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:devamini oku(?:yun)?|okumaya devam et"
            r"|(?:haberin |yazinin )?devami(?: icin tikla(?:yin|yiniz)?)?|tamamini oku)[^\w:]{0,8}$"
        ),
        matches=("Savak mayıstan beri kapalı… Devamını oku", "Savak kapalı. [Haberin devamı →]"),
        ignores=("Devamını oku", "Savak kapalı. Haberin devamı:"),
    ),
    Phrase(
        name="rest-elsewhere",
        in_links=True,
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=NEAR_END,
        message="The text says where the whole article is to be found.",
        guard=("devami icin", "tamami icin", "tamamini", "devamini"),
        pattern=(
            r"\b(?:haberin|yazinin|makalenin|roportajin) (?:devami|tamami) icin "
            r"(?:lutfen )?(?:tiklayin|buraya|[\w.]+(?:'yi|'yi|'e|'a)? tiklayin)"
            r"|\b(?:haberin|yazinin|makalenin|roportajin) "
            r"(?:devamini|tamamini) [^.?!]{0,50}(?:okuyabilirsiniz|okumak icin tiklayin)"
        ),
        matches=(
            "Yazının devamı için tıklayın.",
            "Röportajın tamamını Liman Postası'nda okuyabilirsiniz.",
        ),
        ignores=("Yazının devamı iki gün sonra çıktı, devamını bekliyoruz.",),
    ),
)

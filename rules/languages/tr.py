"""Turkish: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..addressed import OPENS, to_reader
from ..sentences import CHANNEL, OFFER_END, SENTENCE_END

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
_SUBSCRIBE = r"(?:abone ol(?!an|du|uyor|mus|may)|aboneligi baslat|abonelik satin al|satin al|premium(?:'a| uye))"
_REGISTER = r"(?:giris yap|uye ol(?!an|du|uyor|mus|may)|kayit ol|kaydol|oturum ac|uye girisi)"
_ON = rf"(?:(?!bulten|yorum|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = (
    rf"(?:bu {_PIECE} )?(?:sadece |yalnizca )?(?:abonelere"
    rf"|premium uyelere) ozel(?:dir)?(?: {_PIECE})?"
)

_TO_READER = to_reader(
    r"\bded[ie]|\bdendi|\bdiyen?\b|\byaz(?:isi|an)\b|ibaresi|uyarisi|\bokurlar\b|okur say|\bokuyanlar|gencler|zorunda|gerekiyor"
    r"|yayimlan|hazirlan|hale gel|olacak\b|oluyor|cikiyor|\bgazete,|\bafis|\bsordu|kutuphane|\bkita[pb]|\bdergi",
    lead=OPENS,
)
"""Nobody says so of others, as reports do."""

RULES = (
    wordings.rest_for_subscribers(
        fits=_TO_READER,
        guard=("abonelere", "aboneler okuyabilir", "abonelerimiz", "uyelere", "uyeler okuyabilir"),
        pattern=(
            rf"\b{_REST} (?:sadece |yalnizca )?(?:premium )?(?:abonelere|abonelerimize|uyelere) ozel"
            rf"|\b{_REST} (?:sadece |yalnizca )(?:aboneler|abonelerimiz|uyeler) okuyabilir"
        ),
        matches=("Yazının devamı abonelere özeldir.", "Devamını yalnızca abonelerimiz okuyabilir."),
        ignores=(
            "Kurul, yazının devamı abonelere özel kalsın diye karar aldı.",
            "Rıhtımın devamı kapalı, tiyatronun abonelere sözü var.",
        ),
    ),
    wordings.article_for_subscribers(
        fits=_TO_READER,
        guard=("aboneler", "uyelere", "premium okurlara"),
        pattern=(
            rf"\bbu (?:(?!icerik){_PIECE} {_FOR_READERS}|icerik {_NO_NAME}{SENTENCE_END})"
            r"|\b(?:sadece|yalnizca) abonelerimiz okuyabilir"
        ),
        matches=("Bu içerik abonelere özel.", "Bu haber premium üyelere özeldir."),
        ignores=(
            "Bu haber abonelere özel hazırlanan liman dergisinden alındı.",
            "Bu yazı bütün abonelere postayla gönderildi.",
            "Bu içerik Kutu abonelere özel olarak pazartesi açılıyor.",
        ),
    ),
    wordings.something_for_subscribers(
        fits=_TO_READER,
        guard=("aboneler", "uyelere", "premium okurlara"),
        pattern=(rf"\bbu icerik (?!{_NO_NAME}{SENTENCE_END}){_FOR_READERS}"),
        matches=("Bu içerik premium üyelere özel.",),
        ignores=(
            "Liman gazetesi bu içerik premium üyelere özel dedi.",
            "Bu içerik bütün abonelere postayla gönderildi.",
        ),
    ),
    wordings.subscribe_to_read_on(
        fits=_TO_READER,
        confidence=Confidence.MEDIUM,
        guard=("abone ol", "aboneli", "abonelik", "satin al", "premium'a", "premium uye"),
        pattern=(
            rf"(?<!bultene )(?<!kanala )(?<!kanalimiza )\b{_SUBSCRIBE}(?:un|unuz|arak|in)?,? "
            r"(?:ve )?(?:devamini oku|okumaya devam|tamamini oku)"
            rf"|\b{_READ_ON} icin{_ON}{{0,40}}?\b{_SUBSCRIBE}"
        ),
        matches=("Abone ol, devamını oku", "Okumaya devam etmek için abone olun."),
        ignores=(
            "Yazının tamamını okumak için abone olan sayısı on bini geçti.",
            "Bültene abone ol ve limanı oku.",
            "Kanalımıza abone ol ve okumaya devam et.",
        ),
    ),
    wordings.register_to_read_on(
        fits=_TO_READER,
        confidence=Confidence.MEDIUM,
        guard=("giris yap", "uye ol", "kayit ol", "kaydol", "oturum ac", "uye girisi"),
        pattern=(
            rf"\b{_REGISTER}(?:in|un|iniz|arak)?,? "
            r"(?:ve )?(?:devamini oku|okumaya devam|tamamini oku)"
            rf"|\b{_READ_ON} icin{_ON}{{0,40}}?\b{_REGISTER}"
        ),
        matches=("Okumaya devam etmek için giriş yapın.", "Üye ol ve okumaya devam et"),
        ignores=(
            "Kaptanların çoğu okumaya devam etmek için üye olmayı reddetti.",
            "Yorum yazmak için giriş yapın.",
        ),
    ),
    wordings.limit_reached(
        fits=_TO_READER,
        guard=("ucretsiz haber", "ucretsiz makale", "ucretsiz yazi", "ucretsiz okuma"),
        pattern=(
            r"\bucretsiz (?:haber|makale|yazi|okuma) (?:limitiniz|hakkiniz)\w*(?: \w+)? "
            r"(?:doldu|bitti|ulastiniz|kullandiniz|sona erdi)"
        ),
        matches=("Ücretsiz makale limitiniz doldu.",),
        ignores=(
            "Ücretsiz haber limitiniz doldu uyarısı rıhtımda da çıkıyor.",
            "Müze ücretsiz yazı atölyesi açtı.",
        ),
    ),
    wordings.subscribers_label(
        guard=("abonelere ozel", "uyelere ozel"),
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Abonelere özel içerik",),
        ignores=("Tiyatroda abonelere özel indirim başladı",),
    ),
    wordings.subscribers_label_at_end(
        guard=("abonelere ozel", "uyelere ozel"),
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Abonelere özel",),
        ignores=("Bunu da okuyun, abonelere özel: fener sönüyor",),
    ),
    wordings.already_subscriber(
        fits=_TO_READER,
        guard=("abone misin", "uye misin"),
        pattern=r"\b(?:zaten |hala )?(?:abone|uye) misin(?:iz)? ?\?(?!\W{0,3}(?:diye|dedi|sordu)\b)",
        matches=("Zaten abone misiniz? Giriş yapın",),
        ignores=(
            "Hâlâ üye misin? dedi kaptan.",
            "Sen de abone misin diye sordu.",
        ),
    ),
    wordings.read_more_tail(
        guard=("devam", "tamamini oku"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:devamini oku(?:yun)?|okumaya devam et"
            r"|(?:haberin |yazinin )?devami(?: icin tikla(?:yin|yiniz)?)?|tamamini oku)"
            rf"{OFFER_END}"
        ),
        matches=("Savak mayıstan beri kapalı… Devamını oku", "Savak kapalı. [Haberin devamı →]"),
        ignores=(
            "İyi uyu, limandaki kütüphaneye git. Okumaya devam et.",
            "Devamını oku",
            "Savak kapalı. Haberin devamı:",
        ),
    ),
    wordings.rest_elsewhere(
        fits=_TO_READER,
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
        ignores=(
            "Röportajın tamamını kitapta okuyabilirsiniz, dedi kaptan.",
            "Yazının devamı iki gün sonra çıktı, devamını bekliyoruz.",
        ),
    ),
)

"""Legal and geographic blocks: the publisher's, the provider's and the state's, in several languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from completeness.evidence import Cause, Confidence, Zone
from completeness.rule import Check, Phrase, Scene, Seen, rule

from .stand_in import (
    HELP,
    STORY,
    article,
    brief,
    has_little_text,
    is_bare,
    is_short,
    named,
    opened_by,
    page,
    stands_in,
)

_BLOCK: Final = 250
"""Words of the main content up to which a title names the page and not an article."""

_TITLES: Final = frozenset(
    (
        "451",
        "error 451",
        "451 unavailable for legal reasons",
        "451 unavailable due to legal reasons",
        "unavailable for legal reasons",
        "unavailable due to legal reasons",
        "http 451",
        "blocked access",
        "access blocked",
        "blocked url",
        "url blocked",
        "blocked site",
        "site blocked",
        "blocked website",
        "website blocked",
        "web site blocked",
        "this site is blocked",
        "this site has been blocked",
        "this website is blocked",
        "this website has been blocked",
        "access restricted",
        "content blocked",
        "unavailable website",
        "surf safely",
        "internet sehat",
        "internet sehat dan aman",
        "internet positif",
        "internetpositif",
        "trustpositif",
        "trust positif",
        "situs diblokir",
        "доступ закрыт",
        "доступ ограничен",
        "доступ заблокирован",
        "доступ запрещен",
        "доступ к ресурсу ограничен",
        "доступ к саиту ограничен",
        "доступ к запрашиваемому ресурсу ограничен",
        "ресурс заблокирован",
        "саит заблокирован",
        "ссылка заблокирована",
        "страница заблокирована",
        "доступ обмежено",
        "доступ заблоковано",
        "bu siteye erisim engellenmistir",
        "erisim engellendi",
        "erisime engellenmistir",
        "الموقع محجوب",
        "الموقع غير متاح",
        "تم حجب الموقع",
        "هذا الموقع محجوب",
        "الصفحة محجوبة",
        "مسدود شده است",
        "불법·유해정보사이트에 대한 차단 안내",
        "불법·유해정보(사이트)에 대한 차단 안내",
        "접속차단",
        "sitio bloqueado",
        "site bloque",
        "acces bloque",
        "sito bloccato",
        "seite gesperrt",
        "zugang gesperrt",
        "sitio web bloqueado",
        "truy cap bi chan",
    )
)
_TITLE: Final = re.compile(
    r"(?:this|the requested) (?:web ?site|site|page|url) is (?:not accessible|blocked|prohibited)(?: in .{2,30})?"
    r"|(?:(?:this|the|your|requested|access to|warning) ){0,3}(?:blocked (?:web ?)?(?:site|page|url)|(?:web ?site|site|url|page) (?:has been |is )?blocked)(?: (?:notice|notification|page|in your (?:country|region)))?"
    r"|::? ?불법.{0,20}차단.{0,10}|.{0,20}ถูกระงับ.{0,60}|.{0,20}ถูกปิดกั.{0,30}"
)


@rule(
    name="title",
    argues=Cause.GEO_BLOCK,
    confidence=Confidence.HIGH,
    matches=(
        page("<p>Ask your provider why.</p>", "Access Blocked"),
        page("<h1>451: Unavailable due to legal reasons</h1><p>We are sorry.</p>"),
        page("<img src='1.png'>", "Surf Safely | This website is not accessible in the UAE."),
    ),
    ignores=(
        article(title="Access blocked"),
        page("<h1>The harbour road is blocked</h1><p>Take the other road.</p>"),
        page(f"<h1>Harbour: site blocked over boats</h1>{STORY}"),
        page(f"<h1>Site blocked</h1>{STORY}"),
    ),
    seen="block pages of providers in Russia, Kuwait, Pakistan, Thailand, Korea, the UAE",
    needs=is_short,
)
def title(scene: Scene) -> Iterator[Seen]:
    """The page's title is that of a legal or national block, and there is hardly any text."""
    document = scene.document
    if not has_little_text(document, _BLOCK):
        return
    yield from named(scene, lambda name: name in _TITLES or _TITLE.fullmatch(name) is not None)


_SOLE: Final = frozenset({Zone.SOLE})


def _block(
    name: str,
    guard: tuple[str, ...],
    pattern: str,
    matches: tuple[str, ...],
    ignores: tuple[str, ...],
    seen: str,
    confidence: Confidence = Confidence.HIGH,
) -> Phrase:
    return Phrase(
        name=name,
        argues=Cause.GEO_BLOCK,
        confidence=confidence,
        message="The page says that it is blocked for this place or by an authority.",
        guard=guard,
        pattern=pattern,
        zones=_SOLE,
        fits=stands_in,
        matches=matches,
        ignores=(*ignores, article(matches[0]), brief(matches[0])),
        seen=seen,
    )


_PUBLISHER = _block(
    "not-in-your-country",
    (
        "legal reasons",
        "economic area",
        "our european visitors",
        "european countries",
        "your country",
        "your region",
        "your location",
        "your area",
        "your territory",
        "ihrem land",
        "ihrer region",
        "deinem land",
        "votre pays",
        "votre region",
        "votre zone",
        "su pais",
        "tu pais",
        "su region",
        "tu region",
        "su zona",
        "su ubicacion",
        "tu ubicacion",
        "tu zona",
        "tuo paese",
        "tua area",
        "tua regione",
        "tua zona",
        "seu pais",
        "sua regiao",
        "jouw land",
        "uw land",
        "uw regio",
        "jouw regio",
        "ditt land",
        "din region",
        "dit land",
        "twoim kraju",
        "twoim regionie",
        "вашеи стране",
        "вашем регионе",
        "вашіи краіні",
        "お住まいの",
        "所在的地区",
        "所在地区",
        "所在的地區",
        "所在地區",
        "所在的国家",
        "所在国家",
        "所在的國家",
        "所在國家",
        "국가에서",
        "지역에서",
        "ulkenizde",
        "bolgenizde",
        "بلدك",
        "منطقتك",
        "negara anda",
        "wilayah anda",
    ),
    r"unavailable (?:due to|for) legal reasons"
    r"|country belonging to the european economic area"
    r"|our european visitors are important to us"
    r"|unavailable in (?:most|many) european countries"
    r"|(?:not available|unavailable|not accessible|blocked|not supported|restricted)(?: for viewing)? (?:in|from|to|for) (?:users |visitors |readers )?(?:(?:in|from) )?your (?:country|region|location|area|territory)"
    r"|your (?:country|region|location) (?:is|has been) (?:blocked|not supported|restricted)"
    r"|in (?:ihrem land|ihrer region|deinem land) (?:leider |derzeit )?nicht (?:verfugbar|zuganglich|abrufbar)"
    r"|(?:disponible|accessible|consultable) (?:dans|depuis|pour) votre (?:pays|region|zone)"
    r"|no (?:esta|se encuentra) disponible (?:en|para|desde) (?:su|tu) (?:pais|region|ubicacion|zona)"
    r"|non (?:e|risulta) (?:disponibile|accessibile|visibile) (?:nel|dal|nella|dalla) (?:tuo paese|tua (?:area|regione|zona))"
    r"|nao esta disponivel (?:no|na|em|para o|para a) (?:seu pais|sua regiao)"
    r"|niet (?:beschikbaar|toegankelijk) in (?:jouw|uw) (?:land|regio)"
    r"|(?:tillganglig|tilgaengelig|tilgjengelig) i (?:ditt land|dit land|din region)"
    r"|niedostepn\w+ w twoim (?:kraju|regionie)|nie jest dostepn[aey] w twoim (?:kraju|regionie)"
    r"|недоступ(?:ен|на|но|ны) в (?:вашеи стране|вашем регионе)|недоступнии у вашіи краіні"
    r"|お住まいの(?:国|地域)(?:では|から)[^。]{0,24}(?:ません|いただけない|できない|できかね)"
    r"|所在(?:的国家|的地区|国家|地区|的國家|的地區|國家|地區)(?:无法|無法|不可|不能|暂不)[^。]{0,4}(?:[访訪][问問]|查看|使用|[观觀]看|收看|[浏瀏][览覽]|播放|提供|[显顯]示|打[开開]|支持|支援|[阅閱][读讀]|存取)"
    r"|(?:국가|지역)에서는? (?:이용|사용|시청|제공)[^.]{0,10}(?:없습니다|않습니다|불가)"
    r"|(?:ulkenizde|bolgenizde) (?:kullanilam|mevcut degil|goruntulenem|erisilem)"
    r"|غير متا?حة? في (?:بلدك|منطقتك)"
    r"|tidak tersedia di (?:negara|wilayah) anda",
    (
        "451: Unavailable due to legal reasons. We recognize that you come from a country belonging to the European Economic Area.",
        "Dieser Inhalt ist in Ihrem Land leider nicht verfügbar.",
        "Cette page n'est pas accessible depuis votre pays.",
    ),
    (
        "Vote for the best bakery in your country.",
        "お住まいの地域から船に乗れます。",
        "所在地区无法报名的渔民可到邻港。",
        "이 지역에서는 이용이 늘었다.",
    ),
    "TownNews, Lee, Tribune",
)
_ENGLISH = _block(
    "by-authority",
    (
        "is blocked",
        "is restricted",
        "is banned",
        "is prohibited",
        "is suspended",
        "been blocked",
        "been restricted",
        "been banned",
        "been prohibited",
        "been suspended",
        "temporarily ",
        "is not accessible",
        "is denied",
        "been denied",
        "is barred",
        "been barred",
        "access restricted by",
        "court order to",
        "required by law to block",
        "ernment regulation",
        "goverment regulation",
        "for viewership",
        "requested website is not",
        "requested web site is not",
        "requested site is not",
        "content categori",
        "we are blocking this",
        "parental control",
        "should not be blocked",
        "should be opened",
        "should be unblocked",
    ),
    r"th(?:is|e requested) (?:web ?site|site|page|url|domain|content|resource|service)(?: \([^)]{0,60}\))? (?:is|has been) (?:temporarily )?(?:blocked|restricted|banned|prohibited|suspended)"
    r"|this (?:web ?site|site|page|url|domain|content|resource|service) is not accessible"
    r"|access to th(?:is|e requested) (?:web ?site|site|page|url|domain|content|resource) (?:is|has been) (?:temporarily )?(?:blocked|restricted|denied|prohibited|barred|suspended)"
    r"|access to this page is blocked|access restricted by"
    r"|required by (?:a )?court order to (?:prevent|block|restrict)|required by law to block"
    r"|not permitted by gover(?:n)?ment regulation|prohibited for viewership"
    r"|(?:page|site|website) you (?:are trying to|have attempted to|want to|tried to) (?:access|visit|reach|open) (?:is|has been|contains content that is) (?:blocked|restricted|banned|prohibited|suspended)"
    r"|the requested (?:web ?site|site) is not available"
    r"|denied because of its content categori[sz]ation"
    r"|we are blocking this|has temporarily ceased the (?:service|access)"
    r"|blocked by (?:\w+ ){0,3}parental controls?"
    r"|(?:page|site|website) should (?:not be blocked|be opened|be unblocked)",
    (
        "This site has been blocked by a court order.",
        "Access to the requested page is denied because of its content categorization.",
        "The site is required by Court order to block it: access restricted by the regulator.",
    ),
    (
        "The road over the bridge is blocked until the bakers have moved.",
        "Visitors of the town's website read on Monday that this website has been blocked by a court "
        "order. The message was the work of a pupil. No data were lost, the mayor said.",
    ),
    "block pages of providers in Britain, Pakistan, Iraq, Indonesia, Yemen, Libya, Thailand",
)
_CYRILLIC = _block(
    "by-authority-cyrillic",
    (
        "доступ к данному",
        "доступ к этому",
        "доступ к указанному",
        "доступ к информационному",
        "запрашиваемому",
        "запрашиваемыи",
        "данныи саит",
        "данныи ресурс",
        "данныи интернет-",
        "информационныи интернет-",
        "информационныи саит",
        "реестр доменных имен",
        "информационныи ресурс",
        "доступ заблокирован",
        "доступ ограничен",
        "доступ закрыт",
        "ссылка заблокирована",
        "цього саиту",
        "доступ обмежено",
        "даного ресурсу",
        "страница заблокирована",
    ),
    r"доступ к (?:данному|запрашиваемому|этому|указанному|информационному) (?:вами )?(?:информационному |интернет-)?(?:ресурсу|саиту|странице)[^.]{0,60} (?:ограничен|закрыт|заблокирован|запрещен)"
    r"|(?:запрашиваемыи (?:вами )?|данныи |информационныи )(?:интернет-)?(?:ресурс|саит)[^.]{0,80} (?:ограничен|заблокирован|запрещен|внесен)"
    r"|доступ (?:ограничен|заблокирован|закрыт)[^.]{0,40}по (?:решению|требованию|постановлению)"
    r"|(?:ссылка|страница) заблокирована"
    r"|единыи реестр доменных имен"
    r"|доступ до (?:цього саиту|даного ресурсу)[^.]{0,60}(?:заблоковано|обмежено)|доступ обмежено",
    (
        "Доступ к запрашиваемому ресурсу ограничен по решению суда.",
        "Доступ до даного ресурсу заблоковано.",
    ),
    ("Доступ к данному музею открыт по утрам.",),
    "Rostelecom, MTS, Megafon, Dom.ru, TTK",
)
_TURKISH = _block(
    "by-authority-turkish",
    (
        "koruma tedbiri",
        "engellen",
    ),
    r"koruma tedbiri uygulanmaktadir|(?:bu (?:internet )?site|bu sayfa|erisim|erisime)[^.]{0,120}engellen",
    (
        "Bu internet sitesine erişim mahkeme kararıyla engellenmiştir.",
        "Bu site hakkında koruma tedbiri uygulanmaktadır.",
    ),
    ("Kazalar yeni bir ışıkla engellendi.",),
    "Türk Telekom",
)
_ARABIC = _block(
    "by-authority-arabic",
    (
        "الموقع",
        "الصفحة",
        "تارنما",
        "وب سایت",
        "وبسایت",
        "سایت",
        "سايت",
    ),
    r"(?:تم حجب|حجب) (?:هذا |هذه )?(?:الموقع|الصفحة)"
    r"|(?:الموقع|الصفحة)(?: المطلوبة?)? (?:محجوبة?|غير متاحة?)"
    r"|دسترس\S{1,2} به (?:\S+ )?(?:تارنما|وب ?سا[يی]ت|سا[يی]ت)[^.]{0,60}(?:ام[كک]ان ?پذ[يی]ر ن|مسدود|محدود|مقدور ن)",
    ("عفوا، الموقع المطلوب محجوب.", "دسترسی به این سایت امکان پذیر نمی باشد."),
    ("يقع الموقع على شاطئ البحر.",),
    "providers in Yemen, Libya, Iraq, Iran",
)
_MALAY = _block(
    "by-authority-indonesian",
    (
        "blokir",
        "menutup akses",
        "diakses",
        "internet sehat",
        "internet positif",
        "trustpositif",
        "disekat",
        "mengandung",
    ),
    r"(?:akses|situs|halaman|laman)[^.]{0,80}(?:di ?blokir|terblokir|disekat)|menutup akses ke"
    r"|situs[^.]{0,80}tidak (?:boleh|dapat|bisa) diakses|^\W*internet (?:sehat|positif)\b|internet positif\b|trustpositif"
    r"|laman web ini tidak boleh diakses",
    (
        "Maaf, situs ini diblokir sesuai dengan peraturan menteri.",
        "Situs tersebut tidak boleh diakses melalui jaringan ini.",
    ),
    ("Peta itu dapat diakses oleh semua warga.",),
    "Indosat, XL, Bolt, Jalawave",
)
_EAST_ASIAN = _block(
    "by-authority-east-asian",
    (
        "차단",
        "방송통신심의위원회",
        "ถูกระงับ",
        "ถูกปิดกั",
        "相关法律",
        "有关法律",
        "法律法规",
        "ブロッキング",
        "bi chan",
    ),
    r"(?:불법|유해)[^.]{0,20}(?:사이트|정보|페이지)[^.]{0,30}차단|방송통신심의위원회[^.]{0,60}차단|(?:이|해당|요청하신) (?:사이트|페이지)[^.]{0,20}차단"
    r"|(?:เว็บไซต์|เวบไซต์|ข้อมูล|url|การเข้าถึง)[^.]{0,60}(?:ถูกระงับ|ถูกปิดกั)"
    r"|(?:根据|依据|因)(?:相关法律|有关法律|法律法规)(?:法规)?[^。]{0,40}(?:(?:无法|不能|不予)(?:显示|访问|查看|浏览|观看|打开|展示|提供)|屏蔽)"
    r"|ブロッキングの対象(?:です|のため|サイト|に指定されています)|(?:trang|website) nay (?:da )?bi chan",
    (
        "요청하신 사이트는 차단되었습니다.",
        "เว็บไซต์นี้ถูกระงับการเผยแพร่",
        "根据相关法律法规，此内容无法显示。",
    ),
    ("도로가 눈으로 차단 위기에 놓였다.", "根据相关法律法规，船员不能饮酒。"),
    "KCSC, TOT, CS Loxinfo",
)
_WESTERN = _block(
    "by-authority-european",
    (
        "contenu terroriste",
        "decision de justice",
        "ordre de l'autorite",
        "autorita giudiziaria",
        "provvedimento",
        "agcom",
        "orden judicial",
        "resolucion judicial",
        "autoridad judicial",
        "gerichtliche",
        "behordliche",
        "gerechtelijk bevel",
        "rechterlijk",
        "ordem judicial",
    ),
    r"(?:acces|site|page)[^.]{0,80}(?:bloque|interdit|suspendu|empeche)[^.]{0,100}(?:decision de justice|contenu terroriste|ordre de l'autorite)"
    r"|(?:contenu terroriste|decision de justice)[^.]{0,120}(?:bloque|redirige)"
    r"|(?:sito|pagina)[^.]{0,80}(?:bloccat|sequestrat|oscurat|inibit|inaccessibil)\w+[^.]{0,100}(?:autorita giudiziaria|provvedimento|agcom)"
    r"|(?:sitio|pagina|web|contenido|acceso)[^.]{0,80}(?:bloquead|suspendid|restringid)\w+[^.]{0,100}(?:orden judicial|resolucion judicial|autoridad judicial)"
    r"|(?:seite|inhalt|zugang|webseite)[^.]{0,80}(?:gerichtliche|behordliche)[^.]{0,80}(?:gesperrt|blockiert)"
    r"|(?:website|pagina|site)[^.]{0,80}(?:geblokkeerd)[^.]{0,80}(?:gerechtelijk bevel|rechterlijk)"
    r"|(?:site|acesso|pagina)[^.]{0,80}(?:bloquead|suspens)\w+[^.]{0,80}ordem judicial",
    (
        "L'accès à ce site est bloqué en application d'une décision de justice.",
        "Questo sito è stato sequestrato per ordine dell'autorità giudiziaria.",
        "El acceso a esta página ha sido bloqueado por orden judicial.",
    ),
    ("Le maire attend une décision de justice sur le vieux pont.",),
    "providers in France, Italy, Spain, the Netherlands",
)

_PHRASES: Final = (
    _PUBLISHER,
    _ENGLISH,
    _CYRILLIC,
    _TURKISH,
    _ARABIC,
    _MALAY,
    _EAST_ASIAN,
    _WESTERN,
)


@rule(
    name="opening",
    argues=Cause.GEO_BLOCK,
    confidence=Confidence.HIGH,
    matches=(page(f"<p>This website has been blocked by the ministry of trade.</p>{HELP}"),),
    ignores=(
        page(f"<p>This website has been blocked by the ministry of trade.</p>{STORY}"),
        article("This website has been blocked by the ministry of trade."),
    ),
    seen="block pages that explain themselves at length",
    needs=is_bare,
)
def opening(scene: Scene) -> Iterator[Seen]:
    """A short page opens with the words of a legal or national block."""
    yield from opened_by(scene, Cause.GEO_BLOCK, _PHRASES)


RULES: tuple[Phrase | Check, ...] = (title, opening, *_PHRASES)

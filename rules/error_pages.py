"""Error pages: not found, removed, broken servers, parked domains, playback errors of archives."""

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
from .stand_in.error_titles import (
    NOT_FOUND,
    NOT_FOUND_LIKE,
    PARKED,
    REMOVED,
    SERVER,
    SERVER_LIKE,
)

_ERROR: Final = 250
"""Words of the main content up to which a title names the page and not an article."""


def _headed(scene: Scene, names: frozenset[str], like: re.Pattern[str] | None) -> Iterator[Seen]:
    if not has_little_text(scene.document, _ERROR):
        return
    yield from named(
        scene,
        lambda name: name in names or (like is not None and like.fullmatch(name) is not None),
    )


@rule(
    name="not-found",
    argues=Cause.ERROR_PAGE,
    confidence=Confidence.HIGH,
    matches=(
        page("<h1>Oh no</h1><p>Try the search.</p>", "Page not found | The Harbour Post"),
        page("<h1>Sorry, we couldn’t find that page</h1><p>Go home.</p>", "The Harbour Post"),
        page("<p>Zur Startseite.</p>", "Fehler 404 – Hafenpost"),
        'title: "Página no encontrada"\nInicio\n',
    ),
    ignores=(
        article(title="Page not found"),
        brief(title="Page not found"),
        page("<h1>The 404 men who built the bridge</h1><p>Pictures.</p>", "The 404 men"),
    ),
    seen="nginx, Apache, IIS, Google, WordPress, archive.org and many publishers",
    needs=is_short,
)
def not_found(scene: Scene) -> Iterator[Seen]:
    """The title or first heading says that the page was not found, and there is hardly any text."""
    yield from _headed(scene, NOT_FOUND, NOT_FOUND_LIKE)


@rule(
    name="removed",
    argues=Cause.REMOVED,
    confidence=Confidence.HIGH,
    matches=(
        page("<h1>This article has been removed</h1><p>Read the newest ones.</p>"),
        page("<p>The document has moved.</p>", "301 Moved Permanently"),
    ),
    ignores=(
        article(title="This article has been removed"),
        brief(title="We’ve moved"),
        page("<h1>The old pier has been removed</h1><p>Pictures.</p>"),
    ),
    seen="Apache, Varnish, WeChat, publishers whose licence for an agency's text ran out",
    needs=is_short,
)
def removed(scene: Scene) -> Iterator[Seen]:
    """The title or first heading says that the text was removed or moved elsewhere."""
    yield from _headed(scene, REMOVED, None)


@rule(
    name="server-error",
    argues=Cause.ERROR_PAGE,
    confidence=Confidence.HIGH,
    matches=(
        page("<center><h1>502 Bad Gateway</h1></center><hr>nginx", "502 Bad Gateway"),
        page("<h1>We’ll be right back!</h1><p>We are mending the site.</p>", "Harbour Post"),
    ),
    ignores=(
        article(title="Internal Server Error"),
        brief(title="Something went wrong"),
        page("<h1>500 bakers on a bridge</h1><p>Pictures.</p>"),
    ),
    seen="nginx, Apache, Varnish, IIS, WordPress, Cloudflare",
    needs=is_short,
)
def server_error(scene: Scene) -> Iterator[Seen]:
    """The title or first heading is a server's error, and there is hardly any text."""
    yield from _headed(scene, SERVER, SERVER_LIKE)


@rule(
    name="parked",
    argues=Cause.REMOVED,
    confidence=Confidence.HIGH,
    matches=(page("<p>Related searches</p>", "harbourpost.example is for sale"),),
    ignores=(
        article(title="This domain is for sale"),
        brief(title="This domain is for sale"),
        page("<h1>The old pier is for sale</h1><p>Pictures.</p>"),
    ),
    seen="Sedo, HugeDomains, GoDaddy",
    needs=is_short,
)
def parked(scene: Scene) -> Iterator[Seen]:
    """The title says that the domain is for sale or parked."""
    yield from _headed(scene, frozenset(), PARKED)


def _said(
    name: str,
    argues: Cause,
    message: str,
    guard: tuple[str, ...],
    pattern: str,
    matches: tuple[str, ...],
    ignores: tuple[str, ...],
    seen: str,
) -> Phrase:
    return Phrase(
        name=name,
        argues=argues,
        confidence=Confidence.HIGH,
        message=message,
        guard=guard,
        pattern=pattern,
        zones=frozenset({Zone.SOLE}),
        fits=stands_in,
        matches=matches,
        ignores=(*ignores, article(matches[0]), brief(matches[0])),
        seen=seen,
    )


_MISSING = _said(
    "missing-page",
    Cause.ERROR_PAGE,
    "The page says that what was asked for does not exist or can't be found.",
    (
        "could not be found",
        "couldn't be found",
        "cannot be found",
        "can't be found",
        "not found",
        "not been found",
        "does not exist",
        "doesn't exist",
        "no longer exists",
        "page not found",
        "is no longer working",
        "not available",
        "unable to find",
        "can't find",
        "couldn't find",
        "404",
    ),
    r"(?:page|url|link|file|document|article|story|topic|post|resource|address|function|content)s?\b(?! of)[^.!?]{0,80}(?:(?:could not|couldn't|cannot|can't) be found|(?:was|has) not (?:been )?found(?: on this server)?|does not exist|doesn't exist|no longer exists)"
    r"|(?:the|that|this) (?:page|article|link|url)[^.!?]{0,50}(?:is not available|is no longer working)"
    r"|\b404\b[^.]{0,40}(?:error|not found|sorry)|error 404|page not found"
    r"|(?:can't|couldn't|unable to) find (?:the|that|this) (?:page|article|url|link)",
    (
        "The requested URL was not found on this server.",
        "In this blog the page you were looking for does not exist.",
        "404: We are sorry, the link could not be found.",
        "Page not found",
    ),
    ("The cause of the fire could not be found, said the brigade.",),
    "Apache, Blogger, phpBB, Google and many publishers",
)
_MISSING_ABROAD = _said(
    "missing-page-abroad",
    Cause.ERROR_PAGE,
    "The page says that what was asked for does not exist or can't be found.",
    (
        "nicht gefunden",
        "existiert nicht",
        "introuvable",
        "non trouvee",
        "n'existe p",
        "no encontrada",
        "no se ha encontrado",
        "no existe",
        "no se encuentra",
        "non trovata",
        "non esiste",
        "non e stata trovata",
        "nao encontrada",
        "nao existe",
        "nao foi encontrada",
        "niet gevonden",
        "bestaat niet",
        "hittades inte",
        "finns inte",
        "ikke fundet",
        "ikke funnet",
        "findes ikke",
        "finnes ikke",
        "ei loytynyt",
        "ei loydy",
        "nie znaleziono",
        "nie istnieje",
        "nie zostala znaleziona",
        "nenalezena",
        "nebyla nalezena",
        "neexistuje",
        "nebola najdena",
        "nem talalhato",
        "nem letezik",
        "nu a fost gasit",
        "nu exista",
        "δεν βρεθηκε",
        "δεν υπαρχει",
        "не наиден",
        "не существует",
        "не знаиден",
        "не існує",
        "не е намерен",
        "bulunamadi",
        "bulunamiyor",
        "tidak ditemukan",
        "khong ton tai",
        "khong tim thay",
        "見つかりません",
        "存在しません",
        "不存在",
        "找不到",
        "未找到",
        "찾을 수 없",
        "존재하지 않",
        "غير موجود",
        "غير متوفر",
        "یافت نشد",
        "לא נמצא",
        "nije pronadena",
        "ne postoji",
    ),
    r"(?:seite|artikel|adresse|url|dokument|inhalt)[^.!?]{0,60}(?:nicht gefunden|existiert nicht)"
    r"|(?:page|url|adresse|article|contenu)[^.!?]{0,60}(?:introuvable|non trouvee|n'existe p(?:as|lus))"
    r"|(?:pagina|url|articulo|direccion|contenido)[^.!?]{0,60}(?:no encontrada|no existe|no se encuentra)|no se ha encontrado (?:la|el) (?:url|pagina|articulo)"
    r"|(?:pagina|articolo|indirizzo)[^.!?]{0,60}(?:non trovata|non esiste|non e stata trovata)"
    r"|(?:pagina|artigo|endereco)[^.!?]{0,60}(?:nao encontrada|nao existe|nao foi encontrada)"
    r"|(?:pagina|artikel)[^.!?]{0,60}(?:niet gevonden|bestaat niet)|bestaat niet[^.!?]{0,20}pagina"
    r"|(?:sidan|artikeln)[^.!?]{0,60}(?:hittades inte|finns inte)|(?:siden|artikkelen|artiklen)[^.!?]{0,60}(?:ikke fun(?:d|n)et|fin(?:d|n)es ikke)"
    r"|sivua[^.!?]{0,40}ei (?:loytynyt|loydy)|nie znaleziono (?:strony|artykulu)|(?:strona|artykul)[^.!?]{0,60}(?:nie istnieje|nie zostala znaleziona)"
    r"|strank[au][^.!?]{0,60}(?:nenalezena|nebyla nalezena|neexistuje|nebola najdena)|oldal[^.!?]{0,40}(?:nem talalhato|nem letezik)"
    r"|pagina[^.!?]{0,60}nu (?:a fost gasita|exista)|(?:σελιδα|αρθρο)[^.!?]{0,60}δεν (?:βρεθηκε|υπαρχει)"
    r"|(?:страниц[аыу]|материал|документ)[^.!?]{0,60}не (?:наиден|существует|е намерен|знаиден|існує)|(?:сторінк[аиу])[^.!?]{0,60}не (?:знаиден|існує)"
    r"|сторінку не знаидено|sayfa[^.!?]{0,60}bulunam(?:adi|iyor)|halaman[^.!?]{0,60}tidak ditemukan|trang[^.!?]{0,60}khong (?:ton tai|tim thay)"
    r"|(?:ページ|記事|url)[^。]{0,20}(?:見つかりません|存在しません)|(?:页面|頁面|网页|網頁|文章)[^。]{0,12}(?:不存在|找不到|未找到)|找不到(?:页面|頁面|网页|網頁|该页)"
    r"|(?:페이지|기사)[^.]{0,16}(?:찾을 수 없|존재하지 않)|(?:الصفحة|صفحة)[^.]{0,40}غير (?:موجود|متوفر)|صفحه[^.]{0,40}یافت نشد|(?:הדף|העמוד|הכתבה)[^.]{0,30}לא נמצא"
    r"|stranica[^.!?]{0,40}(?:nije pronadena|ne postoji)",
    (
        "Die gewünschte Seite wurde nicht gefunden.",
        "Cette page est introuvable.",
        "No se ha encontrado la URL solicitada en este servidor.",
        "お探しのページは見つかりませんでした。",
    ),
    ("Der Schlüssel des Turms wurde nicht gefunden.",),
    "publishers and servers in other languages than English",
)
_GONE = _said(
    "taken-away",
    Cause.REMOVED,
    "The page says that the text was taken away, has expired or stands elsewhere.",
    (
        "no longer available",
        "been removed",
        "been moved",
        "were removed",
        "were deleted",
        "were taken down",
        "was taken down",
        "been permanently",
        "been deleted",
        "was removed",
        "was deleted",
        "has moved",
        "has expired",
        "been taken down",
        "been permanently moved",
        "deleted by its author",
        "nicht mehr verfugbar",
        "depubliziert",
        "plus disponible",
        "plus en ligne",
        "ya no esta disponible",
        "non e piu disponibile",
        "nao esta mais disponivel",
        "niet meer beschikbaar",
        "inte langre tillganglig",
        "掲載期間",
        "公開を終了",
        "公開期間",
        "发布者删除",
        "已被删除",
        "已删除",
        "삭제된",
        "삭제되었",
        "удален",
        "видалено",
        "kaldirilmistir",
        "kaldirildi",
        "zostal usuniety",
        "zostala usunieta",
        "content unavailable",
        "buy this domain",
        "domain is for sale",
        "domain name is for sale",
        "free, courtesy of",
        "domain has expired",
        "content isn't available",
    ),
    r"(?:this|the|that) (?:page|article|story|post|content|file|document|video|web ?page|item|topic)[^.!?]{0,80}(?:(?:is|are) no longer available|been (?:permanently )?(?:removed|deleted|moved|taken down)|(?:was|were) (?:removed|deleted|taken down)|has expired|has moved)"
    r"|deleted by its author|content (?:unavailable|isn't available)"
    r"|(?:artikel|beitrag|seite|inhalt|video)[^.!?]{0,60}(?:nicht mehr verfugbar|depubliziert)"
    r"|(?:article|page|contenu|video)[^.!?]{0,60}plus (?:disponible|en ligne)|(?:articulo|pagina|contenido|noticia)[^.!?]{0,60}ya no esta disponible"
    r"|(?:articolo|pagina|contenuto)[^.!?]{0,60}non e piu disponibile|(?:artigo|pagina|conteudo|materia)[^.!?]{0,60}nao esta mais disponivel"
    r"|(?:artikel|pagina)[^.!?]{0,60}niet meer beschikbaar|(?:artikeln|sidan)[^.!?]{0,60}inte langre tillganglig"
    r"|(?:記事|ページ)[^。]{0,30}(?:掲載期間|公開を終了|公開期間)|(?:掲載期間|公開期間)[^。]{0,12}終了"
    r"|(?:内容|文章|页面|帖子)[^。]{0,12}(?:发布者删除|已被删除|已删除)|삭제된 (?:기사|게시|페이지)|(?:기사|게시물|페이지)[^.]{0,12}삭제되었"
    r"|(?:страница|материал|статья|запись|публикация|новость)[^.!?]{0,40}удален|(?:сторінку|матеріал|новину)[^.!?]{0,40}видалено"
    r"|(?:haber|sayfa|icerik)[^.!?]{0,60}kaldiril(?:di|mistir)|(?:artykul|strona|tresc)[^.!?]{0,60}zosta(?:l usuniety|la usunieta)"
    r"|buy this domain|domain (?:name )?is for sale|parked free, courtesy of|domain has expired",
    (
        "This article is no longer available.",
        "The page you are looking for has moved.",
        "Dieser Artikel ist leider nicht mehr verfügbar.",
        "この記事の掲載期間は終了しました。",
        "Buy this domain.",
    ),
    (
        "The old pier has been removed and nobody misses it.",
        "The article about the mayor's boat has been removed from the newspaper's website. The "
        "editors gave no reason for that on Monday. Readers had shared links to the page for days, "
        "and the mayor said that he has sold the boat.",
    ),
    "Facebook, WeChat, German public broadcasters, Sedo",
)
_BROKEN = _said(
    "server-failed",
    Cause.ERROR_PAGE,
    "The page is a server's message that it failed.",
    (
        "internal server error",
        "bad gateway",
        "service unavailable",
        "gateway time",
        "establishing a database",
        "fatal error: ",
        "guru meditation",
        "backend fetch failed",
        "for maintenance",
        "scheduled maintenance",
        "undergoing maintenance",
        "under maintenance",
        "temporarily unavailable",
        "permission to access",
        "resource limit is reached",
        "bandwidth limit",
        "account has been suspended",
        "unable to complete your request",
        "apache http server",
        "origin dns error",
        "web server is down",
        "web server is returning",
        "wartungsarbeiten",
        "en mantenimiento",
        "en maintenance",
        "технические работы",
        "メンテナンス中",
        "trouble accessing",
        "wrong on our end",
    ),
    r"(?:500 )?internal server error|(?:502 )?bad gateway\b|(?:503 )?service (?:temporarily )?unavailable|gateway time-?out"
    r"|error establishing a database connection|(?:php )?fatal error: (?:uncaught|allowed memory|call to)|guru meditation|backend fetch failed"
    r"|(?:site|website|page|we are|we're|currently|is) (?:is )?(?:currently )?(?:down for|under(?:going)?) (?:scheduled )?maintenance"
    r"|(?:site|website|page|server) is temporarily unavailable"
    r"|you don't have permission to access|resource limit is reached|bandwidth limit exceeded|this account has been suspended"
    r"|(?:server|we were) (?:was )?unable to complete your request|default page[^.]{0,40}apache http server|origin dns error|web server is (?:down|returning an unknown error)"
    r"|(?:wegen|aufgrund von) wartungsarbeiten|(?:sitio|pagina|web) (?:se encuentra )?en mantenimiento|site (?:est )?(?:actuellement )?en maintenance"
    r"|ведутся технические работы|メンテナンス中(?:です|のため)|having (?:some )?trouble accessing|something went wrong on our end",
    (
        "Error establishing a database connection",
        "The server encountered an internal server error.",
        "You don't have permission to access this resource.",
        "Website is down for maintenance",
    ),
    ("The bad gateways of the old town were mended by a smith.",),
    "nginx, Apache, Varnish, WordPress, Cloudflare",
)
_ARCHIVE = _said(
    "playback",
    Cause.ERROR_PAGE,
    "An archive's playback stands in the page's place.",
    (
        "wayback machine has not archived",
        "wayback machine doesn't have",
        "response at crawl time",
        "not been archived",
        "not available in the archive",
        "not in the archive",
        "is not found in this archive",
    ),
    r"wayback machine (?:has not archived that url|doesn't have that page archived)|got an http \d+ response at crawl time"
    r"|(?:url|page|resource|site) (?:has not been archived|is not (?:available )?in the archive|is not found in this archive)",
    (
        "The Wayback Machine has not archived that URL.",
        "Got an HTTP 302 response at crawl time. Redirecting...",
    ),
    ("The letters of the harbour office have not been archived for ten years.",),
    "web.archive.org, pywb",
)
_PHRASES: Final = (_MISSING, _MISSING_ABROAD, _GONE, _BROKEN, _ARCHIVE)


@rule(
    name="opening",
    argues=Cause.ERROR_PAGE,
    confidence=Confidence.HIGH,
    matches=(page(f"<p>Sorry, this page does not exist.</p>{HELP}"),),
    ignores=(
        page(f"<p>Sorry, this page does not exist.</p>{STORY}"),
        article("Sorry, this page does not exist."),
    ),
    seen="error pages with menus or the newest articles below",
    needs=is_bare,
)
def opening(scene: Scene) -> Iterator[Seen]:
    """A short page opens with the words of an error page."""
    if any(told.argues == Cause.REMOVED for told in scene.told):
        return
    yield from opened_by(scene, Cause.ERROR_PAGE, _PHRASES)


RULES: tuple[Phrase | Check, ...] = (
    not_found,
    removed,
    server_error,
    parked,
    opening,
    *_PHRASES,
)

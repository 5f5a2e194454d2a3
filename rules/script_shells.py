"""Script shells: pages that only a browser with scripts fills."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from completeness.document import Document
from completeness.evidence import Cause, Confidence, Zone
from completeness.rule import Check, Phrase, Scene, Seen, rule

from .stand_in import (
    HELP,
    STORY,
    article,
    brief,
    has_little_else,
    is_bare,
    is_little,
    opened_by,
    page,
    stands_in,
)

_SHELL: Final = 40
"""Words that a shell shows: its menu, its name, "loading"."""
_SAID: Final = 15
"""Of them in sentences or verses, about something."""
_UNSEEN: Final = 200
"""Words in elements that are not shown: templates of menus and messages, but no article."""

_ROOTS: Final = (
    "#root, #app, #__next, #__nuxt, #___gatsby, #__layout, #app-root, #appRoot, #react-root, #reactRoot,"
    " #react-app, #main-app, #mount, #spa, #svelte, #ember-app, #application, #app-mount, #mount_0_0, #page-root,"
    " #vue-app, #q-app, #single-spa-application, [ng-view], [ng-app], [ui-view], [data-reactroot], [data-ng-app], [data-server-rendered],"
    " [data-v-app], app-root, app, app-component, my-app, ui-view, ng-view, router-outlet, ytd-app, ion-app, body.dynamic-views,"
    " [class*=skeleton], [class*=shimmer]"
)
_SCRIPTED: Final = (
    "blogger.ui()",
    "__NEXT_DATA__",
    "__NUXT__",
    "__INITIAL_STATE__",
    "__PRELOADED_STATE__",
    "__APOLLO_STATE__",
    "ytInitialData",
    "webpackJsonp",
    "webpackChunk",
    "ng-version",
    "System.import(",
    'type="module"',
)
_SOURCE: Final = 400_000
"""How far into the source traces of an application are looked for, in characters."""


def _is_shell(document: Document) -> bool:
    if document.tree is None or not is_little(document, _SHELL):
        return False
    if not has_little_else(document, _SAID):
        return False
    return len(document.text("hidden").split()) <= _UNSEEN


@rule(
    name="empty-frame",
    argues=Cause.SCRIPT_SHELL,
    confidence=Confidence.HIGH,
    matches=(
        page("<div id='root'></div><script src='/a.js'></script>", "The new pier"),
        page("<app-root><i>●●●</i></app-root>", "The new pier"),
        page("<h1>The new pier</h1><div class='skeleton-line'></div>", "The new pier"),
        page("<script>blogger.ui().configure().view();</script>", "The new pier"),
        page("<noscript>You need to enable JavaScript to run this app.</noscript>", "Pier"),
    ),
    ignores=(
        page(f"<div id='root'><h1>A boat</h1>{STORY}</div>"),
        page(f"<h1>A boat</h1>{STORY}<div class='skeleton-line'></div>"),
        page(
            "<div id='app'><p>The heron stands upon one leg<br>and counts the boats that pass."
            "<br>The first one carries flour and tar,<br>the second panes of glass.</p></div>"
        ),
        page("<p>A list of boats.</p><noscript>A picture of a pier.</noscript>", "Boats"),
        article().replace("</body>", "<noscript>Please enable JavaScript.</noscript></body>"),
    ),
    seen="React, Vue, Angular, Next.js, Nuxt, Blogger's dynamic views, YouTube",
    needs=is_bare,
)
def empty_frame(scene: Scene) -> Iterator[Seen]:
    """The page is the empty frame of an application that scripts fill."""
    document = scene.document
    if not _is_shell(document):
        return
    # No zone: a page that says in its title why it is empty has that for its cause.
    seen = _scripts_wanted(document) or _root(document) or _trace(document)
    if seen is not None:
        yield seen


def _scripts_wanted(document: Document) -> Seen | None:
    """The request for scripts in what only those without them see."""
    if not document.text("hidden") or "javascript" not in document.folded("hidden").text:
        return None
    asked = re.search(_WANTED.pattern, document.folded("hidden").text)
    return Seen(view="hidden", path="noscript") if asked else None


def _root(document: Document) -> Seen | None:
    """The element that the application would fill."""
    node = document.tree.css_first(_ROOTS) if document.tree is not None else None
    if node is None or len((node.text(deep=True) or "").split()) > _UNSEEN + _SHELL:
        return None
    name = node.attributes.get("id")
    return Seen(view="markup", path=f"{node.tag}#{name}" if name else node.tag)


def _trace(document: Document) -> Seen | None:
    """What the application's scripts left in the source."""
    source = document.decoded.text[:_SOURCE]
    for trace in _SCRIPTED:
        if (start := source.find(trace)) >= 0:
            return Seen(view="markup", start=start, end=start + len(trace))
    return None


_MANY: Final = 3
_FIELDS: Final = 6000
"""How far into the text fields are looked for, in characters."""
_TEMPLATE: Final = re.compile(
    r"\{\{[^{}]{2,200}\}\}|%[a-z][a-zA-Z]+%|<%=?[^%]{2,80}%>|\[\[[\w.]{2,60}\]\]"
)


@rule(
    name="unfilled-template",
    argues=Cause.SCRIPT_SHELL,
    confidence=Confidence.HIGH,
    matches=(
        page(
            "<div ng-view></div><h1>{{article.title}}</h1><p>{{article.lead}}</p><p>{{article.body}}</p>"
        ),
    ),
    ignores=(page(f"<h1>How templates work</h1><p>Write {{{{name}}}} for a name.</p>{STORY}"),),
    seen="AngularJS, Vue, Gawker's listings",
    needs=is_bare,
)
def unfilled_template(scene: Scene) -> Iterator[Seen]:
    """The page shows the names of fields where an article's text belongs."""
    document = scene.document
    if document.tree is None or not is_little(document, 3 * _SHELL):
        return
    if not has_little_else(document):
        return
    for view in ("text", "hidden"):
        fields = list(_TEMPLATE.finditer(document.text(view)[:_FIELDS]))
        if len(fields) >= _MANY:
            yield Seen(view=view, start=fields[0].start(), end=fields[0].end(), zone=Zone.SOLE)
            return


_WANTED: Final = Phrase(
    name="scripts-wanted",
    argues=Cause.SCRIPT_SHELL,
    confidence=Confidence.HIGH,
    message="The page asks for JavaScript and shows hardly anything else.",
    guard=("javascript", "java script"),
    pattern=r"(?:you need to|you must|you have to|please|to) (?:enable|activate|turn on|switch on|allow) (?:your )?java ?script|enable java ?script"
    r"|(?:requires?|needs?|without|doesn't work (?:properly )?without|don't have|have disabled) java ?script|java ?script (?:is|must be|needs to be|has been|seems to be|appears to be) (?:enabled|required|disabled|turned off|needed|switched off|off)"
    r"|java ?script (?:is )?(?:deaktiviert|aktivieren|erforderlich|benotigt|einschalten)|(?:aktivieren sie|aktiviere|schalten sie)(?: bitte)?[^.]{0,30}java ?script"
    r"|(?:activer|activez|activation de|necessite)[^.]{0,30}java ?script|java ?script (?:est (?:desactive|requis|necessaire)|doit etre active)"
    r"|\b(?:habilit[ae]|active|activa|activar|habilitar|requiere|necesitas?)\b[^.]{0,30}java ?script|java ?script (?:esta (?:desactivado|deshabilitado)|desactivado)"
    r"|\b(?:abilita|abilitare|attiva|attivare|richiede)\b[^.]{0,30}java ?script|\b(?:ative|habilite|ativar)\b[^.]{0,30}java ?script"
    r"|java ?script (?:in te schakelen|inschakelen|staat uit|is uitgeschakeld)|(?:schakel|zet)[^.]{0,30}java ?script|\b(?:aktivera|sla pa|aktiver|sla til|ota)\b[^.]{0,30}java ?script"
    r"|(?:wlacz|wlaczyc|wlaczenia|povolte|povolit|zapnete|engedelyez)[^.]{0,30}java ?script|java ?script(?:u|et)? (?:engedelyez|bekapcsol)|(?:activati|activeaza)[^.]{0,30}java ?script"
    r"|(?:включите|включить|включен|увімкніть|ενεργοποι)[^.]{0,40}java ?script|java ?script[^.]{0,20}(?:отключен|выключен|вимкнен|etkinlestir|devre disi)|\b(?:aktifkan|mengaktifkan|bat)\b[^.]{0,30}java ?script"
    r"|java ?scriptを有効|java ?scriptが(?:無効|オフ)|(?:启用|開啟|开启|啟用|打开)[^。]{0,12}java ?script|java ?script(?:를|을) (?:활성화|사용)|(?:تفعيل|تمكين|פעל)[^.]{0,30}java ?script",
    zones=frozenset({Zone.SOLE}),
    fits=stands_in,
    matches=(
        "You need to enable JavaScript to run this app.",
        "Bitte aktivieren Sie JavaScript, um die Seite zu sehen.",
        "Veuillez activer JavaScript dans votre navigateur.",
        "JavaScriptを有効にしてください。",
        "JavaScript is disabled in your browser.",
    ),
    ignores=(
        "The school teaches JavaScript to bakers on Mondays.",
        article("You need to enable JavaScript to run this app."),
        brief("Please enable JavaScript to see the comments."),
    ),
    seen="Create React App, Pixable, Cleverbot",
)
_OLD: Final = Phrase(
    name="browser-too-old",
    argues=Cause.SCRIPT_SHELL,
    confidence=Confidence.HIGH,
    message="The page asks for another browser and shows hardly anything else.",
    guard=(
        "browser",
        "navegador",
        "navigateur",
        "ブラウザ",
        "浏览器",
        "瀏覽器",
        "браузер",
        "webblasare",
        "przegladark",
        "prohlizec",
        "bongeszo",
        "tarayic",
        "브라우저",
    ),
    pattern=r"(?:upgrade|update) (?:your|to a (?:newer|modern|more recent|supported)) (?:web )?browser|newer generation of browser|(?:your |this )?(?:web )?browser (?:version )?is (?:not|no longer) supported|(?:un|not )supported browser"
    r"|(?:your|this) (?:web )?browser is (?:out ?of ?date|outdated|too old)|use (?:a|one of the) (?:supported|modern) browsers?"
    r"|browser (?:ist veraltet|wird nicht (?:mehr )?unterstutzt)|veralteten browser|navigateur (?:n'est (?:pas|plus) (?:supporte|pris en charge|compatible)|est obsolete|trop ancien)|mettez a jour votre navigateur"
    r"|navegador (?:web )?que no admite|actualiza (?:tu|su) navegador|navegador (?:no es compatible|esta desactualizado|no compatible)|atualize (?:o )?seu navegador|navegador nao (?:e )?(?:suportado|compativel)"
    r"|browser (?:non (?:e )?supportato|obsoleto)|aggiorna il (?:tuo )?browser|browser wordt niet (?:meer )?ondersteund|webblasare stods inte|браузер[^.]{0,20}(?:устарел|не поддерживается)|(?:обновите|устаревшии)[^.]{0,20}браузер"
    r"|przegladark[^.]{0,30}nie jest obslugiwana|prohlizec[^.]{0,20}(?:neni podporovan|zastaral)|bongeszo[^.]{0,20}(?:nem tamogatott|elavult)|tarayic\w+[^.]{0,20}(?:desteklenm|guncelle)"
    r"|(?:お使いの|ご利用の)ブラウザ[^。]{0,16}(?:対応して|サポートされて|古い)|(?:浏览器|瀏覽器)(?:版本)?(?:过低|过旧|過舊|不支持|不支援)|(?:升级|更新)(?:您的|你的)?浏览器|지원(?:하지|되지) 않는 브라우저",
    zones=frozenset({Zone.SOLE}),
    fits=stands_in,
    matches=(
        "Please upgrade your browser to the latest version.",
        "Votre navigateur n'est plus pris en charge.",
        "Actualiza tu navegador",
        "Ihr Browser wird nicht mehr unterstützt.",
    ),
    ignores=(
        "The library lends a browser of old maps.",
        article("Please upgrade your browser to the latest version."),
        brief("Your browser is not supported by our player."),
    ),
    seen="Facebook, USA Today",
)


@rule(
    name="opening",
    argues=Cause.SCRIPT_SHELL,
    confidence=Confidence.HIGH,
    matches=(page(f"<p>You need to enable JavaScript to read this page.</p>{HELP}"),),
    ignores=(
        page(f"<p>You need to enable JavaScript to read this page.</p>{STORY}"),
        article("You need to enable JavaScript to read this page."),
    ),
    seen="pages that explain how to switch scripts on",
    needs=is_bare,
)
def opening(scene: Scene) -> Iterator[Seen]:
    """A short page opens with the request for scripts or another browser."""
    yield from opened_by(scene, Cause.SCRIPT_SHELL, (_WANTED, _OLD))


_LOADING: Final = re.compile(
    r".{0,40}?\b(?:loading|please wait|chargement|wird geladen|cargando|caricamento|carregando|laden|laddar|ladowanie|nacitani|betoltes|φορτωση|загрузка|завантаження|yukleniyor|memuat)\b.{0,20}"
    r"|.{0,20}(?:読み込み中|ロード中|正在加载|加载中|載入中|로딩 ?중|불러오는 중|جار التحميل|טוען).{0,10}"
)


@rule(
    name="still-loading",
    argues=Cause.SCRIPT_SHELL,
    confidence=Confidence.HIGH,
    matches=(page("<p>Loading…</p>", "Pier"), page("<p>Chargement...</p>"), page("<b>加载中</b>")),
    ignores=(
        page("<p>The loading of the ferry took all of an hour on Monday.</p>"),
        article("Loading…"),
    ),
    seen="single-page applications",
    needs=is_bare,
)
def still_loading(scene: Scene) -> Iterator[Seen]:
    """The page says that it is loading, and nothing else."""
    document = scene.document
    if not is_little(document, 8):
        return
    if _LOADING.fullmatch(document.folded("text").text.strip()):
        yield Seen(start=0, end=len(document.text("text")), zone=Zone.SOLE)


RULES: tuple[Phrase | Check, ...] = (
    empty_frame,
    unfilled_template,
    still_loading,
    opening,
    _WANTED,
    _OLD,
)

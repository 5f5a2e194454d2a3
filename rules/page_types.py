"""Pages that are no article: listings, home pages, forums, products, recipes, videos.

Each kind is told by signs; one sign is a medium witness, two that agree are a strong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from weakref import WeakKeyDictionary

from completeness.document import Document
from completeness.evidence import Confidence, PageType, Stance
from completeness.rule import Check, Sample, Scene, Seen, rule

from .stand_in import STORY, article, has_little_text, is_little, is_short, page
from .traces import Trace

_HIGH: Final = Confidence.HIGH
_MEDIUM: Final = Confidence.MEDIUM
_LOW: Final = Confidence.LOW


class _Facts:
    """What several of the rules ask of a page, read once."""

    def __init__(self, document: Document) -> None:
        meta = document.meta
        self.kind = meta.get("og:type", "").lower()
        self.is_declared_article = self.kind == "article" or "article:published_time" in meta
        self.host, self.address = _split(document.address or _declared_url(document))
        self.is_recipe = _RECIPE_TRACE.is_in(document, _NAMES)
        # An article by its metas is asked further only where it speaks of recipes.
        cooks = self.is_recipe or _COOKING_TRACE.is_in(document, _NAMES)
        cooks = cooks or any(stem in self.address for stem in _COOKING)
        asked = cooks or not self.is_declared_article
        self.types = _types(document) if asked else frozenset()
        self.has_article_type = any(map(_ARTICLES.fullmatch, self.types))


_COOKING: Final = ("recip", "recept", "recet", "receit", "rezept", "ricett", "przepis", "tarif")
_COOKING_TRACE: Final = Trace(*_COOKING)
_RECIPE_TRACE: Final = Trace("schema.org/recipe", "recipeingredient")
_NAMES: Final = 12_000
"""So many characters of the elements' names tell what software made the page."""
_KNOWN: WeakKeyDictionary[Document, _Facts] = WeakKeyDictionary()


def _facts(document: Document) -> _Facts:
    facts = _KNOWN.get(document)
    if facts is None:
        facts = _KNOWN[document] = _Facts(document)
    return facts


def _declared_url(document: Document) -> str:
    return document.meta.get("og:url") or document.declarations.canonical or ""


_URL: Final = re.compile(
    r"(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@]*@)?([^/?#:]*)[^/?#]*([^#]*)|(/[^#]*)"
)


def _split(url: str) -> tuple[str, str]:
    """Host, and path with query, in lower case."""
    match = _URL.match(url.lower())
    return (match[1] or "", match[2] or match[3] or "") if match else ("", "")


_TYPE: Final = re.compile(r"\"@type\"\s*:\s*\[?\s*\"(?:https?://schema\.org/)?(\w+)\"")
_ARTICLES: Final = re.compile(r"\w*(?:Article|BlogPosting|Report)\w*")


def _types(document: Document) -> frozenset[str]:
    """The types that the page's JSON-LD names, of any of its nodes."""
    scripts = document.declarations.structured
    return frozenset(name for script in scripts for name in _TYPE.findall(script))


_ROOT: Final = re.compile(r"/?(?:(?:index|default|home|main|start)(?:\.\w{2,5})?/?)?(?:#.*)?")


@rule(
    name="site-root",
    argues=Stance.NOT_ARTICLE,
    confidence=_HIGH,
    page_type=PageType.HOME,
    matches=(
        Sample(article(), url="https://harbour.example/"),
        Sample(article(), url="https://harbour.example/index.html"),
    ),
    ignores=(
        Sample(article(), url="https://harbour.example/2020/a-boat-every-hour"),
        Sample(article()),
    ),
    seen="any site",
)
def site_root(scene: Scene) -> Iterator[Seen]:
    """The URL is the site's own, without a path: its home page."""
    document = scene.document
    if document.address and _ROOT.fullmatch(_facts(document).address):
        yield Seen(view="url", start=0, end=len(document.address))


_LISTING: Final = re.compile(
    r"/(?:category|categories|kategorien?|kategoria|categorias?|categorie|kategori|tags?|labels?|authors?|autor|auteur|autore|search|suche|recherche|buscar|rubrik|rubrique|rubrica|cimke|szerzo)(?:/[^/]+){1,2}/?(?:\?.*)?"
    r"|.*/page[/-]?\d+/?(?:\?.*)?|.*/(?:category|categories|tags?|author)/[^/]+(?:/[^/]+)?/?(?:\?.*)?"
    r"|.*/(?:archives?|arsip|archivo|archiv)(?:/\d+)*/?(?:index\.\w+)?|.*/(?:19|20)\d\d(?:/\d\d?)?/|/(?:19|20)\d\d(?:/\d\d?){0,2}/?"
    r"|.*/(?:blog|news|articles|stories|aktuelles|nachrichten|noticias|noticies|actualites|notizie|hirek|wiadomosci|novosti|haberler)/?"
    r"|/(?:index\.php)?\?(?:paged|cat|tag|s|author|m)=[^&]*(?:&paged=\d+)?|.*[?&]paged=\d+"
)
_SECTION: Final = re.compile(
    r".*/(?:topics?|themen?|sections?|collections?|browse|market|listings?|shop|store|c|series|videos|podcasts?|events?|jobs?|archiv\w*|c_?\d+|cat_?\d+)(?:/[^/]+)?/?(?:\.html?)?(?:\?.*)?"
    r"|.*/(?:list|index|archives?|category)[-_/]?\d*(?:\.\w{3,5})?(?:\?.*)?|/[a-z-]{3,20}/?|/[a-z-]{3,20}/\d{1,3}/?|.*[?&](?:page|pagina|seite|start|offset)=\d+"
    r"|.*[?&](?:q|query|search)=.*"
)
_MORE: Final = re.compile(
    r"[\W_]*(?:read (?:more|on|the (?:rest|full))|continue reading|keep reading|full (?:story|article)|view (?:more|details|post)|learn more|details"
    r"|lire (?:la suite|l.article|plus)|en savoir plus|weiterlesen|mehr(?: lesen)?|leer m[aá]s|seguir leyendo|ver m[aá]s|leggi(?: tutto)?|continua"
    r"|ler mais|leia mais|continue lendo|lees (?:meer|verder)|l[aä]s mer|les mer|l[aæ]e?s mere|lue lis[aä][aä]|czytaj (?:dalej|wi[eę]cej)|[cč][ií]st d[aá]l"
    r"|tov[aá]bb|r[eé]szletek|cite[sșş]te(?: mai (?:mult|departe))?|подробнее|читать (?:далее|дальше|полностью)|далее|читати (?:далі|більше)"
    r"|devam[ıi]n[ıi] oku|続きを読む|もっと見る|阅读全文|查看全文|阅读更多|더 보기|자세히 보기|[إا]قر[أا] المزيد|ادامه مطلب)\b.{0,60}",
    re.I,
)
_PRICE: Final = re.compile(
    r"(?:[$€£¥₹₽₩]|usd|eur|rs\.?) ?\d[\d.,' ]*|\d[\d.,' ]* ?(?:[$€£¥₹₽₩]|usd|eur|kr|zl|руб|грн|ft|kc|lei|tl|円|元|원)"
)
_SEGMENT: Final = 700


class _Teasers:
    """Repeated linked headlines in the main content, and what stands between them."""

    def __init__(self, document: Document) -> None:
        self.heads = self.more = self.prices = 0
        self.longest = segment = self.total = 0
        links = size = 0
        main = document.main
        prose = frozenset(main.prose)
        blocks = document.blocks
        for at in range(max(0, main.first), main.last + 1):
            block = blocks[at]
            if block.hidden:
                continue
            length = len(block.text)
            size += length
            links += block.link_chars
            if at in prose:
                segment += length
                self.total += length
                self.longest = max(self.longest, segment)
            elif length > 8 and block.link_chars > 0.7 * length and block.is_heading:
                self.heads += 1
                segment = 0
            if block.links and self.more < _MANY:
                self.more += any(_is_more(text) for text, _ in block.links)
        self.linked = links / size if size else 0.0


_MANY: Final = 6


def _is_more(text: str) -> bool:
    return 3 < len(text) < 90 and _MORE.fullmatch(text.strip()) is not None


def _item(number: int) -> str:
    return (
        f"<h2><a href='/{number}'>The {number}th boat sails on a Monday</a></h2>"
        f"<p>The harbour office counted {number} boats on the pier before the sun was up.</p>"
        f"<a href='/{number}'>Read more</a>"
    )


_LIST: Final = page("".join(_item(number) for number in range(7, 16)), "Boats")


@rule(
    name="teasers",
    argues=Stance.NOT_ARTICLE,
    confidence=_HIGH,
    page_type=PageType.LISTING,
    matches=(_LIST,),
    ignores=(
        article(),
        page(f"<h1>A boat every hour</h1><div>{STORY}{STORY}</div>{_item(7)}{_item(8)}", "A boat"),
    ),
    seen="blogs' and newspapers' section pages",
)
def teasers(scene: Scene) -> Iterator[Seen]:
    """Linked headlines with a few words below each stand where an article's text would."""
    document = scene.document
    if document.tree is None or not document.main.blocks:
        return
    found = _Teasers(document)
    declared = _facts(document).is_declared_article
    if found.heads >= 3 and found.longest < _SEGMENT:
        yield Seen(confidence=_MEDIUM if declared else _HIGH)
    elif found.more >= 3 and found.longest < 2 * _SEGMENT:
        yield Seen(confidence=_LOW if declared else _HIGH)
    elif found.more >= 2 or (
        found.heads >= 4 and found.longest < min(0.3 * found.total, 3 * _SEGMENT)
    ):
        yield Seen(confidence=_LOW if declared else _MEDIUM)
    elif found.linked >= 0.3:
        yield Seen(confidence=_LOW)


@rule(
    name="listing-address",
    argues=Stance.NOT_ARTICLE,
    confidence=_HIGH,
    page_type=PageType.LISTING,
    matches=(
        Sample(article(), url="https://harbour.example/category/boats/"),
        Sample(article(), url="https://harbour.example/page/7"),
        Sample(article(), url="https://harbour.example/2019/04/"),
    ),
    ignores=(
        Sample(article(), url="https://harbour.example/blog/2019/04/a-boat-every-hour"),
        Sample(article()),
    ),
    seen="WordPress, Blogger and most publishing systems",
)
def listing_address(scene: Scene) -> Iterator[Seen]:
    """The URL is that of a section, a tag, an archive or a page of results."""
    document = scene.document
    address = _facts(document).address
    if document.tree is None or not address or _ROOT.fullmatch(address):
        return
    declared = _facts(document).is_declared_article
    if _LISTING.fullmatch(address):
        yield Seen(confidence=_MEDIUM if declared else _HIGH)
    elif _SECTION.fullmatch(address):
        yield Seen(confidence=_LOW if declared else _MEDIUM)


@rule(
    name="price-grid",
    argues=Stance.NOT_ARTICLE,
    confidence=_MEDIUM,
    page_type=PageType.LISTING,
    matches=(
        page(
            "".join(
                f"<div><a href='/{n}'>Boat {n}</a></div><div>$ {n}.00</div>" for n in range(10, 22)
            )
        ),
    ),
    ignores=(article("$ 10.00", "$ 20.00"), article()),
    seen="shops",
)
def price_grid(scene: Scene) -> Iterator[Seen]:
    """Many prices stand alone, each in a place of its own."""
    document = scene.document
    if document.tree is None:
        return
    if _facts(document).is_declared_article:
        return
    short = [b.text.lower() for b in document.blocks if len(b.text) < 16 and not b.hidden]
    if sum(_PRICE.fullmatch(text) is not None for text in short) >= 8:
        yield Seen(confidence=_HIGH if document.words < _SPARSE else _MEDIUM)


_SPARSE: Final = 150
_HARDLY: Final = 60
_SHOWN: Final = 250
_LINKED: Final = 0.4


@rule(
    name="links-without-text",
    argues=Stance.NOT_ARTICLE,
    confidence=_MEDIUM,
    page_type=PageType.LISTING,
    matches=(
        page(
            "".join(
                f"<div><a href='/{n}'>The {n}th boat that left the pier</a> {n} days ago</div>"
                for n in range(60)
            )
        ),
    ),
    ignores=(
        article(),
        page("<p>A boat for every hour.</p>"),
    ),
    seen="indexes, archives and home pages",
    needs=is_short,
)
def links_without_text(scene: Scene) -> Iterator[Seen]:
    """The page shows many words, most of them links, and hardly any running text."""
    document = scene.document
    if document.tree is None or not has_little_text(document, _HARDLY):
        return
    if is_little(document, _SHOWN) or _facts(document).is_declared_article:
        return
    shown = [block for block in document.blocks if not block.hidden]
    if sum(b.link_chars for b in shown) >= _LINKED * sum(len(b.text) for b in shown):
        yield Seen()


_COLLECTIONS: Final = frozenset(
    (
        "CollectionPage",
        "SearchResultsPage",
        "ItemList",
        "ProfilePage",
        "OfferCatalog",
        "ImageGallery",
    )
)


@rule(
    name="declared-listing",
    argues=Stance.NOT_ARTICLE,
    confidence=_MEDIUM,
    page_type=PageType.LISTING,
    matches=(
        page(
            "<p>Boats</p>",
            head='<script type="application/ld+json">{"@type":"CollectionPage"}</script>',
        ),
        page("<p>Boats</p>", head='<meta property="og:type" content="website">'),
    ),
    ignores=(
        page(
            "<p>Boats</p>", head='<script type="application/ld+json">{"@type":"ListItem"}</script>'
        ),
    ),
    seen="schema.org, the Open Graph protocol",
)
def declared_listing(scene: Scene) -> Iterator[Seen]:
    """The page declares itself a collection, or a part of the website in general."""
    document = scene.document
    if document.tree is None:
        return
    facts = _facts(document)
    if facts.has_article_type or facts.is_declared_article:
        return
    if facts.types & _COLLECTIONS:
        yield Seen()
    elif facts.kind in ("website", "object", "profile", "blog"):
        yield Seen(confidence=_LOW)


_FORUM: Final = re.compile(
    r".*(?:viewtopic|showthread|viewforum|forumdisplay|topic_show|showtopic)\b.*"
    r"|.*/(?:forums?|threads?|boards?|discussions?)/.+|.*/thread-?\d+.*|.*/t/[^/]+/\d+(?:/\d+)?/?"
    r"|.*/r/[^/]+/comments/.*|.*/questions/\d+/.*|.*/topic/\d+.*|.*/talk/[^/]+/\d+.*|.*/(?:forums?|topic)/?(?:\?.*)?|.*/forum/topic/.*"
)
_FORUM_STEMS: Final = (
    "forum", "thread", "topic", "board", "discussion", "/t/", "/comments/", "/questions/", "/talk/",
)  # fmt: skip
"""Whatever the pattern of addresses matches holds one of these."""
_FORUM_HOST: Final = re.compile(r"(?:forums?|boards?|discuss|discourse|community)\..*")
_FORUM_TRACE: Final = Trace(
    "phpbb",
    "vbulletin",
    "postbit",
    "ipscomment",
    "ipslayout",
    "crawler-post",
    "lia-message",
    "bbp-reply",
    "xenforo",
    "structitem",
    "message-cell",
    "mybb",
    "smf_",
    "topic-post",
    "flarum",
    "nodebb",
    "s-post-summary",
    "itemtype=https://schema.org/discussionforumposting",
    "itemtype=http://schema.org/question",
    "itemtype=https://schema.org/question",
    "itemtype=https://schema.org/qapage",
)
_FORUM_MAKERS: Final = ("phpbb", "discourse", "vbulletin", "mybb")
_FORUM_TYPES: Final = frozenset(("DiscussionForumPosting", "QAPage"))


@rule(
    name="forum",
    argues=Stance.NOT_ARTICLE,
    confidence=_HIGH,
    page_type=PageType.FORUM,
    matches=(
        Sample(
            page("<p>Which boat?</p>"), url="https://forum.harbour.example/threads/which-boat.7/"
        ),
        page(
            "<div class='postbody'>Which boat?</div><b class='phpbb'>phpBB</b>",
            head="<meta name='generator' content='phpBB'>",
        ),
    ),
    ignores=(
        Sample(article(), url="https://harbour.example/2020/forum-on-boats"),
        article(),
    ),
    seen="phpBB, vBulletin, XenForo, Invision, Discourse, Stack Exchange, Reddit",
)
def forum(scene: Scene) -> Iterator[Seen]:
    """The address, the software or the markup is a forum's."""
    document = scene.document
    if document.tree is None:
        return
    facts = _facts(document)
    address = facts.address
    likely = any(stem in address for stem in _FORUM_STEMS)
    signs = 2 * (likely and _FORUM.fullmatch(address) is not None)
    signs += _FORUM_HOST.match(facts.host) is not None
    signs += _FORUM_TRACE.is_in(document, _NAMES)
    signs += not _FORUM_TYPES.isdisjoint(facts.types)
    signs += document.meta.get("generator", "").lower().startswith(_FORUM_MAKERS)
    if signs:
        yield Seen(confidence=_HIGH if signs > 1 else _MEDIUM)


_PRODUCT: Final = re.compile(
    r".*/(?:products?|produkte?|producto|produit|prodotto|listing|shopdetail|dp|item|itm|biz|ferienhaus|hotel)/.+|.*(?:shopdetail|productdetail|product_info).*"
)
_CART: Final = (
    "add-to-cart",
    "addtocart",
    "add_to_cart",
    "add-to-basket",
    "add-to-bag",
    "itemprop=price",
    "itemtype=http://schema.org/product",
    "itemtype=https://schema.org/product",
    "product-form",
    "buy-button",
)


@rule(
    name="product",
    argues=Stance.NOT_ARTICLE,
    confidence=_HIGH,
    page_type=PageType.PRODUCT,
    matches=(
        Sample(
            page("<h1>Oar</h1><p class='add-to-cart'>Add to cart</p>"),
            url="https://harbour.example/products/oar",
        ),
        page(
            "<h1>Oar</h1>",
            head='<meta property="og:type" content="product"><meta property="product:price:amount" content="9">',
        ),
    ),
    ignores=(
        Sample(article(), url="https://harbour.example/2020/products-of-the-sea"),
        article(),
    ),
    seen="Shopify, Etsy, schema.org, the Open Graph protocol",
)
def product(scene: Scene) -> Iterator[Seen]:
    """The address, the declared type or the markup is a product's."""
    document = scene.document
    if document.tree is None:
        return
    facts = _facts(document)
    if facts.has_article_type or "article:published_time" in document.meta:
        return
    signs = 2 * facts.kind.endswith(("product", ":item", ":business", "product.item"))
    signs += 2 * ("product:price:amount" in document.meta or "og:price:amount" in document.meta)
    signs += 2 * bool(facts.types & {"Product", "ProductGroup", "LocalBusiness", "Hotel"})
    signs += 2 * (_PRODUCT.fullmatch(facts.address) is not None)
    if signs:
        signs += any(name in document.layout.names for name in _CART)
        yield Seen(confidence=_HIGH if signs > 2 else _MEDIUM)


_RECIPE: Final = re.compile(
    r".*/(?:recipes?|rezepte?|recettes?|ricett[ae]|recept(?:en|y|ek)?|recetas?|receitas?|przepisy?|tarif(?:ler)?i?|opskrifter?|oppskrifter)[/-].+"
)

_RECIPE_STEMS: Final = (*_COOKING, "recett", "przepis", "opskrift", "oppskrift")
"""Whatever the pattern of addresses matches holds one of these."""


@rule(
    name="recipe",
    argues=Stance.NOT_ARTICLE,
    confidence=_HIGH,
    page_type=PageType.RECIPE,
    matches=(
        page(
            "<h1>Bread</h1>", head='<script type="application/ld+json">{"@type":"Recipe"}</script>'
        ),
        page("<div itemscope itemtype='http://schema.org/Recipe'><h1>Bread</h1></div>"),
    ),
    ignores=(
        Sample(article(), url="https://harbour.example/2020/what-recipe-books-say"),
        article(),
    ),
    seen="schema.org; sites of recipes",
)
def recipe(scene: Scene) -> Iterator[Seen]:
    """The page declares a recipe, or its address is a recipe's."""
    document = scene.document
    if document.tree is None:
        return
    facts = _facts(document)
    if facts.is_recipe or "Recipe" in facts.types:
        yield Seen()
    elif any(stem in facts.address for stem in _RECIPE_STEMS) and _RECIPE.fullmatch(facts.address):
        yield Seen(confidence=_MEDIUM)


_VIDEO: Final = re.compile(
    r".*/(?:videos?|watch|talks|media|embed|mediathek|tv|clips?)/.+|/watch\?.*|.*[?&]v=[\w-]{6,}.*|.*/videos?"
)
_CLIP: Final = 150
"""Words below which a page with a video is the video's page."""


@rule(
    name="video",
    argues=Stance.NOT_ARTICLE,
    confidence=_HIGH,
    page_type=PageType.VIDEO,
    matches=(
        Sample(
            page("<p>Boats.</p>", head='<meta property="og:type" content="video.other">'),
            url="https://harbour.example/watch?v=1a2b3c4d",
        ),
    ),
    ignores=(
        Sample(article(), url="https://harbour.example/2020/a-boat-every-hour"),
        page("<video src='1.mp4'></video>" + STORY),
    ),
    seen="YouTube, TED, broadcasters",
)
def video(scene: Scene) -> Iterator[Seen]:
    """The declared type or the address is a video's, and there is little text."""
    document = scene.document
    if document.tree is None or document.words > 2 * _CLIP:
        return
    facts = _facts(document)
    is_video = facts.kind.startswith("video")
    signs: int = is_video or facts.kind.startswith("music") or facts.kind.endswith(":audio")
    signs += _VIDEO.fullmatch(facts.address) is not None
    signs += "VideoObject" in facts.types and not facts.has_article_type
    if signs:
        strong = signs > 1 or (is_video and document.words <= _CLIP)
        yield Seen(confidence=_HIGH if strong else _MEDIUM)


RULES: tuple[Check, ...] = (
    site_root,
    teasers,
    listing_address,
    price_grid,
    links_without_text,
    declared_listing,
    forum,
    product,
    recipe,
    video,
)

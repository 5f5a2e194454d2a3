"""The tree as blocks: runs of text with the elements that they stand in, found in one walk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode, create_tag


# Kinds of nodes; plain integers because the walk compares them for every node.
_TEXT: Final = 0
_SKIP: Final = 1
_PLAIN: Final = 2  # inline, attributes never matter
_INLINE: Final = 3
_ANCHOR: Final = 4
_BREAK: Final = 5
_BLOCK: Final = 6

_TAGS: Final = {
    _SKIP: "script style head title meta link iframe svg math object embed audio video canvas map "
    "select datalist textarea template img input picture source track wbr hr frameset",
    _PLAIN: "b i em strong u s small big sub sup font cite code kbd samp var mark dfn abbr "
    "acronym bdi bdo time del ins tt strike nobr ruby rt rp",
    _INLINE: "span label q data output slot",
    _ANCHOR: "a",
    _BREAK: "br",
}
_KIND_OF: Final = {
    create_tag(name).tag_id: kind for kind, names in _TAGS.items() for name in names.split()
}
_KIND_OF[2] = _TEXT
_KIND_OF[4] = _SKIP  # comment

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CHROME_TAGS: Final = frozenset({"nav", "footer", "menu", "button", "dialog"})
_ASIDE_TAGS: Final = frozenset({"aside", "figcaption", "form", "figure", "caption", "fieldset"})
_HIDING_STYLE: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_SIMPLE_SELECTOR: Final = re.compile(r"\s*[.#][\w-]+\s*")
_HIDING_RULE: Final = re.compile(r"display\s*:\s*none", re.I)


class Hint(IntEnum):
    """What an element's name, class and id say about the text in it."""

    NONE = 0
    BODY = 1
    """Article text."""
    ASIDE = 2
    """Next to the article: related links, boxes, comments, captions."""
    CHROME = 3
    """The site's: navigation, header, footer, banners."""


# A name part counts where it begins a word: "site-footer", "footerLinks", "page_nav".
_START = r"(?:^|[\s_:-]|(?<=[a-z])(?=[A-Z]))"
_CHROME_NAMES: Final = re.compile(
    _START
    + r"(?i:footer|foot\b|nav(?:bar|igation)?(?:$|[\s_-])|menu|masthead|breadcrumb|cookie|consent"
    r"|gdpr|cmp\b|skip-?link|site-?header|page-?header|topbar|toolbar|copyright|legal|disclaimer"
    r"|login|signin|sign-in|search|lang(?:uage)?-?(?:switch|select))"
)
_ASIDE_NAMES: Final = re.compile(
    _START
    + r"(?i:aside|sidebar|side-?(?:col|bar)|related|recommend|more-(?:from|on|stories|news)|read-?(?:more|next|also)"
    r"|also-?read|see-?also|most-?(?:read|popular|viewed)|popular|trending|latest|teaser|promo"
    r"|newsletter|subscri(?:be|ption)|sign-?up|share|sharing|social|follow|comment(?:s|aires?|list)?(?:$|[\s_-])"
    r"|disqus|respond(?:$|[\s_-])|reply|widget|sponsor|advert|ads?(?:$|[\s_-])|banner|outbrain|taboola|tag(?:s|list|cloud)"
    r"|byline|author|bio(?:$|[\s_-])|credit|caption|toc(?:$|[\s_-])|pager|paginat|rating|print|popup|modal"
    r"|overlay|tooltip|poll|quiz|gallery|carousel|slider|infobox|navbox|donat|toolbox|hatnote|reflist)"
)
_BODY_NAMES: Final = re.compile(
    r"(?i:article[-_]?(?:body|text|content|main)|story[-_]?(?:body|text|content)|post[-_]?(?:body|text|content)"
    r"|entry[-_]?(?:content|body|text)|body[-_]?(?:text|content|copy)|articlebody|main-?text|rich-?text|content-?body)"
)
_CLASS_HIDDEN: Final = re.compile(
    r"(?:^|\s)(?:hidden|hide|is-hidden|d-none|u-hidden|invisible|display-none|js-hidden|modal|nodisplay)(?:\s|$)",
    re.I,
)


@lru_cache(maxsize=16384)
def hint_of(tag: str, names: str) -> Hint:
    """What a tag and a "class id" string say about an element's text."""
    if tag in _CHROME_TAGS:
        return Hint.CHROME
    if _BODY_NAMES.search(names):
        return Hint.BODY
    if _CHROME_NAMES.search(names):
        return Hint.CHROME
    return Hint.ASIDE if tag in _ASIDE_TAGS or _ASIDE_NAMES.search(names) else Hint.NONE


@dataclass(slots=True, eq=False)
class Element:
    """A block-level element with what its names say. `first`..`last` are the blocks inside."""

    node: LexborNode | None
    tag: str
    parent: Element | None
    names: str
    """The element's classes and id."""
    hidden: bool
    first: int = 0
    last: int = -1

    @property
    def hint(self) -> Hint:
        """What tag and names say about the text inside."""
        return hint_of(self.tag, self.names)

    @property
    def veiled(self) -> bool:
        """Whether a class says that a script shows it on demand (`hidden`, `modal` …); no proof."""
        return any(_CLASS_HIDDEN.search(element.names) for element in self.ancestors())

    def ancestors(self) -> Iterator[Element]:
        """This element, its parent, and so on to the root."""
        at: Element | None = self
        while at is not None:
            yield at
            at = at.parent


@dataclass(slots=True, eq=False)
class Block:
    """A run of text without a block boundary, white space collapsed.

    `start` is its code point in the view it stands in: "hidden" if `hidden`, else "text".
    """

    text: str
    start: int
    element: Element
    hidden: bool = False
    link_chars: int = 0
    links: list[tuple[str, LexborNode]] = field(default_factory=list)

    @property
    def end(self) -> int:
        """The code point after its last one."""
        return self.start + len(self.text)

    @property
    def is_heading(self) -> bool:
        """Whether it is the text of an h1 … h6."""
        return self.element.tag in HEADINGS


@dataclass(slots=True)
class Layout:
    """All blocks in document order, and what the walk met on its way.

    `names` holds the classes, ids and data attributes of all elements, one element a line.
    """

    blocks: list[Block] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    names: str = ""

    def view(self, hidden: bool) -> str:
        """The blocks' text, a line each, in the order of the document."""
        return "\n".join(block.text for block in self.blocks if block.hidden == hidden)


def walk(tree: LexborHTMLParser) -> Layout:
    """Reads a tree's blocks."""
    root = tree.root
    if root is None:
        return Layout()
    return _Walker(_hidden_by_style(tree)).run(root)


def lay_out_text(paragraphs: list[str]) -> Layout:
    """Plain text as a layout: every paragraph is a block of one element."""
    element = Element(None, "body", None, "", False, 0, len(paragraphs) - 1)
    layout = Layout(elements=[element])
    start = 0
    for paragraph in paragraphs:
        layout.blocks.append(Block(paragraph, start, element))
        start += len(paragraph) + 1
    return layout


class _Walker:
    def __init__(self, hiding: frozenset[str]) -> None:
        self.hiding = hiding
        self.layout = Layout()
        self.names: list[str] = []
        self.pieces: list[str] = []
        self.links: list[tuple[str, LexborNode]] = []
        self.broken = False
        self.offsets = [0, 0]
        self.element = Element(None, "", None, "", False)
        self.saved: list[tuple[list[str], list[tuple[str, LexborNode]]]] = []
        self.anchor: tuple[LexborNode, int] | None = None

    def run(self, root: LexborNode) -> Layout:
        node = root
        opened: list[tuple[LexborNode, int]] = []
        kind_of = _KIND_OF.get
        while True:
            kind = kind_of(node.tag_id, _BLOCK)
            if kind == _TEXT:
                text = node.text_content
                if text:
                    self.pieces.append(text)
                    if self.broken and not text.isspace():
                        self.broken = False
            elif kind == _BREAK:
                self._break()
            elif kind != _SKIP:
                if kind != _PLAIN:
                    kind = self._enter(node, kind)
                child = node.first_child
                if child is not None:
                    opened.append((node, kind))
                    node = child
                    continue
                if kind != _PLAIN:
                    self._leave(kind)
            following = node.next
            while following is None:
                if not opened:
                    self._flush()
                    self.layout.names = "\n".join(self.names)
                    return self.layout
                node, kind = opened.pop()
                if kind != _PLAIN:
                    self._leave(kind)
                following = node.next if opened else None
            node = following

    def _enter(self, node: LexborNode, kind: int) -> int:
        """Opens an element; the kind it is closed as: a hidden inline one closes as SKIP."""
        attributes = node.attributes
        names = self._names(attributes) if attributes else ""
        hidden = bool(attributes) and self._hides(attributes, names)
        if kind == _BLOCK:
            self._open_block(node, names, hidden)
        elif hidden:
            self.saved.append((self.pieces, self.links))
            self.pieces, self.links = [], []
            return _SKIP
        elif kind == _ANCHOR:
            self.anchor = (node, len(self.pieces))
        return kind

    def _leave(self, kind: int) -> None:
        if kind == _BLOCK:
            self._flush()
            element = self.element
            element.last = len(self.layout.blocks) - 1
            if element.parent is not None:
                self.element = element.parent
        elif kind == _ANCHOR and self.anchor is not None:
            node, start = self.anchor
            self.links.append(("".join(self.pieces[start:]), node))
            self.anchor = None
        elif kind == _SKIP:
            self._emit(hidden=True)
            self.pieces, self.links = self.saved.pop()

    def _open_block(self, node: LexborNode, names: str, hidden: bool) -> None:
        self._flush()
        parent = self.element
        tag = node.tag or ""
        hidden = hidden or parent.hidden or tag == "noscript" or bool(self.saved)
        first = len(self.layout.blocks)
        element = Element(node, tag, parent, names, hidden, first)
        self.layout.elements.append(element)
        self.element = element

    def _names(self, attributes: dict[str, str | None]) -> str:
        """The element's "class id"; other telling attributes go to the layout's names with it."""
        name = attributes.get("class") or ""
        if identity := attributes.get("id"):
            name = f"{name} {identity}"
        if len(attributes) > (identity is not None) + ("class" in attributes):
            told = [f"{k}={v}" for k, v in attributes.items() if k not in _DULL and k[:2] != "on"]
            if told:
                self.names.append(" ".join([name, *told]))
                return name
        if name:
            self.names.append(name)
        return name

    def _hides(self, attributes: dict[str, str | None], names: str) -> bool:
        if "hidden" in attributes:
            return True
        style = attributes.get("style")
        if style and _HIDING_STYLE.search(style):
            return True
        return bool(names and self.hiding) and not self.hiding.isdisjoint(names.split())

    def _break(self) -> None:
        if self.broken:
            self._flush()
        else:
            self.pieces.append("\n")
        self.broken = True

    def _flush(self) -> None:
        if self.pieces:
            if self.anchor is not None:  # a link around blocks: each gets its part
                node, start = self.anchor
                self.links.append(("".join(self.pieces[start:]), node))
                self.anchor = (node, 0)
            self._emit(hidden=self.element.hidden or bool(self.saved))
            self.pieces = []
            self.links = []
        self.broken = False

    def _emit(self, *, hidden: bool) -> None:
        text = " ".join("".join(self.pieces).split())
        if not text:
            return
        start = self.offsets[hidden]
        self.offsets[hidden] = start + len(text) + 1
        link_chars = sum(len(link.strip()) for link, _ in self.links)
        self.layout.blocks.append(Block(text, start, self.element, hidden, link_chars, self.links))


_DULL: Final = frozenset(
    "class id href src style content width height alt srcset sizes title target rel type lang dir".split()
)


def _hidden_by_style(tree: LexborHTMLParser) -> frozenset[str]:
    """Classes and ids that the page's own <style> hides, outside of any at-rule."""
    found: set[str] = set()
    for node in tree.css("style"):
        css = node.text()
        depth = seen = 0
        for match in _HIDING_RULE.finditer(css):
            opened = css.rfind("{", seen, match.start())
            if opened < 0:
                continue
            depth += css.count("{", seen, opened) - css.count("}", seen, opened)
            begin = max(css.rfind("}", seen, opened), css.rfind("/", seen, opened), seen - 1) + 1
            seen = opened
            if depth == 0:
                names = css[begin:opened].split(",")
                found.update(n.strip()[1:] for n in names if _SIMPLE_SELECTOR.fullmatch(n))
    return frozenset(found)

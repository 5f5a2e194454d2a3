"""The tree as blocks: runs of text with the elements that they stand in, found in one walk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode, create_tag

from .bounds import MAX_BLOCKS, MAX_TEXT
from .hints import Hint, hint_of, is_veil
from .styles import HiddenNames

# Kinds of nodes; plain integers because the walk compares them for every node. The order counts:
# nothing up to _BREAK is entered, from _INLINE on attributes are read, from _BLOCK on text is cut.
_TEXT: Final = 0
_SKIP: Final = 1
_BREAK: Final = 2
_PLAIN: Final = 3
_INLINE: Final = 4
_ANCHOR: Final = 5
_BLOCK: Final = 6
_HIDDEN_BLOCK: Final = 7
_HIDDEN_INLINE: Final = 8
# How an element is opened that its attributes hide.
_HIDDEN: Final = {_INLINE: 8, _ANCHOR: 8, _BLOCK: 7, 7: 7}

_TAGS: Final = {
    _SKIP: "script style head title meta link iframe svg math object embed audio video canvas map "
    "select datalist textarea template img input picture source track wbr hr frameset",
    _BREAK: "br",
    _PLAIN: "b i em strong u s small big sub sup font cite code kbd samp var mark dfn abbr "
    "acronym bdi bdo time del ins tt strike nobr ruby rt rp",
    _INLINE: "span label q data output slot",
    _ANCHOR: "a",
    _HIDDEN_BLOCK: "noscript",
}
_KIND_OF: Final = {
    create_tag(name).tag_id: kind for kind, names in _TAGS.items() for name in names.split()
} | {2: _TEXT, 4: _SKIP}  # 4: a comment
_KINDS: Final = [_KIND_OF.get(tag_id, _BLOCK) for tag_id in range(max(_KIND_OF) + 1)]
"""By the tag's id; further ids, those of tags that HTML does not know, are of blocks."""
_TAG_OF: Final = {
    create_tag(name).tag_id: name
    for name in (
        "html body div p li ul ol h1 h2 h3 h4 h5 h6 article section main header footer nav aside "
        "td th tr tbody table figure figcaption form button blockquote dl dt dd address details "
        "summary fieldset center pre noscript time"
    ).split()
}
_DULL: Final = frozenset(
    (
        "class id href src style content width height alt srcset sizes title target rel type lang "
        "dir align valign border cellpadding cellspacing bgcolor colspan rowspan tabindex loading "
        "hreflang itemscope aria-hidden aria-disabled aria-expanded aria-pressed aria-selected "
        "aria-haspopup"
    ).split()
)
"""Attributes that hold no names of the site's own, or that are read elsewhere."""
_QUIET: Final = _DULL - {"style"}

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HIDING_STYLE: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)


def _is_on_demand(node: LexborNode | None) -> bool:
    attributes = node.attributes if node is not None else {}
    if attributes.get("role") in ("dialog", "alertdialog"):
        return attributes.get("aria-hidden") == "true"
    return attributes.get("subscriptions-section") == "content-not-granted"


@dataclass(slots=True, eq=False)
class Element:
    """A block-level element that holds text; `first`..`last` are the blocks inside."""

    node: LexborNode | None
    tag: str
    parent: Element | None
    names: str
    """The element's classes and id."""
    hidden: bool
    first: int = 0
    last: int = -1
    _veiled: bool | None = field(default=None, init=False, repr=False)

    @property
    def hint(self) -> Hint:
        """What tag and names say about the text inside."""
        return hint_of(self.tag, self.names)

    @property
    def veiled(self) -> bool:
        """Whether names or attributes say that a script shows it on demand; no proof.

        That is a class such as `hidden` or `modal`, a closed dialog, or a section that AMP shows to
        readers without access.
        """
        unknown = []
        at: Element | None = self
        while at is not None and at._veiled is None:
            unknown.append(at)
            at = at.parent
        veiled = at is not None and at._veiled is True
        for element in reversed(unknown):
            veiled = veiled or is_veil(element.names) or _is_on_demand(element.node)
            element._veiled = veiled
        return veiled

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
    `link_chars` is how many of its characters are inside links.
    """

    text: str
    start: int
    element: Element
    hidden: bool = False
    link_chars: int = 0
    links: Sequence[tuple[str, LexborNode]] = ()

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
    """All blocks in document order, and the elements that hold them, parents before children.

    `names` holds the classes, ids and telling attributes of all elements, one element a line,
    equal lines once; `styles` the page's own style sheets. `cut` says that the page has more blocks
    or text than were read.
    """

    blocks: list[Block] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    names: str = ""
    styles: Sequence[str] = ()
    cut: bool = False

    def view(self, hidden: bool) -> str:
        """The blocks' text, a line each, in the order of the document."""
        return "\n".join([block.text for block in self.blocks if block.hidden == hidden])


def walk(tree: LexborHTMLParser) -> Layout:
    """Reads a tree's blocks, in one pass without recursion; of a page with more than any article
    has, the beginning."""
    root = tree.root
    if root is None:
        return Layout()
    styles = (raw_text(node) for node in tree.tags("style") if _is_for_readers(node))
    walker = _Walker([css for css in styles if css])
    try:
        return walker.run(root)
    except _EnoughError:
        return walker.stop()


_Link = tuple[int, int, LexborNode]
"""Where in the pieces a link begins and ends, and its node."""


def raw_text(node: LexborNode) -> str:
    """The text of a script or style element, as it stands there."""
    child = node.first_child
    if child is None:
        return ""
    # To collect text from a subtree takes far longer, and these elements hold but one text.
    text = child.text_content if child.next is None else None
    return node.text() if text is None else text


class _EnoughError(Exception):
    """There are more blocks than any article has."""


class _Walker:
    """What the walk has open.

    Most elements hold no text: an Element is made at the first block inside, and waits in `pending`
    until then as (node, tag id, names, hidden elements around).
    """

    def __init__(self, styles: list[str]) -> None:
        self.hiding = HiddenNames(styles)
        self.layout = Layout(styles=styles)
        self.element: Element | None = None
        self.pending: list[tuple[LexborNode, int, str, int]] = []
        self.pieces: list[str] = []
        self.links: list[_Link] = []
        self.anchor: LexborNode | None = None
        self.anchor_at = 0
        self.hidden_depth = 0
        self.saved: list[tuple[list[str], list[_Link], int]] = []
        self.offsets = [0, 0]
        # Every element's names, and whether a style rule hides elements of these names.
        self.names: dict[str, bool] = {}

    def run(self, root: LexborNode) -> Layout:  # noqa: PLR0912, PLR0915
        """Visits all nodes. One long loop: calls at every node would double what it costs."""
        node = root
        opened: list[tuple[LexborNode, int]] = []
        pieces = self.pieces
        pending = self.pending
        blocks = self.layout.blocks
        seen = self.names
        hiding = self.hiding
        kinds, known = _KINDS, len(_KINDS)
        hides_by_name = seen.get
        is_quiet = _QUIET.issuperset
        broken = False
        while True:
            tag_id = node.tag_id
            kind = kinds[tag_id] if tag_id < known else _BLOCK
            if kind == _TEXT:
                if not node.is_empty_text_node and not (text := node.text_content or "").isspace():
                    pieces.append(text)
                    broken = False
                elif pieces:
                    pieces.append(" ")
            elif kind > _BREAK:
                names = ""
                if kind > _PLAIN and (attributes := node.attributes):
                    names = attributes.get("class") or ""
                    if identity := attributes.get("id"):
                        names = f"{names} {identity}"
                    hides = hides_by_name(names)
                    if hides is None:
                        hides = bool(hiding) and any(map(hiding.__contains__, names.split()))
                        seen[names] = hides
                    if hides or (not is_quiet(attributes) and self._note(names, attributes)):
                        kind = _HIDDEN[kind]
                child = node.first_child
                if child is not None:
                    if kind >= _BLOCK:
                        broken = False
                        if kind != _BLOCK:
                            self._hide(kind)
                        elif pieces:
                            self._flush()
                        if kind != _HIDDEN_INLINE:
                            pending.append((node, tag_id, names, self.hidden_depth))
                    elif kind == _ANCHOR:
                        self.anchor = node
                        self.anchor_at = len(pieces)
                    opened.append((node, kind))
                    node = child
                    continue
                if pieces and _BLOCK <= kind <= _HIDDEN_BLOCK:
                    self._flush()
            elif kind == _BREAK:
                if broken and pieces:
                    self._flush()
                elif pieces:
                    pieces.append("\n")
                broken = True
            following = node.next
            while following is None:
                node, kind = opened.pop()
                if kind >= _BLOCK:
                    broken = False
                    if pieces:
                        self._flush()
                    if kind != _BLOCK:
                        self._show(kind)
                    if kind != _HIDDEN_INLINE:
                        if pending:
                            pending.pop()
                        elif element := self.element:
                            element.last = len(blocks) - 1
                            self.element = element.parent
                elif kind == _ANCHOR:
                    if self.anchor is not None and len(pieces) > self.anchor_at:
                        self.links.append((self.anchor_at, len(pieces), self.anchor))
                    self.anchor_at = 0
                    self.anchor = None
                if not opened:
                    self.layout.names = "\n".join(seen)
                    return self.layout
                following = node.next
            node = following

    def stop(self) -> Layout:
        """What was read so far."""
        layout = self.layout
        for element in self.element.ancestors() if self.element is not None else ():
            element.last = len(layout.blocks) - 1
        layout.names = "\n".join(self.names)
        layout.cut = True
        return layout

    def _note(self, names: str, attributes: dict[str, str | None]) -> bool:
        """Notes attributes that may tell something; whether one of them hides the element."""
        told = names
        for key, value in attributes.items():
            if key not in _DULL and key[:2] != "on":
                told += f" {key}={value}"
        if told is not names:
            self.names[told] = False
        style = attributes.get("style")
        return "hidden" in attributes or (style is not None and _hides(style))

    def _hide(self, kind: int) -> None:
        """Opens what is not shown; a hidden inline element is a block apart from that around it."""
        if kind == _HIDDEN_INLINE:
            self.saved.append((self.pieces[:], self.links, self.anchor_at))
            self.pieces.clear()
            self.links = []
            self.anchor_at = 0
        elif self.pieces:
            self._flush()
        self.hidden_depth += 1

    def _show(self, kind: int) -> None:
        self.hidden_depth -= 1
        if kind == _HIDDEN_INLINE:
            pieces, self.links, self.anchor_at = self.saved.pop()
            self.pieces.extend(pieces)

    def _flush(self) -> None:
        """Ends a block; the pieces, which never begin with white space, become its text."""
        pieces = self.pieces
        element = self.element if not self.pending and self.element else self._current()
        hidden = self.hidden_depth > 0
        start = self.offsets[hidden]
        blocks = self.layout.blocks
        if len(blocks) >= MAX_BLOCKS or sum(self.offsets) > MAX_TEXT:
            raise _EnoughError
        text = _collapsed(pieces)
        if len(text) > MAX_TEXT:
            text = text[:MAX_TEXT].rstrip()
            self.layout.cut = True
        self.offsets[hidden] = start + len(text) + 1
        if self.anchor is not None:  # the link goes on in the next block
            if len(pieces) > self.anchor_at:
                self.links.append((self.anchor_at, len(pieces), self.anchor))
            self.anchor_at = 0
        if self.links:
            links, size = self._linked(text)
            blocks.append(Block(text, start, element, hidden, size, links))
        else:
            blocks.append(Block(text, start, element, hidden))
        pieces.clear()

    def _linked(self, text: str) -> tuple[list[tuple[str, LexborNode]], int]:
        """The links in the block that ends, with their texts, and how long these are together."""
        pieces = self.pieces
        found = []
        size = 0
        for begin, end, node in self.links:
            # Most links are a block of their own.
            inside = text if end - begin == len(pieces) else _collapsed(pieces[begin:end])
            if inside:
                found.append((inside, node))
                size += len(inside)
        self.links = []
        return found, size

    def _current(self) -> Element:
        """The innermost open element; it and those around it now are known to hold text."""
        first = len(self.layout.blocks)
        append = self.layout.elements.append
        at = self.element
        for node, tag_id, names, hidden in self.pending:
            tag = _TAG_OF.get(tag_id) or node.tag or ""
            at = Element(node, tag, at, names, hidden > 0, first)
            append(at)
        self.pending.clear()
        assert at is not None
        self.element = at
        return at


def _collapsed(pieces: list[str]) -> str:
    """The pieces as one text, runs of white space as one space, none at its ends."""
    text = (pieces[0] if len(pieces) == 1 else "".join(pieces)).strip()
    # No white space but the space is printable; the two tests cost a third of the splitting.
    return text if "  " not in text and text.isprintable() else " ".join(text.split())


def _is_for_readers(style: LexborNode) -> bool:
    """Whether a style element counts on a screen, with scripts."""
    media = style.attributes.get("media") or ""
    printed = "print" in media and "screen" not in media
    return not printed and (style.parent is None or style.parent.tag != "noscript")


@lru_cache(maxsize=4096)
def _hides(style: str) -> bool:
    return _HIDING_STYLE.search(style) is not None

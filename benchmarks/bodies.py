"""Articles as paragraphs that can be kept, shortened, dropped and added to: texts and pages."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from selectolax.lexbor import LexborHTMLParser, LexborNode

from benchmarks.articles import Article
from benchmarks.corpus import Kind
from benchmarks.places import END
from completeness.blocks import Block, Element
from completeness.document import Document
from completeness.fold import fold

_LEAST_CHARACTERS: Final = 600
_LEAST_SPACELESS: Final = 250
_LEAST_PARAGRAPHS: Final = 3
_HEADING: Final = 80
"""A line of a text that may be a heading has so many characters at most."""
_PARAGRAPH: Final = 100
_TELLING: Final = 40
"""A block of so many characters says what no other block of a page says by chance."""
_LINKED: Final = 0.5
_COVERED: Final = (0.9, 1.1)
"""What is found of a published text in its page, least and most."""
_BESIDES: Final = 0.5
"""Comments and boxes in the main content are less than this, relative to the published text."""
_NO_TEXT: Final = frozenset(
    (
        "script style template textarea select svg math iframe object audio video canvas map head"
    ).split()
)
_ITEMS: Final = frozenset("li ul ol dl dd dt blockquote figure".split())
_CELLS: Final = frozenset({"td", "th"})


@dataclass(frozen=True, slots=True)
class Addition:
    """What is put after a paragraph, in it (`inline`) or after it (`text`, `html`).

    `text` and `html` are the same words for the two kinds; `inline_html` is an element for pages
    that stands in the paragraph in place of `inline`.
    """

    after: int
    inline: str = ""
    text: str = ""
    html: str = ""
    inline_html: str = ""


class Body(Protocol):
    """An article's paragraphs, headings among them, each with its inner white space normalised."""

    @property
    def kind(self) -> Kind: ...
    @property
    def paragraphs(self) -> Sequence[str]: ...
    @property
    def headings(self) -> frozenset[int]: ...

    def render(self, kept: Sequence[int], addition: Addition | None = None) -> bytes | str | None:
        """The article with so many characters of each paragraph; None where that is not exact."""

    def cut_bytes(self, at: int, offset: int) -> tuple[bytes, tuple[int, ...]] | None:
        """The file up to about `offset` characters into a paragraph, and what is kept then."""


def body_of(article: Article) -> Body | None:
    """The article's body; None if it is too short or its paragraphs are not found."""
    body = TextBody.of(article) if article.kind == "text" else PageBody.of(article)
    if body is None or len(body.paragraphs) < _LEAST_PARAGRAPHS:
        return None
    size = sum(map(len, body.paragraphs))
    spaced = " ".join(body.paragraphs).count(" ") * 15 > size
    return body if size >= (_LEAST_CHARACTERS if spaced else _LEAST_SPACELESS) else None


def despaced(text: str) -> str:
    """A text without white space."""
    return "".join(text.split())


@dataclass(frozen=True)
class TextBody:
    """A plain text; `between` is what stands between its paragraphs."""

    paragraphs: tuple[str, ...]
    headings: frozenset[int]
    between: str
    kind: Kind = "text"

    @classmethod
    def of(cls, article: Article) -> TextBody:
        """The text's paragraphs as the checker reads them, broken lines inside them kept."""
        document = Document(article.content, kind="text")
        paragraphs = tuple(_tidy(block.text) for block in document.blocks)
        between = "\n\n" if re.search(r"\n\s*\n", document.decoded.text) else "\n"
        return cls(paragraphs, _text_headings(paragraphs), between)

    def render(self, kept: Sequence[int], addition: Addition | None = None) -> str:
        """The text with so many characters of each paragraph; it can always be made."""
        parts: list[str] = []
        for at, size in enumerate(kept):
            if size:
                parts.append(self.paragraphs[at][:size])
            if addition is not None and addition.after == at:
                parts[-1:] = [parts[-1] + addition.inline] if parts else []
                parts += [addition.text] if addition.text else []
        return self.between.join(parts)

    def cut_bytes(self, at: int, offset: int) -> tuple[bytes, tuple[int, ...]] | None:
        """The UTF-8 bytes, cut inside a character where the next one has several bytes."""
        kept = [len(part) if k < at else 0 for k, part in enumerate(self.paragraphs)]
        kept[at] = len(self.paragraphs[at][:offset].rstrip())
        following = self.paragraphs[at][kept[at] : kept[at] + 1].encode()
        return self.render(kept).encode() + following[: len(following) - 1], tuple(kept)


def _tidy(text: str) -> str:
    """White space inside a paragraph as single spaces and line breaks."""
    return re.sub(r"[^\S\n]+", " ", re.sub(r"\s*\n\s*", "\n", text.strip()))


def _text_headings(paragraphs: Sequence[str]) -> frozenset[int]:
    """Short lines between paragraphs that end like headings."""
    return frozenset(
        at
        for at in range(1, len(paragraphs) - 1)
        if len(paragraphs[at]) <= _HEADING
        and paragraphs[at][:1].isalnum()
        and paragraphs[at][-1].isalpha()
        and paragraphs[at - 1][-1] in END
        and len(paragraphs[at + 1]) >= _PARAGRAPH
    )


@dataclass(frozen=True)
class PageBody:
    """A page; `indexes` are the blocks of its article.

    `others` are blocks among these that are no text of it, a caption or a box. A cut takes those
    that stand before a dropped paragraph.
    """

    article: Article
    indexes: tuple[int, ...]
    others: tuple[int, ...]
    paragraphs: tuple[str, ...]
    headings: frozenset[int]
    kind: Kind = "html"

    @classmethod
    def of(cls, article: Article) -> PageBody | None:
        """The blocks of the main content, or those found in the published text."""
        document = Document(article.content, kind="html")
        blocks = document.blocks
        if document.layout.cut or any(blocks[at].hidden for at in document.main.prose):
            return None
        indexes = _of_main(document) if article.gold is None else _of_gold(document, article.gold)
        if not indexes:
            return None
        return cls(
            article=article,
            indexes=indexes,
            others=tuple(sorted(set(document.main.blocks).difference(indexes))),
            paragraphs=tuple(blocks[at].text for at in indexes),
            headings=frozenset(n for n, at in enumerate(indexes) if n and blocks[at].is_heading),
        )

    def render(self, kept: Sequence[int], addition: Addition | None = None) -> str | None:
        """The page with only the article's paragraphs changed, everything else as it was."""
        document = Document(self.article.content, kind="html")
        editor = _Editor(document)
        sizes = dict(zip(self.indexes, kept, strict=True))
        if addition is not None:
            # First: what follows in the tree is not changed by what is put after a paragraph.
            after = self.indexes[addition.after]
            if not editor.add(after, addition, sizes[after]):
                return None
            if addition.inline or addition.inline_html:
                del sizes[after]
        whole = {at: len(document.blocks[at].text) for at in self.indexes}
        dropped = {at for at, size in sizes.items() if not size}
        dropped |= _repeated(document.blocks, dropped) | self._others_before(dropped)
        for at, size in sizes.items():
            if 0 < size < whole[at] and not editor.shorten(at, size):
                return None
        if not editor.drop(dropped):
            return None
        page = document.tree.html if document.tree is not None else None
        return page if page and self.holds(page, kept, addition) else None

    def _others_before(self, dropped: set[int]) -> set[int]:
        following = {at: bisect(self.indexes, at) for at in self.others}
        return {
            at
            for at, place in following.items()
            if place < len(self.indexes) and self.indexes[place] in dropped
        }

    def holds(
        self, page: bytes | str, kept: Sequence[int], addition: Addition | None = None
    ) -> bool:
        """Whether a page shows what is kept, in order, then the addition, and nothing dropped."""
        document = Document(page, kind="html")
        shown = despaced(document.text("text"))
        everything = shown + "\n" + despaced(document.text("hidden"))
        found = 0
        for at, (paragraph, size) in enumerate(zip(self.paragraphs, kept, strict=True)):
            piece = despaced(paragraph[:size])
            found = shown.find(piece, found)
            if found < 0:
                return False
            found += len(piece)
            cut = size < len(paragraph) and _is_telling(paragraph)
            if cut and despaced(paragraph) in everything:
                return False
            if addition is not None and addition.after == at:
                after = everything.find(_words_of(addition), min(found, len(everything)))
                if after < 0:
                    return False
        return True

    def cut_bytes(self, at: int, offset: int) -> tuple[bytes, tuple[int, ...]] | None:
        """The page's bytes, cut inside a paragraph's text."""
        document = Document(self.article.content, kind="html")
        content = self.article.content
        if isinstance(content, str):
            content = content.encode()
        needle = self.paragraphs[at][max(0, offset - _TELLING) : offset]
        kept = [len(part) if k < at else 0 for k, part in enumerate(self.paragraphs)]
        kept[at] = len(self.paragraphs[at][:offset].rstrip())
        encoding = document.decoded.encoding
        try:
            wanted = needle.encode("utf-8" if encoding == "unicode" else encoding)
        except (LookupError, UnicodeEncodeError):
            return None
        for found in re.finditer(re.escape(wanted), content):
            page = content[: found.end()]
            if wanted and self.holds(page, kept):
                return page, tuple(kept)
        return None


def _is_telling(text: str) -> bool:
    return len(text) >= _TELLING


def _words_of(addition: Addition) -> str:
    """The words of an addition as a page shows them, without white space."""
    html = addition.html or addition.inline_html
    if not html:
        return despaced(addition.inline)
    body = LexborHTMLParser(html).body
    return despaced(body.text()) if body is not None else ""


def _of_main(document: Document) -> tuple[int, ...]:
    """The main content without lists of links; captions and labels are left out by it already."""
    blocks = document.blocks
    return tuple(
        at
        for at in document.main.blocks
        if not blocks[at].hidden and blocks[at].link_chars <= _LINKED * len(blocks[at].text)
    )


def _of_gold(document: Document, gold: str) -> tuple[int, ...]:
    """The blocks whose text is in the published one, if they are nearly all of it."""
    wanted = _comparable(gold)
    main = frozenset(document.main.blocks)
    found: dict[str, int] = {}
    for at, block in enumerate(document.blocks):
        text = "" if block.hidden else _comparable(block.text)
        if text and (at in main or _is_telling(text)) and _stands_in(text, wanted):
            found.setdefault(text, at)
    low, high = _COVERED
    covered = sum(map(len, found)) / max(1, len(wanted))
    indexes = tuple(found.values())
    return indexes if low <= covered <= high and not _says_more(document, indexes) else ()


def _says_more(document: Document, indexes: Sequence[int]) -> bool:
    """Whether the main content has so much besides that the published text may be a part of it."""
    own = sum(len(document.blocks[at].text) for at in indexes)
    besides = set(document.main.prose).difference(indexes)
    return sum(len(document.blocks[at].text) for at in besides) > _BESIDES * own


def _comparable(text: str) -> str:
    """A text without differences of typography and white space."""
    return despaced(fold(text))


def _stands_in(text: str, wanted: str) -> bool:
    """Whether a block is in a text, or begins or ends in it: extractors drop links and notes."""
    if text in wanted:
        return True
    return _is_telling(text) and (text[:_TELLING] in wanted or text[-_TELLING:] in wanted)


def _repeated(blocks: Sequence[Block], dropped: Iterable[int]) -> set[int]:
    """Blocks that say again, elsewhere in the page, what is dropped."""
    texts = {blocks[at].text for at in dropped if _is_telling(blocks[at].text)}
    return {at for at, block in enumerate(blocks) if block.text in texts}


class _Editor:
    """Changes a document's tree by its blocks; each block may be changed once."""

    def __init__(self, document: Document) -> None:
        self.blocks = document.blocks
        self.holding = {
            element.node.mem_id for element in document.layout.elements if element.node is not None
        }
        self._nodes: dict[Element, dict[int, list[LexborNode]] | None] = {}

    def text_nodes(self, at: int) -> list[LexborNode] | None:
        """The text nodes of a block; None where they can't be told from its neighbours'."""
        element = self.blocks[at].element
        if element not in self._nodes:
            own = [k for k in range(element.first, element.last + 1) if self._is_own(k, element)]
            self._nodes[element] = self._shared_out(element, own)
        nodes = self._nodes[element]
        return None if nodes is None else nodes[at]

    def _is_own(self, at: int, element: Element) -> bool:
        return self.blocks[at].element is element

    def _shared_out(self, element: Element, own: list[int]) -> dict[int, list[LexborNode]] | None:
        assert element.node is not None
        nodes = [node for node in self._inside(element.node) if despaced(node.text_content or "")]
        shared: dict[int, list[LexborNode]] = {}
        for at in own:
            wanted, got = despaced(self.blocks[at].text), ""
            shared[at] = []
            while nodes and len(got) < len(wanted):
                node = nodes.pop(0)
                got += despaced(node.text_content or "")
                shared[at].append(node)
            if got != wanted:
                return None
        return shared

    def _inside(self, node: LexborNode) -> list[LexborNode]:
        """Text nodes below a node that stand in no other element with blocks of its own."""
        found: list[LexborNode] = []
        for child in node.iter(include_text=True):
            if child.is_text_node:
                found.append(child)
            elif child.mem_id not in self.holding and child.tag not in _NO_TEXT:
                found += self._inside(child)
        return found

    def shorten(self, at: int, size: int, inline: str = "") -> bool:
        """Keeps so many characters of a block, with `inline` after them."""
        nodes = self.text_nodes(at)
        if nodes is None:
            return False
        left = len(despaced(self.blocks[at].text[:size]))
        for node in nodes:
            text = node.text_content or ""
            have = len(despaced(text))
            if left <= 0:
                node.decompose()
            elif have >= left:
                node.replace_with(_prefix(text, left) + inline)
            left -= have
        return True

    def add(self, at: int, addition: Addition, size: int) -> bool:
        """Puts an addition into a block, of which so many characters are kept, or after it."""
        nodes = self.text_nodes(at)
        if nodes is None:
            return False
        if addition.html:
            _insert(self._anchor(at, nodes), addition.html)
        if addition.inline_html:
            left = len(despaced(self.blocks[at].text[:size]))
            _insert(_node_at(nodes, left), addition.inline_html)
        if addition.inline or addition.inline_html:
            return self.shorten(at, size, addition.inline)
        return True

    def _anchor(self, at: int, nodes: list[LexborNode]) -> LexborNode:
        """After what an element can be put so that it stands after the block."""
        element = self.blocks[at].element
        if element.tag in _CELLS or element.first != element.last or element.node is None:
            return nodes[-1]
        around = element
        while around.tag in _ITEMS and around.parent is not None and around.node is not None:
            if around.parent.tag not in _ITEMS:
                break
            around = around.parent
        return around.node or nodes[-1]

    def drop(self, dropped: set[int]) -> bool:
        """Removes blocks: their elements where nothing else is in them, else their words."""
        gone: set[Element] = set()
        for at in sorted(dropped):
            element = self.blocks[at].element
            if any(around in gone for around in element.ancestors()):
                continue
            inside = range(element.first, element.last + 1)
            if element.node is not None and dropped.issuperset(inside):
                element.node.decompose()
                gone.add(element)
                continue
            nodes = self.text_nodes(at)
            if nodes is None:
                return False
            for node in nodes:
                node.decompose()
        return True


def _node_at(nodes: list[LexborNode], left: int) -> LexborNode:
    """The text node in which the first `left` printed characters end."""
    for node in nodes:
        left -= len(despaced(node.text_content or ""))
        if left <= 0:
            return node
    return nodes[-1]


def _prefix(text: str, printed: int) -> str:
    """The shortest prefix with so many characters that are no white space."""
    for at, character in enumerate(text):
        printed -= not character.isspace()
        if printed == 0:
            return text[: at + 1]
    return text


def _insert(anchor: LexborNode, html: str) -> None:
    """Puts elements after a node, in their order."""
    root = LexborHTMLParser(html, is_fragment=True).root
    nodes = list(root.iter(include_text=True)) if root is not None else []
    for node in reversed(nodes):
        anchor.insert_after(node)

"""A document, one article as an archive holds it, and its views, computed when first asked for."""

from __future__ import annotations

import codecs
import hashlib
import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from typing import Final, Literal

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .addresses import is_of_web
from .amounts import DENSE, count, is_spaceless
from .blocks import Block, Layout, walk
from .bounds import MAX_BLOCKS, MAX_BYTES, MAX_TEXT, MOST_TAGS, Bounded, beginning, bounded
from .content import MainContent, find_main_content
from .declarations import Declarations, read_declarations
from .decode import Decoded, decode, is_binary
from .fold import Folded
from .language import by_script, detect
from .lookup import share_found
from .plaintext import article_span, lay_out_text
from .state import ScriptBody
from .transport import Transport

Kind = Literal["html", "text"]

_HTML_START: Final = re.compile(
    r"\s*+(?>(?:<!--.*?-->|<\?.*?\?>)\s*+)*+<(?:!doctype\s+html|html|head|body|meta|title|div|p|article|"
    r"section|main|script|style|h[1-6]|table|center|header|nav|ul|span|a|link|noscript)\b",
    re.I | re.S,
)
_HTML_NEAR: Final = re.compile(r"^\s*<(?:!doctype\s+html|html[\s>]|body[\s>])", re.I | re.M)
_TAG: Final = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?>", re.I)
_MOSTLY_TAGS: Final = 0.25
_SENTENCE_END: Final = re.compile(r"[.!?…؟۔।॥]+[\"'”»)\]]*\s+|[。！？]+[」』）]*")
_QUOTABLE: Final = 200
_SHORT: Final = 300
"""A main content of fewer words may have more of the article in the frameworks' state."""
_AS_LONG: Final = 1.15
_TEASER: Final = 40
_ELLIPSES: Final = ("…", "...")
_LONG_LINE: Final = 40
"""A line of plain text of so many characters is a paragraph, whatever it ends in."""
_PARAGRAPH: Final = 120
"""A shorter block is no paragraph but a line: a credit, an offer, a sentence (characters)."""
_LINE: Final = 1 / 3
_LINE_LENGTH: Final = 40
_MANY: Final = 3
_FEW: Final = 100
"""Words of hardly any text."""
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*", re.I)


def position_in(main: tuple[int, int], offset: int) -> float:
    """Where a code point stands between the main content's start and end, 0 to 1."""
    start, end = main
    return round(min(1.0, max(0.0, (offset - start) / max(1, end - start))), 3)


class Document:
    """One article as an archive holds it.

    Views are computed lazily, each once. `text(view)` gives those that findings point into:
    "text" (all that is shown, a block a line; of plain text the text itself), "hidden" (text in
    elements that are not shown), "title", "url" and "markup" (the decoded source).

    Args:
        content: the bytes as archived, or text that is decoded already.
        url: where it was captured.
        headers: the HTTP response's headers; names are case-insensitive.
        status: the HTTP status.
        kind: "html" or "text"; recognised if None.
        id: what names it in the report; the URL if None.
        title: a title known from outside (a page list, a row).
        language: a BCP 47 tag known from outside.
        captured_at: when it was captured, RFC 3339 UTC.
        transport: what is known of its way into the archive and out of it.
        is_beginning: whether who read it left the rest unread.

    Raises:
        TypeError: the content is neither bytes nor text, or what is known of it is no text.
        ValueError: there is no such kind.
    """

    def __init__(
        self,
        content: bytes | bytearray | memoryview | str,
        *,
        url: str | None = None,
        headers: Mapping[str, str] | None = None,
        status: int | None = None,
        kind: Kind | None = None,
        id: str | None = None,
        title: str | None = None,
        language: str | None = None,
        captured_at: str | None = None,
        transport: Transport | None = None,
        is_beginning: bool = False,
    ) -> None:
        _require("url", url, str, "a string")
        _require("title", title, str, "a string")
        _require("language", language, str, "a string")
        _require("headers", headers, Mapping, "a mapping of names to values")
        _require("status", status, int, "a number")
        if kind not in (None, "html", "text"):
            raise ValueError(f"kind must be 'html', 'text' or None, not {kind!r}")
        self.content = _content(content)
        self.url = unicode_of(url) if url is not None else None
        self.headers = {name.lower(): value for name, value in (headers or {}).items()}
        self.status = status
        self.id = unicode_of(id) if id is not None else self.url
        self.captured_at = captured_at
        self.transport = transport
        self.is_beginning = is_beginning
        self._kind = kind
        self._title = unicode_of(title) if title is not None else None
        self._language = language
        self._folded: dict[str, Folded] = {}

    @property
    def given(self) -> tuple[Kind | None, str | None, str | None]:
        """Kind, title and language as known from outside."""
        return self._kind, self._title, self._language

    @cached_property
    def address(self) -> str | None:
        """The URL, if it is one of the web: anything else is no evidence."""
        return self.url if self.url is not None and is_of_web(self.url) else None

    @cached_property
    def is_binary(self) -> bool:
        """Whether the content is no text in any encoding."""
        return isinstance(self.content, bytes) and is_binary(self.content)

    @property
    def is_too_long(self) -> bool:
        """Whether only the content's beginning is read."""
        return self.is_beginning or bool(self.limits)

    @cached_property
    def limits(self) -> tuple[str, ...]:
        """The bounds that the reading of it ran into: of what, so much is read."""
        if self.is_binary:
            return ()
        found = []
        if len(self.content) > MAX_BYTES:
            unit = "characters" if isinstance(self.content, str) else "bytes"
            found.append(f"{MAX_BYTES:,} {unit}")
        is_cut = self._read is not self.decoded.text
        if is_cut and self.kind == "html":
            found.append(f"{MOST_TAGS:,} tags")
        if self.layout.cut or (is_cut and self.kind == "text"):
            found.append(f"{MAX_TEXT:,} characters of text in at most {MAX_BLOCKS:,} paragraphs")
        return tuple(found)

    @property
    def is_flattened(self) -> bool:
        """Whether elements are nested so deep that the innermost were read as line breaks."""
        return self.kind == "html" and self._bounded.is_flat

    @cached_property
    def breaks_off(self) -> bool:
        """Whether the article goes on, as far as is known, to where a limit ended the reading, or
        one left hardly any text: then what is not there is no evidence."""
        if self.is_too_long:
            own, around, last = self.main.blocks, self.main.element, len(self.blocks) - 1
            return not own or own[-1] == last or (around is not None and around.last == last)
        return self.is_flattened and self.shows_at_most(_FEW)

    @cached_property
    def digest(self) -> str:
        """The content's hash, `sha256:<hex>`; of text its UTF-8 form's."""
        content = self.content
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        return f"sha256:{hashlib.sha256(data).hexdigest()}"

    @cached_property
    def decoded(self) -> Decoded:
        """The content as text, with its encoding."""
        if isinstance(self.content, str):
            text = unicode_of(self.content[:MAX_BYTES])
            return Decoded(text.removeprefix("\ufeff"), "unicode")
        if self.is_binary:
            return Decoded("", "binary")
        return decode(self.content[:MAX_BYTES], self.headers.get("content-type"))

    @cached_property
    def kind(self) -> Kind:
        """How the content is read: "html" or "text"."""
        return self._kind or recognise(self.decoded.text, self.headers.get("content-type", ""))

    @cached_property
    def tree(self) -> LexborHTMLParser | None:
        """The parsed page; None for plain text."""
        if self.kind != "html":
            return None
        markup = self._bounded.markup
        if markup is self.decoded.text and (data := self._utf_8()) is not None:
            return LexborHTMLParser(data)  # a text it would encode first
        return LexborHTMLParser(markup)

    @cached_property
    def _bounded(self) -> Bounded:
        return bounded(self._read)

    @cached_property
    def _read(self) -> str:
        """As much of the text or the markup as is read; the same object if it is all."""
        text = self.decoded.text
        return text[:MAX_TEXT] if self.kind == "text" else beginning(text)

    def _utf_8(self) -> bytes | None:
        """The content, if it is the decoded text's UTF-8 form."""
        content, (text, encoding, cut) = self.content, self.decoded
        if isinstance(content, str) or encoding != "utf-8" or cut:
            return None
        if content.startswith(codecs.BOM_UTF8) or len(content) > MAX_BYTES or "\ufffd" in text:
            return None
        return content

    @cached_property
    def layout(self) -> Layout:
        """The blocks of text in the document's order."""
        if self.tree is not None:
            return walk(self.tree)
        return lay_out_text(self._read)

    @property
    def blocks(self) -> list[Block]:
        """The blocks of text in the document's order."""
        return self.layout.blocks

    @cached_property
    def main(self) -> MainContent:
        """Which blocks are the article's."""
        main = find_main_content(self.layout, self.title)
        if self.kind == "text" and self.blocks:
            own = article_span(self.blocks)
            lines = {at for at in own if len(self.blocks[at].text) >= _LONG_LINE}
            if self.blocks[own[-1]].text.endswith(_ELLIPSES):
                lines.add(own[-1])
            prose = tuple(sorted(lines.union(at for at in main.prose if at in own)))
            return MainContent(tuple(own), prose or tuple(own), None, main.element)
        return main

    @cached_property
    def title(self) -> str | None:
        """The title told from outside, by OpenGraph, or by <title>."""
        if self._title is not None or self.tree is None:
            return self._title
        if told := self.meta.get("og:title"):
            return told
        node = self.tree.css_first("title")
        return " ".join(node.text().split()) or None if node is not None else None

    @cached_property
    def meta(self) -> dict[str, str]:
        """Contents of <meta name|property|itemprop=…>, keys in lower case; the first of each."""
        found: dict[str, str] = {}
        for node in self.tree.tags("meta") if self.tree is not None else ():
            attributes = node.attributes
            if value := attributes.get("content"):
                key = attributes.get("property") or attributes.get("name")
                if key := key or attributes.get("itemprop"):
                    found.setdefault(key.strip().lower(), value.strip())
        return found

    @cached_property
    def declarations(self) -> Declarations:
        """What the page says about its own access and length."""
        return read_declarations(self)

    @cached_property
    def declared_language(self) -> str | None:
        """The language that the row, the page or the response declares (BCP 47)."""
        declared = [self._language]
        if self.tree is not None:
            root = self.tree.css_first("html")
            declared.append(root.attributes.get("lang") if root is not None else None)
            declared += [self.meta.get("og:locale"), self.meta.get("language")]
        declared.append(self.headers.get("content-language"))
        for tag in declared:
            if tag and (match := _LANGUAGE.fullmatch(tag.strip())):
                return match[0].replace("_", "-")
        return None

    @cached_property
    def language(self) -> str | None:
        """The declared language, or the one that the script alone tells."""
        return self.declared_language or by_script(self.main_text[:2000])

    @cached_property
    def detected_language(self) -> str | None:
        """The language of the words themselves; slow at its first call."""
        text = self.main_text or self.text("text")
        return by_script(text[:2000]) or detect(text[:2000])

    def text(self, view: str) -> str:
        """The view that findings point into.

        Raises:
            KeyError: there is no such view.
        """
        match view:
            case "text":
                return self._shown
            case "hidden":
                return self._hidden
            case "title":
                return self.title or ""
            case "url":
                return self.url or ""
            case "markup":
                return self.decoded.text
        raise KeyError(view)

    @cached_property
    def _shown(self) -> str:
        return self._read if self.kind == "text" else self.layout.view(hidden=False)

    @cached_property
    def _hidden(self) -> str:
        return "" if self.kind == "text" else self.layout.view(hidden=True)

    def folded(self, view: str) -> Folded:
        """A view as phrases see it: a line for each block."""
        if view not in self._folded:
            text = self.text(view)
            if view == "text" and self.kind == "text":
                text = self._with_paragraphs_as_lines(text)
            tidy = view in ("text", "hidden") and self.kind == "html"
            self._folded[view] = Folded(text, tidy=tidy)
        return self._folded[view]

    def _with_paragraphs_as_lines(self, text: str) -> str:
        """A plain text without the line breaks inside its paragraphs, in as many code points."""
        parts: list[str] = []
        end = 0
        for block in self.blocks:
            parts += [text[end : block.start], block.text.replace("\n", " ")]
            end = block.end
        return "".join([*parts, text[end:]])

    @cached_property
    def main_text(self) -> str:
        """The main content that is shown, a block a line."""
        blocks = (self.blocks[at] for at in self.main.blocks)
        return "\n".join(block.text for block in blocks if not block.hidden)

    @cached_property
    def in_characters(self) -> bool:
        """Whether amounts of text are counted in characters (scripts without spaces)."""
        return is_spaceless(self.main_text or self.text("text"))

    @cached_property
    def words(self) -> int:
        """Words (or characters) of the main content, hidden ones included."""
        return self._amount_of_blocks(self.main_text) + self.hidden_words

    @cached_property
    def hidden_words(self) -> int:
        """Words (or characters) of the main content in elements that are not shown."""
        blocks = (self.blocks[at] for at in self.main.blocks)
        return sum(self.amount(block.text) for block in blocks if block.hidden)

    @cached_property
    def script_words(self) -> int:
        """Words (or characters) of the article that stand in script data and nowhere else.

        Frameworks' state is read only where the main content is short.
        """
        short = self.words < _SHORT * (2 if self.in_characters else 1)
        told = self.declarations.bodies if short else self.declarations.declared_bodies
        return max((self._only_in_script(body) for body in told), default=0)

    def _only_in_script(self, body: ScriptBody) -> int:
        words = self.amount(body.text)
        if words <= self.words * _AS_LONG:
            return 0
        views = (self.text("text"), self.text("hidden"))
        found = share_found(body.text, views, characters=self.in_characters)
        # State may hold other articles: of the page's own, at least the beginning is shown.
        if not found and self.words >= _TEASER and body not in self.declarations.declared_bodies:
            return 0
        return round(words * (1 - found))

    @cached_property
    def shown_words(self) -> int:
        """Words (or characters) shown on the whole page."""
        return self._amount_of_blocks(self.text("text"))

    def _amount_of_blocks(self, text: str) -> int:
        """Words (or characters) of blocks, a line each; of a page's one space parts two words."""
        if self.kind == "text" or self.in_characters or not text:
            return self.amount(text)
        return text.count(" ") + text.count("\n") + 1

    def shows_at_most(self, words: int) -> bool:
        """Whether the whole page shows at most so many words; a character is a third of one."""
        limit = words * 3 if self.in_characters else words
        # A word has hardly more than 20 characters on average in any text.
        return len(self.text("text")) <= limit * 20 and self.shown_words <= limit

    def amount(self, text: str) -> int:
        """Words of a text, or characters where the document is counted in these."""
        return count(text, characters=self.in_characters)

    def paragraphs_after(self, at: int) -> float:
        """How many paragraphs of the article follow a block, up to 3; a line counts a third."""
        found = 0.0
        for later in reversed(self.main.prose):
            if later <= at or found >= _MANY:
                break
            size = len(self.blocks[later].text) * (DENSE if self.in_characters else 1)
            found += 1 if size >= _PARAGRAPH else _LINE if size >= _LINE_LENGTH else 0
        return found

    def position(self, view: str, offset: int) -> float | None:
        """Where a code point of "text" stands in the main content: 0 its start, 1 its end."""
        if view != "text" or self.shown_main is None:
            return None
        return position_in(self.shown_main, offset)

    @cached_property
    def shown_main(self) -> tuple[int, int] | None:
        """Where in "text" the main content starts and ends."""
        shown = [self.blocks[at] for at in self.main.blocks if not self.blocks[at].hidden]
        return (shown[0].start, shown[-1].end) if shown else None

    def sentence(self, view: str, start: int, end: int) -> tuple[int, int]:
        """The sentence around a stretch of a view, if it is short enough to quote."""
        at = self.block_at(view, start)
        if at is None:
            return start, end
        block = self.blocks[at]
        # Nothing further away is in a sentence that is short enough.
        begin = max(block.start, start - 2 * _QUOTABLE)
        stop = min(max(block.end, end), start + 2 * _QUOTABLE)
        found = _SENTENCE_END.finditer(block.text, begin - block.start, stop - block.start)
        ends = [block.start + match.end() for match in found]
        first = max((e for e in ends if e <= start), default=begin)
        last = min((e for e in ends if e >= end), default=max(stop, end))
        last = first + len(self.text(view)[first:last].rstrip())
        return (first, last) if last - first <= _QUOTABLE and last >= end else (start, end)

    @cached_property
    def _starts(self) -> tuple[list[int], list[int]]:
        """Indexes of the blocks of each of the two views "text" and "hidden"."""
        shown: list[int] = []
        hidden: list[int] = []
        for at, block in enumerate(self.blocks):
            (hidden if block.hidden else shown).append(at)
        return shown, hidden

    def block_at(self, view: str, offset: int) -> int | None:
        """Index of the block at a code point of "text" or "hidden"; None where there is none."""
        indexes = self._starts[view == "hidden"]
        found = bisect_right(indexes, offset, key=lambda at: self.blocks[at].start) - 1
        return indexes[found] if found >= 0 else None

    @cached_property
    def _ranges(self) -> dict[int, tuple[int, int]]:
        return {
            element.node.mem_id: (element.first, element.last)
            for element in self.layout.elements
            if element.node is not None
        }

    def blocks_of(self, node: LexborNode) -> range:
        """Indexes of the blocks inside an element, or of the one that an inline element is in."""
        at: LexborNode | None = node
        while at is not None:
            if at.mem_id in self._ranges:
                first, last = self._ranges[at.mem_id]
                return (
                    range(first, last + 1) if at is node else self._block_holding(node, first, last)
                )
            at = at.parent
        return range(0)

    def _block_holding(self, node: LexborNode, first: int, last: int) -> range:
        text = " ".join(node.text().split())
        for at in range(first, last + 1):
            if text and text in self.blocks[at].text:
                return range(at, at + 1)
        return range(0)


def _require(name: str, value: object, kind: type, said: str) -> None:
    if value is not None and not isinstance(value, kind):
        raise TypeError(f"{name} must be {said} or None, not {type(value).__name__}")


def _content(content: object) -> bytes | str:
    if isinstance(content, bytes | str):
        return content
    if isinstance(content, bytearray | memoryview):
        return bytes(content)
    raise TypeError(f"content must be bytes or a string, not {type(content).__name__}")


def unicode_of(text: str) -> str:
    """The text without lone surrogates, which JSON may carry: they have no UTF-8 form."""
    return text.encode("utf-8", "replace").decode("utf-8")


def recognise(text: str, content_type: str = "") -> Kind:
    """Whether a text is HTML or plain, by its type, its start, and how much of it is tags."""
    if content_type.startswith("text/plain"):
        return "text"
    if _HTML_START.match(text) or _HTML_NEAR.search(text[:1024]):
        return "html"
    sample = text[:20000]
    return "html" if sum(map(len, _TAG.findall(sample))) > len(sample) * _MOSTLY_TAGS else "text"

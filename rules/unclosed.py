"""A text whose last sentence never ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from completeness.evidence import Cause, Confidence
from completeness.rule import Scene, Seen, rule

from .last_words import (
    BEFORE_MORE,
    COMMAS,
    END_MARK,
    SENTENCE_END,
    SIGNATURE,
    TAIL,
    WORD,
    ends_in_letter,
    ends_unmarked,
    is_closed,
    tail,
    unfinished_line,
    without_tags_at_end,
)
from .trailers import TRAILER_LENGTH, is_trailer

_SIGNED: Final = re.compile(
    r"(?:[\w.+-]+@[\w.-]+\.\w+|(?:https?://|www\.)\S*|\w+\.(?:com|org|net|info|de|fr|ru|br|cn)(?:/\S*)?"
    r"|\([^()]{1,60}\)|（[^（）]{1,40}）|【[^【】]{1,40}】|\[[^\[\]]{1,40}\]|[完了]"
    r"|[-–—]{1,2} ?[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}|/ ?\w{2,4}|\d{4}|\d ?[ap]m)$"
)
"""A name, an address, a date or a note in brackets, as texts are signed with."""
_NO_PROSE: Final = frozenset({"pre", "code", "samp", "kbd", "textarea"})
_ADDRESS: Final = re.compile(
    r"(?:(?:https?://|www\.)\S*|[\w.+-]+@[\w.-]+\.\w+|\w+\.(?:com|org|net|info)(?:/\S*)?)$"
)
"""A web or mail address, as of a post that is shown there: no sentence goes on after it."""
_BULLET: Final = re.compile(r"[-•*–—·▪●>]\s|\d{1,3}[.)]\s")
_GLUED: Final = re.compile(r"[^\W\d_A-Z][A-ZА-ЯΑ-Ω][^\W\d_A-Z]")
"""Two lines without a space between them, as lists of links become in texts."""
_SENTENCE: Final = frozenset(("running", "open-word", "cut-word"))
_DOUBTS: Final = frozenset(
    "capital digit closing-sign signed label glued list bullet names above-trailer usual-end line".split()
)
"""Traits of a sentence, and of what only looks like one."""
_OPEN_CHARACTERS: Final = COMMAS + "和与與及在把被将將をはが"
"""After these a Chinese or Japanese sentence goes on; titles may end in them."""
_STEPS: Final = 8
"""So many lines below an article are looked through for its end."""
_RECENT: Final = 8
_PARAGRAPH: Final = 100
_LINE: Final = 80
_VERSE: Final = 3
_DENSE_PARAGRAPH: Final = 40
_SCANNED: Final = 20_000
"""So many last characters are searched for the uses of a word."""

_BEFORE = (
    "The orchard lies behind the old station. Nobody had pruned its trees for thirty years.\n"
    "In spring the society bought it and put up a fence around the whole of it, with two gates.\n"
)
_WHOLE = (
    "The ferry was laid up in the autumn. Two winters passed before the yard found an engine. "
    "Since May she crosses the strait again, twice a day, and the school children ride for free."
)
_ARABIC = (
    "تقع الحديقة خلف المحطة القديمة. لم يقلم أحد أشجارها منذ ثلاثين عاما، وكانت البئر قد جفت.\n"
    "قال الشيوخ إن التفاح كان يباع في السوق كل يوم جمعة، وإن الأطفال كانوا يجمعونه في السلال."
)
_THAI = (
    "สวนแอปเปิลอยู่หลังสถานีรถไฟเก่า ไม่มีใครตัดแต่งกิ่งมาสามสิบปีแล้ว\n"
    "ฤดูใบไม้ผลิที่ผ่านมาสมาคมซื้อสวนไว้และล้อมรั้วไม้ทั้งหมด มีประตูสองบานให้เด็ก ๆ เข้าไปเก็บผลไม้"
)
"""Whole, with no mark at its end, for Thai has none."""


@dataclass(frozen=True, slots=True)
class _End:
    """The last line of the article's own, its start in the view, and the lines before it."""

    text: str
    start: int
    before: Sequence[str]
    characters: bool
    above_trailer: bool


def _end(scene: Scene) -> _End | None:
    """The end of the article; of a plain text below which lines of credits or links stand, above them."""
    document = scene.document
    blocks = document.blocks
    own = _lines(scene) if document.kind == "text" else _paragraphs(scene)
    lines = [(at, text) for at in own[-64:] if (text := without_tags_at_end(blocks[at].text))]
    kept = _without_trailers([text for _, text in lines]) if document.kind == "text" else len(lines)
    if not kept:
        return None
    at, text = lines[kept - 1]
    if blocks[at].hidden or any(
        around.tag in _NO_PROSE for around in blocks[at].element.ancestors()
    ):
        return None
    before = [line for _, line in lines[: kept - 1]]
    return _End(text, blocks[at].start, before, document.in_characters, kept < len(lines))


def _paragraphs(scene: Scene) -> Sequence[int]:
    unfinished = unfinished_line(scene)
    return scene.body if unfinished is None else (*scene.body, unfinished)


def _lines(scene: Scene) -> Sequence[int]:
    """Of a plain text, the article's lines before the notice of a wall or a cut."""
    cut = min(scene.notices, default=len(scene.document.blocks))
    return [at for at in scene.document.main.blocks if at < cut] or scene.document.main.blocks


def _without_trailers(lines: Sequence[str]) -> int:
    """How many lines there are before those that only follow an article."""
    for at in range(max(0, len(lines) - _STEPS), len(lines)):
        if at and is_trailer(lines[at]) and not any(map(_is_paragraph, lines[at:])):
            return at
    return len(lines)


def _is_paragraph(line: str) -> bool:
    return len(line) >= TRAILER_LENGTH and is_closed(line)


@rule(
    name="sentence",
    argues=Cause.TRUNCATION,
    confidence=Confidence.MEDIUM,
    matches=(
        _BEFORE
        + "By the second year the first apples were sold at the market. The pears, which the "
        "society had planted along the northern wall, needed three more summers before their first cro",
        _BEFORE + "By the second year the first apples were sold at the market. The pe",
        _BEFORE + "By the second year the first apples\nRead more: The well behind the mill",
        f"<!doctype html><article><p>{_WHOLE}</p><p>Last week the harbour master told the</p></article>",
        _ARABIC + " وفي الربيع اشترت الجمعية الحديقة وأقامت حولها سياجا من الخشب له",
    ),
    ignores=(
        _ARABIC,
        _THAI,
        _BEFORE + _WHOLE,
        f"<!doctype html><article><p>{_WHOLE}</p><pre>for tree in orchard:\n    prune(tree</pre></article>",
        *(
            f"<!doctype html><article><p>{_WHOLE}</p><p>{line}</p></article>"
            for line in ("Anna Weber, Westport", "Written by the staff of the harbour office",
                         "Text: the harbour office", "© all of the harbour office")
        ),
        _BEFORE + _WHOLE + "\nPhotos and text by the harbour office, Westport 2019",
        _BEFORE + _WHOLE + "\nRead also:\nThe well behind the mill\nA gate that nobody shuts",
        _BEFORE + _WHOLE + "\nwww.orchard.example",
        _BEFORE + _WHOLE + " This is what it looked like https://orchard.example/gate",
        _BEFORE + _WHOLE + "\n-30-",
        "The boats come in with the tide\nand nobody counts them\nthe ropes are wet and the gulls\n"
        "have gone to the roofs",
    ),
    traits=(
        "page", "running", "functional", "one-word", "names", "dense", "long", "after-sentence",
        "open-word", "cut-word", "usual-end", "capital", "digit", "closing-sign", "signed", "label",
        "glued", "list", "open-line-before", "open-lines-before", "no-paragraphs",
        "above-trailer", "bullet", "line", "plain", "longest-open", "long-running",
    ),
)  # fmt: skip
def sentence(scene: Scene) -> Iterator[Seen]:
    """The article's last sentence has no end.

    What it looks like says how sure that is: a title in a list of links, a name or a note at the
    end is no sentence, running words after a full stop are one.
    """
    end = _end(scene)
    if end is None or is_closed(end.text) or END_MARK.search(end.text[-TAIL:]):
        return
    if end.text[-1] in "…‥⋯" or ends_unmarked(end.text) or _ADDRESS.search(end.text[-TAIL:]):
        return
    traits = _traits(end)
    if traits & _SENTENCE and not traits & _DOUBTS:
        traits |= {"plain"}
    if scene.document.kind == "html":
        traits |= {"page"}
    if _is_verse(end, traits):
        return
    begin, stop = tail(end.text, end.start)
    yield Seen(start=begin, end=stop, traits=traits)


def _is_verse(end: _End, traits: frozenset[str]) -> bool:
    """Whether no line ends in a mark, as in verse and lists: then the last one need not either."""
    few = len(end.before) < _VERSE
    return "no-paragraphs" in traits and not few and not any(map(is_closed, end.before))


def _traits(end: _End) -> frozenset[str]:
    rest = _after_last_stop(end.text)
    words = WORD.findall(rest)
    told = {
        "long": len(end.text) >= 150,
        "line": len(end.text) < _LINE and len(rest) == len(end.text),
        "after-sentence": len(rest) < len(end.text),
        "digit": end.text[-1].isdigit(),
        "closing-sign": not ends_in_letter(end.text) and end.text[-1] not in COMMAS,
        "signed": _SIGNED.search(end.text[-80:]) is not None
        or SIGNATURE.search(end.text[-160:]) is not None,
        "label": ":" in rest[:80] or "：" in rest[:30],
        "glued": _GLUED.search(rest[-TAIL:]) is not None,
        "dense": end.characters,
        "above-trailer": end.above_trailer,
        "bullet": _BULLET.match(end.text) is not None,
        **_traits_before(end),
    }
    if end.characters:
        told["open-word"] = not told["line"] and end.text[-1] in _OPEN_CHARACTERS
    else:
        told |= _traits_of_words(words, rest, end)
    found = frozenset(name for name, is_so in told.items() if is_so)
    # A line of its own may run like a sentence and be a caption, a title, an address.
    return found - {"running", "functional"} if "line" in found else found


def _after_last_stop(text: str) -> str:
    last_stop = max((match.end() for match in SENTENCE_END.finditer(text)), default=0)
    return text[last_stop:]


def _traits_before(end: _End) -> dict[str, bool]:
    """What the lines before show: whether unclosed lines are this text's habit."""
    bullet = _BULLET.match(end.text) is not None
    longest = 1.5 * max(60, len(end.text))
    alike = [
        line
        for line in end.before
        if (_BULLET.match(line) is not None) == bullet and (bullet or len(line) < longest)
    ]
    recent = end.before[-_RECENT:]
    paragraph = _DENSE_PARAGRAPH if end.characters else _PARAGRAPH
    is_open = [not is_closed(line) for line in end.before[-2:]]
    return {
        "list": _share_open(alike, 0.2) >= 0.5 or _share_open(recent, 0) >= 0.7,
        "open-line-before": is_open[-1:] == [True],
        "open-lines-before": is_open == [True, True],
        "no-paragraphs": not any(len(line) >= paragraph for line in end.before),
        "longest-open": len(end.text) > 1.3 * max(map(len, _open_lines(end.before)), default=0),
    }


def _open_lines(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if not is_closed(line)]


def _share_open(lines: Sequence[str], doubt: float) -> float:
    """Share of lines without a closing mark; `doubt` such lines stand for none seen."""
    return (sum(not is_closed(line) for line in lines) + doubt) / max(1.0, len(lines) + bool(doubt))


def _traits_of_words(words: Sequence[str], rest: str, end: _End) -> dict[str, bool]:
    # Most scripts have no capitals: there a name looks like any other word.
    lower = sum(not word[0].isupper() for word in words)
    last = words[-1] if words and rest.rstrip(COMMAS).endswith(words[-1]) else ""
    functional = sum(word.lower() in BEFORE_MORE for word in words)
    return {
        "running": lower >= 4,
        "long-running": lower >= 6,
        "one-word": len(rest.split()) <= 1,
        "names": bool(words) and lower == 0 and len(words) > 1,
        "functional": functional >= 3,
        "capital": last[:1].isupper(),
        "open-word": last.lower() in BEFORE_MORE or rest.endswith(tuple(COMMAS)),
        **_uses(last.lower(), end),
    }


def _uses(word: str, end: _End) -> dict[str, bool]:
    """How the article uses its last word elsewhere: as a part of longer ones only, at ends."""
    if not word:
        return {}
    text = "\n".join([*end.before, end.text[: -len(word)]])[-_SCANNED:].lower()
    uses = re.findall(rf"(?<!\w){re.escape(word)}(\w?)(.?)", text)
    own = [after for more, after in uses if not more]
    return {
        "cut-word": bool(uses) and not own,
        "usual-end": sum(after in '.!?:;)"”’؟۔।' for after in own) > 0.3 * (len(own) + 1),
    }


RULES = (sentence,)

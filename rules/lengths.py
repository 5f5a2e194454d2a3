"""The length that a page declares for its article, against the text that is there.

Only far less text than declared argues for a cut, from the article's own declaration, and after a
look for the rest: in the whole page, then with a second extractor. What these find our own reading
lost, which is no fault of the capture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from completeness.document import Document
from completeness.evidence import Basis, Cause, Confidence, Policy, Stance
from completeness.fold import fold
from completeness.lookup import second_opinion, share_found
from completeness.rule import NEAR_END, Sample, Scene, Seen, element_path, rule

from .declared import gated_policy
from .stand_in import STORY, page
from .traces import Trace

_SHORTER: Final = 0.6
"""Below this ratio the text is shorter than declared, whatever was counted along."""
_MUCH_SHORTER: Final = 0.5
_FAR_SHORTER: Final = 0.25
_REACHED: Final = 0.75
"""Another reading that reaches this part of the declared length has found the article."""
_AS_LONG: Final = (0.85, 1.35)
_TELLING: Final = 60
"""Declared words of which no conclusion is drawn: captions, teasers, junk."""
_CONFIRMING: Final = 150
_ABSURD: Final = 60_000
_SHORT: Final = 300
"""Frameworks' state is looked into where the text is shorter than this."""
_SAME_COUNT: Final = 0.05
_ALL_CHARACTERS: Final = 0.12
"""A count that differs by so little from the text's characters is one of characters."""
_SPARSE: Final = 0.5
"""A count that the text's characters come so close to may be one of characters."""
_MISSING: Final = 0.35
_FOUND: Final = 0.8
_DENSE: Final = 2.5
"""Characters of a script without spaces for one word."""
_PER_MINUTE: Final = 220
"""Words that sites count for a minute: 180 to 260."""
_MINUTES: Final = 2.5
_TOO_FAST: Final = 0.4
_FAR_TOO_FAST: Final = 0.2
_LABEL: Final = 80
_ABOVE: Final = 8
_BELOW: Final = 3
_READING: Final = (
    r"read(?:ing)?\b|lesezeit|de lecture|de lectura|di lettura|de leitura|leestijd|lastid|lasetid|"
    r"lesetid|lukuaika|czytania|cteni|citanie|чтения|читання|olvas"
)
_PRINTED: Final = re.compile(
    rf"(?<![\w.,/])(?P<a>\d{{1,2}})[ -]?(?:min(?:ut\w*)?\.?|мин\w*\.?|хв\w*\.?) ?(?:of )?(?:{_READING})"
    rf"|(?:{_READING}|reading time|temps de lecture|tempo di lettura|czas czytania)(?: time)? ?:? ?"
    r"(?:ca\.? |about |env\.? )?(?P<b>\d{1,2})[ -]?(?:min|мин|хв)"
    r"|(?<![\d.,])(?P<c>\d{1,2}) ?分(?:钟|鐘)?で読めます|(?:阅读时间|閱讀時間|読了時間):? ?約?(?P<d>\d{1,2}) ?分"
)
_TIMED: Final = re.compile(r"\d{1,2}[ \xa0-]?(?:min|мин|хв|分)", re.I)
_READ_TRACE: Final = Trace("data-read")
_ATTRIBUTE: Final = re.compile(r"\bdata-read(?:ing)?-?time=(\d{1,2})\b")


@dataclass(frozen=True, slots=True)
class _Length:
    """A declared length in the document's unit, against what is present of it."""

    expected: int
    present: int
    path: str
    basis: Basis = Basis.DECLARED_WORDS

    @property
    def ratio(self) -> float:
        return self.present / self.expected


def _in_unit(document: Document, words: int) -> float:
    return words * _DENSE if document.in_characters else words


def _characters(document: Document) -> int:
    return sum(len(document.blocks[at].text) for at in document.main.blocks)


def _own_count(document: Document) -> tuple[int, str] | None:
    """The count that the article's own node, the page's item, a meta or a framework declares."""
    declarations = document.declarations
    article = declarations.article
    if article is not None and article.own and article.word_count:
        return article.word_count, f"{article.path}.wordCount"
    if declarations.word_count is None and document.words < _in_unit(document, _SHORT):
        counts = ((b.word_count, f"{b.source} {b.path}") for b in declarations.bodies)
        return next(((count, path) for count, path in counts if count), None)
    return declarations.word_count


def _declared_length(document: Document) -> _Length | None:
    """The declared count as words, or as characters where it can't be one of words.

    None for counts that are too small or too large, and where words and characters are both likely.
    """
    told = _own_count(document)
    if told is None or not _in_unit(document, _TELLING) <= told[0] <= _ABSURD:
        return None
    count, path = told
    length = _Length(count, document.words, path)
    if document.in_characters:
        return replace(length, basis=Basis.DECLARED_CHARACTERS)
    body = next((b.text for b in document.declarations.declared_bodies), "")
    if body and abs(len(body) - count) <= _SAME_COUNT * count:
        return _Length(count, _characters(document), path, Basis.DECLARED_CHARACTERS)
    of_words = body and abs(len(body.split()) - count) <= _SAME_COUNT * count
    if not of_words and abs(_characters(document) - count) <= _ALL_CHARACTERS * count:
        return None
    if of_words or length.ratio >= _SHORTER or _is_gated(document):
        return length
    return None if _characters(document) >= _SPARSE * count else length


def _is_gated(document: Document) -> bool:
    return gated_policy(document.declarations) in (Policy.PAID, Policy.REGISTRATION)


def _wall(scene: Scene) -> Cause | None:
    """The wall that the page shows at the article's end, if any."""
    for finding in scene.told:
        at_end = finding.zone in NEAR_END and finding.confidence != Confidence.LOW
        if at_end and finding.argues in (Cause.PAYWALL, Cause.REGISTRATION):
            return Cause(finding.argues)
    return None


def _cause(scene: Scene) -> Cause | None:
    """The cause of missing text where the page names one by its policy or by a wall."""
    if wall := _wall(scene):
        return wall
    policy = gated_policy(scene.document.declarations)
    if policy == Policy.REGISTRATION:
        return Cause.REGISTRATION
    return Cause.PAYWALL if policy == Policy.PAID else None


def _other_reading(scene: Scene) -> int:
    """Words of the article as the second extractor reads the page; not asked where a wall is shown."""
    document = scene.document
    if document.tree is None or _wall(scene):
        return 0
    text = second_opinion(document.decoded.text)
    return document.amount(text) if text else 0


def _node(fields: str, body: str, head: str = "") -> str:
    node = f'{{"@type": "NewsArticle", "headline": "A boat every hour", {fields}}}'
    script = f'<script type="application/ld+json">{node}</script>{head}'
    return page(f"<h1>A boat every hour</h1>{body}", "A boat every hour", script)


_START: Final = " ".join(STORY.split()[:60]) + "."
_CUT: Final = f"<p>{_START}</p>"
_WHOLE: Final = f"<div>{''.join(f'<p>{part}.</p>' for part in STORY.split('. '))}</div>"
_LOST: Final = f'<div class="comments"><p>{STORY}</p></div>'


@rule(
    name="fewer-words-than-declared",
    argues=Cause.TRUNCATION,
    confidence=Confidence.MEDIUM,
    message="The article is much shorter than the page declares.",
    matches=(
        _node('"wordCount": 842', _CUT),
        _node('"wordCount": "1,240", "isAccessibleForFree": false', _CUT),
        _node('"articleSection": "harbour"', _CUT, '<meta name="word_count" content="700">'),
    ),
    ignores=(
        _node('"wordCount": 200', _WHOLE),
        _node('"wordCount": 1050', _WHOLE),
        _node('"wordCount": 40', "<p>A boat sails every hour from May.</p>"),
        _node('"comment": {"@type": "Comment", "wordCount": 842}', _CUT),
        _node('"wordCount": 99999999', _WHOLE),
        Sample("The ferry sails every hour. wordCount: 842"),
    ),
    seen="842 declared and 57 there; Yoast, Arc, wsj.com",
)
def fewer_words_than_declared(scene: Scene) -> Iterator[Seen]:
    """`wordCount` of the article's own node says far more words than there are.

    A count that may be one of characters is not used, unless the page declares that it is gated.
    """
    document = scene.document
    length = _declared_length(document)
    if length is None or length.ratio >= _SHORTER:
        return
    if _other_reading(scene) >= _REACHED * length.expected:
        return
    cause = _cause(scene)
    if length.ratio < (_FAR_SHORTER if cause is None else _MUCH_SHORTER):
        confidence = Confidence.HIGH
    else:
        confidence = Confidence.MEDIUM if length.ratio < _MUCH_SHORTER else Confidence.LOW
    unit = "characters" if length.basis == Basis.DECLARED_CHARACTERS else "words"
    yield Seen(
        message=f"The page declares {length.expected} {unit}, {length.present} are there.",
        view="markup",
        path=length.path,
        argues=cause or Cause.TRUNCATION,
        confidence=confidence,
        share=round(length.ratio, 4),
        basis=length.basis,
        expected=length.expected,
    )


@rule(
    name="rest-only-in-script",
    argues=Cause.TRUNCATION,
    confidence=Confidence.MEDIUM,
    message="A good part of the article stands only in the page's script data.",
    matches=(
        _node(f'"articleBody": "{STORY}"', _CUT),
        page(
            f"<h1>A boat every hour</h1>{_CUT}",
            "A boat every hour",
            '<script id="__NEXT_DATA__" type="application/json">{"props": {"story": {"title": '
            f'"A boat every hour", "body": "<p>{STORY} {STORY}</p>"}}}}}}'
            "</script>",
        ),
    ),
    ignores=(
        _node(f'"articleBody": "{STORY}"', _WHOLE),
        _node('"articleBody": "The ferry sails every hour."', _CUT),
        _node(f'"articleBody": "{STORY}"', f'{_CUT}<div style="display:none"><p>{STORY}</p></div>'),
        page(
            f"<h1>A boat every hour</h1>{_CUT}",
            "A boat every hour",
            '<script id="__NEXT_DATA__" type="application/json">{"related": {"title": '
            f'"Why the mill stands still", "body": "<p>{STORY} {STORY}</p>"}}}}'
            "</script>",
        ),
    ),
    seen="thewest.com.au, Arc, Next.js",
)
def rest_only_in_script(scene: Scene) -> Iterator[Seen]:
    """`articleBody` or a framework's state holds text of the article that no element holds."""
    document = scene.document
    only = document.script_words
    if only < _in_unit(document, _TELLING):
        return
    bodies = document.declarations.bodies
    whole = max(only, *(document.amount(body.text) for body in bodies))
    if only < _MISSING * whole:
        return
    share = round(1 - only / whole, 4)
    cause = _cause(scene)
    fallback = Cause.SCRIPT_SHELL if document.words < _TELLING else Cause.TRUNCATION
    sure = cause is not None or share < _FAR_SHORTER
    yield Seen(
        message=f"{only} of {whole} words of the article stand only in the page's script data "
        f"({bodies[0].source}).",
        view="markup",
        path=bodies[0].path,
        argues=cause or fallback,
        confidence=Confidence.HIGH if sure else Confidence.MEDIUM,
        share=share,
        basis=Basis.DECLARED_WORDS,
        expected=whole,
    )


@rule(
    name="read-elsewhere",
    argues=Stance.COMPLETE,
    confidence=Confidence.MEDIUM,
    message="The declared text stands on the page, outside of the main content as read.",
    matches=(_node(f'"articleBody": "{STORY}"', f"{_CUT}{_LOST}"),),
    ignores=(
        _node(f'"articleBody": "{STORY}"', _CUT),
        _node(f'"articleBody": "{STORY}"', _WHOLE),
        _node('"wordCount": 842', _CUT),
    ),
)
def read_elsewhere(scene: Scene) -> Iterator[Seen]:
    """A loss of this reader: the declared body is found in the page, or by the second extractor."""
    document = scene.document
    words = document.words
    for body in document.declarations.declared_bodies:
        whole = document.amount(body.text)
        if whole < _in_unit(document, _TELLING) or words >= _SHORTER * whole:
            continue
        views = (document.text("text"), document.text("hidden"))
        if share_found(body.text, views, characters=document.in_characters) >= _FOUND:
            yield Seen(view="markup", path=body.path, expected=whole)
            return
    length = _declared_length(document)
    if length is None or length.ratio >= _SHORTER:
        return
    found = _other_reading(scene)
    if found >= _REACHED * length.expected:
        yield Seen(
            message=f"The page declares {length.expected} words; another reading of it finds "
            f"{found}, outside of the main content as read.",
            view="markup",
            path=length.path,
            expected=length.expected,
        )


@rule(
    name="as-long-as-declared",
    argues=Stance.COMPLETE,
    confidence=Confidence.MEDIUM,
    message="The article is as long as the page declares.",
    matches=(
        _node('"wordCount": 170', _WHOLE),
        _node(f'"articleBody": "{STORY}"', _WHOLE),
    ),
    ignores=(
        _node('"wordCount": 842', _CUT),
        _node('"wordCount": 58', _CUT),
        _node('"wordCount": 20', _WHOLE),
    ),
    seen="of 42 pages read on which it fires 41 are whole and one is no article",
)
def as_long_as_declared(scene: Scene) -> Iterator[Seen]:
    """`wordCount` or the length of `articleBody` is about the article's own.

    Weaker where only the body says so, because some sites declare the teaser as the body.
    """
    document = scene.document
    length = _declared_length(document)
    confidence = Confidence.MEDIUM
    if length is None:
        bodies = document.declarations.declared_bodies
        if not bodies or not document.amount(bodies[0].text):
            return
        length = _Length(document.amount(bodies[0].text), document.words, bodies[0].path)
        confidence = Confidence.LOW
    low, high = _AS_LONG
    if length.expected >= _in_unit(document, _CONFIRMING) and low <= length.ratio <= high:
        yield Seen(view="markup", path=length.path, confidence=confidence, expected=length.expected)


def _declared_minutes(document: Document) -> tuple[float, Seen] | None:
    """The reading time that the article's node, a meta, an attribute or a line near it declares."""
    declarations = document.declarations
    article = declarations.article
    if article is not None and article.own and article.minutes:
        return article.minutes, Seen(view="markup", path=f"{article.path}.timeRequired")
    if declarations.minutes is not None:
        return declarations.minutes[0], Seen(view="markup", path=declarations.minutes[1])
    if document.tree is None or not document.main.blocks:
        return None
    if _READ_TRACE.is_in(document):
        told = set(_ATTRIBUTE.findall(document.layout.names))
        if len(told) == 1:
            return float(told.pop()), Seen(view="markup", path="data-reading-time")
    return _printed_minutes(document)


def _printed_minutes(document: Document) -> tuple[float, Seen] | None:
    """The reading time on a line of its own around the headline; teasers have theirs elsewhere."""
    main, blocks = document.main, document.blocks
    at = main.first if main.headline is None else min(main.headline, main.first)
    near = blocks[max(0, at - _BELOW) : at + _ABOVE]
    lines = [block for block in near if len(block.text) <= _LABEL and not block.hidden]
    if not _TIMED.search("\n".join([block.text for block in lines])):
        return None
    for block in lines:
        if match := _PRINTED.search(fold(block.text)):
            number = next(group for group in match.groups() if group)
            # No zone: above the text is where a reading time belongs.
            node = block.element.node
            path = element_path(node) if node is not None else None
            return float(number), Seen(view="markup", path=path)
    return None


@rule(
    name="shorter-than-reading-time",
    argues=Cause.TRUNCATION,
    confidence=Confidence.LOW,
    message="The article is read in a fraction of the declared time.",
    matches=(
        _node('"timeRequired": "PT7M"', _CUT),
        page(f"<h1>A boat every hour</h1><p>8 min read</p>{_CUT}", "A boat every hour"),
        page(
            f"<h1>A boat every hour</h1>{_CUT}",
            "A boat every hour",
            '<meta name="twitter:label2" content="Est. reading time">'
            '<meta name="twitter:data2" content="7 minutes">',
        ),
    ),
    ignores=(
        _node('"timeRequired": "PT1M"', _CUT),
        _node('"timeRequired": "PT2M"', _WHOLE),
        page(
            f"<h1>A boat every hour</h1>{_WHOLE}<ul><li><a href='/b'>The mill</a> "
            "<span>9 min read</span></li></ul>",
            "A boat every hour",
        ),
        _node('"video": {"@type": "VideoObject", "timeRequired": "PT50M"}', _CUT),
        page(f"<h1>A boat</h1><p>4 May 2024<i>3 min read</i></p>{_CUT * 3}", "A boat"),
    ),
)
def shorter_than_reading_time(scene: Scene) -> Iterator[Seen]:
    """`timeRequired`, a meta or a line like "7 min read" against 220 words a minute."""
    document = scene.document
    told = _declared_minutes(document)
    if told is None or told[0] < _MINUTES:
        return
    minutes, seen = told
    expected = round(_in_unit(document, _PER_MINUTE) * minutes)
    share = document.words / expected
    if share >= _TOO_FAST or _other_reading(scene) >= _REACHED * expected:
        return
    yield replace(
        seen,
        message=f"The page declares {minutes:.0f} minutes of reading for {document.words} words.",
        argues=_cause(scene) or Cause.TRUNCATION,
        confidence=Confidence.MEDIUM if share < _FAR_TOO_FAST else Confidence.LOW,
        share=round(share, 4),
        basis=Basis.READING_TIME,
        expected=expected,
    )


RULES = (
    fewer_words_than_declared,
    rest_only_in_script,
    read_elsewhere,
    as_long_as_declared,
    shorter_than_reading_time,
)

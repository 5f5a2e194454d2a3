"""Input that no page should be: each one gets a report, within bounded time and memory.

Bounded means limits on a process's CPU time and memory that only a hang or work that grows with the
square of the input reaches (see `limited`), not a measured time.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import limited
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from completeness.amounts import count
from completeness.bounds import MAX_BLOCKS, MAX_BYTES, MAX_TEXT, bounded
from completeness.checking import check
from completeness.document import Document
from completeness.report import Report

MILLION: Final = 1_000_000
MANY: Final = 100_000
SENTENCE: Final = (
    "The ferry crosses the sound every hour from the first of May, the harbour office said, and "
    "whoever works on the other side need no longer wait for most of an afternoon."
)
STORY: Final = f"<p>{SENTENCE}</p>" * 6
OPENING: Final = (
    '<!doctype html><html lang="en"><title>A boat every hour</title><body>'
    "<h1>A boat every hour</h1><article>"
)
WALL: Final = "Subscribe to continue reading this article."
LABEL: Final = "For subscribers only"
GUARDS: Final = (
    "subscribe to continue", "for subscribers only", "the rest of this article", "read more",
    "réservé aux abonnés", "il vous reste 75 % de cet article", "weiterlesen mit", "sign in",
    "access denied", "page not found", "cookies", "not available in your region", "page 1 of 9",
)  # fmt: skip
Make = Callable[[], bytes | str]


def random_bytes(size: int) -> bytes:
    return random.Random(7).randbytes(size)


def guard_words(count: int) -> str:
    chosen = random.Random(7).choices(GUARDS, k=count)
    return " ".join(f"{words} {at}" for at, words in enumerate(chosen))


def page(body: str) -> str:
    return OPENING + body


def numbered(form: str, count: int = MANY) -> str:
    return "".join(form.format(at) for at in range(count))


def wide(form: str, count: int = MANY, rest: str = STORY) -> str:
    """An element with so many attributes."""
    return f"<div{numbered(form, count)}>{rest}"


def script(text: str) -> str:
    return page(f'<script type="application/ld+json">{text}</script>{STORY}')


BODY: Final = json.dumps({"@type": "NewsArticle", "articleBody": "word and word " * 350_000})

NESTED: Final = {
    tag: lambda tag=tag: page(f"<{tag}>" * MANY + SENTENCE)
    for tag in (
        "div",
        "span",
        "b",
        "a",
        "p",
        "li",
        "blockquote",
        "q",
        "font",
        "table",
        "svg",
        "x-y",
    )
}
FAMILIES: Final[Mapping[str, Mapping[str, Make]]] = {
    "nested": NESTED
    | {
        "lists": lambda: page("<ul><li>" * MANY + SENTENCE),
        "lists, closed": lambda: page("<ul><li>" * MANY + SENTENCE + "</li></ul>" * MANY),
        "tables": lambda: page("<table><tr><td>" * MANY + SENTENCE),
        "drawings": lambda: page("<svg>" + "<g>" * MANY + SENTENCE),
        "ruby": lambda: page("<ruby><rt>" * MANY + SENTENCE),
        "options": lambda: page("<select>" + "<option>" * MANY + SENTENCE),
        "formulas": lambda: page("<math><mrow>" * MANY + SENTENCE),
        "closed": lambda: page("<div>" * MANY + STORY + "</div>" * MANY),
        "with > in values": lambda: page('<div title=">">' * MANY + STORY),
        "with < in values": lambda: page('<div title="<">' * MANY + STORY),
        "with end tags in values": lambda: page('<div title="</div>">' * MANY + STORY),
        "after a script in a value": lambda: page('<i title="<script>">' + "<div>" * MANY + STORY),
        "in the style of a drawing": lambda: page("<svg><style>" + "<div>" * MANY + STORY),
        "scripts": lambda: page("<script>" * MANY + STORY),
        "formatting left open": lambda: page(numbered("<p><font size={}>x", 20_000) + STORY),
        "formatting and blocks": lambda: page(
            numbered("<b id={}>", 5000) + "<p>x</p>" * MANY + STORY
        ),
        "crossing": lambda: page(("<b><div>" * 1000 + "</b>" * 1000 + "</div>" * 1000) * 20),
        "opening quotes": lambda: page(f"<p>{'«“‘„' * MANY}{SENTENCE}</p>"),
        "quotes around guards": lambda: page(f"<p>{'“he said: for subscribers only ' * 30_000}"),
    },
    "attributes": {
        "plain": lambda: page(wide(" a{}=1")),
        "the same": lambda: page(wide(" a=1")),
        "without space": lambda: page(wide(' a{}="1"b="2"')),
        "slashes": lambda: page(wide("/a{}")),
        "< between": lambda: page(wide(" <a{}")),
        "> in values": lambda: page(wide(" a{}='>'")),
        "tags in values": lambda: page(wide(" a{}='<p>'")),
        "> in a few": lambda: page(wide(" a{0}" + " b{0}" * 200 + "='>'", MANY // 200)),
        "of many": lambda: page(wide(" a{}", 370, SENTENCE) * 2000 + STORY),
        "of the root": lambda: wide(" a{}=1").replace("div", "html"),
        "unclosed": lambda: page(STORY + wide(" a{}=1", rest="").rstrip(">")),
        "unclosed quotes": lambda: page("<a b='x" * 300_000 + STORY),
        "equals signs": lambda: page(f"<a {'=' * MILLION}>{STORY}"),
        "classes": lambda: page('<div class="' + numbered("paywall-{} ") + f'">{STORY}</div>'),
        "styles": lambda: page('<p style="' + "display :" * MANY + f'">{SENTENCE}</p>{STORY}'),
    },
    "styles": {
        "rules": lambda: page("<style>" + ".a{display:none}" * 60_000 + f"</style>{STORY}"),
        "braces": lambda: page(f"<style>{'{' * MILLION}display:none</style>{STORY}"),
        "selectors": lambda: page(
            f"<style>{numbered('.a{},')}b{{filter:blur(1px)}}</style>{STORY}"
        ),
        "clips": lambda: page(
            f"<style>{numbered('.a{0}{{max-height:{0}px;overflow:hidden}}', 40_000)}</style>{STORY}"
        ),
        "unclosed clip": lambda: page(f"<style>.a{{{'max-height:' * MANY}</style>{STORY}"),
        "clip declarations": lambda: page(
            f"<style>.a{{{'max-height:1px;overflow:hidden;line-clamp:2;' * 5000}}}</style>{STORY}"
        ),
        "sizes only": lambda: page(f"<style>.a{{{'max-height:1px;' * 50_000}}}</style>{STORY}"),
        "overflows in a style": lambda: page(
            f'<div style="{"overflow:hidden;" * MANY}">{STORY}</div>'
        ),
        "sizes in a style": lambda: page(f'<div style="{"max-height:1px;" * MANY}">{STORY}</div>'),
        "gradients": lambda: page(
            f"<style>.a::after{{background:{'linear-gradient(' * 20_000}}}</style>{STORY}"
        ),
        "blurred dummy text": lambda: page(
            f'{STORY}<div class="is-blurred"><p>{"lorem ipsum " * 80_000}</p></div>'
        ),
        "long names": lambda: page(f'<div class="{"text-" * 200_000}">{STORY}</div>'),
        "at-rules": lambda: page(
            f"<style>{'@media x{' * MANY}.a{{filter:blur(2px)}}</style>{STORY}"
        ),
        "comments": lambda: page(f"<style>{'/*' * (MILLION // 2)}</style>{STORY}"),
        "inline": lambda: page(
            numbered('<p style="max-height:{}px;overflow:hidden">It left the pier.</p>', 20_000)
        ),
        "names": lambda: page(numbered('<p class="fade-{0} blur">It left pier {0}.</p>', 20_000)),
    },
    "structured data": {
        "5 MB": lambda: script(BODY),
        "5 MB, cut": lambda: script(BODY)[:4_000_000],
        "many nodes": lambda: script(
            json.dumps([{"@type": "NewsArticle", "url": f"/{at}"} for at in range(80_000)])
        ),
        "arrays": lambda: script("[" * 2_500_000),
        "objects": lambda: script('{"a":' * MILLION),
        "quotes": lambda: script('"' * 5_000_000),
        "backslashes": lambda: script('{"a": "' + "\\" * 5_000_000),
        "scripts": lambda: page(
            f'<script type="application/ld+json">{{}}</script>{STORY}' * 10_000
        ),
        "state": lambda: page("<script>__NUXT__={" + '"a":[' * 400_000 + f"</script>{STORY}"),
        "flags": lambda: page(f"<script>{'isPremium:true,' * 300_000}</script>{STORY}"),
        "metas": lambda: numbered("<meta name=a{} content=free>", 50_000) + STORY,
    },
    "a megabyte": {
        sign: lambda sign=sign: sign * (MILLION // len(sign))
        for sign in (
            "(",
            " ",
            "<",
            "&",
            "a",
            "\xa0",
            "\t",
            "\n",
            '"',
            "“",
            "«",
            ">",
            "[",
            "{",
            ".",
            "<!--",
            "<!-- -->",
            "<? ?>",
            "</",
            "<a",
            "&#",
            "字",
            "😀",
            "İ",
            "-",
            "7",
            "a. ",
            ". ",
            "a, ",
            "1/2 ",
            "| ",
            "http://",
        )
    }
    | {"…": lambda: "…" * MILLION},
    "a megabyte in a page": {
        sign: lambda sign=sign: page(f"{STORY}<p>{sign * (MILLION // len(sign))}</p>")
        for sign in ("(", " ", "<", "&amp;", "a", "&nbsp;", "“", "<br>", "<br>x<br>", ". ", "字")
    }
    | {
        "…": lambda: page(f"{STORY}<p>{'…' * (MILLION // 2)}</p>"),
        "title": lambda: f"<title>{'page not found | ' * 60_000}</title><body>{STORY}",
        "heading": lambda: f"<body><h1>{'a: ' * 300_000}</h1>{STORY}",
    },
    "marks": {
        "combining": lambda: "a\u0301" * (MILLION // 2),
        "zero width": lambda: "\u200b" * (MILLION // 2),
        "soft hyphens": lambda: "\u00ad" * (MILLION // 2),
        "half-width": lambda: "ｶﾞ" * (MILLION // 2),
        "parts of syllables": lambda: "\u1100\u1161" * (MILLION // 2),
    },
    "walls and links": {
        "200,000 labelled links": lambda: page(
            STORY + numbered(f'<a href="/{{}}">{LABEL}</a> ', 200_000)
        ),
        "in a list": lambda: page(
            STORY + numbered(f'<li><a href="/{{}}">{LABEL}</a></li>', 60_000)
        ),
        "before the text": lambda: page(
            numbered(f'<div><a href="/{{}}">{LABEL}</a></div>') + STORY
        ),
        "50,000 wall sentences": lambda: page(STORY + f"<p>{WALL}</p>" * 50_000),
        "in one paragraph": lambda: page(f"{STORY}<p>" + f"{WALL} " * 50_000),
        "in one line": lambda: f"{WALL} " * 50_000,
        "in paragraphs of plain text": lambda: f"{WALL}\n\n" * 50_000,
        "not shown": lambda: page(f"{STORY}<div hidden>" + f"<p>{WALL}</p>" * 50_000),
        "in boxes": lambda: page(STORY + f'<div class="paywall"><p>{WALL}</p></div>' * 30_000),
        "in one another": lambda: page(STORY + '<div class="paywall">' * 1400 + f"<p>{WALL}</p>"),
        "guards in a line": lambda: guard_words(50_000),
        "guards in a paragraph": lambda: page(f"<p>{guard_words(50_000)}</p>"),
        "guards in links": lambda: page(numbered('<a href="/{}">read more</a> ', 60_000) + STORY),
        "pages": lambda: page(STORY + numbered('<a href="?page={0}">{0}</a> ')),
        "odd addresses": lambda: page(
            STORY + numbered('<a href="http://[{}">read more</a>', 20_000)
        ),
        "pictures": lambda: page(STORY + f'<img alt="{LABEL}" src="/lock-article.png">' * 60_000),
        "passwords": lambda: page("<form><input type=password>" * 60_000),
    },
    "bytes": {
        "every one": lambda: bytes(range(256)) * 40_000,
        "random": lambda: random_bytes(MILLION),
        "random without zeros": lambda: (
            page(STORY).encode() + random_bytes(MILLION).replace(b"\0", b"")
        ),
        "broken UTF-8": lambda: page(STORY).encode() + b"\xff\xc3\x28 caf\xe9 \xf0\x9f" * 60_000,
        "starts of characters": lambda: b"\xc3" * MILLION,
        "a wild byte before a long word": lambda: b"\x81>" + b"a" * 3_000_000,
        "a wild byte among tags": lambda: b"\x81\x8d" + b"<a " * 700_000,
        "encodings declared": lambda: b"<meta charset=" * 200_000 + b"\xe9\xc3",
        "shifts": lambda: b"<meta charset=iso-2022-jp>" + b"\x1b$" * 500_000,
        "zeros in a page": lambda: page(STORY).encode().replace(b"the", b"t\0he") + b"\0" * 1000,
        "half a wide character": lambda: page(STORY).encode("utf-16") + b"\0\xd8\0",
        "an executable": lambda: b"\x7fELF" + random_bytes(MILLION),
        "a gzip stream cut": lambda: b"\x1f\x8b\x08\0" + random_bytes(1000),
        "nothing": lambda: b"",
    },
}


def inputs(folder: Path, family: Mapping[str, Make]) -> list[str]:
    """The files of a family."""
    paths = []
    for number, make in enumerate(family.values()):
        content = make()
        path = folder / f"{number}.html"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        paths.append(str(path))
    return paths


@pytest.mark.parametrize("family", FAMILIES)
def test_every_input_gets_a_report_and_the_next_goes_on(family: str, tmp_path: Path) -> None:
    paths = inputs(tmp_path, FAMILIES[family])
    last = tmp_path / "last.html"
    last.write_text(page(STORY), encoding="utf-8")
    done = limited.run_command("check", "--format", "jsonl", *paths, str(last))
    reports = [Report.model_validate_json(line) for line in done.stdout.splitlines()]
    read = dict(zip(FAMILIES[family], reports, strict=False))
    assert len(reports) == len(paths) + 1, f"after {list(read)[-1:]}: {done.stderr[-2000:]}"
    assert [report.document.id for report in reports] == [*paths, str(last)]
    assert done.returncode in (0, 1, 3)
    assert reports[-1].verdict == "complete"
    for report in reports:
        assert (report.share is None) == (report.verdict == "not_article")


BINARY: Final = ("every one", "random", "an executable", "a gzip stream cut")


@pytest.mark.parametrize("name", BINARY)
def test_binary_input_is_named(name: str) -> None:
    content = FAMILIES["bytes"][name]()
    report = check(content)
    assert report.verdict == "not_article"
    assert [error.code for error in report.errors] == ["binary"]


@pytest.mark.parametrize("unit", [STORY, "a", f"{SENTENCE}\n\n"])
@pytest.mark.parametrize("form", ["bytes", "str"])
def test_two_hundred_megabytes_are_cut_and_that_is_said(unit: str, form: str) -> None:
    code = f"""
from completeness import check
unit = sys.stdin.read()
times = 200_000_000 // len(unit)
report = check(unit.encode() * times if {form == "bytes"} else unit * times)
print(report.model_dump_json())
"""
    done = limited.run(code, stdin=unit.encode())
    assert done.returncode == 0, done.stderr
    report = Report.model_validate_json(done.stdout)
    assert [error.code for error in report.errors] == ["too-long"]


def test_lone_surrogates_in_text_are_replaced() -> None:
    for text in ("\ud800", f"{SENTENCE} \udc80 and \ud83d.", page(f"{STORY}<p>\udfff</p>")):
        report = check(text, url="https://example.org/\udc80", title="\ud800")
        Report.model_validate_json(report.model_dump_json())


@pytest.mark.parametrize(
    "key", ["headline", "\\ud800", "articleBody", "@type", "isAccessibleForFree"]
)
def test_lone_surrogates_in_structured_data_are_replaced(key: str) -> None:
    node = (
        f'{{"@type": "NewsArticle", "{key}": "\\udfff", "hasPart": {{"isAccessibleForFree": false, '
    )
    report = check(script(node + '"cssSelector": ".\\ud800"}}'))
    Report.model_validate_json(report.model_dump_json())


def test_zeros_in_text_are_no_reason_to_stop() -> None:
    report = check(page(STORY.replace("the", "t\0he") + "\0" * MANY))
    assert report.verdict == "complete"


@pytest.mark.parametrize("tag", ["div", "b", "font", "option", "rt"])
def test_nesting_is_bounded_and_the_text_stays(tag: str) -> None:
    markup = bounded(f"<{tag}>" * 20_000 + SENTENCE).markup
    assert markup.count(f"<{tag}>") <= 1500
    assert markup.endswith(SENTENCE)


@pytest.mark.parametrize(
    "form", [" a{}=1", "/a{}", " a{}='1'", " a{}='>'", " <a{}", " a{}='<p>'", '\na{} = ">"']
)
def test_attributes_are_bounded_and_the_text_stays(form: str) -> None:
    markup = bounded(wide(form, 40_000)).markup
    assert "a299" in markup
    assert "a301" not in markup
    assert markup.endswith(f">{STORY}")


@pytest.mark.parametrize(
    "markup",
    [
        page(STORY * 20 + "<div>" * 200 + "</div>" * 200),
        page(f"<script>{'for(i=0;i<n;i++){{a<b c}} ' * 2000}</script>{STORY}"),
        page(f"<script>{'i<n x ' * 20_000}</script>{STORY}"),
        page(f"<style>{'a>b{} ' * 9000}</style>" + "<p>x</p>" * 9000),
        page(f'<img src="data:image/png;base64,{"A/b+" * 9000}">{STORY}'),
        page(f"<!-- {'<div> ' * 9000} -->{STORY}"),
        page("<p>One<p>Two<li>Three<br>" * 4000),
        page(f"<select>{'<option>One</option>' * 9000}</select>{STORY}"),
    ],
)
def test_what_pages_need_stays_as_it_is(markup: str) -> None:
    assert bounded(markup) == (markup, False)


def test_an_empty_page_has_no_text_to_share() -> None:
    assert check(b" " * MAX_TEXT).cause == "empty"


def long_text(characters: int) -> str:
    """Paragraphs of whole sentences, wherever a limit may cut them."""
    return f"{SENTENCE} {SENTENCE}\n\n" * (characters // (2 * len(SENTENCE) + 3))


LIMITED: Final[dict[str, Make]] = {
    "characters of a text": lambda: long_text(MAX_TEXT + 9999),
    "bytes": lambda: long_text(MAX_BYTES + 9999).encode(),
    "lines": lambda: f"{SENTENCE} and so\n" * (MAX_BLOCKS + 9),
    "tags": lambda: page("<i></i>" * 250_000 + STORY),
    "text of a page": lambda: page(f"<p>{SENTENCE} and so</p>" * (MAX_BLOCKS + 9)),
    "scripts before the text": lambda: page(f"<script>{'x' * MAX_BYTES}</script>{STORY}"),
    "nesting": lambda: "<div>" * 200_000 + "The pier.",
    "nesting of nothing": lambda: "<div>" * 200_000,
}


@pytest.mark.parametrize("name", LIMITED)
def test_what_is_not_read_is_no_evidence_and_told(name: str, tmp_path: Path) -> None:
    content = LIMITED[name]()
    report = check(content if isinstance(content, bytes) else content.encode())
    assert report.verdict == "undetermined"
    assert [error.code for error in report.errors] == [
        "too-deep" if name.startswith("nesting") else "too-long"
    ]
    (path,) = inputs(tmp_path, {name: LIMITED[name]})
    done = limited.run_command("check", "--format", "jsonl", path)
    assert done.returncode == 3
    assert done.stderr.startswith(f"completeness: {path}: ")
    told = Report.model_validate_json(done.stdout)
    assert (told.verdict, told.errors) == (report.verdict, report.errors)


def test_what_is_read_of_a_long_page_is_evidence() -> None:
    wall = f"<p>{WALL}</p>"
    after = "<footer>" + "<p>Imprint</p>" * MAX_BLOCKS + "</footer>"
    pages = f"<article>{STORY}</article>{after}", f"<article>{STORY[:400]}{wall}</article>{after}"
    whole, cut = (check(page(markup)) for markup in pages)
    assert (whole.verdict, cut.verdict, cut.cause) == ("complete", "incomplete", "paywall")
    assert [error.code for error in whole.errors] == ["too-long"]


def test_deep_nesting_of_a_text_that_is_read_is_told_and_no_matter() -> None:
    report = check("<div>" * 200_000 + STORY)
    assert report.verdict == "complete"
    assert [error.code for error in report.errors] == ["too-deep"]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>a</p>" * 300_000,
        f"<p>{'word and word. ' * 400_000}</p>",
        page(STORY),
    ],
)
def test_of_more_tags_or_text_than_any_page_has_the_beginning_is_read(markup: str) -> None:
    document = Document(markup, kind="html")
    assert document.is_too_long == (len(markup) > 10_000)
    assert len(document.text("text")) <= MAX_TEXT
    assert len(document.blocks) <= MAX_BLOCKS


@pytest.mark.parametrize("text", ["a\n" * 100_000, "word and word. " * 400_000])
def test_of_more_plain_text_than_any_has_the_beginning_is_read(text: str) -> None:
    report = check(text, kind="text")
    assert [error.code for error in report.errors] == ["too-long"]


@settings(max_examples=15, deadline=None)
@given(words=st.integers(1, 50), space=st.sampled_from([" ", "\n", "  ", " \t"]))
def test_words_of_a_long_text_are_those_of_its_pieces(words: int, space: str) -> None:
    text = space.join(["word"] * words * 10_000)
    assert count(text, characters=False) == words * 10_000

"""Properties of every report, whatever the content."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from samples import PARAGRAPHS, page, paragraphs

import completeness
from completeness import Catalog, Document, Report, check, check_document
from completeness.catalog import default_catalog
from completeness.examples import document_of
from completeness.rule import Example

ROOT = Path(__file__).parent.parent
CATALOG = default_catalog()
EXAMPLES = [
    example
    for entry in CATALOG.entries.values()
    for example in (*entry.rule.matches, *entry.rule.ignores)
]
FIXTURES = sorted(ROOT.glob("fixtures/*/page.html")) + sorted(ROOT.glob("fixtures/*/text.txt"))


def source_of(example: Example) -> str:
    return document_of(example).text("markup")


PIECES = [
    *(source for one in EXAMPLES if len(source := source_of(one)) < 2000),
    *PARAGRAPHS,
    *(f"<p>{text}</p>" for text in PARAGRAPHS),
    *"<div> </div> <p> <br> <nav> </nav> <blockquote> <li> <noscript> </noscript> </a>".split(),
    *("<div hidden>", "<span style='display:none'>", "<div class='modal'>", "<h1>", "</h1>"),
    *("<a href='/news/1'>", "<a href='http://[bad'>", "<a href>", "<!--", "<script>", "</script>"),
    *("“", "”", "«", '"', "\n", "\n\n", "\r\n", " ", "\u00a0", "…", "...", "\x00", "é", "漢字。"),
]
SOURCES = st.lists(st.sampled_from(PIECES) | st.text(max_size=10), max_size=12).map("".join)
TEXTS = SOURCES | st.text(max_size=200)


def properties_hold(document: Document, report: Report) -> None:
    """What holds for every report."""
    assert Report.model_validate_json(report.model_dump_json()) == report
    numbers = (report.probability_complete, report.score)
    if report.verdict == "not_article":
        assert (*numbers, report.share) == (None, None, None)
    else:
        assert all(number is not None and 0 <= number <= 1 for number in numbers)
        share = report.share
        assert share is not None
        assert 0 <= share.low <= share.value <= share.high <= 1
        assert (share.basis == "whole") == (report.verdict == "complete")
    assert (report.cause is None) == (report.verdict != "incomplete")
    assert report.text.words >= 0
    assert report.text.hidden_words >= 0
    for finding in report.findings:
        assert finding.rule in CATALOG.entries
        where = finding.where
        if finding.quote is None:
            continue
        assert where is not None
        assert where.view not in ("hidden", "markup")
        assert finding.quote == document.text(where.view)[where.start : where.end]
        assert 0 < len(finding.quote) <= 200


@given(st.binary(max_size=300))
def test_any_bytes_give_a_report(content: bytes) -> None:
    document = Document(content)
    properties_hold(document, check_document(document))


@given(TEXTS)
@example("")
@example("<p>\ud800 is half a character")
def test_any_text_gives_a_report(text: str) -> None:
    document = Document(text)
    properties_hold(document, check_document(document))


@given(
    SOURCES,
    st.none() | st.text(max_size=20) | st.just("http://[bad/amp?page=x"),
    st.dictionaries(
        st.sampled_from(["Content-Type", "content-length", "Content-Language", "X-Other"]),
        st.text(max_size=20) | st.sampled_from(["text/plain", "charset=undefined", "-1", "99"]),
    ),
    st.none() | st.integers(-1, 1000),
    st.none() | st.text(max_size=20),
)
def test_any_circumstances_give_a_report(
    text: str, url: str | None, headers: dict[str, str], status: int | None, title: str | None
) -> None:
    content = text.encode("utf-8", "replace")
    document = Document(content, url=url, headers=headers, status=status, title=title)
    report = check_document(document, find_language=False)
    properties_hold(document, report)
    assert report == check(content, url=url, headers=headers, status=status, title=title)
    assert report.document.url == url


BAD_ADDRESSES = [
    "http://[bad",
    "//[::1/next",
    "http://ex\u2100mple.org/a",
    "http://e.org:port/?p=2",
]
ADDRESSED = {
    "a link": "<p><a href='{}'>The rest of this article is for subscribers only.</a></p>",
    "the next page": "<div class=pagination>1 <a rel=next href='{}'>2</a></div>",
    "a tag in the head": "<link rel=next href='{0}'><link rel=canonical href='{0}'>",
    "OpenGraph": "<meta property='og:url' content='{}'>",
    "JSON-LD": (
        "<script type='application/ld+json'>"
        '{{"@type": "NewsArticle", "url": "{0}", "mainEntityOfPage": "{0}"}}</script>'
    ),
}


@pytest.mark.parametrize("address", BAD_ADDRESSES)
@pytest.mark.parametrize("where", ADDRESSED)
def test_addresses_that_are_none_give_a_report(where: str, address: str) -> None:
    source = page(after=ADDRESSED[where].format(address))
    for url in (None, "https://example.org/ferry", address):
        document = Document(source, url=url)
        properties_hold(document, check_document(document))


@given(SOURCES)
def test_what_is_known_to_be_an_article_is_one(text: str) -> None:
    assert check(text, is_article=True).verdict != "not_article"


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.parent.name)
def test_fixtures_have_the_properties_too(path: Path) -> None:
    document = Document(path.read_bytes())
    properties_hold(document, check_document(document))


@pytest.mark.parametrize("inside", ["<div>", "<b>", "<ul><li>", "<blockquote>"])
def test_deep_nesting_gives_a_report(inside: str) -> None:
    report = check(f"<html><body>{inside * 20000}{paragraphs()}")
    assert report.schema_version == "1.0"


@pytest.fixture(scope="module", params=range(3))
def shuffled(request: pytest.FixtureRequest) -> Catalog:
    """The catalogue with its rules in another order."""
    entries = list(CATALOG.entries.values())
    random.Random(request.param).shuffle(entries)
    assert entries != list(CATALOG.entries.values())
    return Catalog(entries, digest="shuffled")


def test_the_order_of_the_rules_does_not_matter(shuffled: Catalog) -> None:
    for path in FIXTURES:
        content = path.read_bytes()
        _assert_equal_reports(content, shuffled, path.parent.name)


def test_the_order_of_the_rules_does_not_matter_where_many_fire(shuffled: Catalog) -> None:
    randomly = random.Random(7)
    for number in range(40):
        some = [source_of(one) for one in randomly.sample(EXAMPLES, 6)]
        _assert_equal_reports(page("".join(f"<p>{text}</p>" for text in some)), shuffled, number)


def _assert_equal_reports(content: bytes | str, catalog: Catalog, what: object) -> None:
    one, other = check(content), check(content, catalog=catalog)
    assert other.versions.rules == "shuffled"
    assert other.model_dump(exclude={"versions"}) == one.model_dump(exclude={"versions"}), what


# Control characters may make bytes a binary file, which a decoded text never is.
@given(SOURCES.map(lambda text: re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", text)))
@settings(max_examples=60)
def test_text_and_its_bytes_give_the_same_report(text: str) -> None:
    content = f" {text}".encode("utf-8", "replace")
    assert check(content) == check(content.decode())


def test_a_file_in_another_encoding_differs_in_its_digest_only() -> None:
    text = page("<p>Le bac vers les îles du Nord reprend en avril, dit le bureau du port.</p>" * 9)
    one, other = check(text), check(text.encode("utf-16"))
    assert one.document.source.digest != other.document.source.digest
    assert one.model_dump(exclude={"document"}) == other.model_dump(exclude={"document"})


def test_binary_content_is_named_in_the_errors() -> None:
    report = check(b"%PDF-1.7\n\x00\x01")
    assert [error.code for error in report.errors] == ["binary"]
    assert check(page()).errors == []


HEAVY = {"pydantic", "httpx", "readability", "langdetect", "selectolax", "charset_normalizer"}


def _imported(*arguments: str) -> set[str]:
    """Top-level modules that a command imports, and those of the package."""
    command = [sys.executable, "-X", "importtime", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    lines = done.stderr.splitlines()
    names = {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}
    return names | {name.partition(".")[0] for name in names}


def test_importing_the_package_imports_nothing_heavy() -> None:
    modules = _imported("-c", "import completeness")
    assert "completeness" in modules
    assert not modules & {*HEAVY, "typer", "rich"}


def test_help_imports_nothing_heavy() -> None:
    modules = _imported("-m", "completeness", "--help")
    assert "typer" in modules
    assert not modules & HEAVY


@pytest.mark.parametrize("command", ["check", "explain", "rules", "schema"])
def test_the_commands_help_imports_no_rules(command: str) -> None:
    modules = _imported("-m", "completeness", command, "--help")
    assert f"completeness.cli.{command.replace('explain', 'rules')}" in modules
    # typer itself takes pydantic to convert parameters.
    assert not modules & (HEAVY - {"pydantic"})
    assert not modules & {"completeness.catalog", "completeness.report", "completeness.rules"}


def test_the_public_names_are_there() -> None:
    for name in completeness.__all__:
        assert getattr(completeness, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        completeness.nonsense  # noqa: B018

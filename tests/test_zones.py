"""The same words in different places of a page."""

from __future__ import annotations

import pytest
from samples import PARAGRAPHS, page, paragraphs

from completeness import Document
from completeness.evidence import Zone
from completeness.zones import zone_of

WORDS = "to read on, become a subscriber"
SENTENCE = f"The rest is for members: {WORDS} today."
NOTICE = f"<p>{SENTENCE}</p>"


def zone(document: Document, view: str = "text") -> Zone:
    """The zone of the words in a document that holds them once."""
    text = document.text(view)
    assert text.count(WORDS) == 1
    start = text.index(WORDS)
    return zone_of(document, view, start, start + len(WORDS))


def in_article(at: int, html: str = NOTICE) -> str:
    """Our page with something before one of the article's paragraphs."""
    return page(f"{paragraphs(PARAGRAPHS[:at])}{html}{paragraphs(PARAGRAPHS[at:])}")


LINK = "<p><a href='{}'>{}</a></p>"
PLACES = {
    "in the header": (page(before=f"<header><nav>{SENTENCE}</nav></header>"), Zone.CHROME),
    "in the footer": (page(after=f"<footer>{NOTICE}</footer>"), Zone.CHROME),
    "in a cookie banner": (page(after=f"<div class=cookie-banner>{NOTICE}</div>"), Zone.CHROME),
    "under the headline": (
        page(f"<div class=teaser><span>{SENTENCE}</span></div>{paragraphs()}"),
        Zone.HEAD,
    ),
    "in the middle": (in_article(3), Zone.BODY),
    "in a line that unfolds the last paragraph": (
        page(
            f"{paragraphs(PARAGRAPHS[:5])}<details><summary>{SENTENCE}</summary>"
            f"{paragraphs(PARAGRAPHS[5:])}</details>"
        ),
        Zone.CHROME,
    ),
    "in a line that unfolds nothing": (
        page(f"{paragraphs()}<details><summary>{SENTENCE}</summary></details>"),
        Zone.ENDING,
    ),
    "on a button above the hidden last paragraph": (
        page(
            f"{paragraphs(PARAGRAPHS[:5])}<a href='#rest'>{WORDS}</a>"
            f"<div style='display:none'>{paragraphs(PARAGRAPHS[5:])}</div>"
        ),
        Zone.CHROME,
    ),
    "in the last paragraph": (in_article(6), Zone.ENDING),
    "at the end of the last paragraph": (
        page(paragraphs((*PARAGRAPHS[:5], f"{PARAGRAPHS[5]} {SENTENCE}"))),
        Zone.ENDING,
    ),
    "right after": (page(after=f"<div class=promo><div>{SENTENCE}</div></div>"), Zone.AFTER),
    "far after": (
        page(after="<div>Weather</div>" * 15 + f"<div class=promo><div>{SENTENCE}</div></div>"),
        Zone.CHROME,
    ),
    "in a link to an article": (
        in_article(6, LINK.format("/2024/ferry-strike", SENTENCE)),
        Zone.LINK,
    ),
    "in a link to an offer": (in_article(6, LINK.format("/subscribe", SENTENCE)), Zone.AFTER),
    "in a link to the log-in": (
        page(
            after=f"<div class=promo>{LINK.format('https://id.example.org/login', SENTENCE)}</div>"
        ),
        Zone.AFTER,
    ),
    "in a block quote": (in_article(3, f"<blockquote>{NOTICE}</blockquote>"), Zone.QUOTATION),
    "in a block quote at the end": (
        in_article(6, f"<blockquote>{NOTICE}</blockquote>"),
        Zone.QUOTATION,
    ),
    "in a hidden modal's class": (
        page(after=f"<div class='offer modal'>{NOTICE}</div>"),
        Zone.HIDDEN,
    ),
    "alone": (f"<html><body><div>{NOTICE}</div></body></html>", Zone.SOLE),
    "nearly alone": (
        f"<html><body><nav>News Sport Weather</nav>{NOTICE}<p>{PARAGRAPHS[0]}</p></body></html>",
        Zone.SOLE,
    ),
}


@pytest.mark.parametrize(("source", "expected"), PLACES.values(), ids=PLACES.keys())
def test_a_sentence_knows_where_it_stands(source: str, expected: Zone) -> None:
    assert zone(Document(source)) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (in_article(5, LINK.format("/2024/ferry-strike", SENTENCE)), Zone.ENDING),
        (page(after=f"<div class=promo>{LINK.format('/subscribe', SENTENCE)}</div>"), Zone.AFTER),
        (page(after=f"<div class=promo>{LINK.format('/2024/strike', SENTENCE)}</div>"), Zone.LINK),
        (
            page(after=f"<div class=promo>{LINK.format('https://pay.example', SENTENCE)}</div>"),
            Zone.AFTER,
        ),
    ],
    ids=["in the text", "an offer below", "another article below", "to another site"],
)
def test_a_whole_sentence_says_the_same_in_a_link(source: str, expected: Zone) -> None:
    document = Document(source, url="https://www.example.org/2024/ferry")
    start = document.text("text").index(WORDS)
    end = start + len(WORDS)
    assert zone_of(document, "text", start, end, in_links=True) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/story-of-a-tree", Zone.AFTER),
        ("https://news.example/story-of-a-tree/?utm_source=feed", Zone.AFTER),
        ("/story-of-a-tree#more", Zone.LINK),
        ("/story-of-a-tree?id=2", Zone.LINK),
        ("/story-of-a-well", Zone.LINK),
    ],
)
def test_a_link_to_the_own_address_is_of_the_article(address: str, expected: Zone) -> None:
    document = Document(
        page(f"{paragraphs()}{LINK.format(address, SENTENCE)}"),
        url="https://news.example/story-of-a-tree",
    )
    assert zone(document) == expected


@pytest.mark.parametrize("address", ["http://[bad", "//[::1/a", "http://ex\u2100mple.org/a", ""])
def test_a_link_may_lead_to_no_address(address: str) -> None:
    document = Document(in_article(6, LINK.format(address, SENTENCE)))
    assert zone(document) in (Zone.LINK, Zone.ENDING, Zone.AFTER)


@pytest.mark.parametrize(
    "marks",
    ["“{}”", "„{}“", "«\u00a0{}\u00a0»", '"{}"', "‘{}’", "「{}」"],
)
def test_words_in_quotation_marks_are_quoted(marks: str) -> None:
    quoted = f"The sign on the old office still said: {marks.format(SENTENCE)} It fell down."
    assert zone(Document(in_article(3, f"<p>{quoted}</p>"))) == Zone.QUOTATION


@pytest.mark.parametrize(
    "text",
    [
        f"“I was there,” the teacher said. {SENTENCE} “So was I,” said a clerk.",
        f"It's the harbour's day. {SENTENCE} It isn't the mayor's.",
        f"„Ja“, rief ein Kind. {SENTENCE} „Nein“, ein anderes.",
        f'"Perhaps," said one. {SENTENCE} "No," said another.',
    ],
)
def test_words_between_two_quotations_are_not_quoted(text: str) -> None:
    assert zone(Document(in_article(3, f"<p>{text}</p>"))) == Zone.BODY


@pytest.mark.parametrize(
    "hidden",
    [
        f"<div hidden>{NOTICE}</div>",
        f"<div style='display:none'>{NOTICE}</div>",
        f"<noscript>{NOTICE}</noscript>",
    ],
)
def test_what_is_hidden_is_in_no_other_zone(hidden: str) -> None:
    assert zone(Document(in_article(6, hidden)), "hidden") == Zone.HIDDEN


def test_lines_that_follow_are_text_too() -> None:
    lines = [f"“We never closed the quay,” said the {n}th captain that I asked." for n in range(24)]
    assert zone(Document("\n".join([*lines[:4], SENTENCE, *lines[4:]]))) == Zone.BODY
    assert zone(Document("\n".join([*lines, SENTENCE, *lines[:2]]))) == Zone.ENDING


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((SENTENCE, *PARAGRAPHS), Zone.BODY),
        ((*PARAGRAPHS[:3], SENTENCE, *PARAGRAPHS[3:]), Zone.BODY),
        ((*PARAGRAPHS, SENTENCE), Zone.ENDING),
        ((*PARAGRAPHS[:5], SENTENCE, PARAGRAPHS[5]), Zone.ENDING),
        ((SENTENCE,), Zone.SOLE),
    ],
)
def test_plain_text_has_zones_too(texts: tuple[str, ...], expected: Zone) -> None:
    assert zone(Document("\n".join(texts))) == expected


def test_a_short_japanese_page_holds_more_than_the_notice() -> None:
    notice = "この記事の続きは会員限定です。登録してください。"
    long = "港の新しい防波堤が完成し、漁師たちは朝から船を出した。" * 20
    short = Document(f"<html><body><p>{long[:200]}</p><p>{notice}</p></body></html>")
    whole = Document(f"<html><body><p>{long}</p><p>{notice}</p></body></html>")
    at = short.text("text").index(notice)
    assert zone_of(short, "text", at, at + len(notice)) == Zone.SOLE
    at = whole.text("text").index(notice)
    assert zone_of(whole, "text", at, at + len(notice)) == Zone.ENDING

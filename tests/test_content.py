"""Which blocks are the article's, on small invented pages."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from completeness.amounts import count, is_spaceless
from completeness.blocks import Layout, walk
from completeness.content import MainContent, find_main_content
from completeness.plaintext import lay_out_text

PARAGRAPHS = (
    "The harbour of Tarnwick will be dredged for the first time in forty years, the mayor said.",
    "Ferries have been turned away on eleven days this winter because the channel had silted up.",
    "A harbour engineer put the cost of the work at two million, half of it paid by the county.",
    "Fishing crews asked for a pause in May, when the herring come close to the breakwater.",
    "The council is to decide in March, and the first barge could arrive four weeks later.",
)
TITLE = "Tarnwick to dredge its harbour"
HEADLINE = f"<h1>{TITLE}</h1>"
LINKS = "".join(
    f'<li><a href="/{n}">Another story about the coast, number {n}</a></li>' for n in range(50)
)


def paragraphs(texts: tuple[str, ...] = PARAGRAPHS, names: str = "") -> str:
    return "".join(f'<p class="{names}">{text}</p>' for text in texts)


def read(body: str, title: str = TITLE) -> tuple[Layout, MainContent]:
    layout = walk(LexborHTMLParser(f"<html><head></head><body>{body}</body></html>"))
    return layout, find_main_content(layout, title)


def main_texts(body: str) -> list[str]:
    layout, main = read(body)
    return [layout.blocks[at].text for at in main.blocks]


def prose_texts(body: str) -> list[str]:
    layout, main = read(body)
    return [layout.blocks[at].text for at in main.prose]


def test_the_article_is_found_among_navigation_and_footer() -> None:
    body = (
        f"<nav><ul>{LINKS}</ul></nav>"
        f"<div id=wrap>{HEADLINE}<div class=story>{paragraphs()}</div></div>"
        "<div class=site-footer>"
        "<p>The Tarnwick Courier is printed every day but Sunday, since 1871.</p>"
        "<p>Letters to the editor are welcome and may be shortened before they are printed.</p>"
        "</div>"
    )
    assert main_texts(body) == list(PARAGRAPHS)
    layout, main = read(body)
    assert main.headline is not None
    assert layout.blocks[main.headline].text == TITLE
    assert (main.first, main.last) == (main.blocks[0], main.blocks[-1])


def test_headings_and_lists_inside_belong_to_it_but_are_not_all_prose() -> None:
    steps = "<ul><li>Sand goes to the beach.</li><li>Mud goes to the old quarry by rail.</li></ul>"
    start, end = paragraphs(PARAGRAPHS[:3]), paragraphs(PARAGRAPHS[3:])
    body = f"{HEADLINE}<article>{start}<h2>What next</h2>{steps}{end}</article>"
    texts = main_texts(body)
    assert texts[3:6] == [
        "What next",
        "Sand goes to the beach.",
        "Mud goes to the old quarry by rail.",
    ]
    assert "What next" not in prose_texts(body)
    assert prose_texts(body)[-1] == PARAGRAPHS[-1]


def test_an_article_that_is_a_list() -> None:
    items = "".join(
        f"<section><h2>{n}. A walk</h2><p>{text}</p></section>" for n, text in enumerate(PARAGRAPHS)
    )
    assert prose_texts(f"{HEADLINE}<main>{items}</main>") == list(PARAGRAPHS)


def test_paragraphs_by_line_breaks_in_a_layout_table() -> None:
    cell = "<br><br>".join(PARAGRAPHS)
    menu = "<td><a href=/a>News of the coast</a><br><br><a href=/b>Weather at sea</a></td>"
    body = f"<table><tr>{menu}<td><h1>{TITLE}</h1>{cell}</td></tr></table>"
    assert main_texts(body) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "between", ["", "<div class=ad-slot><p>Buy our rope, the best on the coast.</p></div>"]
)
def test_the_article_goes_on_in_a_sibling_with_the_same_names(between: str) -> None:
    first = f"<div class=chunk>{paragraphs(PARAGRAPHS[:4])}</div>"
    second = f"<div class=chunk>{paragraphs(PARAGRAPHS[4:])}</div>"
    assert prose_texts(f"<div>{HEADLINE}{first}{between}{second}</div>") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "names",
    [
        "related-stories",
        "comments",
        "newsletter-signup",
        "photo-caption",
        "cookie-banner",
        "sidebar",
    ],
)
def test_boxes_inside_and_after_the_article_are_left_out(names: str) -> None:
    text = "The county has other plans for its old quays, as readers may know."
    box = f"<div class={names}><p>{text}</p></div>"
    start, end = paragraphs(PARAGRAPHS[:2]), paragraphs(PARAGRAPHS[2:])
    assert main_texts(f"<article>{HEADLINE}{start}{box}{end}{box}</article>") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "names",
    ["content-with-sidebar", "has-comments", "sidebar-grid", "shareable", "print-area", "widget"],
)
def test_a_wrapper_whose_name_mentions_a_box_is_no_box(names: str) -> None:
    assert main_texts(f"<div class={names}>{HEADLINE}<div>{paragraphs()}</div></div>") == list(
        PARAGRAPHS
    )


def test_the_article_may_be_hidden() -> None:
    rest = f"<div style='display:none'>{paragraphs(PARAGRAPHS[1:])}</div>"
    body = f"{HEADLINE}<p>{PARAGRAPHS[0]}</p>{rest}"
    layout, main = read(body)
    assert [layout.blocks[at].text for at in main.prose] == list(PARAGRAPHS)
    assert [layout.blocks[at].hidden for at in main.prose] == [False, True, True, True, True]


RELATED = f"<div><h3>More stories</h3><ul>{LINKS}</ul></div>"
COMMENTS = "<div class=comments>" + "".join(
    f"<div class=comment><p>I have said for {n} years that the channel would silt up.</p></div>"
    for n in range(30)
)
BOILERPLATE = "<div>" + "".join(
    f"<p>The Tarnwick Courier keeps your data safe and uses it only for purpose number {n}.</p>"
    for n in range(12)
)


@pytest.mark.parametrize("size", [1, 2, 3])
@pytest.mark.parametrize("wrapper", ["div", "main"])
@pytest.mark.parametrize(
    "around",
    [
        RELATED,
        f"{COMMENTS}</div>",
        f"{RELATED}{COMMENTS}</div>",
        f"{RELATED}{BOILERPLATE}</div>",
        f"<footer>{BOILERPLATE}</div></footer>",
        f"<div class=legal-footer>{BOILERPLATE}</div></div>",
    ],
)
def test_a_teaser_is_the_main_content_however_much_else_there_is(
    size: int, wrapper: str, around: str
) -> None:
    teaser = PARAGRAPHS[:size]
    body = f"<{wrapper}>{HEADLINE}<div>{paragraphs(teaser)}</div>{around}</{wrapper}>"
    assert prose_texts(body) == list(teaser)


def test_an_article_in_a_wrapper_with_the_name_of_a_box_is_found() -> None:
    wrapped = f"<div class=ad-wrapper>{paragraphs()}</div>"
    assert prose_texts(f"<div>{HEADLINE}</div><div>{wrapped}</div>") == list(PARAGRAPHS)


def test_summaries_of_other_pages_after_the_end_are_cut() -> None:
    cards = "".join(
        f"<div><h3><a href=/{n}>A story about the coast, {n}</a></h3><div><p>{text}</p></div></div>"
        for n, text in enumerate(PARAGRAPHS[::-1])
    )
    long = tuple(text.replace("the", "the old", 1) for text in PARAGRAPHS) * 3
    assert prose_texts(f"<div>{HEADLINE}<div>{paragraphs(long)}</div>{cards}</div>") == list(long)


@pytest.mark.parametrize(
    "rights",
    [
        "Copyright Tarnwick Courier. All rights reserved, also those of translation.",
        "本文仅代表作者个人观点。",
    ],
)
def test_a_line_of_rights_is_not_the_last_paragraph(rights: str) -> None:
    rights = f"<p>{rights}</p>"
    assert prose_texts(f"<article>{HEADLINE}{paragraphs()}{rights}</article>") == list(PARAGRAPHS)


def test_a_short_last_sentence_is_prose() -> None:
    assert (
        prose_texts(f"<article>{HEADLINE}{paragraphs()}<p>Work starts soon.</p></article>")[-1]
        == "Work starts soon."
    )


def test_the_headline_is_the_h1_of_the_title_not_of_the_site() -> None:
    layout, main = read(
        f"<h1>The Courier</h1>{paragraphs(PARAGRAPHS[:1])}{HEADLINE}{paragraphs()}<h2>{TITLE}</h2>"
    )
    assert main.headline is not None
    assert layout.blocks[main.headline].text == TITLE
    assert layout.blocks[main.headline].element.tag == "h1"
    assert main.first == main.headline + 1


def test_a_page_without_running_text_has_no_main_content() -> None:
    assert main_texts(f"<nav><ul>{LINKS}</ul></nav>") == []
    assert find_main_content(Layout(), None) == MainContent()


def test_an_elided_teaser_far_below_is_not_the_articles_end() -> None:
    labels = "".join(f"<div>Town council {number}</div>" for number in range(12))
    teaser = "<p>Rents in the old town have doubled since the theatre was opened, and…</p>"
    story = paragraphs(PARAGRAPHS * 3)
    assert prose_texts(f"{HEADLINE}{story}{labels}{teaser}")[-1] == PARAGRAPHS[-1]
    assert prose_texts(f"{HEADLINE}{story}{teaser}")[-1].endswith("and…")
    assert prose_texts(f"{HEADLINE}{paragraphs()}{labels}{teaser}")[-1].endswith("and…")


def test_a_single_card_below_the_article_is_not_its_end() -> None:
    teaser = "<p>Rents have doubled since the theatre was opened, and…</p>"
    linked = "<h3><a href='/rents'>Rents in the old town</a></h3>"
    story = paragraphs(PARAGRAPHS * 2)
    assert prose_texts(f"{HEADLINE}{story}<div>{linked}{teaser}</div>")[-1] == PARAGRAPHS[-1]
    own = f"{HEADLINE}{story}<div><h3>What comes next</h3>{teaser}</div>"
    assert prose_texts(own)[-1].endswith("and…")
    assert prose_texts(f"{HEADLINE}{story}{linked}{teaser}")[-1].endswith("and…")


def test_a_form_below_the_beginning_of_an_article_is_beside_it() -> None:
    form = "".join(
        f"<div><span>{text}</span></div>"
        for text in (
            "I agree that the publisher stores what I have entered here, to set up my access.",
            "I agree that the publisher writes to me about its partners until I revoke it.",
            "Who reads the printed paper has access without a further charge for a year.",
            "The number of the invoice stands in the upper right corner, below the name.",
        )
    )
    story = f"<div><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></div>"
    assert main_texts(f"<div>{HEADLINE}{story}<form>{form}</form></div>")[-1] == PARAGRAPHS[1]


def test_a_page_within_a_form_is_read() -> None:
    assert main_texts(f"<form>{HEADLINE}{paragraphs()}</form>")[-1] == PARAGRAPHS[-1]


def test_plain_paragraphs_are_all_prose() -> None:
    assert find_main_content(lay_out_text("\n".join(PARAGRAPHS)), None).prose == (0, 1, 2, 3, 4)


def test_scripts_without_spaces_are_counted_in_characters() -> None:
    text = "港の水深は三メートルになる。"
    assert is_spaceless(text)
    assert not is_spaceless(PARAGRAPHS[0])
    assert count(text, characters=True) == 13
    assert count("one two, three", characters=False) == 3


def test_a_short_sentence_without_spaces_weighs_as_much_as_a_long_one_with() -> None:
    texts = (
        "港の浚渫は四十年ぶりに行われると市長が述べた。",
        "費用の半分は県が負担する見通しだという。",
    )
    assert prose_texts(
        f"<div>{HEADLINE}<div>{paragraphs(texts)}</div></div><ul>{LINKS}</ul>"
    ) == list(texts)


@pytest.mark.parametrize("names", ["a", "comments", "widget", "site-footer", "article-body"])
def test_many_nested_elements_are_read(names: str) -> None:
    nested = f"<x-box class={names}><p>It is a short line.</p>" * 10_000
    layout = walk(LexborHTMLParser(f"<x-box>start{nested}"))
    main = find_main_content(layout, "start")
    assert main.prose

"""The walk over the tree: what becomes a block, what is hidden, what is left out."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from completeness.blocks import Layout, walk
from completeness.hints import Hint, hint_of


def lay_out(body: str, head: str = "") -> Layout:
    return walk(LexborHTMLParser(f"<html><head>{head}</head><body>{body}</body></html>"))


def shown(layout: Layout) -> list[str]:
    return [block.text for block in layout.blocks if not block.hidden]


def hidden(layout: Layout) -> list[str]:
    return [block.text for block in layout.blocks if block.hidden]


def test_blocks_are_cut_at_block_elements_and_white_space_collapses() -> None:
    layout = lay_out(
        "<div>One\n  <b>bold</b>&nbsp;word <p>Two</p> three<ul><li>Four</li></ul></div>"
    )
    assert shown(layout) == ["One bold word", "Two", "three", "Four"]
    assert [block.element.tag for block in layout.blocks] == ["div", "p", "div", "li"]


def test_words_of_neighbouring_inline_elements_stay_apart_only_by_space() -> None:
    assert shown(lay_out("<p><b>ferry</b> <i>port</i><span>side</span></p>")) == ["ferry portside"]


def test_starts_point_into_the_views() -> None:
    layout = lay_out("<p>One</p><p hidden>Not seen</p><p>Two</p><p hidden>Nor this</p>")
    for block in layout.blocks:
        assert layout.view(block.hidden)[block.start : block.end] == block.text
    assert layout.view(hidden=False) == "One\nTwo"
    assert layout.view(hidden=True) == "Not seen\nNor this"


def test_elements_hold_ranges_of_blocks_and_parents_come_first() -> None:
    layout = lay_out(
        "<main class=a id=b><p>One</p><div><p>Two</p><p>Three</p></div></main><p>Four</p>"
    )
    ranges = {element.tag: (element.first, element.last) for element in layout.elements}
    assert ranges["main"] == (0, 2)
    assert ranges["div"] == (1, 2)
    assert ranges["body"] == (0, 3)
    for at, element in enumerate(layout.elements):
        assert element.parent is None or element.parent in layout.elements[:at]
    assert next(e.names for e in layout.elements if e.tag == "main") == "a b"


@pytest.mark.parametrize(
    "markup",
    [
        "<div hidden><p>Secret</p></div>",
        '<div style="color:red; DISPLAY : none"><p>Secret</p></div>',
        '<section style="visibility:hidden"><div><p>Secret</p></div></section>',
        "<noscript><p>Secret</p></noscript>",
        '<div class="x veil"><p>Secret</p></div>',
        '<div id="cover"><p>Secret</p></div>',
    ],
)
def test_hidden_text_is_told_apart(markup: str) -> None:
    style = "<style>.other{color:red} .veil, #cover { display: none }</style>"
    layout = lay_out(f"<p>Seen</p>{markup}<p>Seen too</p>", style)
    assert hidden(layout) == ["Secret"]
    assert shown(layout) == ["Seen", "Seen too"]


@pytest.mark.parametrize(
    ("css", "is_hidden"),
    [
        (".wide{display:none}@media(min-width:768px){.wide{display:inline}}", False),
        (".wide{display:none}@media (min-width: 40em){.menu,.wide{top:0;display:flex}}", False),
        (".wide{display:none}.wide{display:block}", False),
        (".wide{display:none}@media(max-width:767px){.wide{display:block}}", True),
        (".wide{display:none}@media print{.wide{display:block}}", True),
        (".wide{display:none}@media(min-width:768px){.wide .menu{display:block}}", True),
        (".wide{display:none}@media(min-width:768px){.wider{display:block}}", True),
        (".wide{display:none}@media(min-width:768px){.wide{display:none}}", True),
        ("@media(min-width:768px){.wide{display:block}}.wide{display:none}", True),
        (".wide{display:none;display:block}", False),
        ("/* .wide{display:none} */", False),
        ("/* one { two */.wide{display:none}", True),
    ],
)
def test_a_style_for_large_screens_may_show_it_again(css: str, is_hidden: bool) -> None:
    layout = lay_out(f'<style>{css}</style><p class="a wide">Older</p>')
    assert (hidden(layout), shown(layout)) == ((["Older"], []) if is_hidden else ([], ["Older"]))


def test_a_style_for_print_or_without_scripts_hides_nothing() -> None:
    css = ".wide{display:none}"
    sheets = f'<style media="print">{css}</style><noscript><style>{css}</style></noscript>'
    assert shown(lay_out(f'{sheets}<p class="wide">Older</p>')) == ["Older"]


def test_a_style_after_the_element_hides_it_too() -> None:
    layout = lay_out('<p class="late">Secret</p><style>.late{display:none}</style>')
    assert hidden(layout) == ["Secret"]


@pytest.mark.parametrize(
    "css",
    [
        "@media print { .veil { display: none } }",
        ".outer .veil { display: none }",
        ".veil { display: block } .veiled { display: none }",
    ],
)
def test_rules_that_do_not_hide_the_element_always(css: str) -> None:
    assert shown(lay_out('<p class="veil">Seen</p>', f"<style>{css}</style>")) == ["Seen"]


def test_a_hidden_inline_element_leaves_its_paragraph_whole() -> None:
    layout = lay_out('<p>The bridge <span style="display:none">tracking</span>opens today.</p>')
    assert shown(layout) == ["The bridge opens today."]
    assert hidden(layout) == ["tracking"]


def test_two_line_breaks_part_paragraphs_and_one_does_not() -> None:
    layout = lay_out("<div>One<br>still one<br> <br/>Two<br><br><br>Three</div>")
    assert shown(layout) == ["One still one", "Two", "Three"]


def test_links_are_measured_and_kept() -> None:
    (block,) = lay_out(
        '<p>Read <a href="/a">the  whole\nreport</a> and <a href="/b">this</a>.</p>'
    ).blocks
    assert [text for text, _ in block.links] == ["the whole report", "this"]
    assert [node.attributes["href"] for _, node in block.links] == ["/a", "/b"]
    assert block.link_chars == len("the whole report") + len("this")


def test_a_link_around_blocks_counts_in_each_of_them() -> None:
    layout = lay_out(
        '<a href="/next"><h3>Storm ahead</h3><p>The coast is warned.</p></a><p>Free</p>'
    )
    assert [(b.text, b.link_chars) for b in layout.blocks] == [
        ("Storm ahead", 11),
        ("The coast is warned.", 20),
        ("Free", 0),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<template><p>No</p></template>",
        "<script>No</script>",
        "<style>p{}</style>",
        "<svg><title>No</title><text>No</text></svg>",
        "<iframe>No</iframe>",
        "<select><option>No</option></select>",
        "<!-- No -->",
    ],
)
def test_what_is_no_text_is_left_out(markup: str) -> None:
    assert [block.text for block in lay_out(f"<p>Yes</p>{markup}").blocks] == ["Yes"]


def test_names_hold_classes_ids_and_telling_attributes_of_empty_elements_too() -> None:
    layout = lay_out('<div class="wall gate" id="w"></div><p data-tier="paid" title="t">One</p>')
    assert "wall gate w" in layout.names.splitlines()
    assert "data-tier=paid" in layout.names
    assert "title" not in layout.names


def test_headings_know_that_they_are() -> None:
    assert [
        block.is_heading for block in lay_out("<h1>One</h1><h6>Two</h6><p>Three</p>").blocks
    ] == [
        True,
        True,
        False,
    ]


def test_an_empty_page_has_no_blocks() -> None:
    layout = walk(LexborHTMLParser(""))
    assert layout.blocks == []
    assert layout.view(hidden=False) == ""


@pytest.mark.parametrize(
    ("tag", "names", "hint"),
    [
        ("div", "site-footer", Hint.CHROME),
        ("nav", "", Hint.CHROME),
        ("div", "footerLinks", Hint.CHROME),
        ("div", "comments", Hint.FIRM),
        ("ul", "relatedArticles", Hint.FIRM),
        ("p", "photo-caption", Hint.FIRM),
        ("div", "sidebar", Hint.ASIDE),
        ("aside", "", Hint.ASIDE),
        ("div", "article__body", Hint.BODY),
        ("div", "sidebar-grid__content article__content", Hint.BODY),
        ("div", "content-with-sidebar", Hint.NONE),
        ("div", "has-sidebar", Hint.NONE),
        ("div", "md:print", Hint.NONE),
        ("body", "sidebar", Hint.NONE),
        ("article", "post tag-sharing category-comment", Hint.NONE),
        ("p", "teaser", Hint.NONE),
        ("p", "selectionShareable", Hint.NONE),
        ("div", "adrail-free loader", Hint.NONE),
    ],
)
def test_hints(tag: str, names: str, hint: Hint) -> None:
    assert hint_of(tag, names) == hint


def test_a_class_that_scripts_toggle_veils() -> None:
    layout = lay_out('<div class="modal"><p>One</p></div><p>Two</p>')
    assert [block.element.veiled for block in layout.blocks] == [True, False]


def test_deep_nesting_is_walked_without_recursion() -> None:
    # The parser itself is quadratic in nested <div>s, which look for an open <p>; not in these.
    depth = 100_000
    tree = LexborHTMLParser("<x-box>start" + "<x-box>" * depth + "end")
    layout = walk(tree)
    assert [block.text for block in layout.blocks] == ["start", "end"]
    assert len(layout.elements) > depth


def test_many_flat_blocks_are_read() -> None:
    tree = LexborHTMLParser("<p>A short line.<br>And <a href=x>more</a></p>" * 50_000)
    assert len(walk(tree).blocks) == 50_000

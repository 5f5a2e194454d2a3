"""Documents: how they are read, and the views that findings point into."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import PARAGRAPHS, TITLE, page, paragraphs

from completeness import Document
from completeness.document import Kind, recognise

TEXT_VIEWS = ("text", "hidden")
WRAPPED = (
    "The council met on a cold evening to talk about the old bridge and\n"
    "what to do with it. Nobody wanted to close it, yet the engineer had\n"
    "warned of cracks in the northern pier.\n"
)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("<!DOCTYPE html><title>x</title>", "html"),
        ("  \n<html><body>x", "html"),
        ("<?xml version='1.0'?>\n<!-- saved -->\n<html xmlns='http://www.w3.org/'>", "html"),
        ("<p>Only a fragment of a page.</p>", "html"),
        ("<div class='story'><p>Another one.", "html"),
        ("Warning: mysql_connect() on line 3\n<!DOCTYPE html><html><body><p>Text.</p>", "html"),
        ("one <br> two <br><i>three</i> <b>four</b><br> five", "html"),
        ("Plain text, nothing else.", "text"),
        ("A line with a <b>stray</b> tag, as old mail readers left them there, is text.", "text"),
        ("If 5 < 6 and 7 > 3, the sum is right.", "text"),
        ("<http://example.org/> was down in the morning.", "text"),
        ("Every page begins with <html>, the teacher said, and ends with its twin.", "text"),
        ("To show a page, a browser looks for <body> first. That was the lesson.", "text"),
        ("", "text"),
    ],
)  # fmt: skip
def test_html_and_text_are_told_apart(content: str, kind: Kind) -> None:
    assert Document(content).kind == kind
    assert Document(content.encode()).kind == kind


def test_the_header_and_the_caller_decide_over_the_content() -> None:
    source = "<p>The source of a page, shown as such.</p>"
    assert Document(source, headers={"Content-Type": "text/plain; charset=utf-8"}).kind == "text"
    assert Document(source, headers={"content-type": "text/html"}).kind == "html"
    assert Document(source, kind="text").text("text") == source
    assert Document("No tags at all.", kind="html").text("text") == "No tags at all."
    assert recognise("A log line.", "text/html") == "text"


def test_the_views_of_a_page() -> None:
    source = page(
        "<p>One is <b>shown</b>,\n as it\u00a0stands.</p><p hidden>Two is not.</p>"
        "<p style='color:red; display : none'>Nor three.</p><p class=veil>Nor four.</p>"
        "<noscript>Five neither.</noscript><p>Six<br><br>seven</p>"
        "<script>var eight = 8</script><!-- nine --><template>ten</template>",
        head="<style>.veil{display:none}</style>",
    )
    document = Document(source, url="https://example.org/ferry")
    shown = ["One is shown, as it stands.", "Six", "seven"]
    hidden = ["Two is not.", "Nor three.", "Nor four.", "Five neither."]
    assert document.text("text").split("\n") == [TITLE, *shown]
    assert document.text("hidden").split("\n") == hidden
    assert document.text("title") == TITLE
    assert document.text("url") == "https://example.org/ferry"
    assert document.text("markup") == source
    with pytest.raises(KeyError):
        document.text("nonsense")


def test_the_views_of_a_text() -> None:
    source = "\ufeff<b>Bold</b> words\r\n\r\n and more.\n"
    document = Document(source.encode())
    assert document.text("text") == source.removeprefix("\ufeff")
    assert document.text("hidden") == document.text("title") == document.text("url") == ""
    assert document.tree is None


def test_the_title() -> None:
    titled = "<title> A \n title </title>"
    told = f"<meta property='og:title' content=' Told '>{titled}"
    assert Document(f"<html>{titled}").title == "A title"
    assert Document(f"<html>{told}").title == "Told"
    assert Document(f"<html>{told}", title="Known").title == "Known"
    assert Document("<html><title> </title><p>x").title is None
    assert Document("A text").title is None


def test_meta_keeps_the_first_of_each_name() -> None:
    head = (
        "<meta name=Author content=' a clerk '><meta name=author content=other>"
        "<meta property='article:tag' content=sea><meta itemprop=wordCount content=300>"
        "<meta name=empty content=''><meta charset=utf-8>"
    )
    assert Document(page(head=head)).meta == {
        "author": "a clerk",
        "article:tag": "sea",
        "wordcount": "300",
    }


@pytest.mark.parametrize(
    ("document", "language"),
    [
        (Document(page(lang="pt_BR")), "pt-BR"),
        (Document(page(lang="fr"), language="de"), "de"),
        (Document(page(lang=None, head="<meta property=og:locale content=es_ES>")), "es-ES"),
        (Document(page(lang=None), headers={"Content-Language": "nl"}), "nl"),
        (Document(page(lang="{{ lang }}"), headers={"Content-Language": "nl"}), "nl"),
        (Document(page(lang=None)), None),
        (Document("港の新しい防波堤が完成し、漁師たちは朝から船を出した。"), "ja"),
        (Document("항구의 새 방파제가 완공되어 어부들은 아침부터 배를 띄웠다."), "ko"),
        (Document("港口的新防波堤已经完工，渔民们一早就出海了。"), "zh"),
        (Document("Το πλοίο για τα νησιά ξεκινά ξανά τον Απρίλιο."), "el"),
    ],
)
def test_the_language_is_declared_or_told_by_the_script(
    document: Document, language: str | None
) -> None:
    assert document.language == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (" ".join(PARAGRAPHS), "en"),
        ("La vieille barque reprendra la mer au printemps, a dit le bureau du port hier.", "fr"),
        ("Паром снова пойдёт на северные острова с апреля, сообщили в порту вечером.", "ru"),
        ("港の新しい防波堤が完成し、漁師たちは朝から船を出した。", "ja"),
        ("Too few.", None),
        ("4711 0815 4711 0815 4711 0815 4711 0815 4711 0815", None),
    ],
)
def test_the_language_of_the_words(text: str, language: str | None) -> None:
    assert Document(text).detected_language == language


def test_hidden_words_are_counted_among_the_words() -> None:
    size = sum(len(text.split()) for text in PARAGRAPHS)
    whole = Document(page())
    assert (whole.words, whole.hidden_words) == (size, 0)
    cut = f"{paragraphs(PARAGRAPHS[:4])}<div hidden>{paragraphs(PARAGRAPHS[4:])}</div>"
    hidden = sum(len(text.split()) for text in PARAGRAPHS[4:])
    document = Document(page(cut))
    assert (document.words, document.hidden_words) == (size, hidden)
    assert document.shown_words == size - hidden + len(TITLE.split())


def test_japanese_is_counted_in_characters() -> None:
    text = "港の新しい防波堤が完成し、漁師たちは朝から船を出した。"
    document = Document(text)
    assert document.in_characters
    assert document.words == len(text) - 2  # without the comma and the full stop
    assert not Document(f"{PARAGRAPHS[0]} 港").in_characters


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_hard_wrapped_paragraphs_are_parted_by_blank_lines(ending: str) -> None:
    source = f"{WRAPPED}\n{WRAPPED}".replace("\n", ending)
    document = Document(source.encode())
    paragraph = WRAPPED.strip().replace("\n", ending)
    assert [block.text for block in document.blocks] == [paragraph, paragraph]
    assert "the old bridge and what to do" in document.folded("text").text


def test_a_wrapped_text_without_blank_lines_is_one_paragraph() -> None:
    assert len(Document(WRAPPED + WRAPPED).blocks) == 1


@pytest.mark.parametrize("between", ["\n", "\r\n", "\n\n", "\r\n\r\n"])
def test_long_lines_are_paragraphs_of_their_own(between: str) -> None:
    document = Document(between.join(PARAGRAPHS))
    assert [block.text for block in document.blocks] == list(PARAGRAPHS)


@pytest.mark.parametrize("content", [page(), "\n".join(PARAGRAPHS)], ids=["html", "text"])
def test_positions_run_over_the_main_content(content: str) -> None:
    document = Document(content)
    places = [document.text("text").index(text) for text in PARAGRAPHS]
    positions = [document.position("text", place) for place in places]
    assert positions[0] == 0
    assert positions == sorted(positions, key=lambda position: position or 0)
    assert document.position("text", places[-1] + len(PARAGRAPHS[-1])) == 1
    assert document.position("hidden", 0) is None
    assert Document("").position("text", 0) is None


def test_a_place_before_or_after_the_main_content_is_at_its_edge() -> None:
    document = Document(page(before="<nav>Weather</nav>", after="<footer>Imprint</footer>"))
    text = document.text("text")
    assert document.position("text", text.index("Weather")) == 0
    assert document.position("text", text.index("Imprint")) == 1


def test_the_sentence_around_a_place() -> None:
    document = Document(
        page(f"{paragraphs()}<p>It was “late.” Who came? Nobody did, they say.</p>")
    )
    text = document.text("text")

    def sentence(words: str) -> str:
        start = text.index(words)
        begin, end = document.sentence("text", start, start + len(words))
        return text[begin:end]

    assert sentence("came") == "Who came?"
    assert sentence("late.”") == "It was “late.”"
    assert sentence("Nobody") == "Nobody did, they say."
    assert sentence("came? Nobody") == "Who came? Nobody did, they say."


def test_a_sentence_too_long_to_quote_is_not_taken() -> None:
    text = f"Short. {'and on ' * 60}at last."
    document = Document(text)
    start = text.index("at last")
    assert document.sentence("text", start, start + 7) == (start, start + 7)


@given(st.lists(st.sampled_from(["p", "p hidden", "div", "nav", "br", "b"]), max_size=12))
def test_every_place_of_a_view_is_in_its_block(tags: list[str]) -> None:
    source = "".join(f"<{tag}>text {at}</{tag.split()[0]}>" for at, tag in enumerate(tags))
    document = Document(source, kind="html")
    for index, block in enumerate(document.blocks):
        view = "hidden" if block.hidden else "text"
        assert document.text(view)[block.start : block.end] == block.text
        for offset in range(block.start, block.end):
            assert document.block_at(view, offset) == index
    assert all(document.block_at(view, 0) is None for view in TEXT_VIEWS if not document.text(view))


@given(st.text(st.sampled_from("ab .\n\r\t—é"), max_size=200))
def test_every_block_of_a_text_stands_where_it_says(text: str) -> None:
    document = Document(text, kind="text")
    view = document.text("text")
    assert [view[block.start : block.end] for block in document.blocks] == [
        block.text for block in document.blocks
    ]
    assert "".join("".join(block.text.split()) for block in document.blocks) == "".join(
        view.split()
    )


def test_amounts_and_digests_do_not_depend_on_how_content_is_given() -> None:
    content = page()
    given_text, given_bytes = Document(content), Document(content.encode())
    assert given_text.digest == given_bytes.digest
    assert given_text.words == given_bytes.words
    assert given_text.main_text == given_bytes.main_text == "\n".join(PARAGRAPHS)
    assert given_text.digest != Document(content + " ").digest

"""The article within a text that holds all a page showed."""

from __future__ import annotations

from samples import PARAGRAPHS, TITLE

from completeness import Document

MENU = [f"Section {number}" for number in range(20)]
FOOTER = ["About us", "Terms of use", *(f"Our paper in town {number}" for number in range(20))]
LINES = [TITLE, *PARAGRAPHS, *PARAGRAPHS]


def kept(*lines: str) -> list[str]:
    """The lines of a text that are taken for the article."""
    document = Document("\n".join(lines))
    return [document.blocks[at].text for at in document.main.blocks]


def test_menus_around_the_paragraphs_are_not_the_article() -> None:
    found = kept(*MENU, *LINES, *FOOTER)
    assert found[-1] == PARAGRAPHS[-1]
    assert set(PARAGRAPHS) <= set(found)
    assert not set(found) & {*MENU[:-1], *FOOTER}


def test_a_menu_on_one_side_is_left_out_alone() -> None:
    assert kept(*LINES, *FOOTER) == LINES
    assert kept(*MENU, *LINES, "Ferry timetable", "Harbour office")[-1] == "Harbour office"


def test_an_article_as_it_is_stays_whole() -> None:
    assert kept(*LINES) == LINES
    lists = [TITLE, *PARAGRAPHS, "What to bring:", *(f"Item {n}" for n in range(9)), *PARAGRAPHS]
    assert kept(*lists) == lists


def test_of_short_texts_nothing_is_left_out() -> None:
    short = [*MENU[:12], *PARAGRAPHS, *FOOTER[:11]]
    assert len(short) < 30
    assert kept(*short) == short


def test_lines_without_end_marks_may_be_a_poem() -> None:
    poem = [f"The {number}th wave came in and no one counted it" for number in range(40)]
    assert kept(*poem) == poem


def test_a_sentence_without_its_end_is_still_the_articles() -> None:
    cut = f"{PARAGRAPHS[0][:120]}…"
    assert kept(*MENU, *LINES, cut)[-1] == cut


def test_a_note_below_verse_is_not_the_article() -> None:
    poem = [f"The {number}th wave came in and no one counted it" for number in range(36)]
    assert kept(*poem, PARAGRAPHS[0]) == [*poem, PARAGRAPHS[0]]

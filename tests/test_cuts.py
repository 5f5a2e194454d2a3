"""The generator of cuts: its labels are exact, its cases hold what they say they do."""

import gzip
import json
import re
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from benchmarks.articles import Article, load_judged, load_sources, plain
from benchmarks.bodies import Addition, Body, PageBody, body_of, despaced
from benchmarks.cases import HOWS, PAIRED, Case, cases, cases_of, make, pairs_of
from benchmarks.drafts import BYTES, CUTS, WHOLES
from benchmarks.features import Row, Witness, generated_rows, labelled_rows, read_rows, witnesses
from benchmarks.markers import Amounts, Marker, Markers, default_markers, is_held_back
from benchmarks.places import (
    after_characters,
    after_words,
    inside_sentences,
    inside_words,
    joined,
    kept_until,
    sentence_ends,
    share_of,
)
from completeness.document import Document
from completeness.evidence import Cause, Confidence, Finding, Zone

PARAGRAPHS = (
    "The lock at Upper Tarn closed for the winter on Monday, three weeks earlier than usual. Its "
    "keeper blames a gate that has leaked since June and that nobody has come to mend.",
    "Boats that want to reach the lake must now wait at the old quay. Eleven were moored there on "
    "Tuesday evening, two of them with families who had planned to sail on the same day.",
    "What the gate needs",
    "A carpenter from the next valley has looked at the timber. She counts four beams that must go "
    "and says that the oak for them is seasoned and ready, but that the crane is not.",
    "The crane stands in the county town, where it lifts the roof of the market hall. It will be "
    "free in the second week of November, if the weather holds until then.",
    "What the town pays",
    "The council has put aside enough for the beams. It has not yet said who pays for the moorings "
    "of the boats, and the harbour office sends out its bills at the end of every month.",
    "On the quay they have begun to share their suppers. A kettle hangs over the fire at six, and "
    "whoever has bread brings bread.",
)
HEADINGS = (2, 5)
REST = "Tides and timetables for the week are in the harbour office."

TEXT = Article("lock.txt", "tarn.example", "en", "text", "\n\n".join(PARAGRAPHS))


def page(*, wrap: str = "<div class='story'>{}</div>") -> Article:
    """The article as a page, with inline markup, a caption-free sidebar and a footer."""
    tags = ["h2" if at in HEADINGS else "p" for at in range(len(PARAGRAPHS))]
    parts = [f"<{tag}>{text}</{tag}>" for tag, text in zip(tags, PARAGRAPHS, strict=True)]
    body = "".join(parts).replace("the old quay", "the <a href='/q'>old <b>quay</b></a>")
    body = body.replace("four beams", "four\n  <em>beams</em>")
    html = (
        "<!doctype html><html lang='en'><head><title>The lock closes early</title></head><body>"
        "<nav><a href='/'>Home</a></nav><main><h1>The lock closes early</h1>"
        f"{wrap.format(body)}</main><aside><p>{REST}</p></aside></body></html>"
    )
    return Article(
        "lock.html", "tarn.example", "en", "html", html.encode(), "https://tarn.example/"
    )


def broken_page() -> Article:
    """The same page in a table cell, its paragraphs only parted by line breaks."""
    article = page(wrap="<table><tr><td>{}</td></tr></table>")
    before, cell, after = re.split(rb"(?<=<td>)|(?=</td>)", _bytes(article))
    return replace(article, content=before + re.sub(rb"</?(?:p|h2)>", b"<br><br>", cell) + after)


def _bytes(article: Article) -> bytes:
    assert isinstance(article.content, bytes)
    return article.content


ARTICLES = {"text": TEXT, "page": page(), "broken": broken_page()}


def body(article: Article) -> Body:
    found = body_of(article)
    assert found is not None
    return found


def case(article: Article, how: str, salt: str = "1:0") -> Case | None:
    return make(article, body(article), how, salt, default_markers())


def every(hows: object, *, salts: int = 6) -> list[Case]:
    """All cases of the articles with some hows, several of each."""
    assert isinstance(hows, dict | list | tuple)
    found = [
        case(article, how, f"1:{salt}")
        for article in ARTICLES.values()
        for how in hows
        for salt in range(salts)
    ]
    return [made for made in found if made is not None]


def shown(made: Case) -> str:
    return Document(made.content, kind=made.kind).text("text")


@pytest.mark.parametrize("name", ARTICLES)
def test_paragraphs_are_found(name: str) -> None:
    assert tuple(body(ARTICLES[name]).paragraphs) == PARAGRAPHS
    assert body(ARTICLES[name]).headings == (frozenset() if name == "broken" else set(HEADINGS))


@pytest.mark.parametrize("how", [*CUTS, BYTES])
def test_every_cut_can_be_made(how: str) -> None:
    made = [case for case in every([how]) if case.how == how]
    kinds = {case.kind for case in made}
    assert kinds == {"wall-element": {"html"}, "wall-in-dump": {"text"}}.get(how, {"text", "html"})
    assert not any(case.whole for case in made)


def test_share_is_the_kept_part_of_the_text() -> None:
    for made in every([*CUTS, BYTES]):
        text = " ".join(shown(made).split())
        kept = [p for p in PARAGRAPHS if p in text]
        start = " ".join(PARAGRAPHS)
        if made.how in ("drop-section", "drop-middle"):
            assert made.share == len(" ".join(kept)) / len(start), made.id
            continue
        # The longest beginning of the article that the case shows is all that it keeps of it.
        size = round(made.share * len(start))
        assert size == pytest.approx(made.share * len(start), abs=1e-6)
        assert despaced(start[:size]) in despaced(text), made.id
        following = despaced(start[:size] + start[size:].lstrip()[:3])
        assert following not in despaced(text), made.id
        assert despaced(start[size:].lstrip()[3:60]) not in despaced(text), made.id


@pytest.mark.parametrize("how", WHOLES)
def test_whole_ones_keep_all_text(how: str) -> None:
    made = every([how])
    assert made
    for whole in made:
        assert whole.whole
        assert whole.share == 1.0
        text = " ".join(shown(whole).split())
        places = [text.find(paragraph) for paragraph in PARAGRAPHS]
        assert -1 not in places
        assert places == sorted(places)


def test_the_rest_of_a_page_stays() -> None:
    for made in every([*CUTS, *WHOLES]):
        if made.kind == "html":
            assert REST in shown(made), made.id
            assert "The lock closes early" in shown(made)


def test_nothing_stands_after_a_cut_without_a_marker() -> None:
    for made in every(["sentence-end", "mid-sentence", "mid-word", "characters", "words", BYTES]):
        start, text = " ".join(PARAGRAPHS), " ".join(shown(made).split())
        kept = start[: round(made.share * len(start))]
        assert text.removesuffix(REST).rstrip(" \N{REPLACEMENT CHARACTER}").endswith(kept[-60:])


def test_kinds_of_cuts() -> None:
    ends = {"sentence-end": r".*[.]", "mid-sentence": r".*\w[,;]?", "mid-word": r".*[a-zA-Z]{2}"}
    for made in every(ends):
        size = round(made.share * len(" ".join(PARAGRAPHS)))
        kept, rest = " ".join(PARAGRAPHS)[:size], " ".join(PARAGRAPHS)[size:]
        assert re.fullmatch(ends[made.how], kept, re.S), made.id
        assert rest[0].isalpha() == (made.how == "mid-word"), made.id


@pytest.mark.parametrize(
    "how", ["ellipsis", "read-more", "wall-sentence", "wall-element", "next-page"]
)
def test_marker_stands_after_the_kept_text(how: str) -> None:
    for made in every([how]):
        assert made.marker
        start, text = " ".join(PARAGRAPHS), " ".join(shown(made).split())
        kept = start[: round(made.share * len(start))]
        end = text.find(kept[-40:]) + len(kept[-40:])
        assert end >= 40, made.id
        after = text[end:].replace(REST, "").strip()
        assert after, made.id
        assert not any(p in after for p in PARAGRAPHS)


def test_the_drawn_sentence_is_printed() -> None:
    only = Marker("en.rule", "Members read what the keeper said next.", False)
    markers = Markers(walls={"en": [only]}, read_more={"en": [only]})
    for how in ("wall-sentence", "read-more"):
        for article in ARTICLES.values():
            made = make(article, body(article), how, "1", markers)
            assert made is not None
            assert made.marker == "en.rule"
            assert shown(made).replace(REST, "").rstrip().endswith(only.text)


def test_a_hidden_wall_is_hidden_and_a_wall_element_shown() -> None:
    element = '<div class="tarn-paywall"><p>The rest of this is for members.</p></div>'
    markers = Markers(
        walls={"en": [Marker("en.rule", "Members read what the keeper said next.", False)]},
        elements=[Marker("tarn.wall", element, False)],
    )
    article = page()
    for how, view, other in (("hidden-wall", "hidden", "text"), ("wall-element", "text", "hidden")):
        made = make(article, body(article), how, "1", markers)
        assert made is not None
        assert made.marker == "tarn.wall en.rule"
        document = Document(made.content, kind="html")
        assert "Members read what the keeper said next." in document.text(view)
        assert "Members" not in document.text(other)
        assert "The rest of this" not in str(made.content)
        assert "tarn-paywall" in str(made.content)


def test_numbers_of_a_sentence_are_made_true() -> None:
    marker = Marker("xx.left", "75 % of it, 1,250 words, are left.", False, (
        ("remaining", 0, 2), ("words_left", 12, 17),
    ))  # fmt: skip
    amounts = Amounts(share=0.4, words=100, words_left=150, characters=600, characters_left=900)
    assert marker.stating(amounts) == "60 % of it, 150 words, are left."
    kept = replace(marker, numbers=(("page", 0, 2),))
    assert kept.stating(amounts) == marker.text


def test_equal_seeds_give_equal_cases() -> None:
    for article in ARTICLES.values():
        first = list(cases_of(article, 7, 12))
        assert first == list(cases_of(article, 7, 12))
        assert first != list(cases_of(article, 8, 12))
        assert len({made.id for made in first}) == len(first) == 12
        assert {made.whole for made in first} == {True, False}


def test_only_the_wanted_hows_and_no_more_than_wanted() -> None:
    made = list(cases_of(TEXT, 1, 5, ["mid-word", "as-is"]))
    assert len(made) == 5
    assert {found.how for found in made} == {"mid-word", "as-is"}


def test_what_a_language_lacks_is_not_made() -> None:
    made = list(cases_of(replace(TEXT, language="xx"), 1, 40))
    assert made
    assert not {"wall-sentence", "read-more", "quoted-wall"} & {found.how for found in made}


def test_held_back_examples_are_flagged() -> None:
    everything = [m for found in default_markers().walls.values() for m in found]
    held_back = [m for m in everything if m.held_back]
    assert 0.1 < len(held_back) / len(everything) < 0.5
    assert all(m.name == f"held-back: {m.rule}" for m in held_back)
    assert is_held_back("a") == is_held_back("a")
    only = Markers(walls={"en": [Marker("en.wall", "Subscribe to read on.", True)]})
    made = make(TEXT, body(TEXT), "wall-sentence", "1", only)
    assert made is not None
    assert made.held_back
    assert made.marker == "held-back: en.wall"


def test_pairs_are_cut_in_the_same_way() -> None:
    for article in ARTICLES.values():
        pairs = list(pairs_of(article, 1, len(PAIRED)))
        assert len(pairs) >= len(PAIRED) - 1
        for shorter, longer in pairs:
            assert (shorter.how, shorter.marker) == (longer.how, longer.marker)
            assert shorter.share < 0.5 < longer.share + 0.05


def test_a_page_is_read_by_its_published_text() -> None:
    gold = "\n".join(PARAGRAPHS[:-1])
    found = PageBody.of(replace(page(), gold=gold))
    assert found is not None
    assert tuple(found.paragraphs) == PARAGRAPHS[:-1]
    assert PageBody.of(replace(page(), gold=gold + REST * 20)) is None


def test_a_paragraph_that_stands_twice_is_dropped_twice() -> None:
    article = page()
    again = f"<p>{PARAGRAPHS[-1]}</p></aside>".encode()
    made = case(replace(article, content=_bytes(article).replace(b"</aside>", again)), "next-page")
    assert made is not None
    assert PARAGRAPHS[-1] not in shown(made)


def test_bytes_are_a_beginning_of_the_file() -> None:
    for article in (page(), broken_page()):
        made = case(article, BYTES)
        assert made is not None
        assert isinstance(made.content, bytes)
        assert _bytes(article).startswith(made.content)
        assert b"</main>" not in made.content


def test_text_bytes_may_end_inside_a_character() -> None:
    text = "\n\n".join(f"{'наводнение у моста ' * 8}конец {n}." for n in range(6))
    cyrillic = body(replace(TEXT, content=text, language="ru"))
    cut = cyrillic.cut_bytes(2, 5)
    assert cut is not None
    with pytest.raises(UnicodeDecodeError):
        cut[0].decode()
    assert cut[1] == (len(cyrillic.paragraphs[0]), len(cyrillic.paragraphs[1]), 5, 0, 0, 0)


def test_rendering_that_would_not_be_exact_gives_nothing() -> None:
    found = body(page())
    kept = tuple(map(len, found.paragraphs))
    assert found.render(kept, Addition(0, text="x", html="<p>x</p>")) is not None
    twice = (*kept[:-1], 0)
    article = page()
    joint = f"<div>{PARAGRAPHS[-1]} And more.</div></aside>".encode()
    doubled = replace(article, content=_bytes(article).replace(b"</aside>", joint))
    assert body(doubled).render(twice) is None


def test_places() -> None:
    text = "No. 5 is the lock of the upper town, says the keeper. It leaks! “Since June?” he asks."
    ends = [text[:at] for at in sentence_ends(text)]
    assert ends == [text[: text.index(" It")], text]
    assert all(not text[at - 1].isspace() and text[at] == " " for at in inside_sentences(text))
    assert all(text[at - 2 : at + 1].isalpha() for at in inside_words(text))
    assert sentence_ends("水门今年提早关闭了。管理人说，门从六月起漏水。") == [10, 23]
    assert inside_words("水门今年提早关闭了。") == []


def test_after_characters_and_words() -> None:
    parts = ("one two", "three four")
    assert after_characters(parts, 3) == (0, 3)
    assert after_characters(parts, 7) == (0, 7)
    assert after_characters(parts, 9) == (1, 1)
    assert after_words(parts, 3) == (1, 5)
    assert kept_until(parts, (0, 4)) == (3, 0)
    assert joined(parts, (7, 5)) == "one two three"
    assert share_of(parts, (7, 0)) == 7 / 18


def test_plain_strips_paragraph_tags() -> None:
    assert plain(b"<p>One.</p>\n<p class='a'>Two < three.</p>") == "One.\nTwo < three."


def _stored(folder: Path, file: str, content: bytes) -> str:
    path = folder / file
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(gzip.compress(content))
    return file


def _label(file: str, complete: str, **others: object) -> dict[str, object]:
    row = {
        "file": file, "kind": "text", "publisher": None, "group": "tarn.example", "language": "en",
        "url": None, "page_type": "article", "complete": complete, "cause": None, "fraction": 0.3,
        "barrier": False, "hidden_text": False, "conf": "high",
    }  # fmt: skip
    return row | others


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    text, html = "\n\n".join(PARAGRAPHS).encode(), _bytes(page())
    tagged = "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS).encode()
    labels = [
        _label(_stored(tmp_path, "pages/whole.gz", text), "yes"),
        _label(_stored(tmp_path, "pages/cut.gz", text[:300]), "no"),
        _label(_stored(tmp_path, "pages/low.gz", text), "yes", conf="low"),
        _label(_stored(tmp_path, "pages/list.gz", text), "na"),
    ]
    unread = [
        {"gold": _stored(tmp_path, "gold/tarn_1.gz", tagged), "publisher": None, "language": "en",
         "page": _stored(tmp_path, "unread/tarn_1.gz", html), "candidate": False},
        {"gold": "gold/absent.gz", "page": None, "publisher": "x.example", "language": "en",
         "candidate": True},
    ]  # fmt: skip
    for name, rows in (("labels", labels), ("unread", unread)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(lines)
    return tmp_path


def test_sources_of_a_corpus(corpus: Path) -> None:
    found = [(source.file, source.kind, source.group) for source in load_sources(corpus)]
    assert found == [
        ("pages/whole.gz", "text", "tarn.example"),
        ("gold/tarn_1.gz", "text", "tarn"),
        ("unread/tarn_1.gz", "html", "tarn"),
    ]
    assert [(s.file, label, share) for s, label, share in load_judged(corpus)] == [
        ("pages/whole.gz", 1, 1.0),
        ("pages/cut.gz", 0, 0.3),
    ]


def test_groups_of_files_without_a_publisher(corpus: Path) -> None:
    names = {
        "gold/coll_2012_news.tarn.example_ab.gz": "tarn.example",
        "gold/coll_2012_www.lock.co.uk_ab.gz": "lock.co.uk",
        "gold/coll_2012_news.lock.com_ab.gz": "lock.com",
        "gold/coll_ab.gz": "coll",
    }
    rows = [
        {"gold": name, "page": None, "publisher": None, "language": "en", "candidate": False}
        for name in names
    ]
    (corpus / "unread.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    found = {source.file: source.group for source in load_sources(corpus)[1:]}
    assert found == names


def test_cases_of_a_corpus(corpus: Path) -> None:
    made = list(cases(corpus, 3, 6))
    assert len(made) == 18
    assert made == list(cases(corpus, 3, 6))
    assert {found.how for found in made} <= set(HOWS)
    assert not any("<p>" in str(found.content) for found in made if found.kind == "text")
    assert {found.kind for found in cases(corpus, 3, 6, kinds=["html"])} == {"html"}


def test_rows_for_the_fit(corpus: Path) -> None:
    labelled = list(labelled_rows(corpus, jobs=1))
    assert [(row.id, row.label, row.weight) for row in labelled] == [
        ("pages/whole.gz", 1, 1.0),
        ("pages/cut.gz", 0, 1.0),
    ]
    generated = list(generated_rows(corpus, 3, 6, jobs=1))
    assert len(generated) == 18
    assert sum(row.weight for row in generated) == pytest.approx(6.0)
    for row in generated:
        assert row.label == (row.share == 1.0)
        assert row.words > 0
        assert all(witness.rule for witness in row.witnesses)


def test_witnesses() -> None:
    found = [
        Finding("en.wall", Cause.PAYWALL, Confidence.HIGH, "", zone=Zone.ENDING),
        Finding("en.wall", Cause.PAYWALL, Confidence.HIGH, "", zone=Zone.ENDING),
        Finding("en.wall", Cause.PAYWALL, Confidence.HIGH, "", zone=Zone.LINK, foreign=True),
        Finding("cut", Cause.TRUNCATION, Confidence.LOW, "", traits=frozenset({"b", "a"})),
    ]
    assert witnesses(found) == [
        Witness("cut", "truncation", "low", "", False, False, ("a", "b")),
        Witness("en.wall", "paywall", "high", "ending", False, False, ()),
        Witness("en.wall", "paywall", "high", "link", True, False, ()),
    ]


def test_rows_can_be_written_and_read(tmp_path: Path) -> None:
    row = Row(
        id="one",
        group="press",
        label=0,
        weight=0.5,
        witnesses=[Witness("cut", "truncation", "low", "ending", False, False, ("long",))],
        share=0.25,
        how="mid-word",
        kind="text",
        language="en",
        words=120,
        measured=[("pages", 0.5)],
    )
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps(asdict(row)) + "\n", encoding="utf-8")
    assert list(read_rows(path)) == [row]

"""What only a whole run can tell: walls, templates, captures and copies."""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from publishing import BOX, WALL, WORDS, article, cut, seen, sentence

from completeness.audit.collection import Seen, best_of, collect
from completeness.audit.collection.endings import LEAST
from completeness.audit.collection.urls import address_of, publisher_of
from completeness.audit.signals import Signals, signals_of
from completeness.checking import check_document
from completeness.document import Document
from completeness.weights import Profile


def rules_of(rows: list[Seen]) -> dict[str, list[str]]:
    """The rules that found something, by key."""
    return {key: [f.rule for f in found.findings] for key, found in collect(rows)}


def walled(number: int, words: int | None = 60, of: int = 30) -> list[Seen]:
    """A publisher of which the first documents stop at a wall; all have a box."""
    rows = []
    for at in range(of):
        random = Random(f"{number} {at}")
        parts = article(random)
        if at < number:
            left = cut(parts, words or random.randint(40, 150))
            parts = [*left[:-1], left[-1].removesuffix("."), WALL]
        rows.append(seen(f"story-{at}", [*parts, BOX]))
    return rows


@pytest.fixture(scope="module")
def publisher() -> list[Seen]:
    return walled(20)


def test_a_wall_is_learned_and_its_box_is_not(publisher: list[Seen]) -> None:
    found = dict(collect(publisher))
    assert set(found) == {f"story-{at}" for at in range(20)}
    for collected in found.values():
        assert collected.verdict == "incomplete"
        assert collected.cause == "paywall"
        assert collected.findings[0].rule == "collection.repeated-ending"


def test_the_quote_stands_at_its_place(publisher: list[Seen]) -> None:
    (first, collected), *_ = collect(publisher)
    left = cut(article(Random(f"20 {first.rpartition('-')[2]}")), 60)
    body = [*left[:-1], left[-1].removesuffix("."), WALL, BOX]
    html = "".join(f"<p>{part}</p>" for part in body)
    text = Document(f"<html><body><article>{html}</article></body></html>").text("text")
    finding = collected.findings[0]
    assert finding.where is not None
    assert finding.quote == WALL
    assert text[finding.where.start : finding.where.end] == finding.quote


def test_a_wall_on_all_documents_is_learned_by_cut_sentences() -> None:
    found = rules_of(walled(30, words=None))
    assert len(found) >= 25


@pytest.mark.parametrize("paragraphs", [None, 5])
def test_a_box_on_all_documents_is_no_wall(paragraphs: int | None) -> None:
    rows = [
        seen(f"story-{at}", [*article(Random(at), paragraphs), "Topics: harbour, ferry", BOX])
        for at in range(40)
    ]
    assert not rules_of(rows)


def test_a_box_above_other_titles_is_no_wall() -> None:
    rows = []
    for at in range(40):
        random = Random(at)
        title = sentence(random).rstrip(".")
        rows.append(seen(f"story-{at}", [*article(random), "More from the harbour", title]))
    assert not rules_of(rows)


def test_texts_that_all_stop_at_one_length() -> None:
    rows = [
        seen(f"story-{at}", cut(article(Random(at)), 70) if at % 2 else article(Random(at)))
        for at in range(40)
    ]
    found = rules_of(rows)
    assert len(found) >= 15
    assert all(int(key.rpartition("-")[2]) % 2 for key in found)
    assert {rule for rules in found.values() for rule in rules} == {"collection.length-spike"}


@pytest.mark.parametrize(("status", "cause"), [(200, "error_page"), (403, "bot_wall")])
def test_one_body_on_many_urls(status: int, cause: str) -> None:
    random = Random(5)
    frame = [sentence(random) for _ in range(5)]
    rows = [
        seen(f"gone-{at}", [frame[0], f"{frame[1]} /gone-{at}", *frame[2:]], status=status)
        for at in range(8)
    ]
    rows += [seen(f"story-{at}", article(Random(at))) for at in range(8)]
    found = dict(collect(rows))
    assert set(found) == {f"gone-{at}" for at in range(8)}
    assert {collected.cause for collected in found.values()} == {cause}


def test_the_same_brief_in_several_sections_is_no_template() -> None:
    brief = article(Random(3), 2)
    rows = [
        seen(f"{at}", brief, url=f"https://quay.example/section{at}/ferry-runs-again")
        for at in range(8)
    ]
    assert not rules_of(rows)


@pytest.fixture(scope="module")
def captures() -> tuple[Seen, Seen]:
    parts = article(Random(11), 10)
    url = "https://quay.example/ferry"
    shorter = seen("cut", cut(parts, 111), url=f"{url}?utm_source=feed", at="2024-03-02T00:00:00Z")
    whole = seen("whole", parts, url=url, at="2024-03-01T00:00:00Z")
    return shorter, whole


def test_a_longer_capture(captures: tuple[Seen, Seen]) -> None:
    shorter, whole = captures
    found = dict(collect(captures))
    assert set(found) == {"cut"}
    assert found["cut"].verdict == "incomplete"
    share = found["cut"].findings[0].share
    assert share == pytest.approx(111 / whole.signals.words, abs=0.03)
    assert best_of(captures) is whole
    assert best_of(reversed(captures)) is whole
    assert shorter.score is not None


def test_an_updated_article_was_whole() -> None:
    parts = article(Random(12), 10)
    rows = [
        seen("before", parts[:7], url="https://quay.example/a", at="2024-03-01T00:00:00Z"),
        seen("after", parts, url="https://quay.example/a", at="2024-03-02T00:00:00Z"),
    ]
    found = dict(collect(rows))
    assert found["before"].verdict == "complete"
    assert best_of(rows).key == "after"


def test_best_of_nothing() -> None:
    with pytest.raises(ValueError, match="no capture"):
        best_of([])


def test_a_longer_copy_elsewhere() -> None:
    parts = article(Random(13), 12)
    rows = [
        seen("cut", cut(parts, 133), url="https://post.example/ferry"),
        seen("brief", parts[:3], url="https://brief.example/ferry"),
        seen("copy", ["From our own reporter in the town", *parts], url="https://gull.example/f"),
        seen("whole", parts, url="https://quay.example/ferry"),
    ]
    found = dict(collect(rows))
    assert found["cut"].verdict == "incomplete"
    assert found["brief"].verdict == "complete"
    assert "copy" not in found
    assert "whole" not in found


PROFILES: tuple[Profile, ...] = ("strict", "balanced", "recall")


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 1000))
def test_the_order_of_rows_does_not_matter(publisher: list[Seen], seed: int) -> None:
    shuffled = [*publisher]
    Random(seed).shuffle(shuffled)
    assert dict(collect(shuffled)) == dict(collect(publisher))


@settings(max_examples=10, deadline=None)
@given(size=st.integers(0, LEAST - 1), seed=st.integers(0, 100))
def test_few_documents_teach_nothing(publisher: list[Seen], size: int, seed: int) -> None:
    assert not rules_of(Random(seed).sample(publisher, k=size))


def test_own_judgement_stays(publisher: list[Seen]) -> None:
    before = [replace(one) for one in publisher]
    assert len(list(collect(publisher))) == 20
    assert publisher == before


def test_rows_without_a_url_have_no_publisher() -> None:
    rows = [replace(one, url=None) for one in walled(15, of=20)]
    assert not rules_of(rows)


@settings(max_examples=40, deadline=None)
@given(text=st.lists(st.text(max_size=120) | st.sampled_from(WORDS), max_size=12))
def test_signals_survive_json(text: list[str]) -> None:
    document = Document("\n\n".join(text), kind="text")
    signals = signals_of(document, check_document(document))
    assert Signals.from_json(json.loads(json.dumps(signals.to_json()))) == signals


def test_signals_quote_nothing_hidden() -> None:
    parts = article(Random(2))
    secret = "A sentence that nobody is shown, not even at the very end."
    html = "".join(f"<p>{part}</p>" for part in parts)
    html += f'<p style="display:none">{secret}</p><div class="modal hidden"><p>{secret}</p></div>'
    document = Document(f"<html><body><article>{html}</article></body></html>")
    stored = json.dumps(signals_of(document, check_document(document)).to_json())
    assert "nobody is shown" not in stored
    assert parts[-1].split(". ")[-1][:40] in stored
    assert len(stored) < 3000


@pytest.mark.parametrize(
    ("url", "publisher", "address"),
    [
        ("https://www.quay.example/a/", "quay.example", "quay.example/a"),
        ("http://m.quay.co.uk/a/amp?utm_source=x&b=2&a=1#c", "quay.co.uk", "quay.co.uk/a?a=1&b=2"),
        ("https://gull.blogspot.com/a", "gull.blogspot.com", "gull.blogspot.com/a"),
        ("http://[::1", None, None),
        ("ferry", None, None),
    ],
)
def test_urls(url: str, publisher: str | None, address: str | None) -> None:
    assert publisher_of(url) == publisher
    assert address_of(url) == address


def endless(number: int, of: int, stop: int) -> list[Seen]:
    """A publisher whose first documents go on to the end of the sentence after so many words."""
    rows = []
    for at in range(of):
        parts = article(Random(f"stop {at}"))
        if at < number:
            left = cut(parts, stop)
            whole = parts[len(left) - 1]
            end = whole.index(".", len(left[-1]) - 1) + 1
            parts = [*left[:-1], whole[:end], WALL]
        rows.append(seen(f"story-{at}", [*parts, BOX]))
    return rows


def test_a_wall_at_the_first_end_of_a_sentence_after_one_length() -> None:
    found = dict(collect(endless(30, 30, stop=75)))
    assert len(found) >= 25
    messages = {one.findings[0].message for one in found.values()}
    assert any("at the end of the sentence after" in message for message in messages)


@pytest.mark.parametrize("sentences", [(5, 6, 6, 7, 7, 8), (9, 10, 10, 11)])
def test_texts_of_about_one_length_are_no_wall(sentences: tuple[int, ...]) -> None:
    rows = []
    for at in range(60):
        random = Random(f"about {at}")
        told = [sentence(random) for _ in range(random.choice(sentences))]
        parts = [" ".join(told[:3]), " ".join(told[3:])]
        rows.append(seen(f"story-{at}", [*parts, WALL, BOX]))
    assert not rules_of(rows)


def test_a_wall_in_several_wordings() -> None:
    wordings = [WALL, "Strangers must wait for the next ferry.", "Ask the captain for a ticket!"]
    rows = []
    for at in range(30):
        random = Random(f"wording {at}")
        left = cut(article(random), random.randint(40, 150))
        stopped = left[-1].removesuffix(".") + " …"
        rows.append(seen(f"story-{at}", [*left[:-1], stopped, wordings[at % 3], BOX]))
    assert len(rules_of(rows)) >= 27


def test_prices_and_times_do_not_tell_walls_apart() -> None:
    rows = []
    for at in range(30):
        random = Random(f"price {at}")
        parts = article(random)
        if at < 15:
            left = cut(parts, 60)
            price = random.choice(("3.90", "1 250,00", "12", "7:30"))
            wall = f"Pay {price} at the quay to go aboard."
            parts = [*left[:-1], left[-1].removesuffix("."), wall]
        rows.append(seen(f"story-{at}", parts))
    assert set(rules_of(rows)) == {f"story-{at}" for at in range(15)}


def test_findings_say_where_they_stand(publisher: list[Seen]) -> None:
    for _, collected in collect(publisher):
        where = collected.findings[0].where
        assert where is not None
        assert where.position is not None
        assert where.position > 0.5
        assert where.zone in ("ending", "sole")


def test_the_profile_decides_what_is_called(captures: tuple[Seen, Seen]) -> None:
    whole = replace(captures[0], probability=0.97, verdict="complete", cause=None)
    rows = [whole, captures[1]]
    verdicts = {
        profile: next(found.verdict for _, found in collect(rows, profile=profile))
        for profile in PROFILES
    }
    assert verdicts == {
        "strict": "undetermined",
        "balanced": "incomplete",
        "recall": "incomplete",
    }


def test_a_wall_after_equal_numbers_of_sentences() -> None:
    rows = []
    for at in range(40):
        random = Random(at)
        sentences = " ".join(article(random)).replace(". ", ".\n").split("\n")
        rows.append(seen(f"story-{at}", [*sentences[:5], WALL] if at % 2 else [*sentences, BOX]))
    found = rules_of(rows)
    assert len(found) == 20
    assert {rule for rules in found.values() for rule in rules} == {"collection.repeated-ending"}


def test_a_box_below_short_news_is_no_wall() -> None:
    rows = []
    for at in range(40):
        random = Random(at)
        news = [sentence(random) for _ in range(random.randint(2, 6))]
        rows.append(seen(f"news-{at}", [" ".join(news[:2]), *news[2:], BOX]))
    assert not rules_of(rows)


def test_a_wall_that_names_the_article() -> None:
    rows = []
    for at in range(40):
        random = Random(at)
        parts = article(random)
        if at % 2:
            words = " ".join(sentence(random).rstrip(".").split()[:4])
            left = cut(parts, 60)
            wall = f"Only friends of the quay learn how «{words}» goes on today."
            parts = [*left[:-1], left[-1].removesuffix("."), wall]
        rows.append(seen(f"story-{at}", [*parts, BOX]))
    assert len(rules_of(rows)) == 20


def test_quotations_at_the_end_are_not_alike() -> None:
    rows = [
        seen(f"story-{at}", [*article(Random(at)), f"“{sentence(Random(-at))}” That was all."])
        for at in range(40)
    ]
    assert not rules_of(rows)


def drawn(pool: int, publishers: int, of: int, seed: int) -> list[Seen]:
    """Articles put together from one pool of sentences; one in four stops at its site's wall."""
    random = Random(seed)
    sentences = [sentence(random) for _ in range(pool)]
    rows = []
    for at in range(of):
        parts = [
            " ".join(random.choices(sentences, k=random.randint(3, 6)))
            for _ in range(random.randint(3, 9))
        ]
        site = random.randrange(publishers)
        key = f"whole-{at}"
        if random.random() < 0.25:
            length = sum(len(part.split()) for part in parts)
            parts = [*cut(parts, int(length * random.uniform(0.2, 0.5))), f"{WALL} {site}"]
            key = f"walled-{at}"
        rows.append(seen(key, parts, url=f"https://quay{site}.com/{key}"))
    return rows


@pytest.mark.parametrize("pool", [24, 60])
@pytest.mark.parametrize("publishers", [1, 3])
@pytest.mark.parametrize("seed", [1, 2])
def test_articles_made_of_the_same_sentences_are_whole(
    pool: int, publishers: int, seed: int
) -> None:
    rows = drawn(pool, publishers, 360, seed)
    called = {key for key, found in collect(rows) if found.verdict == "incomplete"}
    assert not [key for key in called if key.startswith("whole")]
    walled = [row.key for row in rows if row.key.startswith("walled")]
    assert len(called) > 0.75 * len(walled)


def test_where_texts_stop_is_only_said_of_those_that_do() -> None:
    rows = endless(30, 60, stop=90)
    for at in range(8):
        parts = cut(article(Random(f"early {at}")), 30 + at)
        rows.append(seen(f"early-{at}", [*parts[:-1], f"{parts[-1]}.", WALL, BOX]))
    told = {key: found.findings[0].message for key, found in collect(rows)}
    assert {one for key, one in told.items() if key.startswith("story")} == {
        "38 documents of this publisher end like this, most of them after 3 paragraphs of text."
    }
    assert {one for key, one in told.items() if key.startswith("early")} == {
        "38 documents of this publisher end like this, and they are shorter than the others."
    }

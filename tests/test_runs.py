"""The parts of a run: rows on the disk, revisits, counts, lists of captures, differences."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import completeness
from completeness.audit.captures import write_best, write_recrawl
from completeness.audit.compare import differences
from completeness.audit.limit import Limit
from completeness.audit.memory import Memory
from completeness.audit.model import Input, InputProblem, Run, Settings
from completeness.audit.parts import Chunk, Parts, Row
from completeness.audit.settle import Settled
from completeness.audit.tally import Tally
from completeness.audit.zstd import compress
from completeness.report import Versions

ROOT = Path(__file__).parent.parent


def frame(input: int, span: int, n: int, rows: int, *, end: bool = False) -> tuple[Chunk, bytes]:
    lines = b"".join(
        json.dumps({"input": input, "span": span, "n": n + at}).encode() + b"\n"
        for at in range(rows)
    )
    return Chunk(input, span, n, rows, end=end, records=rows), compress(lines)


def places(parts: Parts) -> list[tuple[int, int, int]]:
    return [(row["input"], row["span"], row["n"]) for row in parts.rows()]


frames = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(0, 4)),
    max_size=12,
    unique_by=lambda one: one[:2],
)


@given(frames)
@settings(max_examples=20)
def test_rows_come_back_in_order_whatever_order_they_came_in(
    made: list[tuple[int, int, int]],
) -> None:
    with TemporaryDirectory() as folder:
        parts = Parts(Path(folder, "parts"))
        parts.load()
        for number, span, rows in made:
            parts.append([frame(number, span, 0, rows)])
        expected = sorted((i, s, n) for i, s, rows in made for n in range(rows))
        assert places(parts) == expected
        parts.close()
        again = Parts(Path(folder, "parts"))
        again.load()
        assert places(again) == expected


@given(st.integers(0, 400), st.integers(0, 400))
@settings(max_examples=25)
def test_files_cut_anywhere_keep_whole_frames_and_go_on(rows_at: int, markers_at: int) -> None:
    with TemporaryDirectory() as folder:
        parts = Parts(Path(folder, "parts"))
        parts.load()
        for span in range(4):
            parts.append([frame(0, span, 0, 3, end=True)])
        parts.close()
        for name, at in (("0000.jsonl.zst", rows_at), ("0000.done", markers_at)):
            with (parts.folder / name).open("r+b") as file:
                file.truncate(min(at, file.seek(0, 2)))
        again = Parts(parts.folder)
        again.load()
        kept = places(again)
        assert kept == [(0, span, n) for span in range(len(kept) // 3) for n in range(3)]
        again.append([frame(1, 0, 0, 2)])
        again.close()
        last = Parts(parts.folder)
        last.load()
        assert places(last) == [*kept, (1, 0, 0), (1, 0, 1)]


def report(html: str, *, url: str | None = None) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(completeness.check(html, url=url).model_dump_json())
    return told


def row(n: int, outcome: str = "judged", **more: Any) -> Row:
    fields = ("path", "format", "offset", "id", "url", "captured_at", "payload_digest")
    head = dict.fromkeys(fields) | {"path": "x.warc", "format": "warc", "offset": n}
    return {"input": 0, "span": 0, "n": n, "outcome": outcome, "reason": None} | head | more


def capture(n: int, url: str, date: str, digest: str) -> Row:
    said = report("<p>The rest of this article is for subscribers only.</p>", url=url)
    said["document"] |= {"captured_at": date}
    return row(n, url=url, captured_at=date, payload_digest=digest, report=said, status=200)


def revisit(n: int, captured_at: str, told: Row) -> Row:
    named = {"digest": None, "url": None, "date": None} | told
    url = "https://a.example/"
    return row(n, "revisit", url=url, captured_at=captured_at, inherits=named)


CAPTURES = [
    capture(0, "https://a.example/", "2024-01-01T00:00:00Z", "sha1:A"),
    capture(1, "https://a.example/", "2024-02-01T00:00:00Z", "sha1:B"),
    capture(2, "https://b.example/", "2024-03-01T00:00:00Z", "sha1:A"),
    row(3, "skipped", reason="image", payload_digest="sha1:C"),
]


@pytest.mark.parametrize(
    ("told", "original"),
    [
        ({"digest": "sha1:A"}, "0.0.0"),
        ({"digest": "sha1:A", "url": "https://b.example/"}, "0.0.2"),
        ({"digest": "sha1:A", "date": "2024-03-01T00:00:00Z"}, "0.0.2"),
        ({"url": "https://a.example/"}, "0.0.1"),
        ({"url": "https://a.example/", "date": "2024-01-01T00:00:00Z"}, "0.0.0"),
        ({"url": "https://a.example/", "date": "2023-01-01T00:00:00Z"}, "revisit-unresolved"),
        ({"digest": "sha1:C"}, "image"),
        ({}, "revisit-unresolved"),
    ],
)
def test_a_revisit_finds_its_original(told: Row, original: str, tmp_path: Path) -> None:
    rows = [*CAPTURES, revisit(9, "2024-02-15T00:00:00Z", told)]
    settled = Settled(lambda: iter(rows), tmp_path, has_revisits=True)
    last = list(settled)[-1]
    settled.close()
    assert (last.get("original") or last["reason"]) == original
    assert last["outcome"] == ("inherited" if original[0] == "0" else "skipped")


def empty_run() -> Run:
    return Run(
        state="running",
        started_at="2024-01-01T00:00:00Z",
        versions=Versions(completeness="1", rules="x"),
        settings=Settings(),
        inputs=[
            Input(path="a", bytes=1, fingerprint="1"),
            Input(path="b", bytes=1, fingerprint="2"),
        ],
    )


outcomes = st.one_of(
    st.just(("judged", None)),
    st.just(("inherited", None)),
    st.tuples(st.just("skipped"), st.sampled_from(["image", "redirect"])),
    st.tuples(st.just("failed"), st.sampled_from(["unreadable", "time-limit"])),
)


@given(st.lists(st.tuples(st.integers(0, 1), outcomes)))
def test_counts_add_up(found: list[tuple[int, tuple[str, str | None]]]) -> None:
    tally = Tally(2, ())
    for number, (outcome, reason) in found:
        tally.add(row(0, outcome) | {"input": number, "reason": reason, "message": None})
    run = empty_run()
    tally.write(run)
    for counts in (run.counts, *(one.counts for one in run.inputs)):
        added = counts.judged + counts.inherited
        added += sum(counts.skipped.values()) + sum(counts.failed.values())
        assert added == counts.records
    assert run.counts.records == len(found)


def test_problems_are_listed_once_and_not_without_end() -> None:
    tally = Tally(2, ())
    for at in range(1100):
        problem = InputProblem(code="gzip-cut", message="x", path="a", offset=at).model_dump()
        tally.add({"problem": problem})
        tally.add({"problem": problem})
    run = empty_run()
    tally.write(run)
    assert len(run.problems) == 1000
    assert run.problems_left_out > 0


def judged(n: int, url: str, verdict: str, cause: str | None, score: float, **more: Any) -> Row:
    made = capture(n, url, more.pop("date", "2024-01-01T00:00:00Z"), "sha1:X")
    made["report"] |= {"verdict": verdict, "cause": cause, "score": score}
    made["report"]["access"]["policy"] = more.pop("policy", "unknown")
    return made | more


def test_what_to_capture_again_comes_in_the_order_of_its_value(tmp_path: Path) -> None:
    rows = [
        judged(0, "https://x.example/hard", "incomplete", "paywall", 0.1, policy="paid"),
        judged(1, "https://x.example/shell-half", "incomplete", "script_shell", 0.5),
        judged(2, "https://x.example/shell-none", "incomplete", "script_shell", 0.0),
        judged(3, "https://x.example/robot", "incomplete", "bot_wall", 0.4),
        judged(4, "https://x.example/whole", "complete", None, 1.0),
        judged(5, "https://x.example/gone", "incomplete", "error_page", 0.0, status=404),
        judged(6, "https://x.example/down", "incomplete", "error_page", 0.5, status=503),
        judged(7, "https://x.example/twice", "incomplete", "consent", 0.0),
        judged(8, "https://x.example/twice", "complete", None, 1.0),
        judged(9, "https://x.example/removed", "incomplete", "removed", 0.0),
        judged(10, "https://x.example/metered", "incomplete", "paywall", 0.3, policy="metered"),
        judged(11, "no address", "incomplete", "bot_wall", 0.0),
    ]
    write_recrawl(tmp_path / "urls.txt", rows)
    names = [line.rpartition("/")[2] for line in (tmp_path / "urls.txt").read_text().splitlines()]
    assert names == ["robot", "down", "shell-none", "shell-half", "metered", "hard"]


def test_the_best_capture_has_score_then_words_then_date(tmp_path: Path) -> None:
    rows = [
        judged(0, "https://x.example/a", "incomplete", "paywall", 0.4),
        judged(1, "https://x.example/a", "complete", None, 1.0, date="2024-02-01T00:00:00Z"),
        judged(2, "https://x.example/a", "complete", None, 1.0, date="2024-03-01T00:00:00Z"),
        judged(3, "https://x.example/b", "complete", None, 1.0),
    ]
    assert write_best(tmp_path / "best.jsonl", rows) == 1
    best = json.loads((tmp_path / "best.jsonl").read_text())
    assert (best["captures"], best["captured_at"]) == (3, "2024-03-01T00:00:00Z")


def test_differences_tell_the_collection_and_options_apart() -> None:
    def changed(n: int, **fields: Any) -> Row:
        made = judged(n, f"https://x.example/{n}", "complete", None, 1.0)
        made["report"] |= fields
        return made

    before = [changed(n) for n in range(4)]
    collected = {"verdict": "incomplete", "cause": "paywall", "score": 0.2, "findings": []}
    newer = {"versions": {"completeness": "9", "rules": "new"}}
    after = [
        changed(0, collection=collected),
        changed(1, score=0.9),
        changed(2, score=0.9, **newer),
        changed(3, **newer),
    ]
    found = [one.change.value for one in differences(before, after)]
    assert found == ["collection", "other", "rules", "unchanged"]


def test_documents_that_share_url_and_time_are_taken_in_order() -> None:
    twice = [judged(n, "https://x.example/", "complete", None, 1.0) for n in range(2)]
    assert [one.change.value for one in differences(twice, twice[:1])] == ["unchanged", "removed"]


@given(st.permutations(range(5)), st.integers(1, 12))
def test_a_limit_counts_from_the_beginning(order: list[int], limit: int) -> None:
    watched = Limit(limit)
    for span in range(5):
        watched.expect((0, span))
    ended: set[int] = set()
    for span in order:
        watched.add(Chunk(0, span, 0, 3, end=True, documents=3))
        ended.add(span)
        first = next((at for at in range(6) if at not in ended), 5)
        assert watched.is_reached == (3 * first >= limit)


def test_a_worker_that_keeps_memory_is_followed_by_another() -> None:
    memory = Memory(64)
    memory.measure()
    held = bytearray(200 << 20)
    memory.measure()
    assert memory.has_grown or not Path("/proc/self/statm").exists()
    del held


def test_some_rules_are_a_catalog_of_their_own() -> None:
    from completeness.catalog import default_catalog

    whole = default_catalog()
    french = whole.only(["fr"])
    assert 0 < len(french.entries) < len(whole.entries)
    assert all(name.startswith("fr.") for name in french.entries)
    less = whole.only(["fr."], ["fr.rest-for-subscribers"])
    assert french.entries.keys() - less.entries.keys() == {"fr.rest-for-subscribers"}
    assert len({whole.digest, french.digest, whole.only(ignore=["fr"]).digest}) == 3
    for names in (["fr.rest"], ["f"]):
        with pytest.raises(ValueError, match="no rule is named"):
            whole.only(names)
    with pytest.raises(ValueError, match="no rule is left"):
        whole.only(["fr"], ["fr"])


def test_the_schema_of_a_run_is_the_published_one() -> None:
    published = json.loads((ROOT / "docs" / "run.schema.json").read_text(encoding="utf-8"))
    assert Run.model_json_schema(mode="serialization") == published

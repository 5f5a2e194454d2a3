"""Audits as people run them: real processes, killed and gone on."""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import audits
import pytest

from completeness.audit.folder import Folder

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return audits.warc(tmp_path_factory.mktemp("archive") / "crawl.warc.gz", 20)


@pytest.fixture(scope="module")
def audited(archive: Path) -> Path:
    out = archive.parent / "run"
    audits.audit(out, archive)
    return out


def test_counts_add_up_and_say_why(audited: Path) -> None:
    told = audits.run_json(audited)
    counts = told["counts"]
    assert told["state"] == "done"
    assert counts["judged"] == 20
    assert counts["inherited"] == 1
    assert counts["failed"] == {}
    assert counts["skipped"]["redirect"] == counts["skipped"]["image"] == 1
    assert counts["skipped"]["revisit-unresolved"] == 1
    assert counts["records"] == 21 + sum(counts["skipped"].values())
    assert told["inputs"][0]["counts"] == counts
    assert told["verdicts"] == {"complete": 13, "incomplete": 8}
    assert told["causes"] == {"paywall": 8}
    assert told["publishers"][0]["publisher"] == "example.org"


def test_rows_stand_in_the_order_of_the_archive(audited: Path) -> None:
    offsets = [row["offset"] for row in audits.rows(audited)]
    assert offsets == sorted(offsets)


def test_a_revisit_has_its_originals_verdict_and_its_own_time(audited: Path) -> None:
    (revisit,) = [row for row in audits.rows(audited) if row["outcome"] == "inherited"]
    original = audits.rows(audited)[0]
    assert revisit["report"]["verdict"] == original["report"]["verdict"] == "incomplete"
    assert revisit["report"]["document"]["captured_at"] == "2024-06-02T00:00:00Z"
    assert revisit["report"]["document"]["source"]["offset"] == revisit["offset"]
    assert revisit["offset"] != original["offset"]


def test_reports_are_those_of_a_single_check(audited: Path, tmp_path: Path) -> None:
    stored = audits.rows(audited)[4]
    page = tmp_path / "page.html"
    page.write_text(audits.article(4), encoding="utf-8")
    alone = json.loads(audits.run("check", page, "--format", "json").stdout)
    for field in ("verdict", "cause", "score", "share", "findings", "text", "access"):
        assert stored["report"][field] == alone[field]


def test_excerpts_are_short_and_can_be_left_out(audited: Path, tmp_path: Path) -> None:
    kept = [row["excerpt"] for row in audits.rows(audited) if row["outcome"] == "judged"]
    assert all(0 < len(one["head"] + one["ending"]) <= 600 for one in kept)
    page = tmp_path / "page.jsonl"
    hidden = audits.article(1).replace("<p>", "<p hidden>secret ", 1)
    page.write_text(json.dumps({"html": hidden}) + "\n", encoding="utf-8")
    audits.audit(tmp_path / "run", page)
    assert "secret" not in json.dumps(audits.rows(tmp_path / "run")[0]["excerpt"])
    audits.audit(tmp_path / "without", page, "--no-excerpts")
    assert audits.rows(tmp_path / "without")[0]["excerpt"] is None


def test_the_same_command_again_does_nothing(archive: Path, audited: Path) -> None:
    before = (audited / "run.json").read_bytes()
    done = audits.run("audit", archive, "-o", audited)
    assert done.returncode == 0
    assert "nothing has changed" in done.stderr
    assert (audited / "run.json").read_bytes() == before


def test_what_is_unchanged_is_not_judged_again(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 8)
    out = tmp_path / "run"
    audits.audit(out, rows)
    before = audits.rows(out)
    changed = rows.read_text().splitlines()
    changed[2] = changed[2].replace("ferry", "steamer")
    assert changed != rows.read_text().splitlines()
    rows.write_text("\n".join([*changed[1:], changed[0]]) + "\n")
    done = audits.run("audit", rows, "-o", out)
    assert "8 judged (7 of them unchanged" in done.stderr
    again = tmp_path / "anew"
    audits.audit(again, rows)
    assert audits.rows(out) == audits.rows(again)
    assert audits.rows(out) != before


def test_other_rules_judge_everything_again(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 4)
    out = tmp_path / "run"
    first = audits.audit(out, rows)
    done = audits.run("audit", rows, "-o", out, "--ignore", "en", "--replace")
    assert done.returncode == 0
    assert "all documents are judged again" in done.stderr
    assert audits.run_json(out)["versions"]["rules"] != first["versions"]["rules"]
    assert audits.run_json(out)["causes"].get("paywall") is None


@linux
@pytest.mark.parametrize(
    ("more", "said"),
    [
        ((), "does not read {other}:"),
        (("--limit", 2), "does not read {other} and has --limit 2:"),
        (("{other}", "--limit", "2"), "has --limit 2:"),
        (("{other}", "--sample", "5%"), "has --sample 0.05:"),
        (("{other}", "--shard", "1/2"), "has --shard 1/2:"),
        (("{other}", "--select", "fr"), "has --select fr:"),
        (("{other}", "--ignore", "fr", "--ignore", "de"), "has --ignore de --ignore fr:"),
    ],
)
def test_a_run_is_not_replaced_by_a_smaller_one(
    more: tuple[object, ...], said: str, tmp_path: Path
) -> None:
    rows, other = audits.jsonl(tmp_path / "rows.jsonl", 3), audits.jsonl(tmp_path / "b.jsonl", 4)
    out = tmp_path / "run"
    audits.audit(out, rows, other)
    before = audits.rows(out)
    asked = [rows, *(str(one).format(other=other) for one in more)]
    done = audits.run("audit", *asked, "-o", out)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert "7 records" in line
    assert said.format(other=other) in line
    assert line.endswith("name another folder, or give --replace")
    assert audits.rows(out) == before
    assert audits.run_json(out)["state"] == "done"
    again = audits.run("audit", *asked, "-o", out, "--replace")
    assert again.returncode == 0, again.stderr
    assert audits.run_json(out)["settings"]["shard"] == ([1, 2] if "--shard" in more else None)


def test_a_run_may_grow(tmp_path: Path) -> None:
    rows, other = audits.jsonl(tmp_path / "rows.jsonl", 6), audits.jsonl(tmp_path / "b.jsonl", 6)
    out = tmp_path / "run"
    audits.audit(out, rows, "--limit", 2)
    audits.audit(out, rows, "--limit", 4)
    audits.audit(out, rows)
    told = audits.run("audit", other, os.path.relpath(rows, audits.ROOT), "-o", out)
    assert told.returncode == 0
    assert "6 different documents were judged before" in told.stderr
    assert audits.run_json(out)["counts"]["judged"] == 12
    (tmp_path / "elsewhere").mkdir()
    audits.audit(out, other, rows.rename(tmp_path / "elsewhere" / rows.name))


def test_killed_again_and_again_it_comes_to_the_same_end(tmp_path: Path) -> None:
    archive = audits.warc(tmp_path / "crawl.warc.gz", 150, size=40)
    whole, torn = tmp_path / "whole", tmp_path / "torn"
    told = audits.audit(whole, archive, "--jobs", 2)
    seed = random.randrange(1000)
    chance = random.Random(seed)
    kills = 0
    for attempt in range(5):
        process = audits.start("audit", archive, "-o", torn, "--jobs", 2)
        seen = audits.markers(torn)
        while process.poll() is None and audits.markers(torn) <= seen:
            time.sleep(0.01)
        # The first two at once, while there is certainly something left to do.
        time.sleep(chance.random() * 0.3 if attempt > 1 else 0)
        if process.poll() is None:
            process.kill()
            kills += 1
        process.wait()
    again = audits.audit(torn, archive, "--jobs", 2)
    assert kills >= 2, seed
    assert audits.rows(torn) == audits.rows(whole), seed
    for volatile in ("started_at", "finished_at"):
        del told[volatile], again[volatile]
    assert again == told


@linux
def test_a_torn_frame_and_a_torn_marker_are_dropped(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 60, size=40)
    whole, torn = tmp_path / "whole", tmp_path / "torn"
    audits.audit(whole, rows)
    process = audits.start("audit", rows, "-o", torn, "--jobs", 1)
    while not audits.markers(torn):
        time.sleep(0.01)
    workers = audits.children(process.pid)
    process.kill()
    process.wait()
    ends = time.monotonic() + 20
    while any(map(audits.is_running, workers)):
        assert time.monotonic() < ends, "workers outlive their parent"
        time.sleep(0.05)
    with (torn / "parts" / "0000.jsonl.zst").open("ab") as part:
        part.write(b"\x28\xb5\x2f\xfd torn")
    with (torn / "parts" / "0000.done").open("ab") as markers:
        markers.write(b'{"input":0,"span":')
    audits.audit(torn, rows)
    assert audits.rows(torn) == audits.rows(whole)


def test_ctrl_c_keeps_what_is_done(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 150, size=40)
    out = tmp_path / "run"
    process = audits.start("audit", rows, "-o", out, "--jobs", 1)
    while not audits.markers(out):
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(30) == 130
    assert audits.run_json(out)["state"] == "running"
    assert audits.markers(out) >= 1
    told = audits.audit(out, rows)
    assert told["counts"]["judged"] == 150


@linux
def test_a_worker_that_is_killed_costs_nothing_but_time(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 100, size=40)
    out = tmp_path / "run"
    process = audits.start("audit", rows, "-o", out, "--jobs", 1)
    while not audits.markers(out):
        time.sleep(0.01)
    os.kill(max(audits.children(process.pid)), signal.SIGKILL)
    assert process.wait(60) == 0
    assert audits.run_json(out)["counts"]["judged"] == 100


def _with_slow_page(path: Path) -> Path:
    lines = audits.jsonl(path, 6).read_text().splitlines()
    part = "<p class='a{0} b{0} c{0}' data-a{0}=1 id=x{0}>A word, he said, and went on.</p>"
    slow = {"id": "slow", "html": "".join(map(part.format, range(150_000)))}
    path.write_text("\n".join([*lines[:3], json.dumps(slow), *lines[3:]]) + "\n")
    return path


def test_a_page_that_takes_too_long_is_named_and_costs_itself(tmp_path: Path) -> None:
    rows = _with_slow_page(tmp_path / "rows.jsonl")
    out = tmp_path / "run"
    done = audits.run("audit", rows, "-o", out, "--timeout", "2", "--jobs", "1")
    assert done.returncode == 3, done.stderr
    assert audits.run_json(out)["counts"]["judged"] == 6
    assert audits.run_json(out)["counts"]["failed"] == {"time-limit": 1}
    assert audits.outcomes(audits.rows(out))["slow"] == "time-limit"


@linux
def test_a_page_that_kills_two_workers_costs_itself(tmp_path: Path) -> None:
    rows = _with_slow_page(tmp_path / "rows.jsonl")
    out = tmp_path / "run"
    process = audits.start("audit", rows, "-o", out, "--jobs", "1")
    for _ in range(2):
        worker = None
        while worker is None:  # only the slow page takes so long
            busy = [one for one in audits.children(process.pid) if audits.cpu_seconds(one) > 1.5]
            worker = max(busy, default=None)
            time.sleep(0.05)
        os.kill(worker, signal.SIGKILL)
        while audits.is_running(worker):
            time.sleep(0.05)
    assert process.wait(60) == 3
    assert audits.run_json(out)["counts"]["judged"] == 6
    (failure,) = audits.run_json(out)["failures"]
    assert (failure["id"], failure["reason"]) == ("slow", "worker-died")
    assert "signal 9" in failure["message"]


@linux
def test_a_page_that_takes_too_much_memory_costs_itself(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 6)
    lines = rows.read_text().splitlines()
    large = {"id": "large", "html": "<p>" + "word and word, he said. </p><p>" * 500_000}
    rows.write_text("\n".join([*lines[:3], json.dumps(large), *lines[3:]]) + "\n")
    out = tmp_path / "run"
    done = audits.run("audit", rows, "-o", out, "--memory", "64", "--jobs", "1")
    assert done.returncode == 3, done.stderr
    counts = audits.run_json(out)["counts"]
    assert counts["judged"] == 6
    assert sum(counts["failed"].values()) == 1
    assert audits.outcomes(audits.rows(out))["large"] in ("out-of-memory", "worker-died")


@linux
def test_names_that_are_no_unicode_and_names_given_twice(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 2)
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/rows-\xff.jsonl"))
    rows.rename(odd)
    told = audits.audit(tmp_path / "run", odd, odd)
    assert told["counts"]["judged"] == 2
    assert [Path(one["path"]).name for one in told["inputs"]] == ["rows-\ufffd.jsonl"]


def test_broken_rows_are_counted_and_the_audit_goes_on(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 4)
    rows.write_text("{broken\n" + rows.read_text() + "[1]\n")
    done = audits.run("audit", rows, tmp_path / "missing.warc", "-o", tmp_path / "run")
    assert done.returncode == 3
    assert "missing.warc" in done.stderr
    assert "Traceback" not in done.stderr
    counts = audits.run_json(tmp_path / "run")["counts"]
    assert counts["judged"] == 4
    assert counts["failed"] == {"unreadable": 2}
    assert counts["records"] == 6


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of resources")
def test_a_full_disk_is_one_line_and_the_same_command_goes_on(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 60, size=20)
    out = tmp_path / "run"

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2500, 2500))

    process = audits.start("audit", rows, "-o", out, "--jobs", 1, preexec_fn=limit)
    assert process.wait(60) == 5
    assert audits.run_json(out)["state"] == "running"
    told = audits.audit(out, rows)
    assert told["counts"]["judged"] == 60
    audits.audit(tmp_path / "whole", rows)
    assert audits.rows(out) == audits.rows(tmp_path / "whole")


def test_shards_merged_are_the_whole_run(archive: Path, audited: Path, tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 5)
    inputs = (archive, rows)
    told = audits.audit(tmp_path / "whole", *inputs)
    shards = []
    for at in (1, 2, 3):
        shards.append(tmp_path / f"shard-{at}")
        done = audits.run("audit", *inputs, "-o", shards[-1], "--shard", f"{at}/3")
        assert done.returncode == 0, done.stderr
    merged = tmp_path / "merged"
    assert audits.run("merge", *shards, "-o", merged).returncode == 0
    assert audits.rows(merged) == audits.rows(tmp_path / "whole")
    again = audits.run_json(merged)
    for volatile in ("started_at", "finished_at"):
        del told[volatile], again[volatile]
    assert again == told
    twice = audits.run("merge", shards[0], audited, "-o", tmp_path / "twice")
    assert twice.returncode == 2
    same = audits.run("merge", tmp_path / "whole", tmp_path / "merged", "-o", tmp_path / "same")
    assert same.returncode == 2
    assert "both hold records" in same.stderr


def test_diff_tells_content_from_rules(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 6)
    audits.audit(tmp_path / "a", rows)
    lines = rows.read_text().splitlines()
    lines[1] = lines[1].replace("</article>", f"{audits.WALL}</article>")
    lines[5] = lines[5].replace("row-5", "row-9").replace("org/5", "org/9")
    rows.write_text("\n".join(lines) + "\n")
    audits.audit(tmp_path / "b", rows)
    done = audits.run("diff", tmp_path / "a", tmp_path / "b", "--format", "json")
    assert json.loads(done.stdout)["counts"] == {
        "added": 1,
        "removed": 1,
        "content": 1,
        "rules": 0,
        "collection": 0,
        "other": 0,
        "unchanged": 4,
    }
    audits.audit(tmp_path / "c", rows, "--ignore", "en")
    text = audits.run("diff", tmp_path / "b", tmp_path / "c").stdout
    assert "0 content" in text
    assert "rules      incomplete (paywall)" in text
    told = audits.run("diff", tmp_path / "b", tmp_path / "c", "--format", "jsonl").stdout
    assert {json.loads(line)["change"] for line in told.splitlines()} == {"rules"}


def test_limit_and_sample_take_always_the_same(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 30)
    audits.audit(tmp_path / "limited", rows, "--limit", 7)
    assert [row["id"] for row in audits.rows(tmp_path / "limited")] == [
        f"row-{number}" for number in range(7)
    ]
    told = audits.audit(tmp_path / "sampled", rows, "--sample", "1/3")
    judged = told["counts"]["judged"]
    assert 3 <= judged <= 20
    assert told["counts"]["skipped"] == {"sample": 30 - judged}


def test_recrawl_best_and_fail_under(archive: Path, audited: Path, tmp_path: Path) -> None:
    recrawl, best = tmp_path / "urls.txt", tmp_path / "best.jsonl"
    done = audits.run(
        "audit", archive, "-o", audited, "--recrawl", recrawl, "--best", best,
        "--fail-under", "0.95",
    )  # fmt: skip
    assert done.returncode == 1
    urls = recrawl.read_text().splitlines()
    assert len(urls) == 7
    assert set(urls) == {f"https://news.example.org/{number}" for number in range(0, 20, 3)}
    (line,) = best.read_text().splitlines()
    assert json.loads(line)["captures"] == 2


def test_two_audits_do_not_write_one_run(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 1)
    with Folder(tmp_path / "run").locked():
        second = audits.run("audit", rows, "-o", tmp_path / "run")
    assert second.returncode == 2
    assert "another audit" in second.stderr
    audits.audit(tmp_path / "run", rows)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--select", "nonsense"), "no rule is named nonsense"),
        (("--sample", "2"), "a part of the documents"),
        (("--shard", "3/2"), "i from 1 to n"),
        (("--shard", "1/2", "--limit", "3"), "does not go with --shard"),
        (("--recrawl", "/nowhere/urls.txt"), "there is no folder /nowhere"),
        (("--best", "."), "is a folder: name a file"),
    ],
)
def test_what_can_not_be_done_is_a_line(
    arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 1)
    done = audits.run("audit", rows, "-o", tmp_path / "run", *arguments)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.replace("│", " ").split())
    assert not (tmp_path / "run" / "run.json").exists()


def test_of_nothing_no_run_is_left(tmp_path: Path) -> None:
    for form in ("text", "json"):
        done = audits.run(
            "audit", tmp_path / "nope.jsonl", "-o", tmp_path / "run", "--log-format", form
        )
        assert done.returncode == 4
        assert "nope.jsonl: no such file" in done.stderr
        assert not (tmp_path / "run").exists()


def test_the_place_of_a_failure_is_told_once(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 2)
    with rows.open("a") as file:
        file.write('{"html": "<p>The pier\n')
    done = audits.run("audit", rows, "-o", tmp_path / "run")
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("failed: /")]
    assert line.count("rows.jsonl:3") == 1
    assert "at at" not in line


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 1)
    done = audits.run("audit", rows, "-o", tmp_path)
    assert done.returncode == 2
    assert "not empty" in done.stderr


def test_log_lines_are_json(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 2)
    done = audits.run("audit", rows, "-o", tmp_path / "run", "--log-format", "json")
    events = [json.loads(line) for line in done.stderr.splitlines()]
    assert events[-1]["event"] == "done"
    assert events[-1]["counts"]["judged"] == 2
    assert done.stdout == ""


def test_the_readmes_archive_and_output_are_the_real_ones(tmp_path: Path) -> None:
    folder = tmp_path / "examples"
    shutil.copytree(audits.ROOT / "examples", folder)
    sample = folder / "sample.warc.gz"
    committed = sample.read_bytes()
    subprocess.run([sys.executable, folder / "make_sample.py"], check=True)
    assert sample.read_bytes() == committed
    readme = (audits.ROOT / "README.md").read_text(encoding="utf-8")
    command, _, shown = readme.partition("$ completeness audit ")[2].partition("\n")
    done = subprocess.run(
        audits.command("audit", *command.split()),
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(audits.ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    said = "\n".join(line.rstrip() for line in done.stderr.splitlines())
    urls = (tmp_path / "urls.txt").read_text()
    assert shown.startswith(f"{said}\n$ cat urls.txt\n{urls}```")


def _without(module: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """What the command gave where a library is not installed."""
    code = f"import sys; sys.modules[{module!r}] = None; from completeness.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=audits.ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_missing_libraries_are_a_line_or_no_matter(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 3)
    done = _without("zstandard", "audit", rows, "-o", tmp_path / "none")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "pip install 'completeness[audit]'" in done.stderr
    done = _without("duckdb", "audit", rows, "-o", tmp_path / "lines")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "lines" / "documents.jsonl.zst").exists()
    audits.audit(tmp_path / "parquet", rows)
    assert (tmp_path / "parquet" / "documents.parquet").exists()
    assert (
        audits.rows(tmp_path / "lines")[1]["report"]
        == audits.rows(tmp_path / "parquet")[1]["report"]
    )
    done = _without("duckdb", "diff", tmp_path / "parquet", tmp_path / "lines")
    assert done.returncode == 2
    assert "completeness[duckdb]" in done.stderr


def test_rules_of_the_second_pass_can_be_left_out(tmp_path: Path) -> None:
    rows = audits.jsonl(tmp_path / "rows.jsonl", 45)

    def told(name: str, *arguments: str) -> tuple[set[str], set[str]]:
        audits.audit(tmp_path / name, rows, *arguments)
        reports = [row["report"] for row in audits.rows(tmp_path / name)]
        own = {finding["rule"] for one in reports for finding in one["findings"]}
        collected = [one["collection"] for one in reports if one["collection"]]
        return own, {finding["rule"] for one in collected for finding in one["findings"]}

    own, found = told("all")
    assert found == {"collection.repeated-ending"}
    assert told("without", "--ignore", "collection") == (own, set())
    assert told("less", "--ignore", "collection.repeated-ending") == (own, set())
    assert told("french", "--select", "fr")[1] == set()
    assert told("alone", "--select", "collection") == (set(), found)
    both = told("both", "--select", "en", "--select", "collection.repeated-ending")
    assert all(rule.startswith("en.") for rule in both[0])
    assert both[1] == found

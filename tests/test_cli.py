"""The command itself, run as people run it."""

from __future__ import annotations

import gzip
import json
import os
import pty
import re
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from samples import PARAGRAPHS, page, paragraphs

from completeness import __version__
from completeness.cli import exits

ROOT = Path(__file__).parent.parent
COMMAND = [sys.executable, "-m", "completeness"]
KEPT = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
ENVIRONMENT = KEPT | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "", "TERM": "xterm-256color"}
WALL = "The rest of this article is for subscribers only."
WHOLE = page()
CUT = page(f"{paragraphs(PARAGRAPHS[:2])}<p>{WALL}</p>")
WHOLE_TEXT = "\n\n".join(PARAGRAPHS)
SECRET = "Only those who pay may know that the ferry has a cat"


@dataclass(frozen=True)
class Done:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def reports(self) -> list[dict[str, Any]]:
        """The reports of JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def names(self) -> list[str]:
        """The names of the documents that reports in JSON lines are on."""
        return [Path(report["document"]["id"]).name for report in self.reports]


def run(
    *arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None, **environment: str
) -> Done:
    """Runs the command; a traceback is a failure whatever the test looks at."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=cwd,
        env=ENVIRONMENT | environment,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in err, err
    return Done(done.returncode, out, err)


def jsonl(*arguments: str | Path, stdin: bytes = b"") -> Done:
    return run("check", "--format", "jsonl", *arguments, stdin=stdin)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with a whole and a cut article, as pages and as gzip, and files of other kinds."""
    (tmp_path / "whole.html").write_text(WHOLE, encoding="utf-8")
    (tmp_path / "cut.html").write_text(CUT, encoding="utf-8")
    below = tmp_path / "below"
    below.mkdir()
    (below / "whole.html.gz").write_bytes(gzip.compress(WHOLE.encode()))
    (below / "saved-page").write_text(WHOLE, encoding="utf-8")
    (below / "notes.txt").write_text("\n\n".join(PARAGRAPHS), encoding="utf-8")
    (below / "style.css").write_text("p { margin: 0 }\n", encoding="utf-8")
    (below / "app.js").write_text("document.write('<p>no</p>')\n", encoding="utf-8")
    (below / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    return tmp_path


def test_text_is_for_people(files: Path) -> None:
    done = run("check", files / "cut.html")
    assert done.code == 1
    assert done.out.startswith(f"{files / 'cut.html'}: incomplete, paywall\n")
    assert f"“{WALL}”" in done.out
    assert "[en." in done.out
    assert done.err == ""
    assert run("check", files / "whole.html").code == 0


def test_json_of_one_input_is_an_object_and_of_several_an_array(files: Path) -> None:
    one = json.loads(run("check", "--format", "json", files / "cut.html").out)
    assert (one["verdict"], one["cause"]) == ("incomplete", "paywall")
    assert one["document"]["source"]["path"] == one["document"]["id"] == str(files / "cut.html")
    several = run("check", "--format", "json", files / "whole.html", files / "cut.html")
    whole, cut = json.loads(several.out)
    assert cut == one
    assert whole["verdict"] == "complete"
    folder = json.loads(run("check", "--format", "json", files / "below").out)
    assert isinstance(folder, list)


def test_json_lines_come_in_the_order_of_the_inputs(files: Path) -> None:
    names = ["whole.html", "cut.html", "below/notes.txt"]
    done = jsonl(*(files / name for name in names))
    assert done.names == ["whole.html", "cut.html", "notes.txt"]
    assert [report["verdict"] for report in done.reports] == ["complete", "incomplete", "complete"]
    again = jsonl(*(files / name for name in reversed(names)))
    assert again.reports == done.reports[::-1]


def test_standard_input_is_read(files: Path) -> None:
    done = jsonl("-", stdin=CUT.encode())
    (report,) = done.reports
    (from_file,) = jsonl(files / "cut.html").reports
    assert done.code == 1
    assert report["document"]["id"] == "-"
    assert report["findings"] == from_file["findings"]
    packed = jsonl("-", stdin=gzip.compress(CUT.encode()))
    assert packed.reports == done.reports


def test_options_tell_what_is_known(files: Path) -> None:
    url = "https://example.org/ferry"
    (report,) = jsonl("--kind", "text", "--url", url, files / "whole.html").reports
    assert report["document"]["url"] == url
    assert report["document"]["source"]["format"] == "text"
    home = ROOT / "fixtures" / "home-page" / "page.html"
    assert jsonl(home).reports[0]["verdict"] == "not_article"
    assert jsonl("--page-type", "article", home).reports[0]["verdict"] != "not_article"


def test_the_sum_behind_a_verdict_is_shown(files: Path) -> None:
    done = run("check", "--why", "cut.html", cwd=files)
    assert done.code == exits.INCOMPLETE
    report, _, why = done.out.partition("  why\n")
    told = re.search(r"probability that it is complete (\d\.\d{3})", report)
    assert told is not None
    assert f"complete with {told[1]}" in why
    assert "among documents of which 62% are complete" in why
    assert re.search(r"-\d\.\d\d  wall: .*en\.rest-for-subscribers", why)
    assert re.search(r"without .*en\.rest-for-subscribers it would be complete", why)


def test_a_prior_and_a_profile_change_the_probability_and_the_verdict(files: Path) -> None:
    (files / "open.txt").write_text(f"{WHOLE_TEXT} On the second day the crew began")
    plain, sure = (
        json.loads(run("check", "open.txt", "--format", "json", *more, cwd=files).out)
        for more in ((), ("--prior", "0.98"))
    )
    assert plain["probability_complete"] < sure["probability_complete"]
    strict, recall = (
        json.loads(run("check", "open.txt", "--format", "json", "--profile", name, cwd=files).out)
        for name in ("strict", "recall")
    )
    assert (strict["verdict"], recall["verdict"]) == ("undetermined", "incomplete")
    assert strict["probability_complete"] == plain["probability_complete"]


def test_a_folder_is_walked_in_the_order_of_names(files: Path) -> None:
    done = jsonl(files)
    assert done.names == ["notes.txt", "saved-page", "whole.html.gz", "cut.html", "whole.html"]
    assert done.code == 1
    assert done.err == ""


def test_a_page_in_a_folder_is_known_by_its_content(tmp_path: Path) -> None:
    content = WHOLE.encode()
    names = ["article.17", "cache.gz", "story.cfm", "www.example.org"]
    for name in names:
        (tmp_path / name).write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    assert jsonl(tmp_path).names == names


def test_gzip_is_transparent(files: Path) -> None:
    done = jsonl(files / "below" / "whole.html.gz", files / "whole.html")
    packed, plain = done.reports
    assert done.code == 0
    assert packed["document"]["source"]["digest"] == plain["document"]["source"]["digest"]
    assert packed["findings"] == plain["findings"]


def test_several_gzip_members_are_one_document(tmp_path: Path) -> None:
    content = WHOLE.encode()
    path = tmp_path / "page.html.gz"
    path.write_bytes(gzip.compress(content[:500]) + gzip.compress(content[500:]))
    done = jsonl(path)
    assert done.code == 0
    assert done.reports[0]["text"]["words"] == sum(len(text.split()) for text in PARAGRAPHS)


@pytest.mark.parametrize(
    ("damage", "code"),
    [(slice(0, -20), exits.SOME_UNREAD), (slice(0, 60), exits.NOTHING_READ)],
)
def test_a_cut_gzip_is_named(tmp_path: Path, damage: slice, code: int) -> None:
    path = tmp_path / "cut.html.gz"
    path.write_bytes(gzip.compress(WHOLE.encode())[damage])
    done = jsonl(path)
    assert done.code == code
    assert f"{path}: the gzip stream is cut" in done.err
    assert [error["code"] for error in done.reports[0]["errors"]] == ["gzip-cut"]


def test_a_missing_file_is_named(files: Path) -> None:
    missing = files / "missing.html"
    alone = jsonl(missing)
    assert (alone.code, alone.out) == (exits.NOTHING_READ, "")
    assert f"{missing}: no such file" in alone.err
    beside = jsonl(missing, files / "cut.html")
    assert beside.code == exits.SOME_UNREAD
    assert f"{missing}: no such file" in beside.err
    assert beside.names == ["cut.html"]
    array = run("check", "--format", "json", missing, missing)
    assert (array.code, json.loads(array.out)) == (exits.NOTHING_READ, [])


def test_an_empty_folder_holds_nothing(tmp_path: Path) -> None:
    done = run("check", tmp_path, "--format", "json")
    assert (done.code, json.loads(done.out)) == (exits.NOTHING_READ, [])
    assert str(tmp_path) in done.err


def test_a_list_of_urls_is_for_audits(tmp_path: Path) -> None:
    path = tmp_path / "urls.txt"
    path.write_text("https://example.org/a\n")
    done = run("check", path)
    assert done.code == exits.NOTHING_READ
    assert "`completeness audit --online` fetches them" in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
@pytest.mark.parametrize("arguments", [["check", "whole.html"], ["rules", "list"]], ids=" ".join)
def test_a_full_disk_is_told(files: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            cwd=files,
            env=ENVIRONMENT,
        )
    assert done.returncode == exits.INTERNAL
    assert done.stderr == b"completeness: the output can't be written: the disk is full\n"


def test_a_password_is_not_printed() -> None:
    done = run("check", "https://user:secret@127.0.0.1/x")
    assert done.code == exits.NOTHING_READ
    assert "https://127.0.0.1/x: " in done.err
    assert "secret" not in done.out + done.err


def test_a_server_that_is_not_there_is_told_with_what_to_do() -> None:
    done = run("check", "http://127.0.0.1:9/", "--allow-private")
    assert "the server refuses the connection: look at the address" in done.err
    assert "rrno" not in done.err


def test_a_binary_file_is_named(files: Path) -> None:
    photo = files / "below" / "photo.png"
    done = jsonl(photo, files / "whole.html")
    assert done.code == exits.SOME_UNREAD
    assert f"{photo}: a binary file" in done.err
    assert [error["code"] for error in done.reports[0]["errors"]] == ["binary"]
    assert done.reports[1]["errors"] == []
    assert jsonl(photo).code == exits.NOTHING_READ


def test_an_empty_file_is_a_report(tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.touch()
    done = jsonl(path)
    (report,) = done.reports
    assert done.code == exits.INCOMPLETE
    assert (report["verdict"], report["cause"], report["errors"]) == ("incomplete", "empty", [])
    assert done.err == ""


def test_of_several_exit_codes_the_gravest_wins() -> None:
    gravest_first = [5, 130, 2, 4, 3, 1, 0]
    for at, code in enumerate(gravest_first):
        assert exits.strongest(set(gravest_first[at:])) == code
    assert exits.strongest(set()) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="file names are Unicode there")
def test_a_file_name_that_is_no_unicode_does_not_stop_the_run(files: Path) -> None:
    odd = os.fsencode(files / "below") + b"/caf\xe9.html"
    Path(os.fsdecode(odd)).write_text(WHOLE, encoding="utf-8")
    done = jsonl(files / "below")
    assert done.code == 0
    assert len(done.reports) == 4
    assert done.err == ""


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_the_output_cannot_encode_does_not_stop_the_run(form: str) -> None:
    source = page(f"<p>{PARAGRAPHS[0]}</p><p>“续” – {WALL}</p>").encode()
    assert run("check", "-", "--format", form, stdin=source, PYTHONIOENCODING="ascii").code == 1


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_a_closed_pipe_ends_silently(files: Path, form: str) -> None:
    many = [str(files / "cut.html")] * 150
    command = [*COMMAND, "check", "--format", form, *many]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
    assert (process.returncode, err) == (0, b"")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "--prior", "1", "cut.html"],
        ["check", "--why", "--format", "json", "cut.html"],
        ["check", "--nonsense", "a.html"],
        ["check", "--format", "xml", "a.html"],
        ["check", "-", "-"],
        ["check", "--url", "https://example.org/", "a.html", "b.html"],
        ["frobnicate"],
        ["explain"],
        ["rules", "nonsense"],
        ["schema", "nonsense"],
    ],
    ids=" ".join,
)
def test_a_usage_error_is_told_on_standard_error(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (exits.USAGE, "")
    assert done.err.strip()
    assert "Value error" not in done.err


def test_an_empty_name_is_no_folder(files: Path) -> None:
    done = run("check", "", cwd=files)
    assert done.code in (exits.USAGE, exits.NOTHING_READ)
    assert done.out == ""


def test_no_escape_codes_where_there_is_no_terminal(files: Path) -> None:
    for arguments in (["check", files], ["check", "--nonsense"]):
        done = run(*arguments)
        assert "\x1b" not in done.out + done.err


def test_escape_codes_of_a_document_are_not_passed_on(tmp_path: Path) -> None:
    path = tmp_path / "cut.txt"
    path.write_text(f"{PARAGRAPHS[0]}\n\n\x1b[31mHm:\x1b[0m {WALL}\n", encoding="utf-8")
    done = run("check", path, "--show-text")
    assert WALL in done.out
    assert "\x1b" not in done.out


def _on_a_terminal(path: Path, **environment: str) -> bytes:
    """What the command prints when its standard output is a terminal."""
    outer, inner = pty.openpty()
    try:
        done = subprocess.run(
            [*COMMAND, "check", str(path)],
            stdout=inner,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
            env=ENVIRONMENT | environment,
        )
        assert done.stderr == b""
        return os.read(outer, 65536)
    finally:
        os.close(inner)
        os.close(outer)


def test_colour_is_for_terminals_and_can_be_declined(files: Path) -> None:
    colours = re.compile(rb"\x1b\[[\d;]*3[1-7]m")
    assert colours.search(_on_a_terminal(files / "cut.html"))
    declined = _on_a_terminal(files / "cut.html", NO_COLOR="1")
    assert WALL.encode() in declined
    assert b"\x1b" not in declined


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_the_text_is_shown_without_what_is_hidden(tmp_path: Path, form: str) -> None:
    path = tmp_path / "page.html"
    hidden = f"<p hidden>{SECRET} aboard.</p><div style='display:none'><p>{SECRET}.</p></div>"
    state = f'<script type="application/ld+json">{{"articleBody": "{SECRET}."}}</script>'
    source = page(f"{paragraphs()}{hidden}<noscript>{SECRET}.</noscript>", head=state)
    path.write_text(source, encoding="utf-8")
    done = run("check", path, "--show-text", "--format", form)
    assert "\n".join(PARAGRAPHS) in done.out + done.err
    assert SECRET not in done.out + done.err
    if form != "text":
        assert json.loads(done.out)["text"]["hidden_words"] > 0


def test_a_hidden_wall_is_told_but_not_quoted(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(after=f"<p hidden>{SECRET}. {WALL}</p>"), encoding="utf-8")
    for form in ("text", "json"):
        done = run("check", path, "--format", form)
        assert "en.rest-for-subscribers" in done.out
        assert SECRET not in done.out
        assert WALL not in done.out


def test_rules_are_listed() -> None:
    text, as_json = run("rules", "list"), run("rules", "list", "--format", "json")
    rows = json.loads(as_json.out)
    ids = [row["id"] for row in rows]
    assert ids == sorted(set(ids))
    assert [line.split()[0] for line in text.out.splitlines()] == ids
    assert text.err == f"{len(ids)} rules, 5 of them of audits\n"
    assert {"phrase", "selector", "check", "audit"} == {row["kind"] for row in rows}
    assert all((ROOT / row["module"]).is_file() for row in rows)


def test_the_rules_keep_their_own_examples() -> None:
    done = run("rules", "test")
    assert (done.code, done.out) == (0, "")
    assert re.fullmatch(r"\d+ rules, 0 examples fail\n", done.err)


def test_a_rule_is_explained() -> None:
    done = run("explain", "fr.share-left-to-read")
    assert done.code == 0
    for told in ("paywall", "rules/languages/fr.py", "fires on", "stays silent on", "guarded by"):
        assert told in done.out
    assert "Il vous reste" in done.out


def test_rules_of_an_audit_are_listed_and_explained() -> None:
    rows = json.loads(run("rules", "list", "--format", "json").out)
    of_audits = [row["id"] for row in rows if row["kind"] == "audit"]
    assert "collection.repeated-ending" in of_audits
    assert re.search(r"collection\.repeated-ending .*paywall .*audit ", run("rules", "list").out)
    for name in of_audits:
        done = run("explain", name)
        assert done.code == 0
        assert "all documents of a run" in done.out
    assert "did you mean collection." in run("explain", "collection").err


def test_an_unknown_rule_is_met_with_the_nearest() -> None:
    near = run("explain", "fr.share-left-to-reed")
    assert (near.code, near.out) == (exits.USAGE, "")
    assert "did you mean fr.share-left-to-read" in near.err
    far = run("explain", "qqqq")
    assert far.code == exits.USAGE
    assert "rules list" in far.err


def test_the_committed_schema_is_the_printed_one() -> None:
    done = run("schema")
    assert done.out == (ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8")


def test_a_report_has_just_the_fields_of_the_schema(files: Path) -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    (report,) = jsonl(files / "cut.html").reports
    assert report.keys() == schema["properties"].keys()
    for name, part in (("DocumentInfo", "document"), ("Access", "access"), ("TextInfo", "text")):
        assert report[part].keys() == schema["$defs"][name]["properties"].keys()
    (finding,) = [one for one in report["findings"] if one["rule"] == "en.rest-for-subscribers"]
    assert finding.keys() == schema["$defs"]["ReportFinding"]["properties"].keys()
    assert finding["where"].keys() == schema["$defs"]["Where"]["properties"].keys()


def test_the_version() -> None:
    assert run("--version").out == f"completeness {__version__}\n"


def test_help_names_the_commands() -> None:
    done = run("--help")
    assert done.code == 0
    assert {"check", "explain", "rules", "schema"} <= set(done.out.split())
    assert "jsonl" in run("check", "--help").out


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to another process there")
def test_an_interrupt_keeps_what_is_done(files: Path) -> None:
    command = [*COMMAND, "check", "--format", "jsonl", str(files / "cut.html"), "-"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT | {"PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = json.loads(process.stdout.readline())
        process.send_signal(signal.SIGINT)
        rest, err = process.stdout.read(), process.stderr.read()
        process.wait(timeout=20)
    assert process.returncode == exits.INTERRUPTED
    assert first["verdict"] == "incomplete"
    assert rest == b""
    assert b"Traceback" not in err

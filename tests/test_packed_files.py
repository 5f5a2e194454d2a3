"""Single files that are packed: lost bytes are evidence, and what can't be read is named."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from collections.abc import Callable
from pathlib import Path
from typing import Any

import audits
import pytest
from samples import PARAGRAPHS, page

NOISE = [
    f"{text} It was berth {number * 7919 % 10_007}." for number in range(9) for text in PARAGRAPHS
]
TEXT = "\n\n".join(NOISE).encode()
PAGE = page("".join(f"<p>{text}</p>" for text in NOISE)).encode()
PACK: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
}
BINARY = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200)


def half(content: bytes) -> bytes:
    return content[: len(content) // 2]


def with_wrong_sum(packed: bytes) -> bytes:
    return packed[:-8] + bytes([packed[-8] ^ 255]) + packed[-7:]


def put(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def checked(path: Path) -> tuple[int, dict[str, Any]]:
    done = audits.run("check", path, "--format", "json")
    return done.returncode, json.loads(done.stdout)


@pytest.mark.parametrize("content", [PAGE, TEXT], ids=["html", "txt"])
@pytest.mark.parametrize("packing", [".gz", ".xz"])
def test_a_cut_file_is_incomplete_for_the_bytes_it_lost(
    tmp_path: Path, content: bytes, packing: str
) -> None:
    kind = "html" if content is PAGE else "txt"
    path = put(tmp_path / f"article.{kind}{packing}", half(PACK[packing](content)))
    code, report = checked(path)
    assert code == 3
    assert (report["verdict"], report["cause"]) == ("incomplete", "transport")
    assert [error["code"] for error in report["errors"]] == [
        "gzip-cut" if packing == ".gz" else "xz-cut"
    ]
    assert "transport" not in report["not_applicable"]


def test_a_cut_file_on_standard_input_is_no_other(tmp_path: Path) -> None:
    path = put(tmp_path / "article.txt.gz", half(gzip.compress(TEXT)))
    with path.open("rb") as file:
        done = audits.run("check", "-", "--format", "json", stdin=file)
    assert json.loads(done.stdout)["cause"] == "transport"


def test_an_audit_tells_of_cut_files_and_so_does_its_run(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    path = put(tmp_path / "in" / "article.html.gz", half(gzip.compress(PAGE)))
    for at, given in enumerate((path, path.parent)):
        done = audits.run("audit", given, "-o", tmp_path / f"run{at}")
        told = audits.run_json(tmp_path / f"run{at}")
        assert done.returncode == 3
        assert f"{path}: the gzip stream is cut" in done.stderr
        assert [(one["code"], one["path"]) for one in told["problems"]] == [("gzip-cut", str(path))]
        assert told["causes"] == {"transport": 1}
        assert told["counts"]["judged"] == 1


def test_check_names_a_defect_once(tmp_path: Path) -> None:
    path = put(tmp_path / "article.html.gz", half(gzip.compress(PAGE)))
    for given in (path, tmp_path):
        assert audits.run("check", given).stderr.count("the gzip stream is cut") == 1


def test_a_page_whose_end_is_there_is_not_called_cut(tmp_path: Path) -> None:
    for name, content in {
        "sum.html.gz": with_wrong_sum(gzip.compress(PAGE)),
        "short.html.gz": gzip.compress(PAGE)[:-4],
    }.items():
        code, report = checked(put(tmp_path / name, content))
        assert (code, report["verdict"]) == (3, "complete")


@pytest.mark.parametrize("packing", PACK)
def test_what_follows_a_whole_stream_is_told_and_no_loss(tmp_path: Path, packing: str) -> None:
    path = put(tmp_path / f"article.txt{packing}", PACK[packing](TEXT) + b"a note of the tool's")
    code, report = checked(path)
    assert (code, report["verdict"]) == (3, "complete")
    assert report["errors"] != []


def test_a_wrong_check_sum_is_weighed(tmp_path: Path) -> None:
    code, report = checked(put(tmp_path / "article.txt.gz", with_wrong_sum(gzip.compress(TEXT))))
    assert code == 3
    assert [finding["rule"] for finding in report["findings"] if finding["weight"] < 0] == [
        "archived.damaged"
    ]


UNREADABLE = {
    "garb.gz": b"\x1f\x8b" + bytes(range(200)),
    "garb.html.gz": b"\x1f\x8b" + bytes(range(200)),
    "twice.html.gz": gzip.compress(gzip.compress(PAGE)),
    "photo.html": BINARY,
    "photo.txt.gz": gzip.compress(BINARY),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_no_document_is_named_and_not_judged(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    path = put(tmp_path / "in" / name, UNREADABLE[name])
    code, report = checked(path)
    assert code == 4
    expected = "gzip-cut" if name.startswith("garb") else "binary"
    assert [error["code"] for error in report["errors"]] == [expected]
    for at, given in enumerate((path, path.parent)):
        done = audits.run("audit", given, "-o", tmp_path / f"run{at}")
        assert done.returncode == 4
        assert str(path) in done.stderr
        assert (tmp_path / f"run{at}").exists() == (given != path)
    counts = audits.run_json(tmp_path / "run1")["counts"]
    assert counts["failed"] == {"unreadable": 1}
    assert counts["records"] == 1


def test_what_is_no_document_has_no_score(tmp_path: Path) -> None:
    photo = put(tmp_path / "photo.png", BINARY)
    code, report = checked(photo)
    assert code == 4
    assert report["verdict"] == "not_article"
    assert (report["score"], report["probability_complete"], report["share"]) == (None, None, None)
    text = put(tmp_path / "article.txt", TEXT)
    done = audits.run("check", "--why", photo, text)
    assert done.returncode == 3
    assert "score" not in done.stdout.partition(str(text))[0]
    known = audits.run("check", photo, "--page-type", "article", "--format", "json")
    assert json.loads(known.stdout)["verdict"] == "undetermined"

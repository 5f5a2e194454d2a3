"""Broken archives: what stands before a defect is read, the defect is named, reading goes on."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import archived
import pytest
from archived import PACKINGS, PAGE, URL, Made, gzipped, plain, problems_of, raw, read, records_of
from hypothesis import given
from hypothesis import strategies as st

from completeness.bounds import MAX_BYTES
from completeness.checking import check_document
from completeness.readers.record import Options, Problem, Record, Span
from completeness.readers.warc import WarcReader

MADE = [archived.written(Made(PAGE, url=f"{URL}/{at}"), number=at) for at in range(5)]
IDS = [f"urn:uuid:{at:032x}" for at in range(5)]
COUNTED = {name: pack for name, pack in PACKINGS.items() if name != "zstd with a dictionary"}
PACKED = {name: [pack([record]) for record in MADE] for name, pack in COUNTED.items()}
WHOLE = {name: b"".join(records) for name, records in PACKED.items()}


def whole(found: list[Record | Problem]) -> list[str | None]:
    """The ids of the records whose page is as it was."""
    return [
        record.id
        for record in records_of(found)
        if record.document is not None and record.document.content == PAGE
    ]


@pytest.mark.parametrize("packing", PACKED)
def test_before_a_cut_everything_is_read(tmp_path: Path, packing: str) -> None:
    records = PACKED[packing]
    begins = sum(map(len, records[:3]))
    found = read(tmp_path / "a", WHOLE[packing][: begins + len(records[3]) // 2])
    assert whole(found)[:3] == IDS[:3]
    assert len(records_of(found)) <= 4
    problems = problems_of(found)
    assert problems
    for problem in problems:
        assert problem.offset == begins
        assert problem.message.startswith(f"{tmp_path / 'a'}: at byte {begins}: ")


def test_a_cut_gzip_member_is_told_with_its_bytes(tmp_path: Path) -> None:
    records = PACKED["gzip"]
    content = WHOLE["gzip"][: -len(records[-1]) + 400]
    found = read(tmp_path / "a", content)
    (problem,) = [problem for problem in problems_of(found) if problem.code == "gzip-cut"]
    assert "the gzip member is cut after 400 bytes" in problem.message
    last = records_of(found)[-1].document
    assert last is not None
    assert last.transport is not None
    assert last.transport.damaged
    report = check_document(last)
    assert (report.verdict, report.cause) == ("incomplete", "transport")


def test_a_member_that_is_cut_before_its_check_sum_is_told(tmp_path: Path) -> None:
    found = read(tmp_path / "a", WHOLE["gzip"][:-3])
    assert whole(found) == IDS
    assert [problem.code for problem in problems_of(found)] == ["gzip-cut"]


@pytest.mark.parametrize("packing", ["gzip", "zstd", "lz4"])
def test_after_a_damaged_member_reading_goes_on(tmp_path: Path, packing: str) -> None:
    records = PACKED[packing]
    content = bytearray(WHOLE[packing])
    at = len(records[0]) + len(records[1]) // 2
    content[at : at + 40] = bytes(40)
    found = read(tmp_path / "a", bytes(content))
    assert [name for name in whole(found) if name != IDS[1]] == [IDS[0], *IDS[2:]]
    assert len(records[0]) in [problem.offset for problem in problems_of(found)]


@pytest.mark.parametrize("pack", [plain, gzipped])
@pytest.mark.parametrize("made", [MADE, archived.arc(1)], ids=["warc", "arc"])
def test_a_damaged_beginning_costs_one_record(
    tmp_path: Path, made: list[bytes], pack: Callable[[list[bytes]], bytes]
) -> None:
    content = bytearray(pack([made[0], *made]))
    content[:14] = bytes(14)
    found = read(tmp_path / "a", bytes(content))
    assert len(records_of(found)) == len(made)
    assert problems_of(found)


def test_a_wrong_check_sum_is_told_and_what_is_there_is_read(tmp_path: Path) -> None:
    content = bytearray(WHOLE["gzip"])
    content[len(PACKED["gzip"][0]) - 6] ^= 1
    found = read(tmp_path / "a", bytes(content))
    assert whole(found) == IDS
    (problem,) = problems_of(found)
    assert (problem.code, problem.offset) == ("gzip-damaged", 0)
    first = records_of(found)[0].document
    assert first is not None
    assert first.transport is not None
    assert first.transport.damaged


@pytest.mark.parametrize("packing", PACKED)
def test_bytes_between_records_are_passed_and_told(tmp_path: Path, packing: str) -> None:
    records = PACKED[packing]
    found = read(tmp_path / "a", records[0] + b"nothing\n" * 9 + b"".join(records[1:]))
    assert whole(found) == IDS
    (problem,) = problems_of(found)
    assert problem.code in ("no-record", "no-member")
    assert problem.offset == len(records[0])
    assert "72 bytes skipped" in problem.message


@pytest.mark.parametrize("pack", [plain, gzipped])
@pytest.mark.parametrize("length", [2**40, 10**18, 10**30, -1])
def test_a_length_that_no_file_has_costs_one_record(
    tmp_path: Path, length: int, pack: Callable[[list[bytes]], bytes]
) -> None:
    liar = raw(b"HTTP/1.1 200 OK\r\n\r\n" + PAGE, length=length)
    found = read(tmp_path / "a", pack([*MADE[:2], liar, *MADE[2:]]))
    assert [name for name in whole(found) if name != "urn:uuid:1"] == IDS
    assert problems_of(found) or any(record.failed for record in records_of(found))


def test_a_block_that_is_longer_than_told_is_passed(tmp_path: Path) -> None:
    short = raw(b"HTTP/1.1 200 OK\r\n\r\n" + PAGE, length=50)
    found = read(tmp_path / "a", plain([MADE[0], short, *MADE[1:]]))
    assert whole(found) == IDS
    assert [problem.code for problem in problems_of(found)] == ["no-record"]


@pytest.mark.parametrize("field", ["", "Content-Length: many", "Content-Length: -4"])
def test_a_record_without_a_length_is_one_line(tmp_path: Path, field: str) -> None:
    broken = f"WARC/1.0\r\nWARC-Type: response\r\n{field}\r\n\r\nHTTP/1.1 200 OK".encode()
    found = read(tmp_path / "a", gzipped([MADE[0], broken, *MADE[1:]]))
    assert whole(found) == IDS
    (failed,) = [record.failed for record in records_of(found) if record.failed]
    assert failed.startswith(f"{tmp_path / 'a'}: at byte {len(PACKED['gzip'][0])}: ")
    assert "\n" not in failed


def test_an_archive_in_one_gzip_member_is_read_and_told(tmp_path: Path) -> None:
    found = read(tmp_path / "a", gzip.compress(plain(MADE)))
    assert whole(found) == IDS
    assert [problem.code for problem in problems_of(found)] == ["several-records"]
    offsets = [record.offset for record in records_of(found)]
    assert offsets == [sum(map(len, MADE[:at])) for at in range(5)]


@pytest.mark.parametrize("size", [700, 1000, 4096])
def test_records_that_run_over_members_are_joined(tmp_path: Path, size: int) -> None:
    content = plain(MADE)
    members = [content[at : at + size] for at in range(0, len(content), size)]
    assert whole(read(tmp_path / "a", gzipped(members))) == IDS


def test_an_archive_inside_a_record_is_told(tmp_path: Path) -> None:
    from random import Random

    inner = gzipped([raw(Random(at).randbytes(9000)) for at in range(300)])
    outer = archived.written(Made(inner, headers=(("Content-Type", "application/gzip"),)))
    packer = zlib.compressobj(0, wbits=31)
    member = packer.compress(outer) + packer.flush()
    found = read(tmp_path / "a", member + WHOLE["gzip"])
    assert "nested" in [problem.code for problem in problems_of(found)]
    assert whole(found) == IDS


def zeros(size: int) -> bytes:
    packer = zlib.compressobj(1, wbits=31)
    piece = bytes(1 << 20)
    return b"".join(packer.compress(piece) for _ in range(size >> 20)) + packer.flush()


def test_a_bomb_is_left_alone(tmp_path: Path) -> None:
    found = read(tmp_path / "a", PACKED["gzip"][0] + zeros(300 << 20) + PACKED["gzip"][1])
    assert whole(found) == IDS[:2]
    assert "gzip-bomb" in [problem.code for problem in problems_of(found)]


def test_a_page_of_fifty_megabytes_is_read_in_part(tmp_path: Path) -> None:
    long = raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + b"word " * 10_000_000)
    found = read(tmp_path / "a", gzipped([long, *MADE]))
    assert whole(found) == IDS
    document = records_of(found)[0].document
    assert document is not None
    assert document.is_too_long
    assert len(document.content) == MAX_BYTES + 1
    assert document.transport is not None
    assert document.transport.received is None


def test_defects_by_the_thousand_are_told_in_sum(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"nothing\n".join(MADE[:1] * 200))
    found = list(WarcReader(str(path), Options()).read(Span(str(path), "warc")))
    assert len(records_of(found)) == 200
    problems = problems_of(found)
    assert len(problems) == 21
    assert "179 more" in problems[-1].message


@given(st.sampled_from(sorted(PACKED)), st.data())
def test_a_cut_anywhere_loses_nothing_before_it(packing: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(WHOLE[packing])))
    with TemporaryDirectory() as folder:
        found = read(Path(folder) / "a", WHOLE[packing][:at])
    ends = [sum(map(len, PACKED[packing][: n + 1])) for n in range(5)]
    expected = [name for name, end in zip(IDS, ends, strict=True) if end <= at]
    assert whole(found)[: len(expected)] == expected
    if at not in (0, *ends):
        # Of a plain archive the last record may lack nothing but the blank lines behind it.
        failed = any(record.failed for record in records_of(found))
        assert problems_of(found) or failed or len(whole(found)) > len(expected)
        assert len(records_of(found)) - len(expected) <= 1


@given(st.sampled_from(sorted(PACKED)), st.data())
def test_flipped_bytes_lose_nothing_before_them(packing: str, data: st.DataObject) -> None:
    places = st.integers(0, len(WHOLE[packing]) - 1)
    changes = data.draw(st.dictionaries(places, st.integers(1, 255), min_size=1, max_size=4))
    content = bytearray(WHOLE[packing])
    for at, change in changes.items():
        content[at] ^= change
    with TemporaryDirectory() as folder:
        found = read(Path(folder) / "a", bytes(content))
    ends = [sum(map(len, PACKED[packing][: n + 1])) for n in range(5)]
    expected = [name for name, end in zip(IDS, ends, strict=True) if end <= min(changes)]
    assert whole(found)[: len(expected)] == expected
    for item in found:
        if isinstance(item, Record) and item.document is not None:
            assert check_document(item.document).verdict

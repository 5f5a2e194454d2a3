"""JSON lines, CSV and Parquet as people have them: packed, nested, broken."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import lzma
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from reading import Read, read
from samples import PARAGRAPHS, TITLE, page

from completeness.readers.lines import MAX_LINE
from completeness.readers.recognise import open_reader
from completeness.readers.record import InputError, Options, Problem, Span

TEXT = "\n\n".join(PARAGRAPHS)
ROW = {"id": "a-1", "url": "https://example.org/ferry", "title": TITLE, "text": TEXT}
PACKINGS: dict[str, Callable[[bytes], bytes]] = {
    "": lambda data: data,
    ".gz": gzip.compress,
    ".zst": zstandard.ZstdCompressor().compress,
    ".bz2": lambda data: bz2.compress(data, 1),
    ".xz": lzma.compress,
}


def lines_of(*rows: object) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def table_of(*rows: list[str], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode()


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def write(name: str, content: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


Put = Callable[[str, bytes], Path]


def test_a_row_tells_what_is_known_of_its_article(put: Put) -> None:
    row = ROW | {"language": "en", "crawl_date": "2024-03-05T10:20:30+01:00", "status": 404}
    path = put("data.jsonl", lines_of(row))
    (record,) = read(path).records
    document = record.document
    assert document is not None
    assert (record.id, record.url, record.format) == ("a-1", "https://example.org/ferry", "jsonl")
    assert record.captured_at == document.captured_at == "2024-03-05T09:20:30Z"
    assert (document.title, document.language, document.status) == (TITLE, "en", 404)
    assert (document.kind, document.decoded.text) == ("text", TEXT)


@pytest.mark.parametrize("packing", PACKINGS)
def test_packed_lines_are_the_same_lines(put: Put, packing: str) -> None:
    rows = [ROW | {"id": number, "text": f"{number} {TEXT * 10}"} for number in range(1000)]
    data = lines_of(*rows)
    found = read(put(f"data.jsonl{packing}", PACKINGS[packing](data)))
    assert len(found.spans) > 2
    assert [record.id for record in found.records] == [str(number) for number in range(1000)]
    offsets = [record.offset for record in found.records]
    assert offsets == [0, *accumulate(len(line) for line in data.splitlines(keepends=True))][:-1]
    anew = read(Path(found.spans[0].path), anew=True)
    assert [r.offset for r in anew.records] == offsets


def test_a_format_is_known_by_content_not_by_name(put: Put) -> None:
    assert read(put("a.dat", lines_of(ROW, ROW))).records[0].format == "jsonl"
    assert read(put("b.txt", gzip.compress(lines_of(ROW)))).records[0].format == "jsonl"
    table = table_of(["url", "text"], ["https://example.org/", TEXT])
    assert read(put("c.dat", table)).records[0].format == "csv"
    assert read(put("d.json", lines_of(ROW, ROW))).records[1].format == "jsonl"
    assert read(put("e", json.dumps([ROW], indent=1).encode())).records[0].format == "json"
    assert read(put("f.jsonl", page().encode())).records[0].format == "html"
    (problem,) = read(put("g.jsonl", b"")).problems
    assert problem.message.endswith("g.jsonl: no row with fields was found")


@pytest.mark.parametrize(
    ("row", "content"),
    [
        ({"raw_content": TEXT, "meta": {"url": "https://example.org/m"}}, TEXT),
        ({"maintext": TEXT, "description": "no", "source_url": "https://example.org/m"}, TEXT),
        ({"text": TEXT, "html": page(), "metadata": {"url": "https://example.org/m"}}, page()),
        ({"text": TEXT, "html": None, "url": "https://example.org/m"}, TEXT),
        ({"text": TEXT, "html": "", "link": "https://example.org/m"}, TEXT),
        ({"content": TEXT, "warc_headers": {"warc-target-uri": "https://example.org/m"}}, TEXT),
        ({"article": {"body": TEXT}, "canonicalUrl": "https://example.org/m"}, TEXT),
        ({"text": list(PARAGRAPHS), "uri": "https://example.org/m"}, TEXT),
        ({"page": 3, "text": TEXT, "url": "https://example.org/m"}, TEXT),
        ({"text": None, "content": TEXT, "url": "https://example.org/m"}, TEXT),
        ({"image": {"url": "no"}, "URL": "https://example.org/m", "Text": TEXT}, TEXT),
    ],
)
def test_fields_are_found(put: Put, row: dict[str, Any], content: str) -> None:
    found = read(put("data.jsonl", lines_of(row)))
    assert found.texts == [content]
    assert found.records[0].url == "https://example.org/m"


def test_content_is_recognised_as_what_it_is(put: Put) -> None:
    found = read(put("data.jsonl", lines_of({"content": page()}, {"content": TEXT})))
    kinds = [r.document.kind for r in found.documents if r.document is not None]
    assert kinds == ["html", "text"]


def test_options_name_other_fields(put: Put) -> None:
    row = {"a": {"b": TEXT}, "text": "no", "html": page(), "n": "7", "u": "https://example.org/u"}
    path = put("data.jsonl", lines_of(row))
    found = read(path, Options(text_field="a.b", id_field="n", url_field="u"))
    assert found.texts == [TEXT]
    assert (found.records[0].id, found.records[0].url) == ("7", "https://example.org/u")
    assert read(path, Options(html_field="html")).texts == [page()]


def test_unknown_fields_are_listed_in_one_line(put: Put) -> None:
    path = put("data.jsonl", lines_of({"foo": TEXT, "bar": 1}))
    found = read(path)
    assert found.records == []
    (problem,) = found.problems
    assert problem.message.startswith(f"{path}: no field is known to hold an article")
    assert "there are: foo, bar" in problem.message
    assert "--text-field" in problem.message
    (problem,) = read(path, Options(text_field="fou")).problems
    assert "no field fou (there are: foo, bar)" in problem.message
    assert read(path, Options(text_field="foo")).texts == [TEXT]


def test_a_broken_line_is_named_and_the_rest_goes_on(put: Put) -> None:
    broken = [b"{", b"[1, 2]", b'"text"', b'{"text": "\xff"}', b"[" * 5000, b'{"text": 5}']
    good = lines_of(ROW)
    path = put("data.jsonl", good + b"\n".join([*broken, b"", b'{"text": null}', b"{}\n"]) + good)
    found = read(path)
    assert len(found.documents) == 2
    assert len(found.failed) == len(broken) + 2
    for number, failed in zip([2, 3, 4, 5, 6, 7, 9, 10], found.failed, strict=True):
        assert failed.startswith(f"{path}:{number}: ")
    assert found.failed[-3].endswith("field text holds no text but int")
    assert found.failed[-1].endswith("no text in field text")


def test_an_empty_text_is_a_document_and_a_missing_one_is_not(put: Put) -> None:
    found = read(put("data.jsonl", lines_of(ROW, {"text": ""}, {"text": None}, {"url": "x"})))
    assert found.texts == [TEXT, ""]
    assert len(found.failed) == 2


def test_a_row_without_an_id_is_named_by_its_line(put: Put) -> None:
    path = put("data.jsonl", lines_of({"text": TEXT}, {"text": TEXT}))
    assert [record.id for record in read(path).records] == [f"{path}:1", f"{path}:2"]


def test_a_line_beyond_the_limit_is_skipped_without_being_loaded(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(lines_of(ROW) + b'{"text": "')
        for _ in range(MAX_LINE // (1 << 20) + 1):
            file.write(b"a" * (1 << 20))
        file.write(b'"}\n' + lines_of(ROW))
    found = read(path)
    assert found.texts == [TEXT, TEXT]
    assert found.failed == [f"{path}:2: the line is longer than {MAX_LINE} bytes"]


@pytest.mark.parametrize("packing", [".gz", ".zst", ".bz2", ".xz"])
def test_of_a_cut_stream_the_rows_before_are_read(put: Put, packing: str) -> None:
    # Digests hardly pack, so that the packed stream has many blocks.
    rows = [ROW | {"id": n, "text": f"{TEXT} {hash_of(n) * 40}"} for n in range(1200)]
    packed = PACKINGS[packing](lines_of(*rows))
    path = put(f"data.jsonl{packing}", packed[: len(packed) * 2 // 3])
    found = read(path)
    (problem,) = found.problems
    assert "cut or damaged" in problem.message
    assert 300 < len(found.documents) < 1000
    assert [r.id for r in found.documents] == [str(n) for n in range(len(found.documents))]
    assert len(found.failed) <= 1


def hash_of(number: int) -> str:
    import hashlib

    return hashlib.sha256(str(number).encode()).hexdigest()


def test_times_are_told_in_one_form(put: Put) -> None:
    forms = [
        "2024-03-05T09:20:30Z", "2024-03-05 09:20:30", "20240305092030", 1709630430,
        1709630430000, "1709630430.5",
    ]  # fmt: skip
    found = read(put("data.jsonl", lines_of(*(ROW | {"date": form} for form in forms))))
    assert {record.captured_at for record in found.records} == {"2024-03-05T09:20:30Z"}
    odd = ["yesterday", 17, True, "9" * 400, "nan", {}, -1e300]
    found = read(put("odd.jsonl", lines_of(*(ROW | {"date": form} for form in odd))))
    assert {record.captured_at for record in found.records} == {None}
    assert len(found.documents) == len(odd)


@pytest.mark.parametrize("packing", ["", ".gz", ".zst"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_rows_may_hold_line_breaks(put: Put, packing: str, delimiter: str) -> None:
    rows = [[f"https://example.org/{n}", f"{TITLE} “{n}”", TEXT * 10] for n in range(1200)]
    data = table_of(["url", "title", "text"], *rows, delimiter=delimiter)
    found = read(put(f"data.csv{packing}", PACKINGS[packing](data)))
    assert len(found.spans) > 1
    assert [record.url for record in found.records] == [row[0] for row in rows]
    assert [record.offset for record in found.records] == list(range(1, 1201))
    assert found.texts[7] == TEXT * 10
    anew = read(Path(found.spans[0].path), anew=True)
    assert [r.id for r in anew.records] == [r.id for r in found.records]


def test_broken_csv_rows_are_named_and_the_rest_goes_on(put: Put) -> None:
    good = b'https://example.org/,"A text, with ""quotes""\nand lines.",1\n'
    broken = [b"a,b\n", b"a,b,c,d\n", b"a,b\0,c\n", b'a,"never closed,1\n']
    header = b"url,text,n\n"
    path = put("data.csv", header + b"".join(one + good for one in broken))
    found = read(path)
    assert found.texts == ['A text, with "quotes"\nand lines.'] * len(broken)
    assert [failed.partition(": ")[0] for failed in found.failed] == [
        f"{path}:{number}" for number in (1, 3, 5, 7)
    ]
    assert "2 columns, the header 3" in found.failed[0]
    assert "NUL" in found.failed[2]
    sloppy = read(put("sloppy.csv", b'url,text\nx,"One" and more\nx,a "quoted" word\n'))
    assert sloppy.texts == ["One and more", 'a "quoted" word']


def test_a_quote_that_is_never_closed_costs_one_row(put: Put) -> None:
    rows = b"".join(b"https://example.org/%d,text %d\n" % (n, n) for n in range(2000))
    path = put("data.csv", b'url,text\nx,"open\n' + rows)
    found = read(path)
    assert len(found.documents) == 2000
    assert found.failed == [f"{path}:1: a quote is not closed"]


def test_a_table_without_known_columns_or_in_utf_16_is_told(put: Put) -> None:
    (problem,) = read(put("a.csv", b"x,y\n1,2\n")).problems
    assert "there are: x, y" in problem.message
    wide = "url,text\nhttps://example.org/,a text\n".encode("utf-16")
    (problem,) = read(put("b.csv", wide)).problems
    assert "utf-16" in problem.message
    (problem,) = read(put("d.jsonl", '{"text": "a"}\n'.encode("utf-16"))).problems
    assert "UTF-16" in problem.message
    western = read(put("c.csv", "url,text\nx,Le café où l’été\n".encode("cp1252")))
    assert western.texts == ["Le café où l’été"]


def write_parquet(path: Path, columns: dict[str, Any], **options: Any) -> Path:
    pq.write_table(pa.table(columns), path, **options)
    return path


def test_parquet_rows(tmp_path: Path) -> None:
    count = 500
    path = write_parquet(
        tmp_path / "data.parquet",
        {
            "id": list(range(count)),
            "text": pa.array([f"{n} {TEXT}" for n in range(count)], pa.large_string()),
            "metadata": [{"url": f"https://example.org/{n}", "x": 1} for n in range(count)],
            "date": [datetime(2024, 3, 5, 9, 20, 30, tzinfo=UTC)] * count,
        },
        row_group_size=100,
    )
    found = read(path)
    assert len(found.spans) == 5
    assert [record.id for record in found.records] == [str(n) for n in range(count)]
    assert [record.offset for record in found.records] == list(range(1, count + 1))
    last = found.records[-1]
    assert (last.url, last.captured_at) == ("https://example.org/499", "2024-03-05T09:20:30Z")
    anew = read(path, anew=True)
    assert [r.id for r in anew.records] == [r.id for r in found.records]


@pytest.mark.parametrize(
    "column",
    [
        pa.array([page(), None, ""]),
        pa.array([page().encode(), None, b""]),
        pa.array([page(), None, ""]).dictionary_encode(),
        pa.array([[page()], None, []], pa.list_(pa.string())),
        pa.array([page(), None, ""], pa.string_view()),
    ],
    ids=lambda column: str(column.type),
)
def test_parquet_columns_of_several_types(tmp_path: Path, column: Any) -> None:
    path = write_parquet(tmp_path / "data.parquet", {"html": column})
    found = read(path)
    assert found.texts == [page(), ""]
    assert found.failed == [f"{path}:2: no text in field html"]


def test_a_parquet_column_of_a_wrong_type_is_named_by_row(tmp_path: Path) -> None:
    path = write_parquet(tmp_path / "data.parquet", {"text": [1, 2], "url": ["a", "b"]})
    assert read(path).failed == [
        f"{path}:{row}: field text holds no text but int" for row in (1, 2)
    ]
    odd = pa.array([b"\xff\xfe\xfd", TEXT.encode()]).view(pa.string())
    found = read(write_parquet(tmp_path / "odd.parquet", {"text": odd}))
    assert found.texts == [TEXT]
    assert len(found.failed) == 1


def test_payloads_that_are_no_text_are_counted(tmp_path: Path) -> None:
    payloads = [b"%PDF-1.7 \x00\x01\x02", b"\x89PNG\r\n\x1a\n\x00\x00", page().encode()]
    path = write_parquet(tmp_path / "data.parquet", {"content": payloads})
    assert [record.skipped for record in read(path).records] == ["pdf", "image", None]


@pytest.mark.parametrize("part", [0.0, 0.3, 0.9, 0.999])
def test_a_cut_parquet_file_is_named(tmp_path: Path, part: float) -> None:
    path = write_parquet(tmp_path / "data.parquet", {"text": [TEXT] * 100})
    content = path.read_bytes()
    path.write_bytes(b"PAR1" + content[4 : int(len(content) * part)])
    found = read(path)
    assert (found.records, len(found.problems)) == ([], 1)
    assert str(path) in found.problems[0].message


def test_wallabag_entries_are_html(put: Put) -> None:
    entry = {
        "is_archived": 0, "is_starred": 0, "id": 12, "title": TITLE, "language": "en",
        "url": "https://example.org/ferry", "content": PARAGRAPHS[0], "http_status": "200",
        "created_at": "2024-03-05T10:20:30+0100", "published_at": "2023-01-01T00:00:00+0000",
    }  # fmt: skip
    other = entry | {"id": 13, "content": None}
    path = put("All articles.json", json.dumps([entry, other]).encode())
    found = read(path)
    record = found.records[0]
    document = record.document
    assert document is not None
    assert (record.id, record.captured_at) == ("12", "2024-03-05T09:20:30Z")
    assert (document.kind, document.title, document.status) == ("html", TITLE, 200)
    assert found.failed == [f"{path}:2: no text in field content"]


def test_a_json_array_is_read_in_pieces_up_to_its_defect(put: Put) -> None:
    rows = [ROW | {"id": n, "text": f"{n} {TEXT * 10}"} for n in range(1500)]
    data = json.dumps(rows, indent=2).encode()
    path = put("data.json", data)
    found = read(path)
    assert len(found.spans) > 2
    assert [r.id for r in found.records] == [str(n) for n in range(1500)]
    assert [r.id for r in read(path, anew=True).records] == [str(n) for n in range(1500)]
    cut = read(put("cut.json", data[: len(data) // 2]))
    assert [r.id for r in cut.documents] == [str(n) for n in range(len(cut.documents))]
    assert 600 < len(cut.documents) < 800
    assert len(cut.problems) == 1


def test_inputs_that_are_none(tmp_path: Path, put: Put) -> None:
    for path, word in (
        (tmp_path / "missing", "no such file"),
        (put("a.png", b"\x89PNG\r\n\x1a\n\x00\x00"), "image"),
        (put("b.zip", b"PK\x03\x04" + bytes(50)), "zip"),
    ):
        with pytest.raises(InputError) as caught:
            read(path)
        assert str(path) in str(caught.value)
        assert word in str(caught.value)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("module", "extra"), [("zstandard", "zstd"), ("pyarrow", "parquet")])
def test_a_missing_extra_is_one_line(
    tmp_path: Path, put: Put, monkeypatch: pytest.MonkeyPatch, module: str, extra: str
) -> None:
    packed = put("data.jsonl.zst", PACKINGS[".zst"](lines_of(ROW)))
    path = packed if extra == "zstd" else write_parquet(tmp_path / "a.parquet", {"text": [TEXT]})
    for name in [name for name in sys.modules if name.partition(".")[0] == module]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(InputError) as caught:
        read(path)
    assert str(path) in str(caught.value)
    assert f"pip install 'completeness[{extra}]'" in str(caught.value)


def test_a_file_that_vanishes_is_told(put: Put) -> None:
    path = put("data.jsonl", lines_of(ROW))
    reader = open_reader(str(path), Options())
    (span,) = reader.spans()
    path.unlink()
    assert isinstance(span, Span)
    (problem,) = reader.read(span)
    assert isinstance(problem, Problem)
    assert problem.message == f"{path}: no such file or directory"


def test_a_list_of_urls_needs_a_word(put: Put) -> None:
    path = put("urls.txt", b"# seeds\nhttps://example.org/a\n\nhttps://example.org/b\n")
    (problem,) = read(path).problems
    assert problem.message == f"{path}: a list of URLs; `completeness audit --online` fetches them"
    found = read(path, Options(online=True, allow_private=False, kind=None))
    assert [record.url for record in found.records] == [
        "https://example.org/a",
        "https://example.org/b",
    ]
    article = put("article.txt", f"{TEXT}\n\nhttps://example.org/a\n".encode())
    assert len(read(article).documents) == 1


DAMAGED = st.tuples(
    st.sampled_from(["flip", "cut", "insert", "zero"]), st.floats(0, 1), st.binary(max_size=20)
)


def damaged(data: bytes, damages: list[tuple[str, float, bytes]]) -> tuple[bytes, int]:
    """The data after these damages, and up to where it is as it was."""
    sound = len(data)
    for how, place, noise in damages:
        at = int(place * len(data))
        sound = min(sound, at)
        if how == "cut":
            data = data[:at]
        elif how == "insert":
            data = data[:at] + noise + data[at:]
        else:
            data = (
                data[:at]
                + (bytes(len(noise)) if how == "zero" else noise)
                + data[at + len(noise) :]
            )
    return data, sound


ROWS = [ROW | {"id": f"r{n}", "text": f"{PARAGRAPHS[n % 6]}\nmore"} for n in range(40)]
AS_CSV = table_of(list(ROW), *([str(value) for value in row.values()] for row in ROWS))


def read_if_text(path: Path, *, anew: bool = False) -> Read:
    """What begins otherwise is a binary file, which is told and not read."""
    with suppress(InputError):
        return read(path, anew=anew)
    return Read()


def sound_rows(found: Read) -> list[str | None]:
    return [record.id for record in found.documents]


@given(st.lists(DAMAGED, max_size=4), st.sampled_from(list(PACKINGS)))
def test_damaged_json_lines_never_raise(
    tmp_path_factory: pytest.TempPathFactory, damages: list[Any], packing: str
) -> None:
    data, sound = damaged(lines_of(*ROWS), damages)
    path = tmp_path_factory.mktemp("fuzz") / "data.jsonl"
    path.write_bytes(PACKINGS[packing](data))
    found = read_if_text(path)
    whole = lines_of(*ROWS)[:sound].count(b"\n")
    if sound > len(lines_of(ROWS[0])):
        assert sound_rows(found)[:whole] == [f"r{n}" for n in range(whole)]
        lines = [line for line in data.split(b"\n") if line.strip()]
        assert len(found.records) == len(lines)


@given(st.lists(DAMAGED, min_size=1, max_size=3), st.sampled_from([".gz", ".zst", ".bz2", ".xz"]))
def test_damaged_packed_streams_never_raise(
    tmp_path_factory: pytest.TempPathFactory, damages: list[Any], packing: str
) -> None:
    data, _ = damaged(PACKINGS[packing](lines_of(*ROWS)), damages)
    path = tmp_path_factory.mktemp("fuzz") / f"data.jsonl{packing}"
    path.write_bytes(data)
    read_if_text(path)


@given(st.lists(DAMAGED, max_size=3))
def test_damaged_tables_never_raise(
    tmp_path_factory: pytest.TempPathFactory, damages: list[Any]
) -> None:
    data, sound = damaged(AS_CSV, damages)
    path = tmp_path_factory.mktemp("fuzz") / "data.csv"
    path.write_bytes(data)
    found = read_if_text(path)
    whole = AS_CSV[:sound].count(b"\r\n") - 1
    if whole > 0:
        assert sound_rows(found)[:whole] == [f"r{n}" for n in range(whole)]
    assert [r.id for r in read_if_text(path, anew=True).records] == [r.id for r in found.records]


@given(st.lists(DAMAGED, max_size=3))
def test_damaged_json_never_raises(
    tmp_path_factory: pytest.TempPathFactory, damages: list[Any]
) -> None:
    data, sound = damaged(json.dumps(ROWS).encode(), damages)
    path = tmp_path_factory.mktemp("fuzz") / "data.json"
    path.write_bytes(data)
    found = read_if_text(path)
    whole = json.dumps(ROWS).encode()[:sound].count(b'"}')
    assert sound_rows(found)[:whole] == [f"r{n}" for n in range(whole)]


@given(st.lists(DAMAGED, min_size=1, max_size=3))
def test_damaged_parquet_never_raises(
    tmp_path_factory: pytest.TempPathFactory, damages: list[Any]
) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "data.parquet"
    names = {name: [row[name] for row in ROWS] for name in ROW}
    pq.write_table(pa.table(names), path, row_group_size=10)
    path.write_bytes(b"PAR1" + damaged(path.read_bytes(), damages)[0][4:])
    found = read(path)
    assert len(found.records) <= len(ROWS) or found.problems == []

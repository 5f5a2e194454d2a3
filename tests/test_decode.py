"""Bytes to text: marks, declarations true and false, guesses, cuts, and what is no text."""

from __future__ import annotations

import codecs
import random
from encodings.aliases import aliases

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from completeness.decode import decode, is_binary

RUSSIAN = (
    "В порту построили новую набережную, и жители района наконец увидели реку без забора. "
    "Работы шли два года и закончились раньше срока, хотя зима была суровой."
)
JAPANESE = (
    "港の新しい防波堤が完成し、漁師たちは朝から船を出した。"
    "工事は二年かかったが、予定より早く終わった。"
)
CHINESE = "港口的新防波堤已经完工，渔民们一早就出海了。工程历时两年，比计划提前结束。"
KOREAN = "항구의 새 방파제가 완공되어 어부들은 아침부터 배를 띄웠다. 예정보다 일찍 끝났다."
FRENCH = (
    "Le café de l’île a rouvert après l’été ; l’œuvre du maçon a coûté 300 €. Le maire a salué "
    "l’équipe et les élèves ont planté des arbres près du port."
)
GERMAN = (
    "Die Bürgermeisterin eröffnete die Brücke früh am Morgen. Über den Fluss führen nun zwei "
    "Wege, und die Händler hoffen auf mehr Gäste – die Straße war müde."
)
SPANISH = (
    "El alcalde anunció que la línea volverá a abrir en otoño. Los pescadores pidieron más "
    "atención: «mañana será tarde», dijo una vecina, que vive allí desde niña."
)
POLISH = (
    "Burmistrz ogłosił, że nowa ścieżka wzdłuż rzeki będzie gotowa jesienią. Mieszkańcy są "
    "zadowoleni, choć żałują starych dębów, które trzeba było ściąć."
)
CZECH = (
    "Starosta oznámil, že nová stezka podél řeky bude hotová na podzim. Obyvatelé jsou spokojení, "
    "jen jim je líto starých dubů, které bylo nutné pokácet."
)


def page(text: str, charset: str) -> str:
    return f'<html><head><meta charset="{charset}"></head><body><p>{text}</p></body></html>'


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides(mark: bytes, encoding: str) -> None:
    source = page(RUSSIAN, "windows-1251")
    decoded = decode(mark + source.encode(encoding), "text/html; charset=koi8-r")
    assert decoded == (source, encoding, False)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [page(RUSSIAN, "utf-16"), "A harbour without a mark."])
def test_utf16_without_a_mark(encoding: str, text: str) -> None:
    content = text.encode(encoding)
    assert not is_binary(content)
    assert decode(content) == (text, encoding, False)


DECLARED = [
    ("shift_jis", JAPANESE),
    ("euc-jp", JAPANESE),
    ("iso-2022-jp", JAPANESE),
    ("gb18030", CHINESE),
    ("gb2312", CHINESE),
    ("euc-kr", KOREAN),
    ("windows-1251", RUSSIAN),
    ("koi8-r", RUSSIAN),
    ("windows-1252", FRENCH),
    ("iso-8859-2", "Řeka u přístavu, žluťoučký kůň, tiše"),
]


@pytest.mark.parametrize(("charset", "text"), DECLARED, ids=[charset for charset, _ in DECLARED])
def test_a_declared_encoding_is_used(charset: str, text: str) -> None:
    content = page(text, charset).encode(charset)
    assert text in decode(content).text
    assert decode(text.encode(charset), f"text/plain; charset={charset}").text == text
    assert not is_binary(content)


@pytest.mark.parametrize(
    "start",
    [
        '<?xml version="1.0" encoding="windows-1251"?>',
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        "<META CHARSET=windows-1251>",
        '<meta charset="no-such-set"><meta charset="cp1251">',
        '<meta charset="rot13"><meta charset="windows-1251">',
        '<meta charset="utf-16"><meta charset="windows-1251">',
    ],
)
def test_the_pages_declaration_is_read(start: str) -> None:
    # Few letters, of which no guess is sure.
    assert decode(f"{start}<p>яхта".encode("cp1251")).text.endswith("<p>яхта")


def test_the_header_comes_before_the_page() -> None:
    content = page(RUSSIAN, "koi8-r").encode("windows-1251")
    assert RUSSIAN in decode(content, 'Text/HTML; Charset="Windows-1251"').text


@pytest.mark.parametrize(
    ("declared", "larger", "text"),
    [
        ("iso-8859-1", "cp1252", "It’s “open” – 5 €…"),
        ("us-ascii", "cp1252", "déjà vu"),
        ("shift_jis", "cp932", "①髙い橋"),
        ("gb2312", "gb18030", "朱镕"),
        ("euc-kr", "cp949", "똠방각하"),
    ],
)
def test_a_declared_set_is_read_as_the_larger_one(declared: str, larger: str, text: str) -> None:
    assert decode(page(text, declared).encode(larger)).text == page(text, declared)


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1251", "shift_jis"])
def test_valid_utf8_comes_before_a_declaration(charset: str) -> None:
    assert FRENCH in decode(page(FRENCH, charset).encode()).text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", FRENCH),
        ("cp1252", GERMAN),
        ("cp1252", SPANISH),
        ("cp1252", "The café society met at the café by the harbour – as ever."),
        ("cp1250", POLISH),
        ("cp1250", CZECH),
        ("cp1251", RUSSIAN),
    ],
    ids=["french", "german", "spanish", "english", "polish", "czech", "russian"],
)
def test_utf8_that_is_declared_but_is_not(encoding: str, text: str) -> None:
    assert text in decode(page(text, "utf-8").encode(encoding)).text


def test_a_few_broken_bytes_do_not_change_the_encoding() -> None:
    content = (RUSSIAN * 20).encode()
    broken = content[:401] + b"\xff" + content[402:]
    decoded = decode(broken)
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") <= 3
    assert RUSSIAN * 10 in decoded.text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", RUSSIAN),
        ("koi8-r", RUSSIAN),
        ("shift_jis", JAPANESE * 3),
        ("gb18030", CHINESE * 3),
        ("euc-kr", KOREAN * 2),
    ],
)
def test_an_undeclared_legacy_encoding_is_guessed(encoding: str, text: str) -> None:
    assert decode(f"<html><body><p>{text}</p>".encode(encoding)).text.endswith(f"<p>{text}</p>")


@pytest.mark.parametrize("text", ["the café", "Ещё", "終わり", "the end 🚢"])
def test_a_character_cut_at_the_end_is_told(text: str) -> None:
    content = text.encode()
    width = len(text[-1].encode())
    for missing in range(1, width):
        assert decode(content[:-missing]) == (text[:-1], "utf-8", True)
    assert decode(content) == (text, "utf-8", False)
    assert not decode(content[:-width]).cut


def test_a_broken_end_is_not_a_cut_one() -> None:
    assert not decode(RUSSIAN.encode() + b"\xff").cut


def test_the_last_letter_of_a_declared_encoding_is_not_a_cut_one() -> None:
    content = "Un verre au café".encode("cp1252")
    assert decode(content, "text/plain; charset=iso-8859-1").text == "Un verre au café"


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj <</Type /Catalog>>",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01",
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
        b"GIF89a\x01\x00\x01\x00",
        b"PK\x03\x04\x14\x00\x00\x00\x08\x00",
        b"\x1f\x8b\x08\x00\x00\x00\x00\x00",
        b"\x28\xb5\x2f\xfd\x04\x00",
        b"wOF2\x00\x01\x00\x00",
        b"ID3\x03\x00\x00\x00\x00",
        b"MZ\x90\x00\x03\x00\x00\x00",
        b"PAR1\x15\x04\x15\x00",
        b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00isomiso2avc1mp41\x00\x00\x00\x08free",
        b"SQLite format 3\x00\x10\x00\x01\x01\x00\x40\x20\x20\x00\x00\x00\x05",
        b"\x00asm\x01\x00\x00\x00\x01\x85\x80\x80\x80\x00\x01\x60\x01\x7f",
    ],
    ids=lambda content: repr(content[:4]),
)
def test_binary_files_are_told(content: bytes) -> None:
    assert is_binary(content)


@pytest.mark.parametrize("seed", range(20))
def test_random_bytes_are_binary(seed: int) -> None:
    assert is_binary(random.Random(seed).randbytes(4000))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"A plain line.\r\n\tAnother one.\x0c",
        RUSSIAN.encode("utf-16"),
        JAPANESE.encode("utf-32"),
        page(RUSSIAN, "koi8-r").encode("koi8-r"),
        b"\x1b[1mBold\x1b[0m and plain text",
        b"A line of text.\n" * 20 + b"\x00\x01",
        JAPANESE.encode("iso-2022-jp"),
    ],
    ids=["empty", "ascii", "utf-16", "utf-32", "koi8-r", "escapes", "few controls", "iso-2022-jp"],
)
def test_text_is_not_binary(content: bytes) -> None:
    assert not is_binary(content)


@pytest.mark.parametrize(
    "word", ["MZ", "ID3", "RIFF", "OggS", "BZh", "Rar!", "PAR1", "wOFF", "GIF"]
)
def test_a_text_may_begin_like_a_file_sign(word: str) -> None:
    assert not is_binary(f"{word} is how this article about file types begins.\n".encode())


LABELS = sorted({*aliases, *aliases.values(), "idna", "punycode", "undefined", "unicode_escape"})


@given(st.binary(max_size=60), st.sampled_from(LABELS))
@example(b"\x80\x80", "undefined")
@example(b"\xff.example", "idna")
@example(b"\xff-\xff", "punycode")
@example(rb"\ud800 or not", "unicode_escape")
def test_no_declaration_makes_decoding_fail(content: bytes, label: str) -> None:
    declared = f'<meta charset="{label}">'.encode()
    for decoded in (
        decode(content + b"\x80", f"text/html; charset={label}"),
        decode(declared + content + b"\x80"),
    ):
        assert decoded.text.encode("utf-8").decode("utf-8") == decoded.text


@given(st.binary(max_size=400), st.none() | st.text(max_size=40))
@example(b"\xff\xfe\x00", None)
@example(b"\x00\x00\xfe\xff\x00", None)
def test_any_bytes_decode(content: bytes, header: str | None) -> None:
    decoded = decode(content, header)
    assert decoded.text.encode("utf-8").decode("utf-8") == decoded.text
    assert is_binary(content) in (True, False)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\ufeff\x00"), max_size=200))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode()).text == text


@given(st.text(st.sampled_from("aé€漢😀"), min_size=1, max_size=30), st.integers(0, 3))
def test_only_whole_characters_are_left_of_a_cut_text(text: str, missing: int) -> None:
    content = text.encode()[: len(text.encode()) - missing]
    decoded = decode(content)
    assert text.startswith(decoded.text)
    assert decoded.cut == (decoded.text.encode() != content)

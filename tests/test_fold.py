"""Folded text: what is plain in it, what stays as it is, and the way back to the original."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from completeness.fold import Folded, fold

_TELLING = (
    "aZ .,'\"-\t\n\r\u00a0\u00ad\u200b\u200d\u2028\u3000\ufeff"
    "éÉŵßœÆŁıİςΣΆώЙё…‥«»“’–—ﬁŉþ\u0301\u0308\u0327"
    "ＡｚＺ！ｶﾞﾊﾟｱがハ\u3099\u309a한\u1112\u1161\u11abกำहि\u0915\u093c\u0958عَـ\u0623שָ\u05c1豈神漢"
)
_NOTES = "".join(map(chr, range(0x1D15E, 0x1D1C1)))
"""Musical symbols: NFC takes them apart, folding leaves them, and no article is set in them."""
_ANY = st.characters(codec="utf-8", exclude_characters=_NOTES)
TEXTS = st.text(st.sampled_from(_TELLING) | _ANY, max_size=40)


@pytest.mark.parametrize(
    ("original", "folded"),
    [
        ("Élève à Noël, façade, Ångström, Žižkov", "eleve a noel, facade, angstrom, zizkov"),
        ("Straße, cœur, Æther, Łódź, Đà Nẵng", "strasse, coeur, aether, lodz, da nang"),
        ("ﬁn oﬃce ﬂat", "fin office flat"),
        ("Ξενοδοχείο της Ελλάδας, ΐ", "ξενοδοχειο τησ ελλαδασ, ι"),
        ("Ёлка, Йод, Ћирилица, їжак", "елка, иод, ћирилица, іжак"),
    ],
    ids=["accents", "letters", "ligatures", "greek", "cyrillic"],
)
def test_accents_are_dropped(original: str, folded: str) -> None:
    assert fold(original) == folded


@pytest.mark.parametrize(
    "text",
    [
        "がぎぐげご パピプペポ ヴ",
        "한국어 기사 전문",
        "सदस्यता लें और पढ़ें",
        "পুরো লেখাটি পড়ুন",
        "สมัครสมาชิกเพื่ออ่านต่อ",
        "全文阅读需要订阅",
    ],
    ids=["kana", "hangul", "devanagari", "bengali", "thai", "han"],
)
def test_marks_of_other_scripts_are_kept(text: str) -> None:
    assert fold(text) == unicodedata.normalize("NFC", text)
    assert fold(unicodedata.normalize("NFD", text)) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("original", "folded"),
    [
        ("مُحَمَّدٌ", "محمد"),
        ("المـــقـــال", "المقال"),
        ("أإآؤئ", "أإآؤئ"),
        ("שָׁלוֹם", "שלום"),
        ("מָנוּי־בִּלְבַד", "מנוי־בלבד"),
    ],
    ids=["tashkeel", "tatweel", "hamza is a letter", "niqqud", "maqaf is no vowel"],
)
def test_vowel_signs_are_dropped(original: str, folded: str) -> None:
    assert fold(original) == folded


@pytest.mark.parametrize(
    ("original", "folded"),
    [
        ("İSTANBUL IŞIĞI", "istanbul isigi"),
        ("ılık", "ilik"),
        ("ΟΔΟΣ ΣΟΦΟΣ", "οδοσ σοφοσ"),
        ("οδός σοφός", "οδοσ σοφοσ"),
    ],
)
def test_turkish_i_and_final_sigma(original: str, folded: str) -> None:
    assert fold(original) == folded


@pytest.mark.parametrize(
    ("original", "folded"),
    [
        ("l’été ‘ok’ ʼn` ´", "l'ete 'ok' 'n' '"),
        ("“a” „b“ «c» ‹d› 〝e〞", '"a" "b" "c" "d" "e"'),
        ("a‐b‑c–d—e−f", "a-b-c-d-e-f"),
        ("mehr… ja⋯ ‥", "mehr... ja... .."),
        ("ＲＥＡＤ　ＭＯＲＥ！（２）", "read more!(2)"),
        ("ｶﾞｲﾄﾞ ﾊﾟﾝ", "ガイド パン"),
    ],
    ids=["apostrophes", "quotes", "dashes", "ellipses", "full-width", "half-width kana"],
)
def test_signs_have_one_form(original: str, folded: str) -> None:
    assert fold(original) == folded


@pytest.mark.parametrize(
    ("original", "folded"),
    [
        ("read\u00a0more", "read more"),
        ("a \t \u2009\u3000 b", "a b"),
        ("a \n\n  b", "a\nb"),
        ("a\u2028b", "a b"),
        ("sub\u00adscrip\u00adtion", "subscription"),
        ("re\u200bad\u2060 on\ufeff", "read on"),
        ("a \u200b b", "a b"),
        ("می\u200cخواهم", "میخواهم"),
    ],
)
def test_white_space_and_what_cannot_be_seen(original: str, folded: str) -> None:
    assert fold(original) == folded


def _is_parted(text: str) -> bool:
    """Whether something that is dropped stands between a letter and a mark that joins it."""
    return any(
        fold(a) == "" and not unicodedata.combining(a) and _joins(b) for a, b in pairwise(text)
    )


def _joins(char: str) -> bool:
    return unicodedata.combining(char) > 0 or "\u1160" <= char <= "\u11ff" or char in "ﾞﾟ"


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assume(not _is_parted(text))
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
@example("é\u0301\u0327")
@example("한")
@example("ﭏשּׁ")
def test_composed_and_decomposed_fold_alike(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert fold(composed) == fold(decomposed)


@given(TEXTS)
@example("\N{CJK COMPATIBILITY IDEOGRAPH-F900}")
def test_folded_text_is_composed(text: str) -> None:
    assume(not _is_parted(text))
    assert unicodedata.is_normalized("NFC", fold(text))


@given(TEXTS)
def test_places_grow_and_stay_inside_the_original(text: str) -> None:
    folded = Folded(text)
    offsets = range(len(folded.text) + 1)
    begins = [folded.origin(offset) for offset in offsets]
    ends = [folded.origin_end(offset) for offset in offsets]
    assert begins == sorted(begins)
    assert ends == sorted(ends)
    assert all(0 <= place <= len(text) for place in begins + ends)
    assert all(begins[at] < ends[at + 1] for at in offsets[:-1])


@given(TEXTS, st.data())
def test_a_folded_stretch_is_the_fold_of_its_original(text: str, data: st.DataObject) -> None:
    folded = Folded(text)
    size = len(folded.text)
    begin = data.draw(st.integers(0, size), "begin")
    end = data.draw(st.integers(begin, size), "end")
    stretch = folded.text[begin:end].strip()
    back = fold(text[folded.origin(begin) : folded.origin_end(end)]).strip() if stretch else ""
    assert stretch in back
    if _between_characters(folded, begin) and _between_characters(folded, end):
        assert back == stretch


def _between_characters(folded: Folded, offset: int) -> bool:
    """Whether the folded text has no part of an original character on both sides of a place."""
    inside = 0 < offset < len(folded.text)
    return not inside or folded.origin_end(offset) <= folded.origin(offset)


@given(TEXTS)
def test_plain_characters_are_found_exactly(text: str) -> None:
    original = "=".join(text)
    folded = Folded(original)
    equals = [at for at, char in enumerate(original) if char == "="]
    found = [at for at, char in enumerate(folded.text) if char == "="]
    if len(found) == len(equals):  # no sign of equality came from a full-width form
        assert [folded.origin(at) for at in found] == equals
        assert [folded.origin_end(at + 1) for at in found] == [at + 1 for at in equals]


def test_a_phrase_is_found_where_the_original_has_it() -> None:
    original = "Çok… «E\u0301lite\u0301»\u00a0: il\u00a0\u00a0vous reste 75 % de cet\u00ad article"
    folded = Folded(original)
    phrase = "il vous reste 75 % de cet article"
    begin = folded.text.index(phrase)
    end = begin + len(phrase)
    quote = original[folded.origin(begin) : folded.origin_end(end)]
    assert quote == "il\u00a0\u00a0vous reste 75 % de cet\u00ad article"

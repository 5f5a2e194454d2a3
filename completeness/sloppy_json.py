"""JSON as pages print it: in comments and CDATA, with trailing commas, several values in a row."""

from __future__ import annotations

import html
import json
import re
from typing import Final

LARGEST: Final = 5_000_000
"""The longest text that is read, in characters."""
_REPAIRED: Final = 1_000_000
"""The longest text that is worth a repair."""
_VALUES: Final = 50
_TAIL: Final = 60
_DECODER: Final = json.JSONDecoder(strict=False)
_WRAPPING: Final = re.compile(r"(?:\s|<!--|//|/\*|\*/|<!\[CDATA\[|\ufeff)+")
_WRAPPED: Final = re.compile(r"(?:-->|\]\]>|//|/\*|\*/|\s)+\Z")
_BETWEEN: Final = re.compile(r"[\s,;]*")
# What is not closed reaches to the end, and runs are taken whole: no place is scanned twice.
_FLAW: Final = re.compile(
    r'(?P<string>"(?:[^"\\]|\\.)*+"?)'
    r"|(?P<comment>/\*(?:.*?\*/|.*)|(?<!:)//[^\n]*)"
    r"|(?P<comma>,[\s,]*+)"
    r"|(?P<colon>:\s*+)"
    r"|(?P<word>\b(?:undefined|None|True|False)\b)",
    re.S,
)
_SPELT: Final = {"undefined": "null", "None": "null", "True": "true", "False": "false"}
_STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*+"?|\'(?:[^\'\\\n]|\\.)*+\'?', re.S)


def parse(text: str) -> list[object]:
    """The JSON values in a script's text, as far as they can be read; never raises."""
    if len(text) > LARGEST:
        return []
    text = _unwrapped(text)
    if '"' not in text and "&quot;" in text:
        text = html.unescape(text)
    values, whole = _read(text)
    if whole or len(text) > _REPAIRED:
        return values
    # Twice, because a comment may stand between a comma and the bracket after it.
    repaired, _ = _read(_FLAW.sub(_repair, _FLAW.sub(_repair, text)))
    return repaired if len(repaired) >= len(values) else values


def parse_at(text: str, at: int) -> object:
    """The JSON value that begins at a place of a program, opened once more if it is JSON in a
    string; None if there is none."""
    if len(text) > LARGEST:
        return None
    try:
        value: object = _DECODER.raw_decode(text, at)[0]
        return _DECODER.decode(value) if isinstance(value, str) else value
    except (ValueError, RecursionError):
        return None


def _unwrapped(text: str) -> str:
    """The text without comment marks and CDATA marks around it."""
    if start := _WRAPPING.match(text):
        text = text[start.end() :]
    # Looked for in a short tail: a long run of marks would be tried from each of its places.
    tail = text[-_TAIL:]
    if end := _WRAPPED.search(tail):
        text = text[: len(text) - len(tail) + end.start()]
    return text


def _read(text: str) -> tuple[list[object], bool]:
    """The values up to the first flaw, and whether there is none."""
    values: list[object] = []
    at = 0
    while at < len(text) and len(values) < _VALUES:
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return values, False
        values.append(value)
        if between := _BETWEEN.match(text, at):
            at = between.end()
    return values, True


def _repair(match: re.Match[str]) -> str:
    kind = match.lastgroup
    closes = match.string[match.end() : match.end() + 1] in ("}", "]")
    if kind == "comma":
        return "" if closes else ","
    if kind == "colon":
        return ":null" if closes or match.string[match.end() : match.end() + 1] == "," else ":"
    if kind == "word":
        return _SPELT[match[0]]
    return "" if kind == "comment" else match[0]


def strings(text: str) -> list[str]:
    """The quoted strings in a program's source, unescaped; for state that is no JSON."""
    return [_unescaped(match[0].strip("\"'")) for match in _STRING.finditer(text[:LARGEST])]


def _unescaped(literal: str) -> str:
    if "\\" not in literal:
        return literal
    try:
        return str(json.loads(f'"{literal}"', strict=False))
    except ValueError:
        return literal

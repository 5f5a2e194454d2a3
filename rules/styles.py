"""What an element's inline style, and the page's own <style>, do to the text in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Flag
from functools import lru_cache
from typing import Final
from weakref import WeakKeyDictionary

from completeness.blocks import Element
from completeness.document import Document


class Effect(Flag):
    """How CSS keeps text that is in the page from a reader."""

    NONE = 0
    CLIPS = 1
    """Only so many lines or pixels of it are shown."""
    FADES = 2
    """A mask or a gradient lies over it."""
    BLURS = 4
    LOCKS = 8
    """It can't be selected."""


_LONGEST: Final = 200_000
"""Of longer own style sheets only so many characters are read."""
_DECLARATIONS: Final = 4000
"""Characters of a rule's declarations that are read."""
_TRACES: Final = ("line-clamp", "max-height", "blur(", "mask", "linear-gradient", "user-select")
_COMMENT: Final = re.compile(r"/\*(?:[^*]|\*(?!/))*+(?:\*/)?")
_PRINT: Final = re.compile(r"@media\s+print\s*\{(?:[^{}]*+\{[^{}]*+\})*+[^{}]*+\}")
_SELECTORS: Final = 600
"""Characters of a rule's selectors that are read."""
_SIMPLE: Final = re.compile(r"\s*+\w*[.#]([\w-]++)(::?(?:after|before))?\s*+")
_SIZE: Final = re.compile(r"\d*\.?\d+(?:px|r?em|ch|ex|lh|vh)\b|0$")
_SHADED: Final = re.compile(r"linear-gradient\(.*(?:transparent|,\s*0?\.?0+%?\s*\))", re.S)
_BLUR: Final = re.compile(r"blur\(\s*0*\.?0*[1-9]")


@lru_cache(maxsize=4096)
def effects_of(declarations: str) -> Effect:
    """What declarations such as "max-height: 9em; overflow: hidden" do to an element's text."""
    told: dict[str, str] = {}
    for declaration in declarations.lower().split(";"):
        name, _, value = declaration.partition(":")
        told[name.strip().removeprefix("-webkit-")] = value.replace("!important", "").strip()
    found = Effect.NONE
    overflow = told.get("overflow", "") + told.get("overflow-y", "")
    cut = "hidden" in overflow or "clip" in overflow
    if told.get("line-clamp", "")[:1].isdigit():
        found |= Effect.CLIPS
    if cut and any(_SIZE.match(told.get(name, "")) for name in ("max-height", "height")):
        found |= Effect.CLIPS
    if "gradient" in told.get("mask-image", "") + told.get("mask", ""):
        found |= Effect.FADES
    if _BLUR.match(told.get("filter", "")):
        found |= Effect.BLURS
    if told.get("user-select") == "none":
        found |= Effect.LOCKS
    return found


def _rules_with_traces(css: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of the rules that may keep text back; most rules do not."""
    starts = set()
    for trace in _TRACES:
        at = css.find(trace)
        while at >= 0:
            starts.add(css.rfind("}", 0, at) + 1)
            at = css.find(trace, at + 1)
    for start in sorted(starts):
        end = css.find("}", start)
        selectors, _, declarations = css[start : end if end >= 0 else len(css)].rpartition("{")
        selectors = _COMMENT.sub("", selectors[-_SELECTORS:])
        yield selectors.rpartition("{")[2].rpartition(";")[2], declarations


def _named_effects(css: str) -> dict[str, Effect]:
    """What a style sheet does to its classes and ids."""
    if "@media print" in css:
        css = _PRINT.sub("", css)
    found: dict[str, Effect] = {}
    for selectors, body in _rules_with_traces(css):
        declarations = body[:_DECLARATIONS]
        effects = effects_of(declarations)
        shaded = _SHADED.search(declarations) is not None
        for selector in selectors.split(",") if effects or shaded else ():
            match = _SIMPLE.fullmatch(selector)
            told = Effect.NONE
            if match is not None:
                # What lies over an element, drawn after it, fades it out.
                told = effects if match[2] is None else Effect.FADES if shaded else told
            if match is not None and told:
                found[match[1]] = found.get(match[1], Effect.NONE) | told
    return found


@dataclass(frozen=True, slots=True)
class _Styles:
    """What the page's own <style> elements do to classes and ids, and all styles to elements."""

    named: dict[str, Effect]
    known: dict[Element, Effect]


_KNOWN: WeakKeyDictionary[Document, _Styles] = WeakKeyDictionary()


def styled(document: Document, element: Element) -> Effect:
    """What the page's own styles do to an element, not those around it."""
    styles = _KNOWN.get(document)
    if styles is None:
        css = "\n".join(document.layout.styles)[:_LONGEST]
        styles = _KNOWN[document] = _Styles(_named_effects(css), {})
    found = styles.known.get(element)
    if found is None:
        found = styles.known[element] = _styled(styles.named, element)
    return found


def _styled(named: dict[str, Effect], element: Element) -> Effect:
    node = element.node
    if node is None or element.tag in ("html", "body"):
        return Effect.NONE
    style = node.attributes.get("style")
    effects = effects_of(style[:_DECLARATIONS]) if style else Effect.NONE
    for name in element.names.split() if named else ():
        if name in named:
            effects |= named[name]
    return effects

"""What the style sheets in a page hide from its readers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_SIMPLE_SELECTOR: Final = re.compile(r"\s*[.#][\w-]+\s*")
_HIDING_RULE: Final = re.compile(r"display\s*:\s*none")
_SHOWING: Final = re.compile(r"[^{}]*\bdisplay\s*:\s*(?!none)[a-z]")
_SHOWING_RULE: Final = re.compile(rf"\s*(?:,[^{{}}]*)?\{{{_SHOWING.pattern}")
_COMMENT: Final = re.compile(r"/\*[^*]*+(?:\*(?!/)[^*]*+)*+\*/")
_MOST: Final = 200
"""Of so many classes is looked whether they are shown again: sheets are long, and so are pages."""


class HiddenNames:
    """The classes and ids that style sheets hide, each judged when it is first asked for."""

    def __init__(self, styles: Sequence[str]) -> None:
        self._styles = [_COMMENT.sub("", css) if "/*" in css else css for css in styles]
        self._hiding = {
            selector[1:]: (selector[0], sheet, end)
            for sheet, css in enumerate(self._styles)
            for selector, end in _hiding_rules(css)
        }
        self._known: dict[str, bool] = {}

    def __bool__(self) -> bool:
        return bool(self._hiding)

    def __contains__(self, name: str) -> bool:
        if name not in self._hiding:
            return False
        if name not in self._known:
            self._known[name] = len(self._known) >= _MOST or not self._is_shown_again(name)
        return self._known[name]

    def _is_shown_again(self, name: str) -> bool:
        """Whether a later rule shows it, as sheets for small screens do for large ones."""
        sign, sheet, begin = self._hiding[name]
        for css in self._styles[sheet:]:
            at = css.find(sign + name, begin)
            while at >= 0:
                end = at + 1 + len(name)
                if _SHOWING_RULE.match(css, end) and _on_large_screens(css, at):
                    return True
                at = css.find(sign + name, end)
            begin = 0
        return False


def _hiding_rules(css: str) -> Iterator[tuple[str, int]]:
    """Simple selectors that a sheet hides outside of any at-rule, and where the rule stands."""
    depth = seen = 0
    for match in _HIDING_RULE.finditer(css):
        opened = css.rfind("{", seen, match.start())
        if opened < 0:
            continue
        depth += css.count("{", seen, opened) - css.count("}", seen, opened)
        begin = max(css.rfind("}", seen, opened), seen - 1) + 1
        seen = opened
        if depth == 0 and not _SHOWING.match(css, match.end()):
            for selector in css[begin:opened].split(","):
                if _SIMPLE_SELECTOR.fullmatch(selector):
                    yield selector.strip(), match.end()


def _on_large_screens(css: str, at: int) -> bool:
    """Whether a rule counts for a wide window: it stands in no at-rule, or in one for such."""
    begin = css.rfind("@", 0, at)
    if begin < 0 or css.count("{", begin, at) <= css.count("}", begin, at):
        return True
    return "min-width" in css[begin : css.find("{", begin)]

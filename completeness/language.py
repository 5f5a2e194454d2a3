"""Which language a text is in, from its script or its words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from langdetect.detector_factory import DetectorFactory

# In this order: kana tells Japanese from Chinese before the shared Han characters are counted.
_SCRIPTS: Final = (
    ("ja", re.compile("[\u3040-\u30ff]"), 0.08),
    ("ko", re.compile("[\uac00-\ud7af]"), 0.3),
    ("zh", re.compile("[\u4e00-\u9fff]"), 0.3),
    ("el", re.compile("[\u0370-\u03ff]"), 0.5),
    ("th", re.compile("[\u0e00-\u0e7f]"), 0.3),
    ("he", re.compile("[\u0590-\u05ff]"), 0.5),
    ("hy", re.compile("[\u0530-\u058f]"), 0.5),
    ("ka", re.compile("[\u10a0-\u10ff]"), 0.5),
    ("bn", re.compile("[\u0980-\u09ff]"), 0.5),
    ("ta", re.compile("[\u0b80-\u0bff]"), 0.5),
)
_SURE: Final = 0.8
_ENOUGH: Final = 40
"""Characters below which words tell no language."""


def by_script(text: str) -> str | None:
    """The language that a text's script alone tells; None where several share the script."""
    if text.isascii():
        return None
    size = len(text) - text.count(" ")
    for language, letters, share in _SCRIPTS:
        if len(letters.findall(text)) > share * size:
            return language
    return None


def detect(text: str) -> str | None:
    """The language of a text's words (langdetect, seeded); None where it is in doubt."""
    if len(text) < _ENOUGH:
        return None
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    detector.append(text)
    try:
        best = detector.get_probabilities()[0]
    except (LangDetectException, IndexError):
        return None
    return str(best.lang) if best.prob >= _SURE else None


@lru_cache(maxsize=1)
def _factory() -> DetectorFactory:
    from langdetect import detector_factory

    detector_factory.DetectorFactory.seed = 0
    detector_factory.init_factory()
    assert detector_factory._factory is not None
    return detector_factory._factory

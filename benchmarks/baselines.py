"""The simple rules that others use to find incomplete articles, each over one page."""

from __future__ import annotations

import codecs
import importlib.util
import logging
import re
from collections.abc import Callable, Mapping

SHORT = 200
"""Main texts of fewer words are called incomplete by `length`."""

WALL_WORDS = (
    "paywall",
    "subscribe to continue",
    "subscribe to read",
    "continue reading",
    "subscribers only",
    "already a subscriber",
    "to read the full",
    "réservé aux abonnés",
    "réservée aux abonnés",
    "déjà abonné",
    "il vous reste",
    "nur für abonnenten",
    "jetzt weiterlesen",
    "bereits abonnent",
    "solo para suscriptores",
    "ya eres suscriptor",
    "suscríbete para",
    "riservato agli abbonati",
    "sei già abbonato",
    "exclusivo para assinantes",
    "alleen voor abonnees",
    "tylko dla prenumeratorów",
    "только для подписчиков",
    "előfizetőknek",
    "会員限定",
    "有料会員",
    "阅读全文",
    "登录后阅读",
)

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_NOT_FREE = re.compile(
    r"""isAccessibleForFree\\?["']?\s*(?::|content\s*=)\s*\\?["']?(?:https?://schema\.org/)?false"""
    r"""|content_tier["']\s+content\s*=\s*["']locked""",
    re.IGNORECASE,
)
_CLOSING = tuple(".!?…。！？।؟۔።\"'”’»›」』)]）】")
# As word processors count: what white space parts, and every single kana and Han character.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\s\u3040-\u30ff\u3400-\u9fff]+")
_ELLIPSIS = ("...", "…", "[…]", "[...]", "(…)", "(...)", "……")


def declared_policy(source: str, main_text: str) -> bool:
    """The page's source declares that it is not free, or that its tier is locked."""
    return _NOT_FREE.search(source) is not None


def phrase_anywhere(source: str, main_text: str) -> bool:
    """Some paywall word stands anywhere in the page's source."""
    lowered = source.lower()
    return any(word in lowered for word in WALL_WORDS)


def last_character(source: str, main_text: str) -> bool:
    """The main text does not end in closing punctuation; an empty one does not either."""
    return not main_text.rstrip().endswith(_CLOSING)


def ellipsis_at_end(source: str, main_text: str) -> bool:
    """The main text ends in an ellipsis."""
    return main_text.rstrip().endswith(_ELLIPSIS)


def length(source: str, main_text: str) -> bool:
    """The main text is short."""
    return len(_WORD.findall(main_text)) < SHORT


Baseline = Callable[[str, str], bool]

ON_SOURCE: Mapping[str, Baseline] = {
    "declared policy": declared_policy,
    "phrase anywhere": phrase_anywhere,
}
ON_MAIN_TEXT: Mapping[str, Baseline] = {
    "last character": last_character,
    "ellipsis at the end": ellipsis_at_end,
    f"under {SHORT} words": length,
}


def extractor_present() -> bool:
    """Whether trafilatura, which gives the main texts of HTML pages, is installed."""
    return importlib.util.find_spec("trafilatura") is not None


def missing() -> list[str]:
    """The rules that cannot be run here, since they need a main text."""
    return [] if extractor_present() else list(ON_MAIN_TEXT)


def call_all(data: bytes, kind: str) -> dict[str, bool]:
    """What each rule says of a page: true for incomplete."""
    source = decode(data)
    calls = {name: rule(source, "") for name, rule in ON_SOURCE.items()}
    if extractor_present():
        text = source if kind == "text" else extract(data)
        calls |= {name: rule(source, text) for name, rule in ON_MAIN_TEXT.items()}
    return calls


def decode(data: bytes) -> str:
    """The bytes in the character set that their first kilobytes name, else UTF-8."""
    named = _CHARSET.search(data, 0, 4096)
    try:
        codec = codecs.lookup(named[1].decode("ascii") if named else "utf-8")
        return data.decode(codec.name, errors="replace")
    except LookupError:
        return data.decode("utf-8", errors="replace")


def extract(data: bytes) -> str:
    """The main text that trafilatura finds in an HTML page, empty if it finds none."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = trafilatura.extract(data, include_comments=False) or ""
    # Layout tables come with bars between their cells, which are no part of the text.
    return text.replace("|", " ").rstrip()

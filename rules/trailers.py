"""Lines that stand below an article: credits, sources, links to others, offers."""

from __future__ import annotations

import re
from typing import Final

TRAILER_LENGTH: Final = 200
"""A longer line is a paragraph."""

_TRAILER: Final = re.compile(
    r"\W{0,3}(?:read (?:more|next|also|the full)|related\b|see also|sources?\b|photos?\b"
    r"|pictures?\b|(?:featured )?images?\b|credits?\b|follow (?:us|me|@|on)|via\b|posted\b"
    r"|(?:this|the) (?:article|post|story|piece|work) (?:was|is|has|originally|first|appear)"
    r"|reporting by|edit(?:ed|ing) by|compiled by|written by|translated by"
    r"|with (?:files|reporting|a report|post wires|contributions?)|note:|copyright\b|©"
    r"|tags?\b|topics?:|share (?:this|on)|contacts?:|subscribe|sign up|download\b|watch:|watch next"
    r"|(?:log|sign) in\b|join the|check out|click here|get it on|learn more|more:|more (?:on|from|about)|top picks|full specs"
    r"|provided by|courtesy|have a tip|advertisement|comments?$"
    r"|lire (?:aussi|la|le|également)|à lire|voir aussi|crédits?\b|propos recueillis"
    r"|quellen?:|lesen sie|mehr (?:zum|zu|über)|auch interessant|kennen sie|dieser (?:artikel|text)"
    r"|fuentes?:|lea también|leer más|foto:|leggi|fonte:|leia (?:mais|também)"
    r"|źródło|zdjęci[ae]|fot\.|czytaj|читайте|источник|фото|подробнее|πηγή|διαβάστε"
    r"|ที่มา|圖說|图说|来源|來源|原文|责任编辑|責任編輯|編輯|编辑|更多|出典|写真|関連"
    r"|baca juga|sumber:|lees ook|bron:|läs (?:mer|också)|les også|läs mer)",
    re.I,
)
_BARE: Final = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+|[\w.-]+\.(?:com|org|net)/?|#\w+(?:\s+#\w+)*|\W+|[\d\W]+"
)
"""A line that is an address, tags, numbers or signs."""


def is_trailer(line: str) -> bool:
    """Whether a line only follows an article, by its first words or because it is no sentence."""
    return len(line) < TRAILER_LENGTH and (
        _TRAILER.match(line) is not None or _BARE.fullmatch(line) is not None
    )

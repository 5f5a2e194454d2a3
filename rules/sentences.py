"""Pieces of patterns that the languages share, in folded text."""

from __future__ import annotations

from typing import Final

SENTENCE_END: Final = r"(?= ?(?:[.!:;|()\[\]]|$)| [-–—])"
"""Nothing more is said: what is for the subscribers of something else names it here."""
NO_CHANNEL: Final = (
    r"(?![^.?!]{0,50}\b(?:newsletter|boletin|boletim|bollettino|butlleti|nieuwsbrief|nyhetsbrev"
    r"|infolettre|lettre d'info|rundbrief|hirlevel|biuletyn|mailing|email list"
    r"|canal|canale|kanal|kanaal|chaine|channel|telegram|whatsapp|podcast|facebook|youtube"
    r"|instagram|google news|social))"
)
"""What the reader may subscribe to or register for is not the article but news of it."""

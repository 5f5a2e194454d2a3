"""Pieces of patterns that the languages share, in folded text."""

from __future__ import annotations

from typing import Final

SENTENCE_END: Final = r"(?= ?(?:[.!:;|()\[\]]|$)| [-–—])"
"""Nothing more is said: what is for the subscribers of something else names it here."""
SENTENCE_START: Final = r"(?:^[^\w\n]*|(?<=[.!?)\]\"»|] )[^\w\n]{0,3})"
"""A sentence or a block begins: within a sentence people tell of what others read."""
OFFER_START: Final = rf"(?:{SENTENCE_START}|\.\.\. ?[\[(]?|[\[(])"
"""Words after it are an offer, not the end of the article's own sentence."""
OFFER_END: Final = r"(?: ?\.\.\.)?[^\w:.!?]{0,8}$"
"""An offer ends with arrows and brackets, a sentence with its stop."""
ARROW_END: Final = r" ?(?:\.\.\.)? ?[»›→>\])]{1,3}\W{0,4}$"
"""What ends like this is an offer wherever it begins."""
CHANNEL: Final = (
    r"\b(?:newsletter|boletin|boletim|bollettino|butlleti|nieuwsbrief|nyhetsbrev|nyhedsbrev"
    r"|infolettre|lettre d'info|rundbrief|hirlevel|biuletyn|mailing|email list"
    r"|canal|canale|kanal|kanaal|chaine|channel|telegram|whatsapp|podcast|facebook|youtube"
    r"|instagram|google news|social)"
)
"""News of articles, to which a reader may subscribe as well."""
NO_CHANNEL: Final = rf"(?![^.?!]{{0,50}}{CHANNEL})"
"""What the reader may subscribe to or register for is not the article but news of it."""
NO_ARCHIVE: Final = (
    r"(?! (?:and get access to the full archive|et avoir acces a l'ensemble des archives"
    r"|y obtener acceso al archivo completo|e avere accesso all'archivio completo"
    r"|e ter acesso ao arquivo completo|och fa tillgang till hela arkivet"
    r"|и получить доступ к полному архиву)\b|并访问完整档案|고 전체 아카이브)"
)
"""WordPress asks so for subscriptions to a blog's letters, below and over whole posts."""

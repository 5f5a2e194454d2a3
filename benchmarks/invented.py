"""Words that no language has, for walls and boxes that no rule knows."""

from __future__ import annotations

from random import Random
from typing import Final

_LETTERS: Final = {
    "ru": ("бвгдклмнпрст", "аеиоу"),
    "el": ("βγδκλμνπρστφ", "αεηιου"),
    "": ("bdfgklmnprstvz", "aeiou"),
}
_CJK: Final = range(0x4E00, 0x5E00)


def word(random: Random, language: str = "") -> str:
    """A word of two to four syllables in the script of a language."""
    consonants, vowels = _LETTERS.get(language, _LETTERS[""])
    syllables = (
        random.choice(consonants) + random.choice(vowels) for _ in range(random.randint(2, 4))
    )
    return "".join(syllables) + random.choice(("", "", random.choice(consonants)))


def sentence(random: Random, language: str, words: int, end: str = ".") -> str:
    """So many words with a capital letter and an end; of Chinese and Japanese, characters."""
    if language in ("zh", "ja"):
        characters = (chr(random.choice(_CJK)) for _ in range(words * 2))
        return "".join(characters) + {".": "。"}.get(end, end)
    return " ".join(word(random, language) for _ in range(words)).capitalize() + end

"""The rules of the second pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_FAMILY: Final = "collection"


@dataclass(frozen=True, slots=True)
class RunRule:
    """A rule that sees all documents of a run; how sure it is depends on what it sees.

    `seen` and `unseen` tell a run on which it finds something, and one on which it does not.
    """

    name: str
    argues: str
    message: str
    about: str
    seen: str
    unseen: str

    @property
    def id(self) -> str:
        return f"{_FAMILY}.{self.name}"


RUN_RULES: Final = (
    RunRule(
        name="repeated-ending",
        argues="paywall",
        message="Many documents of this publisher end with the same words, as at a wall.",
        about="From 20 articles of a publisher on, every passage that ends three or more of them "
        "is weighed: whether the texts before it stop in the middle of a sentence or at one "
        "length, and whether they are shorter than the others. It argues for the wall "
        "that the documents name themselves (registration, login), else for a paywall.",
        seen="30 of 60 articles stop after 80 words, and the same sentence stands below each.",
        unseen="A newsletter box stands below 60 articles of all lengths that end with a sentence.",
    ),
    RunRule(
        name="length-spike",
        argues="truncation",
        message="Many documents of this publisher stop in mid-sentence at the same length.",
        about="From 20 articles of a publisher on, five or more that stop inside a sentence after "
        "the same number of words or characters, with no word about it.",
        seen="12 of 40 articles stop inside a sentence after 2,000 characters.",
        unseen="12 of 40 articles end with a caption, after 90 to 700 words.",
    ),
    RunRule(
        name="same-body",
        argues="error_page",
        message="The same short text stands on many URLs of this publisher.",
        about="Nearly the same text of up to 300 words, in the same order, on five URLs or more. "
        "It argues for what the pages or their HTTP status say (a bot wall, a removed page …), "
        "else for an error page.",
        seen="Eight URLs show the same three sentences about a connection that is being checked.",
        unseen="One short article stands in five sections, under the same name.",
    ),
    RunRule(
        name="longer-capture",
        argues="truncation",
        message="Another capture of this URL goes on where this one stops.",
        about="Four in five samples of the text stand in the other capture at the same places, and "
        "that one is longer. It argues for the wall that the page shows, else for truncation.",
        seen="In May a URL held 90 words of an article of which it held 700 in June.",
        unseen="A later capture holds the same article and another one about what came of it.",
    ),
    RunRule(
        name="longer-elsewhere",
        argues="truncation",
        message="Another publisher has the same text, and it goes on where this one stops.",
        about="As collection.longer-capture does, with copies at other publishers. Where the "
        "shorter text ends with a sentence it may be an agency's brief: the finding is weak then.",
        seen="A site holds the first 120 words of an article that a second one has in full.",
        unseen="Two sites print the same report of an agency, one with a headline of its own.",
    ),
)
RUN_RULE_IDS: Final = frozenset(rule.id for rule in RUN_RULES)

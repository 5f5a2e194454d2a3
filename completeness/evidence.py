"""The words that rules speak: what a finding argues for, how surely, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Cause(StrEnum):
    """Why an article is incomplete."""

    PAYWALL = "paywall"
    REGISTRATION = "registration"
    TRUNCATION = "truncation"
    EXCERPT = "excerpt"
    PAGINATION = "pagination"
    MISSING_SECTIONS = "missing_sections"
    CONSENT = "consent"
    BOT_WALL = "bot_wall"
    LOGIN = "login"
    GEO_BLOCK = "geo_block"
    SCRIPT_SHELL = "script_shell"
    ERROR_PAGE = "error_page"
    REMOVED = "removed"
    EMPTY = "empty"
    TRANSPORT = "transport"


class Stance(StrEnum):
    """What a finding argues for when it is not a cause of incompleteness."""

    COMPLETE = "complete"
    NOT_ARTICLE = "not_article"
    BARRIER = "barrier"
    CONTEXT = "context"


Argues = Cause | Stance


class Confidence(StrEnum):
    """How often a rule's finding means what the rule argues, before any weight is fitted."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


Verdict = Literal["complete", "incomplete", "undetermined", "not_article"]


class PageType(StrEnum):
    """What kind of page a document is."""

    ARTICLE = "article"
    LISTING = "listing"
    HOME = "home"
    FORUM = "forum"
    PRODUCT = "product"
    RECIPE = "recipe"
    VIDEO = "video"
    ERROR = "error"
    BLOCK = "block"
    OTHER = "other"


class Policy(StrEnum):
    """What the publisher declares or shows about who may read the article."""

    FREE = "free"
    METERED = "metered"
    REGISTRATION = "registration"
    PAID = "paid"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What a share was measured by."""

    WHOLE = "whole"
    PRIOR = "prior"
    DECLARED_REMAINING = "declared-remaining"
    DECLARED_WORDS = "declared-words"
    DECLARED_CHARACTERS = "declared-characters"
    READING_TIME = "reading-time"
    PAGES = "pages"
    BYTES = "bytes"
    FILLER = "filler"


class Zone(StrEnum):
    """Where in a page a finding stands, seen from the article."""

    HEAD = "head"
    """Between the title and the first paragraph of the main content."""
    BODY = "body"
    """In the main content, with article text after it."""
    ENDING = "ending"
    """In the last blocks of the main content."""
    AFTER = "after"
    """Right after the main content."""
    SOLE = "sole"
    """The page has hardly any text besides."""
    CHROME = "chrome"
    """Navigation, header, footer, boxes, anything far from the article."""
    LINK = "link"
    """In a link to another article, or its label."""
    QUOTATION = "quotation"
    """Inside quotation marks or a quoted block of the main content."""
    HIDDEN = "hidden"
    """In an element that is not shown."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a view.

    `start` and `end` are code points in `Document.text(view)`; `path` is an element path, header
    name or JSON path where that is the place.
    """

    view: str
    start: int = 0
    end: int = 0
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule saw in one document.

    `share` is the part (0..1) of the article that is present, where the finding states one, and
    `basis` what that was measured by. `expected` counts the words (or characters) that the page
    declares for the whole article.
    """

    rule: str
    argues: Argues
    confidence: Confidence
    message: str
    place: Place | None = None
    zone: Zone | None = None
    share: float | None = None
    basis: Basis | None = None
    expected: int | None = None
    page_type: PageType | None = None
    policy: Policy | None = None
    source: str | None = None
    vendor: str | None = None
    told: tuple[tuple[str, str], ...] = ()
    """Named groups of a phrase's pattern, as printed."""
    foreign: bool = False
    """A phrase of another language than the page's."""
    between: bool = False
    """A phrase with a paragraph of its own between the article and another text."""
    traits: frozenset[str] = frozenset()
    """What else was seen of it that makes it more or less sure; judged apart from the rule."""

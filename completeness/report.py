"""The published report: what programs read. Fields are added, never renamed or removed."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from .evidence import Argues, Basis, Cause, Confidence, PageType, Policy, Verdict, Zone

SCHEMA_VERSION: Literal["1.0"] = "1.0"


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(_Model):
    """Where a document was read from."""

    path: str | None = Field(None, description="As given, or as found below a folder.")
    format: str = Field(description="html, text, warc, …")
    offset: int | None = Field(None, description="Byte offset of the record in the file.")
    digest: str = Field(description="sha256 of the decoded payload.")


class DocumentInfo(_Model):
    """Which document this is."""

    id: str | None = Field(description="The row's id, the WARC-Record-ID or the path.")
    url: str | None
    title: str | None
    language: str | None = Field(description="BCP 47.")
    captured_at: str | None = Field(description="RFC 3339, UTC.")
    source: Source


class Share(_Model):
    """How much of the article is present, if it is incomplete; 0 to 1, with a 90 % interval."""

    value: float = Field(ge=0, le=1)
    low: float = Field(ge=0, le=1)
    high: float = Field(ge=0, le=1)
    basis: Basis


class Conflict(_Model):
    """Two sources that declare different policies."""

    source: str
    value: Policy
    other_source: str
    other_value: Policy


class Access(_Model):
    """Whether the publisher declared or showed a barrier; says nothing of the text's presence."""

    policy: Policy
    sources: list[str]
    barrier: bool
    vendors: list[str]
    conflicts: list[Conflict]


class TextInfo(_Model):
    """Amounts of text, in `unit`."""

    words: int = Field(description="Of the main content, hidden ones included.")
    unit: Literal["words", "characters"]
    hidden_words: int = Field(description="In elements that are not shown.")
    script_words: int = Field(description="Only in script data; not present.")
    expected_words: int | None = Field(description="As the page declares.")
    extractor: str


class Where(_Model):
    """The place of a finding."""

    view: str
    start: int = Field(description="Code point in Document.text(view).")
    end: int
    position: float | None = Field(ge=0, le=1, description="0 start, 1 end of the main content.")
    path: str | None
    zone: Zone | None


class ReportFinding(_Model):
    """What a rule saw."""

    rule: str
    argues: Argues
    confidence: Confidence
    weight: float = Field(description="Log-odds; positive speaks for complete.")
    message: str
    quote: str | None = Field(max_length=200)
    where: Where | None
    share: float | None = None


class ReportError(_Model):
    """What went wrong while reading the document."""

    code: str
    message: str


class Collected(_Model):
    """What the second pass of an audit says, seeing the whole run."""

    verdict: Verdict
    cause: Cause | None
    score: float | None
    findings: list[ReportFinding]


class Versions(_Model):
    """What judged."""

    completeness: str
    rules: str


class Report(_Model):
    """How complete one document is, why, and on what evidence."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    document: DocumentInfo
    page_type: PageType
    verdict: Verdict
    cause: Cause | None
    score: float | None = Field(description="Expected share of the article that is present.")
    probability_complete: float | None
    share: Share | None
    access: Access
    text: TextInfo
    findings: list[ReportFinding]
    not_applicable: list[str]
    errors: list[ReportError]
    collection: Collected | None = None
    versions: Versions

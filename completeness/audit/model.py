"""`run.json`: what an audit was asked, what it read, what went wrong, and its counts."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from ..report import Versions
from ..weights import Profile

RUN_SCHEMA_VERSION: Literal["1.0"] = "1.0"


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ReaderOptions(_Model):
    """What was said about the inputs; None is found by itself."""

    text_field: str | None = None
    html_field: str | None = None
    url_field: str | None = None
    id_field: str | None = None
    title_field: str | None = None
    language_field: str | None = None
    date_field: str | None = None
    online: bool = False
    allow_private: bool = False


class Settings(_Model):
    """What decides which documents are judged, and how: equal settings, equal reports."""

    readers: ReaderOptions = Field(default_factory=ReaderOptions)
    is_article: bool = Field(default=False, description="Every document is an article.")
    prior: float | None = Field(default=None, description="Share of complete articles, 0 to 1.")
    profile: Profile = Field(default="balanced", description="How readily documents are called.")
    select: list[str] = Field(default_factory=list, description="Rules or prefixes; empty: all.")
    ignore: list[str] = Field(default_factory=list, description="Rules or prefixes left out.")
    sample: float | None = Field(default=None, description="Part of the documents, 0 to 1.")
    limit: int | None = Field(default=None, description="So many documents, the first ones.")
    shard: tuple[int, int] | None = Field(default=None, description="The i-th of n parts.")
    excerpts: bool = Field(default=True, description="Beginnings and endings are kept.")
    timeout: float = Field(default=60.0, description="Seconds for one document.")
    memory: int = Field(default=1024, description="MiB that one document may take.")


class Counts(_Model):
    """Records by what became of them; the last four add up to the first."""

    records: int = 0
    judged: int = 0
    inherited: int = Field(default=0, description="Revisits that have their original's verdict.")
    skipped: dict[str, int] = Field(default_factory=dict, description="By reason.")
    failed: dict[str, int] = Field(default_factory=dict, description="By reason.")


class Input(_Model):
    """One input as given."""

    path: str
    bytes: int | None = Field(
        default=None, description="Size of the file or of all files of the folder."
    )
    fingerprint: str | None = Field(
        None, description="Changes with the names, sizes and times of its files; null: unknown."
    )
    counts: Counts = Field(default_factory=Counts)


class Publisher(_Model):
    """The documents of one publisher, by verdict after the second pass."""

    publisher: str
    complete: int = 0
    incomplete: int = 0
    undetermined: int = 0
    not_article: int = 0


class InputProblem(_Model):
    """What is wrong with an input itself."""

    code: str
    message: str
    path: str
    offset: int | None = None


class Failure(_Model):
    """A record that could not be judged."""

    path: str
    offset: int | None
    id: str | None
    reason: str
    message: str | None


class Run(_Model):
    """An audit: its state, what it was asked, and, once it is done, its counts."""

    schema_version: Literal["1.0"] = RUN_SCHEMA_VERSION
    state: Literal["running", "done"]
    started_at: str = Field(description="RFC 3339, UTC.")
    finished_at: str | None = None
    versions: Versions
    settings: Settings
    inputs: list[Input]
    counts: Counts = Field(default_factory=Counts, description="Of all inputs.")
    verdicts: dict[str, int] = Field(
        default_factory=dict, description="Of judged and inherited records, after the second pass."
    )
    causes: dict[str, int] = Field(default_factory=dict, description="Of the incomplete ones.")
    publishers: list[Publisher] = Field(
        default_factory=list, description="The ones with the most incomplete documents."
    )
    problems: list[InputProblem] = Field(default_factory=list)
    problems_left_out: int = Field(default=0, description="Problems beyond those that are listed.")
    failures: list[Failure] = Field(
        default_factory=list, description="The first ones; all are among the documents."
    )
    documents: str | None = Field(
        default=None, description="The file of the rows, once it is done."
    )

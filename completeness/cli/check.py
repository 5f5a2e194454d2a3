"""`completeness check`: a few documents, an answer for a person."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from ..addresses import is_of_web, without_password
from . import exits

if TYPE_CHECKING:
    from ..document import Document, Kind
    from ..readers.files import Input
    from ..report import Report
    from ..weights import Profile

_URL: Final = re.compile(r"[a-z][a-z0-9+.-]*://", re.I)


class Format(StrEnum):
    """How reports are printed."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


class KindOption(StrEnum):
    """How the content is read."""

    HTML = "html"
    TEXT = "text"


class ProfileOption(StrEnum):
    """How readily a document is called incomplete."""

    STRICT = "strict"
    BALANCED = "balanced"
    RECALL = "recall"


class PageTypeOption(StrEnum):
    """What is known of the documents."""

    ARTICLE = "article"


def check(
    inputs: list[str] = typer.Argument(
        metavar="[PATH|URL|-]...",
        help="Files, folders, URLs, or - for standard input.",
        show_default=False,
    ),
    output: Format = typer.Option(Format.TEXT, "--format", help="text for people, json, or jsonl."),
    show_text: bool = typer.Option(False, help="Print the main content as read, too."),
    kind: KindOption | None = typer.Option(None, help="Read as html or text; else recognised."),
    page_type: PageTypeOption | None = typer.Option(
        None, help="article: every document is one, never `not_article`."
    ),
    profile: ProfileOption = typer.Option(
        ProfileOption.BALANCED, help="strict: fewer called incomplete; recall: more of them found."
    ),
    prior: float | None = typer.Option(
        None, help="Share of complete ones among articles like these, between 0 and 1."
    ),
    why: bool = typer.Option(False, help="Show the sum behind each verdict (format text)."),
    url: str | None = typer.Option(None, help="The URL that a single input was captured from."),
    allow_private: bool = typer.Option(False, help="Fetch from private addresses, too."),
) -> None:
    """Say of each document how complete it is, why, and on what evidence.

    Exit codes: 0 all complete (or no article), 1 some incomplete, 2 usage, 3 some could not be
    read, 4 none could be read, 5 internal error or a full disk, 130 interrupted.
    """
    if url is not None and _several(inputs):
        typer.echo("completeness: --url goes with one input that is no folder", err=True)
        raise typer.Exit(exits.USAGE)
    if url is not None and not is_of_web(url):
        exits.leave(exits.USAGE, f"--url: {url!r} is no http or https URL with a host")
    if inputs.count("-") > 1:
        exits.leave(exits.USAGE, "standard input can be read once: give - one time")
    if prior is not None and not 0 < prior < 1:
        exits.leave(exits.USAGE, "--prior is a share between 0 and 1, such as 0.9")
    if why and output is not Format.TEXT:
        exits.leave(exits.USAGE, "--why goes with --format text")
    judging = Judging(page_type is not None, prior, profile.value)
    run = _Run(output, judging, inputs, several=_several(inputs), show_text=show_text, why=why)
    try:
        for item in _read(inputs, kind, url, allow_private=allow_private):
            run.take(item)
    except KeyboardInterrupt:
        run.codes.add(exits.INTERRUPTED)
    raise typer.Exit(run.close())


def _several(inputs: list[str]) -> bool:
    return len(inputs) > 1 or Path(inputs[0]).is_dir()


def _read(
    inputs: list[str], kind: KindOption | None, url: str | None, *, allow_private: bool
) -> Iterator[Input]:
    from ..readers.files import read_path

    as_kind: Kind | None = None
    if kind is not None:
        as_kind = "html" if kind is KindOption.HTML else "text"
    for name in inputs:
        if _URL.match(name):
            from ..readers.web import read_url

            yield read_url(name, kind=as_kind, allow_private=allow_private)
        else:
            yield from read_path(name, kind=as_kind, url=url)


def _write_utf8() -> None:
    """JSON is UTF-8 whatever the terminal's encoding is."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="strict")


@dataclass(frozen=True, slots=True)
class Judging:
    """What is known of the documents, and how they are judged."""

    is_article: bool
    prior: float | None
    profile: Profile


class _Run:
    """Prints reports as they come and keeps what the exit code needs."""

    def __init__(
        self,
        output: Format,
        judging: Judging,
        inputs: list[str],
        *,
        several: bool,
        show_text: bool,
        why: bool,
    ) -> None:
        self.output = output
        self.judging = judging
        self.inputs = inputs
        self.why = why
        self.several = several
        self.show_text = show_text
        self.codes: set[int] = set()
        self.reported = 0
        self.read = 0
        self.told: set[str] = set()

    def take(self, item: Input) -> None:
        """Judges and prints one document."""
        from ..checking import check_document

        for error in item.errors:
            self._tell(error.message)
        if item.document is None:
            return
        try:
            report = check_document(
                item.document,
                is_article=self.judging.is_article,
                prior=self.judging.prior,
                profile=self.judging.profile,
                source=item.source,
                errors=item.errors,
                find_language=True,
            )
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"
            typer.echo(f"completeness: {item.name}: internal error: {reason}", err=True)
            self.codes.add(exits.INTERNAL)
            return
        if report.verdict == "incomplete":
            self.codes.add(exits.INCOMPLETE)
        for told in report.errors[len(item.errors) :]:
            self._tell(f"{item.name}: {told.message}")
        self.read += not item.document.is_binary
        self._print(item, report)
        self.reported += 1

    def _tell(self, message: str) -> None:
        """Names what is wrong, once: a file's defect is its document's, too."""
        if message not in self.told:
            self.told.add(message)
            typer.echo(f"completeness: {message}", err=True)
        self.codes.add(exits.SOME_UNREAD)

    def _print(self, item: Input, report: Report) -> None:
        if self.reported == 0 and self.output is not Format.TEXT:
            _write_utf8()
        if self.output is Format.TEXT:
            from .render import print_report

            print_report(report, name=item.name, first=self.reported == 0)
        elif self.output is Format.JSONL:
            print(report.model_dump_json())
        elif self.several:
            print("[" if self.reported == 0 else ",")
            print(report.model_dump_json(indent=1), end="")
        else:
            print(report.model_dump_json(indent=1))
        if self.why and item.document is not None and not item.document.is_binary:
            self._explain(item.document)
        if self.show_text and item.document is not None:
            from .render import printable

            stream = sys.stdout if self.output is Format.TEXT else sys.stderr
            print(f"\n{printable(item.document.main_text)}", file=stream)

    def _explain(self, document: Document) -> None:
        from ..checking import explain_document
        from .render import print_why

        judging = self.judging
        print_why(
            explain_document(
                document,
                is_article=judging.is_article,
                prior=judging.prior,
                profile=judging.profile,
            )
        )

    def close(self) -> int:
        """Ends the output; the exit code."""
        if self.output is Format.JSON and self.several:
            print("\n]" if self.reported else "[]")
        if self.read == 0 and exits.INTERRUPTED not in self.codes:
            self.codes.add(exits.NOTHING_READ)
            names = "" if self.told else f" in {', '.join(map(without_password, self.inputs))}"
            typer.echo(f"completeness: nothing could be read{names}", err=True)
        sys.stdout.flush()
        return exits.strongest(self.codes)

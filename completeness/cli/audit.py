"""`completeness audit`: archives, folders and data sets into a run."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from . import exits
from .check import PageTypeOption, ProfileOption
from .progress import LogFormat, Teller

if TYPE_CHECKING:
    from ..audit.model import Run, Settings
    from ..audit.run import Audited

_SHARD: Final = re.compile(r"(\d+)/(\d+)")


def audit(
    inputs: list[str] = typer.Argument(
        metavar="INPUT...",
        help="WARC, WACZ, folders of pages, JSONL, Parquet, CSV.",
        show_default=False,
    ),
    out: Path = typer.Option(..., "-o", "--out", help="The run's folder."),
    jobs: int | None = typer.Option(None, min=1, help="Worker processes; by default the cores."),
    page_type: PageTypeOption | None = typer.Option(
        None, help="article: every document is one, never `not_article`."
    ),
    profile: ProfileOption = typer.Option(
        ProfileOption.BALANCED, help="strict: fewer called incomplete; recall: more of them found."
    ),
    prior: float | None = typer.Option(
        None, help="Share of complete ones among the articles, between 0 and 1."
    ),
    select: list[str] = typer.Option(
        [], help="Only these rules: ids, or families such as fr or collection (the second pass)."
    ),
    ignore: list[str] = typer.Option([], help="Not these rules."),
    limit: int | None = typer.Option(None, min=1, help="Only so many documents, the first ones."),
    sample: str | None = typer.Option(
        None, help="Only a part of the documents: 0.05, 5%, 1/20; always the same ones."
    ),
    shard: str | None = typer.Option(None, help="i/n: the i-th of n parts, for `merge`."),
    excerpts: bool = typer.Option(True, help="Keep 600 characters of each document's ends."),
    replace: bool = typer.Option(
        False, "--replace", help="Replace an earlier run in the folder, even by a smaller one."
    ),
    timeout: float = typer.Option(60.0, min=0.1, help="Seconds for one document."),
    memory: int = typer.Option(1024, min=64, help="MiB that one document may take."),
    recrawl: Path | None = typer.Option(None, help="Write URLs to capture again, best first."),
    best: Path | None = typer.Option(None, help="Write the best capture of URLs with several."),
    fail_under: float | None = typer.Option(
        None, min=0, max=1, help="Exit 1 if less of the articles is complete."
    ),
    log_format: LogFormat = typer.Option(LogFormat.TEXT, help="text, or a line of JSON each."),
    text_field: str | None = typer.Option(None, help="The field of a row with plain text."),
    html_field: str | None = typer.Option(None, help="The field with HTML."),
    url_field: str | None = typer.Option(None, help="The field with the URL."),
    id_field: str | None = typer.Option(None, help="The field with the row's id."),
    title_field: str | None = typer.Option(None, help="The field with the title."),
    language_field: str | None = typer.Option(None, help="The field with the language."),
    date_field: str | None = typer.Option(None, help="The field with the time of capture."),
    online: bool = typer.Option(False, help="Follow references of archives into the network."),
    allow_private: bool = typer.Option(False, help="With --online from private addresses, too."),
) -> None:
    """Judge every document of archives, folders and data sets, and keep the run in a folder.

    An interrupted audit goes on where it stopped when the same command is given again. A finished
    run is replaced by one of fewer inputs, documents or rules only with --replace. Exit codes:
    0 done, 1 less complete than --fail-under, 2 usage, 3 some inputs or records could not be read,
    4 none could be read, 5 internal error or a full disk, 130 interrupted.
    """
    from ..audit.model import ReaderOptions, Settings

    settings = Settings(
        readers=ReaderOptions(
            text_field=text_field,
            html_field=html_field,
            url_field=url_field,
            id_field=id_field,
            title_field=title_field,
            language_field=language_field,
            date_field=date_field,
            online=online,
            allow_private=allow_private,
        ),
        is_article=page_type is not None,
        prior=prior,
        profile=profile.value,
        select=sorted(select),
        ignore=sorted(ignore),
        sample=_part(sample),
        limit=limit,
        shard=_shard(shard),
        excerpts=excerpts,
        timeout=timeout,
        memory=memory,
    )
    if prior is not None and not 0 < prior < 1:
        exits.leave(exits.USAGE, "--prior is a share between 0 and 1, such as 0.9")
    if "-" in inputs:
        exits.leave(exits.USAGE, "an audit reads its inputs more than once: give a file, not -")
    if limit is not None and shard is not None:
        exits.leave(exits.USAGE, "--limit counts from the beginning: it does not go with --shard")
    for option, path in (("--recrawl", recrawl), ("--best", best)):
        if path is not None and (reason := _why_not(path)) is not None:
            exits.leave(exits.USAGE, f"{option}: {path} {reason}")
    teller = Teller(log_format)
    done = _audited(inputs, out, settings, jobs or _cores(), teller, replace=replace)
    if done.is_left:
        _write_lists(done, recrawl, best)
    teller.summary(done)
    raise typer.Exit(_code(done.run, fail_under, teller))


def _audited(
    inputs: list[str],
    out: Path,
    settings: Settings,
    jobs: int,
    teller: Teller,
    *,
    replace: bool,
) -> Audited:
    from ..audit.errors import FullError, UsageError
    from ..audit.run import audit

    try:
        with teller:
            return audit(inputs, out, settings, jobs=jobs, listener=teller, replace=replace)
    except UsageError as error:
        teller.note(str(error))
        raise typer.Exit(exits.USAGE) from None
    except FullError as error:
        teller.note(f"{error}; what is done is kept: make room and give the same command again")
        raise typer.Exit(exits.INTERNAL) from None
    except KeyboardInterrupt:
        teller.note(f"interrupted; what is done is kept in {out}: the same command goes on")
        raise typer.Exit(exits.INTERRUPTED) from None


def _why_not(path: Path) -> str | None:
    """Why a list can't be written there, as far as can be known before the audit."""
    if path.is_dir():
        return "is a folder: name a file"
    if not path.parent.is_dir():
        return f"can't be written: there is no folder {path.parent}"
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        return "can't be written: permission denied"
    return None


def _write_lists(done: Audited, recrawl: Path | None, best: Path | None) -> None:
    from ..audit.captures import write_best, write_recrawl
    from ..audit.documents import stored_rows
    from ..audit.errors import UsageError

    try:
        if recrawl is not None:
            write_recrawl(recrawl, stored_rows(done.folder))
        if best is not None:
            write_best(best, stored_rows(done.folder))
    except UsageError as error:
        exits.leave(exits.USAGE, str(error))
    except OSError as error:
        exits.leave(exits.INTERNAL, f"{error.filename or recrawl or best}: {error.strerror}")


def _code(run: Run, fail_under: float | None, teller: Teller) -> int:
    counts = run.counts
    codes = set()
    read = counts.judged + counts.inherited + sum(counts.skipped.values())
    if not read and (run.settings.shard is None or counts.failed or run.problems):
        teller.note("nothing could be read")
        codes.add(exits.NOTHING_READ)
    if counts.failed or run.problems:
        codes.add(exits.SOME_UNREAD)
    if "internal-error" in {*counts.failed, *(problem.code for problem in run.problems)}:
        codes.add(exits.INTERNAL)
    complete = run.verdicts.get("complete", 0)
    articles = complete + run.verdicts.get("incomplete", 0)
    if fail_under is not None and articles and complete / articles < fail_under:
        teller.note(f"{complete / articles:.3f} of the articles is complete, under {fail_under:g}")
        codes.add(exits.INCOMPLETE)
    return exits.strongest(codes)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _part(told: str | None) -> float | None:
    """A part of the whole: 0.05, 5% or 1/20."""
    if told is None:
        return None
    try:
        upper, _, lower = told.removesuffix("%").partition("/")
        part = float(upper) / float(lower or 1) / (100 if told.endswith("%") else 1)
    except (ValueError, ZeroDivisionError):
        part = 0.0
    if not 0 < part <= 1:
        raise typer.BadParameter("a part of the documents: 0.05, 5% or 1/20", param_hint="--sample")
    return part


def _shard(told: str | None) -> tuple[int, int] | None:
    if told is None:
        return None
    match = _SHARD.fullmatch(told)
    if match is None or not 1 <= int(match[1]) <= int(match[2]):
        raise typer.BadParameter("i/n with i from 1 to n, such as 2/8", param_hint="--shard")
    return int(match[1]), int(match[2])

"""The fixtures: what their about.toml expects, and the reports that were approved for them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import approved
import pytest

from completeness import Document, Report, check

FOLDER = Path(__file__).parent.parent / "fixtures"
CONTENTS = ("page.html", "text.txt")
SHARE_TOLERANCE = 0.05


@dataclass(frozen=True)
class Expectation:
    """What a fixture's about.toml demands of its report; None and () demand nothing."""

    verdict: str | None = None
    verdict_not: str | None = None
    cause: str | None = None
    causes: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    policy: str | None = None
    barrier: bool | None = None
    share: float | None = None


@dataclass(frozen=True)
class About:
    """A fixture's about.toml."""

    about: str
    expect: dict[str, Any]
    url: str | None = None
    status: int | None = None
    headers: dict[str, str] | None = None


@dataclass(frozen=True)
class Fixture:
    """One folder: a capture, what is known of it, and its approved report."""

    path: Path

    @cached_property
    def about(self) -> About:
        return About(**tomllib.loads((self.path / "about.toml").read_text(encoding="utf-8")))

    @cached_property
    def expect(self) -> Expectation:
        lists = {key: tuple(self.about.expect.get(key, ())) for key in ("causes", "quotes")}
        return Expectation(**self.about.expect | lists)

    @cached_property
    def content(self) -> bytes:
        (path,) = (self.path / name for name in CONTENTS if (self.path / name).exists())
        return path.read_bytes()

    @cached_property
    def capture(self) -> dict[str, Any]:
        about = self.about
        return {"url": about.url, "status": about.status, "headers": about.headers}

    @cached_property
    def report(self) -> Report:
        return check(self.content, **self.capture)

    def text(self, view: str) -> str:
        return Document(self.content, **self.capture).text(view)


FIXTURES = [Fixture(path) for path in sorted(FOLDER.iterdir()) if path.is_dir()]
every_fixture = pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.path.name)


def wanting(*keys: str) -> pytest.MarkDecorator:
    """The fixtures that expect something of one of these kinds."""
    chosen = [one for one in FIXTURES if any(key in one.about.expect for key in keys)]
    return pytest.mark.parametrize("fixture", chosen, ids=lambda fixture: fixture.path.name)


@every_fixture
def test_a_fixture_says_what_it_expects(fixture: Fixture) -> None:
    expect = fixture.expect
    assert fixture.about.about.endswith(".")
    assert (expect.verdict is None) != (expect.verdict_not is None)
    assert bool(expect.cause or expect.causes) == (expect.verdict == "incomplete")


@every_fixture
def test_the_verdict_is_the_expected_one(fixture: Fixture) -> None:
    report, expect = fixture.report, fixture.expect
    assert expect.verdict in (None, report.verdict), summary(report)
    assert report.verdict != expect.verdict_not, summary(report)


@wanting("cause", "causes")
def test_the_cause_is_an_expected_one(fixture: Fixture) -> None:
    report, expect = fixture.report, fixture.expect
    assert report.cause in {expect.cause, *expect.causes} - {None}, summary(report)


@wanting("policy", "barrier")
def test_access_is_the_expected_one(fixture: Fixture) -> None:
    access, expect = fixture.report.access, fixture.expect
    assert expect.policy in (None, access.policy), access
    assert expect.barrier in (None, access.barrier), access


@wanting("share")
def test_the_share_is_the_declared_one(fixture: Fixture) -> None:
    share = fixture.report.share
    assert share is not None
    assert share.value == pytest.approx(fixture.expect.share, abs=SHARE_TOLERANCE)


@wanting("quotes")
def test_the_evidence_is_quoted(fixture: Fixture) -> None:
    quotes = [finding.quote for finding in fixture.report.findings if finding.quote]
    missing = [wanted for wanted in fixture.expect.quotes if not any(wanted in q for q in quotes)]
    assert not missing, quotes


@every_fixture
def test_every_quote_stands_where_the_report_says(fixture: Fixture) -> None:
    for finding in fixture.report.findings:
        if finding.quote is None:
            continue
        where = finding.where
        assert where is not None, finding
        view = fixture.text(where.view)
        assert finding.quote in view[where.start : where.end], finding


@every_fixture
def test_the_report_is_the_approved_one(fixture: Fixture, approve: bool) -> None:
    path = fixture.path / "report.json"
    form = approved.stable(fixture.report)
    if approve:
        approved.write(path, form)
    elif not path.exists():
        pytest.fail(f"{path.parent.name} has no report.json: run pytest --approve, read the diff")
    assert form == approved.read(path)


def test_bands_hold_their_lower_bound_and_the_last_one_both() -> None:
    numbers = (0.0, 0.099, 0.1, 0.3, 0.7, 0.95, 1.0)
    assert [approved.band(number) for number in numbers] == [
        "0.0–0.1",
        "0.0–0.1",
        "0.1–0.2",
        "0.3–0.4",
        "0.7–0.8",
        "0.9–1.0",
        "0.9–1.0",
    ]
    assert approved.band(None) is None


def summary(report: Report) -> str:
    """What a failure prints: the judgement and its evidence."""
    lines = [f"{report.verdict} ({report.cause}), p = {report.probability_complete}"]
    lines += [
        f"{finding.weight:+.2f} {finding.rule}: {finding.message}" for finding in report.findings
    ]
    return "\n".join(lines)

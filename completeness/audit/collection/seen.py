"""What the second pass sees of one stored row."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ...evidence import Cause, PageType, Policy, Verdict
from ...report import Report
from ..signals import Signals
from .urls import address_of, publisher_of


@dataclass(frozen=True)
class Seen:
    """One document of a run; `key` names its row and is not used twice.

    The judgement is the document's own, as its report has it.
    """

    key: str
    url: str | None
    captured_at: str | None
    verdict: Verdict
    cause: Cause | None
    page_type: PageType
    score: float | None
    probability: float | None
    policy: Policy
    barrier: bool
    signals: Signals

    @classmethod
    def of(cls, key: str, report: Report, signals: Signals) -> Seen:
        """The row of a report."""
        return cls(
            key=key,
            url=report.document.url,
            captured_at=report.document.captured_at,
            verdict=report.verdict,
            cause=report.cause,
            page_type=report.page_type,
            score=report.score,
            probability=report.probability_complete,
            policy=report.access.policy,
            barrier=report.access.barrier,
            signals=signals,
        )

    @cached_property
    def publisher(self) -> str | None:
        """Whose document it is: the registered domain of its URL; null without one."""
        return publisher_of(self.url) if self.url else None

    @cached_property
    def address(self) -> str | None:
        """Its URL without what does not tell one document from another."""
        return address_of(self.url) if self.url else None

"""What a run's findings make of a document's own judgement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...evidence import Argues, Cause, Confidence, PageType, Verdict
from ...report import Collected, ReportFinding, Where
from ...score import verdict_at
from ...weights import default_weights, logistic, logit
from ..passages import Passage
from .seen import Seen

_MOST: Final = 8.0
"""The most that a run's findings say together, in log-odds."""
_SURE: Final = 0.998
_ARTICLES_NOT: Final = frozenset(
    (PageType.HOME, PageType.FORUM, PageType.PRODUCT, PageType.RECIPE, PageType.VIDEO)
)


def finding(
    rule: str,
    argues: Argues,
    weight: float,
    message: str,
    *,
    start: int = 0,
    quote: str = "",
    share: float | None = None,
) -> ReportFinding:
    """A finding of the second pass; `quote` stands at code point `start` of the view "text"."""
    size = abs(weight)
    confidence = (
        Confidence.HIGH if size >= 4 else Confidence.MEDIUM if size >= 2 else Confidence.LOW
    )
    place = Where(
        view="text", start=start, end=start + len(quote), position=None, path=None, zone=None
    )
    return ReportFinding(
        rule=f"collection.{rule}",
        argues=argues,
        confidence=confidence,
        weight=round(weight, 2),
        message=message,
        quote=quote or None,
        where=place if quote else None,
        share=None if share is None else round(share, 3),
    )


def quoted(passage: Passage | None) -> tuple[int, str]:
    """Where a passage stands, and its first words."""
    return (passage.start, passage.quote) if passage else (0, "")


def is_failed(finding: ReportFinding) -> bool:
    """Whether a finding says that the page is no article at all."""
    return finding.rule == "collection.same-body"


def collected(document: Seen, findings: Sequence[ReportFinding]) -> Collected | None:
    """The judgement with what the run says; null where it says nothing.

    The log-odds are added to the document's own. What is no article stays so, unless its page is
    found to be a template.
    """
    if document.verdict == "not_article":
        findings = [f for f in findings if is_failed(f) and document.page_type not in _ARTICLES_NOT]
    if not findings:
        return None
    findings = sorted(findings, key=lambda f: (-abs(f.weight), f.rule, f.message))
    own = 0.5 if document.probability is None else document.probability
    own = min(_SURE, max(1 - _SURE, own))
    said = max(-_MOST, sum(f.weight for f in findings))
    probability = logistic(logit(own) + said)
    verdict = verdict_at(probability, default_weights().profiles["balanced"])
    cause = _cause(document, findings) if verdict == "incomplete" else None
    share = _share(document, verdict, cause, findings)
    score = probability + (1 - probability) * share
    return Collected(verdict=verdict, cause=cause, score=round(score, 3), findings=[*findings])


def _cause(document: Seen, findings: Sequence[ReportFinding]) -> Cause | None:
    if document.verdict == "incomplete":
        return document.cause
    return next((f.argues for f in findings if isinstance(f.argues, Cause)), None)


def _share(
    document: Seen, verdict: Verdict, cause: Cause | None, findings: Sequence[ReportFinding]
) -> float:
    """How much is there if the article is incomplete: measured, as the document says, or usual."""
    measured = next((f.share for f in findings if f.share is not None), None)
    if measured is not None:
        return measured
    p, score = document.probability, document.score
    if document.verdict == "incomplete" and p is not None and score is not None and p < _SURE:
        return min(1.0, max(0.0, (score - p) / (1 - p)))
    return (
        1.0
        if verdict == "complete"
        else default_weights().prior_share(cause, document.signals.words)[0]
    )

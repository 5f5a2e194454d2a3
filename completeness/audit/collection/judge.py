"""What a run's findings make of a document's own judgement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from ...document import position_in
from ...evidence import Argues, Cause, Confidence, PageType, Verdict, Zone
from ...report import Collected, ReportFinding, Where
from ...score import verdict_at
from ...weights import Profile, default_weights, logistic, logit
from ..passages import Passage
from ..signals import Signals
from .seen import Seen

_MOST: Final = 8.0
"""The most that a run's findings say together, in log-odds."""
_SURE: Final = 0.998
_ARTICLES_NOT: Final = frozenset(
    (PageType.HOME, PageType.FORUM, PageType.PRODUCT, PageType.RECIPE, PageType.VIDEO)
)


class Quoted(NamedTuple):
    """Words of a document and where they stand."""

    text: str
    where: Where


def finding(
    rule: str,
    argues: Argues,
    weight: float,
    message: str,
    *,
    at: Quoted | None,
    share: float | None = None,
) -> ReportFinding:
    """A finding of the second pass."""
    size = abs(weight)
    confidence = (
        Confidence.HIGH if size >= 4 else Confidence.MEDIUM if size >= 2 else Confidence.LOW
    )
    return ReportFinding(
        rule=f"collection.{rule}",
        argues=argues,
        confidence=confidence,
        weight=round(weight, 2),
        message=message,
        quote=at.text if at else None,
        where=at.where if at else None,
        share=None if share is None else round(share, 3),
    )


def quoted(signals: Signals, passage: Passage | None) -> Quoted | None:
    """A passage's first words; null where none are kept."""
    if passage is None or not passage.quote:
        return None
    return _quoted(signals, passage.start, passage.quote, passage.zone)


def quoted_head(signals: Signals) -> Quoted | None:
    """The first words of a document; null where none are kept."""
    text, zone = signals.head
    return _quoted(signals, signals.main[0], text, zone) if text else None


def _quoted(signals: Signals, start: int, text: str, zone: Zone | None) -> Quoted:
    position = position_in(signals.main, start)
    end = start + len(text)
    where = Where(view="text", start=start, end=end, position=position, path=None, zone=zone)
    return Quoted(text, where)


def is_failed(finding: ReportFinding) -> bool:
    """Whether a finding says that the page is no article at all."""
    return finding.rule == "collection.same-body"


def collected(
    document: Seen, findings: Sequence[ReportFinding], profile: Profile = "balanced"
) -> Collected | None:
    """The judgement with what the run says; null where it says nothing.

    The log-odds are added to the document's own; `profile` says from where on it is called. What
    is no article stays so, unless its page is found to be a template.
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
    verdict = verdict_at(probability, default_weights().profiles[profile])
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

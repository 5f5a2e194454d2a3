"""A document in, its report out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import get_args

from . import report as model
from .catalog import Catalog, default_catalog
from .document import Document, Kind, unicode_of
from .evidence import Cause, Finding, Place, Policy, Stance, Zone
from .scene import Scene
from .score import Judgement, judge
from .version import __version__
from .weights import Profile
from .why import Why, explain
from .zones import stands_alone

QUOTE: int = 200
"""The longest quote, in characters."""
_LISTED_PER_RULE = 3
_BARRIERS = frozenset({Stance.BARRIER, Cause.PAYWALL, Cause.REGISTRATION, Cause.LOGIN})
_END_OF_SHOWN = 0.9
"""From this position on a wall in the body ends what is shown; hidden text goes on."""
_POLICIES = (Policy.PAID, Policy.REGISTRATION, Policy.METERED, Policy.FREE)
_UNSHOWN = frozenset({Zone.LINK, Zone.QUOTATION, Zone.CHROME, Zone.HIDDEN})


def check(
    content: bytes | bytearray | memoryview | str,
    *,
    url: str | None = None,
    headers: Mapping[str, str] | None = None,
    status: int | None = None,
    kind: Kind | None = None,
    title: str | None = None,
    language: str | None = None,
    is_article: bool = False,
    prior: float | None = None,
    profile: Profile = "balanced",
    catalog: Catalog | None = None,
) -> model.Report:
    """How much of an article is there.

    Args:
        content: an HTML page or plain text as archived, bytes or decoded.
        url: where it was captured.
        headers: the HTTP response's headers.
        status: the HTTP status.
        kind: "html" or "text"; recognised if None.
        title: the article's title where it is known from outside.
        language: its language (BCP 47) where it is known from outside.
        is_article: True if it is known to be an article: never `not_article` then.
        prior: the share (0 to 1, both excluded) of complete ones among articles like this one;
            by default that of the documents that the weights were fitted on.
        profile: "strict" calls fewer documents incomplete, "recall" more.
        catalog: the rules; by default those that come with the package.

    Never raises on content: what can't be read is named in the report's `errors`. Raises TypeError
    where an argument is no such thing, and ValueError where `prior` is not between 0 and 1, or
    `kind` or `profile` is none of those that there are.
    """
    document = Document(
        content, url=url, headers=headers, status=status, kind=kind, title=title, language=language
    )
    return check_document(
        document, is_article=is_article, prior=prior, profile=profile, catalog=catalog
    )


def check_document(
    document: Document,
    *,
    is_article: bool = False,
    prior: float | None = None,
    profile: Profile = "balanced",
    catalog: Catalog | None = None,
    source: model.Source | None = None,
    errors: Sequence[model.ReportError] = (),
    find_language: bool = False,
) -> model.Report:
    """The report on a document that a reader made; `errors` are those of the reading.

    `find_language` looks into the words of a document that does not tell its language (slow).
    """
    _require_known(prior, profile)
    catalog = catalog or default_catalog()
    findings = catalog.findings(document)
    words = Scene(document, tuple(findings)).words
    judgement = judge(
        findings,
        is_article=is_article,
        is_readable=not document.is_binary,
        is_whole=not document.breaks_off,
        prior=prior,
        profile=profile,
        words=words // 2 if document.in_characters else words,
    )
    listed = _listed(document, findings, judgement)
    return model.Report(
        document=_info(document, source, find_language=find_language),
        page_type=judgement.page_type,
        verdict=judgement.verdict,
        cause=judgement.cause,
        score=_rounded(judgement.score),
        probability_complete=_rounded(judgement.probability),
        share=_share(judgement),
        access=_access(document, findings),
        text=_text(document, findings, words),
        findings=listed,
        not_applicable=_not_applicable(document),
        errors=[*errors, *_errors(document, {error.code for error in errors})],
        versions=model.Versions(completeness=__version__, rules=catalog.digest),
    )


def explain_document(
    document: Document,
    *,
    is_article: bool = False,
    prior: float | None = None,
    profile: Profile = "balanced",
    catalog: Catalog | None = None,
) -> Why:
    """The sum behind the report on a document; the arguments are those of `check_document`."""
    catalog = catalog or default_catalog()
    findings = catalog.findings(document)
    judgement = judge(
        findings,
        is_article=is_article,
        is_readable=not document.is_binary,
        is_whole=not document.breaks_off,
        prior=prior,
        profile=profile,
    )
    kept = set(findings)
    return explain(
        findings,
        judgement,
        excused=[finding for finding in catalog.told(document) if finding not in kept],
        is_article=is_article,
        is_whole=not document.breaks_off,
        prior=prior,
        profile=profile,
    )


def _require_known(prior: object, profile: object) -> None:
    if prior is not None and (isinstance(prior, bool) or not isinstance(prior, int | float)):
        raise TypeError(f"prior must be a number between 0 and 1, not {type(prior).__name__}")
    if profile not in get_args(Profile):
        raise ValueError(f"profile must be one of {', '.join(get_args(Profile))}, not {profile!r}")


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 3)


def _info(
    document: Document, source: model.Source | None, *, find_language: bool
) -> model.DocumentInfo:
    language = document.language or (document.detected_language if find_language else None)
    return model.DocumentInfo(
        id=document.id,
        url=document.url,
        title=document.title,
        language=language,
        captured_at=document.captured_at,
        source=source
        or model.Source(path=None, format=document.kind, offset=None, digest=document.digest),
    )


def _share(judgement: Judgement) -> model.Share | None:
    share = judgement.share
    if share is None:
        return None
    value, low, high = (round(number, 3) for number in (share.value, share.low, share.high))
    return model.Share(value=value, low=low, high=high, basis=share.basis)


def _text(document: Document, findings: Sequence[Finding], words: int) -> model.TextInfo:
    expected = [f.expected for f in findings if f.expected and f.zone not in _UNSHOWN]
    return model.TextInfo(
        words=words,
        unit="characters" if document.in_characters else "words",
        hidden_words=document.hidden_words,
        script_words=document.script_words,
        expected_words=max(expected, default=None),
        extractor="plain" if document.kind == "text" else "blocks",
    )


def _access(document: Document, findings: Sequence[Finding]) -> model.Access:
    by_source: dict[str, Policy] = {}
    for finding in findings:
        # Who must log in needs an account: registration, as far as a page tells.
        policy = Policy.REGISTRATION if finding.argues == Cause.LOGIN else finding.policy
        if policy is not None and finding.zone not in _UNSHOWN:
            by_source.setdefault(finding.source or "page", policy)
    policies = set(by_source.values())
    policy = next((policy for policy in _POLICIES if policy in policies), Policy.UNKNOWN)
    conflicts = [
        model.Conflict(source=a, value=by_source[a], other_source=b, other_value=by_source[b])
        for a, b in pairwise(by_source)
        if by_source[a] != by_source[b]
    ]
    return model.Access(
        policy=policy,
        sources=[source for source, said in by_source.items() if said == policy],
        barrier=any(_is_barrier(document, finding) for finding in findings),
        vendors=sorted({f.vendor for f in findings if f.vendor}),
        conflicts=conflicts,
    )


def _is_barrier(document: Document, finding: Finding) -> bool:
    """Whether a finding is a barrier that the reader meets: not in the middle of what is shown."""
    if finding.zone in _UNSHOWN or finding.argues not in _BARRIERS:
        return False
    if finding.zone is None or finding.place is None:
        return False  # what is absent, or told in markup only, is not shown
    if finding.zone != Zone.BODY:
        return True
    return stands_alone(document, finding.place) or _ends_what_is_shown(document, finding.place)


def _ends_what_is_shown(document: Document, place: Place) -> bool:
    position = document.position(place.view, place.start)
    return position is not None and position >= _END_OF_SHOWN


def _not_applicable(document: Document) -> list[str]:
    absent = []
    if document.tree is None:
        absent.append("markup")
    if document.status is None and not document.headers and document.transport is None:
        absent.append("transport")
    return absent


def _errors(document: Document, told: Collection[str]) -> list[model.ReportError]:
    """What the reader has not told yet; what can't be read is told by the reader's reason."""
    found = {}
    if document.is_binary:
        if not told:
            found["binary"] = "a binary file, no HTML or text"
    else:
        if document.limits:
            read = " and ".join(document.limits)
            found["too-long"] = f"only the first {read} were read: no article is longer"
        if document.is_flattened:
            found["too-deep"] = "elements nested deeper than on any page were read as line breaks"
    return [
        model.ReportError(code=code, message=message)
        for code, message in found.items()
        if code not in told
    ]


def _listed(
    document: Document, findings: Sequence[Finding], judgement: Judgement
) -> list[model.ReportFinding]:
    """The findings, the heaviest first; of one rule the three heaviest."""
    order = sorted(
        zip(findings, judgement.weights, strict=True),
        key=lambda pair: (-abs(pair[1]), pair[0].rule, pair[0].place.start if pair[0].place else 0),
    )
    seen: dict[str, int] = {}
    listed = []
    for finding, weight in order:
        seen[finding.rule] = seen.get(finding.rule, 0) + 1
        if seen[finding.rule] <= _LISTED_PER_RULE:
            listed.append(_finding(document, finding, weight))
    return listed


def _finding(document: Document, finding: Finding, weight: float) -> model.ReportFinding:
    return model.ReportFinding(
        rule=finding.rule,
        argues=finding.argues,
        confidence=finding.confidence,
        weight=round(weight, 2) + 0.0,
        message=unicode_of(finding.message),
        quote=_quote(document, finding),
        where=_where(document, finding),
        share=finding.share,
    )


def _quote(document: Document, finding: Finding) -> str | None:
    place = finding.place
    if place is None or place.view in ("hidden", "markup") or place.end <= place.start:
        return None
    return document.text(place.view)[place.start : min(place.end, place.start + QUOTE)]


def _where(document: Document, finding: Finding) -> model.Where | None:
    place = finding.place
    if place is None:
        return None
    end = place.end if place.view in ("hidden", "markup") else min(place.end, place.start + QUOTE)
    return model.Where(
        view=place.view,
        start=place.start,
        end=end,
        position=document.position(place.view, place.start),
        path=unicode_of(place.path) if place.path is not None else None,
        zone=finding.zone,
    )

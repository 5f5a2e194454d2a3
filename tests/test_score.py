"""The judgement: findings to probability, share, verdict and cause."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from completeness import score
from completeness.evidence import Basis, Cause, Confidence, Finding, PageType, Stance, Zone
from completeness.score import Judgement, judge, weigh

UNITS = st.floats(0, 1)


def finding(
    argues: Cause | Stance,
    confidence: Confidence = Confidence.HIGH,
    zone: Zone | None = Zone.ENDING,
    rule: str = "rule",
    share: float | None = None,
    basis: Basis | None = None,
) -> Finding:
    """A finding with only what the judgement looks at."""
    return Finding(rule, argues, confidence, "It says so.", None, zone, share, basis)


@st.composite
def findings(draw: st.DrawFn, argues: Sequence[Cause | Stance] = (*Cause, *Stance)) -> Finding:
    """Any finding; a share comes with its basis."""
    basis = draw(st.none() | st.sampled_from(list(score.SPREAD)))
    return Finding(
        rule=draw(st.sampled_from("abcdefgh")),
        argues=draw(st.sampled_from(argues)),
        confidence=draw(st.sampled_from(Confidence)),
        message="It says so.",
        zone=draw(st.none() | st.sampled_from(Zone)),
        share=None if basis is None else draw(UNITS),
        basis=basis,
        page_type=draw(st.none() | st.sampled_from(PageType)),
        foreign=draw(st.booleans()),
    )


LISTS = st.lists(findings(), max_size=12)


def probability(several: list[Finding]) -> float:
    judged = judge(several, is_article=True).probability
    assert judged is not None
    return judged


@given(LISTS, findings(tuple(Cause)))
def test_more_evidence_against_never_raises_the_probability(
    several: list[Finding], one: Finding
) -> None:
    assert probability([*several, one]) <= probability(several)


@given(LISTS, findings([Stance.COMPLETE]))
def test_more_evidence_for_never_lowers_the_probability(
    several: list[Finding], one: Finding
) -> None:
    assert probability([*several, one]) >= probability(several)


@given(LISTS, findings([Stance.BARRIER, Stance.CONTEXT]))
def test_barriers_and_context_weigh_nothing(several: list[Finding], one: Finding) -> None:
    assert weigh(one) == 0
    assert judge([*several, replace(one, share=None)]).probability == judge(several).probability


@given(findings())
def test_a_finding_weighs_no_less_when_its_rule_is_surer(one: Finding) -> None:
    low, medium, high = (
        abs(weigh(replace(one, confidence=confidence)))
        for confidence in (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)
    )
    assert low <= medium <= high


@given(LISTS, st.randoms(use_true_random=False))
def test_the_order_of_the_findings_does_not_matter(several: list[Finding], random: Random) -> None:
    shuffled = random.sample(several, len(several))
    one, other = judge(several), judge(shuffled)
    assert other.probability == pytest.approx(one.probability)
    assert other.verdict == one.verdict
    assert sorted(other.weights) == sorted(one.weights)


@given(LISTS)
def test_the_same_finding_again_says_nothing_new(several: list[Finding]) -> None:
    assert probability(several + several) == pytest.approx(probability(several))


@pytest.mark.parametrize("cause", Cause)
def test_a_groups_findings_say_no_more_than_its_ceiling(cause: Cause) -> None:
    ceiling = score.CEILING[score.GROUP_OF[cause]]
    many = [finding(cause, zone=Zone.SOLE, rule=f"rule {number}") for number in range(50)]
    assert probability(many) == pytest.approx(1 / (1 + math.exp(ceiling - score.BASE)))
    assert probability(many[:1]) > probability(many)


def test_the_ceiling_of_evidence_for_is_too_low_to_outdo_a_wall() -> None:
    good = [finding(Stance.COMPLETE, rule=f"rule {number}") for number in range(50)]
    wall = finding(Cause.PAYWALL, share=0.4, basis=Basis.DECLARED_REMAINING)
    most = score.BASE + score.CEILING["whole"]
    assert probability(good) == pytest.approx(1 / (1 + math.exp(-most)))
    walls = [replace(wall, rule=f"wall {number}") for number in range(20)]
    assert judge([*good, *walls]).verdict == "incomplete"


def test_groups_add_up_and_further_findings_of_one_add_little() -> None:
    wall, cut = finding(Cause.PAYWALL), finding(Cause.TRUNCATION, Confidence.LOW, rule="cut")
    again = finding(Cause.PAYWALL, Confidence.LOW, rule="again")
    other_group = probability([wall, cut])
    same_group = probability([wall, again])
    assert other_group < same_group < probability([wall])


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [
        (Zone.SOLE, Zone.HEAD),
        (Zone.ENDING, Zone.HEAD),
        (Zone.AFTER, Zone.HEAD),
        (Zone.HEAD, Zone.BODY),
        (Zone.BODY, Zone.LINK),
        (Zone.ENDING, Zone.QUOTATION),
        (Zone.ENDING, Zone.HIDDEN),
        (Zone.BODY, Zone.CHROME),
    ],
)
def test_the_same_words_weigh_by_their_place(stronger: Zone, weaker: Zone) -> None:
    assert weigh(finding(Cause.PAYWALL, zone=stronger)) < weigh(finding(Cause.PAYWALL, zone=weaker))


def test_a_single_sure_finding_decides_only_at_the_ending() -> None:
    assert judge([finding(Cause.PAYWALL)]).verdict == "incomplete"
    for zone in (Zone.CHROME, Zone.LINK, Zone.QUOTATION, Zone.HIDDEN, Zone.BODY, Zone.HEAD):
        many = [finding(Cause.PAYWALL, zone=zone, rule=name) for name in ("a", "b")]
        assert judge(many).verdict != "incomplete", zone


def test_a_phrase_of_another_language_weighs_less() -> None:
    wall = finding(Cause.PAYWALL)
    assert weigh(wall) < weigh(replace(wall, foreign=True)) < 0


def test_without_evidence_an_article_is_thought_complete() -> None:
    judged = judge([])
    assert judged.verdict == "complete"
    assert judged.share is not None
    assert (judged.share.value, judged.share.basis) == (1, Basis.WHOLE)
    assert judged.score == 1
    assert judged.page_type == PageType.ARTICLE


NO_ARTICLE = replace(
    finding(Stance.NOT_ARTICLE, zone=None, rule="listing"), page_type=PageType.LISTING
)


def test_not_article_is_weighed() -> None:
    judged = judge([NO_ARTICLE])
    assert (judged.verdict, judged.page_type) == ("not_article", PageType.LISTING)
    assert (judged.probability, judged.share, judged.score, judged.cause) == (None,) * 4
    assert judge([replace(NO_ARTICLE, confidence=Confidence.LOW)]).verdict == "complete"
    assert judge([NO_ARTICLE], is_article=True).verdict == "complete"
    assert judge([NO_ARTICLE], is_article=True).probability == judge([]).probability


def test_a_teaser_among_links_is_no_listing() -> None:
    walls = [finding(Cause.PAYWALL, zone=Zone.SOLE, rule=name) for name in ("a", "b", "c")]
    assert judge([NO_ARTICLE, *walls]).verdict == "incomplete"
    assert judge([NO_ARTICLE, *walls]).cause == Cause.PAYWALL


def test_the_page_type_is_that_with_the_most_weight() -> None:
    forum = replace(NO_ARTICLE, page_type=PageType.FORUM, confidence=Confidence.MEDIUM)
    assert judge([NO_ARTICLE, forum]).page_type == PageType.LISTING
    assert judge([NO_ARTICLE, forum, forum, forum]).page_type == PageType.FORUM
    assert judge([replace(NO_ARTICLE, page_type=None)]).page_type == PageType.OTHER


@pytest.mark.parametrize("cause", Cause)
def test_the_cause_has_a_share_and_a_page_type(cause: Cause) -> None:
    judged = judge([finding(cause, zone=Zone.SOLE)])
    assert (judged.verdict, judged.cause) == ("incomplete", cause)
    assert judged.share is not None
    assert judged.share.basis == Basis.PRIOR
    assert judged.share.low <= judged.share.value <= judged.share.high
    assert judged.page_type == score.PAGE_TYPE_OF.get(cause, PageType.ARTICLE)


def test_the_cause_is_what_the_strongest_findings_argue() -> None:
    wall, cut = finding(Cause.PAYWALL, Confidence.MEDIUM), finding(Cause.TRUNCATION, rule="cut")
    assert judge([wall, cut]).cause == Cause.TRUNCATION
    assert judge([replace(wall, confidence=Confidence.HIGH, zone=Zone.SOLE), cut]).cause == (
        Cause.PAYWALL
    )
    assert judge([finding(Stance.COMPLETE, Confidence.LOW), cut]).cause == Cause.TRUNCATION


MEASURED = [
    finding(Cause.PAYWALL, rule=basis, share=0.2 + 0.1 * number, basis=basis)
    for number, basis in enumerate(score.SPREAD)
]


def test_the_surest_measure_gives_the_share() -> None:
    for first, one in enumerate(MEASURED):
        left = MEASURED[first:]
        for several in (left, left[::-1]):
            share = judge(several).share
            assert share is not None
            assert (share.value, share.basis) == (one.share, one.basis)


def test_of_two_equal_measures_the_smaller_counts() -> None:
    smaller = replace(MEASURED[0], share=0.1)
    share = judge([MEASURED[0], smaller]).share
    assert share is not None
    assert share.value == 0.1


@pytest.mark.parametrize("zone", [Zone.LINK, Zone.CHROME, Zone.QUOTATION])
def test_a_measure_of_another_article_is_not_taken(zone: Zone) -> None:
    elsewhere = replace(MEASURED[0], zone=zone, rule="elsewhere")
    share = judge([finding(Cause.PAYWALL), elsewhere]).share
    assert share is not None
    assert share.basis == Basis.PRIOR


def test_the_interval_of_a_measure_stays_in_range() -> None:
    for value in (0.0, 0.01, 0.99, 1.0):
        for one in MEASURED:
            share = judge([replace(one, share=value)]).share
            assert share is not None
            assert 0 <= share.low <= share.value <= share.high <= 1


@given(LISTS)
def test_the_score_is_the_expected_share(several: list[Finding]) -> None:
    judged = judge(several)
    if judged.verdict == "not_article":
        assert (judged.probability, judged.share, judged.score) == (None, None, None)
        return
    p, share = judged.probability, judged.share
    assert p is not None
    assert share is not None
    assert judged.score == pytest.approx(p + (1 - p) * share.value)
    assert p - 1e-9 <= (judged.score or 0) <= 1 + 1e-9


def test_there_is_room_for_doubt() -> None:
    assert 0 < score.INCOMPLETE_BELOW < score.COMPLETE_FROM < 1


@given(LISTS)
def test_the_verdict_follows_from_the_probability(several: list[Finding]) -> None:
    judged = judge(several, is_article=True)
    assert judged.verdict == _verdict_of(judged)
    assert (judged.cause is not None) == (judged.verdict == "incomplete")
    assert judged.share is not None
    assert (judged.share.basis == Basis.WHOLE) == (judged.verdict == "complete")


def _verdict_of(judged: Judgement) -> str:
    p = judged.probability or 0
    if p < score.INCOMPLETE_BELOW:
        return "incomplete"
    return "undetermined" if p < score.COMPLETE_FROM else "complete"


@given(LISTS)
def test_the_weights_are_of_the_findings_in_their_order(several: list[Finding]) -> None:
    judged = judge(several)
    assert judged.weights == tuple(map(weigh, several))
    for one, weight in zip(several, judged.weights, strict=True):
        assert (weight > 0) <= (one.argues == Stance.COMPLETE)
        assert (weight < 0) <= (one.argues not in (Stance.COMPLETE, Stance.BARRIER, Stance.CONTEXT))

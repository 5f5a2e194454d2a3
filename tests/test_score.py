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
from completeness.catalog import default_catalog
from completeness.document import Document
from completeness.evidence import Basis, Cause, Confidence, Finding, PageType, Stance, Zone
from completeness.score import Judgement, combined, judge
from completeness.weights import GROUP_OF, default_weights, logistic, logit
from completeness.why import explain

UNITS = st.floats(0, 1)
WEIGHTS = default_weights()
weigh = WEIGHTS.weigh


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
    basis = draw(st.none() | st.sampled_from(list(WEIGHTS.spreads)))
    zone = draw(st.none() | st.sampled_from(Zone))
    return Finding(
        rule=draw(st.sampled_from("abcdefgh")),
        argues=draw(st.sampled_from(argues)),
        confidence=draw(st.sampled_from(Confidence)),
        message="It says so.",
        zone=zone,
        share=None if basis is None else draw(UNITS),
        basis=basis,
        page_type=draw(st.none() | st.sampled_from(PageType)),
        foreign=draw(st.booleans()),
        between=zone == Zone.BODY and draw(st.booleans()),
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
    ceiling = WEIGHTS.ceilings[GROUP_OF[cause]]
    many = [finding(cause, rule=f"rule {number}") for number in range(50)]
    assert probability(many) == pytest.approx(1 / (1 + math.exp(ceiling - WEIGHTS.base)))
    assert probability(many[:1]) > probability(many)


def test_the_ceiling_of_evidence_for_is_too_low_to_outdo_a_wall() -> None:
    good = [finding(Stance.COMPLETE, rule=f"rule {number}") for number in range(50)]
    wall = finding(Cause.PAYWALL, share=0.4, basis=Basis.DECLARED_REMAINING)
    most = WEIGHTS.base + WEIGHTS.ceilings["whole"]
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


STORY = [f"{'The quay was mended in spring, as promised. ' * 4}So it was, {n}." for n in range(9)]
MENU = [f"Section {n}" for n in range(20)]


@pytest.mark.parametrize(
    ("menu", "words", "between"),
    [
        (MENU, "{}", True),
        (MENU, "{} So a sign on the old office said for years.", False),
        ([], "{}", False),
    ],
    ids=["all that a page showed", "within a paragraph", "the article alone"],
)
def test_in_all_that_a_page_showed_a_wall_may_end_the_article(
    menu: list[str], words: str, between: bool
) -> None:
    wall = words.format("This article is for subscribers only.")
    document = Document("\n".join([*menu, *STORY[:5], wall, *STORY[5:], *menu]))
    found = [
        finding
        for finding in default_catalog().findings(document)
        if finding.rule == "en.article-for-subscribers"
    ]
    assert [(each.zone, each.between) for each in found] == [(Zone.BODY, between)]
    assert (weigh(found[0]) < -1) == between


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


def test_a_pager_is_more_a_listings_than_an_articles() -> None:
    pager = finding(Cause.PAGINATION, rule="pager")
    medium = replace(NO_ARTICLE, confidence=Confidence.MEDIUM)
    assert judge([medium]).verdict == "complete"
    assert judge([medium, pager]).verdict == "not_article"
    weak = replace(NO_ARTICLE, confidence=Confidence.LOW)
    assert judge([weak, pager]).verdict == "incomplete"


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
    for number, basis in enumerate(WEIGHTS.spreads)
]


def test_a_single_measure_is_the_share() -> None:
    for one in MEASURED:
        share = judge([one]).share
        assert share is not None
        assert share.value == pytest.approx(one.share)
        assert share.basis == one.basis
        assert share.high - share.low <= 2 * WEIGHTS.spreads[share.basis] + 1e-9


def test_measures_that_agree_make_each_other_surer() -> None:
    one = combined([(Basis.PAGES, 0.4)], WEIGHTS.spreads)
    both = combined([(Basis.PAGES, 0.4), (Basis.READING_TIME, 0.41)], WEIGHTS.spreads)
    assert both.high - both.low < one.high - one.low
    assert 0.4 <= both.value <= 0.41


def test_measures_that_disagree_leave_a_wider_interval_between_them() -> None:
    sure, unsure = (Basis.DECLARED_REMAINING, 0.2), (Basis.PAGES, 0.9)
    both = combined([sure, unsure], WEIGHTS.spreads)
    assert 0.2 < both.value < 0.9
    assert both.basis == Basis.DECLARED_REMAINING
    assert both.high - both.low > 2 * WEIGHTS.spreads[Basis.DECLARED_REMAINING]


@given(st.lists(st.tuples(st.sampled_from(list(WEIGHTS.spreads)), UNITS), min_size=1))
def test_a_combined_share_lies_among_its_measures(measured: list[tuple[Basis, float]]) -> None:
    share = combined(measured, WEIGHTS.spreads)
    values = [value for _, value in measured]
    assert min(values) - 1e-9 <= share.value <= max(values) + 1e-9
    assert 0 <= share.low <= share.value + 1e-9
    assert share.value - 1e-9 <= share.high <= 1
    assert share.basis in {basis for basis, _ in measured}


@given(st.none() | st.sampled_from(Cause), st.none() | st.integers(0, 5000))
def test_a_usual_share_is_an_interval_around_its_value(
    cause: Cause | None, words: int | None
) -> None:
    value, low, high = WEIGHTS.prior_share(cause, words)
    assert 0 <= low <= value <= high <= 1


@given(st.sampled_from(Cause), st.integers(0, 3000), st.integers(0, 3000))
def test_more_words_are_never_a_smaller_usual_share(cause: Cause, one: int, other: int) -> None:
    fewer, more = sorted((one, other))
    assert WEIGHTS.prior_share(cause, fewer)[0] <= WEIGHTS.prior_share(cause, more)[0]


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
    for thresholds in WEIGHTS.profiles.values():
        assert 0 < thresholds.incomplete_below < thresholds.complete_from < 1


def test_profiles_differ_in_how_readily_they_call() -> None:
    strict, balanced, recall = (
        WEIGHTS.profiles[name].incomplete_below for name in ("strict", "balanced", "recall")
    )
    assert strict < balanced < recall
    cut = [finding(Cause.TRUNCATION, Confidence.MEDIUM)]
    called = [judge(cut, profile=name).verdict for name in ("strict", "recall")]
    assert called == ["undetermined", "incomplete"]


@given(LISTS, st.floats(0.01, 0.99), st.floats(0.01, 0.99))
def test_a_higher_prior_never_lowers_the_probability(
    several: list[Finding], one: float, other: float
) -> None:
    low, high = sorted((one, other))
    assert (judge(several, is_article=True, prior=low).probability or 0) <= (
        judge(several, is_article=True, prior=high).probability or 0
    ) + 1e-12


def test_a_low_prior_alone_names_no_cause() -> None:
    assert judge([], prior=0.01).verdict == "undetermined"
    against = [finding(Cause.TRUNCATION, Confidence.MEDIUM)]
    assert judge(against, prior=0.01).cause == Cause.TRUNCATION


def test_emptiness_is_no_cause_where_another_explains_it() -> None:
    empty = finding(Cause.EMPTY, rule="empty")
    assert judge([empty]).cause == Cause.EMPTY
    assert judge([finding(Cause.BOT_WALL, rule="wall"), empty]).cause == Cause.BOT_WALL
    assert judge([finding(Cause.EXCERPT, Confidence.LOW, rule="brief"), empty]).cause == Cause.EMPTY


def test_what_is_of_low_confidence_names_no_cause() -> None:
    weak = [finding(Cause.EXCERPT, Confidence.LOW, rule=f"rule {number}") for number in range(9)]
    judgement = judge(weak, prior=0.01)
    assert judgement.probability is not None
    assert judgement.probability < 0.05
    assert (judgement.verdict, judgement.cause) == ("undetermined", None)


def test_a_prior_shifts_the_log_odds() -> None:
    cut = [finding(Cause.TRUNCATION, Confidence.MEDIUM)]
    usual, rare = (judge(cut, prior=p).probability or 0 for p in (WEIGHTS.base_rate, 0.95))
    shift = logit(0.95) - logit(WEIGHTS.base_rate)
    assert logit(rare) == pytest.approx(logit(usual) + shift)


@pytest.mark.parametrize("prior", [0.0, 1.0, -1.0, 2.0])
def test_a_prior_is_a_share(prior: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        judge([], prior=prior)


def test_the_weights_belong_to_the_catalogue() -> None:
    catalog = default_catalog()
    remake = "rules came, went or changed: run benchmarks/fit.py (CONTRIBUTING tells how)"
    assert WEIGHTS.catalog == catalog.fingerprint, remake
    named = {name.partition(" ")[0] for name in WEIGHTS.rules} | set(WEIGHTS.traits)
    assert named <= set(catalog.entries)
    for rule, traits in WEIGHTS.traits.items():
        assert set(traits) <= set(catalog.entries[rule].rule.traits)


@given(LISTS)
def test_the_sum_that_is_shown_is_the_judgement(several: list[Finding]) -> None:
    judged = judge(several, is_article=True)
    why = explain(several, judged, is_article=True)
    assert why.probability == pytest.approx(judged.probability)
    assert why.base == pytest.approx(WEIGHTS.base)
    for other in why.without:
        rest = [one for one in several if one.rule not in other.rules]
        assert judge(rest, is_article=True).verdict == other.verdict != judged.verdict


def test_what_alone_decides_is_named() -> None:
    wall, label = finding(Cause.PAYWALL, rule="wall"), finding(Stance.CONTEXT, rule="label")
    why = explain([wall, label], judge([wall, label]))
    assert [(other.rules, other.verdict) for other in why.without] == [(("wall",), "complete")]
    assert [term.rules for term in why.terms] == [("wall",)]
    second = replace(wall, rule="second")
    both = explain([wall, second], judge([wall, second])).without
    assert [(other.rules, other.verdict) for other in both] == [(("second", "wall"), "complete")]


@given(st.floats(-700, 700))
def test_log_odds_and_probabilities_are_inverse(log_odds: float) -> None:
    p = logistic(log_odds)
    assert 0 <= p <= 1
    if 1e-9 < p < 1 - 1e-9:
        assert logit(p) == pytest.approx(log_odds, abs=1e-4)


@given(LISTS)
def test_the_verdict_follows_from_the_probability(several: list[Finding]) -> None:
    judged = judge(several, is_article=True)
    assert judged.verdict == _verdict_of(judged, several)
    assert (judged.cause is not None) == (judged.verdict == "incomplete")
    assert judged.share is not None
    assert (judged.share.basis == Basis.WHOLE) == (judged.verdict == "complete")


def _verdict_of(judged: Judgement, several: list[Finding]) -> str:
    p = judged.probability or 0
    thresholds = WEIGHTS.profiles["balanced"]
    if p < thresholds.incomplete_below and any(map(score.is_witness, several, judged.weights)):
        return "incomplete"
    return "undetermined" if p < thresholds.complete_from else "complete"


@given(LISTS)
def test_the_weights_are_of_the_findings_in_their_order(several: list[Finding]) -> None:
    judged = judge(several)
    assert judged.weights == tuple(map(weigh, several))
    for one, weight in zip(several, judged.weights, strict=True):
        assert (weight > 0) <= (one.argues == Stance.COMPLETE)
        assert (weight < 0) <= (one.argues not in (Stance.COMPLETE, Stance.BARRIER, Stance.CONTEXT))

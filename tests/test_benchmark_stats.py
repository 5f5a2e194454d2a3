"""The benchmark's measures against values known from elsewhere or worked out by hand."""

import pytest

from benchmarks import baselines, corpus, stats
from benchmarks.judge import Answer, Outcome
from benchmarks.metrics import Judged, error_of, headline


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (81, 263, 0.2553, 0.3662),  # Newcombe 1998, table I
        (15, 148, 0.0624, 0.1605),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_interval(count: int, total: int, low: float, high: float) -> None:
    assert stats.wilson(count, total) == pytest.approx((low, high), abs=5e-5)


def test_wilson_without_trials_says_nothing() -> None:
    assert stats.wilson(0, 0) == (0.0, 1.0)
    assert stats.Rate(0, 0).value is None


@pytest.mark.parametrize(("count", "total"), [(-1, 3), (4, 3)])
def test_wilson_refuses_impossible_counts(count: int, total: int) -> None:
    with pytest.raises(ValueError, match="not between"):
        stats.wilson(count, total)


@pytest.mark.parametrize(
    ("forecasts", "area"),
    [
        ([(0.9, True), (0.8, True), (0.2, False)], 1.0),
        ([(0.1, True), (0.8, False)], 0.0),
        ([(0.5, True), (0.5, False)], 0.5),
        ([(0.8, True), (0.4, True), (0.35, False), (0.6, False)], 0.75),
        ([(0.7, True), (0.5, True), (0.5, False), (0.1, False)], 0.875),
        ([(0.7, True)], None),
    ],
)
def test_auc(forecasts: list[stats.Forecast], area: float | None) -> None:
    assert stats.auc(forecasts) == (None if area is None else pytest.approx(area))


def test_brier() -> None:
    assert stats.brier([(1.0, True), (0.5, False)]) == pytest.approx(0.125)
    assert stats.brier([(0.3, True), (0.3, False)]) == pytest.approx((0.49 + 0.09) / 2)
    assert stats.brier([]) is None


def test_calibration_error_by_hand() -> None:
    forecasts = [(0.1, False), (0.3, True), (0.8, True), (0.9, True)]
    bins = stats.calibration_bins(forecasts, 2)
    assert [(part.size, part.observed) for part in bins] == [(2, 0.5), (2, 1.0)]
    assert stats.calibration_error(bins) == pytest.approx(0.5 * 0.3 + 0.5 * 0.15)


def test_perfectly_calibrated_ties_have_no_error_in_any_order() -> None:
    forecasts = [(0.75, True), (0.75, True), (0.75, False), (0.75, True)]
    for order in (forecasts, forecasts[::-1]):
        assert stats.calibration_error(stats.calibration_bins(order, 2)) == pytest.approx(0)


def test_bins_hold_equal_mass_and_drop_empty_ones() -> None:
    forecasts = [(index / 25, False) for index in range(25)]
    assert {part.size for part in stats.calibration_bins(forecasts)} == {2, 3}
    assert len(stats.calibration_bins(forecasts[:3])) == 3
    assert stats.calibration_error([]) is None


def test_f1() -> None:
    assert stats.f1(0.5, 1.0) == pytest.approx(2 / 3)
    assert stats.f1(0.0, 0.0) == 0.0
    assert stats.f1(None, 1.0) is None


def test_mean_absolute_error() -> None:
    assert stats.mean_absolute_error([(0.5, 0.25), (0.0, 0.75)]) == pytest.approx(0.5)
    assert stats.mean_absolute_error([]) is None


def judged(label: str, verdict: str, cause: str | None = None, barrier: bool = False) -> Judged:
    """A page of that label; its own cause is a cut where it is incomplete."""
    row = corpus.Row(
        file="pages/invented.html.gz",
        kind="html",
        language="en",
        url=None,
        page_type="article",
        complete=label,
        cause="truncated" if label == "no" else None,
        fraction=None,
        barrier=barrier,
        hidden_text=False,
        conf="high",
    )
    return Judged(row, Outcome(Answer(verdict=verdict, cause=cause), {}), disputed=False)


def test_headline_counts_classes_apart() -> None:
    pages = [
        judged("no", "incomplete", "excerpt"),
        judged("no", "undetermined"),
        judged("yes", "incomplete", "excerpt"),
        judged("yes", "complete"),
        judged("na", "incomplete", "excerpt"),
        judged("na", "not_article"),
    ]
    line = headline("it", pages)
    assert (line.recall, line.false_alarms) == (stats.Rate(1, 2), stats.Rate(1, 2))
    assert line.precision == stats.Rate(1, 2)
    assert line.precision_with_na == stats.Rate(1, 3)
    assert line.f1 == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("page", "error"),
    [
        (judged("no", "incomplete", "excerpt"), None),
        (judged("no", "incomplete", "paywall"), None),
        (judged("no", "incomplete", "paywall", barrier=True), "wrong cause"),
        (judged("no", "incomplete", "consent"), "wrong cause"),
        (judged("no", "complete"), "missed"),
        (judged("no", "not_article"), "not_article"),
        (judged("yes", "not_article"), "not_article"),
        (judged("yes", "incomplete", "empty"), "false alarm"),
        (judged("yes", "undetermined"), None),
        (judged("na", "incomplete", "empty"), "na called"),
        (judged("na", "complete"), None),
        (judged("na", "raised"), "raised"),
    ],
)
def test_error_of_a_page(page: Judged, error: str | None) -> None:
    assert error_of(page) == error


@pytest.mark.parametrize(
    ("source", "declared"),
    [
        ('{"isAccessibleForFree": false}', True),
        ('{"isAccessibleForFree":"False"}', True),
        (r"{\"isAccessibleForFree\":false}", True),
        ('{"isAccessibleForFree": "http://schema.org/False"}', True),
        ('<meta itemprop="isAccessibleForFree" content="false">', True),
        ('<meta property="article:content_tier" content="locked">', True),
        ('{"isAccessibleForFree": true}', False),
        ('<meta property="article:content_tier" content="free">', False),
    ],
)
def test_declared_policy(source: str, declared: bool) -> None:
    assert baselines.declared_policy(source, "") is declared


def test_rules_over_the_main_text() -> None:
    assert baselines.last_character("", "The bridge is to")
    assert not baselines.last_character("", "The bridge is open. ")
    assert baselines.ellipsis_at_end("", "The bridge is […]\n")
    assert not baselines.ellipsis_at_end("", "The bridge … is open.")
    assert baselines.length("", "word " * 199)
    assert not baselines.length("", "word " * 200)
    assert baselines.length("", "橋" * 199)
    assert not baselines.length("", "橋" * 200)


def test_decode_takes_the_named_character_set() -> None:
    page = '<meta charset="windows-1250"><p>előfizetőknek</p>'
    assert "előfizetőknek" in baselines.decode(page.encode("windows-1250"))
    assert "é" in baselines.decode(b'<meta charset="no-such-set">' + "é".encode())

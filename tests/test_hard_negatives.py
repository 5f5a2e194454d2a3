"""Whole articles among harmless things that look like a cut or a wall: false alarms are few."""

from __future__ import annotations

from collections import Counter

from hard_negatives import HardNegative, hard_negatives
from hard_pages import LANGUAGES, stock
from traps import TRAPS

from completeness import Report, check

FALSE_ALARMS = 0.01
UNDETERMINED = 0.05


def test_whole_articles_with_traps_are_not_called_incomplete() -> None:
    judged = [(one, check(one.content, kind=one.kind)) for one in hard_negatives()]
    assert len(judged) >= 400
    called = [(one, report) for one, report in judged if report.verdict == "incomplete"]
    unsure = [(one, report) for one, report in judged if report.verdict == "undetermined"]
    assert len(called) <= FALSE_ALARMS * len(judged), listed(called, len(judged))
    assert len(unsure) <= UNDETERMINED * len(judged), listed(unsure, len(judged))


def test_every_trap_is_set_alone_and_combined_in_every_language() -> None:
    alone: Counter[tuple[str, str]] = Counter()
    combined: Counter[str] = Counter()
    for one in hard_negatives():
        if len(one.traps) == 1:
            alone[one.traps[0], one.language] += 1
        combined.update(one.traps if len(one.traps) > 1 else ())
    assert set(alone) == {(name, language) for name in TRAPS for language in LANGUAGES}
    assert set(combined) == set(TRAPS)


def test_a_seed_gives_the_same_articles_and_another_one_others() -> None:
    first, again, other = ([one.content for one in hard_negatives(seed)] for seed in (0, 0, 1))
    assert first == again
    assert first != other


def test_the_stock_is_wide() -> None:
    for language in LANGUAGES:
        paragraphs = [text for topic in stock(language).topics for text in topic["paragraphs"]]
        assert len(set(paragraphs)) >= 40, language


def listed(found: list[tuple[HardNegative, Report]], total: int) -> str:
    """What a failure prints: the count, and of each offender its traps and heaviest rules."""
    lines = [f"{len(found)} of {total}"]
    for one, report in found:
        rules = [f"{f.rule} {f.weight:+.1f}" for f in report.findings if f.weight < 0][:3]
        probability = report.probability_complete
        lines.append(f"{one.name}: p = {probability}, {report.text.words} words, {rules}")
    return "\n".join(lines)

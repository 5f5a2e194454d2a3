"""The figures on generated cases as plain-text tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from zlib import crc32

from benchmarks import tables
from benchmarks.cases import HOWS
from benchmarks.stats import Rate, mean, mean_absolute_error
from benchmarks.tables import Printer
from benchmarks.trials import Trial

LEAST_IN_LANGUAGE = 40
_VERDICTS = ("incomplete", "undetermined", "complete", "not_article")
FALLS = 0.02
"""A longer beginning that scores lower by more is a fault."""

CUT_NOTE = (
    "share error: mean |share.value - true share| of those called incomplete or undetermined; "
    "in interval: how often their 90 % interval holds the true share."
)


def rate(trials: Sequence[Trial], verdict: str) -> Rate:
    """How many trials have a verdict."""
    return Rate(sum(trial.verdict == verdict for trial in trials), len(trials))


def mean_probability(trials: Iterable[Trial]) -> float | None:
    """The mean of probability_complete, where there is one."""
    told = [trial.probability for trial in trials if trial.probability is not None]
    return mean(told) if told else None


def share_error(trials: Iterable[Trial]) -> float | None:
    """Mean absolute error of the share where a report says that it is not one."""
    return mean_absolute_error(
        [(trial.value, trial.share) for trial in _measured(trials) if trial.value is not None]
    )


def coverage(trials: Iterable[Trial]) -> Rate:
    """How often the interval of the share holds the true one."""
    held = [
        trial.low <= trial.share <= trial.high
        for trial in _measured(trials)
        if trial.low is not None and trial.high is not None
    ]
    return Rate(sum(held), len(held))


def _measured(trials: Iterable[Trial]) -> list[Trial]:
    return [trial for trial in trials if trial.verdict in ("incomplete", "undetermined")]


def print_cuts(out: Printer, trials: Sequence[Trial]) -> None:
    """Cut articles, by what was done and kind."""
    cuts = [trial for trial in trials if not trial.whole]
    columns = (
        "cut", "kind", "n", "incomplete", "undetermined", "complete", "no article", "mean p",
        "share error", "in interval",
    )  # fmt: skip
    rows = []
    for (how, kind), group in _by_how(cuts).items():
        verdicts = [rate(group, verdict) for verdict in _VERDICTS]
        rows.append(
            [
                how,
                kind,
                str(len(group)),
                *(tables.percent(found.value) for found in verdicts),
                tables.number(mean_probability(group)),
                tables.number(share_error(group)),
                tables.percent(coverage(group).value),
            ]
        )
    out.table("Cut articles", columns, rows, CUT_NOTE)


def print_wholes(out: Printer, trials: Sequence[Trial]) -> None:
    """Whole articles, by what was added and kind."""
    wholes = [trial for trial in trials if trial.whole]
    columns = ("whole", "kind", "false alarms", "undetermined", "no article", "mean p")
    rows = [
        (
            how,
            kind,
            tables.rated(rate(group, "incomplete")),
            tables.percent(rate(group, "undetermined").value),
            tables.percent(rate(group, "not_article").value),
            tables.number(mean_probability(group)),
        )
        for (how, kind), group in _by_how(wholes).items()
    ]
    out.table("Whole articles", columns, rows)


def _by_how(trials: Iterable[Trial]) -> Mapping[tuple[str, str], list[Trial]]:
    groups: dict[tuple[str, str], list[Trial]] = defaultdict(list)
    for trial in trials:
        groups[trial.how, trial.kind].append(trial)
    totals: dict[str, list[Trial]] = defaultdict(list)
    for trial in trials:
        totals[trial.kind].append(trial)
    found = {key: groups[key] for key in sorted(groups, key=lambda key: (HOWS.index(key[0]), key))}
    return found | {("all", kind): totals[kind] for kind in sorted(totals)}


def print_languages(out: Printer, trials: Sequence[Trial]) -> None:
    """Languages with enough cases of a kind: recall on cuts, false alarms on whole ones."""
    groups: dict[tuple[str, str], list[Trial]] = defaultdict(list)
    for trial in trials:
        groups[trial.language, trial.kind].append(trial)
    rows = [
        (
            language,
            kind,
            tables.rated(rate([t for t in group if not t.whole], "incomplete")),
            tables.rated(rate([t for t in group if t.whole], "incomplete")),
        )
        for (language, kind), group in sorted(groups.items(), key=lambda item: -len(item[1]))
        if len(group) >= LEAST_IN_LANGUAGE
    ]
    columns = ("language", "kind", "cuts called incomplete", "false alarms on whole ones")
    out.table("By language", columns, rows)


def print_held_back(out: Printer, trials: Sequence[Trial]) -> None:
    """Cases with an example of a rule: those that a fit may see, and those held back."""
    shown = (
        "read-more",
        "wall-sentence",
        "wall-in-dump",
        "wall-element",
        "hidden-wall",
        "quoted-wall",
    )
    rows = []
    for how in shown:
        for held_back in (False, True):
            group = [t for t in trials if t.how == how and t.marked and t.held_back == held_back]
            called = tables.rated(rate(group, "incomplete"))
            name = "held back" if held_back else "fitted on"
            rows.append((how, name, called, tables.number(mean_probability(group))))
    out.table("Examples held back", ("how", "examples", "called incomplete", "mean p"), rows)


def print_errors(out: Printer, trials: Sequence[Trial], most: int) -> None:
    """Wrong verdicts by id and rules, with the end of the text; the same ones in every run."""
    wrong = [t for t in trials if t.verdict != ("complete" if t.whole else "incomplete")]
    _list_by_how(out, wrong, most, _line)


def _line(trial: Trial) -> str:
    told = f"{trial.verdict} p={tables.number(trial.probability)} share={trial.share:.2f}"
    return f"{trial.id} [{trial.language}] {told} | {', '.join(trial.rules[:5])} | …{trial.tail}"


def _list_by_how(
    out: Printer, trials: Iterable[Trial], most: int, line: Callable[[Trial], str]
) -> None:
    for (how, kind), group in _by_how(list(trials)).items():
        if how == "all":
            continue
        out.line()
        out.line(f"{how}, {kind}: {len(group)} errors", style="bold")
        # By a hash: in the order of their names the first ones would all be of one source.
        for trial in sorted(group, key=lambda trial: crc32(trial.id.encode()))[:most]:
            out.line(line(trial))


def falls(pair: tuple[Trial, Trial]) -> bool:
    """Whether the longer beginning scores lower."""
    shorter, longer = pair
    if shorter.score is None or longer.score is None:
        return False
    return longer.score < shorter.score - FALLS


def print_pairs(out: Printer, pairs: Sequence[tuple[Trial, Trial]], listed: int) -> None:
    """In how many pairs the longer of two beginnings of an article scores lower."""
    scored = [(a, b) for a, b in pairs if a.score is not None and b.score is not None]
    by_how: dict[tuple[str, str], list[tuple[Trial, Trial]]] = defaultdict(list)
    for pair in scored:
        by_how[pair[0].how, pair[0].kind].append(pair)
    rows = [
        (how, kind, tables.rated(Rate(sum(map(falls, group)), len(group))))
        for (how, kind), group in sorted(by_how.items())
    ]
    rows.append(("all", "", tables.rated(Rate(sum(map(falls, scored)), len(scored)))))
    out.table(
        f"Pairs in which the longer beginning scores lower by more than {FALLS}",
        ("cut", "kind", "falls"),
        rows,
        f"{len(pairs) - len(scored)} pairs without two scores are left out.",
    )
    fallen = [pair for pair in scored if falls(pair)]
    if fallen:
        _print_reasons(out, fallen)
    for shorter, longer in fallen[:listed]:
        out.line()
        out.line(f"{shorter.score} → {longer.score}")
        out.line(_line(shorter))
        out.line(_line(longer))


def _print_reasons(out: Printer, fallen: Sequence[tuple[Trial, Trial]]) -> None:
    """Which rules fired on only one of the two."""
    counts: Counter[tuple[str, str]] = Counter()
    for shorter, longer in fallen:
        before = {rule.split()[0] for rule in shorter.rules}
        after = {rule.split()[0] for rule in longer.rules}
        counts.update(("only the longer", rule) for rule in after - before)
        counts.update(("only the shorter", rule) for rule in before - after)
    rows = [(rule, where, str(count)) for (where, rule), count in counts.most_common(12)]
    out.table("Rules that fired on one of the two", ("rule", "on", "pairs"), rows)

"""The second pass over a run: what only many documents together can tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from ...report import Collected
from ...weights import Profile
from .copies import LONGER, best_of, of_captures, of_copies
from .judge import collected
from .publishers import MOST_LEARNED, Habits
from .rules import RUN_RULE_IDS
from .seen import Seen
from .store import Store

__all__ = ["Collected", "Seen", "best_of", "collect"]


def collect(
    rows: Iterable[Seen],
    folder: Path | None = None,
    *,
    profile: Profile = "balanced",
    rules: Collection[str] = RUN_RULE_IDS,
) -> Iterator[tuple[str, Collected]]:
    """What a whole run says of its documents, by their keys, in the order of the rows.

    Only documents about which there is something to say come out; their own fields are never
    changed. `profile` decides as it does for one document. The rows are read once and kept on disk
    meanwhile, in `folder` or where the system keeps temporary files. Only what `rules` find is
    told; without any nothing is compared.
    """
    if not rules:
        return
    with TemporaryDirectory(prefix="completeness-", dir=folder) as temporary:
        store = Store(Path(temporary))
        try:
            store.fill(rows)
            _compare(store)
            for document, findings in store.findings():
                told = [finding for finding in findings if finding.rule in rules]
                judged = collected(document, told, profile)
                if judged is not None:
                    yield document.key, judged
        finally:
            store.close()


def _compare(store: Store) -> None:
    for publisher in store.publishers(2):
        drawn = (one for _, one in islice(store.of_publisher(publisher), MOST_LEARNED))
        habits = Habits.of(drawn)
        for number, document in store.of_publisher(publisher):
            for found in habits.findings(document):
                store.add(number, found)
        for captures in store.captures(publisher):
            for number, found in of_captures(captures, habits.repeated):
                store.add(number, found)
    for number, document, others in store.elsewhere(LONGER):
        copied = of_copies(document, others)
        if copied is not None:
            store.add(number, copied)

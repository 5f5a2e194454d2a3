"""What a new audit in the folder of an earlier one would take from its results."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Final

from .model import Input, Run, Settings

_NAMED: Final = 3
"""So many inputs are named at most."""


def losses(old: Run, asked: Run) -> Iterator[str]:
    """In what the new audit holds less than the earlier one, for a line; nothing if in nothing."""
    known = {name for one in asked.inputs for name in _names(one)}
    gone = [one.path for one in old.inputs if known.isdisjoint(_names(one))]
    if gone:
        more = f" and {len(gone) - _NAMED} more" if len(gone) > _NAMED else ""
        yield f"does not read {', '.join(gone[:_NAMED])}{more}"
    options = [*_parts(old.settings, asked.settings), *_rules(old.settings, asked.settings)]
    if options:
        yield f"has {' '.join(options)}"


def _names(one: Input) -> set[object]:
    """What tells an input; a path may be given from another folder."""
    path = os.path.abspath(one.path)
    same = (os.path.basename(path), one.fingerprint) if one.fingerprint else path
    return {one.path, path, same}


def _parts(old: Settings, new: Settings) -> Iterator[str]:
    """Fewer documents; the first ones are among more of them, and a smaller sample in a larger."""
    if new.limit is not None and (old.limit is None or new.limit < old.limit):
        yield f"--limit {new.limit}"
    if new.sample is not None and (old.sample is None or new.sample < old.sample):
        yield f"--sample {new.sample:g}"
    if new.shard is not None and new.shard != old.shard:
        yield f"--shard {new.shard[0]}/{new.shard[1]}"


def _rules(old: Settings, new: Settings) -> Iterator[str]:
    """Fewer rules, or others."""
    if new.select and (not old.select or set(old.select) - set(new.select)):
        yield from (f"--select {name}" for name in new.select)
    yield from (f"--ignore {name}" for name in new.ignore if name not in old.ignore)

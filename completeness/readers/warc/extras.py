"""Libraries that only some archives need."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ..record import InputError


def need(module: str) -> Any:
    """A library of the extra `warc`.

    Raises:
        InputError: it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        name = module.partition(".")[0]
        message = f"to read it, {name} is needed: pip install 'completeness[warc]'"
        raise InputError("missing-extra", message) from error

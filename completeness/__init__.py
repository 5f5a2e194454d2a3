"""How much of an archived article is there: a verdict, a score, the cause, and evidence.

>>> import completeness
>>> report = completeness.check("<p>The rest of this article is for subscribers only.</p>")
>>> report.verdict
'incomplete'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .version import __version__

if TYPE_CHECKING:
    from .catalog import Catalog
    from .checking import check, check_document
    from .document import Document
    from .evidence import Cause, PageType, Policy, Verdict
    from .report import Report

__all__ = [
    "Catalog",
    "Cause",
    "Document",
    "PageType",
    "Policy",
    "Report",
    "Verdict",
    "__version__",
    "check",
    "check_document",
]

# Imported when first used, so that the command line answers `--help` at once.
_HOME = {
    "Catalog": "catalog",
    "Cause": "evidence",
    "Document": "document",
    "PageType": "evidence",
    "Policy": "evidence",
    "Report": "report",
    "Verdict": "evidence",
    "check": "checking",
    "check_document": "checking",
}


def __getattr__(name: str) -> object:
    if name in _HOME:
        return getattr(import_module(f".{_HOME[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

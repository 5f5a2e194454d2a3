"""How much of an archived article is there: a verdict, a score, the cause, and evidence."""

from .catalog import Catalog
from .check import check, check_document
from .document import Document
from .evidence import Cause, PageType, Policy
from .report import Report, Verdict
from .version import __version__

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

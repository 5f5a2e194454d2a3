"""Measurements of completeness on labelled pages; nothing here is part of the package."""

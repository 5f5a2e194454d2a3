"""Web archives: WARC, WET and ARC files."""

from .reader import WarcReader, recognises

__all__ = ["WarcReader", "recognises"]

"""Why the reader's counts differ from those listed, by file; each one was looked at."""

from __future__ import annotations

from typing import Final

_GOES_ON: Final = "the listed count stopped at the first defect; the reader goes on behind it"
_SEVERAL: Final = "one gzip member holds all records; the listed count stopped at the second"
_FAILED: Final = "the reader counts what begins as a record and is none as failed"
_NO_RECORD: Final = "nothing in the file begins as a record does"
_NO_BLOCK: Final = (
    "a header without its block: a cut record, judged as lost; the listed one left it out"
)
_LENGTH: Final = "the first length is one too large; the reader ends the block at the next record"
_VERSIONS: Final = (1, 4, 5, 8, 9, 12, 13, 14, 15)

NOTES: Final[dict[str, str]] = {
    "aut/badexample.arc.gz": _SEVERAL,
    "gowarc/skip-non-open.warc.gz": _SEVERAL,
    "webarchive/hello-world2.arc": _LENGTH,
    "webarchive/invalid-warcfile-fields-missing.warc": "the field is there, without a value",
    "webarchive/invalid-warcfile-lonely-request-response-resource-conversion.warc": _GOES_ON,
    "webarchive/invalid-warcfile-lonely-revisit.warc": _FAILED,
    "webarchive/invalid-warcfile-lonely-warcinfo-metadata.warc": _GOES_ON,
    "webarchive/invalid-warcreader-diagnosis-1.warc": _NO_RECORD,
    "webarchive/invalid-warcheaderversion-20.warc": _NO_RECORD,
    "webarchive/invalid-warcrecord-1.warc": _GOES_ON,
    "webarchive/invalid-warcrecord-3.warc": _GOES_ON,
    **{f"webarchive/invalid-warcheaderfieldpolicy-{at}.warc": _NO_BLOCK for at in (11, 12, 13)},
    **{f"webarchive/invalid-warcheaderversion-{at}.warc": _FAILED for at in _VERSIONS},
}

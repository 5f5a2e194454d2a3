"""Makes `sample.warc.gz`, a small archive of invented pages: `python examples/make_sample.py`."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, Final

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

_SITE: Final = "https://gazette.example"
_DATE: Final = "2024-05-06T07:08:09Z"
_TEXT: Final = (
    "The council of Brackwater voted on Tuesday night to rebuild the wooden bridge that the flood "
    "carried away in November, after four hours of debate in a crowded hall.",
    "The new bridge will stand two metres higher than the old one and will rest on stone piers "
    "that come from the closed quarry above the town.",
    "Farmers on the eastern bank have driven their milk over the pass all winter, which takes an "
    "hour more each way and was impossible on eleven days of snow.",
    "The money comes from the county and from a fund for damage by water; the town pays a tenth "
    "and saves that on the lights along the quay.",
    "Work is to begin when the river is low, in the second half of July, and a ferry will carry "
    "walkers and bicycles until the last plank is laid.",
    "The oldest carpenter of the town, who worked on the bridge before this one, asked only that "
    "the handrail be made of oak again, and the council agreed at once.",
)
_WALL: Final = "The rest of this article is for subscribers only."


def main() -> None:
    """Writes the archive beside this file; its bytes are the same every time."""
    path = Path(__file__).with_name("sample.warc.gz")
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        bridge = _response(writer, "/bridge", _page("Brackwater rebuilds its bridge", _TEXT))
        digest = bridge.rec_headers["WARC-Payload-Digest"]
        _response(writer, "/walled", _page("Who pays for the bridge", (*_TEXT[1:3], _WALL)))
        cut = _page("The carpenter and the bridge", (*_TEXT[3:], *_TEXT[:2]))
        _response(writer, "/cut", cut[: len(cut) * 6 // 10], announced=len(cut))
        _response(writer, "/gone", _page("Page not found", ()), status="404 Not Found")
        _response(writer, "/old", "", status="301 Moved Permanently", location="/bridge")
        _response(writer, "/bridge.png", "\x89PNG", kind="image/png")
        _put(writer, _revisit(writer, "/bridge", digest))


def _page(title: str, paragraphs: tuple[str, ...]) -> str:
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    head = f'<html lang="en"><head><title>{title}</title></head>'
    return f"<!doctype html>{head}<body><article><h1>{title}</h1>\n{text}</article></body></html>"


def _response(
    writer: WARCWriter,
    path: str,
    body: str,
    *,
    status: str = "200 OK",
    kind: str = "text/html; charset=utf-8",
    location: str | None = None,
    announced: int | None = None,
) -> Any:
    content = body.encode()
    headers = [("Content-Type", kind), ("Content-Length", str(announced or len(content)))]
    if location is not None:
        headers.append(("Location", location))
    record = writer.create_warc_record(
        _SITE + path,
        "response",
        payload=io.BytesIO(content),
        http_headers=StatusAndHeaders(status, headers, protocol="HTTP/1.1"),
        warc_headers_dict=_named(path, _DATE),
    )
    _put(writer, record)
    return record


def _revisit(writer: WARCWriter, path: str, digest: str) -> Any:
    return writer.create_revisit_record(
        _SITE + path,
        digest,
        _SITE + path,
        _DATE,
        warc_headers_dict=_named("/again", "2024-06-07T08:09:10Z"),
    )


def _named(path: str, date: str) -> dict[str, str]:
    number = sum(path.encode())
    record = f"<urn:uuid:00000000-0000-4000-8000-{number:012}>"
    return {"WARC-Date": date, "WARC-Record-ID": record}


def _put(writer: WARCWriter, record: Any) -> None:
    writer.write_record(record)
    record.raw_stream.close()  # warcio's own temporary file


if __name__ == "__main__":
    main()

"""Fetching URLs from a real server on loopback."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from completeness.checking import check_document
from completeness.readers import web
from completeness.readers.files import Input
from completeness.readers.web import read_url

SENTENCE = "The ferry to the northern island sails again from Monday, every hour until nine. "
BODY = f"<!doctype html><article><h1>The ferry sails again</h1><p>{SENTENCE * 30}</p></article>"


def _send(
    handler: BaseHTTPRequestHandler,
    body: bytes,
    *,
    status: int = 200,
    length: int | None = None,
    **headers: str,
) -> None:
    handler.send_response(status)
    handler.send_header("Content-Length", str(len(body) if length is None else length))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def _redirect(to: str) -> Callable[[BaseHTTPRequestHandler], None]:
    return lambda handler: _send(handler, b"", status=302, Location=to)


def _drip_body(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    for character in BODY[:30]:
        handler.wfile.write(character.encode())
        handler.wfile.flush()
        time.sleep(0.2)


def _drip_headers(handler: BaseHTTPRequestHandler) -> None:
    for character in "HTTP/1.1 200 OK\r\nX-Slow: aaaaaaaaaaaaaaaaaa":
        handler.wfile.write(character.encode())
        handler.wfile.flush()
        time.sleep(0.2)


def _bomb(handler: BaseHTTPRequestHandler) -> None:
    _send(handler, gzip.compress(b"a" * 30_000_000), Content_Encoding="gzip")


ANSWERS: dict[str, Callable[[BaseHTTPRequestHandler], None]] = {
    "/article": lambda h: _send(h, BODY.encode(), Content_Type="text/html"),
    "/article?read=all": lambda h: _send(h, BODY.encode(), Content_Type="text/html"),
    "/moved": _redirect("/article"),
    "/loop": _redirect("/loop"),
    "/to-file": _redirect("file:///etc/hostname"),
    "/drip-body": _drip_body,
    "/drip-headers": _drip_headers,
    "/bomb": _bomb,
    "/packed": lambda h: _send(h, gzip.compress(BODY.encode()), Content_Encoding="gzip"),
    "/packed-twice": lambda h: _send(
        h, gzip.compress(BODY[:90].encode()) + gzip.compress(BODY[90:].encode()),
        Content_Encoding="gzip",
    ),
    "/deflated": lambda h: _send(h, zlib.compress(BODY.encode()), Content_Encoding="deflate"),
    "/deflated-raw": lambda h: _send(
        h, zlib.compress(BODY.encode(), wbits=-15), Content_Encoding="deflate"
    ),
    "/dir/moved": _redirect("../article?read=all"),
    "/chain": _redirect("/moved"),
    "/named": lambda h: _redirect(f"http://localhost:{h.headers['Host'].rpartition(':')[2]}/article")(h),
    "/range": lambda h: _send(
        h, BODY[:1000].encode(), status=206, Content_Range=f"bytes 0-999/{len(BODY)}"
    ),
    "/packed-cut": lambda h: _send(h, gzip.compress(BODY.encode())[:-30], Content_Encoding="gzip"),
    "/broken": lambda h: _send(h, b"no gzip at all", Content_Encoding="gzip"),
    "/brotli": lambda h: _send(h, b"unasked", Content_Encoding="br"),
    "/cut": lambda h: _send(h, BODY[:-300].encode(), length=len(BODY)),
    "/picture": lambda h: _send(h, b"\x89PNG\r\n\x1a\n" + bytes(500), Content_Type="image/png"),
}  # fmt: skip


class Handler(BaseHTTPRequestHandler):
    """Answers by path; /status/N with that status."""

    def do_GET(self) -> None:
        try:
            if self.path.startswith("/status/"):
                _send(self, BODY.encode(), status=int(self.path[8:]), X_Told="yes")
            else:
                ANSWERS[self.path](self)
        except (BrokenPipeError, ConnectionResetError):
            return

    def log_message(self, format: str, *arguments: object) -> None:
        """Stays quiet."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    thread = threading.Thread(target=http.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{http.server_port}"
    http.shutdown()
    http.server_close()


def codes(item: Input) -> list[str]:
    return [error.code for error in item.errors]


def test_a_page_is_judged(server: str) -> None:
    item = read_url(f"{server}/article", allow_private=True)
    assert item.document is not None
    report = check_document(item.document, source=item.source, errors=item.errors)
    assert report.verdict == "complete"
    assert report.document.url == f"{server}/article"
    assert report.not_applicable == []


def test_a_redirect_is_followed_and_its_end_is_the_url(server: str) -> None:
    item = read_url(f"{server}/moved", allow_private=True)
    assert item.document is not None
    assert item.document.url == f"{server}/article"
    assert item.document.status == 200


def test_a_location_may_be_relative(server: str) -> None:
    item = read_url(f"{server}/dir/moved", allow_private=True)
    assert item.document is not None
    assert item.document.url == f"{server}/article?read=all"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/loop", "redirects"),
        ("/to-file", "scheme"),
        ("/broken", "encoding"),
        ("/packed-cut", "encoding"),
        ("/brotli", "encoding"),
        ("/picture", "binary"),
        ("/cut", "cut"),
    ],
)
def test_what_goes_wrong_is_named(server: str, path: str, code: str) -> None:
    item = read_url(f"{server}{path}", allow_private=True)
    assert codes(item) == [code]
    assert all("\n" not in error.message for error in item.errors)


def test_a_cut_body_is_judged_all_the_same(server: str) -> None:
    item = read_url(f"{server}/cut", allow_private=True)
    assert item.document is not None
    assert item.document.transport is not None
    assert item.document.transport.received == len(BODY) - 300
    report = check_document(item.document, source=item.source, errors=item.errors)
    assert (report.verdict, report.cause) == ("incomplete", "transport")


@pytest.mark.parametrize("path", ["/drip-body", "/drip-headers"])
def test_a_dripping_server_is_left_at_the_deadline(server: str, path: str) -> None:
    item = read_url(f"{server}{path}", allow_private=True, deadline=1.0)
    assert codes(item) == ["timeout"]


def test_the_decoded_size_is_bounded(server: str) -> None:
    item = read_url(f"{server}/bomb", allow_private=True, max_bytes=100_000)
    assert codes(item) == ["too-long"]
    assert item.document is not None
    assert len(item.document.content) == 100_000


def test_what_this_reader_left_unread_is_not_lost_on_the_way(server: str) -> None:
    item = read_url(f"{server}/article", allow_private=True, max_bytes=900)
    assert item.document is not None
    report = check_document(item.document, source=item.source, errors=item.errors)
    assert codes(item) == ["too-long"]
    assert "transport.short-body" not in [finding.rule for finding in report.findings]


@pytest.mark.parametrize("path", ["/packed", "/packed-twice", "/deflated", "/deflated-raw"])
def test_a_compressed_body_is_opened(server: str, path: str) -> None:
    item = read_url(f"{server}{path}", allow_private=True)
    assert codes(item) == []
    assert item.document is not None
    assert item.document.content == BODY.encode()


@pytest.mark.parametrize("max_bytes", [len(BODY) - 1, len(BODY), len(BODY) + 1])
@pytest.mark.parametrize("path", ["/article", "/packed", "/packed-twice"])
def test_the_bound_is_exact(server: str, path: str, max_bytes: int) -> None:
    item = read_url(f"{server}{path}", allow_private=True, max_bytes=max_bytes)
    assert item.document is not None
    assert item.document.content == BODY.encode()[:max_bytes]
    assert codes(item) == (["too-long"] if max_bytes < len(BODY) else [])


def test_a_range_is_a_part_of_the_page(server: str) -> None:
    item = read_url(f"{server}/range", allow_private=True)
    assert item.document is not None
    report = check_document(item.document, source=item.source, errors=item.errors)
    assert (report.verdict, report.cause) == ("incomplete", "transport")
    assert report.share is not None
    assert report.share.basis == "bytes"
    assert report.share.value == round(1000 / len(BODY), 3)


@pytest.mark.parametrize("status", [206, 402, 403, 404, 410, 429, 451, 503])
def test_status_and_headers_reach_the_document(server: str, status: int) -> None:
    item = read_url(f"{server}/status/{status}", allow_private=True)
    assert item.document is not None
    assert item.document.status == status
    assert item.document.headers["x-told"] == "yes"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/",
        "http://localhost:9/",
        "http://[::1]:9/",
        "http://[::ffff:127.0.0.1]:9/",
        "http://[::ffff:10.0.0.1]:9/",
        "http://[64:ff9b::7f00:1]:9/",
        "http://[2002:7f00:1::]:9/",
        "http://[fe80::1]:9/",
        "http://[fd00::1]:9/",
        "http://100.64.0.1/",
        "http://2130706433/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://169.254.169.254/",
        "http://0.0.0.0:9/",
        "http://224.0.0.1/",
    ],
)
def test_addresses_that_are_not_public_are_refused(url: str) -> None:
    assert codes(read_url(url)) == ["private-address"]


def test_a_private_address_is_refused_on_a_later_hop(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The first hop's address is taken for public, as that of a server on the net would be.
    resolve = web._resolve
    asked: list[str] = []

    def trusting(host: str, port: int, *, allow_private: bool) -> str:
        asked.append(host)
        return resolve(host, port, allow_private=allow_private or host == "127.0.0.1")

    monkeypatch.setattr(web, "_resolve", trusting)
    item = read_url(f"{server}/named")
    assert asked == ["127.0.0.1", "localhost"]
    assert codes(item) == ["private-address"]
    assert item.document is None


@pytest.mark.parametrize("url", ["ftp://example.org/a", "file:///etc/hostname", "gopher://x/"])
def test_only_http_is_fetched(url: str) -> None:
    assert codes(read_url(url)) == ["scheme"]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "completeness", "check", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_command_refuses_private_addresses_unless_told(server: str) -> None:
    refused = run(f"{server}/article")
    assert refused.returncode == 4
    lines = refused.stderr.splitlines()
    assert "--allow-private" in lines[0]
    assert lines[1:] == ["completeness: nothing could be read"]
    assert refused.stdout == ""
    done = run(f"{server}/article", "--allow-private", "--format", "json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["verdict"] == "complete"


def test_the_command_judges_a_cut_body_and_says_so(server: str) -> None:
    done = run(f"{server}/cut", "--allow-private", "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 3
    assert [error["code"] for error in report["errors"]] == ["cut"]
    assert (report["verdict"], report["cause"]) == ("incomplete", "transport")

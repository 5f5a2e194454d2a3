"""Fetching URLs from a real server on loopback."""

from __future__ import annotations

import gzip
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from completeness.checking import check_document
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
    "/moved": _redirect("/article"),
    "/loop": _redirect("/loop"),
    "/to-file": _redirect("file:///etc/hostname"),
    "/drip-body": _drip_body,
    "/drip-headers": _drip_headers,
    "/bomb": _bomb,
    "/packed": lambda h: _send(h, gzip.compress(BODY.encode()), Content_Encoding="gzip"),
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
    assert item.document.received == len(BODY) - 300
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


def test_a_compressed_body_is_opened(server: str) -> None:
    item = read_url(f"{server}/packed", allow_private=True)
    assert item.document is not None
    assert item.document.content == BODY.encode()


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
    from completeness.readers import web

    judged: list[str] = []

    def public_once(address: str) -> bool:
        judged.append(address)
        return len(judged) == 1

    monkeypatch.setattr(web, "_is_public", public_once)
    assert codes(read_url(f"{server}/moved")) == ["private-address"]
    assert len(judged) == 2


@pytest.mark.parametrize("url", ["ftp://example.org/a", "file:///etc/hostname", "gopher://x/"])
def test_only_http_is_fetched(url: str) -> None:
    assert codes(read_url(url)) == ["scheme"]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "completeness", "check", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_command_refuses_private_addresses_unless_told(server: str) -> None:
    refused = run(f"{server}/article")
    assert refused.returncode == 4
    assert "--allow-private" in refused.stderr.splitlines()[0]
    assert refused.stdout == ""
    assert run(f"{server}/article", "--allow-private").returncode == 0

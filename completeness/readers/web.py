"""A URL to a document: httpx, within a total time, a size, and public addresses only."""

from __future__ import annotations

import ipaddress
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import httpx

from ..addresses import without_password
from ..bounds import MAX_BYTES
from ..document import Document, Kind
from ..report import ReportError, Source
from ..transport import Transport
from ..version import __version__
from .files import Input

DEADLINE: Final = 30.0
"""Seconds for everything: look-ups, redirects, headers and body."""
_QUIET: Final = 10.0
"""Seconds without a byte."""
_REDIRECTS: Final = 10
_TRANSLATED: Final = ipaddress.IPv6Network("64:ff9b::/96")
_ANY_HEADER: Final = 32 + zlib.MAX_WBITS
"""Lets zlib tell gzip from its own header."""
_DAMAGED: Final = "the compressed body is cut, damaged, or packed in an unknown way"


@dataclass
class _Fetched:
    """What a fetch brought so far."""

    url: str
    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytearray = field(default_factory=bytearray)
    received: int = 0
    problem: ReportError | None = None


class _NotPublicError(Exception):
    """A host's address is private, of the loopback, or otherwise not of the public network."""


class _CheckedTransport(httpx.HTTPTransport):
    """Connects only to addresses that were checked, so that a name can't change its mind.

    Every hop of a redirect comes through here.
    """

    def __init__(self, *, allow_private: bool) -> None:
        super().__init__(trust_env=False)
        self.allow_private = allow_private

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.scheme not in ("http", "https"):
            raise httpx.UnsupportedProtocol(f"{request.url.scheme} is not fetched")
        host = request.url.host
        address = _resolve(host, request.url.port or 443, allow_private=self.allow_private)
        checked = httpx.Request(
            request.method,
            request.url.copy_with(host=address),
            headers=request.headers,
            stream=request.stream,
            extensions={**request.extensions, "sni_hostname": host},
        )
        return super().handle_request(checked)


def _resolve(host: str, port: int, *, allow_private: bool) -> str:
    """A numeric address of the host; all that it has must be public."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpx.ConnectError(f"the host {host} is not known: look at the address") from error
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        if not allow_private and not _is_public(address):
            raise _NotPublicError(f"{host} has the address {address}, which is not public")
    return addresses[0]


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        # An IPv4 address may be reached through one of these.
        inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _TRANSLATED else None
        ip = ip.ipv4_mapped or ip.sixtofour or inner or ip
    return ip.is_global and not ip.is_multicast


def read_url(
    url: str,
    *,
    kind: Kind | None = None,
    allow_private: bool = False,
    deadline: float = DEADLINE,
    max_bytes: int = MAX_BYTES,
) -> Input:
    """Fetches a URL; what could not be fetched is an `Input` without a document that says why.

    `deadline` is in seconds, `max_bytes` counts decoded bytes. `allow_private` permits private and
    loopback addresses.
    """
    fetched = _Fetched(url)
    # Headers that drip byte by byte pass every time-out between reads, so the whole is bounded
    # from outside; the thread ends with its connection or with the process.
    worker = threading.Thread(
        target=_fetch, args=(fetched, allow_private, deadline, max_bytes), daemon=True
    )
    worker.start()
    worker.join(deadline + 0.5)
    if worker.is_alive() and fetched.problem is None:
        fetched.problem = _error("timeout", url, f"no answer within {deadline:g} seconds")
    return _as_input(fetched, url, kind)


def _error(code: str, url: str, reason: str) -> ReportError:
    return ReportError(code=code, message=f"{without_password(url)}: {reason}")


def _as_input(fetched: _Fetched, url: str, kind: Kind | None) -> Input:
    errors: tuple[ReportError, ...] = (fetched.problem,) if fetched.problem is not None else ()
    url = without_password(url)
    if not fetched.status:
        return Input(url, errors=errors)
    document = Document(
        bytes(fetched.body),
        url=without_password(fetched.url),
        id=url,
        status=fetched.status,
        headers=fetched.headers,
        # What this reader left unread is not lost on the way.
        transport=None if _is_left(errors) else Transport(received=fetched.received),
        is_beginning=_is_left(errors),
        kind=kind,
    )
    if document.is_binary:
        errors += (_error("binary", url, "a binary file, no HTML or text"),)
    source = Source(path=url, format=document.kind, offset=None, digest=document.digest)
    return Input(url, document, source, errors)


def _is_left(errors: tuple[ReportError, ...]) -> bool:
    return any(error.code == "too-long" for error in errors)


def _fetch(fetched: _Fetched, allow_private: bool, deadline: float, max_bytes: int) -> None:
    ends = time.monotonic() + deadline
    url = fetched.url
    try:
        with (
            httpx.Client(
                transport=_CheckedTransport(allow_private=allow_private),
                follow_redirects=True,
                max_redirects=_REDIRECTS,
                timeout=min(_QUIET, deadline),
                headers={
                    "User-Agent": f"completeness/{__version__}",
                    "Accept-Encoding": "gzip, deflate",
                },
            ) as client,
            client.stream("GET", url) as response,
        ):
            _receive(fetched, response, ends, max_bytes)
    except _NotPublicError as error:
        fetched.problem = _error("private-address", url, f"{error}; --allow-private permits it")
    except httpx.TooManyRedirects:
        fetched.problem = _error("redirects", url, f"more than {_REDIRECTS} redirects")
    except httpx.UnsupportedProtocol:
        fetched.problem = _error("scheme", url, "only http and https URLs are fetched")
    except httpx.TimeoutException:
        fetched.problem = _error("timeout", url, f"no answer within {_QUIET:g} seconds")
    except httpx.DecodingError:
        fetched.problem = _error("encoding", url, _DAMAGED)
    except httpx.RemoteProtocolError:
        fetched.problem = _error("cut", url, "the server closed before the body was complete")
    except httpx.ConnectError as error:
        fetched.problem = _error("unreachable", url, _why_not(error))
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        fetched.problem = _error("unreachable", url, str(error).lower() or type(error).__name__)


def _why_not(error: httpx.ConnectError) -> str:
    """Why there is no connection, and what to do."""
    at: BaseException | None = error
    while at is not None and not isinstance(at, OSError):
        at = at.__cause__ or at.__context__
    if isinstance(at, ConnectionRefusedError):
        return "the server refuses the connection: look at the address, or try again later"
    if isinstance(at, ssl.SSLError) or "CERTIFICATE" in str(error) or "SSL" in str(error):
        return f"no safe connection ({error}): look at the address, or fetch the page otherwise"
    return re.sub(r"^\[Errno -?\d+\] ", "no connection: ", str(error)) or type(error).__name__


def _receive(fetched: _Fetched, response: httpx.Response, ends: float, max_bytes: int) -> None:
    fetched.headers = dict(response.headers)
    fetched.url = str(response.url)
    fetched.status = response.status_code
    body = _Body(response.headers.get("content-encoding", ""), max_bytes)
    for chunk in response.iter_raw():
        fetched.received = response.num_bytes_downloaded
        fetched.body += body.decode(chunk)
        if body.is_full:
            fetched.problem = _error(
                "too-long", fetched.url, f"only the first {max_bytes} bytes were read"
            )
            return
        if time.monotonic() > ends:
            fetched.problem = _error("timeout", fetched.url, "the body did not end in time")
            return
    if fetched.received and not body.is_whole:
        fetched.problem = _error("encoding", fetched.url, _DAMAGED)


class _Body:
    """Decodes a body as it comes: never more than asked for, and telling whether it ended."""

    def __init__(self, encoding: str, max_bytes: int) -> None:
        self.left = max_bytes
        self.is_full = False
        encodings = [part.strip().lower() for part in encoding.split(",") if part.strip()]
        if encodings not in ([], ["identity"], ["gzip"], ["x-gzip"], ["deflate"]):
            raise httpx.DecodingError(f"the encoding {encoding} was not asked for")
        self.packed = encodings not in ([], ["identity"])
        self.may_be_raw = encodings == ["deflate"]
        self.stream = zlib.decompressobj(wbits=_ANY_HEADER)

    @property
    def is_whole(self) -> bool:
        return not self.packed or self.stream.eof

    def decode(self, chunk: bytes) -> bytes:
        """The decoded chunk, cut at the limit."""
        found = b"".join(self._inflated(chunk)) if self.packed else chunk
        self.is_full = len(found) > self.left
        found = found[: self.left]
        self.left -= len(found)
        return found

    def _inflated(self, chunk: bytes) -> Iterator[bytes]:
        size = 0
        while chunk and size <= self.left:
            if self.stream.eof:  # gzip streams may follow one another
                self.stream = zlib.decompressobj(wbits=_ANY_HEADER)
            try:
                piece = self.stream.decompress(chunk, self.left + 1 - size)
            except zlib.error as error:
                if not self.may_be_raw:
                    raise httpx.DecodingError(str(error)) from error
                # Some servers leave out the header that deflate has in HTTP.
                self.may_be_raw = False
                self.stream = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
                continue
            self.may_be_raw = False
            size += len(piece)
            yield piece
            chunk = self.stream.unused_data.lstrip(b"\0")

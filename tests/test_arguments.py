"""What callers may give, and what they are told where it makes no sense."""

from __future__ import annotations

from typing import Any

import audits
import pytest
from samples import page

from completeness import Document, check

WHOLE = page()


@pytest.mark.parametrize("content", [None, 5, [], ["<p>"], {"html": WHOLE}, object()])
def test_content_that_is_none_is_told(content: Any) -> None:
    with pytest.raises(TypeError, match="content must be bytes or a string, not"):
        check(content)


@pytest.mark.parametrize("form", [bytearray, memoryview])
def test_bytes_of_any_kind_are_content(form: Any) -> None:
    content = WHOLE.encode()
    assert check(form(content)) == check(content)


@pytest.mark.parametrize(
    ("arguments", "error", "said"),
    [
        ({"url": 5}, TypeError, "url must be a string or None, not int"),
        ({"url": b"https://example.org/"}, TypeError, "url must be a string or None, not bytes"),
        ({"title": 5}, TypeError, "title must be a string or None, not int"),
        ({"language": ["en"]}, TypeError, "language must be a string or None, not list"),
        ({"headers": "a: b"}, TypeError, "headers must be a mapping"),
        ({"status": "404"}, TypeError, "status must be a number or None, not str"),
        ({"kind": "pdf"}, ValueError, "kind must be 'html', 'text' or None, not 'pdf'"),
        ({"profile": "lax"}, ValueError, "one of strict, balanced, recall, not 'lax'"),
        ({"profile": None}, ValueError, "one of strict, balanced, recall, not None"),
        ({"prior": "x"}, TypeError, "prior must be a number between 0 and 1, not str"),
        ({"prior": 2}, ValueError, "0 and 1"),
        ({"prior": float("nan")}, ValueError, "0 and 1"),
    ],
)
def test_arguments_that_make_no_sense_are_told(
    arguments: dict[str, Any], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        check(WHOLE, **arguments)


NO_ADDRESSES = [
    "foo bar",
    "not a url at all",
    "javascript:alert(1)",
    "example.org/",
    "/",
    "",
    "https://",
    "http://two words/",
    "file:///srv/index.html",
    "mailto:a@example.org",
    "https://[bad/",
]


@pytest.mark.parametrize("url", NO_ADDRESSES)
def test_what_is_no_address_is_no_evidence(url: str) -> None:
    report = check(WHOLE, url=url)
    bare = check(WHOLE)
    assert report.document.url == url
    assert (report.verdict, report.score, report.findings) == (
        bare.verdict,
        bare.score,
        bare.findings,
    )


@pytest.mark.parametrize("url", NO_ADDRESSES)
def test_the_command_line_refuses_what_is_no_address(url: str) -> None:
    done = audits.run("check", "README.md", "--url", url)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert "no http or https URL" in line


def test_addresses_are_evidence() -> None:
    assert Document(WHOLE, url="HTTPS://Example.org:8080/").address is not None
    assert check(WHOLE, url="https://example.org/").page_type == "home"

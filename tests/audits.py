"""Inputs for audits, and the command as a real process."""

from __future__ import annotations

import io
import json
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, Final

import samples

from completeness.audit.documents import stored_rows
from completeness.audit.folder import Folder

ROOT: Final = Path(__file__).parent.parent
_WORDS: Final = sorted(
    {word.strip(".,:’").lower() for text in samples.PARAGRAPHS for word in text.split()}
)
WALL: Final = "<p>The rest of this article is for subscribers only.</p>"


def article(number: int, *, size: int = 1) -> str:
    """A page of its own; every third is cut by a wall, `size` makes it longer to judge.

    No two of them share sentences, as those of one publisher do not.
    """
    chance = random.Random(number)

    def sentence() -> str:
        words = chance.sample(_WORDS, 14)
        return " ".join(words).capitalize() + "."

    texts = tuple(" ".join(sentence() for _ in range(3)) for _ in range(6))
    if number % 3 == 0:
        return samples.page(samples.paragraphs(texts[:2]) + WALL)
    return samples.page(samples.paragraphs(texts) * size)


def jsonl(path: Path, count: int, *, size: int = 1) -> Path:
    """Rows of articles with id and URL."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            row = {
                "id": f"row-{number}",
                "url": f"https://example.org/{number}",
                "html": article(number, size=size),
            }
            file.write(json.dumps(row) + "\n")
    return path


def warc(path: Path, count: int, *, size: int = 1) -> Path:
    """Captures of articles, one of them a redirect, one an image, and revisits of the first."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)

        def response(url: str, status: str, kind: str, body: bytes, *more: tuple[str, str]) -> Any:
            headers = StatusAndHeaders(status, [("Content-Type", kind), *more], protocol="HTTP/1.1")
            return writer.create_warc_record(
                url,
                "response",
                payload=io.BytesIO(body),
                http_headers=headers,
                warc_headers_dict={
                    "WARC-Date": "2024-05-06T07:08:09Z",
                    "WARC-Record-ID": f"<urn:uuid:{url[-12:]:0>12}>",
                },
            )

        def write(record: Any) -> None:
            writer.write_record(record)
            record.raw_stream.close()  # warcio's own temporary file

        def revisit(digest: str, original: str, date: str) -> None:
            write(
                writer.create_revisit_record(
                    "https://news.example.org/0",
                    digest,
                    original,
                    "2024-05-06T07:08:09Z",
                    warc_headers_dict={"WARC-Date": date},
                )
            )

        for number in range(count):
            url = f"https://news.example.org/{number}"
            record = response(url, "200 OK", "text/html", article(number, size=size).encode())
            write(record)
            if number == 0:
                digest = record.rec_headers["WARC-Payload-Digest"]
        write(response("https://example.org/a", "301 Moved", "text/html", b"", ("Location", "/b")))
        write(response("https://example.org/i", "200 OK", "image/png", b"\x89PNG\r\n"))
        revisit(digest, "https://news.example.org/0", "2024-06-02T00:00:00Z")
        revisit("sha1:" + 32 * "A", "https://elsewhere.example.org/", "2024-06-03T00:00:00Z")
    return path


def command(*arguments: object) -> list[str]:
    """The command line as a process's arguments."""
    return [sys.executable, "-X", "utf8", "-m", "completeness", *map(str, arguments)]


def run(*arguments: object, stdin: IO[bytes] | None = None) -> subprocess.CompletedProcess[str]:
    """What the command gave."""
    return subprocess.run(
        command(*arguments),
        cwd=ROOT,
        stdin=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def start(*arguments: object, **more: Any) -> subprocess.Popen[bytes]:
    """The command, running in a session of its own."""
    return subprocess.Popen(
        command(*arguments),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        **more,
    )


def audit(out: Path, *arguments: object) -> dict[str, Any]:
    """An audit that goes well; its run.json."""
    done = run("audit", *arguments, "-o", out)
    assert done.returncode == 0, done.stderr
    return run_json(out)


def run_json(out: Path) -> dict[str, Any]:
    """A run's run.json."""
    told: dict[str, Any] = json.loads((out / "run.json").read_bytes())
    return told


def rows(out: Path) -> list[dict[str, Any]]:
    """The stored rows of a finished run."""
    return list(stored_rows(Folder(out)))


def outcomes(stored: Sequence[dict[str, Any]]) -> dict[str, str]:
    """Outcome and reason by id."""
    return {row["id"]: row["reason"] or row["outcome"] for row in stored}


def markers(out: Path) -> int:
    """How many frames of rows are done so far."""
    return sum(path.read_bytes().count(b"\n") for path in (out / "parts").glob("*.done"))


def children(process: int) -> list[int]:
    """The processes below one, on Linux."""
    found = []
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                parent = int(Path("/proc", entry, "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
            if parent == process:
                found += [int(entry), *children(int(entry))]
    return found


def is_running(process: int) -> bool:
    """Whether a process is there and not only waits to be forgotten, on Linux."""
    try:
        return Path("/proc", str(process), "stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def cpu_seconds(process: int) -> float:
    """What a process has used so far, on Linux; 0 if it is gone."""
    try:
        fields = Path("/proc", str(process), "stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

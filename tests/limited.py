"""Runs code in a process of its own, under limits of CPU time and memory.

A limit of CPU time, unlike one of elapsed time, does not depend on what else the machine does; it
is far above what the code takes, so that only a hang or quadratic work reaches it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

CPU_SECONDS: Final = 60
MEMORY: Final = 2 << 30
_ROOT: Final = Path(__file__).parent.parent
_LIMITS: Final = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, ({CPU_SECONDS}, {CPU_SECONDS}))
if sys.platform == "linux":
    resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
"""


def run(code: str, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
    """What the code, which finds `arguments` in sys.argv[1:], gave."""
    if sys.platform == "win32":
        pytest.skip("no limits of resources")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", _LIMITS + code, *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=_ROOT,
    )
    return subprocess.CompletedProcess(
        done.args,
        done.returncode,
        done.stdout.decode(),
        done.stderr.decode("utf-8", "replace"),
    )


def run_command(*arguments: str) -> subprocess.CompletedProcess[str]:
    """What the command line gave."""
    return run("from completeness.cli import main\nmain()", *arguments)

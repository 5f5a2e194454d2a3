"""The option that approves the fixtures' reports, and how much hypothesis tries."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# With pytest's importlib mode the tests' own helper modules are on no path.
sys.path.insert(0, str(Path(__file__).parent))

# No deadline: the first example of a test pays for imports and automata. In CI the examples are
# the same in every run, so that a failure there is the change's.
settings.register_profile("local", max_examples=80, deadline=None)
settings.register_profile("ci", settings.get_profile("local"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--approve",
        action="store_true",
        help="rewrite the fixtures' report.json from what check() says now, to be read in the diff",
    )


@pytest.fixture
def approve(request: pytest.FixtureRequest) -> bool:
    """Whether reports are approved rather than compared."""
    return bool(request.config.getoption("--approve"))

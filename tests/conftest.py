"""The option that approves the fixtures' reports."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

# With pytest's importlib mode the tests' own helper modules are on no path.
sys.path.insert(0, str(Path(__file__).parent))


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

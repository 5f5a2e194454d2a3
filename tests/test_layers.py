"""The layers hold, and what holds them sees through the shim between package and rules."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "completeness").rglob("*.py"))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package, the rules and the contracts."""
    unwanted = shutil.ignore_patterns("__pycache__")
    for folder in ("completeness", "rules"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=unwanted)
    shutil.copy(ROOT / ".importlinter", tmp_path)
    return tmp_path


def lint(folder: Path) -> tuple[int, str]:
    """What import-linter says of a copy: its exit code and its report."""
    start = "from importlinter.cli import lint_imports_command as lint; lint()"
    done = subprocess.run(
        [sys.executable, "-c", start, "--no-cache"],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder)},
    )
    return done.returncode, done.stdout + done.stderr


def plant(path: Path, line: str) -> None:
    """Adds an import at the end of a module."""
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")


def test_the_contracts_are_kept(copy: Path) -> None:
    code, report = lint(copy)
    assert code == 0, report
    assert "4 kept, 0 broken" in report


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("rules/endings.py", "from completeness.cli import app", "Rules see only"),
        ("rules/languages/fr.py", "import completeness.score", "Rules see only"),
        ("completeness/score.py", "from rules.languages import fr", "The machine names no rule"),
        ("completeness/document.py", "from .report import Report", "built in layers"),
        ("completeness/catalog.py", "from . import checking", "built in layers"),
        ("completeness/audit/signals.py", "from .collection import collect", "An audit is built"),
    ],
)
def test_a_forbidden_import_is_seen(copy: Path, module: str, line: str, contract: str) -> None:
    plant(copy / module, line)
    code, report = lint(copy)
    assert code == 1, report
    broken = [text for text in report.splitlines() if text.endswith("BROKEN")]
    assert any(contract in text for text in broken), report


def imported_by(source: str, package: str) -> set[str]:
    """Full names of the modules and names that a source imports; relative ones from `package`."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            around = package.split(".")[: len(package.split(".")) - node.level + 1]
            start = ".".join([*(around if node.level else []), *filter(None, [node.module])])
            found |= {f"{start}.{alias.name}" for alias in node.names}
    return found


def names_a_rule(name: str) -> bool:
    return name.startswith(("completeness.rules.", "rules."))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_of_the_machine_names_a_rule(path: Path) -> None:
    package = ".".join(path.relative_to(ROOT).parent.parts)
    source = path.read_text(encoding="utf-8")
    assert not [name for name in imported_by(source, package) if names_a_rule(name)]


@pytest.mark.parametrize(
    ("source", "package", "named"),
    [
        ("from completeness.rules import endings", "completeness", True),
        ("from .rules.languages import fr", "completeness", True),
        ("from ..rules.languages.fr import RULES", "completeness.cli", True),
        ("def f():\n    import rules.endings", "completeness", True),
        ("from completeness import rules", "completeness", False),
        ("from . import rules", "completeness.cli", False),
        ("from .rule import Rule", "completeness", False),
    ],
)
def test_an_import_of_a_rule_is_recognised(source: str, package: str, named: bool) -> None:
    assert any(map(names_a_rule, imported_by(source, package))) == named

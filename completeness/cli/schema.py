"""`completeness schema`: the JSON Schema of what the programs read."""

from __future__ import annotations

import json
from enum import StrEnum

import typer


class Model(StrEnum):
    """What has a schema."""

    REPORT = "report"


def schema(model: Model = typer.Argument(Model.REPORT, help="Which one.")) -> None:
    """Print the JSON Schema of the report."""
    from ..report import Report

    assert model is Model.REPORT
    typer.echo(json.dumps(Report.model_json_schema(mode="serialization"), indent=2))

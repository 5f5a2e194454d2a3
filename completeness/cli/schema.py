"""`completeness schema`: the JSON Schema of what the programs read."""

from __future__ import annotations

import json
from enum import StrEnum

import typer


class Model(StrEnum):
    """What has a schema."""

    REPORT = "report"
    RUN = "run"


def schema(model: Model = typer.Argument(Model.REPORT, help="Which one.")) -> None:
    """Print the JSON Schema of the report, or of an audit's run.json."""
    from ..audit.model import Run
    from ..report import Report

    described = Report if model is Model.REPORT else Run
    typer.echo(json.dumps(described.model_json_schema(mode="serialization"), indent=2))

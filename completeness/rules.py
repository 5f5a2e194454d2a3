"""In a checkout, completeness.rules is the folder rules/; a wheel holds that folder itself."""

import pathlib

__path__ = [str(pathlib.Path(__file__).resolve().parents[1] / "rules")]

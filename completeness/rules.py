"""In a checkout, completeness.rules is the folder rules/; a wheel holds that folder itself."""
__path__ = [__file__.removesuffix("completeness/rules.py").removesuffix("completeness\\rules.py") + "rules"]

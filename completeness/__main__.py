"""`python -m completeness`."""

from .cli import main

main()

"""`python -m completeness`."""

from .cli import main

if __name__ == "__main__":  # the workers of an audit import this module, too
    main()

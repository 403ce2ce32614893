"""`python -m gongwen_lint`, for where scripts of packages are not on the path."""

import sys

from gongwen_lint.cli import main

if __name__ == "__main__":
    sys.exit(main())

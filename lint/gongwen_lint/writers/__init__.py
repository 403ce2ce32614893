"""Writers: fixed texts back to their files."""

from gongwen_lint.writers.diff import unified_diff
from gongwen_lint.writers.text import WriteError, write_fixed

__all__ = ["WriteError", "unified_diff", "write_fixed"]

"""Writers: fixed texts back into their files."""

from gongwen_lint.writers.text import WriteError, unified_diff, write_fixed

__all__ = ["WriteError", "unified_diff", "write_fixed"]

"""Writers: fixed texts back to their files."""

from gongwen_lint.writers.diff import unified_diff
from gongwen_lint.writers.file import WriteError, write_file
from gongwen_lint.writers.mend import mended

__all__ = ["WriteError", "mended", "unified_diff", "write_file"]

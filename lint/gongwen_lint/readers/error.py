"""What a reader raises."""

from gongwen_lint.error import ReadError

__all__ = ["ReadError"]

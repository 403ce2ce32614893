"""Reporters: checked files in, text out."""

from gongwen_lint.reporters.result import FileResult

__all__ = ["FileResult"]

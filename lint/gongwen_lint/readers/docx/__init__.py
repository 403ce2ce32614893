"""Word files: their text in the accepted view, and for every character the `w:t` in which it stands."""

from gongwen_lint.readers.docx.read import read_docx
from gongwen_lint.readers.docx.source import TextNode

__all__ = ["TextNode", "read_docx"]

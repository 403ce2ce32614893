"""Readers: bytes in, documents out."""

from gongwen_lint.readers.read import ReadError, format_of, parse, read_bytes

__all__ = ["ReadError", "format_of", "parse", "read_bytes"]

"""Making edits in the bytes of a file, whatever its format."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen_lint.document import Document
from gongwen_lint.finding import PlacedEdit
from gongwen_lint.writers.text import mended_text


def mended(data: bytes, document: Document, edits: Sequence[PlacedEdit]) -> tuple[bytes, Document]:
    """The bytes of a file after edits, and the document they are now.

    Args:
        data: Its bytes.
        document: As read from them.
        edits: Sorted and disjoint, at offsets of the document's text.

    Raises:
        WriteError: The edits cannot be made so that the file says what they mean; nothing else of it may change.
    """
    if document.format == "docx":
        from gongwen_lint.writers.docx import mended_word  # XML and zip only where there is a Word file

        return mended_word(data, document, edits)
    return mended_text(data, document, edits)

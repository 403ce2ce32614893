"""Making edits in a Word file: characters change in the runs that hold them, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gongwen_lint.document import Document
from gongwen_lint.engine import edited
from gongwen_lint.finding import PlacedEdit
from gongwen_lint.readers.docx.package import Package
from gongwen_lint.readers.docx.read import read_docx
from gongwen_lint.readers.docx.source import TextNode
from gongwen_lint.readers.error import ReadError
from gongwen_lint.writers.archive import with_entries
from gongwen_lint.writers.file import WriteError
from gongwen_lint.writers.nodes import spliced

PartEdits = dict[int, list[PlacedEdit]]
"""The edits in a part, by the number of the `w:t`."""


def mended_word(data: bytes, document: Document, edits: Sequence[PlacedEdit]) -> tuple[bytes, Document]:
    """The bytes and the document of a Word file after edits.

    New text takes the format of what it stands for: character by character where the lengths agree, else that of the
    first character it replaces; what is only inserted, that of the character before, or after at the start of a
    paragraph.

    Args:
        data: The file.
        document: As read from it.
        edits: Sorted and disjoint.

    Raises:
        WriteError: An edit touches what cannot be edited, or the file would not read as the edits mean it.
    """
    changes = [change for edit in edits for change in edit.parts(document.text[edit.start : edit.end])]
    try:
        package = Package(data)
        contents = {part: spliced(package.part(part), nodes) for part, nodes in _by_part(document, changes).items()}
        mended = with_entries(data, contents)
        after = read_docx(mended)
    except ReadError as error:
        raise WriteError(f"改后的文件读不出来（{error}），未改动文件") from error
    if _typed(after, ()) != _typed(document, changes):
        raise WriteError("改后的文字与预期不符，未改动文件")
    return mended, after


def _typed(document: Document, changes: Sequence[PlacedEdit]) -> str:
    """What stands in `w:t` elements, after changes in it. The rest is computed, and may follow what is typed."""
    bounds = [0, *(end for s in document.segments if isinstance(s.source, TextNode) for end in (s.start, s.end))]
    computed = zip(bounds[::2], [*bounds[1::2], len(document.text)], strict=True)
    dropped = [PlacedEdit(start, end, "") for start, end in computed if start < end]
    return edited(document.text, sorted([*changes, *dropped], key=_span))


def _by_part(document: Document, changes: Sequence[PlacedEdit]) -> dict[str, PartEdits]:
    parts: dict[str, PartEdits] = {}
    for change in changes:
        for node, own in _in_nodes(document, change):
            parts.setdefault(node.part, {}).setdefault(node.node, []).append(own)
    return {part: {node: sorted(own, key=_span) for node, own in nodes.items()} for part, nodes in parts.items()}


def _in_nodes(document: Document, edit: PlacedEdit) -> Iterator[tuple[TextNode, PlacedEdit]]:
    """What an edit changes in each `w:t`; the first takes the new text."""
    refusal = document.refusal(edit.start, edit.end, edit.text)
    if refusal:
        raise WriteError(f"{refusal}，未改动文件")
    held = [segment for segment in document.segments_at(edit.start, edit.end) if not segment.refusal]
    text = edit.text
    for segment in held[:1] if edit.start == edit.end else held:
        start, end = max(edit.start, segment.start), min(edit.end, segment.end)
        if isinstance(segment.source, TextNode):
            ahead = segment.source.offset - segment.start
            yield segment.source, PlacedEdit(start + ahead, end + ahead, text)
        text = ""


def _span(edit: PlacedEdit) -> tuple[int, int]:
    return edit.start, edit.end

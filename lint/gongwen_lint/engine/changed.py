"""Which paragraphs of a document are others than before, and in what portions they are visited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from gongwen_lint.document import Block

PORTION = 4000
"""Characters of the paragraphs that are visited in one go where others wait: a few milliseconds."""
BATCH = 32_000
"""The same where nobody waits; what each visitor needs is then fetched less often."""


def changed_range(old: tuple[Block, ...], new: tuple[Block, ...]) -> tuple[int, int]:
    """The range of `new` that differs from `old` when equal ends are left out."""
    limit = min(len(old), len(new))
    first = _common(old, new, limit)
    return first, len(new) - _common(old[::-1], new[::-1], limit - first)


def _common(old: tuple[Block, ...], new: tuple[Block, ...], limit: int) -> int:
    """How many blocks at the beginning are equal; by halves, as slices that hold the same objects compare fast."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def portions(blocks: Sequence[Block], numbers: Sequence[int], least: int | None = None) -> Iterator[Sequence[int]]:
    """Runs of numbers whose paragraphs have `least` characters together, or a paragraph more; the last may have less.

    Args:
        blocks: The paragraphs of the document.
        numbers: Some of them.
        least: None = `PORTION`.
    """
    least = least or PORTION
    begin, taken = 0, 0
    for end, size in enumerate(accumulate(len(blocks[number].text) for number in numbers), 1):
        if size - taken >= least:
            yield numbers[begin:end]
            begin, taken = end, size
    if begin < len(numbers):
        yield numbers[begin:]

"""Which paragraphs of a document are others than before."""

from __future__ import annotations

from gongwen_lint.document import Block


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

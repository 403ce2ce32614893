"""Facts for CL107 and CL108: what a paragraph of the body says, and whether it ends in the middle of a sentence."""

from collections.abc import Iterator
from zlib import crc32

from gongwen_lint.rule import Fact, Paragraph, Pattern, Role, fact

_LONG = 30
"""A shorter paragraph may stand twice."""
_REQUEST = Pattern(r"[ \u3000]*(?:请|各[乡县市区镇单部级地]|要|应|并)[^。：:]{6,}(?<=\p{Han})[ \u3000]*")
"""A last sentence without its mark; a name or a source behind the text is shorter and is none."""
_CUT = Pattern(
    r"[ \u3000]*(?!附)[^。！？；：:]{0,400}，[^。！？；：:，]*\p{Han}[ \u3000]*|[^。！？；：:]{8,}[的和与对在把将为是及或并要从向以而则被使让由][ \u3000]*"
)
_MARKS = "。！？；…"


@fact("sentences", on="。，", roles=(Role.BODY,))
def sentences(paragraph: Paragraph) -> Iterator[Fact]:
    """Length and checksum of a long paragraph, 0 of a short one; and where the last sentence is open, how surely."""
    said = paragraph.text.strip()
    key = (len(said), crc32(said.encode("utf-8", "replace"))) if len(said) >= _LONG else (0, 0)
    open_ = said[-1:].isalpha() and _is_open(said)
    if key[0] or open_:
        start = paragraph.text.index(said)
        yield Fact(start, start + len(said), (key, open_))


def _is_open(said: str) -> bool:
    start = max(map(said.rfind, _MARKS)) + 1
    last = said[start:]
    return ("。" in said and _REQUEST.fullmatch(last) is not None) or (
        len(last) > _SHORTEST and _CUT.fullmatch(last) is not None
    )


_SHORTEST = 12
"""A shorter last sentence without its mark may be a name or a source."""

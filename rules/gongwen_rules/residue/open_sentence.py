"""Fact for CL107: a paragraph of the body that ends in the middle of a sentence."""

from collections.abc import Iterator

from gongwen_lint.rule import HEADINGS, Fact, Paragraph, Pattern, Role, fact

_SHORTEST = 12
"""A shorter last sentence without its mark may be a name or a source."""
_REQUEST = Pattern(r"[ \u3000]*(?:请|各[乡县市区镇单部级地]|要|应|并)[^。：:]{6,}(?<=\p{Han})[ \u3000]*")
"""A last sentence without its mark; a name or a source behind the text is shorter and is none."""
_FRAGMENT = Pattern(
    r"[ \u3000]*\p{Han}[^。：:（）]{1,}(?<!供稿|撰稿|整理|来源|同志|先生|[局厅委办室府院部会司组处科校省市县区镇乡村网报社站])[ \u3000]*"
)
"""A few words behind the last mark that are no name of an office or a source."""
_BYLINE = Pattern(r"[ \u3000]+\p{Han}{2,4}(?:[ \u3000、]+\p{Han}{2,4})*[ \u3000]*")
"""Who wrote it, set off by a space: 贡献力量。 何小妍 徐晓英."""
_CUT = Pattern(
    r"[ \u3000]*(?!附)[^。！？；：:]{0,400}，[^。！？；：:，]*\p{Han}[ \u3000]*|[^。！？；：:]{8,}[的和与对在把将为是及或并要从向以而则被使让由][ \u3000]*"
)
_MARKS = "。！？；…"
_CLOSED = "。！？；：…，、”’）)》!?;:.,"
"""A paragraph that ends so is looked at elsewhere."""


@fact("unended", not_ends=_CLOSED, roles=(Role.BODY, *HEADINGS))
def unended(paragraph: Paragraph) -> Iterator[Fact]:
    """Paragraphs whose last sentence has no mark; the value is whether it is more than a name or a source for certain."""
    said = paragraph.text.rstrip()
    if not said[-1:].isalpha() or (paragraph.role is not Role.BODY and "。" not in said):
        return
    if _is_open(said):
        yield Fact(len(said) - 1, len(said), True)
    elif (
        paragraph.role is Role.BODY
        and "。" in said
        and _FRAGMENT.fullmatch(last := said[max(map(said.rfind, _MARKS)) + 1 :])
        and not _BYLINE.fullmatch(last)
    ):
        yield Fact(len(said) - 1, len(said), False)


def _is_open(said: str) -> bool:
    start = max(map(said.rfind, _MARKS)) + 1
    last = said[start:]
    return ("。" in said and _REQUEST.fullmatch(last) is not None) or (
        len(last) > _SHORTEST and _CUT.fullmatch(last) is not None
    )

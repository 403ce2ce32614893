"""BD110: an ellipsis beside 等 or 等等."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_LIST = r"(?<=[、”》][^。；！？：、]{1,16})"
"""A list stands before, else 等 may mean to wait."""


@rule(
    "BD110",
    "ellipsis-with-deng",
    "省略号不与“等”并用",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 A.9.2",
    on=("等…", "…等"),
    find=rf"{_LIST}(?P<before>(?<!再|还|要|在|没|多|地)等等?)…{{1,2}}|{_LIST}…{{1,2}}(?P<after>等等?)(?![等到待候于着了级比价同额])",
    bad=[
        Bad("水利、交通、能源⟦等……⟧都要统筹。", fixed="水利、交通、能源等都要统筹。"),
        Bad("要加强学习、调研、督查⟦等等……⟧", fixed="要加强学习、调研、督查等等"),
        Bad("购置桌椅、书柜⟦……等等⟧办公设备。", fixed="购置桌椅、书柜等办公设备。"),
        Bad("要统筹水利、交通⟦……等⟧部门。", fixed="要统筹水利、交通等部门。"),
    ],
    good=[
        "水利、交通、能源……都要统筹。",
        "老乡说，再等等……说完就走了。",
        "村民、志愿者……等待救援。",
        "水利、交通、能源等都要统筹。",
    ],
)
def ellipsis_with_deng(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """省略号的意思就是“等等”，二者只用一个；改法留下“等”。"""
    start, end = match.span()
    word = match["before"] or match["after"]
    follows = paragraph.text[end : end + 1]
    right = "等" if follows.isalpha() else word
    yield Hit(start, end, f"省略号与“{word}”只用一个", replacement(start, end, right, safe=False))

"""ZX115: half-width kana."""

import unicodedata
from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule


@rule(
    "ZX115",
    "halfwidth-kana",
    "假名和符号不用半角",
    severity="warning",
    basis="实务",
    clause="",
    odd=True,
    find=r"[\uff61-\uff9f]+",
    over=("BD",),
    bad=[
        Bad("引进日本⟦ﾄﾖﾀ⟧公司生产线，", fixed="引进日本トヨタ公司生产线，", said="半角"),
        Bad("水利⟦､⟧交通部门要压实责任⟦｡⟧", fixed="水利、交通部门要压实责任。"),
    ],
    good=["引进日本トヨタ公司生产线。", "日文标题为“カタログ”，中文译为产品目录。"],
)
def halfwidth_kana(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """半角假名、半角句读号（｡､）是日文旧系统的字符，多半是编码转换或输入法带来的。改为通用的字形。"""
    shown = match.group()
    right = unicodedata.normalize("NFKC", shown)
    yield Hit(*match.span(), f"“{shown}”是半角假名或半角符号，应为“{right}”", replacement(*match.span(), right))

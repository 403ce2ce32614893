"""ZX114: a combining mark on a Chinese character or a mark of punctuation."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_MARKS = "\u0300-\u036f\u20d0-\u20ff\ufe20-\ufe2f\u3099\u309a"


@rule(
    "ZX114",
    "combining-mark",
    "汉字上没有附加符号",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    odd=True,
    on="\u3099\u309a",
    find=rf"(?<=[\p{{Han}}\p{{P}} \u3000])[{_MARKS}]+",
    bad=[
        Bad("全县⟦\u0301⟧共有15个乡镇，⟦\u0336⟧全部完成。", fixed="全县共有15个乡镇，全部完成。", said="附加符号"),
        Bad("各级领⟦\u20dd⟧导干部要带头落实。", fixed="各级领导干部要带头落实。"),
    ],
    good=["“mā”写成“ma\u0304”也读第一声，Cafe\u0301开业。", "第1\ufe0f\u20e3步，提交申请。"],
)
def combining_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """附加在汉字上的重音、删除线、圆圈是粘贴时带来的，打印出来压住汉字，检索不到。一律删去；拼音和外文词不查。"""
    if "\u20e3" in match.group():
        return
    yield Hit(
        *match.span(), f"汉字上有附加符号（U+{ord(match.group()[0]):04X}），应删去", replacement(*match.span(), "")
    )

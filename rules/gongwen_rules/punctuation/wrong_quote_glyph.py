"""BD105: a ditto mark or another look-alike in place of a quotation mark."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Paragraph, rule
from gongwen_rules.knowledge.quotation import LOOKALIKE, quotations

RIGHT = {"〞": "”", "〟": "”", "‟": "”", "〝": "“", "„": "“"}


@rule(
    "BD105",
    "wrong-quote-glyph",
    "引号用“ ”，不用形近的符号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.8.2",
    on=LOOKALIKE,
    bad=[
        Bad("要当好“参谋员⟦〞⟧和“督查员⟦〞⟧。", fixed="要当好“参谋员”和“督查员”。"),
        Bad("坚持⟦〞⟧四个服务⟦〞⟧，⟦〝⟧三服务”。", fixed="坚持“四个服务”，“三服务”。"),
        Bad("要当好参谋助手⟦〞⟧。", said="不成对"),
        Bad("他说：“要坚持⟦〝⟧四个服务⟦〞⟧。”", fixed="他说：“要坚持‘四个服务’。”"),
        Bad("坚持⟦〝⟧四个服务⟦〞⟧。", fixed="坚持“四个服务”。"),
    ],
    good=["要当好“参谋员”。", "地块位于北纬30°16′22″处。", "“‘一站式’服务”", "配备24〞显示器2台。"],
)
def wrong_quote_glyph(paragraph: Paragraph) -> Iterator[Hit]:
    """这类符号多是转换软件留下的，看着像引号，其实不是。数字后面单独的“〞”是英寸、角秒的符号，不查。"""
    text = paragraph.text
    if "°" in text:
        return
    for one in quotations(text):
        marks = one.marks or ((one.open, RIGHT.get(text[one.open[0]], "")),)
        wrong = [(span, mark) for span, mark in marks if text[slice(*span)] != mark]
        fix = Fix("改为引号", tuple(Edit(*span, mark) for span, mark in wrong), safe=one.sure)
        paired = one.close and one.possible
        for span, mark in wrong:
            if text[span[0]] in RIGHT:
                name = "前引号“" if mark in "“‘" else "后引号”"
                message = f"“{text[span[0]]}”不是引号，应改为{name}"
                yield Hit(*span, message if paired else f"{message}；这里引号不成对，请核对", fix if paired else None)

"""BD105: a ditto mark or another look-alike in place of a quotation mark."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

RIGHT = {"〞": "”", "〟": "”", "‟": "”", "〝": "“", "„": "“"}


@rule(
    "BD105",
    "wrong-quote-glyph",
    "引号用“ ”，不用形近的符号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.8.2",
    on="〞〟‟〝„",
    find="[〞〟‟〝„]",
    bad=[
        Bad("要当好“参谋员⟦〞⟧和“督查员⟦〞⟧。", fixed="要当好“参谋员”和“督查员”。"),
        Bad("坚持⟦〝⟧四个服务⟦〞⟧。", fixed="坚持“四个服务”。"),
    ],
    good=["要当好“参谋员”。", "地块位于北纬30°16′22″处。", "“‘一站式’服务”"],
)
def wrong_quote_glyph(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """这类符号多是转换软件留下的，看着像引号，其实不是。"""
    start, end = match.span()
    right = RIGHT[match.group()]
    yield Hit(start, end, f"“{match.group()}”不是引号，应为“{right}”", replacement(start, end, right))

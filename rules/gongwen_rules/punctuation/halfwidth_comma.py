"""BD101: a half-width comma in Chinese text."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule


@rule(
    "BD101",
    "halfwidth-comma",
    "中文里用全角逗号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.4.2",
    on=",",
    find=r"(?<=[\p{Han}，、；：。”’》）…])[ ]?,[ ]?|,(?=[ ]?[\p{Han}“‘《（])",
    bad=[Bad("要提高认识⟦,⟧加强领导⟦,⟧狠抓落实。", fixed="要提高认识，加强领导，狠抓落实。")],
    good=["总投资1,234,567元，已完成。", "系统采用 Python, Java 两种语言。"],
)
def halfwidth_comma(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """中文句子里的逗号占一个字的位置；西文、数字分节里的半角逗号不动。"""
    start, end = match.span()
    yield Hit(start, end, "中文里的逗号应为全角“，”", replacement(start, end, "，"))

"""BD148: 【】 in running text."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Edit, Fix, Hit, Match, Paragraph, rule

_NOTES = ("含", "不含", "包括", "不包括", "即", "指", "见", "详见", "以下", "下同", "下称", "简称", "附后")
"""How a note on the words before begins."""


@rule(
    "BD148",
    "emphasis-bracket",
    "正文里通常不用【】",
    severity="info",
    basis="国标",
    clause="GB/T 15834—2011 4.9.3.3",
    on="【",
    find=r"(?<=\p{Han}|[，。；：、])(?<!第[^，。]{1,9}[条款章]\s?)【(?![^】]{0,12}\d{4}|(?:注释?|脚注|尾注)?\s?[\d一二三四五六七八九十]{0,3}】)[^【】]{1,16}】",
    roles=PROSE,
    bad=[
        Bad("申报材料⟦【务必】⟧于月底前报送。", fixed="申报材料务必于月底前报送。"),
        Bad("中小企业⟦【含个体工商户】⟧可以申报。", fixed="中小企业（含个体工商户）可以申报。", said="圆括号"),
        Bad("要牢牢守住⟦【安全底线】⟧，压实责任。", fixed="要牢牢守住安全底线，压实责任。"),
    ],
    good=[
        "【编者按】改进作风，关键在于走到群众中去。",
        "第一条【立法目的】为规范环境行政处罚，制定本办法。",
        "申报材料务必于月底前报送。",
        "规模以上工业增加值【4】增长9.7%，社会消费品零售总额【注2】增长6.1%。",
    ],
)
def emphasis_bracket(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """【】用于报刊的电头、栏目，公文正文里要强调的话直接说，通常不用它括起来。条文的标目、段首的栏目名、注释的编号不查。"""
    start, end = match.span()
    if paragraph.text.startswith(_NOTES, start + 1):
        fix = Fix("改为圆括号", (Edit(start, start + 1, "（"), Edit(end - 1, end, "）")), safe=False)
        yield Hit(start, end, "括注通常用圆括号", fix)
        return
    fix = Fix("去掉【】", (Edit(start, start + 1, ""), Edit(end - 1, end, "")), safe=False)
    yield Hit(start, end, "公文正文里通常不用【】强调", fix)

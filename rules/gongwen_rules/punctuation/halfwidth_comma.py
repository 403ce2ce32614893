"""BD101: a half-width comma in Chinese text."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule
from gongwen_rules.knowledge.marks import AFTER, BEFORE, CLOSED, NOTE


@rule(
    "BD101",
    "halfwidth-comma",
    "中文里用全角逗号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.4.2",
    on=",",
    find=rf"(?:(?<=[{BEFORE}])|{NOTE}|{CLOSED}|(?<=\d%)(?<![\[(（]-?[\d.]+%))[ ]?,[ ]?|,[ ]?(?=[{AFTER}])"
    r"|(?P<items>(?<=\p{Han}\d{1,2}),(?=\d{1,2}(?:[\p{Han}）)，。；、]|$))|(?<=[第件表图]\d{1,2}(?:,\d{1,2}){0,8}),(?=\d{1,2}(?:[\p{Han}）)，。；、,]|$)))",
    bad=[
        Bad("要提高认识⟦,⟧加强领导⟦,⟧狠抓落实。", fixed="要提高认识，加强领导，狠抓落实。"),
        Bad(
            "比上年增长5.2%⟦,⟧其中第一产业增长3%⟦, ⟧发展稳定。", fixed="比上年增长5.2%，其中第一产业增长3%，发展稳定。"
        ),
        Bad(
            "工业增长5.2%⟦,⟧3月增长6%；市发改委(主管部门)⟦,⟧2025年出台。",
            fixed="工业增长5.2%，3月增长6%；市发改委(主管部门)，2025年出台。",
        ),
        Bad("第1⟦,⟧2项已完成，附件1⟦,⟧2另发。", fixed="第1、2项已完成，附件1、2另发。", said="顿号"),
        Bad("第1⟦,⟧2⟦,⟧3项已完成。", fixed="第1、2、3项已完成。"),
        Bad("做好辦公室業(yè)務⟦,⟧提高工作水平⟦,⟧", fixed="做好辦公室業(yè)務，提高工作水平，"),
    ],
    good=[
        "收益率在[5%,10%)区间，损耗率在(2%,3%]区间。",
        "总投资1,234,567元，已完成。",
        "系统采用 Python, Java 两种语言。",
        "会议地点设在哥本哈根（Copenhagen, Denmark）。",
    ],
)
def halfwidth_comma(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """中文句子里的逗号占一个字的位置；西文、数字分节里的半角逗号不动。"""
    start, end = match.span()
    if match["items"]:
        yield Hit(start, end, "并列的序号之间用顿号“、”", replacement(start, end, "、", safe=False))
        return
    yield Hit(start, end, "中文里的逗号应为全角“，”", replacement(start, end, "，"))

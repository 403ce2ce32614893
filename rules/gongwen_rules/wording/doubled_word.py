"""ZC102: a character or word that stands twice by mistake."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, replacement, rule

VERBS = "加强|推进|推动|进行|开展|落实|提高|完善|建立|实施|做好|抓好|强化|深化|促进|确保|坚持|组织|部署|召开|印发|按照|根据|关于|通过|对于|以及|或者|并且|因为|所以|但是|同时|其中|我们|他们|单位|部门|工作|问题|情况|会议|通知|公文|政府|人民|经济|社会|发展|建设|管理|服务|制度|机制|措施|要求|责任|任务"


@rule(
    "ZC102",
    "doubled-word",
    "字词重复",
    severity="error",
    basis="条例",
    clause="条例 第二十条（四）",
    on=(
        "是是",
        "的的",
        "和和",
        "与与",
        "把把",
        "将将",
        "在在",
        "了了",
        "为为",
        "由由",
        "从从",
        "及及",
        "或或",
        "并并",
        *(w * 2 for w in VERBS.split("|")),
    ),
    find=r"(?<![是非])是是(?![非是])|(?<![目标])的的(?![确士哥])|(?<![平温祥柔谦随])和和(?![气美乐睦平谐])|与与(?!会)|(?<![一两三几])把把(?!脉|关|握)"
    r"|将将(?![就来军士])|(?<![处实自存所现内潜外正好])在在(?![场岗线职校线建读编])|(?<![为除罢受算末])了了(?!解|结|然|事|却|断|不|望)|(?<![作成认以称因视列])为为(?![了民何])"
    r"|(?<![理缘自])由由|从从(?![容])|(?<![以普涉波顾])及及(?!时)|或或(?!者)|并并(?![非肩联列])"
    rf"|(?P<word>(?:{VERBS}))(?P=word)(?!{'|'.join('员者局厅部会室处科日制法量期')})",
    plain=True,
    roles=PROSE,
    bad=[
        Bad("办公室⟦是是⟧确保工作高效率运行的关键。", fixed="办公室是确保工作高效率运行的关键。"),
        Bad("要进一步⟦加强加强⟧领导，落实责任⟦的的⟧规定。", fixed="要进一步加强领导，落实责任的规定。"),
    ],
    good=[
        "为了了解情况，我们作了调研。",
        "的的确确是这样。",
        "要明辨是是非非。",
        "转变工作作风，改进工作。",
        "召开人民代表大会会议。",
    ],
)
def doubled_word(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """虚词连写两遍、双音词重出，多是改稿时漏删；叠词（常常、研究研究）和词界上的巧合（为了了解）不算。"""
    start, end = match.span()
    once = match.group()[: (end - start) // 2]
    yield Hit(start, end, f"“{match.group()}”重复，应为“{once}”", replacement(start, end, once, title=f"改为“{once}”"))

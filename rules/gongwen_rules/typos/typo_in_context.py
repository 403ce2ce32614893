"""ZC201: characters that do not fit their sentence."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen_lint.finding import Severity
from gongwen_lint.rule import OFF, Bad, Hit, Paragraph, replacement, rule
from gongwen_rules.typos.asked import LEVEL, NEEDS, ROLES, UNDER
from gongwen_rules.typos.engine import corrector
from gongwen_rules.typos.tokens import sentences
from gongwen_rules.typos.vetoes import LEVELS, bar


@rule(
    "ZC201",
    "typo-in-context",
    "上下文中的错别字",
    severity="warning",
    basis="实务",
    clause="",
    roles=ROLES,
    under=UNDER,
    needs=NEEDS,
    option=LEVEL,
    bad=[
        Bad(
            "各地区要加强组织领导，切实把各项政策措施落到⟦时⟧处。",
            fixed="各地区要加强组织领导，切实把各项政策措施落到实处。",
        ),
        Bad(
            "县级以上地方人民政府应当加强对安全生产工作的领⟦到⟧。",
            fixed="县级以上地方人民政府应当加强对安全生产工作的领导。",
        ),
        Bad("按照有关⟦知通⟧要求，切实加强组织⟦导领⟧。", fixed="按照有关通知要求，切实加强组织领导。"),
        Bad("要深入推进党风廉政建设和反腐⟦拜⟧斗争。", fixed="要深入推进党风廉政建设和反腐败斗争。"),
    ],
    good=[
        "各地区要加强组织领导，切实把各项政策措施落到实处。",
        "陆延昌、郝运英同志到邕宁区、鄠邑区调研。",
        "实施数智赋能行动，向驻晋部队表示慰问。（此件公开发布）",
        "报告会上，陈金龙主要讲了三个方面；雨衣、雨靴等物资已到位；政府要寓管理于服务之中。",
        "地震造成房倒屋塌，战士们帮群众搭房建屋；经过左挑右选，各种瓜果菜蔬运到灾区。",
        "亚的斯亚贝巴行动计划强调，“民惟邦本，本固邦宁”。",
    ],
)
def typo_in_context(paragraph: Paragraph) -> Iterator[Hit]:
    """字写成了另一个真有的字（落到时处），或者两个字颠倒了（组织导领），单看没有错，放在句子里不通，词表查不出来。

    按公文、法规的用字习惯和读音、字形判断，同音、近形的字换上去句子通顺得多才报。人名、地名、书名号里的标题不查，十分有把握的法规名称除外。判断可能有错，改之前要看一眼，所以改法都不算安全；把握不大的只作提示。宁可少报还是多报，用配置里的 typos = "strict"、"balanced"（不写就是这一档）、"eager" 来定；typos = "off" 不查，也可以 ignore = ["ZC201"]。

    新词、行话和生僻的名称可能误报：写进配置的 terms 就不再报。查询语言模型要用 ufal.kenlm，安装公文检时会一起装上；没有它的系统上不查这一条，其余照查。
    """
    level = LEVEL.chosen(paragraph.context.settings)
    if level == OFF or paragraph.context.script == "traditional":
        return
    found = corrector()
    if found is None:
        return
    text = paragraph.text
    for begin, sentence in sentences(text):
        for proposal in found.proposals(sentence):
            start, end = begin + proposal.start, begin + proposal.end
            if proposal.chance >= bar(text, start, end, proposal, level):
                old = text[start:end]
                fix = replacement(start, end, proposal.text, safe=False)
                others = tuple(replacement(start, end, other, safe=False) for other in proposal.others)
                said = f"“{old}”在这里不通，是否应为“{proposal.text}”"
                severity: Severity = "warning" if proposal.chance >= LEVELS["strict"] else "info"
                yield Hit(start, end, said, fix, others, severity=severity)

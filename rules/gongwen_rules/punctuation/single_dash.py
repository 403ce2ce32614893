"""BD151: half a dash."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_OPENS = Pattern(
    r"(?:这|那|即|也就是|就是|是|把|要|让|使|从|不|以(?!色列)[^上下内外来往]|我们|他们|因为|因此|到|为|向|在|用|靠|走|既|有|没|无|更|一定|才|只有|只要|如何|每|大家|坚持|推动|建设|实现|加强|共同富裕|素有|素称|堪称)"
)
_LONG = 5
_JOINS = frozenset("—-－–")
_WHOLE = Pattern(r"[\p{Han}“”]{4,24}——[\p{Han}“]")
"""The remark that the dash opens is closed by a whole one."""
_CHAIN = Pattern(r"—\p{Han}{1,12}$")
"""One more word of a row joined by dashes stands before: 华翔路—申兰路."""


@rule(
    "BD151",
    "single-dash",
    "破折号占两个字的位置",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.10.2",
    on="—-－–",
    find=r"(?<=[\p{Han}”》）])(?P<mark>[—\-－–])(?=(?P<after>[\p{Han}“《][\p{Han}“”》，]{0,40}))|^[\s\u3000]*(?P<mark>—)(?=\p{Han}{4})",
    roles=PROSE,
    bad=[
        Bad("我们要牢记一个目标⟦—⟧让群众过上好日子。", fixed="我们要牢记一个目标——让群众过上好日子。"),
        Bad("我们要牢记一个目标⟦-⟧让群众过上好日子。", fixed="我们要牢记一个目标——让群众过上好日子。"),
        Bad(
            "干部作风⟦—⟧尤其是基层干部作风——直接影响党群关系。",
            fixed="干部作风——尤其是基层干部作风——直接影响党群关系。",
        ),
        Bad("⟦—⟧坚持以人民为中心，办好民生实事。", fixed="——坚持以人民为中心，办好民生实事。"),
    ],
    good=[
        "深化中国—东盟合作，建设新安江—千岛湖生态合作区。",
        "打通“研发—样品—商品—产业”演化路径。",
        "执行《旅游服务—信息咨询—要求与建议》，巴勒斯坦-以色列边境地区局势紧张。",
        "实施一汽—大众新车型项目，建强南宁—柳州—桂林经济走廊。",
        "强化药械研发—生产制造—临床应用全链条服务。",
        "我们要牢记一个目标——让群众过上好日子。",
        "打通研发—中试—转化——创新链的三个环节。",
    ],
)
def single_dash(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """破折号是两个字长的“——”，一个字长的“—”是连接号，连接两个并列的词；后面接着说明、转说一层意思的，是破折号写漏了半个。"""
    start, end = match.span("mark")
    after = match["after"]
    if paragraph.text.rfind("《", 0, start) > paragraph.text.rfind("》", 0, start):
        return
    if after and _WHOLE.match(paragraph.text, end) and not _CHAIN.search(paragraph.text[max(0, start - 13) : start]):
        yield Hit(start, end, "破折号应为“——”", replacement(start, end, "——", safe=False))
        return
    if after and not (
        _OPENS.match(after) and len(after) >= _LONG and _JOINS.isdisjoint(paragraph.text[end : end + 12])
    ):
        return
    yield Hit(start, end, "破折号应为“——”", replacement(start, end, "——", safe=False))

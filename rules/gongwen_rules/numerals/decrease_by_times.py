"""SZ205: a decrease counted in 倍."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule
from gongwen_rules.knowledge.figures import HAN

_LESS = "减少|下降|降低|缩短|压减|缩小|压缩|缩减|减轻|减小|削减|递减|回落|下滑|下跌|降|减"
_NUMBER = rf"(?:\d+(?:\.\d+)?|[{HAN}几数]+)(?:点[{HAN}]+)?"


@rule(
    "SZ205",
    "decrease-by-times",
    "减少、下降不用“倍”",
    severity="warning",
    basis="实务",
    clause="",
    on=("倍",),
    find=rf"(?:{_LESS})了?(?:近|约|超过|大约|将近|整整)?{_NUMBER}(?:多|余)?倍(?![增速镜频]|以[上下][一二三四五六七八九十\d])"
    rf"|(?<=比[^，。；]{{1,14}})[少低慢小短轻]了?(?:近|约)?{_NUMBER}(?:多|余)?倍"
    rf"|(?<=较[^，。；]{{2,14}})[少低]了?(?:近|约)?{_NUMBER}(?:多|余)?倍",
    bad=[
        Bad("信访总量⟦下降了2倍⟧，审批时限⟦缩短1.5倍⟧。", said="百分之几"),
        Bad("成本较传统工艺⟦低2倍⟧。", said="百分之几"),
        Bad("用水量⟦减少3倍⟧以上。", said="百分之几"),
        Bad("能耗比上年⟦低一倍⟧，差错率⟦减少近两倍⟧。", said="百分之几"),
    ],
    good=[
        "信访总量下降66.7%，审批时限缩短三分之二，降到原来的1/3。",
        "产量增长2倍，下降幅度是上年的2倍，减少处罚，并处一倍以上三倍以下罚款。",
        "至少3倍，不低于2倍，最低1.5倍。",
    ],
)
def decrease_by_times(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“倍”只能用来说增加：减少一倍就成了零。核实后写降低百分之几、几分之几，或者降到原来的几分之几。"""
    yield Hit(*match.span(), "减少不用“倍”，核实后写百分之几或者几分之几，如“下降三分之二”")

"""SZ201: 顿号 inside a rough number in 汉字."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_PAIRS = ("一、二", "一、两", "两、三", "二、三", "三、四", "三、五", "四、五", "五、六", "六、七", "七、八", "八、九")
_COUNTED = (
    r"(?:[十百千万亿](?=[多余]?\p{Han})(?!大|佳|强)|个(?!五年)|名(?!优)|位(?!数)|户(?!型)|处(?!理)|座|家|项(?!指标)|天(?!然)|种(?!子|业)|岁|倍|台|辆|亩"
    r"|公里|公斤|千米|小时|分钟|年(?![级期度检生])|次(?![供网设产能回侧生级革])|件|条(?![款第])|元|人(?![称大工类间口民])|里路|成(?![立果年本就])|米|吨)"
)
_LISTED = Pattern(r"[第一二三四五六七八九十]、?$|^[ \u3000]*$|[。；：\n（(]$|附件|表|图|方案|[前年级卷]$")


@rule(
    "SZ201",
    "rough-comma",
    "概数中间不用顿号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.5.3.4",
    on=_PAIRS,
    find=rf"(?:{'|'.join(_PAIRS)})(?={_COUNTED})(?!..?两个月)",
    over=("BD",),
    bad=[
        Bad("每个村配备⟦三、四⟧名网格员，走访⟦五、六⟧十户。", fixed="每个村配备三四名网格员，走访五六十户。"),
        Bad("工期约需⟦三、五⟧天，最多⟦七、八⟧个人。", fixed="工期约需三五天，最多七八个人。"),
    ],
    good=[
        "每个村配备三四名网格员，走访五六十户。",
        "推进一、二、三产业融合，第二、三产业占比上升，培育一、二线城市市场。",
        "一、二十大精神学习情况\n二、三年行动计划执行情况",
        "三、四年级学生，一、二次设备，五、六两个月，附件二、三项表格。",
        "落实第一、二项任务和第三、四条措施。",
    ],
)
def rough_comma(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """相邻两个数字连用表示概数（三四个、七八十人），中间不停顿，不用顿号；分别指两样的（一、二线城市）仍用顿号，不查。"""
    if _LISTED.search(paragraph.text[max(0, match.start() - 3) : match.start()]):
        return
    start = match.start() + 1
    shown = match.group()
    yield Hit(*match.span(), f"概数中间不用顿号，写作“{shown[0]}{shown[2]}”", replacement(start, start + 1, ""))

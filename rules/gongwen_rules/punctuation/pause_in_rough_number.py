"""BD123: a 顿号 inside a rough number."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_PAIRS = ("一、二", "一、两", "二、三", "两、三", "三、四", "三、五", "四、五", "五、六", "六、七", "七、八", "八、九")
_MEASURES = r"[十百千万亿]|个(?!方面|问题)|名|位|人(?!称)|天|年(?!级)|岁|里路|公里|米|户|家|件|条(?:船|路|街)|张|斤|公斤|元|分钟|小时|周岁|遍|趟|成|倍|次(?!会议|全)|米高|吨|亩|间(?!接|隔|歇)|栋|幢|头|辆|棵|株|里地|口人"


_RANKED = "争夺|争|决出|角逐|获得?|夺得|取得|进入|进军|小组|各组|排名?|列|居|位居|占据"
"""Before 三、四名 which are two ranks."""
_RANKS = "(?![名位](?:决赛|争夺|之争|得主|比赛|选手|奖|[的将]?(?:队|代表队|运动员)))"


@rule(
    "BD123",
    "pause-in-rough-number",
    "概数中间不用顿号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.5.3.4",
    on=_PAIRS,
    find=rf"(?<!{_RANKED})(?<![第、一二三四五六七八九十百千万初高大]|小学|[上下]设)(?P<number>{'|'.join(_PAIRS)})(?={_MEASURES}){_RANKS}(?![十][一二三四五六七八九、])|(?<=(?<!第[二三四五六七八九]?|、)十)(?P<number>[一二三四五六七]、[二三四五六七八])(?=岁|个[月人]|天|里|人(?![大类民口])|名|公里|户|家|亩|吨|[万亿]|处|座|间(?!接|隔|歇)|台|辆|米(?!高))",
    bad=[
        Bad("派出⟦三、四⟧十人参加抢险。", fixed="派出三四十人参加抢险。", said="概数"),
        Bad("几名十⟦七、八⟧岁的青年报名。", fixed="几名十七八岁的青年报名。"),
        Bad("距县城二十⟦七、八⟧公里。", fixed="距县城二十七八公里。"),
        Bad("⟦七、八⟧个部门联合办公，倒塌房屋⟦二、三⟧间。", fixed="七八个部门联合办公，倒塌房屋二三间。"),
        Bad("用⟦两、三⟧天时间完成清查，投入⟦五、六⟧万元。", fixed="用两三天时间完成清查，投入五六万元。"),
    ],
    good=[
        "第三、四季度完成投资。",
        "小学一、二年级每周安排1节阅读课。",
        "第二、三项规定，一、二线城市。",
        "胜者进入决赛，败者进入三、四名决赛，争夺三、四名，各组一、二名出线。",
        "派出三四十人参加抢险。",
        "第十七、八项工程，第二十七、八户型，编入十七、八号楼。",
        "本条第一、二、三、四项规定的情形。",
    ],
)
def pause_in_rough_number(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """相邻两个数字连用表示大概的数，中间不停顿，不用顿号；“一、二年级”“第二、三产业”是两项的简称，要用顿号，不查。"""
    start, end = match.span("number")
    right = match["number"].replace("、", "")
    yield Hit(start, end, f"表示概数的“{right}”中间不用顿号", replacement(start, end, right, safe=False))

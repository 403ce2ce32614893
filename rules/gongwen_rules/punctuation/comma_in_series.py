"""BD122: commas or semicolons between the words of a series."""

from collections.abc import Iterator
from itertools import pairwise

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Match, Paragraph, Pattern, rule

_MARKS = Pattern("[，；]")
_NUMBERS = "一二三四五六七八九"
_COUNTED = "(?:季度|产业|条|款|项|章|批|期|轮|小?组|标段|阶段)"
_ONE = "水电气热暖路房网讯粮油肉蛋奶人财物省市县乡镇村"
"""Words of one character that are named in a row."""
_LEADS = ("备足", "备齐", "配备", "配齐", "购置")
"""Words that a series of things follows."""
_KINDS = ("部门", "单位", "环节", "领域", "行业", "场所", "乡镇", "县区", "街道", "物资", "设备", "设施")
_PLACES = ("乡镇", "部门", "单位", "镇", "村", "社区", "街道")
"""What words in a row are called together: 公安，民政等部门."""
_NO_ITEM = frozenset(
    [
        "首先",
        "其次",
        "同时",
        "为此",
        "会上",
        "会后",
        "目前",
        "当前",
        "今年",
        "去年",
        "近日",
        "随后",
        "此外",
        "其中",
        "要求",
        "指出",
        "强调",
        "随即",
        "最后",
        "然而",
        "因此",
        "但是",
        "而且",
        "并且",
        "以及",
        "特别",
        "尤其",
    ]
)
_ADVERBIAL = Pattern("(?:指出|强调|要求|明确|认为|提出|[来后前时中上下间年月日期内])$")
"""The comma behind it is right."""


@rule(
    "BD122",
    "comma-in-series",
    "并列的词语之间用顿号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 A.4.1",
    on=(
        *(f"第{n}，" for n in _NUMBERS),
        *(f"{one}，{two}" for one, two in pairwise(_ONE)),
        "水，气",
        "市，区",
        *_LEADS,
        *(f"等{word}" for word in _KINDS),
        *(f"{n}个{word}" for n in "三四五六七八九" for word in _PLACES),
    ),
    find=rf"(?<=[县市区]（)[县市]，[区市旗](?=）)|第[{_NUMBERS}](?:[，、][{_NUMBERS}])+(?={_COUNTED})"
    rf"|(?<![{_ONE}])[{_ONE}](?:，[{_ONE}区]){{2,}}(?=[\p{{Han}}，。])"
    rf"|(?:{'|'.join(_LEADS)})\p{{Han}}{{2,6}}(?:；\p{{Han}}{{2,6}}){{2,}}(?=[。等])"
    rf"|(?P<chain>(?:，\p{{Han}}{{2}}){{2,6}})(?=等(?:{'|'.join(_KINDS)})|[三四五六七八九]个(?:{'|'.join(_PLACES)}))",
    bad=[
        Bad("⟦第一，二，三⟧季度完成投资。", fixed="第一、二、三季度完成投资。", said="顿号"),
        Bad("要保障⟦水，电，气⟧等供应，⟦省，市，县⟧三级联动。", fixed="要保障水、电、气等供应，省、市、县三级联动。"),
        Bad(
            "抽调公安⟦，交警，城管⟧等部门力量，会后，⟦水利，应急⟧等部门分头落实。",
            fixed="抽调公安、交警、城管等部门力量，会后，水利、应急等部门分头落实。",
        ),
        Bad("各县（⟦市，区⟧）要高度重视。", fixed="各县（市、区）要高度重视。"),
        Bad("各乡镇要⟦备足沙袋；冲锋舟；救生衣⟧。", fixed="各乡镇要备足沙袋、冲锋舟、救生衣。"),
    ],
    good=[
        "第一、二、三季度完成投资。",
        "第一，二是动词。",
        "要保障供水，保障供电，保障供气等。",
        "涉及面广，量大，等等。",
        "第一，抓早；第二，抓小。",
        "统一领导，同时，公安等部门要配合；今年以来，柳河等三个乡镇受灾。",
    ],
)
def comma_in_series(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """词语并列，停顿最短，用顿号；逗号、分号用在分句之间。只查明显是一串词的。"""
    start, end = match.span()
    if match["chain"]:
        start = _begin(paragraph.text, start, end)
    marks = [found.span() for found in _MARKS.finditer(paragraph.text[start:end])]
    if marks:
        edits = tuple(Edit(start + a, start + b, "、") for a, b in marks)
        yield Hit(start, end, "并列的词语之间应为顿号“、”", Fix("改为顿号", edits, safe=False))


def _begin(text: str, start: int, end: int) -> int:
    """Where the series within `start:end` begins: behind what only leads to it, whose comma is right."""
    items = text[start + 1 : end].split("，")
    while items and items[0] in _NO_ITEM:
        items.pop(0)
    begin = end - len("，".join(items))
    before = text[max(0, begin - 3) : begin - 1]
    return begin if before in _NO_ITEM or _ADVERBIAL.search(before) else begin - 1

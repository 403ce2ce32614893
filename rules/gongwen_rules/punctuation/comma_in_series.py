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
    ),
    find=rf"第[{_NUMBERS}](?:[，、][{_NUMBERS}])+(?={_COUNTED})"
    rf"|(?<![{_ONE}])[{_ONE}](?:，[{_ONE}区]){{2,}}(?=[\p{{Han}}，。])"
    rf"|(?:{'|'.join(_LEADS)})\p{{Han}}{{2,6}}(?:；\p{{Han}}{{2,6}}){{2,}}(?=[。等])",
    bad=[
        Bad("⟦第一，二，三⟧季度完成投资。", fixed="第一、二、三季度完成投资。", said="顿号"),
        Bad("要保障⟦水，电，气⟧等供应，⟦省，市，县⟧三级联动。", fixed="要保障水、电、气等供应，省、市、县三级联动。"),
        Bad("各乡镇要⟦备足沙袋；冲锋舟；救生衣⟧。", fixed="各乡镇要备足沙袋、冲锋舟、救生衣。"),
    ],
    good=[
        "第一、二、三季度完成投资。",
        "第一，二是动词。",
        "要保障供水，保障供电，保障供气等。",
        "涉及面广，量大，等等。",
        "第一，抓早；第二，抓小。",
    ],
)
def comma_in_series(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """词语并列，停顿最短，用顿号；逗号、分号用在分句之间。只查明显是一串词的。"""
    start, end = match.span()
    marks = [found.span() for found in _MARKS.finditer(match.group())]
    if marks:
        edits = tuple(Edit(start + a, start + b, "、") for a, b in marks)
        yield Hit(start, end, "并列的词语之间应为顿号“、”", Fix("改为顿号", edits, safe=False))

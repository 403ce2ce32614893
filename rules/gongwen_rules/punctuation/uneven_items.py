"""BD153: items of one sentence parted here by a comma, there by a semicolon."""

import itertools
from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, replacement, rule

_ORDER = "一二三四五六七八九"


@rule(
    "BD153",
    "uneven-items",
    "并列的分项用同一种点号隔开",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.6.3.3",
    on=tuple(f"，{n}{word}" for n in _ORDER[1:6] for word in "是要"),
    find=rf"(?P<mark>，)(?=[{_ORDER}][是要])(?<=(?P<before>[{_ORDER}])(?P<kind>[是要])[^。；：，]{{1,60}}，)(?=(?P<at>[{_ORDER}])(?P=kind)[^。；：]{{1,80}}；(?P<after>[{_ORDER}])(?P=kind))"
    rf"|；(?P<at>[{_ORDER}])(?P<kind>[是要])[^。；：，]{{1,60}}(?P<mark>，)(?=(?P<after>[{_ORDER}])(?P=kind))",
    roles=PROSE,
    bad=[
        Bad(
            "存在三个问题：一是重视不够⟦，⟧二是落实不力；三是监管缺位。",
            fixed="存在三个问题：一是重视不够；二是落实不力；三是监管缺位。",
        ),
        Bad(
            "下一步，一要摸清底数；二要建立台账⟦，⟧三要跟踪问效。",
            fixed="下一步，一要摸清底数；二要建立台账；三要跟踪问效。",
        ),
    ],
    good=[
        "存在三个问题：一是重视不够，二是落实不力，三是监管缺位。",
        "一是重视不够，部署滞后；二是落实不力，推诿扯皮；三是监管缺位。",
        "做到两点：一是压实责任，二是备足物资；同时，做好宣传。",
    ],
)
def uneven_items(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“一是……；二是……；三是……”各项平列，项与项之间要么都用分号，要么都用逗号，不混用。"""
    numbers = [_ORDER.index(match[name]) for name in ("before", "at", "after") if match[name]]
    if all(b == a + 1 for a, b in itertools.pairwise(numbers)):
        mark = match.span("mark")
        yield Hit(*mark, "其他分项之间用分号，这里也用分号", replacement(*mark, "；", safe=False))

"""CC108: a list of one."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, document_rule, draft
from gongwen_lint.structure.numbers import han_numeral
from gongwen_rules.knowledge.levels import Sibling, siblings

_STYLES = ("han", "han-bracket")


@document_rule(
    "CC108",
    "lone-item",
    "分项不止一项",
    severity="warning",
    basis="实务",
    clause="",
    facts=("unpaired", "run-on-ordinal"),
    confidence=0.6,
    bad=[
        Bad(
            draft(
                "通知",
                body=(
                    "现通知如下：",
                    "一、总体要求",
                    "⟦（一）⟧指导思想",
                    "要提高认识。",
                    "二、保障措施",
                    "要加强领导。",
                ),
            ),
            said="（二）",
        ),
        Bad(
            draft("通知", body=("现通知如下：", "⟦一、⟧加强领导", "（一）建立机制。", "（二）明确分工。")), said="二、"
        ),
    ],
    good=[
        "一、总体要求\n（一）指导思想\n要提高认识。\n（二）基本原则\n要统筹兼顾。\n二、保障措施\n要加强领导。",
        "一、总体要求\n（一）指导思想。要提高认识。（二）基本原则。要统筹兼顾。\n二、保障措施\n要加强领导。",
        "摘录如下：\n（三）加强领导。\n一、总体要求\n要提高认识。\n二、保障措施",
        "一、总体要求",
    ],
)
def lone_item(outline: Outline) -> Iterator[Hit]:
    """只有“（一）”没有“（二）”，多是删了后面的，或者后面的写错了序数。只有一项就不必分项，去掉序数并入上文。

    几项写在一段里的不查；只摘一段的不查。
    """
    run_on = {found.value for found in outline.facts["run-on-ordinal"]}
    known = list(siblings(outline))
    runs: dict[int, list[Sibling]] = {}
    for one in known:
        runs.setdefault(one.run, []).append(one)
    for run in runs.values():
        style, number = run[0].ordinal.style, run[0].ordinal.number
        if len(run) > 1 or style not in _STYLES or number != 1 or (style, 2) in run_on or len(known) == 1:
            continue
        heading, text = run[0].heading, run[0].ordinal.text
        second = han_numeral(2)
        following = f"（{second}）" if style == "han-bracket" else f"{second}、"
        message = f"只有“{text}”，没有“{following}”，请核对；只有一项就不分项"
        yield Hit(heading.start, heading.start + len(text), message, paragraph=heading.paragraph)

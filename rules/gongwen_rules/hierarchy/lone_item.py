"""CC108: a list of one."""

from collections import Counter
from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, document_rule, draft
from gongwen_rules.knowledge.levels import siblings

_SECOND = {"han": "二、", "han-bracket": "（二）"}


@document_rule(
    "CC108",
    "lone-item",
    "分项不止一项",
    severity="warning",
    basis="实务",
    clause="",
    besides=("unpaired", "run-on-ordinal"),
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
    counts = Counter((h.ordinal.style, h.ordinal.number) for h in outline.headings() if h.ordinal)
    if all(counts[style, 1] <= counts[style, 2] for style in _SECOND):
        return
    known = list(siblings(outline))
    sizes = Counter(one.run for one in known)
    run_on = {found.value for found in outline.facts["run-on-ordinal"]}
    for one in known if len(known) > 1 else ():
        style = one.ordinal.style
        if sizes[one.run] == 1 and one.ordinal.number == 1 and style in _SECOND and (style, 2) not in run_on:
            start, text = one.heading.start, one.ordinal.text
            message = f"只有“{text}”，没有“{_SECOND[style]}”，请核对；只有一项就不分项"
            yield Hit(start, start + len(text), message, paragraph=one.heading.paragraph)

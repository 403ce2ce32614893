"""CC103: a level of headings left out."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, document_rule, draft
from gongwen_rules.knowledge.form import FORMAT_2012
from gongwen_rules.knowledge.levels import DEPTH, siblings

_FORMS = ("一、", "（一）", "1.", "（1）")


@document_rule(
    "CC103",
    "skipped-level",
    "层次不跳级",
    severity="info",
    basis="国标",
    clause="GB/T 9704—2012 7.3.3",
    facts=("unpaired",),
    since=FORMAT_2012,
    confidence=0.6,
    opt_in=True,
    bad=[
        Bad(
            draft("通知", body=("一、重点任务", "⟦1.⟧查隐患。", "2.备物资。", "二、保障措施", "加强领导。")),
            said="（一）",
        ),
        Bad(draft("方案", body=("（一）重点任务", "⟦（1）⟧查隐患。", "（2）备物资。", "（二）保障措施")), said="1."),
    ],
    good=[
        "一、重点任务\n（一）摸清底数\n1.查隐患。\n2.列清单。\n（二）备足物资\n要列清单。",
        "（一）重点任务\n1.摸清底数。\n2.备足物资。",
        "1.摸清底数。\n（1）查隐患。\n（2）列清单。\n2.备足物资。",
    ],
)
def skipped_level(outline: Outline) -> Iterator[Hit]:
    """国标说结构层次序数“依次可以”用“一、”“（一）”“1.”“（1）”标注，跳级不算错：只有两层的公文用“一、”和“1.”，不少机关认可。

    所以点名（`--extend-select CC103`）才查，一篇只提示一次；要求层次逐级用全的单位可以打开。
    """
    for one in siblings(outline):
        above = one.parent.ordinal if one.parent else None
        if one.heading.part or above is None or one.ordinal.number != 1:
            continue
        if DEPTH[one.ordinal.style] - DEPTH[above.style] > 1:
            start = one.heading.start
            used = _FORMS[DEPTH[above.style] + 1]
            message = f"“{above.text}”的下一层可以用“{used}”，这里直接用了“{one.ordinal.text}”"
            yield Hit(start, start + len(one.ordinal.text), message, paragraph=one.heading.paragraph)
            return

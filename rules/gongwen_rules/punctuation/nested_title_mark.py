"""BD113: 《 》 inside 《 》."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Paragraph, Pattern, rule
from gongwen_rules.knowledge.marks import nested_pairs

_NESTS = Pattern("《[^《》〈〉]*《")
_OTHER = frozenset("〈〉<>＜＞‹›«»")
"""With these an inner level is there already, or meant."""


@rule(
    "BD113",
    "nested-title-mark",
    "书名号里面用单书名号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.15.3.5",
    on="《",
    bad=[
        Bad(
            "按照《关于印发⟦《⟧公文处理办法⟦》⟧的通知》办理。",
            fixed="按照《关于印发〈公文处理办法〉的通知》办理。",
            said="〈 〉",
        ),
        Bad("废止《关于修改⟦《⟧规划⟦》⟧和⟦《⟧方案⟦》⟧的决定》。", fixed="废止《关于修改〈规划〉和〈方案〉的决定》。"),
    ],
    good=[
        "按照《关于印发〈公文处理办法〉的通知》和《公文处理办法》办理。",
        "按照《关于转发〈关于印发《公文处理办法》的通知〉的通知》办理。",
        "按照《关于印发〈青岛实施《防洪法》办法〉的通知》办理。",
    ],
)
def nested_title_mark(paragraph: Paragraph) -> Iterator[Hit]:
    """书名号里面还要用书名号时，外层用《 》，里层用〈 〉，再里层又用《 》。不成对的另有规则查。"""
    text = paragraph.text
    if _NESTS.search(text) is None or not _OTHER.isdisjoint(text):
        return
    for outer, inner in nested_pairs(text, "《》"):
        if outer[0] + 1 == inner[0] and inner[1] + 1 == outer[1]:
            continue
        edits = tuple(Edit(at, at + 1, mark) for at, mark in zip(inner, "〈〉", strict=True))
        fix = Fix("改为〈 〉", edits)
        for at in inner:
            yield Hit(at, at + 1, "书名号里面的书名号应为〈 〉", fix)

"""CC111: a mark behind 一是."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, replacement, rule
from gongwen_rules.hierarchy.ordinal_mark import IN_FORCE

_HAN = "一二三四五六七八九十"
_MARKS = "，、,：:"


@rule(
    "CC111",
    "narrative-ordinal-mark",
    "“一是”“二是”后不用点号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 B.3.7",
    on=tuple(f"{n}{word}{mark}" for n in _HAN for word in "是要" for mark in _MARKS),
    find=rf"(?:^[\s\u3000\ufdd0]*|(?<=[。；：;:]))(?P<ordinal>十?[{_HAN}][是要])[{_MARKS}](?![“‘{_HAN}])(?=\p{{Han}})",
    roles=PROSE,
    since=IN_FORCE,
    over=("BD",),
    bad=[
        Bad("要做到：⟦一是，⟧落实责任；⟦二是，⟧备足物资。", fixed="要做到：一是落实责任；二是备足物资。"),
        Bad("⟦三是、⟧严肃问责。", fixed="三是严肃问责。"),
        Bad("⟦一要、⟧快速响应；⟦二要、⟧科学处置。", fixed="一要快速响应；二要科学处置。"),
    ],
    good=[
        "要做到：一是落实责任；二是备足物资。",
        "“一是”“二是”后不用逗号。一是，二是，都是叙述用语。",
        "任务统一是，必须按期完成。",
    ],
)
def narrative_ordinal_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“一是”“二是”已经连着下文，国标附录规定后面不用点号，直接写“一是落实责任”。"""
    span = match.start("ordinal"), match.end()
    yield Hit(*span, f"“{match['ordinal']}”后不用点号", replacement(*span, match["ordinal"]))

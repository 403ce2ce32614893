"""ZC901: names that are only used inside the house."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen_lint.rule import OFF, Bad, Hit, Match, Option, Paragraph, replacement, rule

FULL_NAMES = {"数管办": "数据管理办公室", "水保站": "水土保持工作站"}
NICKNAMES = Option("nicknames", ("report", OFF), "report", "内部叫法：report 要报，off 不报")


@rule(
    "ZC901",
    "house-nickname",
    "对外行文写机构全称",
    severity="warning",
    basis="实务",
    clause="",
    option=NICKNAMES,
    on=tuple(FULL_NAMES),
    find="|".join(FULL_NAMES),
    bad=[Bad("由⟦数管办⟧牵头。", fixed="由数据管理办公室牵头。")],
    good=["由数据管理办公室牵头。", "由水土保持工作站验收。"],
)
def nickname(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """本单位内部的叫法，外单位看不懂。引用原话时不必听它。"""
    if NICKNAMES.chosen(paragraph.context.settings) == OFF:
        return
    full = FULL_NAMES[match.group()]
    fix = replacement(*match.span(), full, safe=False)
    yield Hit(*match.span(), f"“{match.group()}”是内部叫法，对外通常写“{full}”", fix)

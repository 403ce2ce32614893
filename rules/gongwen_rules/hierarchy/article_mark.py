"""CC112: a mark behind 第一章 or 第一条."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, Role, replacement, rule
from gongwen_rules.hierarchy.ordinal_mark import IN_FORCE

_HAN = "一二三四五六七八九十百零"
_MARKS = "、：:.．"


@rule(
    "CC112",
    "article-mark",
    "“第一章”“第一条”后空一字，不用点号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 B.3.6",
    on=tuple(f"{n}{unit}{mark}" for n in _HAN for unit in "编章节条" for mark in _MARKS),
    find=rf"^[\s\u3000\ufdd0]*(?P<ordinal>第[{_HAN}]{{1,7}}[编章节条])[{_MARKS}]+[ \u3000]*(?![第{_HAN}])(?=[\p{{Han}}《“])",
    roles=(*PROSE, Role.TITLE),
    since=IN_FORCE,
    over=("BD",),
    bad=[
        Bad(
            "⟦第一章、⟧总则\n⟦第一条：⟧为规范公文处理，制定本办法。",
            fixed="第一章　总则\n第一条　为规范公文处理，制定本办法。",
        ),
        Bad("⟦第二条. ⟧本办法适用于全县各单位。", fixed="第二条　本办法适用于全县各单位。"),
    ],
    good=[
        "第一章　总则\n第一条　为规范公文处理，制定本办法。",
        "第三条、第五条规定的事项由县水利局办理。",
        "第三条，要严格考核。",
    ],
)
def article_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """章、节、条的序数和正文之间空一字，国标附录规定不用点号。“第三条、第五条”是并列，不查。"""
    span = match.start("ordinal"), match.end()
    yield Hit(*span, f"“{match['ordinal']}”后空一字，不用点号", replacement(*span, f"{match['ordinal']}\u3000"))

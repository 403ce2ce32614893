"""WZ205: rules that call themselves by another kind than their title."""

from collections.abc import Iterator

from gongwen_lint.rule import (
    PROSE,
    Bad,
    Fact,
    Hit,
    Match,
    Outline,
    Paragraph,
    Pattern,
    PlacedFact,
    Role,
    document_rule,
    draft,
    fact,
)  # fmt: skip

_KINDS = ("办法", "规定", "细则", "条例", "规则", "规程", "制度", "规范", "章程", "守则", "方案", "预案", "准则")
_KIND = Pattern(rf"(?P<kind>{'|'.join(_KINDS)})》?(?:[（(][^（）()]*[）)])*》?$")
_WITH = ("", "实施", "暂行", "管理")
_OFTEN = 2
"""So often at least the text calls itself as its title does."""


@fact(
    "rules-named",
    on=tuple(f"本{before}{kind}" for before in _WITH for kind in _KINDS),
    roles=PROSE,
    find=rf"(?<![基根版样副抄原日译剧书成资脚“])本(?:{'|'.join(_WITH)})(?P<kind>{'|'.join(_KINDS)})"
    r"(?P<own>自|由|所[称指]|适用|未尽|中(?:所[称指]|涉及)|规定|第|的|，|。)?",
)
def rules_named(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """本办法: what rules call themselves; the value is the kind, the words, and whether they can only mean the rules (本办法自……)."""
    own = match["own"] or ""
    words = paragraph.text[match.start() : match.end("kind")]
    yield Fact(match.start(), match.end("kind"), (match["kind"], words, len(own) > 0 and own not in "第的，。"))


@document_rule(
    "WZ205",
    "rules-called-otherwise",
    "制度的自称与标题一致",
    severity="warning",
    basis="实务",
    clause="",
    facts=("rules-named",),
    bad=[
        Bad(
            "南屏县粮食购销举报奖励实施细则\n第一条　为规范举报奖励，制定本实施细则。\n第二条　本细则适用于本县。\n第三条　⟦本实施办法⟧中涉及的“以上”包含本数。\n"
            "第四条　本细则自2024年7月1日起施行。",
            said="细则",
        ),
        Bad(
            draft(
                "通知",
                title="南屏县人民政府关于印发《水库管护办法》的通知",
                after=(
                    "水库管护办法",
                    "第一条　为加强水库管护，制定本办法。",
                    "第二条　本办法适用于小型水库。",
                    "第三条　⟦本规定⟧由县水利局负责解释。",
                ),
            )
        ),
    ],
    good=[
        "南屏县水库管护办法\n第一条　为加强水库管护，制定本办法。\n第二条　本办法适用于小型水库。\n第三条　本办法自2024年7月1日起施行。",
        "南屏县水库条例实施细则\n第一条　根据本条例第三条，制定本细则。\n第二条　本细则适用于小型水库。\n第三条　水库应当达到基本规范规定的标准。",
        "南屏县水库管护办法\n第一条　水库管护实行本制度。\n第二条　本规定由县水利局负责解释。",
    ],
)  # fmt: skip
def rules_called_otherwise(outline: Outline) -> Iterator[Hit]:
    """标题是细则，条文里又称“本办法”，多半是套用旧稿留下的；以标题为准，全文统一。

    条文多数按标题自称，另有“本办法自……起施行”“本办法由……解释”一类只能指自己的话，才报。
    """
    found = outline.facts["rules-named"]
    for number, part in enumerate(outline.parts):
        title = outline.one(Role.TITLE, number)
        match = _KIND.search(title.text) if title else None
        if match is None:
            continue
        here = [one for one in found if part.first <= one.paragraph <= part.last]
        yield from _strange(here, match["kind"])


def _strange(found: list[PlacedFact], kind: str) -> Iterator[Hit]:
    others = [one for one in found if one.value[0] != kind]
    if len(found) - len(others) < max(_OFTEN, len(others) + 1):
        return
    for one in others:
        _, words, sure = one.value
        if sure:
            message = f"正文自称“{words}”，与标题的“{kind}”不一致"
            yield Hit(one.start, one.end, message, paragraph=one.paragraph)

"""CC117: ① or 1） where 一、（一）1.（1） has a level to give."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Fact, Hit, Match, Outline, Paragraph, document_rule, draft, fact
from gongwen_lint.structure.genre import STATUTORY
from gongwen_rules.knowledge.form import FORMAT_2012

_BELOW = {"han": "（一）", "han-bracket": "1.", "arabic": "（1）"}
"""The level that follows each."""
_NEAR = 3
"""Items begin at most so many paragraphs below their heading, blank ones too; notes at the end stand farther off."""


@fact(
    "foreign-ordinal",
    on=("①", "1）", "1)"),
    roles=PROSE,
    find=r"^[\s\u3000]*(?P<ordinal>①|1[）)])[、.．]?(?=[\p{Han}《“])",
)
def foreign_ordinal(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """A paragraph begins with the first ordinal of a sort that the standard does not list."""
    yield Fact(*match.span("ordinal"))


@document_rule(
    "CC117",
    "foreign-ordinal",
    "层次序数用“一、”“（一）”“1.”“（1）”",
    severity="info",
    basis="国标",
    clause="GB/T 9704—2012 7.3.3",
    genres=STATUTORY,
    since=FORMAT_2012,
    facts=("foreign-ordinal",),
    bad=[
        Bad(
            draft("通知", body=("现通知如下：", "一、排查范围", "⟦①⟧查堤防。", "②查闸门。", "二、时间安排", "5月底前完成。")),
            said="（一）",
        ),
        Bad(draft("意见", body=("现提出如下意见：", "（一）排查范围", "⟦1）⟧查堤防。", "2）查闸门。", "（二）时间安排")), said="1."),
    ],
    good=[
        draft("通知", body=("现通知如下：", "一、排查范围", "（一）查堤防。", "（二）查闸门。", "二、时间安排", "5月底前完成。")),
        draft("通知", body=("（1）查堤防：", "①查堤顶。", "②查堤脚。", "（2）查闸门。")),
        draft("通知", body="下列材料一式三份：①申请表；②概算表。"),
        draft("通知", body=("材料清单：", "①申请表", "②概算表")),
    ],
)  # fmt: skip
def judge_foreign_ordinal(outline: Outline) -> Iterator[Hit]:
    """国标列出的层次序数依次是“一、”“（一）”“1.”“（1）”，“可以用”，所以只作提示，一篇提示一次。

    四层都用完了再分“①”，段落里列举用“①②③”，都是通行的写法，不查。
    """
    for found in outline.facts["foreign-ordinal"]:
        above = [heading for heading in outline.headings() if heading.paragraph < found.paragraph]
        ordinal = above[-1].ordinal if above and found.paragraph - above[-1].paragraph <= _NEAR else None
        if ordinal and ordinal.style in _BELOW and found.paragraph <= outline.parts[0].last:
            message = f"国标列出的层次序数没有这一种；“{ordinal.text}”的下一层可以用“{_BELOW[ordinal.style]}”"
            yield Hit(found.start, found.end, message, paragraph=found.paragraph)
            return

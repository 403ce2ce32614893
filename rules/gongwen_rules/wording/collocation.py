"""ZC110: words that stand where another one of like sound or meaning always stands."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Entry, Hit, Paragraph, beside, word_table
from gongwen_rules.wording.border import is_crossed

entries = beside(__file__)


@word_table(
    "ZC110",
    "odd-collocation",
    "搭配中的错词",
    severity="warning",
    basis="实务",
    clause="",
    entries=entries,
    over=("ZC109",),
    bad=[
        Bad(
            "⟦存续其间⟧不得变更，应当⟦同时俱备⟧两项条件。",
            fixed="存续期间不得变更，应当同时具备两项条件。",
            said="疑为",
        ),
        Bad("要⟦积极鞭策⟧项目落地。", fixed="要积极推动项目落地。"),
    ],
    good=[
        "存续期间不得变更，其间提出的意见要研究，签订委托合同。",
        "快马加鞭，鞭策自己，积极推动项目落地。",
    ],
)
def odd_collocation(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """表里的搭配在几千万字的公文里没有出现过，把其中一个词换成同音词、近义词，却是常用的搭配（存续其间、积极鞭策）。

    多是选错了同音词，或者软件替换了近义词。前后两个词碰巧连成的不查。改法要确认。
    """
    text = paragraph.plain.text
    if entry.applies(text, start, end) and not is_crossed(text, start, end):
        said = "或".join(f"“{right}”" for right in entry.right)
        yield entry.hit(start, end, safe=False, message=f"“{entry.wrong}”搭配不当，疑为{said}之误")

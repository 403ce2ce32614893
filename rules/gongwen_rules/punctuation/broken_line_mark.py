"""BD140: a mark at the beginning of a broken line, or an opening one at its end."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, replacement, rule

_CLOSES, _OPENS = "，。、；：！？”’》）〕", "“‘《（〔"
_WRAPPED = (
    "　　为做好今年防汛工作，确保人民群众生命财产安全，各乡镇要落实值班\n制度，备足防汛物资，组织应急演练，加强水库、河道、山塘的巡查，及时\n"
    "消除隐患，确保安全度汛，并于每月底前将有关情况报县水利局，由其汇总\n{}县政府。各单位要高度重视，切实抓好落实，不得推诿扯皮、敷衍塞责，\n"
    "对工作不力的严肃问责。"
)


@rule(
    "BD140",
    "broken-line-mark",
    "点号、后引号不在行首，前引号不在行末",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 5.1.1",
    on=(*(f"\n{mark}" for mark in _CLOSES), *(f"{mark}\n" for mark in _OPENS)),
    find=rf"\n(?P<first>[{_CLOSES}])|(?P<last>[{_OPENS}])\n",
    roles=PROSE,
    bad=[Bad(_WRAPPED.format("⟦，⟧报"), fixed=_WRAPPED.replace("\n{}", "，\n报"), said="行首")],
    good=[_WRAPPED.format("并报"), "各乡镇要压实责任，\n备足物资。"],
)
def broken_line_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """按固定宽度断行的文本，断行不能断在点号和后引号前面、前引号后面。"""
    if match["last"]:
        yield Hit(*match.span("last"), f"“{match['last']}”不放在行末", clause="GB/T 15834—2011 5.1.3")
        return
    start, end = match.span()
    whole = paragraph.text[start - 1 : start] != "\r"
    fix = replacement(start, end, f"{match['first']}\n", title="移到前一行末尾", safe=False) if whole else None
    yield Hit(*match.span("first"), f"“{match['first']}”不放在行首", fix)

"""BD136: a mark right behind an opening mark."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_OPENS, _MARKS = "“‘《〈（〔", "，。、；：！？"
_CLOSES = dict(zip(_OPENS, "”’》〉）〕", strict=True))
_REACH = 200
"""So far back the marks are counted, code points."""


@rule(
    "BD136",
    "mark-after-opening",
    "前引号、前括号后面不用点号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 5.1.1",
    on=tuple(a + b for a in _OPENS for b in _MARKS),
    find=rf"(?<=[{_OPENS}])(?<!“[^“”]*“)[{_MARKS}]+(?![”’》〉）〕])",
    bad=[
        Bad("会议指出：“⟦，⟧要抓好落实。”", fixed="会议指出：“要抓好落实。”"),
        Bad("各有关单位（⟦，⟧含派出机构）参加。", fixed="各有关单位（含派出机构）参加。"),
        Bad("按照《⟦、⟧公文处理办法》办理。", fixed="按照《公文处理办法》办理。"),
    ],
    good=["点号包括逗号（，）、句号（。）等。", "引文用“。”收尾，停顿用“，”。", "会议指出：“要抓好落实。”"],
)
def mark_after_opening(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """点号表示前面的话停顿，前引号、前书名号、前括号刚刚开始，后面没有可停顿的。举例说明点号的，不查。"""
    before = paragraph.text[max(0, match.start() - _REACH) : match.start()]
    opening = before[-1]
    if before.count(_CLOSES[opening]) >= before.count(opening):
        return  # the marks stand the wrong way round
    yield Hit(*match.span(), f"“{match.group()}”前面没有可停顿的话，应删去", replacement(*match.span(), "", safe=False))

"""BD115: a look-alike in place of a mark."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_RIGHT = {"｡": "。", "．": "。", "﹒": "。", "､": "、", "﹑": "、", "﹐": "，", "﹔": "；", "﹕": "：", "︰": "：", "﹖": "？",
          "﹗": "！", "﹙": "（", "﹚": "）", "﹝": "〔", "﹞": "〕"}  # fmt: skip
_CLAUSES = {"。": "4.1.2", "、": "4.5.2", "，": "4.4.2", "；": "4.6.2", "：": "4.7.2", "？": "4.2.2", "！": "4.3.2", "（": "4.9.2",
            "）": "4.9.2", "〔": "4.9.2", "〕": "4.9.2"}  # fmt: skip
_COUNTS = Pattern(r"(?:^|[\s\u3000第附表图（])[一二三四五六七八九十百]{1,3}$")
"""An ordinal, behind which the mark is another rule's."""
_ORDINAL = 4
"""Code points of the longest one with what stands before it."""

_SLOGAN = Pattern(r"[\s\u3000]*[“《]?\p{Han}{4,10}[．﹒]\p{Han}{4,10}[”》]?[\s\u3000]*")
"""Halves of a slogan, which a 间隔号 parts."""


@rule(
    "BD115",
    "wrong-mark-glyph",
    "点号用规定的形式",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.1.2、4.4.2、4.5.2、4.6.2、4.7.2",
    on="".join(_RIGHT),
    find=r"[｡､﹑﹐﹔﹕︰﹖﹗﹙﹚]|﹝(?!\d{4}﹞)|(?<!﹝\d{4})﹞|(?<=[\p{Han}”’》）％%])[．﹒](?=\s*$|[”’])|(?<=\p{Han}{4}|[”’》）％%])[．﹒](?=\p{Han}{3}|[《“])",
    bad=[
        Bad("责任单位⟦﹝⟧县水利局⟦﹞⟧要抓好落实。", fixed="责任单位〔县水利局〕要抓好落实。"),
        Bad("要落实责任⟦．⟧", fixed="要落实责任。", said="。"),
        Bad("一、活动主题\n建功新时代⟦﹒⟧三农好风采", fixed="一、活动主题\n建功新时代·三农好风采", said="间隔号"),
        Bad("备足沙袋⟦､⟧冲锋舟⟦﹑⟧救生衣⟦｡⟧", fixed="备足沙袋、冲锋舟、救生衣。"),
        Bad("现通知如下⟦﹕⟧要提高认识⟦﹐⟧压实责任⟦﹔⟧", fixed="现通知如下：要提高认识，压实责任；"),
        Bad("各单位要抓好落实⟦．⟧县政府将适时督查。", fixed="各单位要抓好落实。县政府将适时督查。"),
    ],
    good=[
        "增长5．2％，投资3．6亿元。",
        "备足沙袋、冲锋舟、救生衣。",
        "阿卜杜拉·买买提为副组长。",
    ],
)
def wrong_mark_glyph(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“．”“､”“﹑”这样的符号是别的字符集里的，看着像句号、顿号，字形和位置都不对。序数后面的“．”、数字里的“．”不归这里查。"""
    start, end = match.span()
    mark = match.group()
    if mark in "．﹒" and _COUNTS.search(paragraph.text[max(0, start - _ORDINAL) : start]):
        return
    right = _RIGHT[mark]
    if mark in "．﹒" and _SLOGAN.fullmatch(paragraph.text):
        fix = replacement(start, end, "·", safe=False)
        yield Hit(start, end, f"“{mark}”不是间隔号，标语两部分之间写“·”或者空一格", fix, clause="")
        return
    fix = replacement(start, end, right)
    yield Hit(start, end, f"“{mark}”应为“{right}”", fix, clause=f"GB/T 15834—2011 {_CLAUSES[right]}")

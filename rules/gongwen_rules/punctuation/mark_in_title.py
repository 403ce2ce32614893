"""BD161: a mark that the sentence needs, inside 书名号."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_POINTS = "，。、；：！？"


@rule(
    "BD161",
    "mark-in-title",
    "句子的点号放在书名号外面",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.15.3.1",
    on=tuple(f"{mark}》" for mark in "，。、；："),
    find=r"(?<=《[^《》]{2,80})(?P<mark>[，。、；：])》",
    bad=[
        Bad("具体安排见《南屏县防汛应急预案⟦。》⟧", fixed="具体安排见《南屏县防汛应急预案》。"),
        Bad("按照《津贴补贴管理规定⟦，》⟧不得扩大范围。", fixed="按照《津贴补贴管理规定》，不得扩大范围。"),
        Bad("修订《取水许可办法⟦、》⟧《节约用水条例》。", fixed="修订《取水许可办法》《节约用水条例》。"),
        Bad("落实《防汛工作方案⟦。》⟧的要求。", fixed="落实《防汛工作方案》的要求。"),
    ],
    good=[
        "具体安排见《南屏县防汛应急预案》。",
        "组织观看专题片《我们怎么办？》，学习《奋斗者，正青春》。",
    ],
)
def mark_in_title(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """书名号里面只放名称。句子停顿用的句号、逗号不是名称的一部分，放在书名号外面；名称自己带的问号、叹号留在里面。"""
    start, end = match.span()
    mark, after = match["mark"], paragraph.text[end : end + 1]
    ends = not after or after.isspace()
    kept = "" if after in ("《", *_POINTS) and after else mark if ends or mark in "，；" else ""
    yield Hit(start, end, f"“{mark}”不是名称的一部分，应在书名号外", replacement(start, end, f"》{kept}", safe=False))

"""SZ307: ordinals of one kind in two kinds of numerals."""

from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, Pattern, rule

_WORDS = "次|期|轮|批|阶段"
_QUOTED = Pattern(r"《[^》]*》|“[^”]*”")
_IN_HAN = Pattern(rf"第[一二三四五六七八九十]{{1,3}}(?P<word>(?:{_WORDS})\p{{Han}})")


@rule(
    "SZ307",
    "ordinal-forms",
    "同类的序数用同一种数字",
    severity="info",
    basis="国标",
    clause="GB/T 15835—2011 4.3",
    on=tuple(f"第{n}" for n in range(1, 10)),
    find=rf"第\d{{1,2}}(?P<word>(?:{_WORDS})\p{{Han}})",
    roles=PROSE,
    bad=[Bad("县委第三次会议部署，⟦第4次会⟧议再安排。", said="第三次")],
    good=[
        "第3次会议部署，第4次会议再安排。",
        "第三次会议部署，第四次会议再安排。",
        "第一届运动会分3期，第2次检查。",
        "《第三次全国土地调查》第4次修订。",
    ],
)
def ordinal_forms(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """一段里同类的序数（第三次、第4次）用同一种数字。引号、书名号里的名称照原样。"""
    outside, in_han = _outside_names(paragraph.text)
    other = in_han.get(match["word"])
    if other and outside[match.start()] == "第":
        yield Hit(*match.span(), f"同一段里有“{other}”，同类的序数用同一种数字")


@lru_cache(maxsize=1)
def _outside_names(text: str) -> tuple[str, dict[str, str]]:
    """A text with its quoted names blotted out, and the ordinals in 汉字 that it has besides, by what they count."""
    outside = _QUOTED.compiled.sub(lambda found: "□" * len(found.group()), text)
    return outside, {found["word"]: found.group() for found in _IN_HAN.finditer(outside)}

"""BD107: two marks where one belongs."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, replacement, rule

STRENGTH = "、，：；。"
WIDE = str.maketrans(",;:", "，；：")


@rule(
    "BD107",
    "repeated-mark",
    "同一处不用两个点号",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=tuple(a + b for a in "，、；：。,;:" for b in "，、；：。,;:" if not (a in ",;:" and b in ",;:")),
    find=r"(?:[，、；：][，、；：。,;:]|。[，、；：,;:])+|(?<!。)。。(?!。)|[,;:](?=[，、；：。])[，、；：。]",
    roles=PROSE,
    bad=[
        Bad("要提高认识⟦，，⟧加强领导⟦。。⟧", fixed="要提高认识，加强领导。"),
        Bad("有着一定的帮助⟦。，⟧今后还要努力。", fixed="有着一定的帮助。今后还要努力。"),
    ],
    good=["他问：“怎么办？”", "要抓落实……，不能松懈。", "张三（组长）、李四、王五。"],
)
def repeated_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """点号叠用多是改稿时漏删。同一个点号重复的，去掉多余的；不同的点号相连的，留哪一个要看上下文。"""
    start, end = match.span()
    marks = match.group().translate(WIDE)
    strongest = max(marks, key=STRENGTH.index)
    alike = len(set(marks)) == 1
    message = f"“{match.group()}”点号重复，应为“{strongest}”" if alike else f"“{match.group()}”两个点号相连，只应留一个"
    yield Hit(start, end, message, replacement(start, end, strongest, safe=alike))

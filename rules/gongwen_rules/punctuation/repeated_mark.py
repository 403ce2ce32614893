"""BD107: two marks where one belongs."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, Role, replacement, rule

STRENGTH = "、，：；。！？"
_MARKS = "，、；：。！？,;:"
_CLAUSES = {"。": "4.1.2", "？": "4.2.3.3", "，": "4.4.2", "、": "4.5.2", "；": "4.6.2", "：": "4.7.2"}
"""The clause that gives the form of a mark, or says how often it may be repeated; none is certain for ！."""
WIDE = str.maketrans(",;:", "，；：")


@rule(
    "BD107",
    "repeated-mark",
    "同一处不用两个点号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.1.2、4.2.3.3、4.4.2、4.5.2、4.6.2、4.7.2",
    on=(
        *(a + b for a in _MARKS for b in _MARKS if not (a in ",;:" and b in ",;:")),
        "！！",
        "？？",
        "！？",
        "？！",
        ", 、",
        "， 、",
    ),
    find=r"(?:[，、；：][，、；：。！？,;:]|。[，、；：,;:])+|(?<!。)。。(?!。)|[,;:](?=[，、；：。])[，、；：。]"
    r"|[,，][ ]、|[！？]{4,}|(?<![！？])(?:！！|？？)(?![！？，、；：。])|(?<![！？])[！？]{1,3}[，、；：。]+",
    roles=(*PROSE, Role.TITLE, Role.SALUTATION, Role.TABLE, Role.NOTE),
    bad=[
        Bad("要提高认识⟦，，⟧加强领导⟦。。⟧", fixed="要提高认识，加强领导。"),
        Bad("同志们，加油⟦！！！！！⟧", fixed="同志们，加油！！！", said="最多三个"),
        Bad("各项任务务必落实⟦！！⟧", fixed="各项任务务必落实！", said="叠用"),
        Bad("一定要落实⟦！。⟧请各单位照办。", fixed="一定要落实！请各单位照办。"),
        Bad("办公室的工作大多很具体⟦, 、⟧文件、会议都要管。", fixed="办公室的工作大多很具体，文件、会议都要管。"),
        Bad("有着一定的帮助⟦。，⟧今后还要努力。", fixed="有着一定的帮助。今后还要努力。"),
    ],
    good=[
        "难道不应该反思吗？！",
        "同志们，加油！！！",
        "要弄清“怎么办？”“谁来办？”",
        "他问：“怎么办？”",
        "要抓落实……不能松懈。",
        "张三（组长）、李四、王五。",
    ],
)
def repeated_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """点号叠用多是改稿时漏删；表示强烈的叹号、问号最多叠用三个。同一个点号重复的，去掉多余的；不同的点号相连的，留哪一个要看上下文。"""
    start, end = match.span()
    said = match.group()
    marks = said.translate(WIDE).replace(" ", "")
    strongest = max(marks, key=STRENGTH.index)
    alike = len(set(marks)) == 1
    if marks in ("！！", "？？"):
        fix = replacement(start, end, strongest, safe=False)
        yield Hit(
            start, end, f"语气不是异常强烈的，“{strongest}”不叠用", fix, severity="info", clause=_cited(strongest)
        )
        return
    if alike and strongest in "！？":
        message = f"“{strongest}”叠用最多三个"
        fix = replacement(start, end, strongest * 3)
        yield Hit(
            start, end, message, fix, severity="error" if strongest == "？" else "warning", clause=_cited(strongest)
        )
        return
    message = f"“{said}”点号重复，应为“{strongest}”" if alike else f"“{said}”几个点号相连，只应留一个"
    yield Hit(start, end, message, replacement(start, end, strongest, safe=alike), clause=_cited(marks))


def _cited(marks: str) -> str:
    """What the standard says on the form of these marks."""
    numbers = sorted({_CLAUSES[mark] for mark in marks if mark in _CLAUSES})
    return f"GB/T 15834—2011 {'、'.join(numbers)}" if numbers else ""

"""BD134: the last mark of a quotation, inside it or behind it."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_SPEAKS = Pattern(r"(?:说|道|问|答|曰|云|指出|强调|表示|写道|提出|认为|喊|批示|指示|修改为|改为|规定|增加|表述为)$")
_BOTH = (
    "。”。",
    "。”，",
    "。”；",
    "。”、",
    "！”。",
    "？”。",
    "，”，",
    "；”；",
    "，”。",
    "；”。",
    "、”、",
    "、”，",
    "。’。",
    "。’，",
)

_STOPS = frozenset("。；！？：")
_INSIDE = frozenset("”’‘")
"""With these the opening mark found is not the partner."""
_SHORT, _SHORTER = 30, 14
"""A quotation of so many characters, with a comma in it of so many, belongs to a sentence."""
_GOES_ON = Pattern(
    r"的(?!确)|等(?![到待候着])|(?:这|那)[一些种个句]|之[风类]|[和与及]\p{Han}|(?:精神|理念|思想|原则|要求|意识|观念|方针|目标|格局|局面|现象|问题|做法|作风|风气|氛围|标准)"
)
"""The sentence goes on behind the quotation: “……”的精神。"""
_REACH = 130
"""So far back the opening mark is looked for."""


@rule(
    "BD134",
    "mark-at-closing-quote",
    "句末点号在引号里还是引号外",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 B.2.1",
    on=(*_BOTH, *(f"{mark}”" for mark in "，；、"), "。”", "说：“", "说过：“", "指出：“", "强调：“", "写道：“"),
    find="[。，；、！？][”’][。，；、]?|(?P<outside>”。)(?<=(?:说过?|指出|强调|写道)：“[^“”]{6,120}[^。！？…”]”。)|(?P<lost>”)(?<=(?:说过?|指出|强调|写道)：“[^“”]{6,120}[^。！？…，；、：”]”)(?=[ \u3000]*$)",
    bad=[
        Bad("各级干部都要牢记“安全第一⟦。”⟧", fixed="各级干部都要牢记“安全第一”。", said="外"),
        Bad("要坚持“安全第一⟦，”⟧落实责任。", fixed="要坚持“安全第一”，落实责任。"),
        Bad("他强调：“安全无小事⟦。”。⟧各单位要照办。", fixed="他强调：“安全无小事。”各单位要照办。", said="只用一个"),
        Bad("他强调：“安全无小事⟦。”，⟧要求各单位照办。"),
        Bad(
            "要弘扬“功成不必在我，功成必定有我⟦。”⟧的精神。",
            fixed="要弘扬“功成不必在我，功成必定有我”的精神。",
            said="没有完",
        ),
        Bad("他说：“我们一定把路修好⟦”。⟧", fixed="他说：“我们一定把路修好。”", said="里面"),
        Bad("市长指出：“要坚持安全第一、预防为主⟦”⟧", fixed="市长指出：“要坚持安全第一、预防为主。”"),
        Bad("群众问：“怎么办⟦？”。⟧", fixed="群众问：“怎么办？”"),
    ],
    good=[
        "他强调：“安全无小事。”各单位要照办。",
        "要坚持“安全第一”。",
        "要弄清“怎么办？”“谁来办？”",
        "“天行健，君子以自强不息。”一个民族就要有这种精神。",
        "老訾说：“这话听着像玩笑。”说完就走了。",
        "将第三条修改为“县水利局负责河道管理。”",
    ],
)
def mark_at_closing_quote(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """冒号引出的、完整独立的引语，句末点号放在引号里面；引语只是句子的一部分的，点号放在引号外面。引号里外不重复用点号。"""
    start, end = match.span()
    marks = match.group()
    if match["lost"]:
        fix = replacement(start, start, "。", title="加句号", safe=False)
        yield Hit(start, end, "引语是完整的话，后引号前缺句号", fix, severity="warning")
        return
    if match["outside"]:
        fix = replacement(start, end, "。”", safe=False)
        yield Hit(start, end, "引语完整独立的，句号在引号里面", fix, severity="warning")
        return
    if paragraph.text[max(0, start - 1) : start] in ("“", "‘"):
        return
    lead, opened, said = paragraph.text[max(0, start - _REACH) : start].rpartition("“")
    whole = lead.rstrip().endswith(("：", ":"))
    if len(marks) == 2:
        if marks[1] == "”" and marks[0] in "。，；、" and opened and _is_part(lead, said):
            goes_on = marks[0] == "。" and _GOES_ON.match(paragraph.text, end) is not None
            right = "”" if goes_on else f"”{marks[0]}"
            where = "引语后面句子没有完，“{}”应删去" if goes_on else "引语是句子的一部分，“{}”应在引号外"
            yield Hit(start, end, where.format(marks[0]), replacement(start, end, right, safe=False))
    elif marks[0] not in "！？" or (whole and marks[1:] == "”。"):
        fix = replacement(start, end, marks[:2] if whole else marks[1:], safe=False)
        sure = marks[0] == marks[2] or marks[0] in "！？" or not whole
        yield Hit(start, end, "引号里外的点号只用一个", fix if sure else None)


def _is_part(lead: str, said: str) -> bool:
    """A few words are quoted right behind a word of the sentence that is no word of saying."""
    short = _STOPS.isdisjoint(said) and len(said) <= (_SHORTER if "，" in said else _SHORT)
    word = lead[-1:] == "》" or (lead[-2:].isalpha() and len(lead) > 1)
    return short and word and _INSIDE.isdisjoint(said) and not _SPEAKS.search(lead[-4:])

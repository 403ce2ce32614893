"""BD147: a quoted sentence without the colon before it."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_SAYS = ("指出", "强调", "表示", "写道", "认为", "要求", "提出", "说", "道", "问", "答")
_INSERTED = Pattern(r"[，。！？…]”[^，。；“”]{0,14}$")
"""The speaker is named between two halves of what is said."""


@rule(
    "BD147",
    "speech-without-colon",
    "引述的话前面用冒号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 B.1.5",
    on=(*(f"{word}{mark}" for word in _SAYS for mark in ("“", "，“")), "指出。“", "强调。“", "写道。“", "说。“"),
    find=rf"(?:指出|强调|写道|(?:[他她]|反复|常|曾)说)(?P<stop>。)(?=“[^“”]{{5,200}}[。！？]”)|(?:{'|'.join(_SAYS)})(?:(?P<mark>“)(?=[^“”]{{5,200}}[。！？]”)|(?P<comma>，)(?=“[^“”]{{5,200}}[。！？]”))",
    bad=[
        Bad("会议指出⟦“⟧要抓好落实，不能松懈。”", fixed="会议指出：“要抓好落实，不能松懈。”", said="冒号"),
        Bad("会议强调⟦，⟧“要抓好落实，不能松懈。”", fixed="会议强调：“要抓好落实，不能松懈。”", said="冒号"),
        Bad("他反复强调⟦。⟧“群众的事再小也是大事。”", fixed="他反复强调：“群众的事再小也是大事。”"),
        Bad("老訾说⟦“⟧这话听着像玩笑。”大家都笑了。", fixed="老訾说：“这话听着像玩笑。”大家都笑了。"),
    ],
    good=[
        "会议指出：“要抓好落实，不能松懈。”",
        "“群众利益无小事，”他强调，“要把工作做细做实。”",
        "他提出“一年打基础”的目标。",
        "会议要求“安全第一”，落实责任。",
    ],
)
def speech_without_colon(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“说”“指出”后面引述完整的话，用冒号引出；只引几个词作句子成分的不用。"""
    if _INSERTED.search(paragraph.text[max(0, match.start() - 18) : match.start()]):
        return
    if match["stop"]:
        stop = match.span("stop")
        yield Hit(*stop, "引述完整的话，前面用冒号，不用句号", replacement(*stop, "：", safe=False))
        return
    if match["comma"]:
        comma = match.span("comma")
        yield Hit(*comma, "引述完整的话，前面用冒号", replacement(*comma, "：", safe=False), severity="info")
        return
    start, end = match.span("mark")
    yield Hit(start, end, "引述完整的话，前面应有冒号“：”", replacement(start, start, "：", title="加冒号", safe=False))

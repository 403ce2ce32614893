"""BD109: a dash of another form than ——."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_SHORT = 4
"""Up to so many characters a dash may join what it stands between: 北京--上海, 星期一--星期五."""
_BEFORE = Pattern(r"\p{Han}+$")
_AFTER = Pattern(r"\p{Han}+")

_SUBTITLE = "写在|写于|记(?![录下住载在清得述])\\p{Han}{2,12}(?:$|[。”）])|[致访](?![^，。]{0,12}[，。])\\p{Han}{4,24}$|献给|浅谈|浅析|论(?!述|证)\\p{Han}{4,24}$|读《|学习《|观《"
"""What a second title begins with, behind a dash that was typed as two characters 一."""


@rule(
    "BD109",
    "wrong-dash",
    "破折号为“——”",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.10.2",
    on=("-", "─", "―", "－", "———", "一一"),
    find=r"(?<=[\p{Han}”’》）])[ ]?(?:-{2,4}|[─―]{1,4}|－{2,4}|—{3,5})[ ]?(?=[\p{Han}“‘《（])|^[\s\u3000]*(?P<item>-{2,4}|[─―]{2,4}|－{2,4})(?=[\p{Han}“《]{2})"
    rf"|(?:^[\s\u3000]*|(?<=\p{{Han}}{{4}}))(?P<ones>一一)(?={_SUBTITLE})",
    bad=[
        Bad("这是我们的优势⟦--⟧制度保障。", fixed="这是我们的优势——制度保障。"),
        Bad("一个目标⟦──⟧共同富裕。", fixed="一个目标——共同富裕。"),
        Bad("我们牢记一句话⟦———⟧空谈误国，实干兴邦。", fixed="我们牢记一句话——空谈误国，实干兴邦。"),
        Bad("师生聚首谱华章\n⟦一一⟧致南屏中学开学典礼", fixed="师生聚首谱华章\n——致南屏中学开学典礼", said="破折号"),
        Bad("⟦--⟧城乡面貌改善，道路通达。", fixed="——城乡面貌改善，道路通达。"),
    ],
    good=[
        "一一记录在案，逐项一一论述，一一致电问候后上门走访。",
        "一个目标——共同富裕。",
        "北京—上海高速铁路。",
        "表2-1和歼-20。",
        "执行--verbose参数。",
    ],
)
def wrong_dash(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """破折号占两个字的位置；连接号、负号、命令行参数不算。两边只是短语的，也可能要的是连接号“—”，改法须经确认。"""
    if match["item"]:
        yield Hit(*match.span("item"), "破折号应为“——”", replacement(*match.span("item"), "——"))
        return
    if match["ones"]:
        span = match.span("ones")
        yield Hit(*span, "像是把破折号打成了两个“一”，应为“——”", replacement(*span, "——", safe=False))
        return
    start, end = match.span()
    sides = _BEFORE.search(paragraph.text[max(0, start - _SHORT - 1) : start]), _AFTER.match(paragraph.text, end)
    short = len(match.group().strip()) == 1 or any(side is None or len(side.group()) <= _SHORT for side in sides)
    yield Hit(start, end, "破折号应为“——”", replacement(start, end, "——", safe=not short))

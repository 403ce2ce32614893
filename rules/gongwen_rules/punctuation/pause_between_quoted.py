"""BD118: a 顿号 between 书名号 or quotation marks that stand side by side."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_MIXED = Pattern(r"^(?:《[^《》]*》|“[^“”]*”)(?:、(?:《[^《》]*》|“[^“”]*”))*+(?:（|、)")
"""Behind it an item without marks or with a note stands in the same series."""
_MIXED_BEFORE = Pattern(r"(?:[^》”、]|）)、(?:《[^《》]*》、|“[^“”]*”、)*(?:《[^《》]*》|“[^“”]*”)$")

_OF_A_CRIME = Pattern(r"“(?:数额|情节|后果|损失|危害|造成|严重|其他|特别)")
"""What 刑法 makes the measure of a punishment; judicial interpretations quote such words one by one."""
_COMPARES = Pattern(r"“[^“”]*”[^，。；：、“”和与及]{1,8}“[^“”]*”$")
"""The item before compares two quoted words: “拉手”而不是“松手”."""
_JOINED = Pattern(r"“[^“”]*”(?P<by>[与和同跟对到])“[^“”]*”$")
"""The item before is a pair of quoted words: “建”与“管”."""
_PAIR = Pattern(r"“[^“”]*”(?P<by>[与和同跟对到])“")


@rule(
    "BD118",
    "pause-between-quoted",
    "并列的书名号、引号之间通常不用顿号",
    severity="info",
    basis="国标",
    clause="GB/T 15834—2011 4.5.3.5",
    on=("》、《", "”、“"),
    find="(?<=》)、(?=《)|(?<=”)、(?=“)",
    bad=[
        Bad("执行《行政处罚法》⟦、⟧《行政许可法》的规定。", fixed="执行《行政处罚法》《行政许可法》的规定。"),
        Bad("推进“放管服”⟦、⟧“双随机”⟦、⟧“一网通办”改革。", fixed="推进“放管服”“双随机”“一网通办”改革。", said="通常"),
    ],
    good=[
        "执行《办法》（试行）、《细则》和《规程》。",
        "执行《行政处罚法》《行政许可法》的规定。",
        "推进“放管服”、双随机、“一网通办”改革。",
        "执行《办法》、《细则》（试行）、《规程》的规定。",
        "清河省高级人民法院关于办理盗窃案件若干问题的规定\n\n第一条　盗窃三千元以上、三万元以上的，分别认定为“数额较大”、“数额巨大”。\n第二条　本规定自公布之日起施行。",
        "坚持“拉手”而不是“松手”、“延链”而不是“断链”。",
        "处理好“建”与“管”、“近”与“远”、“水”与“粮”的关系。",
    ],
)
def pause_between_quoted(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """书名号、引号已经把并列的各项分开，中间通常不用顿号；有括注插在中间，或者有的项没有书名号、引号的，照用顿号。

    司法解释逐个引用刑法里的用语，如“数额较大”、“数额巨大”，照用顿号，不查。
    """
    start, end = match.span()
    text = paragraph.text
    if (
        _COMPARES.search(text[max(0, start - 60) : start])
        or _MIXED.search(text[end : end + 200])
        or _MIXED_BEFORE.search(text[max(0, start - 200) : start])
        or _are_pairs(text, start)
    ):
        return
    if paragraph.context.genre == "法规条款体" and _OF_A_CRIME.match(text, end):
        return
    name = "书名号" if text[start - 1] == "》" else "引号"
    yield Hit(start, end, f"并列的{name}之间通常不用顿号", replacement(start, end, "", safe=False))


def _are_pairs(text: str, at: int) -> bool:
    """Pairs made by the same word stand on both sides: “建”与“管”、“近”与“远”."""
    before, after = _JOINED.search(text[max(0, at - 60) : at]), _PAIR.match(text, at + 1)
    return before is not None and after is not None and before["by"] == after["by"]

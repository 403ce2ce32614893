"""CL107: the text breaks off."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Fact, Hit, Outline, Paragraph, Pattern, Role, document_rule, fact, replacement

_SHORTEST = 15
"""A shorter last line is more likely a cell or a label."""


_NEAR = 2
"""The item before stands so many paragraphs up at most, a blank one between them."""
_ITEM = Pattern(
    r"[ \u3000]*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)．.、]|[①-⑳]|[一二三四五六七八九十]是|第[一二三四五六七八九十]+[，、项])"
)
"""The number of an item of a list."""
_QUOTED = Pattern("“[^“”]*”|（[^（）]*）")
_BEFORE_END = frozenset("。！？；，") | {""}
"""No last character but one of a sentence that goes on."""


@fact("open_end", roles=PROSE, ends="，,、；;")
def open_end(paragraph: Paragraph) -> Iterator[Fact]:
    """Paragraphs that end with a mark after which a sentence goes on.

    The value: longer than a cell, ends with a semicolon, is an item of a list, and what its full-width semicolon closes:
    an "item", a "stopped" item with a full stop in it, a "sentence" of several clauses, or "", as within a quotation that goes on.
    """
    said = paragraph.text.rstrip()
    if said[-2:-1] not in _BEFORE_END:
        listed = said[-1] in "；;" and _ITEM.match(said) is not None
        closes = _closed(said, listed=listed) if said[-1] == "；" and said.count("“") <= said.count("”") else ""
        yield Fact(len(said) - 1, len(said), (len(said) > _SHORTEST, said[-1] in "；;", listed, closes))


def _closed(said: str, *, listed: bool) -> str:
    if listed:
        return "stopped" if "。" in said and "。" in _QUOTED.compiled.sub("", said) else "item"
    return "sentence" if "，" in said else ""


@document_rule(
    "CL107",
    "truncated-end",
    "文章写完整",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    facts=("open_end", "unended"),
    over=("BD132",),
    bad=[
        Bad("一、提高认识\n我们应当要求自己用一丝不苟的态度做好工作，细致谨慎⟦，⟧\n", said="没有写完"),
        Bad("在全县防汛工作会议上的讲话\n同志们：\n要做好物资储备、队伍组建、预案演练⟦、⟧"),
        Bad(
            "物资清单如下：\n1.编织袋200条；\n2.救生衣50件⟦；⟧",
            fixed="物资清单如下：\n1.编织袋200条；\n2.救生衣50件。",
            said="句号",
        ),
        Bad(
            "要做好以下工作：\n备足防汛物资；\n开展应急演练⟦；⟧",
            fixed="要做好以下工作：\n备足防汛物资；\n开展应急演练。",
        ),
        Bad("一、工作要求\n各单位要压实责任。请于6月30日前将总结报县政府⟦办⟧", said="缺句号"),
        Bad(
            "一、提高认识\n要认真落实。\n二、压实责任\n各乡镇要严格落实领导带班和24小时值班制度，确保联络畅⟦通⟧",
            said="没有写完",
        ),
        Bad("一、提高认识\n要认真落实。\n二、压实责任\n各乡镇要压实责任，加强对水库、河道、山塘等重点部位⟦的⟧"),
        Bad("一、提高认识。要认真落实。\n二、存在问题。人员力量不足，信息化水平有⟦待⟧"),
    ],
    good=[
        "一、工作要求\n各单位要压实责任，于6月30日前报送总结。（县政府办公室供稿）",
        "一、工作要求\n各单位要压实责任，于6月30日前报送总结。南屏县人民政府办公室",
        "今天，全县防汛演练举行。\n青年突击队冲在一线，为安全度汛贡献力量。 何小妍 徐晓英",
        "一、提高认识，\n二、压实责任，\n三、加强督导，确保各项工作落到实处。",
        "一、工作要求\n各单位要压实责任，于6月30日前报送总结。 何小妍 徐晓英",
        "各乡镇要落实值班制度，备足防汛物资，\n确保安全度汛。",
        "（二）未按照规定对受托单位的防汛物资储备情况进行检查的；",
    ],
)
def truncated_end(outline: Outline) -> Iterator[Hit]:
    """全文最后一段停在逗号、顿号、分号上，后面的文字多半丢了；停在并列项的分号上的，多半只是忘了改句号。只有一段的文字是摘录，不查。"""
    last = outline.parts[-1].last
    if outline.first is not None and outline.first.paragraph == last:
        return
    for one in outline.facts["unended"]:
        if one.paragraph == last and (one.value or not _is_signed(outline)):
            yield Hit(one.start, one.end, "全文停在这里，缺句号或者没有写完，请对照原稿", paragraph=last)
    found = {one.paragraph: one for one in outline.facts["open_end"]}
    if last not in found:
        return
    start, end = found[last].start, found[last].end
    long, semicolon, item, _ = found[last].value
    before = max((at for at in found if last - _NEAR <= at < last), default=None)
    if semicolon and (item or (before is not None and found[before].value[1])):
        fix = replacement(start, end, "。", paragraph=last, title="改为句号", safe=False)
        yield Hit(start, end, "并列各项的最后一项后面应为句号“。”；如果后面还有内容，请补齐", fix, paragraph=last)
    elif long:
        yield Hit(start, end, "全文停在这里，没有写完，请对照原稿补齐", paragraph=last)


def _is_signed(outline: Outline) -> bool:
    """The document has its end: a signature or a date."""
    return any(True for _ in outline.all(Role.SIGNATURE, Role.DATE))

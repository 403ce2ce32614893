"""BD129: a semicolon behind an item that holds a full stop, and behind the last item."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_NEXT = r"[二三四五六七八九]是|[二三四五六七八九]要|（[二三四五六七八九]）|[（(]?[2-9][）).．、](?!\d)|第[二三四五六七八九]，|其[二三四五]，|[②-⑨]"
_FIRST = r"[一二三四五六七八九]是|[一二三四五六七八九]要|（[一二三四五六七八九]）|[（(]?[1-9][）).．、]|第[一二三四五六七八九]，|其[一二三四五]，|[①-⑨]"
_ITEM = Pattern(rf"(?<=^|[：；。，])[\s\u3000]*(?:{_FIRST})")
_QUOTED = Pattern("“[^“”]*”|（[^（）]*）")


@rule(
    "BD129",
    "stop-in-item",
    "分项里已有句号的，项末不用分号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 A.5",
    on=tuple(
        f"；{mark}"
        for mark in (
            *(f"{n}是" for n in "二三四五六七八九"),
            *(f"{n}要" for n in "二三四五六七八九"),
            "（",
            "2",
            "3",
            "4",
            "5",
            "第",
            "其",
            *"②③④⑤⑥",
        )
    ),
    find=rf"；(?=[\s\u3000]*(?:{_NEXT}))",
    bad=[
        Bad(
            "重点抓好两件事：一是加强领导。建立专班⟦；⟧二是严格考核。",
            fixed="重点抓好两件事：一是加强领导。建立专班。二是严格考核。",
        ),
        Bad(
            "要求：（一）压实责任。实行包保⟦；⟧（二）备足物资。",
            fixed="要求：（一）压实责任。实行包保。（二）备足物资。",
        ),
    ],
    good=[
        "重点抓好两件事：一是加强领导，建立专班；二是严格考核。",
        "一是写明总要求（安全第一。生命至上）；二是严格考核。",
        "会议听取了汇报。会议议定：一是加强领导；二是严格考核。",
    ],
)
def stop_in_item(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """分号比句号停顿短。一项里面已经用了句号，项末再用分号，层次就乱了，应当也用句号。"""
    start, end = match.span()
    opens = _item_ends(paragraph.text)
    at = bisect_right(opens, start)
    if at and "。" in _without_quoted(paragraph.text[opens[at - 1] : start]):
        yield Hit(start, end, "这一项里面已有句号，项末应为句号“。”", replacement(start, end, "。", safe=False))


@lru_cache(maxsize=1)
def _item_ends(text: str) -> list[int]:
    """Where the ordinals of the items end, kept for the next semicolon of the same text."""
    return [found.end() for found in _ITEM.finditer(text)]


def _without_quoted(text: str) -> str:
    """The text without what stands in quotation marks or brackets."""
    return _QUOTED.compiled.sub("", text)

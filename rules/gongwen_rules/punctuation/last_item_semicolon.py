"""BD130: a semicolon behind the last of several items in a paragraph."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, replacement, rule


@rule(
    "BD130",
    "last-item-semicolon",
    "最后一项用句号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.6.3.3",
    on=("；二是", "；三是", "；四是", "；二要", "；三要", "；四要", "；（二）", "；第二，", "；②", "；（2）"),
    find=r"(?:；|：|^|。)[\s\u3000]*(?:一是|一要|（一）|第一，|①|（1）)[^。]*；[\s\u3000]*(?:[二三四五六七八九][是要]|（[二三四五六七八九]）|第[二三四五六七八九]，|[②-⑨]|（[2-9]）)[^。；]*(?P<mark>；)\s*$",
    roles=PROSE,
    bad=[
        Bad(
            "各单位要做到：一是明确责任；二是压实任务；三是严格考核⟦；⟧",
            fixed="各单位要做到：一是明确责任；二是压实任务；三是严格考核。",
        ),
        Bad("要求：（一）压实责任；（二）备足物资⟦；⟧", fixed="要求：（一）压实责任；（二）备足物资。"),
    ],
    good=[
        "各单位要做到：一是明确责任；二是压实任务；三是严格考核。",
        "（二）未按照规定进行检查的；",
        "（一）隐瞒真实情况，一是虚报；",
    ],
)
def last_item_semicolon(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """分项之间用分号，最后一项说完了，用句号收住。后面另起一段还有一项的，不按它改。"""
    fix = replacement(*match.span("mark"), "。", safe=False)
    yield Hit(*match.span("mark"), "最后一项后面应为句号“。”", fix)

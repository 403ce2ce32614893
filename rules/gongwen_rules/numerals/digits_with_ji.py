"""SZ203: 几 or 数 beside digits."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule
from gongwen_lint.structure.numbers import han_numeral

_ROUND = {"10": "十", "100": "百", "1000": "千", "10000": "万"}
_COUNTED = r"[多余]?(?:[万亿]|[个名位户处座家项天种岁倍台辆亩次件条元年米吨]|公里|人(?!大|代会))"


@rule(
    "SZ203",
    "digits-with-ji",
    "带“几”的数用汉字",
    severity="warning",
    basis="国标",
    clause="GB/T 15835—2011 4.2.2",
    on=("0几", "几1", "数1", *(f"{n}十几" for n in range(1, 10))),
    find=rf"(?<![\d.])(?P<tens>[1-9]0|[1-9]十)几(?={_COUNTED})|(?P<word>几|(?<=[了有过达近成出的，、。：（])数)(?P<round>1000?0?|10)(?={_COUNTED})",
    bad=[
        Bad(
            "走访⟦10几⟧户群众，检查⟦20几⟧家企业，⟦3十几⟧人参加。",
            fixed="走访十几户群众，检查二十几家企业，三十几人参加。",
        ),
        Bad("投入⟦几10⟧万元，动员了⟦数100⟧人。", fixed="投入几十万元，动员了数百人。"),
    ],
    good=[
        "走访十几户群众，动员了数百人。",
        "参会人数100人，指数10年上升，总数1000个。",
        "10余户群众，20多家企业。",
        "2020几何级增长。",
    ],
)
def digits_with_ji(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“几”“数”表示概数，同它连用的数字也用汉字：十几户、几十万元、数百人。"""
    right = f"{han_numeral(int(match['tens'][0]) * 10)}几" if match["tens"] else match["word"] + _ROUND[match["round"]]
    yield Hit(*match.span(), f"概数用汉字，写作“{right}”", replacement(*match.span(), right))

"""ZX116: one code point for a number in brackets or for a word in a square."""

import unicodedata
from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_HAN = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_ARABIC = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_DOTTED = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_SQUARED = "㋀㋁㋂㋃㋄㋅㋆㋇㋈㋉㋊㋋㏠㏡㏢㏣㏤㏥㏦㏧㏨㏩㏪㏫㏬㏭㏮㏯㏰㏱㏲㏳㏴㏵㏶㏷㏸㏹㏺㏻㏼㏽㏾㍘㍙㍚㍛㍜㍝㍞㍟㍠㍡㍢㍣㍤㍥㍦㍧㍨㍩㍪㍫㍬㍭㍮㍯㍰㈱㈲㈳㈻㍿㊣"
_WORDS = {"㊣": "正", "㈱": "（株）", "㈲": "（有）", "㈳": "（社）", "㈻": "（学）"}


@rule(
    "ZX116",
    "enclosed-form",
    "序号用通用字符",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=_HAN + _ARABIC + _DOTTED + _SQUARED,
    find=f"[{_HAN}{_ARABIC}{_DOTTED}{_SQUARED}]",
    bad=[
        Bad("⟦㈠⟧加强组织领导。\n⟦㈡⟧落实经费保障。", fixed="（一）加强组织领导。\n（二）落实经费保障。"),
        Bad("⟦⑴⟧开展摸底。\n⟦⒈⟧压实责任，于⟦㋅⟧完成。", fixed="（1）开展摸底。\n1.压实责任，于6月完成。"),
    ],
    good=[
        "（一）加强组织领导。①开展摸底；②建立台账。",
        "“㈱”表示日本的株式会社，气温30℃，Ⅰ级响应，编号№3。",
    ],
)
def enclosed_form(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """㈠、⑴、⒈ 是一个字符，括号和点是画在里面的，换一种字体就变样，也检索不到。改为通用字符；①和罗马数字不查。"""
    shown = match.group()
    start, end = match.span()
    if paragraph.text[start - 1 : start] == "“" and paragraph.text[end : end + 1] == "”":
        return
    right = _written(shown)
    yield Hit(start, end, f"“{shown}”是一个符号，应写作“{right}”", replacement(start, end, right))


def _written(shown: str) -> str:
    plain = _WORDS.get(shown) or unicodedata.normalize("NFKC", shown)
    return plain.replace("(", "（").replace(")", "）")

"""ZX110: a character that cannot be seen and that does harm."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_CONTROLS = "".join(chr(n) for n in range(0x20) if chr(n) not in "\t\n\v\f\r") + "\x7f"
_INVISIBLE = (
    "\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\u3164\ufeff\uffa0"
    "\ufff9\ufffa\ufffb\ufffe\uffff"
)
_JOINER = "\u200d"
_NAMES = {"\u200b": "零宽空格", "\ufeff": "字节顺序标记", "\u00ad": "软连字符", "\u202e": "反向书写控制符"}


@rule(
    "ZX110",
    "invisible-character",
    "文中没有看不见的控制字符",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=_CONTROLS + _INVISIBLE + _JOINER,
    find=rf"[{_CONTROLS}{_INVISIBLE}]+|(?<![\p{{So}}\ufe0f\U0001f3fb-\U0001f3ff]){_JOINER}|{_JOINER}(?!\p{{So}})",
    bad=[
        Bad(
            "请各单位⟦\u200b⟧认真落实，⟦\u200e\u202a⟧按时报送。", fixed="请各单位认真落实，按时报送。", said="零宽空格"
        ),
        Bad("各乡镇⟦\ufeff⟧人民政府要压实责任⟦\x08⟧。", fixed="各乡镇人民政府要压实责任。"),
    ],
    good=[
        "姓　名：周　明\u3000\u00a0\u2003电话：0571-87000000",
        "志愿者👩\u200d🔧在现场服务。",
    ],
)
def invisible_character(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """零宽字符、方向控制符、文件中间的字节顺序标记等，检索和比对时会出错，一律删去。排版用的空格不在此列。"""
    first = match.group()[0]
    name = _NAMES.get(first, "看不见的控制字符")
    yield Hit(*match.span(), f"这里有{name}（U+{ord(first):04X}），应删去", replacement(*match.span(), ""))

"""BD103: half-width round brackets in Chinese text."""

from collections.abc import Iterator

from gongwen_lint.rule import HEADINGS, Bad, Edit, Fix, Hit, Paragraph, Pattern, rule
from gongwen_rules.knowledge.marks import bracket_pairs

HAN = Pattern(r"\p{Han}")
PINYIN = Pattern(r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}")
WESTERN = Pattern(
    r"[A-Z][A-Za-z0-9 .,:@_&/'’\-]+|(?:https?://|www\.)[!-~]+|(?!0\d)\d+(?:[.,\-—～~/]\d+)*(?:[%％‰℃]|k?m|[kM]W|kWh|k?g|t)?|[ⅠⅡⅢⅣⅤ]"
)
"""An abbreviation, a name or a number that Chinese text explains or counts with."""
ITEM = Pattern(r"\d{1,2}|[a-zA-Z]")
ORDINAL = Pattern(r"[\s\u3000]*\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)")
CALCULATION = Pattern(r"[\p{Han}\w%％.]+(?:[ ]?[×÷=＝][ ]?[\p{Han}\w%％.]+)+")
COORDINATES = Pattern(r"-?\d+\.\d+[°′″]?, ?-?\d+\.\d+[°′″]?")
OPERATORS = frozenset("=＝×÷*/√^＋+∑Σ∏Πσ∫")
"""Beside the brackets of a formula."""
WIDE = {"(": "（", ")": "）", "（": "（", "）": "）"}


@rule(
    "BD103",
    "halfwidth-bracket",
    "中文里用全角括号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.9.2",
    under=("BD111",),
    on="()",
    bad=[
        Bad("市发展改革委⟦(⟧以下简称市发改委⟦)⟧负责协调。", fixed="市发展改革委（以下简称市发改委）负责协调。"),
        Bad("我国于2001年加入世界贸易组织⟦(⟧WTO⟦)⟧。", fixed="我国于2001年加入世界贸易组织（WTO）。"),
        Bad(
            "登录平台⟦(⟧http://a.cn⟦)⟧，详见附件⟦(⟧1⟦)⟧。要求：⟦(⟧1⟦)⟧成立专班；⟦(⟧2⟦)⟧抓好落实。",
            fixed="登录平台（http://a.cn），详见附件（1）。要求：（1）成立专班；（2）抓好落实。",
        ),
        Bad("面积⟦(⟧吨/亩⟦)⟧按年度考核⟦(⟧线上+线下⟦)⟧。", fixed="面积（吨/亩）按年度考核（线上+线下）。"),
        Bad("参加高中阶段教育（普通高中、技工教育⟦)⟧的学生。", fixed="参加高中阶段教育（普通高中、技工教育）的学生。"),
    ],
    good=[
        "设备型号为长征(A)",
        "配置见附录，参见Table(2)和GB(2015)。",
        "由式(2)得出结果，拨打电话(010)12345678。",
        "增长率=(本期数-上期数)/上期数×100%，得分＝基础分(60)＋附加分(40)。",
        "总分=Σ(指标得分×权重)，奖励分=max(基础分、附加分)，按规定系数(单价×数量)计算。",
        "中心点坐标为(116.38,39.90)。",
        "函数f(x)的取值范围见说明。",
        "标准编号为ISO 9001(2015)。",
        "该地名读作石磜（qì）村。",
        "(Beijing) is the capital.",
    ],
)
def halfwidth_bracket(paragraph: Paragraph) -> Iterator[Hit]:
    """括住中文、中文里解释西文缩写或者一半全角一半半角的括号应当用全角；公式、西文、标准号里的半角括号不动。"""
    text = paragraph.text
    ordinal = ORDINAL.match(text) if paragraph.role in HEADINGS else None
    for open_, close in bracket_pairs(text):
        if text[open_] + text[close] == "（）" or (ordinal and close < ordinal.end()):
            continue
        inside = text[open_ + 1 : close]
        mixed = text[open_] != "(" or text[close] != ")"
        chinese = mixed or HAN.search(inside) or _is_item(text, open_, close) or _explains(text, open_, close)
        formula = not mixed and (
            COORDINATES.fullmatch(inside) or _is_operand(text, open_, close) or _holds_formula(inside)
        )
        if not chinese or formula or PINYIN.fullmatch(inside):
            continue
        half = [at for at in (open_, close) if text[at] in "()"]
        fix = Fix("改为全角括号", tuple(Edit(at, at + 1, WIDE[text[at]]) for at in half))
        for at in half:
            yield Hit(at, at + 1, f"中文里的括号应为全角“{WIDE[text[at]]}”", fix)


def _is_operand(text: str, open_: int, close: int) -> bool:
    """An operator stands beside it: (本期数-上期数)/上期数, =max(基础分, 附加分)."""
    before, after = text[max(0, open_ - 1) : open_], text[close + 1 : close + 2]
    called = before.isascii() and before.isalpha() and _in_formula(text, open_)
    return called or before in OPERATORS or after in OPERATORS


def _holds_formula(inside: str) -> bool:
    """Two quantities and an operator between them."""
    return CALCULATION.fullmatch(inside) is not None


def _is_item(text: str, open_: int, close: int) -> bool:
    """The number of an item in a running sentence: 要求：(1)成立专班；(2)抓好落实。"""
    before, after = text[:open_].rstrip()[-1:], text[close + 1 : close + 2]
    counted = not before or before in "：；。，、:;,"
    return counted and ITEM.fullmatch(text[open_ + 1 : close]) is not None and HAN.match(after) is not None


def _explains(text: str, open_: int, close: int) -> bool:
    """An abbreviation or a number with a Chinese character before it, and Chinese or nothing after it."""
    before, after = text[max(0, open_ - 1) : open_], text[close + 1 : close + 2].strip()
    chinese = before in ("”", "》") or (HAN.match(before) and before != "式")
    if not chinese or WESTERN.fullmatch(text[open_ + 1 : close]) is None or _in_formula(text, open_):
        return False
    return not after or after in '，。、；：！？“”《》）0123456789,.;:"' or HAN.match(after) is not None


def _in_formula(text: str, at: int) -> bool:
    """An equals sign stands a little before."""
    return not {"=", "＝"}.isdisjoint(text[max(0, at - 30) : at])

"""ZX108: a Cyrillic or Greek letter inside a Latin word."""

from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_LOOKALIKE = dict(
    zip("АВЕКМНОРСТХУЅІЈаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXYSIJaeopcyxsijABEZHIKMNOPTYXo", strict=True)
)

_KANA = dict(zip("カロニエタトハミチセ", "力口二工夕卜八三千七", strict=True))
"""Katakana that look like 汉字."""
_JAPANESE = Pattern(r"[\p{Hiragana}ァ-ヺー]{2}|日[本文语]|假名")
_ABBREVIATION = 4
_LISTED = Pattern(r"^[A-Z]、|、[A-Z]$")
"""A Latin letter is listed beside it: A、В、C三类."""
_RUSSIAN = Pattern(r"(?![АВЕКМНОРСТХУЅІЈаеорсухѕіј])\p{Cyrillic}|俄|西里尔|苏联")


@rule(
    "ZX108",
    "lookalike-letter",
    "西文词里不夹形近的外文字母",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on="".join((*_LOOKALIKE, *_KANA)),
    find=rf"[A-Za-z0-9\p{{Cyrillic}}\p{{Greek}}]+|(?P<kana>[{''.join(_KANA)}])(?<=\p{{Han}}.|^.)(?=\p{{Han}})",
    bad=[
        Bad("全市⟦GDР⟧增长6%，⟦РM2⟧.5浓度下降。", fixed="全市GDP增长6%，PM2.5浓度下降。", said="西里尔"),
        Bad("办理⟦ΑPP⟧备案。", fixed="办理APP备案。", said="希腊"),
        Bad("加强电⟦カ⟧保障，全县人⟦ロ⟧稳定增长。", fixed="加强电力保障，全县人口稳定增长。", said="假名"),
        Bad("全县⟦А⟧级景区5家，⟦Вeta⟧版已上线。", fixed="全县A级景区5家，Beta版已上线。", said="西里尔"),
        Bad("A、⟦В⟧、C三类企业分级监管。", fixed="A、B、C三类企业分级监管。"),
        Bad("本县⟦СРІ⟧上涨2%，开展⟦е⟧政务服务。", fixed="本县CPI上涨2%，开展e政务服务。", said="西里尔"),
    ],
    good=[
        "该片假名写作“カ行”，日本商标“ロ卜”未注册。",
        "俄文文件标题为“Россия”，电阻为5kΩ，粒径为10μm，ΔT不超过2℃。",
        "采用β-内酰胺类药物，PM2.5浓度下降。",
    ],
)
def lookalike_letter(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """形近字母看着一样，检索、校验都会出错。整个词是俄文、希腊文的不查，科学符号（μ、Ω、Δ）不查。"""
    if match["kana"]:
        right = _KANA[match["kana"]]
        if not _is_japanese(paragraph.text):
            said = f"“{match['kana']}”是日文假名，应为汉字“{right}”"
            yield Hit(*match.span(), said, replacement(*match.span(), right))
        return
    shown = match.group()
    odd = [c for c in shown if c in _LOOKALIKE]
    if not odd or any(not c.isascii() and c not in _LOOKALIKE for c in shown):
        return
    if not any(map(str.isascii, shown)) and not _stands_for_latin(match, paragraph.text):
        return
    right = "".join(_LOOKALIKE.get(c, c) for c in shown)
    script = "西里尔字母" if odd[0] >= "\u0400" else "希腊字母"
    yield Hit(*match.span(), f"“{shown}”里夹有{script}“{odd[0]}”，应为“{right}”", replacement(*match.span(), right))


def _stands_for_latin(match: Match, text: str) -> bool:
    """A Cyrillic letter or abbreviation that stands alone among Chinese characters, in a text without Russian words."""
    shown = match.group()
    if shown[0] < "\u0400" or (len(shown) > 1 and not (shown.isupper() and len(shown) <= _ABBREVIATION)):
        return False
    beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
    if _LISTED.search(text[max(0, match.start() - 2) : match.end() + 2]):
        return not _is_russian(text)
    return any("一" <= c <= "鿿" for c in beside) and not _is_russian(text)


@lru_cache(maxsize=1)
def _is_japanese(text: str) -> bool:
    """Kana are meant; kept for the next one of the same text."""
    return _JAPANESE.search(text) is not None


@lru_cache(maxsize=1)
def _is_russian(text: str) -> bool:
    """Cyrillic letters are meant; kept for the next one of the same text."""
    return _RUSSIAN.search(text) is not None

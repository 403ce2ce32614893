"""ZX109: a code point that looks like a character and is another one (⼯ for 工)."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule
from gongwen_rules.knowledge.characters import standard_form

_FORMS = "⺁⺇⺊⺋⺌⺒⺓⺕⺝⺟⺠⺡⺪⺫⺬⺮⺯⻁⻂⻃⻄⻅⻆⻇⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻱⻲⻳"
_CHARACTERS = "厂几卜巳小巳幺彐月母民氵疋罒示竹糸虎衣西西见角角车长长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟龟龟"
_RADICALS = {**dict(zip(_FORMS, _CHARACTERS, strict=True)), "\ufa11": "崎"}
"""Forms of the block of radicals that stand for whole characters in text taken from PDF."""
_KANGXI = "".join(map(chr, range(0x2F00, 0x2FD6)))
_COMPATIBILITY = "".join(c for c in map(chr, range(0xF900, 0xFADA)) if unicodedata.normalize("NFKC", c) != c)


@rule(
    "ZX109",
    "radical-codepoint",
    "汉字用本来的码位",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    odd=True,
    find=f"[{''.join(_RADICALS)}{_KANGXI}{_COMPATIBILITY}]+",
    bad=[
        Bad("⟦⼀⟧、加强⟦⼯⟧作领导", fixed="一、加强工作领导", said="部首"),
        Bad("各级⟦⻓⟧期坚持，⟦⻅⟧到实效；⟦⽴⾜⟧实际。", fixed="各级长期坚持，见到实效；立足实际。"),
        Bad("通过验收，⟦\uf97e⟧化指标。", fixed="通过验收，量化指标。", said="兼容"),
    ],
    good=["一、加强工作领导，长期坚持，见到实效。", "“⺡”是三点水旁，“⻌”是走之旁，均为部首。"],
)
def radical_codepoint(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """从 PDF 复制的文字常带部首码位或兼容汉字，看着一样，检索、排序、朗读都会出错。改为本来的汉字。"""
    if _is_about_radicals(paragraph.text):
        return
    shown = match.group()
    right = "".join(map(_real, shown))
    kind = "兼容汉字" if "\uf900" <= shown[0] <= "\ufadf" else "部首符号"
    message = f"“{shown}”是{kind}（U+{ord(shown[0]):04X}），应改为汉字“{right}”"
    yield Hit(*match.span(), message, replacement(*match.span(), right))


@lru_cache(maxsize=1)
def _is_about_radicals(text: str) -> bool:
    """The paragraph speaks of how characters are made up; kept for its next one."""
    return "部首" in text or "偏旁" in text


def _real(form: str) -> str:
    char = _RADICALS.get(form) or unicodedata.normalize("NFKC", form)
    return standard_form(char)

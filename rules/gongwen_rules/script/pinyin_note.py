"""ZX101: pinyin notes that a conversion of characters left behind."""

import string
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gongwen_lint.rule import Bad, Fact, Good, Hit, Match, Outline, Paragraph, document_rule, fact, replacement
from gongwen_lint.structure.plain import PINYIN_LETTERS, PINYIN_NOTE
from gongwen_rules.knowledge.characters import is_common, main_reading, standard_form, toneless

PINYIN = string.ascii_lowercase + PINYIN_LETTERS.removeprefix("a-z")
_POLYPHONES = frozenset(
    "重长行乐率参差朝传弹藏调和得还会间降角解看了量难宁强曲盛数提系相兴省著转种属中为分更供好教觉空担当都发干给冠号划济将尽禁卷任塞丧扇舍应载正只钻作"
)
"""Characters with more readings than one: a note may be what the writer wants."""
ENOUGH = 3
"""So many notes that tell a reader nothing are no accident."""


class Note(NamedTuple):
    """What a note shows.

    Args:
        empty: It gives the main reading of a common character: nobody needs it.
        alone_sure: Even a single one like it can only come from a conversion.
        debris: It goes if the document holds such debris.
    """

    empty: bool
    alone_sure: bool
    debris: bool


@fact("pinyin_note", on=tuple(bracket + letter for bracket in "(（" for letter in PINYIN), find=PINYIN_NOTE)
def pinyin_note(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """Notes behind common characters; not in a paragraph that speaks of reading."""
    start, end = match.span()
    text = paragraph.text
    char, letters = text[start - 1], text[start + 1 : end - 1]
    if not is_common(char) or _is_about_reading(text):
        return
    repeats = main_reading(char) == toneless(letters)
    toned = not letters.isascii()
    traditional = standard_form(char) != char
    half = text[start] == "(" and text[end - 1] == ")"
    empty = repeats and toned and (half or traditional)
    inside = "一" <= text[end : end + 1] <= "鿿" or standard_form(char) not in _POLYPHONES
    yield Fact(start, end, Note(empty, empty and (traditional or inside), empty or (half and (toned or repeats))))


@lru_cache(maxsize=1)
def _is_about_reading(text: str) -> bool:
    """The paragraph speaks of how words are read; kept for the next note in it."""
    return any(word in text for word in ("拼音", "读音", "读作", "念作", "误读", "普通话", "注音"))


@document_rule(
    "ZX101",
    "pinyin-note",
    "字后不夹拼音",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    facts=("pinyin_note",),
    fold="字后夹有拼音{n}处，是繁简转换或网页抓取留下的，应全部删去",
    bad=[
        Bad(
            "全市辦公室工作業⟦(yè)⟧務⟦(wù)⟧專題培訓⟦(xùn)⟧班今天開學⟦(xué)⟧了。",
            fixed="全市辦公室工作業務專題培訓班今天開學了。",
            said="4处",
        ),
        Bad("进一步加强业⟦(yè)⟧务⟦(wù)⟧培训，为群众服好务。", fixed="进一步加强业务培训，为群众服好务。"),
        Bad("领⟦(lǐng)⟧导⟦(dǎo)⟧同志要主动协调⟦(tiáo)⟧，带头学⟦(xué)⟧习。", fixed="领导同志要主动协调，带头学习。"),
    ],
    good=[
        "获奖人员为李鑫（xīn）、王翀（chōng）。",
        "单(shàn)县、亳(bó)州、六(lù)安三地签订合作协议。",
        "系统(app)由县大数据局建设，数据(data)归集到县级平台。",
        "普通话培训重点纠正氛(fēn)围、符(fú)合、处(chǔ)理、档(dàng)案等词语的误读。",
        Good("请注意“氛（fēn）围”“符（fú）合”“处（chǔ）理”“档（dàng）案”等词语。", genre="讲话"),
    ],
)
def pinyin_notes(outline: Outline) -> Iterator[Hit]:
    """业(yè)务(wù)一类拼音是转换程序留下的。给生僻字、多音字注音是作者的本意，不查；是否残留按全文的数量判断。"""
    placed = outline.facts["pinyin_note"]
    notes = [found.value for found in placed if isinstance(found.value, Note)]
    if sum(note.empty for note in notes) < ENOUGH and not any(note.alone_sure for note in notes):
        return
    for found, note in zip(placed, notes, strict=True):
        if note.debris:
            fix = replacement(found.start, found.end, "", paragraph=found.paragraph, title="删去拼音")
            yield Hit(found.start, found.end, "字后夹有拼音，应删去", fix, paragraph=found.paragraph)

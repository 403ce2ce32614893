"""ZX105: text that was read in the wrong encoding."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule
from gongwen_lint.structure.plain import PINYIN_LETTERS
from gongwen_rules.knowledge.characters import is_common
from gongwen_rules.knowledge.mojibake import MISREAD_LEADS, looks_like_utf8, reread, unshift

_MARKS = "!?@<=>ABCDEFGHIJKLMNOPQRSTUVW"
_WESTERN = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
_WESTERN_RUN = Pattern(r"[\x80-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{3,}")
_GBK_RUN = Pattern(rf"[{MISREAD_LEADS}][^\x00-\x7f\s，。、；：]+")
_KNOWN = Pattern(r"(?:锟斤拷|锟斤|斤拷){1,}|烫{3,}|屯{3,}|锘(?=\p{Han})")
_NOTE = rf"\((?P<note>[{PINYIN_LETTERS}]{{1,6}})\)"
_SHIFTED = Pattern(rf"(?<=[\p{{Han}}”》）)])\??(?P<mark>[!?@<-W])(?P<run>\p{{Han}}{{2,12}}[@-~]?)(?:{_NOTE})?")
_SHIFTED_WITH_GAPS = Pattern(r"(?<=[\p{Han}”》）)])\??[!?](?:\p{Han}{1,6}[A-Za-z]){2,}\p{Han}")
_BROKEN_NOTE = Pattern(rf"(?<=\p{{Han}})\?(?=[a-z]*[^\x00-\x7f])[{PINYIN_LETTERS}]{{1,6}}\)(?:\p{{Han}}{{2,6}}[@-~])?")


@rule(
    "ZX105",
    "mojibake",
    "文中无乱码",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on="锟锘烫屯" + _MARKS + _WESTERN + MISREAD_LEADS,
    bad=[
        Bad("全市人民團結奮進的總目標⟦!皟蓚⟧(gè)率先”目標", fixed="全市人民團結奮進的總目標。“兩個(gè)率先”目標"),
        Bad("具有優良的工作作風⟦??偟膩碇v⟧，這支隊伍是好的。", fixed="具有優良的工作作風。總的來講，這支隊伍是好的。"),
        Bad("也要高度重視⟦?!妒形N瘯o要⟧》根據工作需要印發。", said="乱码"),
        Bad("以嚴謹⟦?shù)木駪B⟧(tài)勢去開展工作。"),
        Bad("今天小編為大家⟦?guī)淼氖顷P⟧(guān)于會議的范文。"),
        Bad("各单位⟦宸ヤ綔閫氱煡⟧的要求", fixed="各单位工作通知的要求"),
        Bad("关于⟦é\x80\x9aç\x9f¥⟧的说明", fixed="关于通知的说明"),
        Bad("⟦¹«ÎÄ´¦Àí¹¤×÷⟧办法", fixed="公文处理工作办法"),
        Bad("各单位⟦锟斤拷锟斤拷⟧要抓好落实。"),
    ],
    good=[
        "为什么要这样做？怎么办？我们要找准原因。",
        "气温降至－3℃±1℃，误差在×100倍以内，Café与naïve等外来词不动。",
        "浠水县、涪陵区、睢宁县的鲟鳇鱼、蕨菜等产业，GDP增长6%。",
        "维生素C、A级景区、T型台、P2P平台、Q345钢材按标准执行。",
    ],
)
def mojibake(paragraph: Paragraph) -> Iterator[Hit]:
    """编码读错的字要对照原稿改。能按字节还原的给出还原结果，请核对；还原不了的只能补录。"""
    text = paragraph.text
    for match in _KNOWN.finditer(text):
        yield _hit(match.start(), match.end(), None)
    for match in _WESTERN_RUN.finditer(text):
        if sum(c in _WESTERN for c in match.group()) >= 2:
            yield _hit(match.start(), match.end(), reread(match.group()))
    for match in _GBK_RUN.finditer(text):
        yield from _misread(match)
    for match in _SHIFTED.finditer(text):
        yield from _shifted(match)
    for match in _SHIFTED_WITH_GAPS.finditer(text):
        if not all(is_common(c) or c.isascii() for c in match.group()):
            yield _hit(match.start(), match.end(), None)
    for match in _BROKEN_NOTE.finditer(text):
        yield _hit(match.start(), match.end(), None)


def _hit(start: int, end: int, right: str | None) -> Hit:
    if right is None:
        return Hit(start, end, "乱码，请对照原稿补录")
    fix = replacement(start, end, right, title=f"还原为“{right}”", safe=False)
    return Hit(start, end, f"乱码，按字节还原为“{right}”，请对照原稿核对", fix)


def _misread(match: Match) -> Iterator[Hit]:
    """UTF-8 read as GBK; right text may follow without a break."""
    run, start = match.group(), match.start()
    for length in range(len(run), 1, -1):
        right = reread(run[:length])
        if right:
            yield _hit(start, start + length, right)
            return
    if looks_like_utf8(run):
        yield _hit(start, match.end(), None)


def _shifted(match: Match) -> Iterator[Hit]:
    """GBK that lost a byte: every character shows halves of two."""
    if all(is_common(c) or c.isascii() for c in match["run"]):
        return
    right = unshift(match["mark"], match["run"], match["note"] or "")
    if right:
        yield _hit(match.start(), match.end("run"), right)

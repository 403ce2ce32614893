"""CC106: 第一、 and 首先、 where a comma belongs."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, replacement, rule

_HAN = "一二三四五六七八九十"
_WORDS = ("首先", "其次", "再次", "最后", *(f"其{n}" for n in "一二三四五"))


@rule(
    "CC106",
    "ordinal-word-mark",
    "“第一”“首先”后用逗号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 B.3.1",
    on=(*(f"第{n}{mark}" for n in _HAN for mark in "、："), *(f"{word}、" for word in _WORDS)),
    find=rf"(?:^[\s\u3000\ufdd0]*|(?<=[。；：]))(?P<ordinal>第[{_HAN}]|{'|'.join(_WORDS)})(?:、|(?P<colon>：)(?<=第.：))(?![第{_HAN}]|{'|'.join(_WORDS)})(?=[\p{{Han}}“《]\p{{Han}}|\p{{Han}}[“《])",
    roles=PROSE,
    bad=[
        Bad("要做到：⟦第一、⟧抓好源头；⟦第二、⟧抓好过程。", fixed="要做到：第一，抓好源头；第二，抓好过程。"),
        Bad("⟦首先、⟧要抓好源头。⟦其次、⟧要抓好过程。", fixed="首先，要抓好源头。其次，要抓好过程。"),
        Bad("⟦第一：⟧抓宣传。⟦第二：⟧抓整治。", fixed="第一，抓宣传。第二，抓整治。"),
        Bad("⟦第三、⟧要严肃问责。", fixed="第三，要严肃问责。"),
        Bad("⟦第一、⟧在“减”字上做文章。", fixed="第一，在“减”字上做文章。"),
    ],
    good=[
        "第一、第二产业稳定增长；第一、三季度完成投资。",
        "第一，要抓源头；第二，要抓过程。",
        "荣获集体第一、个人第二的好成绩。",
    ],
)
def ordinal_word_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“第一”“首先”“其一”领起一段话时，后面用逗号，不用顿号；并列的“第一、第二产业”不查。"""
    start, end = match.start("ordinal"), match.end()
    right = f"{match['ordinal']}，"
    fix = replacement(start, end, right, safe=not match["colon"])
    hit = Hit(start, end, f"“{match['ordinal']}”后应用逗号，写作“{right}”", fix)
    yield hit._replace(severity="info") if match["colon"] else hit

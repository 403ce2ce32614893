"""SZ306: two counts of one sentence in two kinds of numerals."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule

_HAN = "一二三四五六七八九两"
_ROUGH = rf"[{_HAN}][十百千万](?:[{_HAN}零][十百千万]?)*[余多][万亿]?(?!年)\p{{Han}}{{1,3}}"
_DIGITS = r"(?<![\d.])\d[\d.]*[万亿]?[余多][万亿]?(?!年)\p{Han}{1,3}"


@rule(
    "SZ306",
    "differing-forms",
    "同类的数用同一种数字",
    severity="info",
    basis="国标",
    clause="GB/T 15835—2011 4.3",
    on=tuple(f"{scale}{more}" for scale in "十百千万" for more in "余多"),
    find=rf"{_ROUGH}[、，]\p{{Han}}{{0,8}}{_DIGITS}|{_DIGITS}[、，]\p{{Han}}{{0,8}}{_ROUGH}",
    bad=[Bad("走访群众⟦五万余人次、收集意见500多条⟧。", said="同一种")],
    good=[
        "走访群众5万余人次、收集意见500多条。",
        "走访群众五万余人次、收集意见五百多条。",
        "走访群众五千余人。收集意见500多条。",
        "办学三十多年，培养学生5000多名。",
    ],
)
def differing_forms(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """一句话里并列的数目，一个用汉字、一个用阿拉伯数字，看着不齐，用同一种；公文里通常用阿拉伯数字。"""
    yield Hit(*match.span(), "并列的数目一个用汉字、一个用阿拉伯数字，应用同一种")

"""ZX103: a traditional or variant character in a text of standard ones."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Paragraph, replacement, rule
from gongwen_rules.knowledge.characters import (
    ODD_WORDS,
    OddForm,
    is_set_in_tradition,
    odd_forms,
    without_quoted_tradition,
)
from gongwen_rules.knowledge.elsewhere import without_names_elsewhere
from gongwen_rules.knowledge.garbled import outside_garbled
from gongwen_rules.knowledge.names import may_be_name

_COMMON_PLANE = "\uffff"
"""Standard forms beyond it many machines cannot show or type."""

_QIAN = "乾"
"""Read qián it is the standard form, common in names: 刘树乾."""
_COMPANIONS = {"咨": "询詢商文情议議"}
"""Standard forms that are no words of their own, with the characters that make words of them."""
_QU, _QU_NAME = "麴", "麹"
"""Yeast, and a surname, whose standard form is another."""
_YEAST = "酒大小红神药霉种块醋母糟酿制"
"""What stands beside it where it means yeast."""


@rule(
    "ZX103",
    "nonstandard-character",
    "公文用规范汉字，不用繁体字、异体字",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十一条",
    on=ODD_WORDS,
    odd=True,
    bad=[
        Bad("⟦現⟧就做好辖区⟦內⟧防汛工作通知如下：", fixed="现就做好辖区内防汛工作通知如下："),
        Bad(
            "要深入⟦瞭⟧解情况，广泛⟦徵⟧求意见，于5月底前⟦註⟧册。", fixed="要深入了解情况，广泛征求意见，于5月底前注册。"
        ),
        Bad("要践行“三⟦個⟧代表”重要思想，思路要明⟦晳⟧。", fixed="要践行“三个代表”重要思想，思路要明晰。"),
        Bad("任命吴⟦頔⟧同志为县林业局副局长。", fixed="任命吴𬱖同志为县林业局副局长。", said="核对"),
        Bad("王⟦濛⟧同志到彭州市⟦濛⟧阳街道调研。", fixed="王蒙同志到彭州市蒙阳街道调研。", said="核对"),
        Bad("参会人员：林⟦峯⟧、张强、李伟。", fixed="参会人员：林峰、张强、李伟。", said="核对"),
        Bad("要办好人民群⟦諮⟧的事。", fixed="要办好人民群咨的事。", said="不成词"),
        Bad(
            "抓好⟦乾⟧部队伍，减少⟦乾⟧扰，⟦覆⟧核数据，香港投⟦資⟧者参加。",
            fixed="抓好干部队伍，减少干扰，复核数据，香港投资者参加。",
        ),
        Bad("查处无证酒⟦麴⟧作坊，高昌⟦麴⟧氏墓志入藏。", fixed="查处无证酒曲作坊，高昌麹氏墓志入藏。", said="核对"),
        Bad("成效取决⟦於⟧落实，不得流⟦於⟧形式。", fixed="成效取决于落实，不得流于形式。"),
        Bad("公⟦佈實⟧施方案，不得⟦佔⟧用耕地。", fixed="公布实施方案，不得占用耕地。"),
    ],
    good=[
        "於志远同志主持修缮乾隆年间的瞭望台，著名学者参与论证。",
        "碑阴刻录史书原文：“後漢書”。",
        "参观“永樂宮”壁画展，修缮“進士第”牌坊。",
        "对台湾同胞出具的“居留證書”“切結書”等文书，按规定核验。",
        "县图书馆馆藏《說文解字詁林》《國語》影印本各一部。",
        "匾额题“進士第”，馆藏《説文解字》，注册商标为“統一”，展品由“港鐵公司”提供。",
        "台湾画家黃君璧、书法家臺靜農的作品参加两岸书画交流展览，各界人士踊跃前往参观。",
        "香港中旅（集團）有限公司派代表出席签约仪式，澳门基金會表示祝贺。",
        "刘树乾同志任局长，陈若乾、张树乾、李实乾等同志获得表彰。",
        "李昇、王淼、陈堃、赵喆、钟楚红等同志参加会议。",
        "答复内容覆盖全市，不得颠覆事实；余下的里程由复兴公司承担。",
    ],
)
def nonstandard_character(paragraph: Paragraph) -> Iterator[Hit]:
    """简体稿里的零星繁体字、异体字和旧字形。书名、引文通篇用繁体的不查；像人名、地名的只作提示，不自动改；姓名用字另有规定的（昇、淼、喆）不查，台湾、香港、澳门的人名和机构名称照原样写的不查。"""
    text = paragraph.text
    odd = without_names_elsewhere(text, outside_garbled(text, without_quoted_tradition(text, odd_forms(text))))
    if paragraph.context.script == "traditional" or is_set_in_tradition(text, odd):
        return
    for start, end, standard in _runs(odd):
        right = _QU_NAME if _is_surname(text, start, end) else standard
        message = f"“{text[start:end]}”不是规范字，应为“{right}”"
        unsure = replacement(start, end, right, safe=False)
        if max(right) > _COMMON_PLANE:
            yield Hit(start, end, message + "；多为人名用字，请与本人证件核对", unsure, severity="info")
        elif may_be_name(text, start, end, right) or right == _QU_NAME:
            if text[start:end] in _QIAN:
                continue
            yield Hit(start, end, message + "；像是人名、地名，请核对", unsure, severity="info")
        elif not _has_company(text, start, end, right):
            yield Hit(start, end, message + "，但不成词，请核对", unsure, severity="warning")
        else:
            yield Hit(start, end, message, replacement(start, end, right))


def _is_surname(text: str, start: int, end: int) -> bool:
    return text[start:end] == _QU and not any(c in _YEAST for c in text[max(0, start - 1) : end + 1] if c != _QU)


def _has_company(text: str, start: int, end: int, right: str) -> bool:
    """A standard form that lives in a few words only stands in one of them."""
    return right not in _COMPANIONS or any(c in _COMPANIONS[right] for c in text[max(0, start - 1) : end + 1])


def _runs(odd: list[OddForm]) -> Iterator[tuple[int, int, str]]:
    """Neighbouring odd forms as one."""
    start, end, right = 0, 0, ""
    for form in odd:
        if right and form.start == end:
            end, right = form.end, right + form.right
            continue
        if right:
            yield start, end, right
        start, end, right = form.start, form.end, form.right
    if right:
        yield start, end, right

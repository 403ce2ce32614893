"""ZX102: text written in traditional characters."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Paragraph, rule
from gongwen_rules.knowledge.characters import (
    ODD_WORDS,
    is_set_in_tradition,
    is_simplified,
    odd_forms,
    without_quoted_tradition,
)
from gongwen_rules.knowledge.garbled import outside_garbled


@rule(
    "ZX102",
    "traditional-text",
    "公文用规范汉字，不用繁体",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十一条",
    on=ODD_WORDS,
    odd=True,
    fold="通篇或成段使用繁体字，共{n}段；公文应使用规范汉字，请转换后再校对一遍",
    bad=[
        Bad(
            "⟦這次會議是經市委批準召開⟧的。\n下面，我⟦講幾點意見。當前，各項工作千頭萬緒⟧。",
            fixed="这次会议是经市委批准召开的。\n下面，我讲几点意见。当前，各项工作千头万绪。",
            said="繁体字",
        ),
        Bad(
            "为做好防汛工作，现就有关事项通知如下：\n各地要⟦認真貫徹會議精神，壓實責任，為瞭解險情創造條⟧件。\n请认真落实。",
            fixed="为做好防汛工作，现就有关事项通知如下：\n各地要认真贯彻会议精神，压实责任，为了解险情创造条件。\n请认真落实。",
        ),
    ],
    good=[
        "纪念碑建于1936年，是县级文物保护单位，碑文刻有“萬衆一心，衆志成城，開鑿石渠，造福鄉里”十六字，现由县文物局管护。",
        "县图书馆应当做好古籍普查登记，将馆藏《國學經典導讀叢書》等书目报县文化和旅游局备案。",
        "乾隆年间修建的阁楼由瞭望台和钟楼组成，於志远同志主持修缮。",
    ],
)
def traditional_text(paragraph: Paragraph) -> Iterator[Hit]:
    """繁体稿多半是从网上抄来的。逐字转换为规范字，乱码不动，一对多的字（乾、瞭、徵、著）只在认得出的词里转换。"""
    text = paragraph.text
    odd = outside_garbled(text, odd_forms(text))
    own = without_quoted_tradition(text, odd)
    whole = paragraph.context.script == "traditional" and (own or not is_simplified(text))
    if not odd or not (whole or is_set_in_tradition(text, own)):
        return
    fix = Fix("转换为规范汉字", tuple(Edit(o.start, o.end, o.right) for o in odd))
    yield Hit(odd[0].start, odd[-1].end, "这一段是繁体字，公文应使用规范汉字", fix)

"""ZC106: word forms for which the standard recommends another one."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Entry, Hit, Paragraph, beside, word_table
from gongwen_rules.knowledge.names import may_be_name
from gongwen_rules.wording.border import is_assembled

entries = beside(__file__)


@word_table(
    "ZC106",
    "variant-word",
    "异形词用推荐词形",
    severity="info",
    basis="标准",
    clause="GF 1001—2001《第一批异形词整理表》",
    entries=entries,
    bad=[
        Bad("领导干部要安守⟦本份⟧，不能⟦含胡⟧其辞。", fixed="领导干部要安守本分，不能含糊其辞。"),
        Bad("这是检验成效的⟦惟一⟧标准，⟦图象⟧资料要归档。", fixed="这是检验成效的唯一标准，图像资料要归档。"),
    ],
    good=[
        "领导干部要安守本分，这是检验成效的唯一标准，影像资料要归档。",
        "一式两份，每本份数相同，规定货币资金限额，通过份额转让退出，制定单位负责解释。",
    ],
)
def variant_word(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """音同义同而写法不同的词（异形词），《第一批异形词整理表》推荐用其中一个。标准是推荐性的，所以只作提示。

    表外的“其它、惟一”等按通行词典的首选写法提示，依据记为实务。引文、书名、法规原文照录时不必改。
    """
    text = paragraph.plain.text
    if not entry.applies(text, start, end) or is_assembled(text, start, end):
        return
    if may_be_name(text, start, end, entry.right[0]):
        return
    clause = "" if entry.source == "实务" else None
    hit = entry.hit(start, end, safe=False)
    yield hit._replace(message=f"“{entry.wrong}”是异形词，宜写作“{entry.right[0]}”", clause=clause)

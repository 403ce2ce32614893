"""ZC105: set phrases with a lost character or two in the wrong order."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Entry, Hit, Paragraph, beside, word_table
from gongwen_rules.wording.border import is_assembled, is_crossed

_SHORT = 3
"""Forms of so few characters are silent where any word crosses their borders (不正|当争取)."""

entries = beside(__file__)


@word_table(
    "ZC105",
    "broken-phrase",
    "词组脱字、倒字",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    entries=entries,
    bad=[
        Bad("开展⟦专整治⟧，压实⟦品食安全⟧责任。", fixed="开展专项整治，压实食品安全责任。", said="脱字"),
        Bad("实施⟦乡村兴振⟧战略，⟦人代民表⟧提出建议。", fixed="实施乡村振兴战略，人民代表提出建议。"),
    ],
    good=[
        "开展专项整治，实施乡村振兴战略，推动经济高质量发展。",
        "相应管理措施要跟上，县人民政府和市人民政府密切配合。",
    ],
)
def broken_phrase(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """固定词组里脱了一个字（专整治）或两个字颠倒（兴振）。

    表里的写法在几千万字的公文里没有出现过；前后两个词碰巧连成的不查。改法补上或换回原字，要确认。
    """
    meets = is_crossed if end - start == _SHORT else is_assembled
    if not meets(paragraph.plain.text, start, end):
        what = "脱字" if len(entry.wrong) < len(entry.right[0]) else "字序颠倒"
        said = "或".join(f"“{right}”" for right in entry.right)
        yield entry.hit(start, end, safe=False, message=f"“{entry.wrong}”{what}，应为{said}")

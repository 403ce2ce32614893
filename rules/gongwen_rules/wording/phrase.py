"""ZC105: set phrases with a character lost, written twice or in the wrong order."""

from collections.abc import Callable, Iterator

from gongwen_lint.rule import Bad, Entry, Hit, Paragraph, beside, word_table
from gongwen_rules.wording.border import is_assembled, is_crossed, is_word

_SHORT = 3
"""Forms of so few characters, none of them doubled, are silent where any word crosses their borders (不正|当争取)."""

entries = beside(__file__)


@word_table(
    "ZC105",
    "broken-phrase",
    "词组脱字、衍字、倒字",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    entries=entries,
    bad=[
        Bad("开展⟦专整治⟧，压实⟦品食安全⟧责任。", fixed="开展专项整治，压实食品安全责任。", said="脱字"),
        Bad("⟦提提高⟧政治站位，⟦规定规定⟧得很清楚。", fixed="提高政治站位，规定得很清楚。", said="多字"),
        Bad("实施⟦乡村兴振⟧战略，⟦人代民表⟧提出建议。", fixed="实施乡村振兴战略，人民代表提出建议。"),
    ],
    good=[
        "开展专项整治，实施乡村振兴战略，推动经济高质量发展。",
        "从前提提起，代表表决通过，提速提高一倍，认认真真做事。",
        "相应管理措施要跟上，县人民政府和市人民政府密切配合。",
    ],
)
def broken_phrase(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """固定词组里脱了一个字（专整治）、多写了一个字（提提高）或两个字颠倒（兴振）。

    表里的写法在几千万字的公文里没有出现过；前后两个词碰巧连成的不查。改法补上、删去或换回原字，要确认。
    """
    if not is_joined(paragraph.plain.text, start, end):
        said = "或".join(f"“{right}”" for right in entry.right)
        yield entry.hit(start, end, safe=False, message=f"“{entry.wrong}”{_what(entry)}，应为{said}")


def is_joined(text: str, start: int, end: int, known: Callable[[str], bool] = is_word) -> bool:
    """Right words meet in `start:end`; a short form without a doubled character is right where any word crosses a border.

    Args:
        text: The text.
        start: Where the suspicious form begins in it.
        end: Where it ends.
        known: Whether a text of two to four characters is a word.
    """
    form = text[start:end]
    if len(form) == _SHORT and (
        text[end : end + 1] == form[2] != form[1] or text[start - 1 : start] == form[0] != form[1]
    ):
        return True  # 认认真真
    is_short = len(form) == _SHORT and form[1] not in (form[0], form[2])
    return (is_crossed if is_short else is_assembled)(text, start, end, known)


def _what(entry: Entry) -> str:
    """What is wrong with the form."""
    wrong, right = len(entry.wrong), len(entry.right[0])
    return "字序颠倒" if wrong == right else "脱字" if wrong < right else "多字"

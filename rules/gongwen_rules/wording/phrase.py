"""ZC105: set phrases with a character lost, written twice or in the wrong order."""

from collections.abc import Callable, Iterator

from gongwen_lint.rule import Bad, Entry, Hit, Paragraph, beside, word_table
from gongwen_rules.knowledge.names import names_firm
from gongwen_rules.wording.border import FREE, is_assembled, is_crossed, is_word

_SHORT = 3
"""Forms of so few characters, none of them doubled, are silent where any word crosses their borders (不正|当争取)."""
_ADVERBS, _AFTER_ADVERBS = frozenset("才也都还就又并将会可只"), frozenset("是能会有可不要在应须把将被没得")
"""Behind a noun, and before what they go with."""

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
        Bad("⟦提提高⟧政治站位，保障食品⟦安安全⟧。", fixed="提高政治站位，保障食品安全。", said="多字"),
        Bad("实施⟦乡村兴振⟧战略，⟦人代大表⟧提出建议。", fixed="实施乡村振兴战略，人大代表提出建议。"),
    ],
    good=[
        "开展专项整治，实施乡村振兴战略，推动经济高质量发展。",
        "从前提提起，代表表决通过，提速提高一倍，认认真真做事。",
        "通过初评推荐、终评评议产生名单，资金能源源注入，科技才是第一生产力，委托某健健康食品公司生产。",
        "相应管理措施要跟上，县人民政府和市人民政府密切配合。",
    ],
)
def broken_phrase(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """固定词组里脱了一个字（专整治）、多写了一个字（提提高）或两个字颠倒（兴振）。

    表里的写法在几千万字的公文里没有出现过；前后两个词碰巧连成的不查。改法补上、删去或换回原字，要确认。
    """
    text = paragraph.plain.text
    if entry.applies(text, start, end) and not (is_joined(text, start, end) or names_firm(text, end)):
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
    if len(form) == _SHORT and (_is_torn(text, start, form) or _is_said_of(text, end, form)):
        return True
    is_short = len(form) == _SHORT and form[1] not in (form[0], form[2])
    return (is_crossed if is_short else is_assembled)(text, start, end, known)


def _is_torn(text: str, start: int, form: str) -> bool:
    """The first of two like characters ends a word before them (终评|评议), or the two are a word (能|源源)."""
    if form[0] == form[1]:
        before = text[max(0, start - 3) : start]
        return before[-1:].isalpha() and not (before[-1] in FREE or is_word(before[-2:]) or is_word(before))
    return form[1] == form[2] and form[0] in FREE and is_word(form[1:])


def _is_said_of(text: str, end: int, form: str) -> bool:
    """The last character is an adverb with its verb: 科技|才|是."""
    return form[2] in _ADVERBS and text[end : end + 1] in _AFTER_ADVERBS and is_word(form[:2])


def _what(entry: Entry) -> str:
    """What is wrong with the form."""
    wrong, right = len(entry.wrong), len(entry.right[0])
    return "字序颠倒" if wrong == right else "脱字" if wrong < right else "多字"

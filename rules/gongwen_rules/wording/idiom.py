"""ZC104: idioms with a wrong character or two that changed places."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Entry, Hit, Paragraph, beside, replacement, word_table
from gongwen_rules.knowledge.alike import is_alike, readings
from gongwen_rules.knowledge.characters import is_common
from gongwen_rules.wording.border import is_word

_PARTICLES = ("", "的", "地", "得", "了")
"""What follows an idiom and forms no word with its last character (循序渐近|地, not 近地)."""

entries = beside(__file__)


@word_table(
    "ZC104",
    "miswritten-idiom",
    "成语写错",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    entries=entries,
    bad=[
        Bad("工作要⟦常抓不屑⟧，决不能⟦半途而费⟧。", fixed="工作要常抓不懈，决不能半途而废。"),
        Bad("全县上下⟦重志成城⟧，⟦同舟供济⟧。", fixed="全县上下众志成城，同舟共济。"),
    ],
    good=[
        "工作要常抓不懈，决不能半途而废。全县上下众志成城，同舟共济。",
        "全省各种培训中心有数百家，不可以己之长比人之短。",
        "再接再厉，按部就班，各行其是与各司其职，名副其实，名不副实。",
    ],
)
def miswritten_idiom(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """四字成语和公文里的固定词组，三个字都对、一个字写成了音近、形近的字，或者两字颠倒。

    本身也是成语的（各行其是、各有其事）不查。引号里有意改字的（“食”在必行）不查。改法要确认：有的是有意活用。
    """
    text = paragraph.plain.text
    begin = start - 2 if entry.wrong[0] == "×" else start
    written = text[max(begin, 0) : begin + 4]
    if written in entry.right:
        return
    meant = [right for right in entry.right if is_slip(written, right)]
    if meant and not (len(written) == 4 and _belongs_outside(text, begin, written, meant[0])):
        said = "或".join(f"“{right}”" for right in meant)
        fixes = [replacement(begin, begin + 4, right, safe=False) for right in meant]
        yield Hit(begin, begin + 4, f"“{written}”应为{said}", fixes[0], tuple(fixes[1:]), entry=entry.wrong)


def is_slip(written: str, right: str) -> bool:
    """A character is another of like sound or shape, two are of the same sound, or two neighbours changed places."""
    differing = [n for n, char in enumerate(right) if written[n : n + 1] != char]
    if len(written) != len(right) or not 0 < len(differing) < 3:
        return False
    if len(differing) == 1:
        return _is_slip_of_one(written, right, differing[0])
    if all(readings(written[n]) & readings(right[n]) for n in differing):
        return True
    first, second = differing
    return second == first + 1 and written[first : second + 1] == right[second] + right[first]


def _is_slip_of_one(written: str, right: str, place: int) -> bool:
    """Any character may be written for a rare one, but not one that makes another word (危害|无穷 is not 贻害无穷)."""
    half = place // 2 * 2
    another_word = not is_common(right[place]) and is_word(written[half : half + 2])
    is_gap = written[place] < "\u3400" or written[place] > "\uf900"
    return is_alike(written[place], right[place]) and not another_word and not is_gap


def _belongs_outside(text: str, begin: int, written: str, right: str) -> bool:
    """A word begins before the four and ends in them, or the other way round (措施不|利于, 培训中心|有|数百家)."""
    before, after = text[max(0, begin - 1) : begin], text[begin + 4 : begin + 5]
    if written[0] != right[0] and before and is_word(before + written[0]):
        return True
    if is_word(written[:2]) and after not in _PARTICLES and is_word(written[3] + after):
        return True
    return written[3] != right[3] and after not in _PARTICLES and is_word(written[3] + after)

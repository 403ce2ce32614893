"""ZC104: idioms with a wrong character or two that changed places."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Entry, Hit, Paragraph, beside, replacement, word_table
from gongwen_rules.knowledge.alike import is_alike, readings

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
    if meant:
        said = "或".join(f"“{right}”" for right in meant)
        fixes = [replacement(begin, begin + 4, right, safe=False) for right in meant]
        yield Hit(begin, begin + 4, f"“{written}”应为{said}", fixes[0], tuple(fixes[1:]), entry=entry.wrong)


def is_slip(written: str, right: str) -> bool:
    """A character is another of like sound or shape, two are of the same sound, or two neighbours changed places."""
    differing = [n for n, char in enumerate(right) if written[n : n + 1] != char]
    if len(written) != len(right) or not 0 < len(differing) < 3:
        return False
    if len(differing) == 1:
        return is_alike(written[differing[0]], right[differing[0]])
    if all(readings(written[n]) & readings(right[n]) for n in differing):
        return True
    first, second = differing
    return second == first + 1 and written[first : second + 1] == right[second] + right[first]

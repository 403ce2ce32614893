"""TF203: an organ called by a short name of everyday speech."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Entry, Hit, Paragraph, beside, word_table
from gongwen_rules.policy.dated import is_in_title

entries = beside(__file__)


@word_table(
    "TF203",
    "loose-short-name",
    "机关用规范化简称",
    severity="info",
    basis="实务",
    clause="",
    entries=entries,
    bad=[Bad("由县⟦发改局⟧、县⟦卫健局⟧落实。", fixed="由县发展改革局、县卫生健康局落实。")],
    good=["由县发展改革局、县卫生健康局落实。", "住建部门、人社部门要加强监管，稳定应急局面。"],
    opt_in=True,
)
def short_name(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """机关用全称或者规范化简称：国家发展改革委、卫生健康委、住房城乡建设部；“发改委”“卫健委”是口头的叫法。

    各地通行的简称不尽相同，默认不查，选用后才查；本单位认可的简称可以写进配置 [profile] 的 formulations。
    """
    text = paragraph.plain.text
    if entry.applies(text, start, end) and not is_in_title(text, start):
        yield entry.hit(start, end, safe=False)

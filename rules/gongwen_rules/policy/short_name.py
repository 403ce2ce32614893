"""TF203: an organ called by a short name of everyday speech."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from gongwen_lint.rule import Bad, Entry, Hit, Paragraph, read_table, word_table
from gongwen_rules.policy.dated import is_in_title


@lru_cache(maxsize=1)
def entries() -> Sequence[Entry]:
    """The table, read on first use."""
    return read_table(Path(__file__).with_suffix(".tsv"))


def _check(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """机关用全称或者规范化简称：国家发展改革委、卫生健康委、住房城乡建设部；“发改委”“卫健委”是口头的叫法。

    各地通行的简称不尽相同，默认不查，选用后才查；本单位认可的简称可以写进配置 [profile] 的 formulations。
    """
    text = paragraph.plain.text
    if entry.applies(text, start, end) and not is_in_title(text, start):
        yield entry.hit(start, end, safe=False)


short_name = replace(
    word_table(
        "TF203",
        "loose-short-name",
        "机关用规范化简称",
        severity="info",
        basis="实务",
        clause="",
        entries=entries,
        safe=False,
        bad=[Bad("由县⟦发改局⟧、县⟦卫健局⟧落实。", fixed="由县发展改革局、县卫生健康局落实。")],
        good=["由县发展改革局、县卫生健康局落实。", "住建部门、人社部门要加强监管，稳定应急局面。"],
    ),
    check=_check,
    opt_in=True,
)

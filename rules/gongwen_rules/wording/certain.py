"""ZC101: words that are wrong wherever they stand."""

from functools import lru_cache
from pathlib import Path

from gongwen_lint.rule import Bad, Entry, read_table, word_table


@lru_cache(maxsize=1)
def entries() -> tuple[Entry, ...]:
    """The table, read on first use."""
    return read_table(Path(__file__).with_suffix(".tsv"))


certain_typo = word_table(
    "ZC101",
    "certain-typo",
    "错别字",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    entries=entries,
    bad=[
        Bad(
            "决不能⟦默守陈规⟧，问题不再⟦一一例举⟧，教训值得⟦深刻惊醒⟧。",
            fixed="决不能墨守成规，问题不再一一列举，教训值得深刻警醒。",
        ),
        Bad("決不能⟦默守陳(chén)規⟧，要⟦惯彻⟧精神、抓好⟦布署⟧。", fixed="決不能墨守成规，要贯彻精神、抓好部署。"),
        Bad("办事要⟦滴水不露⟧，财政⟦拔款⟧用于⟦防范于未然⟧。", fixed="办事要滴水不漏，财政拨款用于防患于未然。"),
    ],
    good=[
        "决不能墨守成规，各单位要按照职责分工做好工作，由交通警察处理，坚持以经济建设为中心。",
        "县里发布暑期安全提示，严峻工作形势不容忽视，农业基础相对薄弱。",
    ],
    why="同音、近形致误的字词，任何语境都不成立。条目可单独停用（ZC101:默守陈规）。",
)

"""ZC101: words that are certainly wrong, by a table."""

from pathlib import Path

from gongwen_lint.rule import Bad, read_table, word_table

TABLE = Path(__file__).with_name("certain.tsv")

certain_wrong_word = word_table(
    "ZC101",
    "certain-wrong-word",
    "错别字",
    severity="error",
    basis="条例",
    clause="条例 第二十条（四）",
    entries=lambda: read_table(TABLE),
    bad=[
        Bad("要认真⟦惯彻⟧会议精神，⟦再接再励⟧，狠抓落实。", fixed="要认真贯彻会议精神，再接再厉，狠抓落实。"),
        Bad("类似问题就不⟦一一例举⟧了。", fixed="类似问题就不一一列举了。"),
        Bad("不能⟦默守陳規⟧。", fixed="不能墨守成规。"),
    ],
    good=[
        "会议部署了下一步工作，要求再接再厉。",
        "旧习惯彻底改变。",
        "激动之情不能自已。",
        "面对严峻工作形势，要迎难而上。",
    ],
    why="同音、形近造成的错字，词表里的写法在规范的公文里不出现；有例外的条目带着条件。",
)

"""TF101: a formulation that official documents do not use."""

from functools import lru_cache
from pathlib import Path

from gongwen_lint.rule import Bad, Table, read_table, word_table


@lru_cache(maxsize=1)
def entries() -> Table:
    """The table, read on first use."""
    return read_table(Path(__file__).with_suffix(".tsv"))


improper_formulation = word_table(
    "TF101",
    "improper-formulation",
    "提法要规范",
    severity="warning",
    basis="实务",
    clause="",
    entries=entries,
    safe=False,
    bad=[
        Bad("深化⟦中港关系⟧研究，吸引⟦港澳台国家⟧投资。", fixed="深化内地与香港关系研究，吸引港澳台地区投资。"),
        Bad("要关心⟦残废人⟧就业，约谈⟦企业法人代表⟧。", fixed="要关心残疾人就业，约谈企业法定代表人。"),
        Bad("有关报道援引⟦台湾政府⟧的说法。", fixed="有关报道援引台湾当局的说法。"),
    ],
    good=[
        "深化内地与香港关系研究，吸引港澳台地区投资，关心残疾人就业，约谈企业法定代表人。",
        "吸引东盟国家和台湾地区的企业投资，邀请香港、澳门、台湾等地区的代表参会。",
    ],
    why="涉台涉港澳、法律主体、特殊群体的称谓有固定的提法。改动会改变意思，所以只提供改法，由人确认。",
)

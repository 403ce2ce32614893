"""SZ301: words that hold a numeral for good, written with a digit."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Entry, Hit, Paragraph, Pattern, beside, word_table

entries = beside(__file__)
_BATCH, _NEAR = Pattern(r"\d批"), 60
"""Another batch, and how far from 1批 it makes that one a count, code points."""


@word_table(
    "SZ301",
    "fixed-word-in-digits",
    "定型词里的数字用汉字",
    severity="warning",
    basis="国标",
    clause="GB/T 15835—2011 4.2.3",
    entries=entries,
    bad=[
        Bad(
            "⟦1律⟧按期报送，推进城乡⟦1体化⟧，形成⟦1系列⟧成果。",
            fixed="一律按期报送，推进城乡一体化，形成一系列成果。",
        ),
        Bad(
            "选派驻村⟦第1书记⟧，发展⟦第3产业⟧，共建“⟦1带1路⟧”。",
            fixed="选派驻村第一书记，发展第三产业，共建“一带一路”。",
        ),
        Bad(
            "落实“⟦3会1课⟧”制度，做好“⟦3农⟧”工作，增强“⟦4个意识⟧”。",
            fixed="落实“三会一课”制度，做好“三农”工作，增强“四个意识”。",
        ),
        Bad("⟦1批⟧项目开工，办事群众⟦1目了然⟧。", fixed="一批项目开工，办事群众一目了然。"),
    ],
    good=[
        "一律按期报送，推进城乡一体化，下达第1批资金。",
        "表1致密度、11系列、21世纪、31直升机、第1定点医院不在此列。",
        "党员占第3方阵，共处理第1件事故、12件事项，得10分。",
        "完成3年任务，抽取13农户样本。",
        "发放1批次物资，本月1批、下月2批，开通1线、2线公交。",
        "检测猪肝样品168批，1批样品超标。",
    ],
)
def fixed_word_in_digits(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """“一律”“星期三”“第三产业”“三农”这类词里的数字是词的一部分，用汉字。确是计数、编号的（第1批、1号线、168批中的1批）不查。

    词表一行一条，可以单独关闭（如 SZ301:1批）。
    """
    text = paragraph.plain.text
    inside = start > 0 and entry.wrong[0].isdigit() and (text[start - 1].isdigit() or text[start - 1] in ".第")
    counted = entry.wrong == "1批" and _BATCH.search(
        text[max(0, start - _NEAR) : start] + "，" + text[end : end + _NEAR]
    )
    if not inside and not counted and entry.applies(text, start, end):
        yield entry.hit(start, end, safe=True)

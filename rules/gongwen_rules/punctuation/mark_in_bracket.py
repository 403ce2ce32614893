"""BD135: a mark before a closing bracket, or behind a note that follows the full stop."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule


@rule(
    "BD135",
    "mark-in-bracket",
    "句内括号里面末尾不用点号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 B.2.2",
    on=("。）", "，）", "、）", "；）", "）。"),
    find=r"(?P<mark>(?<!（)[，、；])）|(?<=(?P<before>[^\s]?)（[^（）]*)(?P<mark>(?<!（)。)）(?P<after>。?)|(?<=[。！？]（[^（）]{1,60}(?<!。)）)(?P<again>。)",
    bad=[
        Bad("各有关单位（含派出机构⟦。⟧），应当抓好落实。", fixed="各有关单位（含派出机构），应当抓好落实。"),
        Bad("具体安排另行通知（见附表⟦。⟧）。", fixed="具体安排另行通知（见附表）。"),
        Bad("备足物资（沙袋、救生衣⟦、⟧）。", fixed="备足物资（沙袋、救生衣）。"),
        Bad("要抓好落实。（市水务局负责）⟦。⟧", fixed="要抓好落实。（市水务局负责）"),
    ],
    good=[
        "要抓好落实。（市水务局负责）",
        "要抓好落实。（具体分工见附表。）",
        "（此件公开发布）",
        "（具体分工由市水务局另行通知。）",
        "各有关单位（含派出机构），应当抓好落实。",
    ],
)
def mark_in_bracket(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """解释词语的句内括号紧跟在词语后面，里面末尾不用句号、逗号，外面的点号照原来的位置用；在句号后面另起的句外括号可以自带句号，括号后面就不再用。"""
    name = "again" if match["again"] else "mark"
    start, end = match.span(name)
    if match["mark"] == "。" and match["before"] in ("", *"。！？…；：") and not match["after"]:
        return
    place = "括号后面" if match["again"] else "括号里面"
    yield Hit(start, end, f"{place}的“{match[name]}”应删去", replacement(start, end, "", safe=False))

"""BD138: a word for the kind of work inside 书名号, and 《》 round a theme."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Match, Paragraph, rule


@rule(
    "BD138",
    "class-word-in-title",
    "“杂志”“一书”写在书名号外",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 A.13.3",
    on=("杂志》", "期刊》", "月刊》", "报纸》", "一书》", "一文》", "》为主题", "栏目》", "》为题目"),
    find=r"《(?P<name>[^《》]{1,12}?)(?P<word>杂志|期刊|月刊|报纸|一书|一文|栏目)》|以《(?P<theme>[^《》]{2,20})》为(?:主题(?!词|曲|公园|创作|展)|题目)",
    bad=[
        Bad("文章刊登在⟦《求是杂志》⟧上。", fixed="文章刊登在《求是》杂志上。"),
        Bad("学习⟦《之江新语一书》⟧。", fixed="学习《之江新语》一书。"),
        Bad("以⟦《清风润万家》⟧为主题开展活动。", fixed="以“清风润万家”为主题开展活动。", said="引号"),
    ],
    good=[
        "文章刊登在《求是》杂志上。",
        "以《民法典》为主题开展普法宣传。",
        "以“清风润万家”为主题开展活动。",
        "订阅《中国新闻周刊》。",
    ],
)
def class_word_in_title(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """书名号里只写名称，“杂志”“一书”是说它是什么，写在外面；刊名本身带“杂志”的，不按它改。主题不是作品，用引号。"""
    if match["theme"]:
        if match["theme"].endswith(("法", "典", "条例", "办法", "规定", "准则", "章程", "意见", "通知")):
            return
        start, end = match.start("theme") - 1, match.end("theme") + 1
        fix = Fix("改为引号", (Edit(start, start + 1, "“"), Edit(end - 1, end, "”")), safe=False)
        yield Hit(start, end, "主题不是作品的名称，用引号", fix, clause="GB/T 15834—2011 B.1.8")
        return
    start, end = match.span()
    word = match["word"]
    fix = Fix("移到书名号外", (Edit(match.start("word"), end, f"》{word}"),), safe=False)
    yield Hit(start, end, f"“{word}”写在书名号外面", fix)

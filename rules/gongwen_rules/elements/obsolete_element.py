"""YS110: elements that the form has had no more since 2012: 主题词, 抄报."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, draft, replacement, rule
from gongwen_lint.structure.genre import STATUTORY
from gongwen_rules.knowledge.form import FORMAT_2012


@rule(
    "YS110",
    "obsolete-element",
    "公文已无“主题词”“抄报”和印数",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第九条",
    genres=STATUTORY,
    since=FORMAT_2012,
    on=("主题词", "题　词", "题 词", "抄报", "抄　报", "抄 报", "共印"),
    find=r"^[\s\u3000]*(?P<word>主[ \u3000]?题[ \u3000]?词|抄[ \u3000]?报)[ \u3000]?[：:](?!.*。.)"
    r"|(?P<copies>[（(]?共印[ \u3000]*\d{1,5}[ \u3000]*份[）)]?)(?=[。\s\u3000]*$)",
    bad=[
        Bad(draft("通知", after=("⟦主题词⟧：防汛　工作　通知",)), said="删去"),
        Bad(draft("通知", after=("南屏县人民政府办公室　　2024年5月8日印发", "⟦（共印30份）⟧")), said="印数"),
        Bad(
            draft("报告", after=("⟦抄报⟧：云泽市财政局。",)),
            fixed=str(draft("报告", after=("抄送：云泽市财政局。",))),
        ),
    ],
    good=[
        draft("通知", after=("主题词：防汛　工作　通知",), date="2008年5月6日"),
        draft("通知", body="各单位办公室要做好抄报纸质材料的归档。现将有关事项通知如下，请遵照执行。"),
        "基层公文处理调查\n\n主题词：公文　基层　调查\n",
    ],
)
def obsolete_element(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """2012年起公文格式不再有主题词；不论上级还是平级，一律用抄送。版记里的“共印×份”也不在格式要素之内，只作提示。"""
    if match["copies"]:
        message = "公文格式要素没有印数，版记通常不写“共印×份”"
        yield Hit(*match.span("copies"), message, severity="info", clause="")
        return
    start, end = match.span("word")
    if match["word"].startswith("主"):
        yield Hit(start, end, "公文格式要素已没有“主题词”，请删去这一行")
    else:
        message = "公文格式要素没有“抄报”，对上级也用“抄送”"
        yield Hit(start, end, message, replacement(start, end, "抄送", safe=False))

"""YS104: 第, a leading zero or a space in a document number."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Role, draft, replacement, rule
from gongwen_rules.knowledge.form import FORMAT_2012


@rule(
    "YS104",
    "doc-number-padding",
    "发文字号的序号不编虚位，不加“第”字",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.2.5",
    since=FORMAT_2012,
    roles=(Role.DOC_NUMBER,),
    on="〕］]】﹞）)》〉>}»",
    find=r"(?<!(?:令|公告|通告)[ \u3000]*)(?:(?<=[\p{Han}×])(?P<gap>[ \u3000]+))?"
    r"[〔［\[【﹝（(《〈<{«]\s*\d{2,4}年?\s*[〕］\]】﹞）)》〉>}»](?P<padding>[ \u3000]*第?[ ]*0*)(?=[1-9]\d{0,4}(?P<tail>[ \u3000]+)号|[1-9])",
    bad=[
        Bad(draft("通知", number="南政发〔2024〕⟦第⟧3号"), fixed=str(draft("通知", number="南政发〔2024〕3号"))),
        Bad(draft("请示", number="南政〔2024〕⟦0⟧3号"), fixed=str(draft("请示", number="南政〔2024〕3号"))),
        Bad(
            draft("批复", number="南政批⟦ ⟧〔2024〕⟦ ⟧9号"),
            fixed=str(draft("批复", number="南政批〔2024〕9号")),
            said="空格",
        ),
        Bad(draft("批复", number="南政批〔2024〕9⟦ ⟧号"), fixed=str(draft("批复", number="南政批〔2024〕9号"))),
        Bad(draft("函", number="南政函〔2024〕⟦第00⟧7号"), fixed=str(draft("函", number="南政函〔2024〕7号"))),
    ],
    good=[
        draft("通知", number="南政发〔2024〕30号"),
        draft("公告", number="南政公告〔2024〕第5号"),
        "清河省人民政府令\n第290号\n\n《清河省林地保护办法》已经省人民政府第8次常务会议通过，现予公布，自2024年7月1日起施行。\n\n"
        "省长　周文\n2024年5月6日\n",
        "云泽水利〔2024〕102号文件已经印发。",
    ],
)
def doc_number_padding(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """发文字号写作“代字〔2024〕3号”：序号不编虚位（3不编为03），前面不加“第”，中间不空格。

    令号（第707号、〔2024〕第1号）、公告号保留“第”。只有空格时记为提示。
    """
    if not paragraph.text[: match.start()].strip():
        return
    for start, end in (match.span("gap"), match.span("padding"), match.span("tail")):
        if start < end and not paragraph.text[start:end].strip():
            yield Hit(start, end, "发文字号中间不空格", replacement(start, end, ""), severity="info")
    start, end = match.span("padding")
    if match["padding"].strip():
        message = f"发文字号的序号不加“第”、不编虚位，请删去“{match['padding'].strip()}”"
        yield Hit(start, end, message, replacement(start, end, ""))

"""YS130: a 发文字号 whose year stands in the wrong place or is missing."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft, replacement
from gongwen_rules.knowledge.form import FORMAT_2012

_YEAR_FIRST = Pattern(
    r"[（(]?(?P<year>[〔\[［【]\d{4}[〕\]］】])(?P<code>(?!第\d)\p{Han}{1,12})(?P<number>第?\d{1,5}号)[）)]?"
)
_NO_BRACKET = Pattern(r"(?P<code>\p{Han}{2,12}?)(?<!公告|通告|令)(?P<year>20\d{2})年?第?0*(?P<number>\d{1,5})号")
_NO_YEAR = Pattern(r"(?!第|.*(?:令|公告|通告|第)\d)\p{Han}{2,12}\d{1,4}号")


@document_rule(
    "YS130",
    "doc-number-parts",
    "发文字号由机关代字、年份、序号组成",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.2.5",
    roles=(Role.DOC_NUMBER,),
    since=FORMAT_2012,
    bad=[
        Bad(
            draft("通知", number="⟦〔2024〕南政发3号⟧"),
            fixed=str(draft("通知", number="南政发〔2024〕3号")),
            said="次序",
        ),
        Bad(draft("通知", number="⟦南政发3号⟧"), said="年份"),
        Bad(
            draft("通知", number="⟦南政发2024年3号⟧"),
            fixed=str(draft("通知", number="南政发〔2024〕3号")),
            said="六角括号",
        ),
    ],
    good=[
        draft("通知", number="南政发〔2024〕3号"),
        draft("公告", number="2024年第3号"),
        draft("公告", number="财政部公告2024年第3号"),
        "云泽县人民政府常务会议纪要\n〔2024〕第7号\n\n　　2024年5月13日上午，县长刘志远主持召开县政府第28次常务会议，听取防汛工作汇报。\n",
        "清河省人民政府令\n第290号\n\n《清河省林地保护办法》已经省人民政府第8次常务会议通过，现予公布，自2024年7月1日起施行。\n\n"
        "省长　周文\n2024年5月6日\n",
    ],
)
def doc_number_parts(outline: Outline) -> Iterator[Hit]:
    """发文字号依次写机关代字、年份、序号，如“南政发〔2024〕3号”；令号、公告号另有写法，不查。"""
    for number in outline.all(Role.DOC_NUMBER):
        moved = _YEAR_FIRST.fullmatch(number.text)
        if moved:
            right = f"{moved['code']}〔{moved['year'][1:-1]}〕{moved['number'].removeprefix('第')}"
            shift = len(number.text) - len(number.text.lstrip("（("))
            start, end = number.start + shift, number.start + moved.end("number")
            fix = replacement(start, end, right, paragraph=number.paragraph)
            message = f"发文字号的次序是机关代字、年份、序号，写作“{right}”"
            yield Hit(number.start, number.end, message, fix, paragraph=number.paragraph)
        elif bare := _NO_BRACKET.fullmatch(number.text):
            right = f"{bare['code']}〔{bare['year']}〕{bare['number']}号"
            fix = replacement(number.start, number.end, right, paragraph=number.paragraph, safe=False)
            message = f"发文字号的年份应用六角括号括入，写作“{right}”"
            yield Hit(number.start, number.end, message, fix, paragraph=number.paragraph)
        elif _NO_YEAR.fullmatch(number.text):
            message = "发文字号缺年份，应写作“机关代字〔年份〕序号”，如“南政发〔2024〕3号”"
            yield Hit(number.start, number.end, message, paragraph=number.paragraph)

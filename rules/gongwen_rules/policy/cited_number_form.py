"""TF304: a cited document number with a short year, 第 or leading zeros."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, replacement, rule
from gongwen_rules.knowledge.form import FORMAT_2012

_SINCE = 2013
"""Numbers of earlier years had other forms, which a citation keeps."""


@rule(
    "TF304",
    "cited-number-form",
    "引用的发文字号年份写全，序号不加“第”、不编虚位",
    severity="warning",
    basis="国标",
    clause="GB/T 9704—2012 7.2.5",
    since=FORMAT_2012,
    roles=PROSE,
    on=(
        *(close + mark for close in "〕]］】）)﹞" for mark in "第0"),
        "〔二〇",
        "〔二零",
        "〔二○",
        *(f"〔{year}〕" for year in range(13, 40)),
    ),
    find=r"(?<=(?:发|函|办|政|党|委|批|请|报|规|文))[〔\[［【（(﹝](?P<year>20\d\d|[1-3]\d)[〕\]］】）)﹞](?P<extra>第?0*)(?=[1-9]\d{0,4}号)|(?P<han>〔二[〇零○][〇零○一二三四五六七八九]{2}〕[一二三四五六七八九十百〇零\d]{1,6}号)",
    bad=[
        Bad("根据《实施意见》（云政发〔2024〕⟦第⟧8号）要求。", fixed="根据《实施意见》（云政发〔2024〕8号）要求。"),
        Bad("按照《方案》（云政办发〔2024〕⟦00⟧8号）执行。", fixed="按照《方案》（云政办发〔2024〕8号）执行。"),
        Bad("云政发⟦〔二〇二四〕八号⟧文件已印发。", said="阿拉伯"),
        Bad("贯彻《通知》（云农发〔⟦24⟧〕3号）精神。", fixed="贯彻《通知》（云农发〔2024〕3号）精神。", said="2024"),
    ],
    good=[
        "根据《实施意见》（云政发〔2024〕80号）要求。",
        "依据旧文（教人字〔1999〕第5号）办理，执行市政府令〔2024〕第3号，处罚决定书文号为南市监处字（2023）第15号。",
    ],
)
def cited_number_form(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """引用的发文字号照来文写：年份四位写全，序号前没有“第”，不编虚位（8不编为08）。2012年以前的文件另有写法，不查。

    来文自己写错的也有，改前与来文核对。
    """
    if match["han"]:
        yield Hit(*match.span("han"), "发文字号的年份、序号用阿拉伯数字")
        return
    year, extra = match["year"], match["extra"]
    if len(year) < len(str(_SINCE)):
        message = f"发文字号的年份应标全称“20{year}”"
        yield Hit(*match.span("year"), message, replacement(*match.span("year"), f"20{year}", safe=False))
    if extra and int(year) % 100 >= _SINCE % 100:
        message = f"发文字号的序号不加“第”、不编虚位，请删去“{extra}”"
        yield Hit(*match.span("extra"), message, replacement(*match.span("extra"), "", safe=False))

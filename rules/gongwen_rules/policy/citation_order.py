"""TF302: a cited document with its number before its title, or without brackets round the number."""

from collections.abc import Iterator

from gongwen_lint.rule import HEADINGS, Bad, Edit, Fix, Hit, Match, Paragraph, Role, rule
from gongwen_rules.policy.number_lead import lead, office

_NUMBER = r"\p{Han}{1,10}[〔\[［【﹝（(](?:19|20)\d\d[〕\]］】﹞）)]第?\d{1,5}号"
_CASES = ("民终", "民初", "刑终", "刑初", "行终", "行初", "执", "民再", "赔")
"""Numbers of cases."""


@rule(
    "TF302",
    "citation-order",
    "引用公文先引标题，后引发文字号",
    severity="warning",
    basis="实务",
    clause="",
    roles=(Role.BODY, *HEADINGS, Role.NOTE, Role.ATTACHMENT_NOTE),
    on=("号《", "号文《", "》国", "》中", *(f"{mark}{year}" for mark in "〔[［﹝（(" for year in ("19", "20"))),
    find=(
        rf"(?=《)(?<=(?P<before>{_NUMBER})(?P<paper>文件?|的)?)(?P<title>《[^《》]{{4,80}}》)(?!（\p{{Han}}{{1,10}}[〔\[])"
        rf"|(?<=》)(?<=[^《》]{{4}}》)(?!的|等)(?P<after>{_NUMBER})(?!《)"
    ),
    plain=True,
    bad=[
        Bad(
            "根据⟦国发〔2019〕5号《国务院关于全面推行部门联合监管的意见》⟧，制定本方案。",
            fixed="根据《国务院关于全面推行部门联合监管的意见》（国发〔2019〕5号），制定本方案。",
        ),
        Bad(
            "按照《关于做好防汛工作的通知》⟦云政办发〔2024〕6号⟧要求，现通知如下。",
            fixed="按照《关于做好防汛工作的通知》（云政办发〔2024〕6号）要求，现通知如下。",
        ),
    ],
    good=[
        "根据《国务院关于全面推行部门联合监管的意见》（国发〔2019〕5号），制定本方案。",
        "根据《关于做好防汛工作的通知》（云政办发〔2024〕6号，以下简称《通知》）要求办理。",
        "国发〔2019〕5号文件印发以后，《国务院工作规则》作了修订。",
        "财政部令第87号《政府采购货物和服务招标投标管理办法》已经施行。",
        "依据（2019）最高法民终12号《民事判决书》执行。",
    ],
)
def citation_order(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """引用公文通常先引标题、后引发文字号，发文字号用圆括号括在标题后面：《××通知》（×政发〔2024〕6号）。改法须经确认。"""
    if match["after"]:
        number = match["after"]
        fix = Fix(f"写作“（{number}）”", (Edit(*match.span("after"), f"（{number}）"),), safe=False)
        yield Hit(*match.span("after"), "引用的发文字号应用圆括号括在标题后面", fix)
        return
    if office(match["before"]).endswith(_CASES):
        return
    start = match.start("before") + lead(match["before"])
    number = match.string[start : match.end("before")]
    right = f"{match['title']}（{number}）"
    fix = Fix("标题写在发文字号前面", (Edit(start, match.end(), right),), safe=False)
    yield Hit(start, match.end(), "引用公文先引标题、后引发文字号，发文字号加圆括号", fix)

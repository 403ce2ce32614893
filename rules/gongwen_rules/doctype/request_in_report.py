"""WZ201: a request inside a 报告."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Fact, Hit, Outline, Paragraph, Pattern, Role, document_rule, draft, fact
from gongwen_rules.doctype.doubled_doctype import doubled
from gongwen_rules.knowledge.form import FORMAT_2012, addressed_to
from gongwen_rules.knowledge.intent import requests

_TO_CONGRESS = Pattern(r"人大|人民代表大会|代表大会|股东|董事会")
_LEAD = Pattern(r"(?:此外|另外|同时|顺便|另)[，,]?(?:\p{Han}{0,4}|[^。；]{0,60}[，,])$")
_SPOKEN = Pattern(r"(?:政府|法院|检察院|委员会|常委会|代表大会)工作报告$|述职")
"""Spoken to an audience."""
_NEED = Pattern(r"[还尚急亟]?需")


@fact(
    "request",
    on=(
        "请",
        "望",
        "盼",
        "申",
        "建议",
        "候复",
        "需市",
        "需省",
        "需县",
        "需上级",
        "需要市",
        "需要省",
        "需要县",
        "需要上级",
    ),
    roles=PROSE,
)
def request(paragraph: Paragraph) -> Iterator[Fact]:
    """A request to the reader in a 报告 or 请示; other documents are not searched. The value is its text from 此外 on."""
    if paragraph.context.genre in ("报告", "请示"):
        for found in requests(paragraph.text):
            lead = _LEAD.search(paragraph.text[: found.start])
            yield Fact(found.start, found.end, paragraph.text[lead.start() if lead else found.start : found.end])


@document_rule(
    "WZ201",
    "request-in-report",
    "报告里不得夹带请示事项",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十五条（四）",
    genres=("报告",),
    since=FORMAT_2012,
    facts=("request",),
    bad=[
        Bad(draft("报告", body=("防汛工作已经完成。", "⟦以上报告妥否，请批示⟧。")), said="另行请示"),
        Bad(draft("报告", body=("青石水库水毁严重，⟦恳请市政府拨付修复资金86万元，并尽快安排到位⟧。", "特此报告。"))),
        Bad(draft("报告", body=("目前物资缺口较大，⟦请市财政局予以解决⟧。", "特此报告，⟦请予支持⟧。"))),
        Bad(draft("报告", body=("现将有关情况报告如下：", "一、⟦请求事项⟧", "⟦申请增加事业编制3名⟧。"))),
        Bad(draft("报告", body=("⟦建议市政府追加防汛经费50万元⟧。", "人员严重不足，急⟦盼补充编制⟧。", "⟦妥否，请示⟧。"))),
        Bad(draft("报告", body=("不足部分⟦恳请省厅帮助解决⟧。", "⟦还需县政府协调供电公司迁改线路⟧。"))),
        Bad(draft("报告", body=("上述工作已经完成。", "⟦希望上级主管部门在项目和资金上给予倾斜⟧。"))),
    ],
    good=[
        draft("报告"),
        draft("报告", body=("现将有关情况报告如下。", "以上报告，请审阅。")),
        draft("报告", body=("收到青石镇《关于请求拨付救灾资金的请示》后，我县已安排资金30万元。", "特此报告。")),
        draft("报告", body=("群众请求解决出行难问题，我县已申请省级补助资金200万元。", "下一步将积极争取上级支持。")),
        draft("报告", body=("我局无需追加经费，经请求市政府批准，项目已经开工。", "特此报告。")),
        draft("报告", body=("我镇已向县政府专题请示，请求安排修复资金，县政府批复同意。", "专家组建议县政府批准该方案。")),
        draft("报告", body="我县向市财政局申请专项资金200万元，请求省水利厅将青石水库列入规划，均获批准。"),
        draft("报告", body="群众申请低保、要求解决用水困难，请求政府帮助，我县已责成民政局办理。"),
        draft("报告", body="通过向上争取，申请中央预算内资金3.2亿元，获批2.8亿元。"),
        draft("报告", body="以上报告如无不妥，请批转各地执行。", date="二〇〇九年五月六日"),
        draft("报告", addressee="南屏县人民代表大会常务委员会：", body=("现将预算调整情况报告如下。", "以上报告，请予审查批准。")),
        draft("请示"),
    ],
)  # fmt: skip
def request_in_report(outline: Outline) -> Iterator[Hit]:
    """报告不要求答复，夹在里面的请求没有人办；请求的事项应另写请示，一文一事。

    请审阅、请审议这类话不算请求；群众、企业的请求，已经办结的、将来的请求，引用的标题都不算。“需要市财政安排……”说的是困难也是请求，
    记为警告。向人大报告工作、会上作的报告不查。
    """
    title = outline.one(Role.TITLE)
    if (
        doubled(outline)
        or outline.delivered
        or _TO_CONGRESS.search(addressed_to(outline))
        or (title and _SPOKEN.search(title.text))
    ):
        return
    for found in outline.facts["request"]:
        if found.paragraph <= outline.parts[0].last:
            message = "报告里夹带了请示事项；报告等非请示性公文不得夹带请示事项，请删去或者另行请示"
            hit = Hit(found.start, found.end, message, paragraph=found.paragraph)
            yield hit._replace(severity="warning") if _NEED.match(str(found.value)) else hit

"""WZ201: a request slipped into a 报告."""

import datetime
from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Fact, Hit, Match, Outline, Paragraph, document_rule, draft, fact

OTHERS = (
    "群众",
    "企业",
    "职工",
    "代表",
    "他们",
    "居民",
    "村民",
    "商户",
    "业主",
    "委员",
    "来函",
    "来文",
    "收悉",
    "请示》",
    "曾",
    "已经",
    "经报",
)
"""In the clause before a cue: it is somebody else's request, or one made before."""
WHAT = r"(?:批准|批复|批示|审批|核准|核拨|拨付|拨款|增拨|追加|解决|审定|(?:给予|予以|加大|安排|下达|提供|支持)[^。；，]{0,16}?(?:支持|补助|资助|资金|经费|编制|解决|倾斜|专项|指标))"


@fact(
    "request",
    on=("请", "妥否", "当否", "可否", "希望", "恳"),
    find=rf"(?<![报提申邀聘约宴函商])(?:恳请|敬请|拟请|特请|务请|请求|恳求|请(?![示教假客]))[^。；！？，]{{0,24}}?{WHAT}"
    r"|(?:妥否|当否|可否|是否妥当)[，,]?[^。，]{0,4}请[^。]{0,8}?(?:批示|批复|批准|审批|指示|核示|审定)"
    r"|希望[^。；！？]{0,20}?(?:给予|予以|加大|安排|下达|拨付)[^。；，]{0,16}?(?:资金|经费|补助|编制|专项)",
    roles=PROSE,
)
def request(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """Words that ask a superior for approval, money or posts, in one's own name."""
    clause = paragraph.text[: match.start()]
    clause = clause[max(clause.rfind(stop) for stop in "。；！？") + 1 :]
    if not any(word in clause for word in OTHERS) and clause.count("“") <= clause.count("”"):
        yield Fact(match.start(), match.end(), match.group())


@document_rule(
    "WZ201",
    "request-in-report",
    "报告不得夹带请示事项",
    severity="error",
    basis="条例",
    clause="条例 第十五条（四）",
    facts=("request",),
    genres=("报告",),
    since=datetime.date(2012, 7, 1),
    confidence=0.7,
    bad=[
        Bad(
            draft(
                "报告",
                body=("现将有关情况报告如下：", "全县完成巡查1200人次。", "⟦恳请市政府拨付⟧养护补助资金86万元。"),
            )
        ),
        Bad(draft("报告", body=("现将有关情况报告如下：", "目前堤防存在隐患。", "以上报告⟦妥否，请批示⟧。"))),
        Bad(draft("报告", body=("现将有关情况报告如下：", "⟦希望上级在下一年度给予专项⟧资金支持。")), said="请示"),
    ],
    good=[
        draft("报告", body=("现将有关情况报告如下：", "经报请市政府批准，工程已于3月开工。", "特此报告，请审阅。")),
        draft("报告", body=("现将有关情况报告如下：", "群众请求解决饮水困难的来信共12件，已全部办结。", "特此报告。")),
        draft("请示"),
    ],
)
def request_in_report(outline: Outline) -> Iterator[Hit]:
    """报告是让上级了解情况的，上级不一定答复；要上级批准、拨款、解决问题的，应另行请示。

    面向代表大会的政府工作报告“请予审议”不在此列，2012年7月前的报告按当时的办法也不在此列。
    """
    if outline.delivered:
        return
    for found in outline.facts["request"]:
        if found.paragraph <= outline.parts[0].last:
            message = f"“{found.value}”是请示用语，报告不得夹带请示事项；应删去，另文请示"
            yield Hit(found.start, found.end, message, paragraph=found.paragraph)

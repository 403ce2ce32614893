"""WZ303: a 文种 for lower or unrelated organs that is addressed to the writer's own superior."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft
from gongwen_rules.knowledge.form import FORMAT_2012, addressed_to, issuer, title_end
from gongwen_rules.knowledge.organs import read_organ, split_organs
from gongwen_rules.knowledge.subordination import guides, leads

_BUREAU = {"addressee": "县人民政府：", "signature": "南屏县水利局"}
WRONG_TO_SUPERIOR = ("通知", "通报", "决定", "批复", "函")
_ASKED = ("请批示", "请批准")
_ASKING = ("关于请求", "关于申请", "关于恳请", "关于报请", "关于呈请")
"""Titles of a 函 that asks for a decision, whatever it closes with."""


@document_rule(
    "WZ303",
    "wrong-to-superior",
    "向上级机关行文用请示、报告或者意见",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第八条",
    genres=WRONG_TO_SUPERIOR,
    since=FORMAT_2012,
    besides=("closing",),
    bad=[
        Bad(draft("通知", title="南屏县水利局关于防汛物资情况的⟦通知⟧", body="现将防汛物资储备情况书面上报。", **_BUREAU), said="报告"),
        Bad(draft("函", title="南屏县水利局关于追加防汛经费的⟦函⟧", body=("拟申请资金80万元。", "当否，请批复。"), **_BUREAU), said="请示"),
        Bad(draft("函", title="南屏县水利局关于请求批准新建泵站的⟦函⟧", body=("拟新建泵站一座。", "妥否，请函复。"), **_BUREAU), said="请示"),
        Bad(draft("通知", title="南屏县教育局关于防溺水工作情况的⟦通知⟧", addressee="云泽市教育局：", signature="南屏县教育局")),
        Bad(draft("批复", title="南屏县人民政府关于建设水库的⟦批复⟧", addressee="云泽市人民政府：", signature="南屏县人民政府")),
    ],
    good=[
        draft("函", title="南屏县水利局关于《水库管理办法》修改意见的函", body="经研究，我局没有修改意见。", **_BUREAU),
        draft("函", title="南屏县水利局关于申请追加防汛经费的函", body="拟申请资金80万元。", addressee="南屏县财政局：", signature="南屏县水利局"),
        draft("通知", title="云泽市水利局关于做好清淤工作的通知", addressee="各县（市、区）水利局：", signature="云泽市水利局"),
        draft("通知", title="南屏县水利局关于召开座谈会的通知", addressee="南屏县财政局：", signature="南屏县水利局"),
        draft("报告", title="南屏县水利局关于防汛物资情况的报告", body="现将防汛物资储备情况报告如下。", **_BUREAU),
        draft("通知", title="国务院办公厅关于做好统计工作的通知", addressee="各省、自治区、直辖市人民政府，国务院各部委、各直属机构：", signature="国务院办公厅"),
    ],
)  # fmt: skip
def wrong_to_superior(outline: Outline) -> Iterator[Hit]:
    """通知、通报、决定、批复发给下级和有关单位，函用于不相隶属机关之间；对上级机关，请求用请示，汇报用报告，提建议用意见。

    从名称看主送的是本机关的上级才报；函要标题或者结语请求批准才报，因为答复上级办公室征求意见常用函。
    """
    title = outline.one(Role.TITLE)
    genre = outline.context.genre
    called = split_organs(addressed_to(outline))
    if title is None or len(called) != 1 or not title.text.endswith(genre):
        return
    asking = genre == "函" and any(word in title.text for word in _ASKING)
    asked = asking or any(found.value in _ASKED for found in outline.facts["closing"])
    organ, writer = read_organ(called[0]), read_organ(issuer(outline))
    if (asked or genre != "函") and (leads(organ, writer) or guides(organ, writer)):
        paragraph, start, end = title_end(title, len(title.text) - len(genre))
        right = "请示" if asked else "报告、请示或者意见"
        yield Hit(start, end, f"主送的“{called[0]}”是上级机关，不用“{genre}”，应用{right}", paragraph=paragraph)

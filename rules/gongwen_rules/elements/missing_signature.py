"""YS143: a dated document that nobody signs, or a signed one without a date."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft
from gongwen_rules.knowledge.form import FORMAT_2012, is_older, visible

_NAMES = ((Role.SIGNATURE, "发文机关署名"), (Role.DATE, "成文日期"))


@document_rule(
    "YS143",
    "missing-signature",
    "正文后署发文机关和成文日期",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第九条（十一）（十二）",
    genres=("通知", "请示", "报告", "意见", "决定", "通报", "函", "批复", "公告", "通告"),
    since=FORMAT_2012,
    confidence=0.8,
    bad=[
        Bad(
            draft(
                "通知", title="⟦南屏县人民政府关于做好2024年防汛工作的通知⟧", signature="", number="南政发〔2024〕3号"
            ),
            said="署名",
        ),
        Bad(
            draft("通知", title="⟦南屏县人民政府关于做好2024年防汛工作的通知⟧", date="", number="南政发〔2024〕3号"),
            said="成文日期",
        ),
        Bad(
            draft(
                "请示",
                masthead="南屏县人民政府文件",
                number="南政〔2024〕3号",
                signer="秦世安",
                title="⟦南屏县人民政府关于建设青石水库的请示⟧",
                signature="",
                date="",
            ),
            said="发文机关署名和成文日期",
        ),
    ],
    good=[
        draft("通知", number="南政发〔2024〕3号"),
        draft("通知", number="南政发〔2024〕3号", signature="", date=""),
        draft(
            "通知",
            number="教职成司函〔2024〕3号",
            body=("请于5月30日前报送。", "联系人：王芳，电话：010-66090000"),
            signature="教育部职业教育与成人教育司",
        ),
        "中共南屏县委文件\n\n南发〔2024〕15号\n\n中共南屏县委\n关于加强调查研究的意见\n（2024年4月19日）\n\n为加强调查研究，提出如下意见。\n一、明确内容\n深入基层。\n二、改进方法\n解剖麻雀。\n",
        "南屏县人民政府关于做好防汛工作的通知\n南政发〔2024〕3号\n各乡镇人民政府：\n为做好防汛工作，现就有关事项通知如下。\n2024年5月6日",
        "南屏县人民政府文件\n\n南政发〔2009〕24号\n\n南屏县人民政府关于做好防汛工作的通知\n\n各乡镇人民政府：\n\n为做好防汛工作，现就有关事项通知如下。\n",
        draft("报告", title="南屏县2024年政府工作报告", addressee="各位代表：", signature="", date="2024年1月6日"),
    ],
)
def missing_signature(outline: Outline) -> Iterator[Hit]:
    """公文署发文机关全称或者规范化简称，写明会议通过或者负责人签发的日期。

    党的机关在标题下面用括号写明日期的，不查。没有发文机关标志的，多半是网上转载稿，转载时常常略去署名或者日期：缺一样的只作提示，两样都没有的、发文字号排在标题下面的不查。
    """
    title = outline.one(Role.TITLE)
    if (
        title is None
        or outline.delivered
        or is_older(outline)
        or not (outline.one(Role.ADDRESSEE) or outline.one(Role.DOC_NUMBER))
    ):
        return
    lost = [name for role, name in _NAMES if outline.one(role) is None]
    number = outline.one(Role.DOC_NUMBER)
    if number and number.paragraph > title.paragraph:
        return  # a website sets the number below the title, and drops the end
    below_title = outline.context.date is not None
    if not lost or (len(lost) == 2 and (below_title or not outline.one(Role.MASTHEAD))):
        return
    paragraph, start, end = visible(title)
    message = f"缺{'和'.join(lost)}；正文后应署发文机关名称，下一行写成文日期"
    yield Hit(start, end, message, severity=None if outline.one(Role.MASTHEAD) else "info", paragraph=paragraph)

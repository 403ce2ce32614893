"""WZ302: a 请示 to an organ that is no superior."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft, replacement
from gongwen_rules.knowledge.form import FORMAT_2012, addressed_to, issuer, title_end
from gongwen_rules.knowledge.organs import read_organ, split_organs
from gongwen_rules.knowledge.subordination import are_peers

_BUREAU = {"signature": "南屏县教育局"}


@document_rule(
    "WZ302",
    "request-to-peer",
    "向不相隶属的机关请求批准用函",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第八条（十四）",
    genres=("请示",),
    since=FORMAT_2012,
    bad=[
        Bad(
            draft("请示", title="南屏县教育局关于追加校舍维修经费的⟦请示⟧", addressee="南屏县财政局：", **_BUREAU),
            fixed=str(draft("请示", title="南屏县教育局关于追加校舍维修经费的函", addressee="南屏县财政局：", **_BUREAU)),
            said="不相隶属",
        ),
        Bad(
            draft("请示", title="南屏县人民政府关于共建公路的⟦请示⟧", addressee="临川县人民政府："),
            fixed=str(draft("请示", title="南屏县人民政府关于共建公路的函", addressee="临川县人民政府：")),
        ),
    ],
    good=[
        draft("请示", title="南屏县教育局关于追加经费的请示", addressee="县人民政府：", **_BUREAU),
        draft("请示", title="南屏县教育局关于调整计划的请示", addressee="云泽市教育局：", **_BUREAU),
        draft("请示", title="南屏县教育局关于增加编制的请示", addressee="县委机构编制委员会办公室：", **_BUREAU),
        draft("请示", title="云泽市中医药管理局关于申请经费的请示", addressee="云泽市卫生健康委员会：", signature="云泽市中医药管理局"),
        draft("函", title="南屏县教育局关于商请追加经费的函", addressee="南屏县财政局：", **_BUREAU),
    ],
)  # fmt: skip
def request_to_peer(outline: Outline) -> Iterator[Hit]:
    """请示用于向上级机关请求指示、批准；不相隶属机关之间请求批准和答复审批事项用函。教育局向财政局要经费，用函。

    从名称看是同一政府的两个部门、两个不同地方的同级政府才报。代管、挂靠的机构，编制、国有资产等委员会不查。
    """
    title = outline.one(Role.TITLE)
    writer = read_organ(issuer(outline))
    called = split_organs(addressed_to(outline))
    if title is None or not title.text.endswith("请示") or len(called) != 1:
        return
    organ = read_organ(called[0])
    if are_peers(writer, organ):
        paragraph, start, end = title_end(title, len(title.text) - 2)
        message = f"“{organ.name}”与本机关不相隶属，请求批准用“函”，不用“请示”"
        yield Hit(
            start, end, message, replacement(start, end, "函", paragraph=paragraph, safe=False), paragraph=paragraph
        )

"""XW108: a department that writes to lower governments without saying that its government agreed."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Fact, Hit, Outline, Paragraph, Pattern, Role, document_rule, draft, fact
from gongwen_rules.knowledge.form import FORMAT_2012, addressed_to, issuer, visible
from gongwen_rules.knowledge.organs import TOWN, Organ, read_organ, split_organs

_CONSENT = Pattern(r"(?:政府|国务院|省委|市委|县委|区委|党委|党中央|中央)[^。]{0,12}?(?:同意|批准|授权)")
_COORDINATES = Pattern(r"指挥部|领导小组|联席会议|协调|安全生产委员会|安委|防汛|中央|国家")
"""Bodies above the departments, which may direct lower governments."""
_BUREAU = {"title": "云泽市教育局关于做好校舍安全检查的通知", "signature": "云泽市教育局"}


@fact(
    "consent",
    on=(
        "政府同意",
        "务院同意",
        "委同意",
        "中央同意",
        "政府批准",
        "务院批准",
        "政府授权",
        "务院授权",
        "领导同意",
        "领导批准",
    ),
    roles=(Role.BODY,),
)
def consent(paragraph: Paragraph) -> Iterator[Fact]:
    """经市人民政府同意: a superior agreed."""
    match = _CONSENT.search(paragraph.text)
    if match:
        yield Fact(*match.span())


@document_rule(
    "XW108",
    "commands-government",
    "部门向下级政府行文，文中注明已经政府同意",
    severity="info",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十六条（二）",
    roles=(Role.ADDRESSEE,),
    genres=("通知", "意见", "决定", "通报"),
    since=FORMAT_2012,
    besides=("consent",),
    bad=[
        Bad(draft("通知", addressee="⟦各县（市、区）人民政府，市直有关单位⟧：", **_BUREAU), said="同意"),
        Bad(draft("意见", title="清河省水利厅关于加强渠道管护的意见", addressee="⟦各市、县人民政府⟧：", signature="清河省水利厅")),
    ],
    good=[
        draft("通知", title="南屏县水利局关于做好渠道清淤的通知", addressee="各乡镇人民政府：", signature="南屏县水利局"),
        draft("通知", addressee="各县（市、区）教育局：", **_BUREAU),
        draft("通知", addressee="各县（市、区）人民政府：", body="经市人民政府同意，现就校舍安全检查有关事项通知如下。", **_BUREAU),
        draft("通知", title="云泽市人民政府办公室关于做好校舍检查的通知", addressee="各县（市、区）人民政府：", signature="云泽市人民政府办公室"),
        draft("通知", addressee="各县（区）教育局，临港新区管委会、青石区开发区管理委员会：", **_BUREAU),
        draft("函", title="云泽市教育局关于商请提供校舍资料的函", addressee="南屏县人民政府：", signature="云泽市教育局"),
        draft("通知", title="云泽市防汛抗旱指挥部关于加强值守的通知", addressee="各县（市、区）人民政府：", signature="云泽市防汛抗旱指挥部"),
        draft("通知", title="云泽市教育局、云泽市公安局关于校园安保的通知", addressee="各县（市、区）人民政府：", signature="云泽市教育局"),
    ],
)  # fmt: skip
def commands_government(outline: Outline) -> Iterator[Hit]:
    """党委、政府的办公厅（室）根据授权可以向下级党委、政府行文；其他部门不得向下级党委、政府提出指令性要求。

    需经政府审批的事项，经政府同意后可以由部门行文，文中须注明已经政府同意，如“经市人民政府同意”。属于告知、商请的可以不理。
    县的部门向乡镇行文在各地很普遍，不查；和下级部门并列主送的管委会是派出机构，也不查。
    """
    addressee = outline.one(Role.ADDRESSEE)
    writer = read_organ(issuer(outline))
    if addressee is None or writer.kind != "部门" or _COORDINATES.search(writer.name) or outline.facts["consent"]:
        return
    if len(split_organs(issuer(outline))) > 1:
        return
    if any(_is_lower(read_organ(name), writer) for name in split_organs(addressed_to(outline))):
        paragraph, start, end = visible(addressee)
        end -= len(addressee.text) - len(addressed_to(outline))
        message = "部门直接向下级政府行文，文中没有注明已经政府同意；须经政府审批的事项，应写明“经××人民政府同意”"
        yield Hit(start, end, message, paragraph=paragraph)


def _is_lower(organ: Organ, writer: Organ) -> bool:
    """A 管委会 or 党工委 is sent out by its government or committee and stands among the departments here."""
    sent_out = organ.name.endswith("工委") or (organ.kind == "政府" and not organ.name.endswith("政府"))
    return organ.kind in ("政府", "党委") and not sent_out and TOWN < organ.rank < writer.rank

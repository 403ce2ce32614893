"""CL118: a title whose issuer and matter belong to two places of one level."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, rule

_COMMON = Pattern(
    r"^(?:全|各|本|市|县|城|郊|大|小|首批|促进|推进|推动|支持|扶持|鼓励|加强|加快|规范|深化|完善|贯彻|落实|优化|建设|创建|培育|整顿|国家|省级|打造)"
    r"|.{2,}(?:城|都|超|夜)市$|(?:新|县|卫)城市$|(?:强|大|困|点|范|全|各|粮|业)县$|[社园发景胜护范验城片辖校新能街管库林牧灾厂业作税贸济聚山地小老矿郊市农居宅禁限]区$|自治[区州县旗]$"
)
"""What ends with 市, 县 or 区 and names no place: 智慧城市, 开发区, 促进县（域经济）."""


@rule(
    "CL118",
    "title-of-another",
    "标题里的发文机关与内容是同一个地方",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=("人民政府关于印发", "办公室关于印发", "办公厅关于印发", "人民政府关于公布", "人民政府关于批转"),
    find=r"(?P<issuer>\p{Han}{2,4}?(?P<level>[省市县区旗州]))人民政府(?:办公[室厅])?关于(?:印发|公布|批转)[《〈]?(?P<place>\p{Han}{2,4}?(?P=level))(?!(?<=市)[场容政民区域级直属值县镇]|(?<=县)[域城区属级直乡镇]|(?<=区)[域划级属块]|[与和及等])(?=\p{Han}{4})",
    bad=[
        Bad("南屏县人民政府办公室关于印发⟦青阳县⟧防汛应急预案的通知", said="南屏县"),
        Bad("按照《云泽市人民政府关于印发〈⟦临渡市⟧城市更新行动方案〉的通知》要求办理。"),
    ],
    good=[
        "南屏县人民政府办公室关于印发南屏县防汛应急预案的通知",
        "清河省南屏县人民政府关于印发南屏县防汛应急预案的通知",
        "云泽市人民政府关于印发南屏县、青阳县国土空间规划的通知",
        "云泽市人民政府关于印发智慧城市建设行动方案、农贸市场管理办法、规范市场秩序若干措施的通知",
        "云泽市人民政府关于印发文明城市创建方案的通知",
        "云泽市人民政府关于印发农贸市场管理办法的通知",
        "云泽市人民政府关于印发临渡市与云泽市合作协议的通知",
        "南屏县人民政府关于印发促进县域经济发展若干措施的通知",
        "南屏县人民政府关于印发产业强县建设方案的通知",
        "东港区人民政府关于印发开发区管理办法的通知",
        "东港区人民政府关于印发智慧社区建设方案的通知",
        "云泽市人民政府关于印发全市防汛应急预案、市区停车管理办法的通知",
    ],
)
def title_of_another(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """一个县印发的是另一个县的方案，多半是照抄别处的文件没有改净。上级印发下级的（市印发县的）不查；市有大有小，只作提示。"""
    issuer, place = match["issuer"], match["place"]
    if issuer.endswith(place) or _COMMON.search(place) or place[:-1] in issuer:
        return
    message = f"发文机关是“{issuer}”，这里是“{place}”，请核对是不是抄来的文字"
    yield Hit(*match.span("place"), message, severity="info" if match["level"] == "市" else None)

"""XW101: an upward paper that calls on several superiors."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft
from gongwen_rules.knowledge.form import addressed_to, issuer, visible
from gongwen_rules.knowledge.organs import read_organ, several_superiors, split_organs
from gongwen_rules.knowledge.subordination import writes_upward


@document_rule(
    "XW101",
    "several-addressees",
    "上行文原则上主送一个上级机关",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十五条（一）",
    roles=(Role.ADDRESSEE,),
    genres=("请示", "报告", "意见"),
    bad=[
        Bad(draft("请示", addressee="⟦云泽市人民政府、云泽市财政局⟧："), said="2个"),
        Bad(draft("请示", addressee="⟦市委、市政府⟧："), said="抄送"),
        Bad(draft("请示", addressee="⟦自治区党委、人民政府⟧：")),
        Bad(draft("请示", addressee="⟦市委组织部、宣传部⟧：")),
        Bad(draft("请示", addressee="⟦云泽市水利局并云泽市财政局⟧：")),
        Bad(draft("请示", addressee="⟦县发展和改革局和县财政局⟧：")),
        Bad(draft("请示", addressee="⟦县人民政府、县财政局并王建军副县长⟧："), said="2个机关"),
        Bad(draft("报告", addressee="⟦云泽市教育局，云泽市人力资源和社会保障局⟧：")),
        Bad(draft("意见", title="南屏县水利局关于加强渠道管护的意见", addressee="⟦县人民政府、县财政局⟧：", signature="南屏县水利局")),
    ],
    good=[
        draft("请示", addressee="云泽市自然资源和规划局："),
        draft("请示", addressee="国务院、中央军委："),
        draft("报告", addressee="县委副书记王珏同志并县人民政府：", body="根据您的交办，现将核查情况报告如下。"),
        draft("请示", addressee="国家税务总局和县税务局："),
        draft("请示", addressee="云泽市卫生健康委员会（市中医药管理局）："),
        draft("请示", addressee="县委县政府信访局："),
        draft("报告", addressee="云泽市人民政府：", after=("抄送：云泽市财政局、云泽市水利局。",)),
        draft("函", addressee="临川县人民政府、白石县人民政府："),
        draft("意见", title="南屏县人民政府关于加强渠道管护的意见", addressee="青石镇人民政府、石桥镇人民政府："),
    ],
)  # fmt: skip
def several_addressees(outline: Outline) -> Iterator[Hit]:
    """请示送几个上级，谁来答复就没有着落，答复也可能不一致。其他需要知道的机关列入抄送。

    党中央、国务院，国务院、中央军委这样的共同上级不算多头。报告、上行的意见多头主送，党委和政府联名报送上级党委和政府，记为警告。
    """
    addressee = outline.one(Role.ADDRESSEE)
    said = addressed_to(outline)
    superiors = several_superiors(said)
    request = outline.context.genre == "请示"
    if addressee is None or not (superiors or (request and _is_class(said))) or not writes_upward(outline):
        return
    paragraph, start, end = visible(addressee)
    many = f"{len(superiors)}个机关" if superiors else "一类机关"
    message = f"{outline.context.genre}主送了{many}；向上级机关行文原则上主送一个上级机关，其他列入“抄送”"
    end -= len(addressee.text) - len(said)
    severe = request and not (_are_party_and_government(superiors) and _is_joint(outline))
    yield Hit(start, end, message, severity=None if severe else "warning", paragraph=paragraph)


def _are_party_and_government(names: tuple[str, ...]) -> bool:
    return sorted(read_organ(name).kind for name in names) == ["党委", "政府"]


def _is_joint(outline: Outline) -> bool:
    """Both the Party's committee and the government issue it."""
    signers = tuple(signature.text for signature in outline.all(Role.SIGNATURE))
    return _are_party_and_government(split_organs(issuer(outline))) or _are_party_and_government(signers)


def _is_class(said: str) -> bool:
    return any(read_organ(name).several for name in split_organs(said))

"""YS142: a document that is signed by another organ than its title or masthead names."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Element, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import title_organ
from gongwen_rules.knowledge.organs import names_organ, read_organ, split_organs

_MASTHEAD = Pattern(r"(?P<organ>[\p{Han}×]{3,30}?)(?:文件)?")
_BARE_TITLE = Pattern(
    r"(?P<organ>(?!关于|印发|转发|批转|发布|公布)[\p{Han}×]{2,28}?(?:政府|办公[厅室]|委员会|[局厅委院]))(?:紧急)?(?:通知|通报|请示|报告|意见|决定|公告|通告)"
)
_SCHOOL = Pattern(r"(?:[小中]学|幼儿园)$")
_OWN_BODY = Pattern(r"(?:委员会|领导小组|指挥部)(?:办公室)?$")
_OFFICE = ("办公室", "办公厅", "秘书处")


@document_rule(
    "YS142",
    "signature-organ",
    "署名的机关与标题、发文机关标志一致",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第九条（七）（十一）",
    roles=(Role.SIGNATURE,),
    genres=("通知", "请示", "报告", "意见", "决定", "通报", "函", "批复", "公告", "通告"),
    bad=[
        Bad(draft("通知", signature="⟦青阳县水利局⟧"), said="南屏县人民政府"),
        Bad(draft("通知", signature="⟦南屏县人民政府办公室⟧")),
        Bad(draft("通知", signature="⟦中共南屏县委员会　南屏县人民政府⟧"), said="多了“中共南屏县委员会”"),
        Bad(
            draft(
                "请示",
                masthead="云泽市教育局文件",
                number="云教〔2024〕8号",
                signer="秦世安",
                title="关于修建校舍的请示",
                signature="⟦南屏县教育局⟧",
            ),
            said="云泽市教育局",
        ),
        Bad(draft("通知", title="南屏县教育局关于秋季开学的通知", signature="⟦南屏县教育体育局办公室⟧")),
        Bad(draft("通知", title="东江水务集团有限公司关于开展安全检查的通知", addressee="各分（子）公司：",
                  signature="⟦东江水务集团有限公司安全监察部⟧")),
        Bad(draft("通知", title="南屏县第一小学关于举办书法比赛的通知", addressee="各班：", signature="⟦南屏县第二小学⟧")),
        Bad(draft("通知", masthead="东江水务集团有限公司文件", number="东水〔2024〕3号", title="关于开展安全检查的通知",
                  addressee="各分（子）公司：", signature="⟦东江水务集团有限公司安全生产委员会办公室⟧")),
        Bad(draft("通知", masthead="⟦云泽市人民政府文件⟧", number="云政发〔2024〕8号"), said="发文机关标志"),
    ],
    good=[
        draft("通知"),
        draft("通知", title="南屏县发展和改革局关于做好2024年防汛工作的通知", signature="南屏县发展改革局"),
        draft("通知", title="中共南屏县委办公室、南屏县人民政府办公室关于做好防汛工作的通知", signature="中共南屏县委办公室　南屏县人民政府办公室"),
        draft("通知", masthead="中共临川大学委员会文件", number="临大党〔2024〕3号", title="临川大学党委关于加强师德建设的通知",
              addressee="各党总支：", signature="临川大学党委"),
        draft("公告", title="南屏县防汛重点单位公告", signature="南屏县水利局"),
        draft("通知", masthead="东江水务集团有限公司文件", number="东水〔2024〕3号", title="关于印发《防汛工作方案》的通知",
              addressee="各分（子）公司：", signature="东江水务集团有限公司"),
        draft("通知", masthead="南屏县水利局文件", number="南水〔2024〕3号", title="转发省水利厅关于加强防汛工作的通知", signature="南屏县水利局"),
        draft("通知", title="南屏县第一小学关于举办书法比赛的通知", addressee="各班：", signature="南屏一小教导处"),
        draft("通知", title="批转市发改委关于加强项目管理的意见的通知"),
        draft("通知", title="县水利局关于做好2024年防汛工作的通知", signature="南屏县水利局"),
        draft("通知", title="南屏县水利局办公室关于做好防汛工作的通知", masthead="南屏县水利局", number="南水办〔2024〕3号", signature="南屏县水利局办公室"),
    ],
)  # fmt: skip
def signature_organ(outline: Outline) -> Iterator[Hit]:
    """发文机关标志、标题、署名写的是同一个发文机关，都用全称或者规范化简称。标题是县政府、落款是县政府办公室，收文机关不知道是谁发的。

    全称与简称对得上的（发展和改革局、发展改革局），几个机关联合行文的，都不查。“转发”“批转”后面是原文的机关，不是发文机关。由本机关的委员会、领导小组署名的，只作提示。
    """
    signed = [e for e in outline.all(Role.SIGNATURE) if names_organ(_bare_signature(e))]
    named, masthead = _named(outline), _masthead(outline)
    yield from _other_masthead(outline, named, masthead)
    besides = tuple(_signed_besides(named, signed)) if named else ()
    yield from besides
    several = len(signed) != 1 or len(split_organs(signed[0].text)) != 1
    if besides or several or len(list(outline.all(Role.SIGNATURE))) != 1:
        return
    if named and _differ(named, _bare_signature(signed[0])):
        yield _hit(signed[0], "标题", named)
    elif not named and masthead and _differ(masthead, signed[0].text):
        hit = _hit(signed[0], "发文机关标志", masthead)
        yield hit._replace(severity="info") if _is_own_body(signed[0].text, masthead) else hit


def _masthead(outline: Outline) -> str:
    """The organ of the masthead, if it is one."""
    mastheads = list(outline.all(Role.MASTHEAD))
    match = _MASTHEAD.fullmatch(mastheads[0].text) if len(mastheads) == 1 else None
    return match["organ"] if match else ""


def _bare_signature(signature: Element) -> str:
    return signature.text.rstrip("。启")


def _named(outline: Outline) -> str:
    """The organ in the title, also where it stands alone before the 文种."""
    title = outline.one(Role.TITLE)
    bare = _BARE_TITLE.fullmatch(title.text) if title else None
    return title_organ(outline) or (bare["organ"] if bare else "")


def _signed_besides(named: str, signed: list[Element]) -> Iterator[Hit]:
    """The title names one organ; it is signed by that and by the Party's committee or the government besides."""
    if len(split_organs(named)) != 1 or not any(element.text.endswith(named) for element in signed):
        return
    for element in signed:
        other = element.text.removesuffix(named)
        if other and {read_organ(other).kind, read_organ(named).kind} == {"党委", "政府"}:
            message = f"标题里只有“{named}”，署名多了“{other}”；联合行文的，标题和署名列同样的机关"
            yield Hit(element.start, element.end, message, paragraph=element.paragraph)


def _other_masthead(outline: Outline, named: str, masthead: str) -> Iterator[Hit]:
    """The title names an organ that is neither the masthead's nor its office, nor the organ whose office issues it."""
    place = outline.one(Role.MASTHEAD)
    office = named.startswith(masthead) or masthead.startswith(named)
    if place and named and masthead and not office and _differ(masthead, named):
        message = f"发文机关标志“{masthead}”与标题的发文机关“{named}”不一致，请核对"
        yield Hit(place.start, place.end, message, paragraph=place.paragraph)


def _hit(signature: Element, where: str, organ: str) -> Hit:
    message = f"署名“{signature.text}”与{where}的发文机关“{organ}”不一致，请核对"
    return Hit(signature.start, signature.end, message, paragraph=signature.paragraph)


def _is_own_body(signed: str, organ: str) -> bool:
    """东江公司安全生产委员会办公室: a body within the organ, which it may call by the end of its name."""
    ends = (organ[at:] for at in range(len(organ) - 3))
    return _OWN_BODY.search(signed) is not None and any(signed.startswith(end) for end in ends)


def _differ(named: str, signed: str) -> bool:
    """Two names of single organs that cannot be forms of one name.

    A school's 教导处 signs what the school announces to its own classes.
    """
    if _SCHOOL.search(named) and signed.endswith(("处", "部", "室", "组")):
        return False
    if len(split_organs(named)) != 1 or not names_organ(named):
        return False
    longer, shorter = sorted((named, signed), key=len, reverse=True)
    if longer.startswith(shorter) and len(longer) > len(shorter):
        return longer.endswith(_OFFICE) or read_organ(longer).kind == "内设机构" or _is_division(longer[len(shorter) :])
    if longer.endswith(_OFFICE) and not shorter.endswith(("办", *_OFFICE)):
        return True
    longer, shorter = longer.partition("（")[0], shorter.partition("（")[0]
    letters = iter(longer)
    return not all(letter in letters for letter in _bare(shorter))


def _is_division(rest: str) -> bool:
    """安全监察部: a division of the company or school that the title names."""
    return len(rest) > 2 and rest.endswith(("部", "处"))


def _bare(name: str) -> str:
    return name.removeprefix("中共").removeprefix("中国共产党").replace("委员会", "委").replace("党委", "委")

"""WZ101: a document sent under a name that is no 文种."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Fix, Hit, Outline, Pattern, Role, document_rule, draft, replacement
from gongwen_lint.structure.genre import title_core
from gongwen_rules.knowledge.form import FORMAT_2012, addressed_to, is_sent, title_end
from gongwen_rules.knowledge.organs import names_organ, split_organs

_ASKS, _TELLS, _ORDERS = ("请示", "函"), ("报告",), ("通知", "通告")
_RIGHT = {
    **dict.fromkeys(("申请", "请求", "报批", "请批", "呈请", "报请", "申报", "呈批"), _ASKS),
    **dict.fromkeys(("汇报", "呈报", "情况通告函", "总结汇报"), _TELLS),
    **dict.fromkeys(("指示", "布告", "告示", "通函"), _ORDERS),
    "批示": ("批复", "函"),
    "告知": ("通知", "函"),
    "便函": ("函",),
    "情况说明": ("报告", "函"),
    "公示": ("公告", "通告"),
    "建议": ("意见", "函"),
    "表扬": ("通报", "决定"),
    "表彰": ("决定", "通报"),
    "批评": ("通报",),
}
_INVENTED = Pattern(
    r"关于.*?(?P<word>(?:(?<=的)|(?=申请|请求|汇报))(?:总结汇报|[申请]请|请求|[报请呈]批|[呈报]请|[申汇呈]报|[指批]示|(?<!权利义务)告知|布告|告示|通函|便函|情况说明|公示|(?:实施|指导|处理)?(?<!检察|司法|监察|审计)建议|表[扬彰]|批评))$"
)
_OFFICE = ("汇报", "总结汇报", "情况说明", "公示", "便函", "建议")
"""Papers that offices write too: no 文种 is wanted of them unless they bear a 文号."""
_PAPER = Pattern(r"(?:方案|预案|规划|计划|要点|安排|总结)$")
_LOWER = Pattern(r"^各.*(?:政府|[局厅委所站行]|公司|[县市区乡镇村校]|学校|社区|单位)$")
"""Whom a paper cannot reach that stays inside its organ."""


@document_rule(
    "WZ101",
    "invented-genre",
    "公文用法定的文种",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第八条",
    since=FORMAT_2012,
    bad=[
        Bad(
            draft("请示", title="南屏县水利局关于增加事业编制的⟦申请⟧"),
            fixed=str(draft("请示", title="南屏县水利局关于增加事业编制的请示")),
            said="请示",
        ),
        Bad(
            draft("报告", title="南屏县人民政府关于防汛工作情况的⟦汇报⟧", number="南政〔2024〕8号"),
            fixed=str(draft("报告", title="南屏县人民政府关于防汛工作情况的报告", number="南政〔2024〕8号")),
            said="报告",
        ),
        Bad(
            draft("函", title="南屏县水利局关于报送材料的⟦便函⟧", number="南水函〔2024〕8号"),
            fixed=str(draft("函", title="南屏县水利局关于报送材料的函", number="南水函〔2024〕8号")),
        ),
        Bad(
            draft("报告", title="南屏县水利局关于水库渗漏的⟦情况说明⟧", number="南水〔2024〕8号"),
            fixed=str(draft("报告", title="南屏县水利局关于水库渗漏的报告", number="南水〔2024〕8号")),
        ),
        Bad(
            draft("意见", title="南屏县人民政府关于加强渠道管护的⟦建议⟧", number="南政〔2024〕8号"),
            fixed=str(draft("意见", title="南屏县人民政府关于加强渠道管护的意见", number="南政〔2024〕8号")),
        ),
        Bad(
            draft("通报", title="南屏县人民政府关于先进单位的⟦表扬⟧", number="南政发〔2024〕8号"),
            fixed=str(draft("通报", title="南屏县人民政府关于先进单位的通报", number="南政发〔2024〕8号")),
        ),
        Bad(
            draft(
                "批复",
                title="云泽市人民政府关于南屏县修建水库的⟦批示⟧",
                addressee="南屏县人民政府：",
                signature="云泽市人民政府",
            ),
            fixed=str(
                draft(
                    "批复",
                    title="云泽市人民政府关于南屏县修建水库的批复",
                    addressee="南屏县人民政府：",
                    signature="云泽市人民政府",
                )
            ),
        ),
        Bad(draft("通知", title="南屏县水利局2024年工作⟦要点⟧", number="南水〔2024〕3号"), said="印发"),
        Bad(draft("通知", title="南屏县人民政府关于国庆节放假的⟦安排⟧", number="南政发〔2024〕9号")),
        Bad(
            draft(
                "通知",
                title="县水利局2024年工作⟦要点⟧",
                addressee="各乡镇水利站，局机关各股室：",
                signature="",
                date="",
            )
        ),
    ],
    good=[
        draft("方案"),
        draft("报告", title="南屏县水利局关于水库渗漏有关情况的汇报", addressee="中共云泽市委："),
        draft("报告", title="南屏县水利局关于水库渗漏的情况说明"),
        draft("公告", title="南屏县水利局关于拟聘用人员的公示", signature="南屏县水利局"),
        draft("通知", title="县水利局2024年工作要点", addressee="局机关各股室：", signature="", date=""),
        draft("通知", title="南屏县人民政府关于印发2024年工作要点的通知", number="南政发〔2024〕3号"),
        draft(
            "请示",
            title="关于调动工作的申请",
            addressee="县水利局：",
            body="本人因照顾家庭，申请调动。",
            signature="王芳",
        ),
        "南屏县水利局2024年工作总结\n\n2024年，全局完成水库除险加固4座。\n\n南屏县水利局\n2024年12月20日\n",
        draft(
            "报告",
            title="关于防汛工作情况的汇报",
            addressee="",
            body="今年以来，全县防汛形势平稳。",
            signature="",
            date="",
        ),
        draft(
            "函",
            title="南屏县人民政府关于政协第12号提案的答复",
            addressee="王文山委员：",
            body="您的提案收悉。感谢支持。",
        ),
    ],
)
def invented_genre(outline: Outline) -> Iterator[Hit]:
    """公文种类只有15种。申请、请求用请示（向不相隶属的机关用函），汇报用报告；方案、要点、总结由通知印发。

    只在有发文字号、发文机关标志，或者主送、署名、日期齐全时才查；只看得出主送下级单位的方案、要点记为警告；内部材料和个人的申请不查。
    """
    title = outline.one(Role.TITLE)
    if title is None or not ((is_sent(outline) and _by_organ(outline)) or _goes_down(outline)):
        return
    core = title_core(title.text)
    invented = _INVENTED.search(core)
    formal = _is_formal(outline, core)
    paper = _PAPER.search(core) if outline.one(Role.ADDRESSEE) and (formal or _goes_down(outline)) else None
    match = invented or paper
    if match is None:
        return
    word = match["word"] if invented else match.group()
    if word in _OFFICE and outline.one(Role.DOC_NUMBER) is None:
        return
    paragraph, start, end = title_end(title, len(core) - len(word))
    end -= len(title.text) - len(core)
    fixes = tuple(replacement(start, end, right, paragraph=paragraph, safe=False) for right in _RIGHT.get(word, ()))
    hit = Hit(start, end, _message(word), _first(fixes), fixes[1:], paragraph=paragraph)
    yield hit if invented or formal else hit._replace(severity="warning")


def _is_formal(outline: Outline, core: str) -> bool:
    """It bears a 文号, or it is signed and dated and entitled as a 公文 is."""
    signed = outline.one(Role.SIGNATURE) and outline.one(Role.DATE)
    return outline.one(Role.DOC_NUMBER) is not None or bool(signed and "关于" in core)


def _goes_down(outline: Outline) -> bool:
    return any(_LOWER.search(name) for name in split_organs(addressed_to(outline)))


def _by_organ(outline: Outline) -> bool:
    signature = outline.one(Role.SIGNATURE)
    return bool(outline.one(Role.DOC_NUMBER) or outline.one(Role.MASTHEAD)) or bool(
        signature and names_organ(signature.text)
    )


def _first(fixes: tuple[Fix, ...]) -> Fix | None:
    return fixes[0] if fixes else None


def _message(word: str) -> str:
    if word not in _RIGHT:
        return f"“{word}”不是文种，不单独行文；应写“关于印发……{word}的通知”，把它作为印发的文件"
    return f"“{word}”不是文种；条例规定的公文种类有15种，这里应用“{'”或者“'.join(_RIGHT[word])}”"

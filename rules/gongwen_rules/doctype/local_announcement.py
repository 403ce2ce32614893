"""WZ306: a 公告 for a local matter."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft, replacement
from gongwen_rules.knowledge.form import FORMAT_2012, title_end

_LOCAL = Pattern(
    r"停[水电气]|限行|禁行|禁渔|禁火|封[闭路]|交通管制|绕行|断交|施工|搬迁|迁址|放假|禁[止]?(?:燃放|鸣)|清理整治|清坟|收费站|停车|招领|失物|遗失"
)
_LAWFUL = Pattern(r"招标|中标|采购|拍卖|征收|征地|听证|行政许可|处罚|送达|环评|拟|出让")


@document_rule(
    "WZ306",
    "local-announcement",
    "一定范围内的事项用通告",
    severity="info",
    basis="实务",
    clause="",
    genres=("公告",),
    since=FORMAT_2012,
    bad=[
        Bad(
            draft("公告", title="南屏县供水中心关于城东片区停水的⟦公告⟧"),
            fixed=str(draft("公告", title="南屏县供水中心关于城东片区停水的通告")),
            said="通告",
        ),
        Bad(
            draft("公告", title="南屏县公安局关于青石大桥封闭施工的⟦公告⟧"),
            fixed=str(draft("公告", title="南屏县公安局关于青石大桥封闭施工的通告")),
        ),
    ],
    good=[
        draft("公告"),
        draft("公告", title="南屏县水利局关于渠道施工招标的公告"),
        draft("公告", title="南屏县人民政府关于征收停车场用地的公告"),
        draft("通告"),
    ],
)
def local_announcement(outline: Outline) -> Iterator[Hit]:
    """公告向国内外宣布重要事项或者法定事项，通告在一定范围内公布应当遵守或者周知的事项；停水、封路这类事通常用通告。

    法律法规规定用公告的（征收、招标、送达等）不查；法规另有规定的可以不理。
    """
    title = outline.one(Role.TITLE)
    if title is None or not title.text.endswith("公告") or _LAWFUL.search(title.text):
        return
    if _LOCAL.search(title.text):
        paragraph, start, end = title_end(title, len(title.text) - 2)
        fix = replacement(start, end, "通告", paragraph=paragraph, safe=False)
        yield Hit(start, end, "一定范围内周知的事项通常用“通告”，公告用于重要事项、法定事项", fix, paragraph=paragraph)

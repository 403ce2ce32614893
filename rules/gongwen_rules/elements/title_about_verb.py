"""YS122: 关于对 before a verb that needs no 对; 关于 with the 文种 as a verb."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import title_words

_TO_VERB = Pattern(
    r"关于对(?=(?:进一步)?(?:加强|加快|推进|推广|推动|开展|做好|召开|申请|提请|印发|废止|规范|完善|健全|落实|组织|举办|表扬|表彰|发展|建立|促进|深化))"
    r"(?!.*(?:进行|给予|予以|实施(?!意见|方案|办法|细则|规定)|作出|的(?:批复|复函|答复)))"
)
_KIND = Pattern(
    r"关于(?P<kind>通知|请示|通报)(?!批评|表扬|表彰|报告|反映|制度|公告)(?=.*(?P=kind)(?:[（(][^（）()]*[）)])?$)"
)


@document_rule(
    "YS122",
    "title-about-verb",
    "标题的事由不用“关于对＋动词”，不与文种重复",
    severity="warning",
    basis="实务",
    clause="",
    bad=[
        Bad(draft("通知", title="南屏县人民政府⟦关于对⟧加强水库管护工作的通知"), said="对"),
        Bad(draft("意见", title="南屏县人民政府⟦关于对⟧发展老年助餐服务的实施意见")),
        Bad(draft("请示", title="南屏县人民政府⟦关于请示⟧解决水库加固资金的请示"), said="重复"),
        Bad(draft("通知", title="南屏县人民政府⟦关于通知⟧召开防汛会议的通知")),
    ],
    good=[
        draft("通报", title="南屏县人民政府关于对防汛工作先进单位给予表扬的通报"),
        draft("通知", title="南屏县人民政府关于对开展水库管护情况进行检查的通知"),
        draft("通报", title="南屏县人民政府关于通报表扬防汛工作先进单位的通报"),
        draft("请示", title="南屏县人民政府关于请求解决水库加固资金的请示"),
    ],
)
def title_about_verb(outline: Outline) -> Iterator[Hit]:
    """“关于对加强……”里的“对”多余；“关于请示……的请示”里的动词与文种重复，通常删去前一个。

    “关于对……给予表扬的通报”这样“对”后面是名词的，是通行的写法，不查。
    """
    title = outline.one(Role.TITLE)
    match = title and (_TO_VERB.search(title.text) or _KIND.search(title.text))
    if not title or not match:
        return
    paragraph, start, end = title_words(title, *match.span())
    said = match.group()
    message = (
        "标题里的“对”多余，通常写作“关于”"
        if said == "关于对"
        else f"标题里的动词与文种重复，通常删去前面的“{said[2:]}”"
    )
    yield Hit(start, end, message, paragraph=paragraph)

"""BD139: the title of a law without 书名号 or in quotation marks."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Edit, Fix, Hit, Match, Paragraph, Pattern, Role, rule

_LAW = r"中华人民共和国(?!政府|境|缔|成立|国家|主席|公民)(?:(?!关于|依|同|或者|采用|通过|批准|颁布|[《》“”，。、；：])\p{Han}){2,26}?(?:法(?![律规院制官定典治人])|法典|条例)(?:实施(?:条例|细则|办法))?"
_RULE = r"(?!本|该|上述|前述|有关|相关|现行|法律|行政法规|党内法规)(?:(?!有关|相关|本条例|该条例|法律|法规|规章|[《》“”，。、；：的和及与])\p{Han}){4,24}条例"

_VERBS = ("根据", "依据", "按照", "依照", "遵照", "违反", "贯彻", "落实", "执行", "学习", "宣传", "遵守", "印发了", "印发", "下发了", "下发",
          "转发了", "转发", "制定了", "制定", "出台了", "出台", "收到", "修订了", "修订", "废止了", "废止", "公布了", "公布")  # fmt: skip
_BEHIND = Pattern(r"(?:[，。、；：和及与是由对]|[条款])$")


@rule(
    "BD139",
    "law-without-title-mark",
    "法规、文件的名称用书名号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.15.3.1",
    on=(
        "中华人民共和国",
        "条例",
        "“关于",
        "的通知”",
        "的意见”",
        "的决定”",
        "”的通知",
        "法”",
        "法典”",
        "细则”",
        "规定”",
        "章程”",
        "准则”",
        "规则”",
    ),
    find=rf"(?:印发|转发|批转)(?P<quoted>“[^“”，。]{{4,50}}(?:方案|规划|意见|细则|规定|办法|条例|要点|计划|纲要|制度|规则|指南|目录|清单|预案)(?:（[^（）“”]{{2,12}}）)?”)(?=的通知)|(?P<bare>{_LAW})|(?:[据照])(?P<bare>{_RULE})(?=[，。、；《（]|第|关于|的(?:规定|要求|精神|有关)|等|有关|相关|规定|和|及|$)"
    r"|[据照反落实彻行习传守发定台到订止布]了?(?P<quoted>“(?:(?!谁)[^“”]{2,40}?(?:(?<![作做方执普办算用看合违说书司宪])法|法典|条例|管理办法|实施细则|暂行规定|(?<=中国共产党)章程|(?<=中国共产党\p{{Han}}{{2,12}})(?:准则|规则|规定|条例))|[^“”，。]{0,20}关于[^“”]{4,80}?的(?:通知|意见|决定|报告|请示|批复|函|通报|若干(?:规定|意见|准则|措施|政策)))”)",
    roles=(*PROSE, Role.TABLE, Role.TITLE),
    bad=[
        Bad(
            "根据⟦中华人民共和国土地管理法⟧的规定，制定本方案。",
            fixed="根据《中华人民共和国土地管理法》的规定，制定本方案。",
        ),
        Bad(
            "依据⟦“中华人民共和国行政处罚法”⟧作出处罚。",
            fixed="依据《中华人民共和国行政处罚法》作出处罚。",
            said="引号",
        ),
        Bad("根据⟦党政机关公文处理工作条例⟧，制定本办法。", fixed="根据《党政机关公文处理工作条例》，制定本办法。"),
        Bad(
            "转发⟦“省政府办公厅关于加强防汛工作的通知”⟧，修订⟦“南屏县城市绿化条例”⟧。",
            fixed="转发《省政府办公厅关于加强防汛工作的通知》，修订《南屏县城市绿化条例》。",
        ),
        Bad("关于印发⟦“南屏县防汛工作方案（试行）”⟧的通知", fixed="关于印发《南屏县防汛工作方案（试行）》的通知"),
        Bad(
            "贯彻⟦“关于加强防汛工作的意见”⟧，学习⟦“中国共产党章程”⟧。",
            fixed="贯彻《关于加强防汛工作的意见》，学习《中国共产党章程》。",
        ),
        Bad("学习⟦“关于新形势下党内政治生活的若干准则”⟧。", fixed="学习《关于新形势下党内政治生活的若干准则》。"),
        Bad("市政府印发了⟦“关于加强防汛工作的通知”⟧。", fixed="市政府印发了《关于加强防汛工作的通知》。"),
    ],
    good=[
        "根据《中华人民共和国土地管理法》的规定，制定本方案。",
        "落实民营经济促进法，遵守国家法律法规。",
        "中华人民共和国政府依法保护其合法权益。",
        "按照条例规定办理，根据本条例处理。",
        "深化“谁执法谁普法”普法责任制。",
    ],
)
def law_without_title_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """法律、法规、文件的全称是文件名，用书名号，不用引号，也不能什么都不加。已经说明简称的、只说通行简称的（落实民营经济促进法），法律条文里互相引用的，不查。"""
    if match["quoted"]:
        start, end = match.span("quoted")
        if not paragraph.text[:start].endswith(_VERBS):
            return
        fix = Fix("改为书名号", (Edit(start, start + 1, "《"), Edit(end - 1, end, "》")), safe=False)
        yield Hit(start, end, "文件的名称用书名号，不用引号", fix)
        return
    if paragraph.role is Role.TITLE:
        return
    start, end = match.span("bare")
    if match["bare"].startswith("中") and not _is_cited(paragraph.text, start, end):
        return
    before = paragraph.text[:start]
    if paragraph.context.genre == "法规条款体" and "制定本" not in paragraph.text:
        return
    if before.count("《") > before.count("》") or before.count("（") > before.count("）"):
        return
    yield Hit(
        start, end, "法规的名称应加书名号", Fix("加书名号", (Edit(start, end, f"《{match['bare']}》"),), safe=False)
    )


def _is_cited(text: str, start: int, end: int) -> bool:
    """The law is named as such, outside other marks: behind a word that cites it, a mark or an article."""
    behind = text[max(0, start - 4) : start]
    return text[end : end + 1] not in ("》", "〉", ">", "”") and (
        behind.endswith(_VERBS) or _BEHIND.search(behind) is not None
    )

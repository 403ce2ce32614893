"""WZ103: a title without 文种."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_lint.structure.genre import ending_word, title_core
from gongwen_rules.knowledge.form import FORMAT_2012, visible
from gongwen_rules.knowledge.organs import names_organ

_ABOUT = Pattern(r"^(?P<organ>[\p{Han}×（）、]{0,40}?)关于")
_HANDED_ON = Pattern(
    r"^[\p{Han}×（）、]{0,40}?(?:关于)?(?:印发|转发|批转|颁发)(?!.*(?:通知|函|令|公告|通告|通报|批复|请示|决定|答复|情况的?报告)$)"
)
_NAMED = Pattern(
    r"(?:申请|请求|汇报|[报呈]批|请批|[呈报申]报|指示|布告|告示|公示|建议|表[扬彰]|批评|说明|解答|复函|答复|总结|体会|书|表|信|电|词|稿|法|案|论|"
    r"简报|专报|快报|通讯|信息|目录|清单|名单|办法|规定|细则|意见|要点|计划|安排|事项|批示|批文|批准|回复|批函|声明|提示|启事|证明|协议|合同|纪实|调查|研究|思考)$"
)
_OBJECT = Pattern(
    r"关于(?:同意|批准|建立|设立|健全|完善|废止|修[改订]|贯彻|执行)(?!.*的\p{Han}{0,4}$)\p{Han}*(?:制度|条例|办法|规定|规则|细则|章程)$|给予(?:通报)?表[扬彰]$"
)
"""What is set up or repealed, not what the paper is."""


@document_rule(
    "WZ103",
    "missing-doctype",
    "标题写明文种",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第九条（七）",
    since=FORMAT_2012,
    besides=("closing",),
    bad=[
        Bad(draft("通知", title="⟦南屏县人民政府关于做好2024年防汛工作⟧", number="南政发〔2024〕8号"), said="文种"),
        Bad(draft("请示", title="⟦南屏县人民政府关于建设青石水库除险加固工程⟧")),
        Bad(draft("批复", title="⟦云泽市人民政府关于同意建立水库管护联席会议制度⟧", number="云政函〔2024〕8号")),
        Bad(draft("通告", title="⟦南屏县人民政府关于青石河县城段禁渔⟧", body=("禁止捕捞。", "特此通告。"))),
        Bad(
            draft("通知", title="⟦南屏县人民政府关于批转县水利局防汛工作报告⟧", number="南政发〔2024〕8号"), said="通知"
        ),
        Bad(draft("通知", title="⟦南屏县人民政府转发《云泽市水库管理办法》⟧", number="南政发〔2024〕8号"), said="通知"),
    ],
    good=[
        draft("通知", title="南屏县人民政府印发《水库管理办法》的通知", number="南政发〔2024〕8号"),
        draft("函", title="南屏县人民政府关于印发县应急预案的函"),
        draft("函", title="南屏县人民政府关于政协第12号提案的答复", addressee="王文山委员："),
        draft("讲话", title="关于公文写作的几点体会"),
        draft("通知", title="关于全国计算机等级考试的温馨提示", addressee="各学院："),
        draft("通知", title="关于做好防汛工作的思考", addressee="", signature="", date=""),
        "关于审理案件若干问题的解答\n各中级人民法院：\n现就有关问题解答如下。\n清河省高级人民法院\n2024年5月6日\n",
    ],
)
def missing_doctype(outline: Outline) -> Iterator[Hit]:
    """标题由发文机关名称、事由和文种组成。缺了文种，收文的人看不出是要他办、要他复还是只要他知道。

    “关于印发……”“转发……”的标题要以“的通知”收尾，所印发文件自己的名称不能代替文种。主送、署名、日期齐全，或者有发文字号的才查。
    """
    title = outline.one(Role.TITLE)
    if title is None or not _is_paper(outline):
        return
    core = title_core(title.text)
    handed_on = _HANDED_ON.search(core)
    about = _ABOUT.match(core)
    bare = about is not None and (not about["organ"] or names_organ(about["organ"])) and not _names_kind(core)
    if handed_on or bare:
        paragraph, start, end = visible(title)
        cure = "应以“的通知”收尾" if handed_on else "应写成“关于……的通知（请示、函等）”"
        yield Hit(start, end, f"标题没有文种；{cure}", paragraph=paragraph)


def _is_paper(outline: Outline) -> bool:
    called = outline.one(Role.ADDRESSEE)
    numbered, signed = outline.one(Role.DOC_NUMBER), outline.one(Role.SIGNATURE) and outline.one(Role.DATE)
    if called is None:
        return bool(signed and (numbered or outline.facts["closing"]))
    return bool(numbered or signed)


def _names_kind(core: str) -> bool:
    if _OBJECT.search(core):
        return False
    return bool(ending_word(core)) or _NAMED.search(core) is not None

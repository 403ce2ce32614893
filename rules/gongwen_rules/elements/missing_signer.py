"""YS133: an upward paper whose 版头 names no 签发人; names joined by a mark."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Element, Hit, Outline, Pattern, Role, document_rule, draft, replacement
from gongwen_rules.knowledge.form import FORMAT_2012, shows_head, visible
from gongwen_rules.knowledge.organs import read_organ, split_organs

_JOINED = Pattern(r"(?<=\p{Han}{2})[、，,](?=\p{Han}{2})")


@document_rule(
    "YS133",
    "missing-signer",
    "上行文标注签发人姓名",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第九条（六）",
    genres=("请示", "报告", "意见"),
    since=FORMAT_2012,
    bad=[
        Bad(
            draft(
                "请示",
                masthead="南屏县人民政府文件",
                number="南政〔2024〕3号",
                title="⟦南屏县人民政府关于建设青石水库的请示⟧",
            ),
            said="签发人",
        ),
        Bad(
            draft("请示", masthead="南屏县人民政府文件", number="南政〔2024〕3号", signer="秦世安⟦、⟧林国栋"),
            fixed=str(draft("请示", masthead="南屏县人民政府文件", number="南政〔2024〕3号", signer="秦世安　林国栋")),
            said="空",
        ),
        Bad(
            "南屏县人民政府文件\n\n南政〔2024〕3号　　⟦签发人：⟧\n\n南屏县人民政府关于建设青石水库的请示\n\n云泽市人民政府：\n"
            "妥否，请批示。\n（联系人：周明，电话：0571-87000000）\n\n南屏县人民政府\n2024年5月6日\n",
            said="姓名",
        ),
    ],
    good=[
        draft("请示", masthead="南屏县人民政府文件", number="南政〔2024〕3号", signer="秦世安"),
        draft("通知", masthead="南屏县人民政府文件", number="南政发〔2024〕3号"),
        draft("意见", masthead="南屏县人民政府文件", number="南政发〔2024〕3号"),
        "南屏县人民政府关于建设青石水库的请示\n南政〔2024〕3号\n\n云泽市人民政府：\n\n妥否，请批示。\n（联系人：周明，电话：0571-87000000）\n\n"
        "南屏县人民政府\n2024年5月6日\n",
    ],
)
def missing_signer(outline: Outline) -> Iterator[Hit]:
    """上行文应当标注签发人姓名，在发文字号同一行右侧写“签发人：×××”。网上转载的稿子没有版头，不查。

    多个签发人的，姓名之间空一格、分行排列，通常不用顿号。
    """
    signer = outline.one(Role.SIGNER)
    if signer is not None:
        yield from _joined(signer) if signer.text.rstrip("：: ×Ｘ") != "签发人" else _blank(signer)
        return
    title = outline.one(Role.TITLE)
    if title is not None and shows_head(outline) and _upward(outline):
        paragraph, start, end = visible(title)
        yield Hit(start, end, "上行文应当标注签发人姓名，在发文字号右侧写“签发人：×××”", paragraph=paragraph)


def _blank(signer: Element) -> Iterator[Hit]:
    yield Hit(signer.start, signer.end, "“签发人：”后没有姓名，上行文应当标注签发人姓名", paragraph=signer.paragraph)


def _joined(signer: Element) -> Iterator[Hit]:
    for match in _JOINED.finditer(signer.text) if signer.end - signer.start == len(signer.text) else ():
        start, end = signer.start + match.start(), signer.start + match.end()
        fix = replacement(start, end, "\u3000", paragraph=signer.paragraph)
        message = "签发人姓名之间通常空一格，不用标点"
        yield Hit(start, end, message, fix, paragraph=signer.paragraph, severity="warning", clause="")


def _upward(outline: Outline) -> bool:
    """请示, 报告; a 意见 only where a single superior government or committee is called on by an organ below it."""
    if outline.context.genre != "意见":
        return outline.one(Role.ADDRESSEE) is not None
    called, signature = outline.one(Role.ADDRESSEE), outline.one(Role.SIGNATURE)
    names = split_organs(called.text) if called else ()
    if len(names) != 1 or signature is None:
        return False
    superior, writer = read_organ(names[0]), read_organ(signature.text)
    leads = superior.kind in ("政府", "党委") and not superior.several and writer.kind == "部门"
    return leads and superior.rank == writer.rank > 0

"""BM107: a secrecy mark on a document that is open to the public."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Fact, Hit, Match, Outline, Paragraph, Related, Role, document_rule, draft, fact

_NUMBER, _MASTHEAD = "南政发〔2024〕3号", "南屏县人民政府文件"


@fact(
    "made-public",
    on=("公开发布", "主动公开", "公开属性", "公开方式", "公开类别", "公开形式"),
    find=r"^[\s（(【\[]*(?:(?:此|本|该)?(?:件|文件|文)(?:全文)?(?:公开发布|主动公开)|(?:信息)?公开(?:属性|方式|类别|形式)[：:][ ]?主动公开)[）)】\]。\s]*$",
)
def made_public(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """A line that says the document is published."""
    start = len(match.group()) - len(match.group().lstrip())
    yield Fact(start, len(match.group().rstrip()), match.group().strip("（）()【】[]。 \u3000\n"))


def _marked(mark: str, note: str) -> str:
    return f"000012\n{mark}\n" + str(draft("通知", masthead=_MASTHEAD, number=_NUMBER, note=note))


@document_rule(
    "BM107",
    "mark-in-public",
    "公开发布的公文不标密级",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第三十一条",
    facts=("made-public",),
    bad=[
        Bad(_marked("⟦机密★10年⟧", "（此件公开发布）"), said="此件公开发布"),
        Bad(_marked("⟦秘密★1年⟧", "（此件主动公开）"), said="解密"),
    ],
    good=[_marked("机密★1年", "（发至县团级）"), draft("通知", note="（此件公开发布）")],
)
def mark_in_public(outline: Outline) -> Iterator[Hit]:
    """涉密公文公开发布前应当先解密。标了密级又写“此件公开发布”，两处总有一处错了，报送前必须核清。"""
    public = outline.facts["made-public"]
    if not public:
        return
    note = public[0]
    for mark in outline.all(Role.SECRECY, part=None):
        if mark.text.startswith("内部"):
            continue
        message = f"标了密级，又写“{note.value}”：涉密公文公开发布前应先解密，请核对"
        related = (Related(note.start, note.end, "这里写明公开", note.paragraph),)
        yield Hit(mark.start, mark.end, message, paragraph=mark.paragraph, related=related)

"""YS134: 密级 and 保密期限 written wrongly, without a 份号."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Element, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import FORMAT_2012, visible

_MARK = Pattern(r"(?:密级[：:])?(?P<level>绝密|机密|秘密|内部)(?P<star>[★☆*]?)(?P<period>.*)")
_HAN_PERIOD = Pattern(r"[一二三四五六七八九十两]{1,3}(?:年|个月|月|日|天)")
_FORM = "GB/T 9704—2012 7.2.2"


@document_rule(
    "YS134",
    "secrecy-mark",
    "涉密公文标注份号、密级和保密期限",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第九条（一）（二）",
    roles=(Role.SECRECY, Role.COPY_NUMBER),
    since=FORMAT_2012,
    bad=[
        Bad("000012\n⟦内部⟧★1年\n" + str(draft("通知", masthead="南屏县人民政府文件", number="南政发〔2024〕3号")), said="绝密"),
        Bad("000012\n⟦机密⟧\n" + str(draft("通知", masthead="南屏县人民政府文件", number="南政发〔2024〕3号")), said="期限"),
        Bad("000012\n机密★⟦一年⟧\n" + str(draft("通知", masthead="南屏县人民政府文件", number="南政发〔2024〕3号")), said="阿拉伯"),
        Bad("机密★1年\n" + str(draft("通知", masthead="南屏县人民政府文件", number="南政发〔2024〕3号", title="⟦南屏县人民政府关于防汛工作的通知⟧")), said="份号"),
        Bad("⟦12⟧\n机密★1年\n" + str(draft("通知", masthead="南屏县人民政府文件", number="南政发〔2024〕3号")), said="6位"),
    ],
    good=[
        "000012\n机密★1年\n特急\n" + str(draft("通知", masthead="南屏县人民政府文件", number="南政发〔2024〕3号")),
        "000012\n秘密★6个月\n" + str(draft("通知", masthead="南屏县人民政府文件", number="南政发〔2024〕3号")),
        "内部资料　注意保存\n" + str(draft("通知", masthead="南屏县人民政府文件", number="南政发〔2024〕7号")),
        draft("通知"),
    ],
)  # fmt: skip
def secrecy_mark(outline: Outline) -> Iterator[Hit]:
    """涉密公文应当标注份号，并根据涉密程度分别标注“绝密”“机密”“秘密”和保密期限，期限的数字用阿拉伯数字。

    份号一般用6位数字，位数不同的只作提示。
    """
    copy, mark = outline.one(Role.COPY_NUMBER), outline.one(Role.SECRECY)
    if copy and len(digits := copy.text.lstrip("份号：:№")) != 6 and mark:
        message = f"份号一般用6位阿拉伯数字，写作“{digits.zfill(6)}”"
        yield Hit(
            copy.start, copy.end, message, paragraph=copy.paragraph, severity="info", clause="GB/T 9704—2012 7.2.1"
        )
    if mark is None:
        return
    yield from _level_and_period(mark)
    title = outline.one(Role.TITLE)
    if copy is None and title and outline.one(Role.MASTHEAD) and "密" in mark.text.removeprefix("密级"):
        paragraph, start, end = visible(title)
        yield Hit(start, end, "涉密公文应当标注份号，写在密级上面，如“000012”", paragraph=paragraph)


def _level_and_period(mark: Element) -> Iterator[Hit]:
    match = _MARK.fullmatch(mark.text)
    if match is None or len(mark.text) != mark.end - mark.start:
        return
    first, last = mark.start + match.start("level"), mark.start + match.end("level")
    if match["level"] == "内部" and (match["star"] or not match["period"]):
        message = "没有“内部”这一密级；涉密公文分别标“绝密”“机密”“秘密”，不涉密的不标"
        yield Hit(first, last, message, paragraph=mark.paragraph)
    elif not match["period"]:
        message = f"密级后应当标注保密期限，如“{match['level']}★1年”"
        yield Hit(first, last, message, paragraph=mark.paragraph)
    elif _HAN_PERIOD.fullmatch(match["period"]):
        start = mark.start + match.start("period")
        message = f"保密期限的数字用阿拉伯数字，如“{match['level']}★1年”"
        yield Hit(start, mark.end, message, paragraph=mark.paragraph, clause=_FORM)

"""YS103: a document number whose year does not stand in 〔〕."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, Role, draft, replacement, rule
from gongwen_rules.knowledge.form import FORMAT_2012

_OTHER_NUMBERS = Pattern(r"(?:案|号|合同|仲|罚|裁|诉|检|证|许|准|[执刑民行]|标|卷|档|函告|第)$")
"""Numbers of cases, certificates and contracts have forms of their own."""
_HALF = str.maketrans("０１２３４５６７８９", "0123456789")
_CODE = Pattern(r"(?:[\p{Han}]{1,10}[发函办电文规]|\p{Han}{1,6}(?<!处)字|》[（(]\p{Han}{2,10})$")
"""The 代字 of a document, or any word that follows a title: 《…》（财教."""

_SENT = Pattern(r"\p{Han}[发函办]$")
"""So does the 代字 of what is sent out end; 证字 and the like are those of licences, which are numbered 第×号."""


@rule(
    "YS103",
    "doc-number-bracket",
    "发文字号的年份用六角括号〔〕括入",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.2.5",
    since=FORMAT_2012,
    over=("BD", "SZ103"),
    on=tuple(f"{mark}{next_one}" for mark in "[［【﹝〈《<{｛『「（(〔«〖" for next_one in " 12１２3456789"),
    find=r"(?<=[\p{Han}×])[ ]?(?P<open>[\[［【﹝〈<《{｛『「（(〔«〖])\s*(?P<year>(?:[1１][9９]|[2２][0０])?\d{2})年?\s*"
    r"(?P<close>[\]］】﹞〉>》}｝』」）)〕»〗])(?=[ ]?(?P<order>第)?[ ]?\d{1,5}[ ]?(?P<end>号?))"
    r"|(?<=\p{Han})(?P<bare>(?:19|20)\d{2})年?[\[［【〔﹝（(](?P<number>\d{1,5})[\]］】〕﹞）)]号",
    bad=[
        Bad(draft("通知", number="南政发⟦[2024]⟧3号"), fixed=str(draft("通知", number="南政发〔2024〕3号"))),
        Bad(draft("报告", number="南政⟦（2024）⟧12号"), fixed=str(draft("报告", number="南政〔2024〕12号"))),
        Bad(draft("函", number="南政函⟦﹝2024﹞⟧7号"), fixed=str(draft("函", number="南政函〔2024〕7号"))),
        Bad(draft("报告", number="南政⟦［２０２４］⟧9号"), fixed=str(draft("报告", number="南政〔2024〕9号"))),
        Bad(draft("函", number="南政函⟦«2024»⟧9号"), fixed=str(draft("函", number="南政函〔2024〕9号"))),
        Bad(draft("报告", number="南政⟦2024〔8〕号⟧"), fixed=str(draft("报告", number="南政〔2024〕8号"))),
        Bad(draft("通知", number="南政发⟦【2024年】⟧3号"), fixed=str(draft("通知", number="南政发〔2024〕3号"))),
        Bad(
            draft("通知", body="按照《关于做好防汛工作的通知》（云政办发⟦[2024]⟧6号）要求，现就有关事项通知如下。"),
            fixed=str(draft("通知", body="按照《关于做好防汛工作的通知》（云政办发〔2024〕6号）要求，现就有关事项通知如下。")),
        ),
        Bad("按照《通知》（云安办发⟦[2021]⟧第50号）办理。", fixed="按照《通知》（云安办发〔2021〕第50号）办理。"),
        Bad("按照《预案》（云政办发⟦〔2024)⟧6号）办理。", fixed="按照《预案》（云政办发〔2024〕6号）办理。"),
        Bad("转发了省厅教基⟦〈2021〉⟧9号文件。", fixed="转发了省厅教基〔2021〕9号文件。"),
        Bad("根据国办发⟦（2023）⟧18号文件精神，制定本方案。", fixed="根据国办发〔2023〕18号文件精神，制定本方案。"),
    ],
    good=[
        draft("通知", number="南政发〔2024〕3号"),
        "最高人民法院（2019）最高法民终12号民事判决书已经生效。",
        "该案一审案号为（2021）京0105民初3456号。",
        "中国人民银行公告〔2023〕第5号规定了具体办法。",
        "处罚决定书文号为南市监处字（2023）第15号。",
        "持有卫生许可证（云卫食证字[2021]第0012号）的单位可以申请。",
        "该项目列入云发改2024（8）号项目库。",
        "国务院令第707号公布了该条例。",
        "这批设备由一分厂（2023）3号线生产。",
    ],
)  # fmt: skip
def doc_number_bracket(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """发文字号由机关代字、年份、序号组成，年份用六角括号“〔〕”；方括号、圆括号、形近的“﹝﹞”都不对。

    正文引用的文号也查，但只查机关代字明确的；案号、证号、合同号另有写法，不查。
    """
    own = paragraph.role is Role.DOC_NUMBER
    if match["bare"]:
        yield from _swapped(match) if own else ()
        return
    if match["open"] + match["close"] == "〔〕" and "年" not in match.group():
        return
    if not own and not (match["end"] and _cites(match, paragraph.text)):
        return
    start, end = match.start("open"), match.end("close")
    fixed = f"〔{match['year'].translate(_HALF)}〕"
    message = f"发文字号的年份应用六角括号“〔〕”括入，写作“{fixed}”"
    yield Hit(start, end, message, replacement(start, end, fixed), severity=None if own else "warning")


def _swapped(match: Match) -> Iterator[Hit]:
    """The brackets stand round the running number: 2024〔8〕号."""
    fixed = f"〔{match['bare']}〕{match['number']}号"
    message = f"六角括号应括年份，不括序号，写作“{fixed}”"
    yield Hit(match.start(), match.end(), message, replacement(match.start(), match.end(), fixed))


def _cites(match: Match, text: str) -> bool:
    before = text[max(0, match.start("open") - 14) : match.start("open")].rstrip()
    if match["order"] and not (match["open"] in "[［【" and _SENT.search(before)):
        return False
    if len(match["year"]) != 4 or _OTHER_NUMBERS.search(before):
        return False
    return match["open"] in "[［【﹝〈" or _CODE.search(before) is not None

"""Facts for CL101: brackets, lines and words that ask to be filled in."""

from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import Fact, Match, Paragraph, Pattern, Role, fact
from gongwen_rules.residue.gap import EXPLAINING

_NEAR = 30
"""Code points to either side of a bracket in which a paragraph is asked what it speaks of."""
_BLANK_FORM = Pattern(
    r"[ \u3000]*(?:（[一二三四五六七八九十]+）|\d+[.．、])?"
    r"(?:(?:[甲乙丙丁]方|承诺人|申请人|保证人|委托人|受托人|法定代表人|委托代理人|责任人|经办人|填表人|审核人|签[字名]"
    r"|姓名|性别|民族|出生|学历|籍贯|身份证号|家庭住址|单位（盖章）)[^：:。，_＿]{0,16}[：:][ \u3000_＿]+)+"
    r"(?:（[签盖][字名章]）|年[ \u3000]*月[ \u3000]*日)?[ \u3000]*"
)
"""A line for a party to fill in and sign."""
_SIGNED = tuple(f"方{bracket}{word}" for bracket in ("（", "(", "") for word in ("签", "盖", "公章"))
_MEASURED = "个名户人处座项家件次万亿元%％年月日届条亩吨公平"
_UNCERTAIN = "(?:数据|数字|内容|名单|时间|地点|金额)?待(?:定|填写?|补充?|核实?|核对|确认|完善|更新|查)"
_DEMAND = Pattern(
    r"请?在?此处.{0,20}|请?(?:填写(?!人|说明|要求|时间|日期限)|填入|插入|输入).{0,16}|请补[充齐].{0,16}"
    r"|(?:此处)?(?:请|可|需)?(?:根据|结合).{0,16}(?:填写|修改|补充|展开|调整|完善|替换)"
    r"|以下(?:空白|略|内容待补).{0,8}|(?:您的|贵单位的?).{1,10}|具体(?:日期|时间|地点|数字|数据|金额|内容|名称)|"
    + _UNCERTAIN
)
_NAMED = frozenset(
    [
        "姓名",
        "单位",
        "单位名称",
        "公司名称",
        "日期",
        "年份",
        "时间",
        "地点",
        "金额",
        "职务",
        "电话",
        "联系方式",
        "会议名称",
        "项目名称",
        "地名",
        "人名",
        "插图",
        "配图",
    ]
)
_OPENINGS = (
    "请", "在此处", "此处", "填写", "填入", "插入", "输入", "您的", "贵单位", "具体日期", "具体时间", "具体地点", "具体数", "具体金额", "具体内容", "具体名称", "数据待", "数字待",
    "内容待", "名单待", "时间待", "地点待", "金额待", "待", "可根据", "可结合", "需根据", "需结合", "根据实际", "结合实际", "根据具体", "结合本", "根据本", "以下空白", "以下略", "以下内容",
)  # fmt: skip


def _is_demand(said: str, square: bool) -> bool:
    return _DEMAND.fullmatch(said) is not None or (square and said in _NAMED)


@fact(
    "gap",
    on=(*(bracket + word for bracket in "（(" for word in _OPENINGS), *"【［["),
    find=r"[（(【\[［](?P<said>[^（）()【】\[\]［］\n]{1,26})[）)】\]］]",
)
def demand(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """Brackets that ask to be filled in: （此处填写单位名称）, 【金额】."""
    if _is_demand(match["said"], match.group()[0] not in "（("):
        yield from _blank(match, paragraph, "bracket")


@fact(
    "gap",
    on=(
        *(one + blank for one in "（(《〔" for blank in (" ", "\u3000")),
        "（）",
        "()",
        "《》",
        "〔〕",
        "【】",
        "【 ",
        "【\u3000",
        "[]",
        "[ ",
        "［］",
        "〔20 ",
        "〔20\u3000",
    ),
    find=rf"【[ \u3000]*】|(?<=[\p{{Han}}，。])《[ \u3000]*》|〔20[ \u3000]+〕|(?<=\p{{Han}})〔[ \u3000]*〕(?:[ \u3000]*号)?|(?<=[\p{{Han}}，])[\[［][ \u3000]*[\]］](?=\p{{Han}})"
    rf"|(?<=\p{{Han}})[（(][ \u3000]*[）)](?=[{_MEASURED}])",
)
def empty(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """Brackets with nothing in them."""
    yield from _blank(match, paragraph, "bracket")


@fact(
    "gap",
    on=("…（", "…〔"),
    find=r"(?<=……)[（〔](?:概括|简要|分别|逐项)?(?:写明|写清|写出|列明|填写)[^（）〔〕]{1,60}[）〕]?",
)
def told(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """A form tells what is to be written in a place: ……（写明案由）."""
    yield Fact(*match.span(), "told")


@fact(
    "gap",
    on=("__", "＿＿", "单击"),
    find=r"(?<=[\p{Han}，。：:、（(“][ \u3000]*)(?:_{2,}|＿{2,})|单击(?:或点击)?此处(?:以?输入|键入|添加)(?:文字|文本|日期)",
)
def line(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """Lines to write on, prompts of a word processor."""
    if not _is_form(paragraph.text):
        yield from _blank(match, paragraph, "line")


@lru_cache(maxsize=1)
def _is_form(text: str) -> bool:
    """All of it is left to a party to fill in; kept for the next line to write on."""
    return _BLANK_FORM.fullmatch(text) is not None


@fact("gap", on=_SIGNED, find=r"[甲乙丙]方[ \u3000]*[（(]?(?:签[字名章]|盖章|公章)[ \u3000]*[）)]?[ \u3000]*[：:]")
def party(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """Where a party to a contract signs: the blanks of such a form are filled in by hand."""
    yield Fact(*match.span(), "form")


@fact(
    "gap",
    on=(
        *(f"<{word}" for word in ("单位", "姓名", "日期", "名称", "部门", "地点", "时间", "金额", "标题", "职务")),
        "TODO",
        "TBD",
        "orem ipsum",
        "FIXME",
        "{{",
        "${",
        "N万元",
        "N亿元",
        "0000-00",
        "12345678901",
    ),
    find=r"<(?:单位|姓名|日期|名称|部门|地点|时间|金额|标题|职务)\p{Han}{0,4}>|\{\{[^{}]{1,40}\}\}|\$\{[^{}]{1,40}\}|(?<![A-Za-z])(?:TODO|TBD|FIXME|[Ll]orem ipsum)(?![A-Za-z])|(?<=[为约达共计第资额])N(?=[万亿]元)"
    r"|(?<!\d)(?:0{3,4}-0{7,8}|12345678901)(?!\d)",
)
def variable(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """What programmers write for a gap."""
    yield from _blank(match, paragraph, "bracket")


@fact(
    "gap",
    on=(*(mark + mark for mark in "?？"), *(place + mark for place in ("20", "202", "201") for mark in "?？")),
    find=rf"(?<=[为约达共计至于第资额有])[?？]{{2,}}(?=[{_MEASURED}])|(?<=20|20\d)[?？]{{1,2}}(?=年)",
)
def query(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """Question marks for a number: 金额为？？万元."""
    yield from _blank(match, paragraph, "bracket")


@fact(
    "gap",
    on=(
        *(
            colon + word
            for colon in "：:"
            for word in ("待", "数据待", "内容待", "名单待", "时间待", "地点待", "金额待")
        ),
        "待补",
        *(word + "待" for word in ("时间", "地点", "日期", "人数", "金额", "名单", "经费")),
    ),
    find=rf"(?<=[：:])(?:{_UNCERTAIN}|待补齐)(?=[。，；、]?[ \u3000]*$)|^[ \u3000]*(?:此处|下文|内容|数据)?待补充?(?=[。…]*[ \u3000]*$)|(?:时间|地点|日期|人数|金额|名单|经费)待(?:定|补充?|填写?)(?=[。，；、]|$)",
)
def waiting(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """待定, 待补充 where something should stand."""
    yield from _blank(match, paragraph, "wait")


def _blank(match: Match, paragraph: Paragraph, kind: str) -> Iterator[Fact]:
    around = paragraph.text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    if paragraph.role is not Role.TABLE and not (match.group()[0] in "（(" and EXPLAINING.search(around)):
        yield Fact(match.start(), match.end(), kind)

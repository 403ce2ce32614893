"""BD102: a half-width semicolon, colon, question or exclamation mark, or full stop in Chinese text."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule
from gongwen_rules.knowledge.marks import AFTER, BEFORE, NOTE

FULL = str.maketrans(";:?!.", "；：？！。")
NAMES = {";": "分号", ":": "冒号", "?": "问号", "!": "叹号", ".": "句号"}


@rule(
    "BD102",
    "halfwidth-mark",
    "中文里用全角分号、冒号、问号、叹号和句号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.1.2、4.2.2、4.3.2、4.6.2、4.7.2",
    on=";:?!.",
    find=rf"(?:(?<=[{BEFORE}])|{NOTE})[ ]?[;:](?!//|\))[ ]?"
    rf"|(?:(?<=[{BEFORE}\d%])|{NOTE})[?!]+(?![\w=/.]*=)"
    rf"|(?<![A-Za-z]|&\w{{2,6}})[;:][ ]?(?=[{AFTER}])"
    rf"|(?<=[\w%）)]{{2}}):[ ]?(?=[{AFTER}])"
    r"|(?<=[\p{Han}”’》）]{2})\.(?=\s*$|[”’])",
    bad=[
        Bad("各县人民政府⟦:⟧", fixed="各县人民政府："),
        Bad("一要严格审批⟦;⟧二要加强监管⟦;⟧三要狠抓落实⟦!⟧", fixed="一要严格审批；二要加强监管；三要狠抓落实！"),
        Bad("会议时间⟦:⟧14:30。怎样落实⟦?⟧关键在人⟦.⟧", fixed="会议时间：14:30。怎样落实？关键在人。"),
        Bad("联系电话⟦:⟧0571-87000000", fixed="联系电话：0571-87000000"),
    ],
    good=[
        "会议定于14:30召开，地图比例为1:500。",
        "系统网址为http://www.example.cn/index?id=3，请登录查看。",
        "请联系 Yahoo! 中国公司。",
        "执行GB/T 9704—2012。版本号为V2.1.3。",
        "文件存放在D:\\公文\\2024。",
    ],
)
def halfwidth_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """中文里的点号占一个字的位置；时刻、比例、网址、西文里的半角点号不动。"""
    start, end = match.span()
    mark = match.group().strip()
    if mark == "." and paragraph.text[max(0, start - 4) : start].strip() in "一二三四五六七八九十":
        return
    right = mark.translate(FULL)
    yield Hit(start, end, f"中文里的{NAMES[mark[0]]}应为全角“{right}”", replacement(start, end, right))

"""SZ304: one number half in digits, half in 汉字."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule
from gongwen_rules.knowledge.figures import figure_value, shown

_ONES = "一二三四五六七八九"
_NOT_THOUSAND = r"(?![克米瓦帕赫伏焦卡字兆安牛吨巴乏升立欧比特分佳公斤顶]|人计划|年|里马|里眼)"
_NOT_HUNDRED = r"(?![帕分强佳优姓货果合]|亿亿|日|花|年|科)"
_LEAD = Pattern(r"(?<![\d.第年])(?P<first>\d(?:\.\d+)?)(?P<join>[至到—～~-])$")
"""The first figure of a range that shares the scale of the second: 5至8千."""
_ROUND = Pattern(r"\d(?:\.\d+)?[十百千]")
_COUNTED = r"(?=[一二三四五六七八九几多余]?(?:[个名户次家岁万亿]|项(?!目)|人(?!大)|元|天|年(?!级)|吨|斤|公[斤里]|亩|头|只|台|辆|座|棵|株|条|米(?!高)))"
_FORMS = (
    rf"(?<![\d.年])\d{{1,3}}(?:\.\d+)?(?:千{_NOT_THOUSAND}|百{_NOT_HUNDRED})(?:(?:零|(?=\d)|(?=[{_ONES}][百十]))[\d{_ONES}百十零]{{1,5}}|[{_ONES}](?=[万亿]))?",
    rf"(?<![\d.年第])[1-9]十{_COUNTED}",
    rf"(?<![\d{_ONES}十百千万])[{_ONES}两](?:千|百)零?(?:\d[百十]\d?|\d{{1,3}})(?![\d.%％年月—～-])",
    rf"(?<![\d{_ONES}十百千万])[{_ONES}两]千[{_ONES}]百(?:零?\d{{1,2}})(?![\d.%％年月—～-])",
    rf"(?<![\d{_ONES}十百千万])[{_ONES}十两]{{1,3}}万零?\d千(?:\d百)?{_NOT_THOUSAND}",
    rf"(?<![\d{_ONES}百千万“])[{_ONES}]?十[1-9](?=[个名户次家台辆座亩岁元]|人(?!大)|万|亿)",
    rf"(?<![\d{_ONES}十百千万])[{_ONES}]0{{1,3}}(?=[个名户次家人元天万亿])",
)


@rule(
    "SZ304",
    "mixed-numeral",
    "一个数不混用汉字和阿拉伯数字",
    severity="warning",
    basis="实务",
    clause="",
    on=(
        *(f"{n}{scale}" for n in range(10) for scale in "千百十"),
        *(f"{scale}{n}" for n in range(1, 10) for scale in "千百十"),
        *("千零", "百零"),
        *(f"{c}0" for c in _ONES),
    ),
    find=rf"(?=[\d{_ONES}十两])(?:{'|'.join(f'(?:{form})' for form in _FORMS)})",
    bad=[
        Bad("新栽行道树⟦4千⟧株，改造小区⟦1百零8⟧个。", fixed="新栽行道树4000株，改造小区108个。"),
        Bad(
            "发放宣传单⟦三千500⟧份，惠及群众⟦3千5百⟧人，培训⟦5十⟧人次、⟦六十5⟧名学生。",
            fixed="发放宣传单3500份，惠及群众3500人，培训50人次、65名学生。",
        ),
        Bad("预计投资⟦5至8千⟧万元。", fixed="预计投资5000至8000万元。"),
        Bad("产值突破⟦8千⟧亿元。", fixed="产值突破8000亿元。"),
        Bad("培训⟦三千五百60⟧人次，发放化肥⟦2十⟧吨。", fixed="培训3560人次，发放化肥20吨。"),
        Bad("共⟦一百2十⟧人，造林⟦两万4千⟧亩。", fixed="共120人，造林24000亩。"),
    ],
    good=[
        "新栽行道树4000株，惠及群众12.5万人，3亿5000万元。",
        "功率300千瓦，电压110千伏，重5千克，长40千米，737.5千公顷。",
        "中国500强、全国百强县、2024十大新闻、1百分点。",
        "四千株，三千五百份，第3百货大楼。",
        "2021千人计划，每秒280百亿亿次浮点运算。",
    ],
)
def mixed_numeral(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """除了“万”“亿”，一个数要么都用阿拉伯数字，要么都用汉字：4千写作4000或者四千。后面带“万”“亿”的（8千亿）只作提示。"""
    text, end = paragraph.text, match.end()
    value = figure_value(match.group())
    if value is None or text[end : end + 2] == "公顷":
        return
    right, start = shown(value), match.start()
    if (lead := _LEAD.search(text[max(0, start - 8) : start])) and _ROUND.fullmatch(match.group()):
        start -= len(lead.group())
        right = f"{shown(figure_value(lead['first'] + match.group()[-1]) or value)}{lead['join']}{right}"
    large = text[end : end + 1] in "万亿" and bool(text[end : end + 1])
    mended = replacement(start, end, right, safe=False)
    hit = Hit(start, end, f"汉字和阿拉伯数字不混用，写作“{right}”", mended)
    yield hit._replace(severity="info") if large else hit

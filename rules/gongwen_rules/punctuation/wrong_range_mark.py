"""BD124: another line than — or ～ in a range."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_HYPHENS = "-–−－‐‑"
_WAVES = "~〜∼"
_ANY = f"{_HYPHENS}{_WAVES}"
_RUNS = ("列车", "班列", "航班", "航线", "动车组", "特别快车")
"""What runs between two places."""
_MEASURES = (
    r"(?:%|％|‰|℃|个|人|名|位|户|家|天|日|年|月(?!\d)|周|小时|分钟|秒|倍|万|亿|千|元|吨|公里|千米|米|厘米|毫米|亩|公顷|平方|立方|次|项|条|件|篇|字|页|层|所|座|台|辆|岁|分|期"
    r"|季度|度(?![假量])|公斤|千克|[kcm]?m[²³]?(?![A-Za-z])|kg|g(?![A-Za-z]))"
)
_TIMES = ("年", "月", "日", "时", "点")
_DAYS = ("月", "日", "时", "点", "号")
"""Behind two numbers that name months, days or hours."""
_NUMBER = Pattern(r"[\d.:：]*[%％ ]?")
_CODE = Pattern(r"(?:[A-Za-z/_.:：+\-–—]|GB/T ?|[A-Za-z]{1,4} |电话[：:]?|传真[：:]?|编号[：:]?|邮编[：:]?)$")
"""Before a number that is part of a code, a telephone number or a standard."""


@rule(
    "BD124",
    "wrong-range-mark",
    "起止用“—”，数值范围用“～”",
    severity="info",
    basis="国标",
    clause="GB/T 15834—2011 4.13.3.2",
    on=(
        *_ANY,
        *_RUNS,
        *(f"——{n}" for n in range(1, 10)),
        *(f"{way}——" for way in "路街道"),
        *(f"{a}一{b}" for a in "年月日0123456789" for b in range(1, 10)),
    ),
    find=rf"(?<![\d.])(?P<year>(?:19|20)\d\d)年?(?P<mark>[{_ANY}])(?=(?:19|20)\d\d(?:年|学年|年度|[）)》]))"
    rf"|(?<![\d:]|\d：)\d{{1,2}}[:：]\d\d(?P<mark>[ ]?(?:-{{2,6}}|[{_ANY}])[ ]?)(?=\d{{1,2}}[:：]\d\d(?![\d:]))"
    rf"|(?<![\d.])(?:19|20)\d\d年?(?P<mark>——)(?=20\d\d(?:年|学年|年度|[）)》]))"
    r"|(?P<mark>一)(?=\d{1,4}[年月日时])(?<=\d[年月日]?一)|(?P<count>一)(?<=\d一)(?=\d{1,4}[个人名天户家万亿元%])"
    rf"|(?P<article>[{_ANY}])(?=第)(?<=第[一二三四五六七八九十百\d]{{1,6}}[条章款项].)"
    rf"|(?<=第[一二三四五六七八九十]{{1,3}})(?P<count>[{_ANY}])(?=[一二三四五六七八九十]{{1,3}}[条章款项])"
    rf"|(?<=\p{{Han}}{{2}})(?P<place>[{_ANY}])(?=\p{{Han}}{{2,4}}(?:高速|铁路|航线|列车|班列|城际|高铁|输气管道|输油管道|航班|客运专线))"
    rf"|(?<=\p{{Han}}{{2}})(?P<place>——)(?![全首第最我中这该一])(?=\p{{Han}}{{2,4}}(?:{'|'.join(_RUNS)}))"
    rf"|(?<=—\p{{Han}}{{2,8}}[路街道])(?P<place>——)(?=\p{{Han}}{{2,8}}[路街道])|(?<=[路街道])(?P<place>——)(?=\p{{Han}}{{2,8}}[路街道]—)"
    rf"|(?<=\d[年月日时点](?:（[周星]\p{{Han}}{{1,3}}）)?)(?P<mark>-{{2,4}}|[{_ANY}]|——)(?=\d{{1,4}}[年月日时点])"
    rf"|(?<![\d.])(?P<low>\d+(?:\.\d+)?)(?P<unit>[%％‰℃年月日时点万亿千元]{{1,2}}|[个人天])?[ ]?(?P<value>[{_ANY}]|--)[ ]?(?=(?P<high>\d+(?:\.\d+)?)[ ]?{_MEASURES})",
    bad=[
        Bad("修建云泽⟦-⟧南屏高速公路。", fixed="修建云泽—南屏高速公路。", said="地点"),
        Bad("开通云泽⟦——⟧南屏城际列车。", fixed="开通云泽—南屏城际列车。", said="地点"),
        Bad("沿人民路—中山路⟦——⟧解放路—东环路行驶。", fixed="沿人民路—中山路—解放路—东环路行驶。"),
        Bad("会期为5月1日⟦——⟧5月3日。", fixed="会期为5月1日—5月3日。"),
        Bad(
            "考试时间为1月12日（周一）⟦----⟧1月23日（周五），5月1日⟦--⟧5月3日放假。",
            fixed="考试时间为1月12日（周一）—1月23日（周五），5月1日—5月3日放假。",
        ),
        Bad("实施2021⟦-⟧2023年行动计划。", fixed="实施2021—2023年行动计划。", said="—"),
        Bad("需要3⟦-⟧5天，补助10%⟦–⟧15%。", fixed="需要3～5天，补助10%～15%。", said="～"),
        Bad("会议时间：9:00⟦-⟧11:30，14:00⟦－⟧17:00。", fixed="会议时间：9:00—11:30，14:00—17:00。"),
        Bad(
            "时间为11:30⟦-----⟧13:30，看结果为8:00⟦--⟧11:30，考试为15:00⟦ –⟧17:25。",
            fixed="时间为11:30—13:30，看结果为8:00—11:30，考试为15:00—17:25。",
        ),
        Bad("工作重点：2021⟦-⟧2023年行动计划。", fixed="工作重点：2021—2023年行动计划。"),
        Bad("气温25⟦-⟧30度。", fixed="气温25～30度。"),
        Bad("每期60⟦~⟧80人，1⟦-⟧2月举办。", fixed="每期60～80人，1—2月举办。"),
        Bad(
            "实施期为2021⟦——⟧2025年，3月⟦一⟧5月动员，安排10⟦--⟧20个项目。",
            fixed="实施期为2021—2025年，3月—5月动员，安排10～20个项目。",
        ),
        Bad(
            "第十二条⟦-⟧第十五条规定了程序，设5⟦一⟧10个点，第三⟦-⟧五章是分则。",
            fixed="第十二条至第十五条规定了程序，设5～10个点，第三～五章是分则。",
        ),
        Bad("活动于3月5日⟦-⟧8日举行，5月⟦~⟧6月总结。", fixed="活动于3月5日—8日举行，5月—6月总结。"),
    ],
    good=[
        "实施2021—2023年行动计划，需要3～5天。",
        "面向16—24岁青年，服务3—12个月，补助500—800元，气温2～8℃。",
        "电话0571-87000000，成文于2024-05-06，见表2-1。",
        "全县最长的路——解放路今天通车，它连着云泽——全省铁路枢纽。",
        "执行GB/T 41255-2022和ISO 9001-2015标准。",
        "歼-20、5G-V2X、COVID-19项目共3-1个名额。",
        "气温为-5℃，物理层符合802.3-2008标准。",
    ],
)
def wrong_range_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """时间、地点的起止用一字线“—”，数值范围用浪纹线“～”；短横线“-”用于编号、电话、日期。引用的文件名里的起止年份照原文，改法须经确认。

    数值范围写“16—24岁”“3—12个月”不查：GB/T 15834 只说通常用浪纹线，GB/T 15835 5.1.3 浪纹线、一字线都可以用。
    """
    text = paragraph.text
    if match["place"] or match["article"] or match["count"]:
        yield _between_words(match)
        return
    name = "value" if match["value"] else "mark"
    start, end = match.span(name)
    is_time = ":" in match.group() or "：" in match.group()
    before = text[max(0, match.start() - 8) : match.start()]
    if (_CODE.search(before) and not ((is_time or match["year"]) and before[-1] == "：")) or _joins_more(text, match):
        return
    if name == "value" and float(match["low"]) >= float(match["high"]):
        return
    number = name == "value" and match["unit"] not in _TIMES and text[match.end("high") :][:1] not in _DAYS
    right, use = ("～", "数值范围用浪纹线“～”") if number else ("—", "起止时间用一字线“—”")
    written = match[name].strip()
    wave = written in (*_WAVES, "一")
    fix = replacement(
        start, end, right, safe=(wave and number) or (bool(match["year"]) and _outside_title(text, start))
    )
    yield Hit(start, end, f"{use}，不用“{written}”", fix, severity="warning" if wave else None)


def _between_words(match: Match) -> Hit:
    """The mark stands between places or articles, or a 汉字 stands in its place."""
    span, shown = match.span(), match.group()
    if match["place"]:
        return Hit(*span, f"起止地点用一字线“—”，不用“{shown}”", replacement(*span, "—"))
    if match["article"]:
        return Hit(*span, f"条文的起止写“至”，不用“{shown}”", replacement(*span, "至", safe=False))
    name = "不是汉字“一”" if shown == "一" else f"不用“{shown}”"
    return Hit(*span, f"数值范围用浪纹线“～”，{name}", replacement(*span, "～", safe=False), severity="warning")


def _joins_more(text: str, match: Match) -> bool:
    """More than two numbers are joined: a date, a code."""
    after = _NUMBER.match(text, match.end())
    return after is not None and text[after.end() : after.end() + 1] in tuple(_ANY)


def _outside_title(text: str, at: int) -> bool:
    return text.count("《", 0, at) <= text.count("》", 0, at)

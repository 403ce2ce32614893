"""SZ302: weekdays, plans and 番 written with digits."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_HAN = "零一二三四五六七八九十"


@rule(
    "SZ302",
    "fixed-numeral-in-digits",
    "星期、五年规划、翻番的数字用汉字",
    severity="warning",
    basis="国标",
    clause="GB/T 15835—2011 4.2.3",
    on=(
        *("星期", "礼拜", "翻了", *(f"翻{n}" for n in range(1, 10)), *(f"周{n}" for n in range(1, 8))),
        *(f"{quote}1{n}5" for quote in "“\"" for n in range(1, 6)),
        *(f"{ten}{middle}{five}" for ten in "1十" for middle in "12345" for five in "五"),
        *(f"{ten}{middle}5" for ten in "十1" for middle in "一二三四五"),
        *(f"十{n}5" for n in range(1, 6)),
        *(f"{mark}{n}是" for mark in "；。：" for n in range(1, 10)),
        *("5四", "6一", "7一", "8一", "10一国"),
        *(f"1{c}五" for c in "一二三四五"),
    ),
    find=r"(?P<lead>星期|礼拜|(?<=[（(日])周)(?P<day>[1-7])(?![\d.个%％]|天[内后]|[次期])|(?P<lead>(?<![第\d])周)(?P<day>[1-7])(?=[上下]午|晚)|(?P<lead>(?<=每)周)(?P<day>[1-7])(?=[上下]午|[早晚至到前、]|例会|召开)|(?P<lead>翻了?)(?P<times>[1-9])(?=番)"
    r"|(?<=[；。：])(?P<item>[1-9])(?=是(?:要|\p{Han}{3}))"
    r"|(?<![\d.第])(?P<day_of>[5678])(?=[一四](?:[”\"’]|前夕|期间|建[党军]节|劳动节|儿童节|青年节|运动|精神|国际))"
    r"|(?<=[“\"‘])(?P<plan>[1一十][1-5一二三四五][5五])(?=[”\"’]\p{Han}{0,6}(?:规划|时期|期间|以来|末|开局|收官|发展))|(?<![\d.\p{Han}]|第)(?P<plan>1[1-5一二三四五]五|十[1-5][五5]|十[一二三四五]5)(?=规划|时期|期间|以来|末|计划)"
    r"|(?<=在|我[省市县区国]|[“\"‘省市县区国全‘])(?P<plan>十[1-5][五5]|十[一二三四五]5)(?=[”\"’]|规划|时期|期间|以来|末)",
    bad=[
        Bad("例会安排在每周⟦星期3⟧上午，5月6日（⟦周1⟧）放假。", fixed="例会安排在每周星期三上午，5月6日（周一）放假。"),
        Bad("力争产值⟦翻2⟧番，编制“⟦145⟧”规划，“⟦十4五⟧”时期成效明显。", fixed="力争产值翻两番，编制“十四五”规划，“十四五”时期成效明显。"),
        Bad("要求：⟦1⟧是强化保障；⟦2⟧是严肃纪律。", fixed="要求：一是强化保障；二是严肃纪律。"),
        Bad("“⟦7⟧一”前夕走访老党员，⟦5⟧四运动纪念活动如期举行。", fixed="“七一”前夕走访老党员，五四运动纪念活动如期举行。"),
        Bad("⟦十4五⟧期间，我市⟦十五5⟧规划编制启动。", fixed="十四五期间，我市十五五规划编制启动。"),
    ],
    good=["例会安排在每周三上午，力争产值翻两番。", "“十四五”规划投资145万元。", "每周3次，每周2班，“135”人才工程，每周1个班次，第1周5天。", "十五5人。"],
)  # fmt: skip
def fixed_numeral_in_digits(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“星期三”“十四五”“翻两番”里的数字是词的一部分，用汉字。“每周3次”是计数，不查。"""
    if match["day_of"] or match["item"]:
        right = _HAN[int(match["day_of"] or match["item"])]
    elif match["plan"]:
        middle = match["plan"][1]
        right = f"十{_HAN[int(middle)] if middle.isdigit() else middle}五"
    elif match["times"]:
        right = match["lead"] + ("两" if match["times"] == "2" else _HAN[int(match["times"])])
    else:
        right = match["lead"] + ("日" if match["day"] == "7" else _HAN[int(match["day"])])
    yield Hit(*match.span(), f"“{match.group()}”写作“{right}”", replacement(*match.span(), right))

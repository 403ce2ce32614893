"""SZ104: a year without its century."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, Pattern, Role, replacement, rule

_FORM = (
    r"年(?<=(?<![\d.第逾满])(?P<year>[0-3]\d)年)"
    r"(?=(?:1[0-2]|0?[1-9])月(?!龄)|[底初末](?!级)|度(?!过)|第?[一二三四1-4]季度|[上下]半年|[春秋]季|工作(?:总结|回顾|要点|报告|计划|任务|安排|思路)|(?:重点|主要)工作(?![了过]))"
    r"|年(?<=(?<![\d.])(?P<year>[89]\d)年)(?=特大洪|大洪水|抗洪|金融危机)"
    r"|年(?<=(?<![\d.])(?P<year>[5-9]\d)年)(?=参加工作|入党|入伍|参军|毕业于|转业)"
    r"|年(?<=(?<![一二三四五六七八九〇零○十百])(?P<han>[五六七八九][〇零一二三四五六七八九])年)(?<!五六年|六七年|七八年|八九年)(?=特大洪|大洪水|抗洪|参加工作|入党|入伍|参军|转业)"
    r"|年(?<=(?<![〇零二○一三四五六七八九十百])[零〇](?P<zero>[一二三四五六七八九])年)(?=成立|以来|起|至今|开始|建成|参加工作)"
    r"|年(?<=(?:19|20)\d\d、(?P<last>\d\d)年)(?![来间内])"
    r"|年(?<=(?<![\d.第])(?P<year>0\d)年)(?=以来|起|至今|开始|，|的)"
    r"|年(?<=[’‘'＇](?P<year>[0-3]\d)年)"
    r"|年(?<=[至到—～~－-][ ]?(?P<last>[0-4]\d)年)(?![\d后来间内期度]|以[内上来])"
)
_FIRST = Pattern(r"(?<!\d)(?P<first>(?:19|20)\d\d)年?[ ]?[至到—～~－、-][ ]?$")
_DURATION = Pattern(
    r"(?:徒刑|刑期|工龄|任期|期限|为期|历时|长达|时间|近|约|满|了)[为达]?$|(?:民国|光绪|乾隆|康熙|道光|昭和|学|同治|咸丰|嘉庆|万历)$"
    r"|(?:建[校院馆库厂站所社市县]|成立|创办|开办)$"
)
_APOSTROPHES = ("’", "‘", "'", "＇")


@rule(
    "SZ104",
    "shortened-year",
    "年份写四位",
    severity="warning",
    basis="实务",
    clause="",
    on=(
        *(f"0{n}年" for n in range(10)),
        *(f"{zero}{one}年" for zero in "零〇" for one in "一二三四五六七八九"),
        *(f"年{word}" for word in (*range(1, 10), "度", "底", "初", "末", "第", "上半", "下半", "春", "秋", *"一二三四", "工作", "重点工作", "主要工作", "特大", "大洪", "抗洪", "金融", "参加工作", "入党", "入伍", "参军", "毕业于", "转业")),
        *(f"{(n - 1) % 10}、{n}年" for n in range(10, 41)),
        *(f"{mark}{decade}" for mark in "’‘'＇" for decade in range(4)),
        *(f"{join}{digit}" for join in "至到—～~-－" for digit in range(5)),
    ),
    find=_FORM,
    roles=(*PROSE, Role.TITLE, Role.ATTACHMENT_NOTE),
    bad=[
        Bad("工程计划于⟦25年⟧底前完工，⟦24年⟧5月6日已下达资金。", fixed="工程计划于2025年底前完工，2024年5月6日已下达资金。"),
        Bad("方案分⟦’24年⟧上半年和⟦’25年⟧两步实施。", fixed="方案分2024年上半年和2025年两步实施。"),
        Bad("2021年—⟦25年⟧分期实施，2019至⟦22年⟧已完成。", fixed="2021年—2025年分期实施，2019至2022年已完成。"),
        Bad("⟦98年⟧特大洪水以来，堤防逐年加固，2023、⟦24年⟧投入最多。", fixed="1998年特大洪水以来，堤防逐年加固，2023、2024年投入最多。"),
        Bad("该局自⟦零九年⟧成立以来连续获评先进。", fixed="该局自二〇〇九年成立以来连续获评先进。"),
        Bad("⟦九八年⟧特大洪水以来，堤防逐年加固。", fixed="一九九八年特大洪水以来，堤防逐年加固。"),
        Bad("他⟦78年⟧参加工作。", fixed="他1978年参加工作。"),
        Bad("一、⟦24年⟧工作回顾", fixed="一、2024年工作回顾"),
        Bad("⟦05年⟧以来，累计引进项目120个。", fixed="2005年以来，累计引进项目120个。"),
        Bad("南屏县⟦23年⟧度水利建设情况", fixed="南屏县2023年度水利建设情况"),
    ],
    good=[
        "工程计划于2025年底前完工，2024年5月6日已下达资金。",
        "判处有期徒刑11年6月，附加刑3年。",
        "在10年内完成，从15年缩短到12年，历时20年。",
        "2021—2025年分期实施，规划到2030年。",
        "在村里24年工作不辍，有24年工作经验，汇报24年工作情况。",
        "青石水库建库30年工作回顾，农业科学研究所成立20年工作总结。",
        "办学25年以来，培养学生1.2万名。",
        "二〇〇九年以来，一九八〇年起，用了三五年成立专班。",
        "民国二十四年编修的县志，昭和24年的旧档。",
    ],
)  # fmt: skip
def shortened_year(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """年份写全四位，不写“24年”“’24年”，起止年份的后一个也写全。表示经过多少年的（如“工龄24年”）不是年份，不查。

    补上“20”要看所说的年代，改法须经确认。
    """
    if match["han"] or match["zero"]:
        full = f"一九{match['han'].replace('零', '〇')}年" if match["han"] else f"二〇〇{match['zero']}年"
        start, end = match.start("han") if match["han"] else match.start("zero") - 1, match.end()
        yield Hit(start, end, f"年份不简写，写作“{full}”", replacement(start, end, full, safe=False))
        return
    name = "year" if match["year"] else "last"
    start, end = match.start(name), match.end()
    if paragraph.text[start - 1 : start] in _APOSTROPHES and name == "year":
        start -= 1
    before = paragraph.text[max(0, start - 8) : start]
    first = _FIRST.search(before) if match["last"] else None
    if _DURATION.search(before) or (match["last"] and (first is None or int(match["last"]) <= int(first["first"][2:]))):
        return
    century = first["first"][:2] if first else "19" if match["year"] > "40" else "20"
    full = f"{century}{match[name]}年"
    yield Hit(start, end, f"年份不简写，写作“{full}”", replacement(start, end, full, safe=False))

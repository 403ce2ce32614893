"""BD121: a 顿号 before 以及, 和, 与, 或."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_SERIES = Pattern(r"、[^，。；：！？（）]{1,14}$")
"""A series with 顿号 stands before."""
_BEGUN = Pattern(
    r"和(?:谐|平|睦|解|气|善|田|美|顺|缓|好|苑|林|静|龙|硕|布|政|顺|合|声|衷|弦|风|为贵|而不同|悦|畅|亲|服|煦|园|家|乐|路)"
    r"|与(?:时俱|会|此|其|人|国|民|[^，。；：、]{0,16}(?:相|有关|无关|对接|衔接|结合|协同|同步|一致|交互|交往|交流|较量|配套|斗争|之|联系|关系|差距|区别|往来))"
    r"|及(?:时|格|早|物|第|至)|或(?:许|然|缺|明|有(?:负债|事项|资产|损失|支出|债务))|以及时"
    r"|并(?:[合网轨购列联存重举行发非用线拢肩排吞案表转账进校村组层处入且罚置蒂提称立序道]|\p{Han}{1,8}[、，])"
)
"""和, 与 and the like as the beginning of a word or a phrase of its own."""
_ITEM = Pattern(
    r"(?:和|与|或者?)[^，。；：、]{1,12}(?:[，。；]|$|等|的|工作|情况|[一二三四五六七八九]个|\p{Han}{0,6}(?:共同|联合|一起|一道|双方|携手))"
    r"|并\p{Han}{2,14}(?:[。；，\d《“]|$)"
)


@rule(
    "BD121",
    "pause-before-conjunction",
    "“和”“以及”前不用顿号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 A.3",
    on=("、都要", "、都应", "、均应", "、均要", "、均须", "、均可", "、以及", "、和", "、与", "、及", "、或", "、并"),
    find=r"、(?P<both>[都均](?=[要应须可]))|、(?P<word>以及|及(?:其(?!他|它|余))?|和|与|或者?|并)(?=[\p{Han}“《\d])",
    bad=[
        Bad("统筹教育、医疗、养老⟦、以及⟧托育服务。", fixed="统筹教育、医疗、养老，以及托育服务。", said="逗号"),
        Bad("省、市⟦、和⟧县三级联动。", fixed="省、市和县三级联动。"),
        Bad("报送方案、预算⟦、及⟧有关材料。", fixed="报送方案、预算，及有关材料。"),
        Bad("县、乡、村三级⟦、⟧都要建立台账。", fixed="县、乡、村三级都要建立台账。"),
        Bad("由街道、社区⟦、与⟧物业共同负责。", fixed="由街道、社区与物业共同负责。"),
        Bad("县委、县政府⟦、与⟧驻地部队共同举办了慰问活动。", fixed="县委、县政府与驻地部队共同举办了慰问活动。"),
        Bad("制定、修订⟦、并⟧公布权责清单。", fixed="制定、修订并公布权责清单。"),
        Bad("查处⟦、并⟧通报了3起典型案例。", fixed="查处并通报了3起典型案例。"),
        Bad("礼金、礼品⟦、或⟧有价证券等，一律不得收受。", fixed="礼金、礼品或有价证券等，一律不得收受。"),
    ],
    good=[
        "遵循公开、公正、及时的原则。",
        "坚持解放思想、实事求是、与时俱进、求真务实。",
        "怒江州、和田地区、兰考县参加。",
        "建立覆盖各层级、与抽查事项相对应的名录库。",
        "统筹教育、医疗、养老，以及托育服务。",
        "综合考虑其家庭状况、身心健康状况、与未成年人生活情感上的联系等情况。",
        "查找、核实、并案处理，发电、输电、并网，升级、改造、并行推进。",
        "建设平等、和睦、文明的家庭，推动交流互鉴、和平共处、和谐共生。",
    ],
)
def pause_before_conjunction(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """并列的最后一项用“和”“与”“或”连接的，前面不再用顿号；用“以及”“及”连接，前面要停顿的，用逗号。“和”“及”是别的词的开头的，不查。"""
    text, start = paragraph.text, match.start()
    if match["both"]:
        yield Hit(
            start,
            start + 1,
            f"“{match['both']}”总括前面各项，它前面的顿号应删去",
            replacement(start, start + 1, "", safe=False),
        )
        return
    word = match["word"]
    if _BEGUN.match(text, start + 1):
        return
    if word[0] in "以及":
        fix = replacement(start, match.end(), f"，{word}", safe=False)
        yield Hit(start, match.end(), f"“{word}”前要停顿的用逗号，不用顿号", fix)
    elif (word == "并" or _SERIES.search(text[max(0, start - 16) : start])) and _ITEM.match(text, start + 1):
        fix = replacement(start, match.end(), word, safe=False)
        yield Hit(start, match.end(), f"“{word}”已表示并列，前面的顿号应删去", fix, clause="")

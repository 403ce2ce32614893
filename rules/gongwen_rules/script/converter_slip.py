"""ZX111: words that a converter of characters or of numbers turned into something that is no word."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_ONE = "般些定切直样致旦律概带边半心经向贯再度并项系把站体如丝"
_CAPITAL_ONE = tuple("壹" + c for c in _ONE)
_WORDS = {
    "甚么": "什么", "甚麽": "什么", "甚麼": "什么",
    "干隆": "乾隆", "干坤": "乾坤", "狼借": "狼藉", "慰借": "慰藉", "蕴借": "蕴藉",
    "倾复": "倾覆", "复灭": "覆灭", "复没": "覆没", "复辙": "覆辙", "反覆": "反复",
    "修覆": "修复", "报覆": "报复",
    "着作": "著作", "着名": "著名", "显着": "显著", "卓着": "卓著", "名着": "名著", "土着": "土著", "昭着": "昭著", "专着": "专著",
    "编着": "编著", "论着": "论著", "巨着": "巨著", "译着": "译著", "着称": "著称", "着书立说": "著书立说", "着述": "著述",
    "歺饮": "餐饮", "就歺": "就餐", "用歺": "用餐", "聚歺": "聚餐", "早歺": "早餐", "午歺": "午餐", "晚歺": "晚餐", "歺厅": "餐厅", "歺具": "餐具", "歺费": "餐费", "配歺": "配餐",
    "囬头看": "回头看", "囬复": "回复", "囬顾": "回顾", "囬收": "回收", "囬报": "回报", "囬应": "回应",
    "仃工": "停工", "仃产": "停产", "仃业": "停业", "仃车": "停车", "仃止": "停止", "仃职": "停职", "仃电": "停电", "仃水": "停水",
    "了望塔": "瞭望塔", "了望台": "瞭望台", "了望哨": "瞭望哨",
}  # fmt: skip
_NOT_BEFORE = {
    "干坤": "若", "显着": "彰凸突尽浅明呈隐", "着作": "顺沿随接跟朝对看忙试做写干吃穿带开望照合", "着名": "写挂印刻留签标顶", "专着": "", "编着": "",
    "着称": "", "名着": "", "论着": "议谈讨辩", "复没": "", "复灭": "", "译着": "",
}  # fmt: skip
"""Before what the same characters are parts of two words: 顺着作业面, 讨论着."""
_HOLDS_ZHE = "本沿顺循凭"
"""With 着 behind it a word of its own: in 本着作者自愿原则 nothing was converted."""
_NOT_AFTER = {"着作": "用为业出风物", "着名": "声利义牌誉分", "报覆": "盖", "修覆": "盖", "反覆": "盖", "复没": "有"}
"""Behind what they are so: 发挥着作用, 申报覆盖."""
_NAMES_PEOPLE = Pattern("着名人(?![士物])")
"""着 and 名人: 闪耀着名人智慧的格言."""
_PROGRESSIVE = ("编着", "译着", "名着", "专着", "论着")
"""Behind these a noun or a mark shows the book, as against 编着一个故事."""


@rule(
    "ZX111",
    "converter-slip",
    "转换程序没有换错字",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=(*_CAPITAL_ONE, *_WORDS),
    find="|".join((*_CAPITAL_ONE, *_WORDS)),
    over=("ZC101",),
    bad=[
        Bad("⟦壹般⟧情况下应当在5日内办结，⟦壹些⟧单位没有做到。", fixed="一般情况下应当在5日内办结，一些单位没有做到。"),
        Bad(
            "要弄清差距在哪里、短板是⟦甚么⟧，立即整改。",
            fixed="要弄清差距在哪里、短板是什么，立即整改。",
        ),
        Bad("⟦歺饮⟧行业⟦仃业⟧整顿，开展“⟦囬头看⟧”。", fixed="餐饮行业停业整顿，开展“回头看”。"),
        Bad("档案工作是⟦壹项⟧基础性工作。", fixed="档案工作是一项基础性工作。"),
        Bad("整治工作成效⟦显着⟧，没有出现⟦反覆⟧。", fixed="整治工作成效显著，没有出现反复。", said="显著"),
        Bad("该塔建于清⟦干隆⟧年间，曾作⟦了望塔⟧使用。", fixed="该塔建于清乾隆年间，曾作瞭望塔使用。"),
    ],
    good=[
        "总投资（大写）壹拾万元整，1号楼和11般船舶已验收，不得反复盖章。",
        "顺着作业面逐段检查，彰显着为民情怀，发挥着作用，申报覆盖全县，墙上写着名字，大家讨论着方案，若干坤包被盗。",
        "本着作者自愿原则择优推荐，本着名额从紧的要求分配，本着称职、胜任的标准选人，顺着述职报告逐条核对。",
        "一段段闪耀着名人智慧的格言，追逐着名利的人，打着名牌的旗号，顶着名义上的头衔。",
        "他们走到了望江县，看见了望台村，一些问题已答复。",
    ],
)
def converter_slip(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """繁简转换、数字大写转换逐字替换，会把“一般”换成“壹般”、把“覆盖”换成“复盖”。词形唯一的直接改回。"""
    word, (start, end) = match.group(), match.span()
    before, after = paragraph.text[start - 1 : start], paragraph.text[end : end + 1]
    if before and (before in _NOT_BEFORE.get(word, "") or (word[0] == "着" and before in _HOLDS_ZHE)):
        return
    if (after and after in _NOT_AFTER.get(word, "")) or _NAMES_PEOPLE.match(paragraph.text, start):
        return
    if word in _PROGRESSIVE and after and after not in "，。、；：”》）等":
        return
    if word.startswith("了望") and before and "一" <= before <= "鿿" and before not in "的和与、座处作为在建":
        return
    right = _WORDS.get(word) or "一" + word[1:]
    yield Hit(start, end, f"“{word}”是转换错的字，应为“{right}”", replacement(start, end, right))

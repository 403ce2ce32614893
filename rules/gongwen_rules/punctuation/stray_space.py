"""BD141: a space in the middle of Chinese text."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Paragraph, Pattern, replacement, rule
from gongwen_rules.knowledge.names import SURNAMES
from gongwen_rules.knowledge.refill import likelihood

_ARTICLE = Pattern(
    r"第[一二三四五六七八九十百千零〇\d]+(?:条|章|节|款|项)(?:之[一二三四五])?$|[一二三四五六七八九十]、$"
)
"""Before a space that sets something out: 第一条, the label of a line."""
_POST = (
    "主席",
    "总书记",
    "书记",
    "总理",
    "主任",
    "部长",
    "省长",
    "市长",
    "县长",
    "局长",
    "委员长",
    "董事长",
    "院长",
    "记者",
)
"""A name set apart follows."""
_MARKED = Pattern(r"[，。；]")
_MOST, _NEAR = 3, 60
"""With more of them in so many code points on either side, the line is set out in columns."""
_TITLE = 200
"""A title is no longer, code points."""
_RUNNING = Pattern(r"\p{Han}{8}")
"""More than a name or the text of a label."""
_WITHIN = tuple("要应须请将对把被在和与的为是由")
"""Words that end no label."""
_NUMBERED = Pattern(r"[ \u3000]*\d+(?:\.\d+)+[ \u3000]*(?![要应须请将对把])\p{Han}{2,8}")
"""A heading of the decimal kind that the text runs on from: 1.1 编制目的 为做好……."""
_LABEL = 5
"""A shorter beginning of the line is a label."""
_BESIDE = Pattern(
    r"(?:\p{Han}{4}|[\p{Han}\d]{3}[，；、]|\p{Han}[，；]我\p{Han}|[\s\S]{0,3}关)[ \xa0]+(?:\p{Han}{4}|(?<=[，；、] +)\p{Han}{3}|于\p{Han}{2}"
    rf"|(?<=\p{{Han}}{{8}} )(?![{''.join(sorted(SURNAMES))}万亿元个名户亩公平次吨])\p{{Han}}{{2,3}}[，。；])"
)
"""Running text on both sides."""
_SPACE = Pattern(r"[ \xa0\u3000]++(?=[，。、；！？]|\p{Han}{2})")
_SPLIT = Pattern(r"(?<=(?:\p{Han}|[，、；]){5}) (?=\p{Han}{1,8}[，、。；的])")
"""A single space in running text, which may stand within a word."""
_BEFORE_QUOTE = Pattern(
    r"(?<=\p{Han}[，；、])[ \xa0]+(?=[“《]\p{Han}{2})|(?<=\p{Han}{4})[ \xa0](?=“[\p{Han}\d]{2}[^”]{0,20}”\p{Han})"
)
_AFTER_COLON = Pattern(r"(?<=\p{Han}{3}[是为下]：)[ \xa0]{1,2}(?=\p{Han}{4})")
"""Behind a colon of the sentence, 主要问题是：; the one of a label may set out what follows."""
_TO_FILL = Pattern(r"[：:][ \xa0\u3000]+[，。；）)]|[ \xa0\u3000]年[ \xa0\u3000]+月")
"""Blanks to write on: 身份证号： ，于 年 月 日."""
_IN_QUOTES = Pattern(r"(?<=[“‘])[ \xa0]{1,2}(?=\p{Han})|(?<=\p{Han})[ \xa0]{1,2}(?=[”’])")
_IN_BRACKETS = Pattern(r"(?<=（)[ \xa0]{1,2}(?=\p{Han}{3})|(?<=\p{Han}{3})[ \xa0]{1,2}(?=）)")
_PARTS = frozenset("条章节")
"""What the number of a part of a regulation ends in."""
_SPACES = Pattern(r"(?<=\p{Han})(?<![条章节])[ \u3000\xa0]+(?=\p{Han})")
"""Gaps in the text; the one that sets out 第一条 is none."""


@rule(
    "BD141",
    "stray-space",
    "句子中间不空格",
    severity="warning",
    basis="实务",
    clause="",
    on=(" ", "\xa0", *(f"\u3000{mark}" for mark in "，。、；！？")),
    roles=PROSE,
    bad=[
        Bad("要切实加强⟦ ⟧组织领导，落实各项责任。", fixed="要切实加强组织领导，落实各项责任。"),
        Bad("各单位要加强领导，⟦  ⟧落实责任，按时报送。", fixed="各单位要加强领导，落实责任，按时报送。"),
        Bad("各单位要提高认识⟦ ⟧，压实责任。", fixed="各单位要提高认识，压实责任。", said="标点"),
        Bad("受强降雨影响，我县⟦  ⟧部分乡镇发生内涝。", fixed="受强降雨影响，我县部分乡镇发生内涝。"),
        Bad("会议由县人民政府副秘书长⟦ ⟧主持。", fixed="会议由县人民政府副秘书长主持。"),
        Bad("志愿者们对进入小区的车⟦ ⟧辆、行人进行查验。", fixed="志愿者们对进入小区的车辆、行人进行查验。"),
        Bad("组织女干部职工、⟦ ⟧“巾帼文明岗”负责人参加。", fixed="组织女干部职工、“巾帼文明岗”负责人参加。"),
        Bad("备足防汛物资，⟦ ⟧组织应急演练，确保安全。", fixed="备足防汛物资，组织应急演练，确保安全。"),
        Bad(
            "授予南屏县水利局等单位“⟦ ⟧全省防汛工作先进集体⟦ ⟧”称号。",
            fixed="授予南屏县水利局等单位“全省防汛工作先进集体”称号。",
            said="引号",
        ),
        Bad(
            "共设一等奖10幅、二等奖20幅、⟦ ⟧三等奖作品30幅，另设优秀奖。",
            fixed="共设一等奖10幅、二等奖20幅、三等奖作品30幅，另设优秀奖。",
        ),
        Bad(
            "紧紧围绕⟦ ⟧“5678”工程建设中心，发挥战斗堡垒作用。", fixed="紧紧围绕“5678”工程建设中心，发挥战斗堡垒作用。"
        ),
        Bad("向监察办（设在县纪委监察室⟦ ⟧）书面反映。", fixed="向监察办（设在县纪委监察室）书面反映。", said="括号"),
        Bad(
            "目前存在主要问题是：⟦ ⟧背水坡无排水设施；缺乏必要的管理设施。",
            fixed="目前存在主要问题是：背水坡无排水设施；缺乏必要的管理设施。",
        ),
        Bad(
            "第一条 为维护学校正常的教育教学秩序，保护学⟦ ⟧生的合法权益，结合各单位⟦ ⟧实际情况和⟦ ⟧工作需要，制定本办法。",
            fixed="第一条 为维护学校正常的教育教学秩序，保护学生的合法权益，结合各单位实际情况和工作需要，制定本办法。",
        ),
    ],
    good=[
        "第十八条 本办法由市机关事务管理局负责解释，自发布之日起施行。",
        "　　第二十七条 款项应当专户存储，不得挪用。  ",
        "组　长：周明　县水利局局长",
        "执行《食品安全国家标准 餐饮服务通用卫生规范》，每餐留样。",
        "县应急局田　野，县水利局罗启淼参加会议。",
        "云泽市委办公室主任 亓长河",
        "1.1 编制目的 为做好水旱灾害防范与处置工作，保证抗洪抢险有序进行。",
        "组织开展“学宪法 讲宪法”活动，参加学生900人。",
        "奋力推进乡村全面振兴 加快建设农业强县——在全县农村工作会议上的讲话，同志们，今天召开会议。",
        "联系人： 李明华　联系电话： 87000000",
        "本人 ，身份证号： ，于 年 月 日放弃奖励资金 元。",
    ],
)
def stray_space(paragraph: Paragraph) -> Iterator[Hit]:
    """汉字之间、标点前后不空格；姓名两字之间、条文序号后、名单和签字处为排版空的格不查。空格处也可能丢了标点，字与字之间的改法须经确认。"""
    text = paragraph.text
    first = text.find(" ")
    if (
        text[first - 1 : first] in _PARTS
        and text.find(" ", first + 1) < 0
        and "\xa0" not in text
        and "\u3000" not in text
    ):
        return  # what the one space sets out is an article
    if _TO_FILL.search(text):
        return
    for match in _IN_QUOTES.finditer(text):
        yield Hit(*match.span(), "引号里面的两端不空格", replacement(*match.span(), ""))
    for match in _IN_BRACKETS.finditer(text):
        yield Hit(*match.span(), "括号里面的两端不空格", replacement(*match.span(), ""))
    runs = _MARKED.search(text) is not None
    judged = [hit for match in _SPACE.finditer(text) for hit in _judged(text, *match.span(), runs=runs)]
    yield from judged
    if len(_SPACES.findall(text)) <= _MOST:
        taken = {hit.start for hit in judged}
        for match in (*_SPLIT.finditer(text), *_BEFORE_QUOTE.finditer(text), *_AFTER_COLON.finditer(text)):
            start, end = match.span()
            if start not in taken and (text[end] in "“《" or text[start - 1] == "：" or _splits_word(text, start, end)):
                yield Hit(start, end, "句子中间不空格", replacement(start, end, "", safe=False))


def _splits_word(text: str, start: int, end: int) -> bool:
    """The characters on both sides make one word, as in 进入小区的车 辆, and are no name and no number of an article."""
    if text[start - 1] in SURNAMES or text[start - 1] in _PARTS:
        return False
    across = likelihood(text[start - 1] + text[end])
    return across > max(likelihood(text[start - 2 : start]), likelihood(text[end : end + 2]))


def _judged(text: str, start: int, end: int, *, runs: bool) -> Iterator[Hit]:
    """The space at `start:end`; `runs`: the text has marks like running text."""
    at_mark = text[end] in "，。；、！？"
    if start == 0 or (at_mark and not (text[start - 1].isalnum() or text[start - 1] in "”》）%")):
        return
    if not at_mark and (not runs or _is_set_out(text, start, end) or _in_title(text, start)):
        return
    if not at_mark and (_in_slogan(text, start) or _heads_subtitle(text, start)):
        return
    message = "标点前不空格" if at_mark else "句子中间不空格；如果是丢了标点，请补上"
    yield Hit(start, end, message, replacement(start, end, "", safe=at_mark))


def _is_set_out(text: str, start: int, end: int) -> bool:
    """The space parts a label, an ordinal or a column from what follows."""
    if (
        text[start - 1] in _PARTS
        or (end - start > 1 and text[start - 1] != "，" and not _is_lone(text, start))
        or text[start] == "\u3000"
        or not _BESIDE.match(text, max(0, start - 4))
    ):
        return True
    near = text[max(0, start - _NEAR) : start]
    label = (
        start < _NEAR and len(near.strip()) < _LABEL and not near.endswith(_WITHIN) and not _RUNNING.match(text, end)
    )
    around = text[max(0, start - _NEAR) : start + _NEAR]
    return (
        label
        or (start < _NEAR and _NUMBERED.fullmatch(near) is not None)
        or near.endswith(_POST)
        or _ARTICLE.search(near) is not None
        or len(_SPACES.findall(around)) > _MOST
    )


def _is_lone(text: str, at: int) -> bool:
    """It is the only gap of a sentence that has gone on for a while: no column, no label."""
    ended = text[-3:].rstrip().endswith(("。", "；"))
    return at > _LABEL and ended and len(_SPACES.findall(text[max(0, at - _NEAR) : at + _NEAR])) == 1


def _in_slogan(text: str, at: int) -> bool:
    """It parts the halves of a quoted name: “学宪法 讲宪法”活动."""
    opened, closed = text.rfind("“", max(0, at - _NEAR), at), text.find("”", at, at + _NEAR)
    if min(opened, closed) < 0 or closed - opened >= _NEAR or "”" in text[opened:at]:
        return False
    return _MARKED.search(text[opened:closed]) is None


def _heads_subtitle(text: str, at: int) -> bool:
    """It parts the halves of a title with a subtitle: 构建新发展格局 实现互利共赢——在会议上的讲话."""
    dash = text.find("——", at, at + _NEAR) if at < _NEAR else -1
    return dash > 0 and _MARKED.search(text[:dash]) is None


def _in_title(text: str, at: int) -> bool:
    """It parts two organs or two lines in a title: 《食品安全国家标准 餐饮服务通用卫生规范》."""
    first = max(0, at - _TITLE)
    return text.rfind("《", first, at) > text.rfind("》", first, at) and text[at - 1] != "关"

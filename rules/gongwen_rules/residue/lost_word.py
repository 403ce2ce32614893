"""CL113: a word that got lost, where what is left of the sentence shows it."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Paragraph, Pattern, Role, rule

_MANAGED = (
    "落实",
    "执行",
    "贯彻",
    "推进",
    "完成",
    "理解",
    "掌握",
    "领会",
    "跟进",
    "解决",
    "处理",
    "干",
    "办",
    "抓",
    "讲",
    "学",
)
_CLASSIFIERS = "个位名项件台部份次场座家"
_NATURE = ("要有", "具有", "富有", "缺乏", "增强", "提高", "突出", "体现", "注重", "讲究", "强化", "保持")
_SPEAKERS = ("总书记", "主席", "中央", "国务院", "政府", *(f"{level}委" for level in "省市县区旗州"))
_FOLLOWED = "弘扬|践行|贯彻落实|贯彻|落实|响应|遵循|按照|根据|牢记"
_OCCASIONS = ("会", "会议", "仪式", "典礼", "活动")
_WHY = ("是因为", "就是因为", "正是因为", "关键在于", "主要在于", "根本在于", "原因在于")
"""What answers 之所以."""
_FORMS: tuple[tuple[str, tuple[str, ...], Pattern], ...] = (
    ("、", (", 、", "， 、", "，\u3000、", ",\u3000、", "、 、", "、\u3000、"), Pattern(r"[，,、][ \u3000]+、")),
    (
        "一",
        tuple(f"一{one}{blank}" for one in _CLASSIFIERS for blank in " \u3000"),
        Pattern(rf"(?<=[，,。；;是用打])一[{_CLASSIFIERS}][ \u3000]+(?=\p{{Han}}{{2}})"),
    ),
    (
        "得",
        tuple(f"{verb}得{mark}" for verb in _MANAGED for mark in "，,、。；"),
        Pattern(
            rf"(?<=\p{{Han}}得\p{{Han}}、\p{{Han}}{{0,6}}|\p{{Han}}得\p{{Han}}[，,、]\p{{Han}}{{0,6}})(?:{'|'.join(_MANAGED)})得(?=[，,、。；])"
        ),
    ),
    (
        "性",
        tuple(f"{verb}性{mark}" for verb in _NATURE for mark in "，,、。；"),
        Pattern(rf"(?<=[，,、。；：]?)(?:{'|'.join(_NATURE)})性(?=[，,、。；])"),
    ),
    (
        "做好",
        ("做好，", "做好,", "做好。"),
        Pattern(r"(?:为|对|给)[^，,。；]{2,16}(?:开展|实施|召开|进行|推进|落实|顺利进行)做好(?=[，,。])"),
    ),
    (
        "不是",
        ("不是，能", "不是,能", "不是，会", "不是,会"),
        Pattern(r"(?<!是)(?<=的(?:大脑|脑子|记忆|精力|时间))不是(?=[，,][能会])"),
    ),
    (
        "月",
        tuple(f"{digit}{half}" for digit in "0123456789" for half in ("上午", "下午")),
        Pattern(r"(?<![\d.])\d{1,2}月\d{1,2}(?=[上下]午)"),
    ),
    (
        "”的",
        tuple(f"”的{mark}" for mark in "，。；"),
        Pattern(
            r"(?<![凡对于不])(?:坚守|秉承|秉持|本着|恪守|践行)(?:了|着)?“[^“”]{2,24}”的(?=[，。；])(?![^。]{0,16}(?:予以|给予|可以|优先|应当|奖励|由))"
        ),
    ),
    (
        "唯一",
        ("唯一所", "唯一座", "唯一名"),
        Pattern(
            r"(?<=[内中里上的是省市县区国校])唯一(?:(?:座(?!落)|名(?![列副声额义单]))\p{Han}{0,8}(?=的|级)|所\p{Han}{0,8}(?=学校|幼儿园|小学|中学|大学|学院|医院))"
        ),
    ),
    (
        "之所",
        ("之所这", "之所那么", "之所如此", *(f"，{why}" for why in _WHY)),
        Pattern(rf"之所(?!以)(?=这么|这样|那么|那样|如此|\p{{Han}}{{2,14}}，(?:{'|'.join(_WHY)}))"),
    ),
    (
        "会议",
        tuple(f"第{number}会议" for number in "一二三四五六七八九十"),
        Pattern(r"(?<=届(?:[^，,。；]{0,20}(?:大会|委员会|全会))?)第[一二三四五六七八九十]{1,3}会议(?!室|厅|中心|楼)"),
    ),
    (
        "提出“",
        tuple(f"{speaker}提出“" for speaker in _SPEAKERS),
        Pattern(
            rf"(?<=(?:{_FOLLOWED})好?[^，,。；：、“]{{0,8}})(?:{'|'.join(_SPEAKERS)})提出(?=“[^“”]{{2,20}}”(?:精神|要求|理念|思想|战略|目标|号召|思路|方针))"
        ),
    ),
    (
        "在",
        tuple(f"{occasion}上{speech}" for occasion in _OCCASIONS for speech in ("讲话", "发言", "致辞")),
        Pattern(rf"(?<=^在[^，,。；]{{2,40}})(?:{'|'.join(_OCCASIONS)})上(?:讲话|发言|致辞)$"),
    ),
    (
        "的",
        (
            *(word + "的" for word in ("按照", "根据", "依据", "关于", "对于", "围绕")),
            *("以为" + word for word in ("核心", "重点", "抓手", "主线", "中心", "目标", "指导", "导向", "统领")),
            *("在的" + word for word in ("基础上", "领导下", "前提下", "指导下")),
        ),
        Pattern(
            r"(?:^|(?<=[，,。；;：:、]))(?:按照|根据|依据|关于|对于|围绕)的(?=要求|规定|精神|通知|意见|部署|目标)"
            r"|(?:^|(?<=[，,。；;：:]))以为(?:核心|重点|抓手|主线|中心|目标|指导|导向|统领)|(?:^|(?<=[，,。；;：:]))在的(?:基础上|领导下|前提下|指导下)"
        ),
    ),
)
"""What must occur, the words that a gap leaves side by side, and how it shows."""


@rule(
    "CL113",
    "lost-word",
    "词语没有丢失",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=tuple(dict.fromkeys(word for _, words, _ in _FORMS for word in words)),
    plain=True,
    roles=(*PROSE, Role.TITLE),
    over=("BD",),
    bad=[
        Bad("办公室的工作大多很具体⟦， 、⟧文件、会议、接待等，⟦一个 ⟧打不到，就能让一个会议拖后。", said="丢了"),
        Bad("拔河比赛于⟦1月6⟧下午举行，县里⟦唯一所省级示范⟧幼儿园参加，他⟦坚守“退休不褪色”的⟧，带领群众植树。"),
        Bad("⟦之所⟧取得这样的成绩，是因为全县上下齐心协力。"),
        Bad("⟦之所⟧这么说，是因为办法好；在旗第十六届人民代表大会⟦第一会议⟧上，县长作了报告。"),
        Bad("对决策部署理解得深、跟进得快、⟦落实得⟧，才能提供优质服务，工作要有全盘考虑的思路，⟦要有性⟧。"),
        Bad("将情况汇总，⟦为下步工作的开展做好⟧，同时促进落实。⟦按照的⟧要求，⟦以为核心⟧抓好落实。"),
        Bad("在全县办公室工作⟦会议上讲话⟧\n\n同志们：\n要大力弘扬⟦总书记提出⟧“三严三实”精神。"),
    ],
    good=[
        "在全县办公室工作会议上的讲话\n\n同志们：\n按照市委提出“三个强化”的要求，县政府提出“五个一”思路，大家在会上发言。",
        "要想得深、看得远、落实得好，认识得到提高，值得肯定，这是大家应得的。",
        "一个 亿、一名　周明，各单位要为群众把实事做好，为会议的召开做好准备。",
        "弘扬“工匠精神”的，给予奖励；本着“谁受益、谁负担”的原则；唯一座落在山区、唯一所需的材料；1月6日下午。",
        "他是全县唯一名列前茅的选手，该校是县里唯一座落在山区的小学，是省里唯一名副其实的水利院校。",
        "在县十六届人大一次会议后，代表到第一会议室座谈，各得其所这样才好。",
        "要有耐性、具有针对性，问题不是，能不能解决，而是愿不愿意解决。以为民服务为核心，根据的变化不影响结论。",
    ],
)
def lost_word(paragraph: Paragraph) -> Iterator[Hit]:
    """复制、脱敏或替换时丢了词，剩下的话不成句子。对照原稿补上；只报不可能成立的地方，不猜丢的是什么。"""
    text = paragraph.plain.text
    for key, _, pattern in _FORMS:
        if key in text:
            for match in pattern.finditer(text):
                yield Hit(*match.span(), f"“{match.group().strip()}”处丢了词语，请对照原稿补上")

"""ZC112: the first or the last word of a frame written as another one: 再……基础上, 以……以依托, 至……之日起."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_SETTINGS = ("的基础上", "的前提下", "的情况下", "的背景下", "的领导下", "的带领下", "的指导下", "的支持下")
_ROLES = "依托|抓手|载体|契机|主线|己任|突破口|切入点|着力点|落脚点|出发点|龙头|导向|重点|核心|中心|主题|目标|基础|主体"
_ACTS = "发布|公布|印发|下发|颁布|签订|签署|签发|签字|盖章|通过|收到|公告|公示|实施|生效|批准|成立|备案"
_FRAMES = {"place": ("在", "在……"), "role": ("为", "以……为……"), "since": ("自", "自……起")}
"""The right word and the frame it belongs to, by the name of the part that is wrong."""
_NAMED = "办法|规定|细则|条例|通知|公告|通告|意见|方案|制度|规则|决定|标准|政策|协议|合同"
_PAPER = "本(?:通知|公告|办法|合同|协议|决定|规定|方案|通告|意见|条例|细则|规则|制度)"


@rule(
    "ZC112",
    "broken-frame",
    "“在……基础上”“以……为……”“自……起”前后配套",
    severity="warning",
    basis="实务",
    clause="",
    on=(*_SETTINGS, *(f"以{role}" for role in _ROLES.split("|")), "日起", "为指导"),
    find=rf"(?<!以[^。；]{{0,90}})(?<=^[ \u3000]*|[，。；：]|坚持|要)(?P<guide>(?:习近平|邓小平|马克思|党的)[^，。；：、以把将用]{{2,30}}(?:思想|理论|精神|主义))(?=为指导(?:[，。；、]|$))|"
    rf"(?<=^[ \u3000]*|[，。；：])(?P<place>再)(?![次度三者造现生就加也接创从以于由到把将回建比])(?=[^，。；：、再在到于从]{{2,16}}(?:{'|'.join(_SETTINGS)})(?:，|\p{{Han}}))"
    rf"|(?<=(?<![可所足予加得难用何])以(?![及上下内外来后前便免至往])[^，。；：、以为]{{2,16}})(?P<role>以)(?=(?:{_ROLES})[，。；、])"
    rf"|(?<!(?:[自从由][^。；：]{{0,30}}|[截直延推期限迟甚乃]))(?P<since>至)(?=(?:{_PAPER})?(?:{_ACTS})之日起|(?<=(?:^[ \u3000]*|[，。；]|{_NAMED})至)(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日起(?:正式)?(?:施行|实施|执行|生效))",
    plain=True,
    bad=[
        Bad("⟦再⟧人人参加的基础上组织竞赛。", fixed="在人人参加的基础上组织竞赛。", said="在……的基础上"),
        Bad(
            "坚持⟦习近平新时代中国特色社会主义思想⟧为指导，抓好落实。",
            fixed="坚持以习近平新时代中国特色社会主义思想为指导，抓好落实。",
            said="丢了“以”",
        ),
        Bad(
            "讲座以真实案例⟦以⟧依托，提醒学生注意安全。",
            fixed="讲座以真实案例为依托，提醒学生注意安全。",
            said="以……为……",
        ),
        Bad(
            "本公告⟦至⟧发布之日起生效，本办法⟦至⟧2024年6月1日起施行。",
            fixed="本公告自发布之日起生效，本办法自2024年6月1日起施行。",
            said="自……起",
        ),
    ],
    good=[
        "再在现有的基础上提高，再次动员的基础上推进，再从原来的基础上提高一步，再回到原来的基础上讨论。",
        "再提高一步，在巩固成果的基础上前进；以案例为依托，可以以项目为抓手，所以以此为重点。",
        "以习近平新时代中国特色社会主义思想为指导，以马克思列宁主义、习近平新时代中国特色社会主义思想为指导，党的二十大精神为指导工作指明了方向。",
        "自签订之日起至发布之日止，从签订之日开始，至签订之日起满一年，有效期至2024年6月1日，标准调整至2024年6月1日起执行。",
        "以上问题要抓紧解决以基础为先，试用期自报到之日起计算，截至公布之日已有8家报名。",
    ],
)
def broken_frame(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“在……的基础上”“以……为依托”“自……之日起”是前后配套的说法，音近的“再”“以”“至”写进去句子就不通了。改法要确认。"""
    name = match.lastgroup or "place"
    start, end = match.span(name)
    shown = match[name]
    if name == "guide":
        fix = replacement(start, end, f"以{shown}", title="补上“以”", safe=False)
        yield Hit(start, end, "“为指导”前面丢了“以”，应写“以……为指导”", fix)
        return
    right, frame = _FRAMES[name]
    if name == "place":
        frame += min(_SETTINGS, key=lambda s: (paragraph.plain.text + s).index(s, end))
    message = f"“{shown}”应为“{right}”，前后配成“{frame}”"
    yield Hit(start, end, message, replacement(start, end, right, safe=False))

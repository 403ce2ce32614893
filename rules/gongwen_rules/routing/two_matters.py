"""XW109: two matters in one 请示."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import title_words

_TOPICS = {
    "人员编制": Pattern(r"编制|增编|核编|职数|增加人员|配备人员|岗位|人员指标|招[聘录](?:计划|\p{Han}{0,6}\d)"),
    "资金": Pattern(r"资金|经费|拨款|拨付|补助|[万亿]元"),
    "用地": Pattern(r"用地|土地指标|地块"),
    "车辆": Pattern(r"车辆|公务用车"),
    "更名升格": Pattern(r"更名|升格|加挂"),
}
_OF_THEIR_OWN = frozenset(("人员编制", "车辆"))
_RENAMING = frozenset(("更名升格",))
_NEW_BODY = Pattern(r"(?:设立|成立|组建|增设|新设|建立|恢复|升格|更名|机构)")
"""A new body asks for its posts and its money together."""
_SECOND = Pattern(
    r"(?:和|及|以及|暨|、)(?=(?:解决|增加|追加|申请|请求|购[置买]|更新|维修|改造|新建|安排|拨付|核增|配备|招聘))"
)
"""A second verb in the title."""
_BELONGS = Pattern(r"编制|开办|工作经费|启动|人员|配套|附属|征地|拆迁|安置|设备|运转|建设资金")
"""What a new body or a work asks for with itself."""
_OWN_OBJECT = 4
"""So many pairs of characters are an object of its own."""
_APART = ("此外", "另")
_COMMON = Pattern(
    r"关于|申请|请示|请求|解决|建设|项目|工作|资金|经费|安排|有关|问题|事项|支持|给予|予以|人民|政府|财政|增加|追加|拨付|补助|\p{P}|\d|[我县市省镇乡局的和等元万亿了]"
)
"""What two matters may share without having to do with each other."""
_LED = ("此外", "另", "同时", "顺便")
_ITS = Pattern(r"所需|相应|上述|配套|由此|该|此项|其中|相关")
"""The request is for what the first one costs."""
_FAR = 4
"""So many pairs behind 同时 are a thing of its own."""


@document_rule(
    "XW109",
    "two-matters",
    "请示一文一事",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十五条（四）",
    genres=("请示",),
    facts=("request",),
    bad=[
        Bad(
            draft(
                "请示",
                title="南屏县人民政府关于申请防汛资金的请示",
                body=("为做好防汛工作，恳请安排资金80万元。", "此外，⟦恳请核增事业编制12名⟧。", "妥否，请批示。"),
            ),
            said="编制",
        ),
        Bad(
            draft(
                "请示",
                title="南屏县教育局关于调整招生计划的请示",
                addressee="云泽市教育局：",
                body=("请批准调整招生计划。", "另外，我局实训中心尚缺资金800万元，⟦恳请一并安排⟧。", "妥否，请批示。"),
                signature="南屏县教育局",
            ),
            said="资金",
        ),
        Bad(
            draft(
                "请示",
                title="南屏县人民政府关于增加编制和经费的请示",
                body=("恳请核增编制5名。", "⟦请安排工作经费30万元⟧。", "妥否，请批示。"),
            )
        ),
        Bad(
            draft(
                "请示",
                title="南屏县信访局关于追加大厅改造经费的请示",
                body=(
                    "需经费86万元，恳请安排资金。",
                    "同时，我局人手紧张，⟦申请增加公益性岗位4个⟧。",
                    "妥否，请批示。",
                ),
            ),
            said="编制",
        ),
        Bad(
            draft(
                "请示",
                title="临川大学关于增设人工智能专业的请示",
                body=("请批准增设人工智能专业。", "另，⟦恳请批准我校更名为临川理工大学⟧。"),
            )
        ),
        Bad(draft("请示", title="南屏县水利局关于追加防汛经费和⟦增加人员编制⟧的请示"), said="并列"),
        Bad(draft("请示", title="青石镇人民政府关于设立退役军人服务站和⟦解决办公用房维修资金⟧的请示")),
        Bad(
            draft(
                "请示",
                title="南屏县教育局关于招聘教师的请示",
                body=("拟招聘教师60名，请予批准。", "同时，⟦请求解决局机关办公楼维修经费45万元⟧。"),
            ),
            said="资金",
        ),
    ],
    good=[
        draft("请示"),
        draft("请示", title="南屏县人民政府关于申请防汛资金的请示", body=("恳请安排资金80万元。", "请拨付补助经费。")),
        draft(
            "请示",
            title="南屏县人民政府关于设立河湖管护中心的请示",
            body=("请批准设立河湖管护中心，核定编制10名。", "请安排开办经费20万元。"),
        ),
        draft("请示", title="南屏县人民政府关于建设水库的请示", body=("请安排资金80万元。", "请协调解决用地指标。")),
        draft("请示", title="南屏县人民政府关于建设水库的请示", body=("请批准立项。", "同时，请安排资金80万元。")),
        draft(
            "请示",
            title="南屏县人民政府关于新建敬老院的请示",
            body=("拟新建敬老院1所，请安排资金1200万元。", "此外，敬老院需核定护理人员编制15名，请一并批准。"),
        ),
        draft(
            "请示",
            title="南屏县人民政府关于增加教师编制的请示",
            body=("请核增编制20名。", "所需经费380万元，请列入县级财政预算。"),
        ),
        draft("请示", title="南屏县人民政府关于设立河湖管护中心和核增编制的请示"),
        draft("请示", title="南屏县人民政府关于修建青石水库及解决征地拆迁资金的请示"),
        draft("请示", title="南屏县人民政府关于购置消防车辆和安排专项资金的请示"),
        draft("请示", title="南屏县人民政府关于举办丰收节和解决活动经费的请示"),
        draft(
            "请示",
            title="南屏县人民政府关于建设水库的请示",
            body=("请批准立项。", "另外，水库移民安置缺口较大，请安排资金80万元。"),
        ),
    ],
)
def two_matters(outline: Outline) -> Iterator[Hit]:
    """请示应当一文一事，一件里写几件不相干的事，上级不同的部门没法办，容易延误；分成几件请示。

    从标题和请求的内容看：编制、资金、用地、车辆、更名升格。“另外”“此外”引出的钱物，与标题的事项毫无关系的，也算另一事。
    为一个项目同时要钱要地、设立机构同时要编制和经费的，办这件事所需的经费，都不算两事。
    """
    title = outline.one(Role.TITLE)
    entitled = tuple(_entitled(outline))
    yield from entitled
    if title is None or entitled:
        return
    new_body = _NEW_BODY.search(title.text)
    known, asked = _topics(title.text), 0
    matter = title.text.partition("关于")[2] or title.text
    for found in outline.facts["request"]:
        said = str(found.value)
        topics = _topics(said)
        led = said.startswith(_LED)
        skipped = found.paragraph > outline.parts[0].last or _ITS.search(said) is not None
        if skipped or not topics or (new_body and topics != _RENAMING):
            continue
        related = _pairs(matter) & _pairs(said)
        if not related and (_unlike(topics, known, led) or _stands_apart(said, matter)):
            message = f"请示应当一文一事；这里又请求解决{'、'.join(sorted(topics))}，与前面的事项不同，请另写一件请示"
            yield Hit(found.start, found.end, message, paragraph=found.paragraph)
            return
        known = topics if asked == 0 else known
        asked += 1


def _entitled(outline: Outline) -> Iterator[Hit]:
    """The title itself names two: 关于设立……服务站和解决……维修资金的请示."""
    title = outline.one(Role.TITLE)
    _, about, matter = title.text.partition("关于") if title else ("", "", "")
    join = _SECOND.search(matter) if about and matter.endswith("请示") else None
    if title is None or join is None:
        return
    first, second = matter[: join.start()], matter[join.end() :]
    topics = _topics(second)
    if not topics or topics & _topics(first):
        return
    own = _pairs(second.removesuffix("的请示"))
    posts = bool(_OF_THEIR_OWN & (topics | _topics(first))) and not _NEW_BODY.search(first)
    posts = posts and (len(own) > 1 or "人员编制" in _topics(matter))
    apart = not _BELONGS.search(second) and len(own) >= _OWN_OBJECT
    if (posts or apart) and not _pairs(first) & own:
        begin = title.text.index("关于") + 2 + join.end()
        place = title_words(title, begin, len(title.text) - len("的请示"))
        message = f"请示应当一文一事；标题里并列了两件事，“{title.text[begin:].removesuffix('的请示')}”请另写一件请示"
        yield Hit(*place[1:], message, paragraph=place[0])


def _stands_apart(said: str, matter: str) -> bool:
    """此外 brings in what has no word of the title; behind 同时 it must be a thing of its own."""
    if not _pairs(matter):
        return False
    own = said.startswith("同时") and not _BELONGS.search(said) and len(_pairs(said[2:])) >= _FAR
    return said.startswith(_APART) or own


def _pairs(text: str) -> set[str]:
    parts: list[str] = []
    position = 0
    for match in _COMMON.finditer(text):
        parts.append(text[position : match.start()])
        position = match.end()
    parts.append(text[position:])
    return {part[n : n + 2] for part in parts for n in range(len(part) - 1)}


def _topics(text: str) -> frozenset[str]:
    return frozenset(topic for topic, pattern in _TOPICS.items() if pattern.search(text))


def _unlike(topics: frozenset[str], known: frozenset[str], led: bool) -> bool:
    """Nothing in common with what was asked before; money and land for one project go together, posts do not."""
    return not topics & known and bool(_OF_THEIR_OWN & (topics | known)) and (led or bool(known))

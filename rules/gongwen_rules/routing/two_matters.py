"""XW109: two matters in one 请示."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft

_TOPICS = {
    "人员编制": Pattern(r"编制|增编|核编|职数|增加人员|配备人员"),
    "资金": Pattern(r"资金|经费|拨款|拨付|补助|[万亿]元"),
    "用地": Pattern(r"用地|土地指标|地块"),
    "车辆": Pattern(r"车辆|公务用车"),
}
_OF_THEIR_OWN = frozenset(("人员编制", "车辆"))
_NEW_BODY = Pattern(r"(?:设立|成立|组建|增设|新设|建立|恢复|升格|更名|机构)")
"""A new body asks for its posts and its money together."""
_APART = ("此外", "另")
_COMMON = Pattern(
    r"关于|申请|请示|请求|解决|建设|项目|工作|资金|经费|安排|有关|问题|事项|支持|给予|予以|人民|政府|财政|增加|追加|拨付|补助|\p{P}|\d|[我县市省镇乡局的和等元万亿了]"
)
"""What two matters may share without having to do with each other."""
_LED = ("此外", "另", "同时", "顺便")


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
            title="南屏县人民政府关于建设水库的请示",
            body=("请批准立项。", "另外，水库移民安置缺口较大，请安排资金80万元。"),
        ),
    ],
)
def two_matters(outline: Outline) -> Iterator[Hit]:
    """请示应当一文一事，一件里写几件不相干的事，上级不同的部门没法办，容易延误；分成几件请示。

    从请求的内容看：编制、资金、用地、车辆。“另外”“此外”引出的钱物，与标题的事项毫无关系的，也算另一事。
    为一个项目同时要钱要地、设立机构同时要编制和经费的，不算两事。
    """
    title = outline.one(Role.TITLE)
    if title is None or _NEW_BODY.search(title.text):
        return
    known, asked = _topics(title.text), 0
    for found in outline.facts["request"]:
        said = str(found.value)
        topics = _topics(said)
        led = said.startswith(_LED)
        if found.paragraph > outline.parts[0].last or not topics:
            continue
        if _unlike(topics, known, led) or (said.startswith(_APART) and not _shares(said, title.text)):
            message = f"请示应当一文一事；这里又请求解决{'、'.join(sorted(topics))}，与前面的事项不同，请另写一件请示"
            yield Hit(found.start, found.end, message, paragraph=found.paragraph)
            return
        known = topics if asked == 0 else known
        asked += 1


def _shares(said: str, title: str) -> bool:
    """Some word of the title comes again: the second request is for the same thing."""
    words = _pairs(title)
    return not words or bool(words & _pairs(said))


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

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
    ],
)
def two_matters(outline: Outline) -> Iterator[Hit]:
    """请示应当一文一事，一件里写几件不相干的事，上级不同的部门没法办，容易延误；分成几件请示。

    从请求的内容看：编制、资金、用地、车辆。为一个项目同时要钱要地、设立机构同时要编制和经费的，不算两事。
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
        if _unlike(topics, known, led):
            message = f"请示应当一文一事；这里又请求解决{'、'.join(sorted(topics))}，与前面的事项不同，请另写一件请示"
            yield Hit(found.start, found.end, message, paragraph=found.paragraph)
            return
        known = topics if asked == 0 else known
        asked += 1


def _topics(text: str) -> frozenset[str]:
    return frozenset(topic for topic, pattern in _TOPICS.items() if pattern.search(text))


def _unlike(topics: frozenset[str], known: frozenset[str], led: bool) -> bool:
    """Nothing in common with what was asked before; money and land for one project go together, posts do not."""
    return not topics & known and bool(_OF_THEIR_OWN & (topics | known)) and (led or bool(known))

"""BD127: a colon inside what a colon announces."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule

_SAYS = r"强调|指出|要求|认为|提出|决定|明确|如下|以下[^：。，；]{0,6}|会议|通知|主要是|重点是|任务是|就是|做到|议定|宣布|[点项条]|[个几]方面|措施|意见|要"
_ANNOUNCES = (
    r"做到|如下|以下[^：。，；]{0,6}|包括|下列[^：。，；]{0,6}|即|就是|主要是|重点是|关键是|[几两二三四五六七八九十\d](?:[点项条件类]|个)[^：。，；]{0,4}|个方面|要求|措施|原则|任务|目标|要"
    r"|应当|强调|指出|提出|明确|必须|需要"
)


@rule(
    "BD127",
    "colon-in-colon",
    "冒号后面不再用冒号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.7.3.5",
    on=(
        "如下：",
        "强调：",
        "指出：",
        "要求：",
        "认为：",
        "提出：",
        "决定：",
        "明确：",
        "会议：",
        "做到：",
        "要：",
        "是：",
        "工作：",
        "措施：",
        "原则：",
    ),
    find=rf"(?:{_SAYS})(?P<first>：)(?P<between>[^。；！？：“”‘’（）《》\n\d]{{1,24}}(?<={_ANNOUNCES}))(?P<second>：)(?=[ ]?[\p{{Han}}\d（①])",
    bad=[
        Bad("会议强调⟦：要做到：⟧一要抓早，二要抓小。", said="套"),
        Bad("现将有关事项通知如下⟦：各单位要做到：⟧提高认识，压实责任。"),
        Bad("会议要求⟦：必须坚持以下原则：⟧依法依规、公开公正。"),
    ],
    good=[
        "会议强调，要做到：一要抓早，二要抓小。",
        "联系人：方洄，联系电话：0699-2215078。",
        "主要措施如下：一是加强领导，二是压实责任。",
        "答：当事人提起诉讼的，根据不同情况分别处理：情节轻微的，不予受理。",
        "会议强调：“要做到：心中有数。”",
    ],
)
def colon_in_colon(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """一个句子里冒号套冒号，分不清哪一层管到哪里。外层的冒号通常改为逗号；非用不可的，里层另起一行。"""
    start, end = match.start("first"), match.end("second")
    yield Hit(start, end, "冒号里又套冒号，前一个通常改为逗号")

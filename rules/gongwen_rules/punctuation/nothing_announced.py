"""BD128: 如下： with nothing behind it."""

from collections.abc import Iterator

from gongwen_lint.rule import HEADINGS, Bad, Fact, Hit, Outline, Paragraph, Pattern, Role, document_rule, fact

_ANNOUNCES = Pattern(r"(?:如下|如次|以下(?:事项|意见|措施|要求|工作|情况|问题|几点[^：]{0,4}))：[\s\u3000]*$")
_CLOSES = Pattern(r"[\s\u3000]*(?:特此|专此|以上[^，。]{0,8}[，。]|[妥当]否，|请予)")
_TAIL = (Role.SIGNATURE, Role.DATE, Role.ATTACHMENT_NOTE, Role.NOTE, Role.CC, Role.ISSUANCE)


@fact(
    "colon_end",
    on=(
        "下：",
        "如次：",
        "事项：",
        "意见：",
        "措施：",
        "要求：",
        "工作：",
        "情况：",
        "问题：",
        "特此",
        "专此",
        "妥否",
        "当否",
        "请予",
        "以上",
    ),
)
def colon_end(paragraph: Paragraph) -> Iterator[Fact]:
    """Paragraphs that end by announcing a list (True), and closing formulas (False)."""
    text = paragraph.text
    found = _ANNOUNCES.search(text)
    if found:
        yield Fact(found.start(), found.start() + len(found.group().rstrip()), True)
    elif _CLOSES.match(text):
        yield Fact(0, len(text), False)


@document_rule(
    "BD128",
    "nothing-announced",
    "“如下：”后面要有内容",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.7.3.1",
    facts=("colon_end",),
    bad=[
        Bad(
            "关于防汛工作情况的报告\n县人民政府：\n现将防汛工作情况报告⟦如下：⟧\n特此报告。\n南屏县水利局\n2024年5月6日"
        ),
        Bad("一、主要做法\n要压实责任。主要措施⟦如下：⟧\n二、存在问题\n责任不够落实。", said="没有内容"),
        Bad("雨季来得早。\n现将有关事项通知⟦如下：⟧"),
    ],
    good=[
        "现将有关事项通知如下：\n一、压实责任\n二、备足物资\n要抓紧办理。",
        "现将防汛工作情况报告如下：\n今年雨季来得早。\n特此报告。",
        "现将有关事项通知如下：\n\n一、压实责任\n二、备足物资",
    ],
)
def nothing_announced(outline: Outline) -> Iterator[Hit]:
    """冒号提起下文，后面却直接是结语、落款或者下一个标题的，多半漏了内容，或者“如下”是照抄时带来的。"""
    facts = outline.facts["colon_end"]
    if all(part.first == part.last for part in outline.parts):
        return
    closings = {one.paragraph for one in facts if not one.value}
    tail = {element.paragraph for element in outline.all(*_TAIL, part=None)}
    next_items = set(_going_on(outline))
    ends = {part.last for part in outline.parts}
    for one in facts:
        if one.value and (one.paragraph in ends or (closings | tail | next_items) & {one.paragraph + 1}):
            yield Hit(one.start, one.end, "“：”提起下文，后面却没有内容，请补齐或者改写", paragraph=one.paragraph)


def _going_on(outline: Outline) -> Iterator[int]:
    """Paragraphs of headings that go on with a series begun further up than the paragraph before."""
    begun: dict[tuple[str, int], int] = {}
    for heading in outline.all(*HEADINGS, part=None):
        if heading.ordinal is not None:
            style, number = heading.ordinal.style, heading.ordinal.number
            if begun.get((style, number - 1), heading.paragraph) < heading.paragraph - 1:
                yield heading.paragraph
            begun[style, number] = heading.paragraph

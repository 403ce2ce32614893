"""XW110: a subordinate's request that is passed up without an opinion."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Fact, Hit, Outline, Paragraph, Pattern, Role, document_rule, draft, fact
from gongwen_rules.knowledge.form import FORMAT_2012

_PASSES = Pattern(r"现?将[^。]{0,40}(?:请示|申请|来文|报告)[^。]{0,10}?(?:转报|转呈|呈转|原文上报)[^。，]{0,20}")
_OPINION = Pattern(r"同意|不同意|建议|认为|[我本]\p{Han}{0,4}意见|审核|研究|核实|审查|情况属实|拟")
_SHORT = 8
"""An opinion may stand elsewhere in a paper whose body is longer than so many lines."""


@fact("passed-on", on=("转报", "转呈", "呈转", "原文上报"), roles=(Role.BODY,))
def passed_on_request(paragraph: Paragraph) -> Iterator[Fact]:
    """A sentence that passes on another's request, in a paragraph without an opinion of one's own."""
    match = _PASSES.search(paragraph.text)
    if match and not _OPINION.search(paragraph.text):
        yield Fact(*match.span())


@document_rule(
    "XW110",
    "passed-on",
    "转报下级的请示应提出倾向性意见",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十五条（三）",
    genres=("请示", "报告"),
    since=FORMAT_2012,
    facts=("passed-on",),
    bad=[
        Bad(draft("请示", body=("⟦现将青石镇《关于申请修桥资金的请示》转报你们⟧，请审批。",)), said="倾向性意见"),
        Bad(draft("请示", body=("⟦现将县水利局的请示转呈市政府⟧。", "妥否，请批示。"))),
    ],
    good=[
        draft("请示", body=("现将青石镇《关于申请修桥资金的请示》转报你们。经审核，我县同意该镇意见，拟按60%补助。", "妥否，请批示。")),
        draft("请示", body=("我县研究认为，该桥确需修复，现将青石镇的请示转报市政府。", "妥否，请批示。")),
        draft("报告", body=("现将收到的来信转报情况报告如下。", "特此报告。")),
        draft("通知", body="各乡镇要及时将群众的申请转报县民政局。"),
    ],
)  # fmt: skip
def passed_on(outline: Outline) -> Iterator[Hit]:
    """下级机关的请示事项，如需以本机关名义向上级机关请示，应当提出倾向性意见后上报，不得原文转报上级机关。"""
    first = outline.one(Role.ADDRESSEE)
    last = outline.one(Role.SIGNATURE) or outline.one(Role.DATE)
    if first is None or last is None or last.paragraph - first.last > _SHORT:
        return
    for found in outline.facts["passed-on"]:
        if first.last < found.paragraph < last.paragraph:
            message = "转报下级机关的请示，没有提出本机关的意见；应当写明倾向性意见，不得原文转报"
            yield Hit(found.start, found.end, message, paragraph=found.paragraph)

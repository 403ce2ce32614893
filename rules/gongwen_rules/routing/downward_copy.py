"""XW103: an upward paper that is copied to lower organs."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Fact, Hit, Outline, Paragraph, Pattern, Role, document_rule, draft, fact
from gongwen_rules.knowledge.form import addressed_to, issuer
from gongwen_rules.knowledge.organs import is_below, read_organ
from gongwen_rules.knowledge.subordination import writes_upward

_LABEL = Pattern(r"^[\s\u3000]*抄[送报][：:]")
_NAME = Pattern(r"(?:[^、，,；;。（）()\s]|[（(][^（）()]*[）)])+")


@fact("copied-organ", roles=(Role.CC,))
def copied_organ(paragraph: Paragraph) -> Iterator[Fact]:
    """Each organ in the line 抄送; the value is its name."""
    label = _LABEL.match(paragraph.text)
    if label is None:
        return
    for name in _NAME.finditer(paragraph.text[label.end() :]):
        yield Fact(label.end() + name.start(), label.end() + name.end(), name.group())


@document_rule(
    "XW103",
    "downward-copy",
    "上行文不得抄送下级机关",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十五条（一）",
    genres=("请示", "报告", "意见"),
    facts=("copied-organ",),
    bad=[
        Bad(draft("请示", after=("抄送：市水利局，⟦各乡镇人民政府⟧。",)), said="下级"),
        Bad(draft("报告", after=("抄送：⟦县财政局⟧、⟦青石镇人民政府⟧。",))),
        Bad(draft("请示", title="云泽市教育局关于调整招生计划的请示", addressee="清河省教育厅：", signature="云泽市教育局",
                  after=("抄送：⟦各县（市、区）教育局⟧，⟦局属各科室⟧。",))),
        Bad(draft("请示", title="南屏县教育局关于调整招生计划的请示", addressee="云泽市教育局：", signature="南屏县教育局",
                  after=("抄送：县财政局，⟦各乡镇中心学校⟧，⟦各中小学校⟧，⟦局属各学校⟧。",))),
        Bad(draft("意见", title="南屏县水利局关于加强渠道管护的意见", addressee="县人民政府：", signature="南屏县水利局",
                  after=("抄送：县财政局，⟦局属各单位⟧。",))),
    ],
    good=[
        draft("请示", after=("抄送：市财政局，市水利局。",)),
        draft("请示", after=("抄送：县委办公室，县人大常委会办公室，县政协办公室，县人民法院。",)),
        draft("请示", title="南屏县水利局关于增加编制的请示", addressee="南屏县人民政府：", signature="南屏县水利局",
              after=("抄送：县委编办，县财政局。",)),
        draft("请示", title="桐岭市人民政府关于申请补助资金的请示", signature="桐岭市人民政府", after=("抄送：市财政局。",)),
        draft("通知", after=("抄送：各村民委员会。",)),
        draft("意见", after=("抄送：各村民委员会。",)),
        draft("请示", title="南屏县教育局关于调整招生计划的请示", addressee="云泽市教育局：", signature="南屏县教育局",
              after=("抄送：城关镇人民政府，各乡镇人民政府。",)),
    ],
)  # fmt: skip
def downward_copy(outline: Outline) -> Iterator[Hit]:
    """上级还没有答复，先让下级知道请示的内容，会造成被动。机关的高低从名称判断，看不出来的不报。

    县里的部门与乡镇政府没有隶属关系，只有同一系统的（县教育局与乡镇学校）才算上下级。
    """
    if not outline.facts["copied-organ"] or not writes_upward(outline):
        return
    writer = read_organ(issuer(outline))
    to = addressed_to(outline)
    superior = read_organ(to) if to else None
    for copied in outline.facts["copied-organ"]:
        organ = read_organ(str(copied.value))
        if is_below(organ, writer, superior):
            message = f"{outline.context.genre}抄送了下级机关“{organ.name}”；上行文不抄送下级机关，请删去"
            yield Hit(copied.start, copied.end, message, paragraph=copied.paragraph)

"""YS107: 主送机关 without a full-width colon after it."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft, replacement


@document_rule(
    "YS107",
    "addressee-colon",
    "主送机关后标全角冒号",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.3.2",
    over=("BD",),
    roles=(Role.ADDRESSEE,),
    bad=[
        Bad(draft("请示", addressee="云泽市人民政府⟦:⟧"), fixed=str(draft("请示"))),
        Bad(draft("报告", addressee="云泽市人民政府⟦，⟧"), fixed=str(draft("报告"))),
        Bad(draft("批复", addressee="南屏县人民政⟦府⟧"), fixed=str(draft("批复"))),
    ],
    good=[
        draft("请示"),
        draft("通知", addressee="各乡镇人民政府，县政府各部门、各直属机构："),
        draft("讲话", addressee="同志们！"),
        draft("通告"),
        draft("通报", addressee="", after=("主送：各乡镇人民政府，县政府各部门。", "抄送：县委办公室。")),
    ],
)
def addressee_colon(outline: Outline) -> Iterator[Hit]:
    """最后一个主送机关名称后标全角冒号，不用半角冒号、逗号或者不标。没有冒号的行是不是主送机关要由人确认，所以只有半角冒号自动改。"""
    called = outline.one(Role.ADDRESSEE)
    last = called.text[-1:] if called else ""
    if called is None or last == "：" or called.text.startswith("主送"):
        return
    paragraph, start, end = called.last, called.end - 1, called.end
    missing = last not in ":，,；;。."
    at = end if missing else start
    edit = replacement(at, end, "：", paragraph=paragraph, safe=last == ":", title="主送机关后标“：”")
    said = "主送机关后应标全角冒号“：”" if missing else f"主送机关后应标全角冒号“：”，不用“{last}”"
    yield Hit(start, end, said, edit, paragraph=paragraph)

"""YS109: a line 抄送 without a full stop."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Role, draft, replacement, rule
from gongwen_rules.knowledge.form import FORMAT_2012


@rule(
    "YS109",
    "copy-full-stop",
    "抄送机关后标句号",
    severity="warning",
    basis="国标",
    clause="GB/T 9704—2012 7.4.2",
    over=("BD",),
    since=FORMAT_2012,
    roles=(Role.CC,),
    on=("抄送",),
    find=r"^[\s\u3000]*抄送[：:].*?(?P<last>[^\s，,、])[\s\u3000]*$",
    bad=[
        Bad(
            draft("请示", after=("抄送：云泽市财政⟦局⟧",)),
            fixed=str(draft("请示", after=("抄送：云泽市财政局。",))),
        ),
        Bad(
            draft("通知", after=("抄送：县委办公室，县政协办公室⟦；⟧",)),
            fixed=str(draft("通知", after=("抄送：县委办公室，县政协办公室。",))),
        ),
    ],
    good=[
        draft("请示", after=("抄送：云泽市财政局。",)),
        draft("通知", after=("抄送：县委办公室，县人大常委会办公室，县政协办公室，",)),
        draft("通知", after=("分送：县政府领导",)),
    ],
)
def copy_full_stop(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """最后一个抄送机关名称后标句号。以逗号、顿号收尾的，下一行多半还有抄送机关，不查。"""
    start, end = match.span("last")
    last = match["last"]
    if last == "。":
        return
    mark = last in "；;.．：:"
    edit = replacement(start if mark else end, end, "。", title="抄送机关后标“。”")
    yield Hit(start, end, "最后一个抄送机关后应标句号", edit)

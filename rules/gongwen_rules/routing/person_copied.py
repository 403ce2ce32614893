"""XW104: a paper that is copied to persons."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, document_rule, draft
from gongwen_lint.structure.genre import STATUTORY
from gongwen_rules.knowledge.form import FORMAT_2012
from gongwen_rules.knowledge.posts import POST

_PERSON = Pattern(
    rf"^(?!.*(?:[会局厅委办部院府]$))(?:.{{0,16}}{POST}|\p{{Han}}{{2,4}}同志|(?!.*(?:公司|集团|企业|[校院社所行厂]|银行)领导).{{0,8}}领导(?:同志)?)$"
)


@document_rule(
    "XW104",
    "person-copied",
    "抄送的是机关，不是个人",
    severity="warning",
    basis="实务",
    clause="",
    genres=STATUTORY,
    since=FORMAT_2012,
    facts=("copied-organ",),
    bad=[
        Bad(draft("请示", after=("抄送：市财政局，⟦王县长⟧。",)), said="办公室"),
        Bad(draft("通知", after=("抄送：县委办公室，⟦王建华副县长⟧、⟦李明同志⟧。",))),
        Bad(draft("报告", after=("抄送：⟦县委书记⟧，⟦市领导⟧。",))),
    ],
    good=[
        draft("通知", after=("抄送：县委办公室，县人大常委会办公室，县政协办公室。",)),
        draft("通知", after=("抄送：县领导干部培训中心，县企业家协会会长办公会。",)),
        draft("通知", after=("抄送：县委书记办公会成员单位。",)),
        draft("通知", after=("抄送：集团公司领导，各部室。",)),
        "防汛简报\n第3期\n报：王县长，李副县长。\n",
    ],
)
def person_copied(outline: Outline) -> Iterator[Hit]:
    """抄送机关是需要执行或者知晓公文内容的其他机关，送个人容易脱离登记和传阅。送领导同志阅，由其所在机关的办公室办理。

    简报、信息的“报：”“送：”，企业、学校内部送“公司领导”的，不查。
    """
    for copied in outline.facts["copied-organ"]:
        if _PERSON.search(str(copied.value)):
            message = f"抄送了个人“{copied.value}”；通常抄送机关，如“××人民政府办公室”，由办公室分送"
            yield Hit(copied.start, copied.end, message, paragraph=copied.paragraph)

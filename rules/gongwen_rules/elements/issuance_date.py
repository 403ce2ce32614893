"""YS111: 印发日期 not written as 2024年5月8日印发."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Role, draft, replacement, rule
from gongwen_rules.knowledge.form import FORMAT_2012
from gongwen_rules.knowledge.written_date import judge_date


@rule(
    "YS111",
    "issuance-date-form",
    "印发日期用阿拉伯数字将年、月、日标全，后加“印发”",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.4.3",
    over=("ZX107", "ZX108", "SZ103"),
    since=FORMAT_2012,
    roles=(Role.ISSUANCE,),
    on="年./-",
    find=r"(?P<date>(?:[12]\d{3}|[一二][〇○零ＯO0一二三四五六七八九]{3}|(?<!\d)\d{2})[年./\-]\s?"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})[月./\-]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?)\s?(?P<word>印发?)?",
    bad=[
        Bad(
            draft("通知", after=("南屏县人民政府办公室　　　　⟦2024年05月08日⟧印发",)),
            fixed=str(draft("通知", after=("南屏县人民政府办公室　　　　2024年5月8日印发",))),
        ),
        Bad(
            draft("报告", after=("南屏县人民政府办公室　　　　⟦二〇二四年五月八日⟧印发",)),
            fixed=str(draft("报告", after=("南屏县人民政府办公室　　　　2024年5月8日印发",))),
        ),
        Bad(
            draft("通报", after=("抄送：县委办公室。", "南屏县人民政府办公室　2024年5月8⟦日⟧")),
            fixed=str(draft("通报", after=("抄送：县委办公室。", "南屏县人民政府办公室　2024年5月8日印发"))),
            said="印发",
        ),
        Bad(
            draft("函", after=("南屏县人民政府办公室　　　　2024年5月8日⟦印⟧",)),
            fixed=str(draft("函", after=("南屏县人民政府办公室　　　　2024年5月8日印发",))),
        ),
    ],
    good=[
        draft("通知", after=("南屏县人民政府办公室　　　　2024年5月8日印发",)),
        draft(
            "通知",
            title="南屏县水利局关于做好防汛值班的通知",
            attachments=("值班表",),
            after=("附件", "值班表", "南屏县水利局办公室　王芳　2024年5月7日值班。"),
        ),
        draft("报告", after=("抄送：县委办公室。", "南屏县人民政府办公室　　　　2024年10月10日印发")),
    ],
)
def issuance_date_form(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """版记末行写印发机关和印发日期，日期与成文日期写法相同，后面加“印发”二字，如“南屏县人民政府办公室　2024年5月8日印发”。"""
    wrong = judge_date("".join(match["date"].split()))
    if wrong and wrong.right:
        start, end = match.span("date")
        message = f"印发日期{wrong.fault}，写作“{wrong.right}”"
        yield Hit(start, end, message, replacement(start, end, wrong.right, safe=wrong.certain))
    if match["word"] == "印":
        start, end = match.span("word")
        yield Hit(start, end, "印发日期后应加“印发”二字", replacement(start, end, "印发"))
    elif match["word"] is None and not paragraph.text[match.end() :].strip():
        end = match.end("date")
        yield Hit(end - 1, end, "印发日期后应加“印发”二字", replacement(end, end, "印发", title="补“印发”二字"))

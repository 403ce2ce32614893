"""YS102: 成文日期 not written as 2024年5月6日."""

from collections.abc import Iterator

from gongwen_lint.rule import (
    Bad,
    Element,
    Fact,
    Hit,
    Match,
    Outline,
    Paragraph,
    Pattern,
    Role,
    document_rule,
    draft,
    fact,
    replacement,
)
from gongwen_lint.structure.genre import STATUTORY
from gongwen_rules.knowledge.form import FORMAT_2012, is_judicial, is_sent
from gongwen_rules.knowledge.written_date import judge_date

_MIXED_YEAR = Pattern(r"(?P<year>(?=[一二〇○九八七六五四三]*[OＯ0零])[一二][一二三四五六七八九〇○OＯ0零]{3}年)")
_MONTH = Pattern(
    r"(?:[12]\d{3}|[一二][一二三四五六七八九〇○零]{3})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:底|末|中旬|[上下]旬|初)?"
)
"""In a plan or a table enclosed this is when something is due, or the month in which it was drawn up."""
_ROUND = str.maketrans("OＯ0零", "〇〇〇〇")


_PLACES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新兵"
"""How the numbers of courts' cases name provinces."""


@fact(
    "case-number",
    on=tuple(f"{bracket}{place}" for bracket in "）)" for place in _PLACES),
    find=rf"^[\s\u3000]*[（(]\d{{4}}[）)][{_PLACES}]\d{{0,4}}(?=\p{{Han}}{{0,2}}(?:民[初终催]|[刑行]初|破|执|清))\p{{Han}}{{1,3}}\d+(?:-\d+)?号[\s\u3000]*$",
)
def case_number(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """（2022）冀0632破1号: a paper of a court's proceedings, which keeps the forms of 裁判文书."""
    yield Fact(*match.span())


@document_rule(
    "YS102",
    "signature-date-form",
    "成文日期用阿拉伯数字将年、月、日标全，不编虚位",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.3.5.4",
    over=("ZX107", "ZX108", "SZ103"),
    roles=(Role.DATE,),
    besides=("case-number",),
    bad=[
        Bad(draft("通知", date="⟦二〇二四年五月六日⟧"), fixed=str(draft("通知")), said="阿拉伯数字"),
        Bad(draft("请示", date="⟦2024年05月06日⟧"), fixed=str(draft("请示")), said="虚位"),
        Bad(draft("报告", date="⟦2024.5.6⟧"), fixed=str(draft("报告"))),
        Bad(draft("函", date="⟦2024-05-06⟧"), fixed=str(draft("函"))),
        Bad(draft("批复", date="⟦2024年5月6号⟧"), fixed=str(draft("批复")), said="号"),
        Bad(draft("意见", date="⟦2024年5月⟧"), said="缺“日”"),
        Bad(draft("决定", date="⟦24年5月6日⟧"), fixed=str(draft("决定"))),
        Bad(draft("通知", date="⟦2024年元月6日⟧"), fixed=str(draft("通知", date="2024年1月6日")), said="阿拉伯数字"),
        Bad(draft("请示", date="⟦２０２４年５月６日⟧"), fixed=str(draft("请示")), said="半角"),
        Bad(draft("报告", date="⟦2024年5月6日。⟧"), fixed=str(draft("报告")), said="标点"),
        Bad(draft("通报", date="⟦2024年5月初⟧"), said="缺“日”"),
        Bad(draft("批复", date="⟦2024.13.41⟧"), said="点、斜线"),
        Bad(
            draft("通报", date="⟦二O一O年⟧二月二十日"),
            fixed=str(draft("通报", date="二〇一〇年二月二十日")),
            said="“〇”",
        ),
    ],
    good=[
        draft("通知", date="2024年10月20日"),
        draft("通知", date="2024 年 5 月 6 日"),
        draft("通知", date="二○○四年五月六日"),
        draft("报告", date="二〇一二年六月三十日"),
        draft(
            "公告", title="南屏县人民法院公告", number="（2022）冀0632破1号", signature="", date="二〇二二年四月八日"
        ),
        draft("报告", date="一九九六年六月三十日"),
        "南屏县劳动人事争议仲裁委员会\n仲裁裁决书\n屏劳人仲案〔2024〕36号\n\n本委认为，用人单位应当支付劳动报酬，裁决如下：\n被申请人支付工资18000元。\n\n"
        "仲裁员　孙丽\n二〇二四年五月六日\n书记员　郑洁\n",
        draft("方案", after=("2024.05.06",)),
        draft(
            "通知",
            after=(
                "重点任务分工表",
                "任务",
                "措施",
                "推行容缺受理，压缩办理时限",
                "县行政审批局",
                "2024年6月",
                "新建公办幼儿园，解决入园难",
                "县教育局",
                "2024年8月底",
            ),
        ),
    ],
)
def signature_date_form(outline: Outline) -> Iterator[Hit]:
    """成文日期写作“2024年5月6日”：用阿拉伯数字，年、月、日写全，月、日不补零，不用点、斜线和“号”字。

    2012年7月1日以前的公文按当时的格式用汉字标注日期，不查；法院有案号的公告和判决书、裁决书、公证书一类文书有自己的格式，也不查。年份只写两位的，补全由人确认。
    随文印发的方案、表格里只写到月的，多半是完成时限，不查。
    """
    if (
        outline.facts["case-number"]
        or is_judicial(outline)
        or (outline.context.genre not in STATUTORY and not is_sent(outline))
    ):
        return
    for date in outline.all(Role.DATE, part=None):
        wrong = judge_date(date.text)
        if wrong is None or (date.part and not wrong.right and _MONTH.fullmatch(date.text)):
            continue
        if wrong.first and wrong.first < FORMAT_2012:
            yield from _letters(date)
            continue
        start, end = date.start, date.end
        said = f"成文日期{wrong.fault}" + (f"，写作“{wrong.right}”" if wrong.right else "，请核对")
        mend = replacement(start, end, wrong.right, paragraph=date.paragraph, safe=wrong.certain)
        yield Hit(start, end, said, mend if wrong.right else None, paragraph=date.paragraph)


def _letters(date: Element) -> Iterator[Hit]:
    """A year in 汉字 of a document before 2012 that holds letters, digits or 零."""
    match = _MIXED_YEAR.match(date.text)
    if match and len(date.text) == date.end - date.start:
        right = match["year"].translate(_ROUND)
        start, end = date.start, date.start + match.end("year")
        fix = replacement(start, end, right, paragraph=date.paragraph)
        message = f"年份里的零应写“〇”，写作“{right}”"
        yield Hit(start, end, message, fix, severity="warning", clause="", paragraph=date.paragraph)

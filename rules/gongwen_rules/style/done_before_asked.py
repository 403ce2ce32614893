"""WF109: a request for leave to do what has been done."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, draft, rule


@rule(
    "WF109",
    "done-before-asked",
    "请示应当事前行文",
    severity="warning",
    basis="实务",
    clause="",
    genres=("请示",),
    roles=PROSE,
    on=("已于", "已经", "已开工", "已动工", "已实施", "已购", "追认", "补办审批", "先行开工", "已在"),
    find=(
        r"已(?:于|经|在)?[^，。；]{0,14}?(?:开工|动工|施工|启动建设|实施完毕|购置|采购|签订合同|支付|开业|投入使用)[^，。；]{0,6}，"
        r"(?:现|特|故|为此|因此)?(?:恳|特)?请(?:求)?[^，。；二三四]{0,10}(?:批准|审批|同意|批复|追认|核准)"
        r"|(?:请|恳请|请求)(?:[^，。；]{0,6})追认"
    ),
    plain=True,
    bad=[
        Bad(draft("请示", body=("该工程⟦已于上月开工建设，特请予以批准⟧。", "妥否，请批示。"))),
        Bad(draft("请示", body=("设备⟦已经购置到位，现请批准⟧列支。", "妥否，请批示。"))),
    ],
    good=[
        draft("请示", body=("一期工程已于2022年建成，运行良好，现拟建设二期工程。", "妥否，请批示。")),
        draft("请示", body=("前期工作已经完成，拟于2024年10月开工，恳请批准。", "妥否，请批示。")),
        draft("报告", body=("该工程已于上月开工建设，进展顺利。", "特此报告。")),
    ],
)
def done_before_asked(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """请示是请求上级指示、批准，通常在事前行文；事情已经办了再请批准，是先斩后奏。确属紧急的应当说明情况，另用报告。"""
    yield Hit(*match.span(), "事情已经办了再请求批准，是先斩后奏；请示应当事前行文，请核对")

"""WZ203: a 请示 that calls itself a 报告 at its end."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Fact, Hit, Match, Outline, Paragraph, document_rule, draft, fact, replacement


@fact(
    "called-report",
    on=("报告",),
    roles=PROSE,
    find=r"(?:^|(?<=[\s\u3000。；，,]))(?:特此|专此|谨此|(?:以上|上述|此)\p{Han}{0,4}?)(?P<word>报告)"
    r"(?=[。]?[\s\u3000]*$|[，, ]?\p{Han}{0,6}(?:妥否|[当可]否|如无不|是否|请|可否))",
)
def called_report(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """特此报告, 以上报告妥否: the word 报告 in it."""
    yield Fact(*match.span("word"))


@document_rule(
    "WZ203",
    "report-in-request",
    "请示的结语不称“报告”",
    severity="warning",
    basis="实务",
    clause="",
    genres=("请示",),
    facts=("called-report",),
    bad=[
        Bad(
            draft("请示", body=("拟申请补助资金800万元。", "以上⟦报告⟧妥否，请批示。")),
            fixed=str(draft("请示", body=("拟申请补助资金800万元。", "以上请示妥否，请批示。"))),
        ),
        Bad(
            draft("请示", body=("拟申请补助资金800万元。", "特此⟦报告⟧，请从速批示。")),
            fixed=str(draft("请示", body=("拟申请补助资金800万元。", "特此请示，请从速批示。"))),
        ),
    ],
    good=[
        draft("请示"),
        draft("请示", body=("拟申请补助资金800万元。", "以上请示妥否，请批示。")),
        draft("请示", body=("以上报告期内的亏损由县财政弥补。拟申请补助资金800万元。", "妥否，请批示。")),
        draft("报告"),
    ],
)
def report_in_request(outline: Outline) -> Iterator[Hit]:
    """报告不要求答复，请示才要求；结语把请示称作报告，收文的办公室会当作阅件。应写“以上请示妥否，请批示”。

    “以上报告期内”这样不指本文的，不查。
    """
    for found in outline.facts["called-report"]:
        if found.paragraph <= outline.parts[0].last:
            fix = replacement(found.start, found.end, "请示", paragraph=found.paragraph, safe=False)
            message = "文种是请示，结语却称“报告”，应称“请示”"
            yield Hit(found.start, found.end, message, fix, paragraph=found.paragraph)

"""BD157: a full stop between 虽然 and what it leads to."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, replacement, rule


@rule(
    "BD157",
    "stop-after-concession",
    "“虽然……但……”是一句话，中间不用句号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.1.3.1",
    on=("。但", "。然而", "。可是", "。却"),
    find=r"(?<=(?:^[ \u3000]*|[。！？；，])[^。！？；但却仍可，]{0,16}(?<!固)(?<!(?:了|过|着|完成|\p{Han}{7})，)(?:虽然|尽管)(?!如此|这样|去)[^。！？；，但却仍可还也都就反]{3,40}(?:，(?:或者说?|并且|而且|也就是说|甚至)[^。！？；，但却仍可还也都就反]{2,40})?)。(?=但是?|然而|可是|却)",
    roles=PROSE,
    plain=True,
    bad=[
        Bad("虽然有好的基础，或者说搭好了台子⟦。⟧但方法要改。", fixed="虽然有好的基础，或者说搭好了台子，但方法要改。"),
        Bad("虽然我们有很好的基础⟦。⟧但工作方法亟待改进。", fixed="虽然我们有很好的基础，但工作方法亟待改进。"),
        Bad(
            "从情况来看，我感到，办公室工作虽然有进步⟦。⟧但是差距不小。",
            fixed="从情况来看，我感到，办公室工作虽然有进步，但是差距不小。",
        ),
    ],
    good=[
        "虽然我们有很好的基础，但工作方法亟待改进。",
        "虽然任务很重，但大家干劲很足。但也要看到不足。",
        "虽然任务很重，大家仍然按时完成。但也要看到不足。",
        "尽管困难很多，我们有信心。但信心要建立在实干之上。",
        "尽管如此，成绩来之不易。但也要看到不足。",
        "我们完成了任务，尽管过程十分艰难。但成绩只属于过去。",
        "全市经济稳中向好，虽然个别指标有所回落。但我们要看到困难。",
    ],
)
def stop_after_concession(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“虽然”只说了半句，转折的话还没有说，不能用句号断开，中间用逗号。"""
    yield Hit(*match.span(), "这句话还没有说完，应为逗号“，”", replacement(*match.span(), "，", safe=False))

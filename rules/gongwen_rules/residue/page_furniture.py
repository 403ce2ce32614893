"""CL114: page numbers and running heads of another edition, left between the lines of the text."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Fact, Good, Hit, Match, Outline, Paragraph, document_rule, fact, replacement

_FORMS = (
    r"[ \u3000\t]*[—－–-]{1,2}[ \u3000]?\d{1,3}[ \u3000]?[—－–-]{1,2}[ \u3000\t]*",
    r"[ \u3000\t]*第[ ]?\d{1,3}[ ]?页(?:[ ，,/／]?[ ]?共[ ]?\d{1,3}[ ]?页)?[ \u3000\t]*",
    r"[ \u3000\t]*[Pp]age[ ]?\d{1,3}(?:[ ]?(?:of|/)[ ]?\d{1,3})?[ \u3000\t]*",
)


@fact(
    "page_line",
    on=(
        *(dash + str(n) for dash in "—－–-" for n in range(1, 10)),
        *(dash + space + str(n) for dash in "—－–-" for space in " \u3000" for n in range(1, 10)),
        "页",
        "age",
    ),
    find=rf"^(?:{'|'.join(_FORMS)})$",
)
def page_line(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """Lines that hold a page number and nothing else."""
    yield Fact(*match.span())


@document_rule(
    "CL114",
    "page-furniture",
    "正文里不夹页码",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    facts=("page_line",),
    fold="正文里夹有页码{n}处，是从排好的版面复制时带进来的，应删去",
    bad=[
        Bad(
            "各单位要切实提高政治站位，加强组织领导，\n⟦- 3 -⟧\n压实工作责任，确保各项任务落到实处、取得实效。\n各单位要按时报送工作进展情况，重要情况随时向县人民政府办公室报告。",
            fixed="各单位要切实提高政治站位，加强组织领导，\n\n压实工作责任，确保各项任务落到实处、取得实效。\n各单位要按时报送工作进展情况，重要情况随时向县人民政府办公室报告。",
        ),
        Bad(
            "各单位要切实提高政治站位，加强组织领导，\n⟦第1页 共5页⟧\n压实工作责任，确保各项任务落到实处、取得实效。\n各单位要按时报送工作进展情况，重要情况随时向县人民政府办公室报告。",
            fixed="各单位要切实提高政治站位，加强组织领导，\n\n压实工作责任，确保各项任务落到实处、取得实效。\n各单位要按时报送工作进展情况，重要情况随时向县人民政府办公室报告。",
        ),
    ],
    good=[
        "各单位要切实提高政治站位，加强组织领导，确保各项任务落到实处、取得实效。\n—3—",
        Good("气温区间：\n-3\n各单位要切实提高政治站位，加强组织领导，确保各项任务落到实处、取得实效。"),
    ],
)
def page_furniture(outline: Outline) -> Iterator[Hit]:
    """复制 PDF 或扫描件时，页码夹进了正文，把句子隔断。删去后看看前后两行是不是一段。末尾的页码不查。"""
    last = outline.parts[-1].last
    for found in outline.facts["page_line"]:
        if found.paragraph < last:
            fix = replacement(found.start, found.end, "", paragraph=found.paragraph, title="删去页码", safe=False)
            yield Hit(found.start, found.end, "这是页码，不属于正文，应删去", fix, paragraph=found.paragraph)

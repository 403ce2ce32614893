"""BD114: corner brackets as quotation marks in simplified text."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Match, Paragraph, rule


@rule(
    "BD114",
    "corner-quote",
    "引号用“ ”，不用「 」",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.8.2",
    on="「『",
    find="(?P<open>「)[^「」『』“”‘’]{1,60}(?P<close>」)|(?P<open>『)[^「」『』“”‘’]{1,60}(?P<close>』)",
    bad=[
        Bad("全面落实⟦「⟧责任制⟦」⟧，抓好工作。", fixed="全面落实“责任制”，抓好工作。", said="引号"),
        Bad("会议指出：“要坚持⟦「⟧两手抓⟦」⟧，不放松。”", fixed="会议指出：“要坚持‘两手抓’，不放松。”"),
        Bad("推广⟦『⟧一网通办⟦』⟧。", fixed="推广“一网通办”。"),
    ],
    good=[
        "全面落实“责任制”，抓好工作。",
        "台湾同胞来信使用「」作引号，按原样保存。",
    ],
)
def corner_quote(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """「 」是竖排和繁体文本的引号，横排的公文用“ ”，引号里面用‘ ’。繁体的文稿不查。"""
    if paragraph.context.script == "traditional":
        return
    before = paragraph.text[: match.start()]
    forms = "‘’" if before.count("“") > before.count("”") else "“”"
    spans = [(match.span(name), mark) for name, mark in zip(("open", "close"), forms, strict=True)]
    fix = Fix("改为引号", tuple(Edit(*span, mark) for span, mark in spans))
    for span, mark in spans:
        yield Hit(*span, f"“{paragraph.text[slice(*span)]}”不是横排文字的引号，应改为{mark}", fix)

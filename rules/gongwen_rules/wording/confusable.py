"""ZC107: words that are right elsewhere and wrong beside the words they stand with."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Entry, Hit, Paragraph, beside, word_table

entries = beside(__file__)


@word_table(
    "ZC107",
    "confusable-word",
    "易混词用错",
    severity="warning",
    basis="实务",
    clause="",
    entries=entries,
    bad=[
        Bad("依法保障⟦公民权力⟧，⟦把权利关进⟧制度的笼子。", fixed="依法保障公民权利，把权力关进制度的笼子。"),
        Bad("⟦春节其间⟧，⟦必需加强⟧值守，⟦快速反映⟧。", fixed="春节期间，必须加强值守，快速反应。"),
        Bad("⟦正式起用⟧新系统，⟦登陆系统⟧后填报。", fixed="正式启用新系统，登录系统后填报。"),
    ],
    good=[
        "全国人民代表大会是最高国家权力机关，保障公民权利，规范行政权力运行。",
        "群众反映强烈，应急反应迅速，必需的经费和生活必需品要保障到位。",
        "诉讼中止、合同终止，检察机关受理，检查组到检察院检查，自即日起施行。",
    ],
)
def confusable_word(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """音近、形近、义近的词各有搭配，表里列的是用错的搭配（合法权力、春节其间）。固定搭配之外要看上下文的不查。改法要确认。"""
    if entry.applies(paragraph.plain.text, start, end):
        yield entry.hit(start, end, safe=False)

"""BD119: a comma between titles that are named together."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule


@rule(
    "BD119",
    "comma-between-titles",
    "并列的书名号、引号之间不用逗号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.5.3.5",
    on=("》，《", "”，“"),
    find=r"(?<=(?:根据|依据|按照|依照|遵照|贯彻|落实|执行|学习|宣传|遵守|违反|制定|修订|印发|出台|[所编合]著|编印|编辑|编纂|编写|出版|发布|废止|废除|审议|审议通过|通过|宣读|[包含]括|对照|符合|和|及|》)《[^《》]{2,60}》)，"
    r"(?=《[^《》]{2,60}》(?:(?:（[^（）]*）)?(?:等|和|及|与|以及|，《|、《|《|的|有关|精神|规定|要求|第[一二三四五六七八九十]|[两三四五六七八九十几]|[。；]|$))|《[^《》]{2,60}》，"
    r"(?:结合|经|制定|现|特|我|为|就))"
    r"|，(?=“)(?<=(?:荣获|获得|获评|评为|授予|增强|做到|坚定|弘扬|推进|实施|深化)“[^“”]{2,14}”，)(?=“[^“”]{2,14}”(?:等|和|、|称号))",
    bad=[
        Bad("根据《公务员法》⟦，⟧《监察法》的规定处理。", fixed="根据《公务员法》《监察法》的规定处理。"),
        Bad("荣获“先进集体”⟦，⟧“文明单位”等称号。", fixed="荣获“先进集体”“文明单位”等称号。", said="引号"),
        Bad("依据《办法》⟦，⟧《细则》，结合实际，制定本方案。", fixed="依据《办法》《细则》，结合实际，制定本方案。"),
    ],
    good=[
        "根据《公务员法》《监察法》的规定处理。",
        "《南屏县防汛办法》，《南屏县抗旱办法》同时废止。",
        "根据《南屏县防汛办法》，《南屏县抗旱办法》自2024年5月1日起废止。",
    ],
)
def comma_between_titles(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """几部法规、几份文件一起作依据的是并列的词语，书名号之间通常什么也不用，有括注的用顿号；不用逗号。"""
    marks = "引号" if paragraph.text[match.start() - 1] == "”" else "书名号"
    yield Hit(*match.span(), f"并列的{marks}之间不用逗号", replacement(*match.span(), "", safe=False))

"""BD152: a pair of marks written twice."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Match, Paragraph, rule


@rule(
    "BD152",
    "doubled-pair",
    "成对的标号只用一对",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.8.2、4.9.2、4.15.2",
    on=("《《", "““", "‘‘", "（（", "〔〔"),
    find=r"(?P<open>《《)[^《》]{1,60}(?P<close>》》)|(?P<open>““)[^“”]{1,60}(?P<close>””)|(?P<open>‘‘)[^‘’]{1,60}(?P<close>’’)"
    r"|(?P<open>（（)[^（）]{1,60}(?P<close>））)|(?P<open>〔〔)[^〔〕]{1,60}(?P<close>〕〕)",
    bad=[
        Bad("按照⟦《《⟧公文处理办法⟦》》⟧执行。", fixed="按照《公文处理办法》执行。"),
        Bad("坚持⟦““⟧安全第一⟦””⟧方针。", fixed="坚持“安全第一”方针。"),
        Bad("详见附件⟦（（⟧另发⟦））⟧。", fixed="详见附件（另发）。"),
    ],
    good=["按照《〈办法〉实施细则》执行。", "坚持“安全第一”方针。", "负责单位（县水利局、县应急局）。"],
)
def doubled_pair(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """标号写重了，多是替换或者粘贴时留下的，里外各去掉一个。"""
    spans = match.span("open"), match.span("close")
    fix = Fix("去掉重复的标号", tuple(Edit(*span, paragraph.text[span[0]]) for span in spans))
    for span in spans:
        yield Hit(*span, f"“{paragraph.text[slice(*span)]}”写重了，只用一对", fix)

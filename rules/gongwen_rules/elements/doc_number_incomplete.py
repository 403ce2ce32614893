"""YS105: a document number with a short year or without 号."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Role, draft, replacement, rule
from gongwen_rules.knowledge.form import FORMAT_2012


@rule(
    "YS105",
    "doc-number-incomplete",
    "发文字号的年份应标全称，序号后加“号”字",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.2.5",
    since=FORMAT_2012,
    roles=(Role.DOC_NUMBER,),
    on="〕］]】﹞）)",
    find=r"[〔［\[【﹝（(]\s*(?P<year>\d{2}(?:\d{2})?)年?\s*[〕］\]】﹞）)][ ]*第?[ ]*(?P<number>\d{1,5})(?!\d)(?P<end>[ ]*号)?",
    bad=[
        Bad(
            draft("通知", number="南政发〔⟦24⟧〕3号"), fixed=str(draft("通知", number="南政发〔2024〕3号")), said="全称"
        ),
        Bad(draft("函", number="南政函〔2024〕⟦17⟧"), fixed=str(draft("函", number="南政函〔2024〕17号")), said="号"),
    ],
    good=[
        draft("通知", number="南政发〔2024〕24号"),
        draft("请示", number="南政〔2024〕3号", signer="秦世安"),
        "云泽市教育局文件\n\n云教发〔2024〕18号\n\n云泽市教育局关于开展防溺水检查的通知\n\n各县（市、区）教育局：\n\n"
        "请于5月20日前完成检查。\n\n云泽市教育局\n2024年5月6日\n",
    ],
)
def doc_number_incomplete(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """发文字号写作“南政发〔2024〕3号”：年份四位写全，序号后有“号”字。

    年份缩写补成四位要由人确认世纪，所以不自动改；缺“号”字直接补上。
    """
    start, end = match.span("year")
    if end - start == 2:
        full = f"20{match['year']}"
        yield Hit(start, end, f"发文字号的年份应标全称“{full}”", replacement(start, end, full, safe=False))
    if match["end"] is None:
        start, end = match.span("number")
        yield Hit(start, end, "发文字号的序号后应有“号”字", replacement(end, end, "号", title="补“号”字"))

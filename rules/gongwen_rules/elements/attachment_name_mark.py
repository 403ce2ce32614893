"""YS108: a mark after the name of an 附件."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Role, draft, replacement, rule
from gongwen_rules.knowledge.form import FORMAT_2012


@rule(
    "YS108",
    "attachment-name-mark",
    "附件名称后不加标点符号",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.3.4",
    over=("BD",),
    since=FORMAT_2012,
    roles=(Role.ATTACHMENT_NOTE,),
    find=r"(?<=[\p{Han}\w）)》”])[。；;，,]+(?=[\s\u3000]*(?:$|\d{1,2}[.．、](?!\d)))",
    bad=[
        Bad(
            draft("通知", attachments=("防汛物资清点表⟦。⟧",)),
            fixed=str(draft("通知", attachments=("防汛物资清点表",))),
        ),
        Bad(
            draft("请示", attachments=("工程概算表⟦；⟧", "资金筹措方案⟦。⟧")),
            fixed=str(draft("请示", attachments=("工程概算表", "资金筹措方案"))),
        ),
        Bad(
            draft("请示", attachments=("1.工程概算表⟦；⟧2.资金筹措方案",)),
            fixed=str(draft("请示", attachments=("1.工程概算表2.资金筹措方案",))),
        ),
    ],
    good=[
        draft("通知", attachments=("防汛物资清点表",)),
        draft("请示", attachments=("工程概算表（2024年，初稿）", "县、乡两级资金筹措方案")),
        draft("通知", attachments=("《防汛物资、设备管理办法》起草说明",)),
    ],
)
def attachment_name_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """附件说明里，每个附件名称后都不加标点符号。"""
    start, end = match.span()
    yield Hit(start, end, f"附件名称后不加标点符号，请删去“{match.group()}”", replacement(start, end, ""))

"""YS155: 书名号 round the name of an 附件 in the 附件说明."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Role, draft, replacement, rule
from gongwen_rules.knowledge.form import FORMAT_2012


@rule(
    "YS155",
    "attachment-title-mark",
    "附件名称通常不加书名号",
    severity="info",
    basis="实务",
    clause="",
    since=FORMAT_2012,
    roles=(Role.ATTACHMENT_NOTE,),
    on="《",
    find=r"(?:(?<=附件[：:]\s*)|(?<=\d[.．]\s*))《(?P<name>[^《》]+)》(?=[\s\u3000]*$)",
    bad=[
        Bad(
            draft("通知", attachments=("⟦《防汛物资清点表》⟧",)),
            fixed=str(draft("通知", attachments=("防汛物资清点表",))),
        )
    ],
    good=[
        draft("通知", attachments=("防汛物资清点表",)),
        draft("通知", attachments=("《水库管护办法》起草说明",)),
    ],
)
def attachment_title_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """附件说明只写附件的名称，通常不加书名号；名称里引用的文件名照加。"""
    start, end = match.span()
    yield Hit(start, end, "附件说明里的名称通常不加书名号", replacement(start, end, match["name"]))

"""YS125: （试行） outside the 书名号 of what is being tried."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Role, draft, replacement, rule


@rule(
    "YS125",
    "trial-outside",
    "“（试行）”写在书名号里面",
    severity="info",
    basis="实务",
    clause="",
    roles=(Role.TITLE,),
    on=("（试行）", "（暂行）", "（征求意见稿）", "（草案）"),
    find=r"》(?P<trial>（(?:[试暂]行|征求意见稿|草案)）)(?=》|的|意见|修改)",
    bad=[
        Bad(
            draft("通知", title="南屏县人民政府关于印发《水库管护办法⟦》（试行）⟧的通知"),
            fixed=str(draft("通知", title="南屏县人民政府关于印发《水库管护办法（试行）》的通知")),
        ),
        Bad(
            draft("函", title="南屏县水利局关于征求《水库管护办法⟦》（征求意见稿）⟧意见的函"),
            fixed=str(draft("函", title="南屏县水利局关于征求《水库管护办法（征求意见稿）》意见的函")),
        ),
    ],
    good=[
        draft("通知", title="南屏县人民政府关于印发《水库管护办法（试行）》的通知"),
        draft("通知", title="南屏县人民政府关于印发水库管护办法（试行）的通知"),
    ],
)
def trial_outside(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“（试行）”“（征求意见稿）”是法规、制度名称的一部分，通常写在书名号里面。"""
    start, end = match.span()
    yield Hit(
        start,
        end,
        f"“{match['trial']}”是名称的一部分，通常写在书名号里面",
        replacement(start, end, f"{match['trial']}》"),
    )

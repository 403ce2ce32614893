"""YS145: 此页无正文."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, draft, rule
from gongwen_rules.knowledge.form import FORMAT_2012


@rule(
    "YS145",
    "page-without-text",
    "不标“此页无正文”",
    severity="warning",
    basis="实务",
    clause="",
    since=FORMAT_2012,
    on=("此页无正文", "本页无正文"),
    find=r"^[\s\u3000]*(?P<said>[（(]?[此本]页无正文[）)]?[。]?)[\s\u3000]*$",
    bad=[Bad(draft("通知", body=("请按时完成。", "⟦（此页无正文）⟧")), said="行距")],
    good=[
        draft("通知", body="不得用标注“此页无正文”的办法调整版面。"),
        draft("通知", body="（此页无正文）", date="2008年5月6日"),
    ],
)
def page_without_text(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """版面放不下署名、日期时，调整行距、字距，使正文与署名同处一页，不再用“此页无正文”。"""
    start, end = match.span("said")
    yield Hit(start, end, "不用“此页无正文”，请调整行距、字距，让正文与署名同在一页")

"""YS146: a 请示 that names nobody to ask about it."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Fact, Hit, Match, Outline, Paragraph, Role, document_rule, draft, fact
from gongwen_rules.knowledge.form import FORMAT_2012, shows_head, visible


@fact("contact", on=("联系人", "联系电话", "联系方式", "经办人", "承办人"), find=r"联系人|联系电话|联系方式|[经承]办人")
def contact(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """Somebody is named who knows of the matter."""
    yield Fact(*match.span())


@document_rule(
    "YS146",
    "request-contact",
    "请示注明联系人和电话",
    severity="info",
    basis="实务",
    clause="",
    genres=("请示",),
    since=FORMAT_2012,
    besides=("contact",),
    bad=[
        Bad(
            draft(
                "请示",
                masthead="南屏县人民政府文件",
                number="南政〔2024〕3号",
                signer="秦世安",
                body="妥否，请批示。",
                title="⟦南屏县人民政府关于建设青石水库的请示⟧",
            ),
            said="联系人",
        )
    ],
    good=[
        draft("请示", masthead="南屏县人民政府文件", number="南政〔2024〕3号", signer="秦世安"),
        draft("请示", body="妥否，请批示。"),
    ],
)
def request_contact(outline: Outline) -> Iterator[Hit]:
    """请示通常在附注处用括号注明联系人姓名和电话，便于上级了解情况。没有版头的稿子不查。"""
    title = outline.one(Role.TITLE)
    if title and outline.one(Role.DATE) and shows_head(outline) and not outline.facts["contact"]:
        paragraph, start, end = visible(title)
        message = "请示通常在成文日期下一行注明“（联系人：×××，电话：××××）”"
        yield Hit(start, end, message, paragraph=paragraph)

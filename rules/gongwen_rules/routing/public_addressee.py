"""XW111: a paper among organs that is addressed to the public."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import addressed_to, visible

_PUBLIC = Pattern(r"^(?:全[体市县区省]|广大)\p{Han}{0,6}(?:市民|居民|村民|公民|群众|网友|网民|乡亲|父老)(?:朋友|们)*$")


@document_rule(
    "XW111",
    "public-addressee",
    "向社会公布的用公告、通告，不主送市民",
    severity="warning",
    basis="实务",
    clause="",
    roles=(Role.ADDRESSEE, Role.SALUTATION),
    genres=("通报", "决定", "批复", "意见", "请示", "函"),
    bad=[
        Bad(draft("通报", addressee="⟦全体市民⟧："), said="通告"),
        Bad(draft("意见", addressee="⟦广大居民朋友们⟧：")),
    ],
    good=[
        draft("通告", addressee="广大市民："),
        draft("通报", addressee="各乡镇人民政府，县政府各部门："),
        draft("函", addressee="市民王建国："),
    ],
)
def public_addressee(outline: Outline) -> Iterator[Hit]:
    """通报、决定、意见的主送机关是受理公文的机关、单位；要让市民知道，通常发公告、通告，不写主送。公开信、倡议书不查。"""
    addressee, said = outline.one(Role.ADDRESSEE) or outline.one(Role.SALUTATION), addressed_to(outline)
    said = said or (addressee.text.rstrip("：:，,！!") if addressee else "")
    if addressee is None or not _PUBLIC.search(said):
        return
    paragraph, start, end = visible(addressee)
    end -= len(addressee.text) - len(said)
    message = f"{outline.context.genre}主送的是公众；面向社会公布通常用公告、通告，不写主送，机关之间行文主送机关"
    yield Hit(start, end, message, paragraph=paragraph)

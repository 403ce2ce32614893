"""YS152: an 附件 that is not the one that the 附件说明 lists."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Element, Hit, Outline, document_rule, draft
from gongwen_rules.elements.attachment_list import Listed, Page, bare_name, listed, pages
from gongwen_rules.knowledge.form import FORMAT_2012, visible

_INNER = str.maketrans("“”", "‘’")
_PAGES = ("附件1", "物资清点表", "编织袋3000条。", "附件2", "值班表", "5月1日由王芳值班。")


@document_rule(
    "YS152",
    "attachment-mismatch",
    "附件的顺序号和标题与附件说明一致",
    severity="error",
    basis="国标",
    clause="GB/T 9704—2012 7.3.7",
    since=FORMAT_2012,
    bad=[
        Bad(
            draft("通知", attachments=("防汛值班人员名单",), after=("附件", "⟦防汛值班人员一览表⟧", "5月1日由王芳值班。")),
            said="名单",
        ),
        Bad(draft("通知", attachments=("值班表", "物资清点表"), after=("附件1", "⟦物资清点表⟧", "编织袋3000条。")), said="附件2"),
        Bad(draft("通知", attachments=("物资清点表", "值班表"), after=("⟦附件7⟧", "值班表", "5月1日由王芳值班。")), said="没有附件7"),
        Bad(draft("通知", attachments=("物资清点表", "值班表"), after=(*_PAGES[3:], "⟦附件1⟧", *_PAGES[1:3])), said="后面"),
    ],
    good=[
        draft("通知", attachments=("物资清点表", "值班表"), after=_PAGES),
        draft("通知", attachments=("水库管护办法（试行）",), after=("附件", "水库管护办法", "水库管护按本办法执行。")),
        draft("通知", attachments=("申报表",), after=("附件", "2024年南屏县水利项目申报表", "按项目填报。")),
    ],
)  # fmt: skip
def attachment_mismatch(outline: Outline) -> Iterator[Hit]:
    """附件页上的顺序号、标题应当与附件说明的表述一致，一字不差最好；多了年份、副题或者括注的不查。"""
    items = listed(outline)
    last = 0
    for page in pages(outline) if items else ():
        own = next((item for item in items if item.number == (page.number or 1)), None)
        if own is None:
            message = f"附件说明里没有附件{page.number}，请核对顺序号"
            yield Hit(page.label.start, page.label.end, message, paragraph=page.label.paragraph)
        elif page.number and page.number < last:
            message = f"附件{page.number}排在了附件{last}的后面，附件页应依顺序号排列"
            yield Hit(page.label.start, page.label.end, message, paragraph=page.label.paragraph)
        elif page.title is not None:
            yield from _other_title(page, page.title, own, items)
        last = page.number or last


def _other_title(page: Page, title: Element, own: Listed, items: tuple[Listed, ...]) -> Iterator[Hit]:
    shown, said = bare_name(title.text), bare_name(own.name)
    if shown in said or said in shown:
        return
    other = next((item for item in items if bare_name(item.name) == shown), None)
    if other is None and not _alike(shown, said):
        return
    paragraph, start, end = visible(title)
    name = own.name.translate(_INNER)
    where = f"列为附件{other.number}" if other else f"写作“{name}”"
    yield Hit(start, end, f"附件标题与附件说明不一致：附件说明里{where}", paragraph=paragraph)


def _alike(one: str, two: str) -> bool:
    """Two names of one thing: they begin alike, or share most of their characters."""
    return one[:4] == two[:4] or len(set(one) & set(two)) * 2 > min(len(set(one)), len(set(two)))

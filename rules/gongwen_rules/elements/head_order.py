"""YS158: 份号, 密级 and 紧急程度 in another order."""

from collections.abc import Iterator
from itertools import pairwise

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft
from gongwen_rules.knowledge.form import FORMAT_2012

_ORDER = (Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY)
_NAMES = {Role.COPY_NUMBER: "份号", Role.SECRECY: "密级和保密期限", Role.URGENCY: "紧急程度"}
_PAPER = draft("通知", masthead="南屏县人民政府文件", number="南政发〔2024〕3号")


@document_rule(
    "YS158",
    "head-order",
    "份号、密级、紧急程度自上而下排列",
    severity="warning",
    basis="国标",
    clause="GB/T 9704—2012 7.2.3",
    since=FORMAT_2012,
    roles=_ORDER,
    bad=[
        Bad(f"000012\n特急\n⟦机密★1年⟧\n{_PAPER}", said="紧急程度"),
        Bad(f"机密★1年\n⟦000012⟧\n特急\n{_PAPER}", said="份号"),
    ],
    good=[
        f"000012\n机密★1年\n特急\n{_PAPER}",
        f"000012\n机密★1年\n{_PAPER}",
        f"特急\n{_PAPER}",
    ],
)
def head_order(outline: Outline) -> Iterator[Hit]:
    """版头左上角有几样的，自上而下依次是份号、密级和保密期限、紧急程度，各占一行；没有的就空过去，次序不变。"""
    found = sorted((e.paragraph, e.start, e) for role in _ORDER if (e := outline.one(role)))
    for (_, _, above), (_, _, below) in pairwise(found):
        if _ORDER.index(below.role) < _ORDER.index(above.role):
            message = (
                f"{_NAMES[below.role]}应在{_NAMES[above.role]}的上面；自上而下依次是份号、密级和保密期限、紧急程度"
            )
            yield Hit(below.start, below.end, message, paragraph=below.paragraph)
            return

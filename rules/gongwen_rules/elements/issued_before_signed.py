"""YS138: printed and sent out before it was signed."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft
from gongwen_lint.structure.numbers import read_date


@document_rule(
    "YS138",
    "issued-before-signed",
    "印发日期不早于成文日期",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    roles=(Role.ISSUANCE,),
    bad=[Bad(draft("通知", after=("⟦南屏县人民政府办公室　　　　2024年5月3日印发⟧",)), said="早于")],
    good=[
        draft("通知", after=("南屏县人民政府办公室　　　　2024年5月6日印发",)),
        draft("通知", after=("南屏县人民政府办公室　　　　2024年5月8日印发",)),
    ],
)
def issued_before_signed(outline: Outline) -> Iterator[Hit]:
    """成文日期是会议通过或者负责人签发的日期，印发日期是送印的日期，不会更早；两个日期总有一个不对。"""
    signed, issued = outline.context.date, outline.one(Role.ISSUANCE)
    printed = read_date(issued.text) if issued else None
    if issued and outline.one(Role.DATE) and signed and printed and printed < signed:
        message = f"印发日期早于成文日期（{signed.year}年{signed.month}月{signed.day}日），请核对"
        yield Hit(issued.start, issued.end, message, paragraph=issued.paragraph)

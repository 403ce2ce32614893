"""YS144: a mark after 发文机关署名."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft, replacement

_MARKS = "。，；、."


@document_rule(
    "YS144",
    "signature-mark",
    "署名后不加标点",
    severity="warning",
    basis="实务",
    clause="",
    over=("BD",),
    bad=[Bad(draft("通知", signature="南屏县人民政府⟦。⟧"), fixed=str(draft("通知")))],
    good=[draft("通知"), draft("请示", body=("妥否，请批示。", "（联系人：周明，电话：0571-87000000）"))],
)
def signature_mark(outline: Outline) -> Iterator[Hit]:
    """署名只写机关名称，后面不加标点。"""
    for signature in outline.all(Role.SIGNATURE):
        if signature.text[-1:] in _MARKS:
            start, end, paragraph = signature.end - 1, signature.end, signature.last
            fix = replacement(start, end, "", paragraph=paragraph)
            yield Hit(start, end, "署名后不加标点", fix, paragraph=paragraph)

"""YS144: a mark after 发文机关署名."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft, replacement
from gongwen_lint.structure.genre import STATUTORY

_MARKS = "。，；、.启"
"""启 closes a 启事 or a letter, not an official document."""


@document_rule(
    "YS144",
    "signature-mark",
    "署名后不加标点、不写“启”",
    severity="warning",
    basis="实务",
    clause="",
    over=("BD",),
    roles=(Role.SIGNATURE,),
    genres=STATUTORY,
    bad=[
        Bad(draft("通知", signature="南屏县人民政府⟦。⟧"), fixed=str(draft("通知"))),
        Bad(draft("通报", signature="南屏县人民政府⟦启⟧"), fixed=str(draft("通报"))),
    ],
    good=[draft("通知"), draft("请示", body=("妥否，请批示。", "（联系人：周明，电话：0571-87000000）"))],
)
def signature_mark(outline: Outline) -> Iterator[Hit]:
    """署名只写机关名称，后面不加标点，也不写启事、书信用的“启”。"""
    for signature in outline.all(Role.SIGNATURE):
        if signature.text[-1:] in _MARKS:
            start, end, paragraph = signature.end - 1, signature.end, signature.last
            fix = replacement(start, end, "", paragraph=paragraph)
            message = f"署名只写机关名称，后面不加“{signature.text[-1]}”"
            yield Hit(start, end, message, fix, paragraph=paragraph)

"""XW111: a 请示 without a person to call."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Fact, Hit, Outline, Paragraph, Role, document_rule, draft, fact
from gongwen_rules.knowledge.form import FORMAT_2012, visible

_WORDS = ("联系人", "联系电话", "联系方式", "经办人", "承办人", "电话：", "电话:")
_BODY = ("妥否，请批示。",)


@fact("contact", on=_WORDS)
def contact(paragraph: Paragraph) -> Iterator[Fact]:
    """The line names who can be called."""
    start = min(at for word in _WORDS if (at := paragraph.text.find(word)) >= 0)
    yield Fact(start, start + 3)


@document_rule(
    "XW111",
    "contact-note",
    "请示附注写明联系人和电话",
    severity="info",
    basis="实务",
    clause="",
    genres=("请示",),
    since=FORMAT_2012,
    facts=("contact", "closing"),
    bad=[
        Bad(
            draft("请示", masthead="南屏县人民政府文件", number="南政〔2024〕18号", signer="秦世安", body=_BODY,
                  date="⟦2024年5月6日⟧", after=("抄送：市财政局。", "南屏县人民政府办公室　　2024年5月6日印发")),
            said="联系人",
        ),
    ],
    good=[
        draft("请示", masthead="南屏县人民政府文件", number="南政〔2024〕18号", signer="秦世安", body=_BODY,
              note="（联系人：周明，电话：0571-87000000）", after=("抄送：市财政局。", "南屏县人民政府办公室　　2024年5月6日印发")),
        draft("请示", body=_BODY),
        draft("报告", masthead="南屏县人民政府文件", number="南政〔2024〕18号", signer="秦世安"),
    ],
)  # fmt: skip
def contact_note(outline: Outline) -> Iterator[Hit]:
    """请示要答复，收文机关常要问情况；通常在成文日期下一行附注里写“（联系人：××，电话：××）”。

    只查版头、版记都齐全的定稿；本地不要求写的可以不理。
    """
    date = outline.one(Role.DATE)
    whole = outline.one(Role.MASTHEAD) and outline.one(Role.ISSUANCE)
    asks = any(found.value in ("请批示", "请批准") for found in outline.facts["closing"])
    if date is None or not whole or not asks or outline.facts["contact"]:
        return
    paragraph, start, end = visible(date)
    yield Hit(start, end, "请示通常在日期下附注联系人和电话，如“（联系人：××，电话：××）”", paragraph=paragraph)

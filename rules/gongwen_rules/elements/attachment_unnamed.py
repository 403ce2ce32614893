"""YS156: a text that points to an 附件, without a note that names one."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Fact, Hit, Match, Outline, Paragraph, Role, document_rule, draft, fact
from gongwen_lint.structure.genre import STATUTORY
from gongwen_rules.knowledge.form import FORMAT_2012, shows_head


@fact(
    "pointer",
    on=("见附件", "附后"),
    roles=PROSE,
    find=r"(?:详?见附件(?!说明|资料)|(?:名单|名册|附表|表格|样表|样式|材料|方案|清单|细则|一览表|统计表)附后)(?=[）)。，；、\d]|$)",
)
def pointer(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """见附件, 名单附后: the text points to what follows it."""
    yield Fact(*match.span())


_BARE = ("附件：", "附件:", "附：", "附件")
"""A note without any name."""


@document_rule(
    "YS156",
    "attachment-unnamed",
    "正文说“见附件”的，写附件说明",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第九条（十）",
    genres=STATUTORY,
    since=FORMAT_2012,
    facts=("pointer",),
    bad=[
        Bad(draft("通知", body="请于5月20日前报送回执（⟦见附件⟧）。"), said="附件说明"),
        Bad(draft("通报", body="现对12个先进单位予以通报表扬（⟦名单附后⟧）。"), said="附件说明"),
        Bad(
            "南屏县物价局关于降低电价的通知\n各乡镇：\n调整后的标准详见附件。\n⟦附件：⟧\n南屏县物价局\n2024年6月22日\n",
            said="名称",
        ),
    ],
    good=[
        draft("通知", body="请于5月20日前报送回执（见附件）。", attachments=("回执",)),
        draft("通知", body="名单附后的，不再另行通知。", signature="", date=""),
        draft("通知", body=("请于5月20日前报送回执（见附件）。", "附件：", "参会回执")),
        draft("通知", body="来函所附方案见附件资料，请研究。"),
    ],
)
def attachment_unnamed(outline: Outline) -> Iterator[Hit]:
    """公文有附件的，在正文下面写“附件：”和附件的名称，收文的人才知道附了什么、齐不齐；“附后”通常改作“见附件”。

    网上转载的稿子常常不带附件，没有版头的只作提示。
    """
    notes = next(iter(outline.all(Role.ATTACHMENT_NOTE, Role.ATTACHMENT, part=None)), None)
    signed = outline.one(Role.SIGNATURE)
    if notes and signed and notes.text in _BARE and signed.paragraph == notes.last + 1:
        yield Hit(notes.start, notes.end, "附件说明没有附件的名称；应写“附件：××××”", paragraph=notes.paragraph)
    if notes or len(outline.parts) > 1 or not (outline.one(Role.SIGNATURE) and outline.one(Role.DATE)):
        return
    for found in outline.facts["pointer"]:
        message = "正文指向附件，正文下面却没有附件说明；应写“附件：××××”"
        hit = Hit(found.start, found.end, message, paragraph=found.paragraph)
        yield hit if shows_head(outline) else hit._replace(severity="info")
        return

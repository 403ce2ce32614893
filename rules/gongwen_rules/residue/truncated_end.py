"""CL107: the text breaks off."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Fact, Hit, Outline, Paragraph, document_rule, fact

_SHORTEST = 15
"""A shorter last line is more likely a cell or a label."""


@fact("open_end", roles=PROSE, ends="，,、；;")
def open_end(paragraph: Paragraph) -> Iterator[Fact]:
    """Paragraphs that end with a mark after which a sentence goes on."""
    said = paragraph.text.rstrip()
    if len(said) > _SHORTEST and said[-2] not in "。！？；，":
        yield Fact(len(said) - 1, len(said))


@document_rule(
    "CL107",
    "truncated-end",
    "文章写完整",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    facts=("open_end",),
    bad=[
        Bad("一、提高认识\n我们应当要求自己用一丝不苟的态度做好工作，细致谨慎⟦，⟧\n", said="没有写完"),
        Bad("在全县防汛工作会议上的讲话\n同志们：\n要做好物资储备、队伍组建、预案演练⟦、⟧"),
    ],
    good=[
        "一、提高认识，\n二、压实责任，\n三、加强督导，确保各项工作落到实处。",
        "各乡镇要落实值班制度，备足防汛物资，\n确保安全度汛。",
        "（二）未按照规定对受托单位的防汛物资储备情况进行检查的；",
    ],
)
def truncated_end(outline: Outline) -> Iterator[Hit]:
    """全文最后一段停在逗号、顿号、分号上，后面的文字多半丢了。只有一段的文字是摘录，不查。"""
    last = outline.parts[-1].last
    excerpt = outline.first is not None and outline.first.paragraph == last
    for found in outline.facts["open_end"]:
        if found.paragraph == last and not excerpt:
            yield Hit(found.start, found.end, "全文停在这里，没有写完，请对照原稿补齐", paragraph=found.paragraph)

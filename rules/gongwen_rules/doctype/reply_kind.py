"""WZ304: a 批复 that answers a 函, a 函 that answers a subordinate's 请示."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Fact, Hit, Match, Outline, Paragraph, Role, document_rule, draft, fact, replacement
from gongwen_rules.knowledge.form import FORMAT_2012, addressed_to, issuer, title_end
from gongwen_rules.knowledge.organs import read_organ, split_organs
from gongwen_rules.knowledge.subordination import leads


@fact(
    "received",
    on=("收悉", "悉。"),
    roles=(Role.BODY,),
    find=r"^[\s\u3000]*(?P<you>[你贵])?\p{Han}{0,20}(?:《[^》]*(?:〈[^〉]*〉[^》]*)*(?P<kind>请示|函|报告)》|(?:来|的)?(?P<kind>函|请示|报告))"
    r"[^。]{0,40}?(?:均|已)?(?:收)?悉",
)
def received(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """你县《关于……的请示》收悉: what was received (请示, 函, 报告), with 贵 before it if the sender is so called."""
    yield Fact(match.start(), match.end(), ("贵" if match["you"] == "贵" else "") + match["kind"])


@document_rule(
    "WZ304",
    "reply-kind",
    "答复请示用批复，答复来函用复函",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第八条（十二）、（十四）",
    genres=("批复", "函"),
    since=FORMAT_2012,
    facts=("received",),
    bad=[
        Bad(
            draft("批复", title="南屏县人民政府关于同意共享水文数据的⟦批复⟧", addressee="临川县人民政府：",
                  body=("贵县《关于商请共享水文数据的函》收悉。经研究，现批复如下：", "同意共享。"), signature="南屏县人民政府"),
            fixed=str(draft("批复", title="南屏县人民政府关于同意共享水文数据的复函", addressee="临川县人民政府：",
                  body=("贵县《关于商请共享水文数据的函》收悉。经研究，现批复如下：", "同意共享。"), signature="南屏县人民政府")),
            said="函",
        ),
        Bad(
            draft("函", title="云泽市人民政府关于同意修建水库的⟦复函⟧", addressee="南屏县人民政府：",
                  body=("你县《关于修建水库的请示》（南政〔2024〕8号）收悉。经研究，同意修建。",), signature="云泽市人民政府"),
            fixed=str(draft("函", title="云泽市人民政府关于同意修建水库的批复", addressee="南屏县人民政府：",
                  body=("你县《关于修建水库的请示》（南政〔2024〕8号）收悉。经研究，同意修建。",), signature="云泽市人民政府")),
            said="批复",
        ),
    ],
    good=[
        draft("批复"),
        draft("函", title="云泽市人民政府办公室关于同意修建水库的复函", addressee="南屏县人民政府：",
              body=("你县《关于修建水库的请示》收悉。经市人民政府同意，现函复如下：", "同意修建。"), signature="云泽市人民政府办公室"),
        draft("函", title="云泽市水利局关于同意修建水库的复函", addressee="南屏县人民政府：",
              body=("你县《关于修建水库的请示》收悉。同意修建。",), signature="云泽市水利局"),
        draft("函", title="南屏县水利局关于共享数据的复函", addressee="北山县水利局：", body=("贵局《关于共享数据的函》收悉。同意共享。",),
              signature="南屏县水利局"),
        draft("批复", body=("你县《关于建设水库的请示》及《关于补充材料的函》收悉。同意建设。",)),
    ],
)  # fmt: skip
def reply_kind(outline: Outline) -> Iterator[Hit]:
    """批复用于答复下级机关的请示事项；答复不相隶属机关的来函用复函。

    办公厅（室）经授权答复下级的请示，部门答复不相隶属机关的审批事项，用函是对的，不查。
    """
    title, found = outline.one(Role.TITLE), outline.facts["received"]
    if title is None or not found or found[0].paragraph > outline.parts[0].last:
        return
    kind = str(found[0].value)
    if outline.context.genre == "批复":
        if kind.endswith("函") and title.text.endswith("批复"):
            yield _hit(outline, 2, "复函", "来文是函，批复只用于答复下级机关的请示，应用“复函”")
    elif kind == "请示" and title.text.endswith(("复函", "的函")) and _answers_subordinate(outline):
        length = 2 if title.text.endswith("复函") else 1
        yield _hit(outline, length, "批复", "答复下级机关的请示用“批复”；复函用于不相隶属机关之间")


def _answers_subordinate(outline: Outline) -> bool:
    writer, called = read_organ(issuer(outline)), split_organs(addressed_to(outline))
    return bool(called) and leads(writer, read_organ(called[0]))


def _hit(outline: Outline, length: int, right: str, message: str) -> Hit:
    title = outline.one(Role.TITLE)
    assert title is not None
    paragraph, start, end = title_end(title, len(title.text) - length)
    return Hit(
        start, end, message, replacement(start, end, right, paragraph=paragraph, safe=False), paragraph=paragraph
    )

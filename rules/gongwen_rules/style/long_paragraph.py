"""WF202: a paragraph too long."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Paragraph, Role, rule

LONGEST = 600
"""Characters; nine paragraphs of ten have 166 at most."""
_SENTENCE = "调研组召开座谈会听取意见，走访群众了解情况，形成了调研报告。"


@rule(
    "WF202",
    "long-paragraph",
    f"段落不超过{LONGEST}字",
    severity="info",
    basis="实务",
    clause="",
    roles=(Role.BODY,),
    on="。",
    opt_in=True,
    bad=[Bad(f"⟦{_SENTENCE * 21}⟧", said="分段")],
    good=[_SENTENCE * 5, f"{_SENTENCE * 12}\n{_SENTENCE * 12}"],
)
def long_paragraph(paragraph: Paragraph) -> Iterator[Hit]:
    """一段说一层意思，段落太长就该分段，或者把要点拎成小标题。默认不查，选用后才查。"""
    text = paragraph.text.strip()
    if len(text) > LONGEST:
        start = paragraph.text.index(text[0])
        yield Hit(start, start + len(text), f"这一段有{len(text)}字，超过{LONGEST}字，可以分段")

"""WF201: a sentence too long to read at one go."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Paragraph, Pattern, Role, rule

LONGEST = 150
"""Characters; nine sentences of ten have 85 at most."""
_SENTENCE = Pattern(r"[^。！？；]+[。！？；]?")
_CLAUSES = "召开座谈会听取意见，走访群众了解情况，查阅资料核对数据，"


@rule(
    "WF201",
    "long-sentence",
    f"句子不超过{LONGEST}字",
    severity="info",
    basis="实务",
    clause="",
    roles=(Role.BODY,),
    on="，",
    opt_in=True,
    bad=[Bad(f"会议开得好。⟦调研组{_CLAUSES * 6}形成了报告。⟧", said="字")],
    good=[f"调研组{_CLAUSES}形成了报告。", f"调研组{_CLAUSES * 4}形成了报告；{_CLAUSES * 3}又形成了报告。"],
)
def long_sentence(paragraph: Paragraph) -> Iterator[Hit]:
    """句子太长，读的人抓不住主干，可以断成几句。分号也算断句；名单、清单可以不改。默认不查，选用后才查。"""
    if len(paragraph.text) <= LONGEST:
        return
    for match in _SENTENCE.finditer(paragraph.text):
        length = len(match.group().strip())
        if length > LONGEST:
            start = match.end() - len(match.group().lstrip())
            yield Hit(start, match.end(), f"这句话有{length}字，超过{LONGEST}字，可以断成几句")

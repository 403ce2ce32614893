"""BD106: a quotation mark, bracket or 书名号 without its partner."""

from collections.abc import Iterator

from gongwen_lint.rule import (
    Bad,
    Fact,
    Hit,
    Outline,
    Paragraph,
    Pattern,
    PlacedFact,
    Role,
    document_rule,
    fact,
)
from gongwen_rules.knowledge.marks import OPENING, PAIRS, unpaired

READ = tuple(role for role in Role if role not in (Role.TABLE, Role.BLANK))
LIST_MARK = Pattern(r"(?:^|[\s\u3000：；。，、])(?:[0-9]{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])$")
REACH = 20
"""A quotation that is not reopened may run over so many paragraphs."""


@fact("unpaired", on="“”〝〞《》（）〔〕()【】", roles=READ)
def unpaired_marks(paragraph: Paragraph) -> Iterator[Fact]:
    """Marks that find no partner in their paragraph: the mark, whether it opens the paragraph, whether it is alone.

    A paragraph that is quoted as a whole may be the last of a quotation that each paragraph reopens, so it yields a
    closing mark that is not alone.
    """
    text = paragraph.text
    for position, mark in sorted(unpaired(text, "“《（〔【")):
        if mark == "）" and LIST_MARK.search(text[max(0, position - 5) : position]):
            continue
        yield Fact(position, position + 1, (mark, not text[:position].strip(), True))
    bare = text.strip()
    if bare.startswith("“") and bare.rstrip("。！？").endswith("”"):
        yield Fact(0, 1, ("”", False, False))


@document_rule(
    "BD106",
    "unpaired-mark",
    "引号、括号、书名号成对使用",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.8.2、4.9.2、4.15.2",
    facts=("unpaired",),
    bad=[
        Bad("会议强调，要落实⟦“⟧三重一大制度，严肃纪律。\n各单位要抓好落实。"),
        Bad("按照⟦《⟧公文处理工作条例的规定办理，并做好归档工作。"),
        Bad("各有关单位（含派出机构）要加强领导⟦）⟧，抓好落实。"),
    ],
    good=[
        "“要加强领导。\n“要狠抓落实。\n“要严肃纪律。”",
        "1）提高认识；2）加强领导。",
        "会议指出：“安全生产责任重于泰山，\n各单位务必抓紧抓实。”",
    ],
)
def unpaired_mark(outline: Outline) -> Iterator[Hit]:
    """引文有几段时，每段开头重用前引号，只在最后一段末尾用后引号，这样的前引号不算缺少另一半。"""
    for open_ in PAIRS:
        found = [f for f in outline.facts["unpaired"] if _mark(f) in (open_, PAIRS[open_])]
        yield from (_hit(f) for f in _lonely(found, open_))


def _mark(found: PlacedFact) -> str:
    return str(found.value[0])


def _opens_paragraph(found: PlacedFact) -> bool:
    return bool(found.value[1])


def _is_alone(found: PlacedFact) -> bool:
    return bool(found.value[2])


def _lonely(found: list[PlacedFact], open_: str) -> Iterator[PlacedFact]:
    """Those that find no partner in the paragraphs after them either."""
    waiting: PlacedFact | None = None
    last = 0
    for one in found:
        if waiting is not None and one.paragraph - last > REACH:
            yield waiting
            waiting = None
        if _mark(one) == open_:
            if waiting is not None and not _opens_paragraph(one):
                yield waiting
                waiting = one
            waiting = waiting or one
            last = one.paragraph
        elif waiting is not None:
            waiting = None
        elif _is_alone(one):
            yield one
    if waiting is not None:
        yield waiting


def _hit(found: PlacedFact) -> Hit:
    mark = _mark(found)
    partner = PAIRS.get(mark) or OPENING[mark]
    side = "后面" if mark in PAIRS else "前面"
    return Hit(found.start, found.end, f"“{mark}”不成对，{side}缺“{partner}”", paragraph=found.paragraph)

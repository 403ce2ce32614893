"""BD106: a quotation mark, bracket or 书名号 without its partner."""

import itertools
from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Outline, PlacedFact, document_rule
from gongwen_rules.knowledge.marks import OPENING, PAIRS
from gongwen_rules.knowledge.pairing import at_edge, is_alone, mark_of

_NAMES = {"“": ("引号", "4.8.2"), "《": ("书名号", "4.15.2")}
"""What a mark is called and the clause on its form; all others are brackets, 4.9.2."""
REACH = 20
"""A quotation that is not reopened may run over so many paragraphs; one of whole paragraphs over any number."""

NEAR = 20
"""Two marks so near that they are the two ends of one name."""


@document_rule(
    "BD106",
    "unpaired-mark",
    "引号、括号、书名号成对使用",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.8.2、4.9.2、4.15.2",
    facts=("unpaired", "edge"),
    bad=[
        Bad("会议强调，要落实⟦“⟧三重一大制度，严肃纪律。\n各单位要抓好落实。", said="缺后引号"),
        Bad("推行⟦“⟧一站式⟦“⟧服务，方便群众。", fixed="推行“一站式”服务，方便群众。", said="方向反了"),
        Bad("推行⟦”⟧一站式⟦”⟧服务，方便群众。", fixed="推行“一站式”服务，方便群众。", said="应为前引号“"),
        Bad("大力弘扬⟦”⟧红船精神⟦“⟧，抓好落实。", fixed="大力弘扬“红船精神”，抓好落实。", said="方向反了"),
        Bad("按照⟦《⟧公文处理工作条例的规定办理，并做好归档工作。"),
        Bad("各有关单位（含派出机构）要加强领导⟦）⟧，抓好落实。"),
    ],
    good=[
        "“要加强领导。\n“要狠抓落实。\n“要严肃纪律。”",
        "1）提高认识；2）加强领导。",
        "会议指出：“安全生产责任重于泰山，\n各单位务必抓紧抓实。”",
        "将第一条修改为：\n“下列事项由县政府审定：\n" + "重大事项。\n" * 24 + "其他重大事项。”",
        "（2010年9月30日县人大常委会通过\n2018年7月26日第一次修正\n2022年3月1日修订）",
        "南屏县森林防火条例\n2011年9月22日县人大常委会通过\n2018年7月26日第一次修正）",
    ],
)
def unpairedmark_of(outline: Outline) -> Iterator[Hit]:
    """引文有几段时，每段开头重用前引号，只在最后一段末尾用后引号，这样的前引号不算缺少另一半。放在段首的后引号另有规则查。"""
    first = {(f.paragraph, f.start) for f in outline.facts["edge"] if f.value == "start"}
    for open_ in PAIRS:
        found = [f for f in outline.facts["unpaired"] if mark_of(f) in (open_, PAIRS[open_])]
        lonely = [f for f in _lonely(found, open_) if (f.paragraph, f.start) not in first]
        turned = _turned(lonely)
        fixes = dict(_swapped(lonely)) | {f: _turn(f) for f in turned}
        yield from (_hit(f, turned=f in fixes)._replace(fix=fixes.get(f)) for f in lonely)


def _lonely(found: list[PlacedFact], open_: str) -> Iterator[PlacedFact]:
    """Those that find no partner in the paragraphs after them either."""
    waiting: PlacedFact | None = None
    last = 0
    for one in found:
        if waiting is not None and one.paragraph - last > REACH and not _whole(waiting, one):
            yield waiting
            waiting = None
        if mark_of(one) == open_:
            if waiting is not None and not at_edge(one):
                yield waiting
                waiting = one
            waiting = waiting or one
            last = one.paragraph
        elif waiting is not None:
            waiting = None
        elif is_alone(one):
            yield one
    if waiting is not None:
        yield waiting


def _turned(lonely: list[PlacedFact]) -> set[PlacedFact]:
    """Of two alike close to each other the one that looks the wrong way: “一站式“服务, 的”一站式”服务."""
    near = ((a, b) for a, b in itertools.pairwise(lonely) if a.paragraph == b.paragraph and b.start - a.start < NEAR)
    return {b if mark_of(a) in PAIRS else a for a, b in near if mark_of(a) == mark_of(b)}


def _turn(found: PlacedFact) -> Fix:
    """Turns a mark round."""
    mark = mark_of(found)
    right = PAIRS.get(mark) or OPENING[mark]
    return Fix(f"改为{right}", (Edit(found.start, found.end, right, found.paragraph),), safe=False)


def _whole(first: PlacedFact, second: PlacedFact) -> bool:
    """The two enclose whole paragraphs, as the new text of an amended article."""
    return mark_of(second) == PAIRS[mark_of(first)] and at_edge(first) and at_edge(second)


def _swapped(lonely: list[PlacedFact]) -> Iterator[tuple[PlacedFact, Fix]]:
    """A closing mark and an opening one behind it, both without partner: ”红船精神“."""
    for a, b in itertools.pairwise(lonely):
        if a.paragraph == b.paragraph and b.start - a.start < NEAR and mark_of(a) == PAIRS.get(mark_of(b)):
            edits = (
                Edit(a.start, a.end, mark_of(b), a.paragraph),
                Edit(b.start, b.end, mark_of(a), b.paragraph),
            )
            fix = Fix("把前后引号对调" if mark_of(a) == "”" else "把前后符号对调", edits, safe=False)
            yield a, fix
            yield b, fix


def _hit(found: PlacedFact, *, turned: bool) -> Hit:
    mark = mark_of(found)
    name, clause = _NAMES.get(OPENING.get(mark, mark), ("括号", "4.9.2"))
    said = f"前{name}不成对，后面缺后{name}" if mark in PAIRS else f"后{name}不成对，前面缺前{name}"
    if turned:
        said = f"{name}的方向反了，这里应为{'后' if mark in PAIRS else '前'}{name}{PAIRS.get(mark) or OPENING[mark]}"
    return Hit(found.start, found.end, said, clause=f"GB/T 15834—2011 {clause}", paragraph=found.paragraph)

"""What directives in a draft keep from being reported, and what is wrong with the directives themselves.

Of every paragraph the hits that a directive names are set apart. A directive that names nothing known, that had nothing
to keep back, or that never ends is a hit of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gongwen_lint.directive import ALL
from gongwen_lint.document import Block
from gongwen_lint.engine.reach import Ban, Bans, Place, read_bans
from gongwen_lint.engine.ruleset import RuleSet
from gongwen_lint.engine.settle import RuleHit
from gongwen_lint.engine.tool import UNCLOSED, UNKNOWN, UNUSED
from gongwen_lint.finding import Hit
from gongwen_lint.rule.contract import Rule
from gongwen_lint.structure import Element

Hits = tuple[RuleHit, ...]
Remembered = tuple[Hits, tuple[str, ...], Hits, Hits]


@dataclass(frozen=True, slots=True)
class Sifted:
    """The hits of a document by paragraph.

    Args:
        shown: What is to be reported.
        suppressed: What directives keep back, for the paragraphs that have some.
        memory: What was made of each tuple of hits, so that one that stands keeps its result.
    """

    shown: list[Hits]
    suppressed: Mapping[int, Hits] = field(default_factory=dict[int, Hits])
    memory: Mapping[int, Remembered] = field(default_factory=dict[int, Remembered])


def sift(
    blocks: Sequence[Block],
    elements: Sequence[Element],
    hits: Sequence[Hits],
    rules: RuleSet,
    stage: str,
    before: Sifted | None = None,
) -> Sifted:
    """Sets apart what the directives in a document name.

    Args:
        blocks: Its paragraphs.
        elements: Its elements; a directive before one that takes several paragraphs holds for all of them.
        hits: The hits in each paragraph.
        rules: What runs, and what is known.
        stage: Rules that do not judge this stage leave a directive unjudged.
        before: The last result; a paragraph whose hits and directives stand keeps its very tuple.
    """
    said = read_bans(blocks, elements)
    known = [ban for ban in said.bans if _is_known(ban.item, rules)]
    shown, suppressed, memory = list(hits), dict[int, Hits](), dict[int, Remembered]()
    used: set[Ban] = set()
    for number, active in _active(known, [n for n, found in enumerate(hits) if found]):
        items = tuple(active)
        old = before.memory.get(id(hits[number])) if before else None
        if old is None or old[0] is not hits[number] or old[1] != items:
            kept, gone = _parted(hits[number], items)
            old = hits[number], items, kept if gone else hits[number], gone
        memory[id(hits[number])] = old
        shown[number] = old[2]
        if old[3]:
            suppressed[number] = old[3]
            used.update(ban for item, ban in active.items() if any(names(item, *hit) for hit in old[3]))
    for place, (rule, hit) in _own(said, used, rules, stage):
        if not _is_muted(rule, place, said.bans, rules):
            shown[place.paragraph] = _with(shown[place.paragraph], (rule, hit))
    return Sifted(shown, suppressed, memory)


def _with(hits: Hits, one: RuleHit) -> Hits:
    """The hits with one more in its place; of two that say the same of one place the first stays."""
    sites = {(hit.start, hit.end, rule.code): (rule, hit) for rule, hit in (one, *hits)}
    return tuple(sites[site] for site in sorted(sites))


def names(item: str, rule: Rule, hit: Hit | None = None) -> bool:
    """An item of a directive names a rule, and a hit of it if that is given."""
    code, _, entry = item.partition(":")
    if entry and hit is not None and hit.entry != entry:
        return False
    if code == ALL:
        return rule.category.gate is not None
    return code == rule.name or (bool(code) and rule.code.startswith(code))


def _active(bans: Iterable[Ban], numbers: Sequence[int]) -> Iterator[tuple[int, dict[str, Ban]]]:
    """The paragraphs over which bans hold, out of some in order, with one ban for each item."""
    coming = sorted(bans, key=lambda ban: (ban.first, -ban.end), reverse=True)
    active: dict[str, Ban] = {}
    for number in numbers:
        while coming and coming[-1].first <= number:
            ban = coming.pop()
            if ban.item not in active or active[ban.item].end <= number:
                active[ban.item] = ban
        active = {item: ban for item, ban in active.items() if number < ban.end}
        if active:
            yield number, active


def _parted(hits: Hits, items: Sequence[str]) -> tuple[Hits, Hits]:
    """The hits that no item names, and those that one does."""
    kept: list[RuleHit] = []
    gone: list[RuleHit] = []
    for found in hits:
        (gone if any(names(item, *found) for item in items) else kept).append(found)
    return tuple(kept), tuple(gone)


def _own(said: Bans, used: set[Ban], rules: RuleSet, stage: str) -> Iterator[tuple[Place, RuleHit]]:
    """What is wrong with the directives."""
    for place, verb in said.odd:
        yield place, (UNKNOWN, _hit(place, f"不认识的指令“{verb}”，可用：忽略、忽略下段、忽略开始、忽略结束、忽略全文"))
    for place, message in said.unpaired:
        yield place, (UNCLOSED, _hit(place, message))
    unknown: dict[Place, list[str]] = {}
    unused: dict[Place, list[str]] = {}
    for ban in said.bans:
        if not _is_known(ban.item, rules):
            unknown.setdefault(ban.place, []).append(ban.item)
        elif ban not in used and _is_judged(ban.item, rules, stage):
            unused.setdefault(ban.place, []).append(ban.item)
    for place, items in unknown.items():
        yield place, (UNKNOWN, _hit(place, f"没有{_listed(items)}这样的规则或词条，请核对"))
    for place, items in unused.items():
        what = "可忽略" if items == [ALL] else _listed(items)
        yield place, (UNUSED, _hit(place, f"这里没有{what}的问题，这条忽略指令可以删去"))


def _listed(items: Iterable[str]) -> str:
    return "、".join(f"“{item}”" for item in items)


def _hit(place: Place, message: str) -> Hit:
    return Hit(place.start, place.end, message)


def _is_known(item: str, rules: RuleSet) -> bool:
    """A rule or an entry has this name, or what is installed is not known."""
    if not rules.known or item == ALL:
        return True
    _, _, entry = item.partition(":")
    named = [rule for rule in rules.known if names(item, rule)]
    return bool(named) and (not entry or any(row.wrong == entry for rule in named for row in rule.table))


def _is_judged(item: str, rules: RuleSet, stage: str) -> bool:
    """Every rule that the item names was run, so that an item without a hit is of no use."""
    named = [rule for rule in rules.known or rules.rules if names(item, rule)]
    asked = [rule for rule in named if not rule.opt_in or item.partition(":")[0] in (rule.code, rule.name)]
    if not asked or any(rule.category.gate is None for rule in asked):
        return False
    return all(rules.runs(rule.code, item) and stage in rule.stages for rule in asked)


def _is_muted(rule: Rule, place: Place, bans: Iterable[Ban], rules: RuleSet) -> bool:
    """The linter's own rule is switched off, or the directives that hold here name it."""
    if rule.code in rules.muted:
        return True
    return any(names(ban.item, rule) and (ban.place == place or ban.first <= place.paragraph < ban.end) for ban in bans)

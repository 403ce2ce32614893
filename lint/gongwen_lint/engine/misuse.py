"""What is wrong with the directives of a document: they name nothing known, they are of no use, they do not end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from gongwen_lint.directive import ALL
from gongwen_lint.engine.reach import Ban, Bans, Place, active_bans, names
from gongwen_lint.engine.ruleset import RuleSet
from gongwen_lint.engine.settle import RuleHit
from gongwen_lint.engine.tool import TOOL_RULES, UNCLOSED, UNKNOWN, UNUSED
from gongwen_lint.finding import Hit
from gongwen_lint.rule.contract import Rule

LISTED = 5
"""So many items of a directive are named in a message."""


def misused(said: Bans, used: set[Ban], rules: RuleSet, stage: str) -> list[tuple[Place, RuleHit]]:
    """The faults of the directives, but for what is switched off or suppressed by its own name.

    Args:
        said: The directives.
        used: The items that kept something back.
        rules: What runs, and what is known.
        stage: Rules that do not judge this stage leave a directive unjudged.
    """
    found = [(place, fault) for place, fault in _faults(said, used, rules, stage) if fault[0].code not in rules.muted]
    naming = [ban for ban in said.bans if any(names(ban.item, rule) for rule in TOOL_RULES)]
    if not naming:
        return found
    beside: dict[Place, list[str]] = {}
    for ban in naming:
        beside.setdefault(ban.place, []).append(ban.item)
    over = {number: items for number, _, items in active_bans(naming, sorted({place.paragraph for place, _ in found}))}
    return [
        (place, (rule, hit))
        for place, (rule, hit) in found
        if not any(names(item, rule) for item in (*beside.get(place, ()), *over.get(place.paragraph, ())))
    ]


def _faults(said: Bans, used: set[Ban], rules: RuleSet, stage: str) -> Iterator[tuple[Place, RuleHit]]:
    for place, verb in said.odd:
        yield place, (UNKNOWN, _hit(place, f"不认识的指令“{verb}”，可用：忽略、忽略下段、忽略开始、忽略结束、忽略全文"))
    for place, message in said.unpaired:
        yield place, (UNCLOSED, _hit(place, message))
    items = {ban.item for ban in said.bans}
    unknown = {item for item in items if not _is_known(item, rules)}
    judged = {item for item in items - unknown if _is_judged(item, rules, stage)}
    for place, listed in _by_place(said.bans, lambda ban: ban.item in unknown):
        yield place, (UNKNOWN, _hit(place, f"没有{_named(listed)}这样的规则或词条，请核对"))
    for place, listed in _by_place(said.bans, lambda ban: ban.item in judged and ban not in used):
        what = "可忽略" if listed == [ALL] else _named(listed)
        yield place, (UNUSED, _hit(place, f"这里没有{what}的问题，这条忽略指令可以删去"))


def _by_place(bans: Sequence[Ban], wanted: Callable[[Ban], bool]) -> Iterator[tuple[Place, list[str]]]:
    """The items of the bans that are wanted, by directive."""
    listed: dict[Place, list[str]] = {}
    for ban in bans:
        if wanted(ban):
            listed.setdefault(ban.place, []).append(ban.item)
    yield from listed.items()


def _named(items: Sequence[str]) -> str:
    more = f"等 {len(items)} 项" if len(items) > LISTED else ""
    return "、".join(f"“{item}”" for item in items[:LISTED]) + more


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
    return bool(asked) and all(_ran(rule, item, rules, stage) for rule in asked)


def _ran(rule: Rule, item: str, rules: RuleSet, stage: str) -> bool:
    """The rule was run; whether the linter's own have work is not judged."""
    return rule.category.gate is not None and stage in rule.stages and rules.runs(rule.code, item)

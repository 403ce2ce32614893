"""The document rules of a session: each is run again only if what it reads has changed."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from gongwen_lint.document import Block
from gongwen_lint.engine.ruleset import RuleSet
from gongwen_lint.engine.settle import RuleHit
from gongwen_lint.engine.visit import visit_document
from gongwen_lint.rule.contract import Rule
from gongwen_lint.structure import Element, Outline, Role, Structure

Found = tuple[Hashable, tuple[RuleHit, ...]]
"""The facts that a rule read, and its hits."""


class Overview:
    """Runs document rules over outlines that follow each other.

    Args:
        rules: What runs.
    """

    def __init__(self, rules: RuleSet) -> None:
        self._rules = rules
        self._seen: Hashable = None
        self._known: dict[str, Found] = {}

    def hits(self, outline: Outline) -> list[RuleHit]:
        """The hits of all document rules that judge such a document."""
        seen = (outline.elements, outline.parts, outline.context, outline.first, outline.remains, outline.repeats)
        if seen != self._seen:
            self._seen, self._known = seen, {}
        shown: dict[tuple[str, ...], Outline] = {}
        return [hit for rule in self._at_work(outline) for hit in self._run(rule, outline, shown)]

    def _at_work(self, outline: Outline) -> Iterator[Rule]:
        """Rules that find what they cannot do without."""
        roles = {element.role for element in outline.elements}
        for rule in self._rules.judging(outline.context):
            has_roles = not rule.roles or not rule.roles.isdisjoint(roles)
            if has_roles and (not rule.facts or any(map(outline.facts.__getitem__, rule.facts))):
                yield rule

    def _run(self, rule: Rule, outline: Outline, shown: dict[tuple[str, ...], Outline]) -> tuple[RuleHit, ...]:
        """Its hits, from an outline with the facts that it declares and no others."""
        kinds = rule.kinds
        facts = tuple(map(outline.facts.__getitem__, kinds))
        known = self._known.get(rule.code)
        if known is None or known[0] != facts:
            if kinds not in shown:
                shown[kinds] = outline._replace(facts=dict(zip(kinds, facts, strict=True)))
            known = self._known[rule.code] = facts, visit_document(rule, shown[kinds])
        return known[1]


def first_element(structure: Structure, blocks: Sequence[Block]) -> Element | None:
    """The beginning of the first paragraph that is not blank: where something missing is reported in lack of a title."""
    number = next((n for n, role in enumerate(structure.roles) if role is not Role.BLANK), None)
    if number is None:
        return None
    text = blocks[number].text
    bare = text.strip() or text
    start = text.index(bare)
    return Element(structure.roles[number], number, start, number, start + min(len(bare), 20), "")

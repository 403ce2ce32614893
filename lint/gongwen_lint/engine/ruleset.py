"""The visitors of a run, numbered once: paragraph rules, extractors, document rules."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from functools import cached_property

from gongwen_lint.engine.lexicon import Spared
from gongwen_lint.engine.triggers import Many, Triggers, many
from gongwen_lint.lexicon import Lexicon
from gongwen_lint.rule.contract import Extractor, Rule, Visitor
from gongwen_lint.structure import Context, Role


class RuleSet:
    """Rules to run and the extractors they need.

    Args:
        rules: In order of code.
        extractors: All known ones; only those whose facts are asked for run.
        dropped: Ids of table entries that are switched off, as "ZC101:默守陈规".
        kept: If not empty, the only table entries that are on, by code.
        known: All installed rules, of which these are some; empty where that is not known.
        muted: Codes of the linter's own rules that are switched off.
        lexicon: Words of the unit.
    """

    def __init__(
        self,
        rules: tuple[Rule, ...],
        extractors: tuple[Extractor, ...] = (),
        dropped: frozenset[str] = frozenset(),
        kept: frozenset[str] = frozenset(),
        known: tuple[Rule, ...] = (),
        muted: frozenset[str] = frozenset(),
        lexicon: Lexicon = Lexicon(),  # noqa: B008
    ) -> None:
        self.rules = rules
        self.extractors = extractors
        self.dropped = dropped
        self.kept = kept
        self.known = known
        self.muted = muted
        self.lexicon = lexicon

    @cached_property
    def document_rules(self) -> tuple[Rule, ...]:
        """Rules on outline and facts."""
        return tuple(rule for rule in self.rules if rule.scope == "document")

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of facts that document rules read."""
        return frozenset(kind for rule in self.document_rules for kind in rule.kinds)

    @cached_property
    def visitors(self) -> tuple[Visitor, ...]:
        """What visits paragraphs."""
        extractors = (extractor for extractor in self.extractors if extractor.kind in self.kinds)
        return (*(rule for rule in self.rules if rule.scope != "document"), *extractors)

    @cached_property
    def spared(self) -> Spared:
        """Where word rules are silent."""
        return Spared(self.lexicon)

    @cached_property
    def triggers(self) -> Triggers:
        """What the visitors wait for."""
        visitors = self.visitors
        tables = tuple((n, rule.table) for n, rule in enumerate(visitors) if isinstance(rule, Rule) and rule.entries)
        if not self.dropped and not self.kept:
            return Triggers(visitors, tables)
        codes = {number: rule.code for number, rule in enumerate(visitors) if isinstance(rule, Rule)}
        return Triggers(visitors, tables, lambda number, entry: self._is_on(codes[number], entry.wrong))

    def active(self, role: Role, context: Context) -> Many:
        """The visitors that may work in paragraphs of a role."""
        key = role, context.genre, context.stage, context.date
        if key not in self._active:
            self._active[key] = many(n for n, v in enumerate(self.visitors) if _may_work(v, role, context))
        return self._active[key]

    def judging(self, context: Context) -> tuple[Rule, ...]:
        """The document rules that judge documents of a genre, stage and date."""
        key = context.genre, context.stage, context.date
        if key not in self._judging:
            self._judging[key] = tuple(rule for rule in self.document_rules if rule.applies(*key))
        return self._judging[key]

    @cached_property
    def _judging(self) -> dict[tuple[Hashable, ...], tuple[Rule, ...]]:
        return {}

    @cached_property
    def _active(self) -> dict[tuple[Hashable, ...], Many]:
        return {}

    def runs(self, code: str, item: str = "") -> bool:
        """The rule is in the set, and so is the table entry that an item names (ZC101:默守陈规)."""
        entry = item.partition(":")[2]
        return code in self._by_code and (not entry or self._is_on(code, entry))

    def _is_on(self, code: str, wrong: str) -> bool:
        entry = f"{code}:{wrong}"
        limited = any(kept.startswith(f"{code}:") for kept in self.kept)
        return entry not in self.dropped and (not limited or entry in self.kept)

    def rule(self, code: str) -> Rule | None:
        """The rule of a code, None if it is not in the set."""
        return self._by_code.get(code)

    @cached_property
    def _by_code(self) -> dict[str, Rule]:
        return {rule.code: rule for rule in self.rules}


def _may_work(visitor: Visitor, role: Role, context: Context) -> bool:
    if role is Role.BLANK or (visitor.roles and role not in visitor.roles):
        return False
    return not isinstance(visitor, Rule) or visitor.applies(context.genre, context.stage, context.date)


def ruleset(visitors: Iterable[Visitor]) -> RuleSet:
    """All given rules and extractors, none switched off."""
    found = list(visitors)
    rules = sorted((v for v in found if isinstance(v, Rule)), key=lambda rule: rule.code)
    return RuleSet(tuple(rules), tuple(v for v in found if isinstance(v, Extractor)))

"""Finding the rules: every installed distribution may bring some, through the entry point group `gwlint.rules`."""

from __future__ import annotations

import importlib
import re
from collections.abc import Collection, Hashable, Iterator, Sequence
from functools import lru_cache
from importlib.util import find_spec
from types import ModuleType
from typing import NamedTuple

from gongwen_lint.engine.declared import Named, declared
from gongwen_lint.engine.lexicon import own_wording
from gongwen_lint.engine.ruleset import RuleSet, ruleset
from gongwen_lint.engine.tool import TOOL_RULES
from gongwen_lint.error import UsageError
from gongwen_lint.finding import CATEGORIES
from gongwen_lint.lexicon import Lexicon
from gongwen_lint.plugins import EntryPoint, entry_points
from gongwen_lint.rule.contract import Rule, Visitor
from gongwen_lint.rule.option import OFF, Option

GROUP = "gwlint.rules"
ALL = "ALL"
BUILT_IN = "gongwen_rules"
"""The package whose rules may have any code but those left to others."""

_OWN_CODE = re.compile(r"[A-Z]{2}9\d\d")


class RuleError(UsageError):
    """The installed rules or the chosen codes are at fault; the message is Chinese and says what to do."""


def load_visitors(*, whole: bool = True) -> tuple[Visitor, ...]:
    """All rules and extractors of all installed rule packages.

    Args:
        whole: With their examples and reasons; without these the start is quicker.

    Raises:
        RuleError: A package cannot be imported, takes a code that is not its to take, or two rules share a code or a name.
    """
    found: list[Visitor] = []
    for entry in entry_points(GROUP):
        try:
            brought = _brought(entry, whole=whole)
        except Exception as error:
            raise RuleError(f"规则包“{entry.name}”无法载入：{error}") from error
        _refuse_foreign_codes(entry, brought)
        found += brought
    _refuse_doubles(found)
    return tuple(found)


@lru_cache(maxsize=1)
def installed() -> tuple[Visitor, ...]:
    """The same without examples and reasons, loaded once.

    Raises:
        RuleError: As above.
    """
    return load_visitors(whole=False)


def installed_options() -> tuple[Option, ...]:
    """What the installed rules leave to their users.

    Raises:
        RuleError: As above.
    """
    return tuple(dict.fromkeys(rule.option for rule in installed() if isinstance(rule, Rule) and rule.option))


def _brought(entry: EntryPoint, *, whole: bool) -> list[Visitor]:
    if entry.value == BUILT_IN and not whole:
        return list(declared(BUILT_IN, lambda: named(entry.load())))
    return list(collect(entry.load()))


def collect(package: ModuleType) -> Iterator[Visitor]:
    """The rules and extractors that stand at module level in a package and below, each once."""
    return (visitor for _, _, visitor in named(package))


def named(package: ModuleType) -> Iterator[Named]:
    """The same with the module and the name under which each stands."""
    seen: set[int] = set()
    for module in _modules(package):
        for name, value in vars(module).items():
            if isinstance(value, Visitor) and id(value) not in seen:
                seen.add(id(value))
                yield module.__name__, name, value


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    import pkgutil  # not needed where what rules declare is kept

    yield package
    for info in pkgutil.walk_packages(getattr(package, "__path__", ()), f"{package.__name__}."):
        yield importlib.import_module(info.name)


def _refuse_foreign_codes(entry: EntryPoint, brought: Sequence[Visitor]) -> None:
    """The codes x900 to x999 belong to packages of others, and all the rest to the built-in one."""
    built_in = entry.value.partition(":")[0].partition(".")[0].strip() == BUILT_IN
    for rule in (v for v in brought if isinstance(v, Rule)):
        if bool(_OWN_CODE.fullmatch(rule.code)) is built_in:
            numbers = "100—899" if built_in else "900—999"
            raise RuleError(
                f"规则包“{entry.name}”的规则 {rule.code} 编号不对，应在 {numbers} 之间，如 {rule.code[:2]}{numbers[:3]}"
            )


def _refuse_doubles(visitors: Sequence[Visitor]) -> None:
    seen: dict[str, Rule] = {}
    for rule in (v for v in visitors if isinstance(v, Rule)):
        for key in (rule.code, rule.name):
            if key in seen:
                raise RuleError(f"两条规则同用“{key}”：{seen[key].module} 与 {rule.module}")
            seen[key] = rule


class Selection(NamedTuple):
    """Which rules run. Items are codes, prefixes (BD, BD1), names, table entries (ZC101:默守陈规) or ALL.

    Args:
        select: Replaces the default (all rules that are not opt-in); empty = default.
        ignore: Switched off; the more exact of two items decides, `ignore` between equals.
        extend_select: Switched on besides.
        extend_ignore: Switched off besides.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()

    def apply(self, visitors: Sequence[Visitor], lexicon: Lexicon | None = None) -> RuleSet:
        """The rule set of a run, with the words of a unit if it has some.

        Raises:
            RuleError: An item names no known rule or entry.
        """
        words = lexicon or Lexicon()
        own = own_wording(words.pairs)
        everything = ruleset((*visitors, own) if words.pairs else visitors)
        known = (*everything.rules, *TOOL_RULES, *(() if words.pairs else (own,)))
        wanted = (*self.select, *self.extend_select)
        unwanted = (*self.ignore, *self.extend_ignore)
        for item in (*wanted, *unwanted):
            _refuse_unknown(item, known)
        rules = tuple(rule for rule in everything.rules if self._is_on(rule, wanted, unwanted))
        entries = [frozenset(_entry_id(i, everything.rules) for i in items if ":" in i) for items in (unwanted, wanted)]
        muted = frozenset(rule.code for rule in TOOL_RULES if not self._is_on(rule, (*wanted, "GW"), unwanted))
        return RuleSet(
            rules, everything.extractors, entries[0], entries[1] if self.select else frozenset(),
            known, muted, words,
        )  # fmt: skip

    def _is_on(self, rule: Rule, wanted: Sequence[str], unwanted: Sequence[str]) -> bool:
        default = 0 if not self.select and not rule.opt_in else -1
        on = max((_weight(item, rule) for item in wanted), default=-1)
        off = max((_weight(item, rule) for item in unwanted if ":" not in item), default=-1)
        return max(on, default) > off


def demanded(rules: RuleSet) -> tuple[Rule, ...]:
    """The rules on what the regulation demands that are known but not in the set."""
    return tuple(r for r in rules.known if r.basis == "条例" and not r.opt_in and not rules.runs(r.code))


def unmet(rules: RuleSet, settings: Collection[tuple[str, Hashable]]) -> Iterator[str]:
    """Which rules of a set find nothing because what they need is not installed, a line each thing; those switched off are left out.

    Args:
        rules: The rules that run.
        settings: Options of rules.
    """
    left: dict[tuple[str, str], list[str]] = {}
    for rule in rules.rules:
        is_off = rule.option is not None and rule.option.chosen(settings) == OFF
        if rule.needs and not is_off and find_spec(rule.needs[0]) is None:
            left.setdefault(rule.needs, []).append(rule.code)
    for (module, distribution), codes in left.items():
        yield (
            f"没有安装 {module}，这次没有查 {'、'.join(codes)}，其余照查；"
            f"要查请运行 pip install {distribution}，不想再看到这句就 --extend-ignore {','.join(codes)}"
        )


def _weight(item: str, rule: Rule) -> int:
    """How exactly an item names a rule; -1 = not at all. Opt-in rules answer to their own code or name only."""
    code = item.partition(":")[0]
    if code in (rule.code, rule.name):
        return len(rule.code)
    if rule.opt_in or not (code == ALL or rule.code.startswith(code)):
        return -1
    return 0 if code == ALL else len(code)


def _refuse_unknown(item: str, rules: Sequence[Rule]) -> None:
    code, _, entry = item.partition(":")
    known = [rule for rule in rules if code == ALL or rule.code.startswith(code) or rule.name == code]
    if not known and code not in CATEGORIES:
        raise RuleError(f"没有规则“{code}”；用 gwlint rules 查看全部规则")
    if entry and not any(row.wrong == entry for rule in known for row in rule.table):
        raise RuleError(f"规则“{code}”没有条目“{entry}”")


def _entry_id(item: str, rules: Sequence[Rule]) -> str:
    code, _, entry = item.partition(":")
    return f"{next((r.code for r in rules if r.name == code), code)}:{entry}"

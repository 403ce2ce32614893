"""gwlint explain: a rule, or an entry of a word table, for people at a terminal."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator

from gongwen_lint.engine import RuleError, Selection, load_visitors
from gongwen_lint.manual import SEVERITY_NAMES, SHOWN_ENTRIES, basis, example_text, occasion
from gongwen_lint.rule import Bad, Draft, Entry, Good, Rule


def explain_command(options: argparse.Namespace) -> int:
    """Explains rules by code, prefix or name, and table entries by id (ZC101:默守陈规)."""
    rules = sorted(Selection().apply(load_visitors()).known, key=lambda rule: rule.code)
    sys.stdout.write("\n".join(said for code in options.codes for said in _explained(code, rules)))
    return 0


def _explained(item: str, rules: Iterable[Rule]) -> list[str]:
    code, _, wrong = item.replace("：", ":").partition(":")
    found = [rule for rule in rules if rule.name == code or rule.code.startswith(code.upper())]
    if not found:
        raise RuleError(f"没有规则“{code}”；用 gwlint rules 查看全部规则")
    if not wrong:
        return ["\n".join(_lines(rule)) + "\n" for rule in found]
    entries = [(rule, entry) for rule in found for entry in rule.table if entry.wrong == wrong]
    if not entries:
        raise RuleError(f"规则“{code}”没有条目“{wrong}”")
    return ["\n".join(_entry_lines(rule, entry)) + "\n" for rule, entry in entries]


def _lines(rule: Rule) -> Iterator[str]:
    yield from _head(rule, rule.code)
    seen: set[str] = set()
    for example in rule.bad:
        known = seen if _is_draft(example) else None
        yield from _example("错", str(example.text), occasion(example), known)
        if example.fixed is not None:
            yield from _example("改", example.fixed, seen=known)
    for good in rule.good:
        yield from _example("对", example_text(good), occasion(good), seen if _is_draft(good) else None)
    if rule.bad:
        yield f"（⟦ ⟧ 里是会标出的地方{'；……是前面例子里已有的几行' if seen else ''}）"
    if rule.table:
        shown = "；".join(f"“{entry.wrong}”→{_rights(entry)}" for entry in rule.table[:SHOWN_ENTRIES])
        yield f"词表共 {len(rule.table)} 条，例如：{shown}。用 gwlint explain {rule.code}:词 查看一条。"


def _head(rule: Rule, code: str) -> Iterator[str]:
    grounds = f"　依据：{basis(rule)}" if rule.basis else ""
    yield f"{code}　{rule.title}"
    yield f"　　{SEVERITY_NAMES[rule.severity]}{grounds}　名称：{rule.name}"
    yield from (f"　　{paragraph}" for paragraph in rule.why.split("\n\n"))
    if rule.option:
        yield f"　　配置项 {rule.option.key}：{'、'.join(rule.option.values)}，默认 {rule.option.default}"


def _entry_lines(rule: Rule, entry: Entry) -> Iterator[str]:
    yield from _head(rule, f"{rule.code}:{entry.wrong}")
    yield f"　　应为{_rights(entry)}" if entry.right else "　　请核对"
    if entry.silent:
        yield from _example("对", entry.silent)


def _rights(entry: Entry) -> str:
    return "或".join(f"“{right}”" for right in entry.right)


def _example(label: str, text: str, when: str = "", seen: set[str] | None = None) -> Iterator[str]:
    first, *rest = text.rstrip("\n").split("\n")
    yield f"{label}{when}　{first}"
    yield from (f"　　{line}" for line in (rest if seen is None else _new(rest, seen)))


def _new(lines: Iterable[str], seen: set[str]) -> Iterator[str]:
    """The lines of a whole draft that the examples before it did not show; …… for the others."""
    last = ""
    for line in lines:
        shown = "……" if line in seen else line
        if shown != "……" or last != shown:
            yield shown
        seen.add(line)
        last = shown


def _is_draft(example: str | Draft | Good | Bad) -> bool:
    return isinstance(example.text if isinstance(example, Good | Bad) else example, Draft)

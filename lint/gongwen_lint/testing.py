"""Running the examples of rules: public, so that other rule packages test theirs with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gongwen_lint.document import Document, Remain
from gongwen_lint.engine import Checked, Options, apply_fixes, check
from gongwen_lint.engine.ruleset import RuleSet
from gongwen_lint.finding import Finding
from gongwen_lint.readers import parse
from gongwen_lint.report import file_report, fold
from gongwen_lint.rule import Bad, Extractor, Good, Rule, draft

__all__ = ["bad_faults", "draft", "good_faults", "run"]


def run(text: str, rules: RuleSet, example: Bad | Good | None = None) -> Checked:
    """Checks a text as an example asks for it (genre, stage, what was left in the file)."""
    genre = example.genre if example else None
    stage = "draft" if example and example.stage == "draft" else "final"
    document = parse(text)
    if example and example.left and text == example.source:
        document = document._replace(remains=tuple(_remains(document, example)))
    return check(document, rules, Options(genre=genre, stage=stage))  # type: ignore[arg-type]


def _remains(document: Document, example: Bad | Good) -> Iterator[Remain]:
    for start, end in example.marks:
        number = document.paragraph_at(start)
        first = document.starts[number]
        if example.left:
            kind, text = example.left
            yield Remain(kind, number, start - first, end - first, text)


def bad_faults(rule: Rule, extractors: Iterable[Extractor]) -> list[str]:
    """What is wrong with the bad examples of a rule: one line a fault, none if all is well."""
    rules = RuleSet((rule,), tuple(extractors))
    return [fault for example in rule.bad for fault in _bad_fault(rule, rules, example)]


def _bad_fault(rule: Rule, rules: RuleSet, example: Bad) -> list[str]:
    source = example.source
    checked = run(source, rules, example)
    faults: list[str] = []
    spans = sorted((p.start, p.end) for f in checked.findings for p in f.places)
    if spans != example.marks:
        shown = [source[a:b] for a, b in spans]
        faults.append(
            f"{rule.code} 应查出 {[source[a:b] for a, b in example.marks]}，实际查出 {shown}：{source[:60]!r}"
        )
    said = [finding.message for finding in fold(file_report("", checked)).findings]
    if example.said and not any(example.said in message for message in said):
        faults.append(f"{rule.code} 的信息里没有“{example.said}”：{said}")
    return faults + _fix_faults(rule, rules, example, checked.findings)


def _fix_faults(rule: Rule, rules: RuleSet, example: Bad, found: tuple[Finding, ...]) -> list[str]:
    fixes = any(f.fix for f in found)
    if example.fixed is None:
        return [f"{rule.code} 给出了改法，例子却没有写 fixed：{example.source[:60]!r}"] if fixes else []
    fixed, _ = apply_fixes(example.source, found, unsafe=True)
    if fixed != example.fixed:
        return [f"{rule.code} 改成 {fixed!r}，应改成 {example.fixed!r}"]
    left = run(fixed, rules, example).findings
    return [f"{rule.code} 改后仍查出：{[f.message for f in left]}"] if left else []


def good_faults(rule: Rule, rules: RuleSet) -> list[str]:
    """What rules find in the good examples of one of them: one line a finding."""
    faults: list[str] = []
    for item in rule.good:
        example = item if isinstance(item, Good) else Good(item)
        text = str(example.text)
        for finding in run(text, rules, example).findings:
            shown = text[finding.start : finding.end]
            faults.append(f"{rule.code} 的正例被 {finding.code} 查出“{shown}”（{finding.message}）：{text[:60]!r}")
    return faults

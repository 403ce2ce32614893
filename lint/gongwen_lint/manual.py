"""The manual of rules as Markdown, generated from the rules.

Usage: python -m gongwen_lint.manual [--check]    (writes docs/rules, or says whether it is up to date)
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from gongwen_lint.engine import RuleSet, Selection, load_visitors
from gongwen_lint.finding import CATEGORIES, GATES, Category
from gongwen_lint.rule import Bad, Draft, Good, Rule

FOLDER = Path("docs/rules")
SEVERITY_NAMES = {"error": "错误", "warning": "警告", "info": "提示"}
HEADER = "<!-- 由 python -m gongwen_lint.manual 生成，请勿手改 -->\n"
SHOWN_ENTRIES = 20
"""So many entries of a word table are shown."""


def pages(rules: RuleSet) -> dict[str, str]:
    """The pages of the manual by file name."""
    chapters = [(c, [r for r in rules.rules if r.category is c]) for c in CATEGORIES.values()]
    filled = [(category, found) for category, found in chapters if found]
    return {"index.md": _index(filled), **{f"{c.key}-{c.prefix}.md": _chapter(c, found) for c, found in filled}}


def _index(chapters: list[tuple[Category, list[Rule]]]) -> str:
    lines = [HEADER, "# 规则手册\n", "错例里 ⟦ ⟧ 标出的是会查到的地方。\n"]
    for category, rules in chapters:
        gate = f"（{GATES[category.gate]}）" if category.gate else ""
        lines += [
            f"## {category.title} {category.prefix}{gate}\n",
            "| 代码 | 规则 | 程度 | 依据 | 修正 |",
            "| --- | --- | --- | --- | --- |",
        ]
        for rule in rules:
            link = f"[{rule.code}]({category.key}-{category.prefix}.md#{rule.code.lower()})"
            fix = "可修正" if rule.has_fix else ""
            lines.append(f"| {link} | {rule.title} | {SEVERITY_NAMES[rule.severity]} | {basis(rule)} | {fix} |")
        lines.append("")
    return "\n".join(lines)


def _chapter(category: Category, rules: Iterable[Rule]) -> str:
    return "\n".join([HEADER, f"# {category.title} {category.prefix}\n", *(section(rule) for rule in rules)])


def basis(rule: Rule) -> str:
    """What a rule rests on, as people cite it."""
    return rule.clause or str(rule.basis or "")


def section(rule: Rule) -> str:
    """One rule: what, why, examples."""
    grounds = f" · 依据：{basis(rule)}" if rule.basis else ""
    facts = f"`{rule.name}` · {SEVERITY_NAMES[rule.severity]}{grounds}"
    lines = [f"## {rule.code}\n", f"**{rule.title}**　{facts}\n", f"{rule.why}\n"]
    for example in rule.bad:
        lines += [f"错{occasion(example)}：\n", *_quoted(str(example.text)), ""]
        if example.fixed is not None:
            lines += ["改：\n", *_quoted(example.fixed), ""]
    for good in rule.good:
        lines += [f"对{occasion(good)}：\n", *_quoted(example_text(good)), ""]
    return "\n".join(lines + _entries(rule))


def _entries(rule: Rule) -> list[str]:
    if not rule.table:
        return []
    shown = [f"“{e.wrong}”→“{'”或“'.join(e.right)}”" for e in rule.table[:SHOWN_ENTRIES]]
    return [f"词表共 {len(rule.table)} 条，例如：{'；'.join(shown)}。\n"]


def example_text(example: str | Draft | Good) -> str:
    """The text of a good example."""
    return str(example.text) if isinstance(example, Good) else str(example)


def occasion(example: str | Draft | Good | Bad) -> str:
    """When an example is meant for a draft, or for one 文种 only: in brackets; "" if always."""
    if not isinstance(example, Good | Bad):
        return ""
    said = [*(["草稿"] if example.stage == "draft" else []), *([example.genre] if example.genre else [])]
    return f"（{'、'.join(said)}）" if said else ""


def _quoted(text: str) -> list[str]:
    return ["```text", *text.rstrip("\n").split("\n"), "```"]


def main(arguments: list[str]) -> int:
    """Writes the manual, or checks it; 1 = not up to date."""
    known = Selection().apply(load_visitors()).known
    wanted = pages(RuleSet(tuple(sorted(known, key=lambda rule: rule.code))))
    present = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md"))}
    if "--check" in arguments:
        stale = sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))
        sys.stderr.write("".join(f"规则手册已过时：{FOLDER / name}\n" for name in stale))
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in present.keys() - wanted.keys():
        (FOLDER / name).unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

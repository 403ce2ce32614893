"""The commands that show something: outline, rules, init."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from gongwen_lint.cli.read import STDIN, input_bytes
from gongwen_lint.cli.settings import nearest, selected
from gongwen_lint.cli.status import UNREADABLE
from gongwen_lint.config import NAME, ConfigError, known_genre, template
from gongwen_lint.document import MASK, Document
from gongwen_lint.engine import Checked, Options, RuleSet, check, installed_options
from gongwen_lint.error import reason
from gongwen_lint.manual import SEVERITY_NAMES, basis
from gongwen_lint.pathname import printable, readable
from gongwen_lint.readers import ReadError, read_bytes
from gongwen_lint.rule import ROLE_NAMES, Role

SCRIPTS = {"simplified": "简体", "traditional": "繁体"}


def outline_command(options: argparse.Namespace) -> int:
    """Shows the recognised elements of files."""
    genre = known_genre(options.genre, "--genre") if options.genre else None
    configs = nearest(options)
    status = 0
    shown: list[tuple[Document, dict[str, Any]]] = []
    for path in options.paths:
        name = readable(options.stdin_filename or STDIN if path == STDIN else path)
        config = configs.of_file(name)
        try:
            document = read_bytes(input_bytes(path), name, options.encoding or config.encoding)
        except ReadError as error:
            sys.stderr.write(f"{printable(name)}：{error}\n")
            status = UNREADABLE
            continue
        checked = check(document, RuleSet((), ()), Options(genre=genre or config.genre))
        shown.append((document, _outline(name, checked)))
    if options.output_format == "json":
        report = {"schema": "gwlint-outline/1", "files": [outline for _, outline in shown]}
        sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write("".join(_outline_text(document, outline) for document, outline in shown))
    return status


def _outline(name: str, checked: Checked) -> dict[str, Any]:
    document, structure, context = checked.document, checked.structure, checked.context
    elements: list[dict[str, Any]] = []
    named = {(e.paragraph, e.last) for e in structure.elements}
    covered = {n for first, last in named for n in range(first, last + 1)}
    for e in structure.elements:
        start, end = document.starts[e.paragraph] + e.start, document.starts[e.last] + e.end
        elements.append(_element(checked, e.role, start, end, e.part))
    for number, role in enumerate(structure.roles):
        text = document.blocks[number].text
        if role is not Role.BLANK and number not in covered:
            start = document.starts[number]
            elements.append(_element(checked, role, start, start + len(text), _part_of(checked, number)))
    elements.sort(key=lambda e: (e["start"], e["end"]))
    return {
        "path": name,
        "format": document.format,
        "genre": context.genre,
        "date": context.date.isoformat() if context.date else None,
        "script": context.script,
        "confidence": round(structure.confidence, 2),
        "elements": elements,
    }


def _part_of(checked: Checked, number: int) -> int:
    parts = checked.structure.parts
    return next((n for n, part in enumerate(parts) if part.first <= number <= part.last), 0)


def _element(checked: Checked, role: Role, start: int, end: int, part: int) -> dict[str, Any]:
    line, _ = checked.document.line_column(start)
    text = checked.document.text[start:end]
    return {"role": role.value, "start": start, "end": end, "line": line, "part": part, "text": text}


def _as_read(document: Document, start: int, end: int) -> str:
    """A stretch of the text without the marks of its format (** in Markdown)."""
    covered = range(document.paragraph_at(start), document.paragraph_at(max(start, end - 1)) + 1)
    lines = (document.blocks[n].text[max(0, start - document.starts[n]) : end - document.starts[n]] for n in covered)
    return " ".join(lines).replace(MASK, "")


def _outline_text(document: Document, shown: dict[str, Any]) -> str:
    date = shown["date"] or "不详"
    head = f"文种 {shown['genre']}　成文日期 {date}　{SCRIPTS[shown['script']]}　把握 {shown['confidence']:.0%}"
    lines = [printable(shown["path"]), head]
    for element in shown["elements"]:
        if element["role"] in ("body", "table"):
            continue
        text = " ".join(_as_read(document, element["start"], element["end"]).split())
        indent = "  " * max(0, "1234".find(element["role"][-1]))
        said = text if len(text) <= 60 else text[:60] + "…"
        lines.append(f"{element['line']:>5}  {ROLE_NAMES[Role(element['role'])]}　{indent}{said}")
    return "\n".join(lines) + "\n"


def rules_command(options: argparse.Namespace) -> int:
    """Lists the rules that run."""
    chosen = selected(options, nearest(options).of_folder(Path()))
    own = (rule for rule in chosen.known if rule.basis is None and rule.code not in chosen.muted)
    rules = chosen.rules if options.select else (*chosen.rules, *own)
    if options.output_format == "json":
        listed = [
            {"code": r.code, "name": r.name, "title": r.title, "category": r.category.key, "gate": r.category.gate,
             "severity": r.severity, "basis": r.basis, "clause": r.clause, "fixable": r.has_fix}
            for r in rules
        ]  # fmt: skip
        sys.stdout.write(json.dumps(listed, ensure_ascii=False, indent=1) + "\n")
        return 0
    for rule in rules:
        mend = "可修正" if rule.has_fix else "　　　"
        grounds = f"（{basis(rule)}）" if rule.basis else ""
        sys.stdout.write(f"{rule.code}  {SEVERITY_NAMES[rule.severity]}  {mend}  {rule.title}{grounds}\n")
    sys.stdout.write(f"共 {len(rules)} 条，用 gwlint explain 代码 查看详情。\n")
    return 0


def init_command(options: argparse.Namespace) -> int:
    """Writes a commented configuration."""
    target = Path(NAME)
    if target.exists() and not options.force:
        raise ConfigError(f"{NAME} 已经存在；要覆盖请加 --force")
    try:
        target.write_text(template(installed_options()), encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"写不了 {NAME}：{reason(error)}") from error
    sys.stdout.write(f"已写 {NAME}\n")
    return 0

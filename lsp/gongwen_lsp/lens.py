"""What is said of a draft as a whole: its 文种 and how it stands at the five gates."""

from __future__ import annotations

from collections import Counter
from typing import Any

from lsprotocol import types

from gongwen_lint.finding import GATES
from gongwen_lint.structure import Role
from gongwen_lsp.paper import Paper

COMMAND = "gwlint.summary"


def summary(paper: Paper) -> dict[str, Any]:
    """文种, the number of findings at each gate, their sum, and all of it as a line of text."""
    hits = Counter(rule.category.gate for rule in paper.rules_at_fault())
    counts = {gate: hits[gate] for gate in GATES}
    total = sum(counts.values())
    gates = "　".join(f"{GATES[gate]} {number}" for gate, number in counts.items() if number)
    said = f"共 {total} 处　{gates}" if total else "没有查出问题"
    text = f"公文检：{paper.context.genre}　{said}"
    return {"genre": paper.context.genre, "gates": counts, "total": total, "text": text}


def lenses(paper: Paper) -> list[types.CodeLens]:
    """The summary, above the title, or above the first line where there is no title."""
    structure = paper.structure
    if structure is None or not paper.document.text.strip():
        return []
    number = next((e.paragraph for e in structure.elements if e.role is Role.TITLE and e.part == 0), 0)
    place = types.Position(*paper.ruler().place(paper.document.starts[number]))
    command = types.Command(title=summary(paper)["text"], command=COMMAND, arguments=[{"uri": paper.uri}])
    return [types.CodeLens(types.Range(place, place), command=command)]

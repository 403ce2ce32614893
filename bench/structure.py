"""Accuracy of structure recognition on the clean documents whose index states their elements.

Usage: python bench/structure.py [QUALITY…]    (default: A A-; the corpus lies in ../shared/corpus/clean)
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from gongwen_lint.readers import parse
from gongwen_lint.structure import Role, Structure, recognise, shape

CLEAN = Path(__file__).resolve().parents[2] / "shared/corpus/clean"
SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Judged:
    """One claim of the index against what was recognised."""

    file: str
    what: str
    right: bool
    expected: str
    got: str


def tight(text: str) -> str:
    return SPACE.sub("", text)


def expected_genre(label: str) -> str:
    bare = label if label.startswith("命令") else re.sub(r"（.*）$", "", label)
    return {"方案/规划/指南": "方案", "法规规章": "法规条款体", "法律": "法规条款体", "司法解释": "法规条款体"}.get(
        bare, bare
    )


def judge(row: dict[str, str], structure: Structure) -> list[Judged]:
    found = {role: next((e for e in structure.elements if e.role is role), None) for role in Role}
    found[Role.ADDRESSEE] = found[Role.ADDRESSEE] or found[Role.SALUTATION]
    texts = {role: e.text if e else "" for role, e in found.items()}
    label = expected_genre(row["文种"])
    judged = [
        Judged(row["file"], "genre", structure.genre == label, label, structure.genre),
        Judged(row["file"], "title", tight(texts[Role.TITLE]) == tight(row["title"]), row["title"], texts[Role.TITLE]),
    ]
    for column, role in (
        ("has_发文字号", Role.DOC_NUMBER),
        ("has_主送机关", Role.ADDRESSEE),
        ("has_落款日期行", Role.DATE),
    ):
        if row[column]:
            judged.append(
                Judged(row["file"], role.value, (row[column] == "1") == bool(texts[role]), row[column], texts[role])
            )
    if row["has_落款日期行"] == "1":
        judged.append(Judged(row["file"], "signature", bool(texts[Role.SIGNATURE]), "1", texts[Role.SIGNATURE]))
        line = tight(row["成文日期行"])
        judged.append(
            Judged(
                row["file"],
                "date text",
                tight(texts[Role.DATE]) in line and bool(texts[Role.DATE]),
                line,
                texts[Role.DATE],
            )
        )
    return judged


def main(qualities: list[str]) -> None:
    if not CLEAN.exists():
        sys.exit(f"no corpus at {CLEAN}: nothing measured")
    with (CLEAN / "index.tsv").open(encoding="utf-8", newline="") as lines:
        rows = [
            row for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row["quality"] in qualities
        ]
    judged: list[Judged] = []
    for row in rows:
        text = (CLEAN / row["file"]).read_text(encoding="utf-8")
        judged += judge(row, recognise([shape(block) for block in parse(text).blocks]))
    right, total = Counter(j.what for j in judged if j.right), Counter(j.what for j in judged)
    print(f"{len(rows)} documents of quality {' '.join(qualities)}")
    for what, n in total.items():
        print(f"  {what:12} {right[what]:4}/{n:<4} {100 * right[what] / n:6.1f} %")
    for j in judged:
        if not j.right:
            print(f"  miss {j.file:18} {j.what:10} expected {j.expected[:60]!r} got {j.got[:60]!r}")


if __name__ == "__main__":
    main(sys.argv[1:] or ["A", "A-"])

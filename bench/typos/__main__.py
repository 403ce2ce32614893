"""How well and how fast the contextual corrector works: `python -m bench.typos [--picture FILE]`.

The development sets and the clean documents lie in ../shared/corpus; without them nothing can be measured.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from pathlib import Path

from gongwen_rules.typos.engine import corrector
from gongwen_rules.typos.tokens import sentences
from gongwen_rules.typos.vetoes import LEVELS, bar

from .measures import Measures, measures
from .picture import draw

CORPUS = Path(__file__).parents[2].parent / "shared/corpus"
THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98)
Case = tuple[str, str]


def pairs(name: str) -> list[Case]:
    """The sentences of a development set, as written and as they should be; those of unequal length left out."""
    lines = (CORPUS / "typos" / f"{name}-dev.tsv").read_text("utf-8").splitlines()
    cases = (tuple(line.split("\t")) for line in lines)
    return [(source, target) for source, target in cases if len(source) == len(target)]


def clean_lines() -> Iterator[tuple[str, str]]:
    """The paragraphs of the clean documents of quality A and A-, with the names of their files."""
    for row in (CORPUS / "clean/index.tsv").read_text("utf-8").splitlines()[1:]:
        fields = row.split("\t")
        if fields[8] in ("A", "A-"):
            yield from ((fields[0], line) for line in (CORPUS / "clean" / fields[0]).read_text("utf-8").splitlines())


def corrected(text: str, threshold: float | None, level: str = "balanced") -> str:
    """The text with what is proposed written into it.

    Args:
        text: A paragraph.
        threshold: How sure proposals must be if nothing vetoes them; None = as the rule has it at the level.
        level: See `LEVELS`.
    """
    found, output = corrector(), list(text)
    if found is None:
        raise SystemExit("要量的是上下文改错，先装 ufal.kenlm")
    for begin, sentence in sentences(text):
        for proposal in found.proposals(sentence):
            start, end = begin + proposal.start, begin + proposal.end
            least = threshold or bar(text, start, end, proposal, level)
            if proposal.chance >= least:
                output[start:end] = proposal.text
    return "".join(output)


def measured(cases: list[Case], threshold: float | None, level: str = "balanced") -> Measures:
    """The measures over some cases."""
    return measures((source, target, corrected(source, threshold, level)) for source, target in cases)


def row(name: str, found: Measures) -> str:
    """One line of the table."""
    rates = "  ".join(f"{rate.precision:5.1f} {rate.recall:5.1f} {rate.f1:5.1f}" for rate in found[:4])
    return f"{name:<16} {rates}  {found.false_positive:5.2f}"


def speed(texts: list[str]) -> float:
    """Characters a second of CPU time for texts not met before."""
    found = corrector()
    assert found is not None
    type(found).proposals.cache_clear()
    begin = time.process_time()
    for text in texts:
        for _, sentence in sentences(text):
            found.proposals(sentence)
    return sum(map(len, texts)) / (time.process_time() - begin)


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--picture", type=Path, help="SVG file for the precision and recall of characters")
    parser.add_argument("--flags", action="store_true", help="list what is flagged in clean documents")
    options = parser.parse_args()
    curves = {}
    for name in ("odw", "law"):
        cases = pairs(name)
        print(f"{name}: {len(cases)} sentences; precision, recall, F1 of sD, sC, cD, cC; FPR %")
        for level in LEVELS:
            print(row(level, measured(cases, None, level)))
        found = {threshold: measured(cases, threshold) for threshold in THRESHOLDS}
        curves[name] = [each.character_detection for each in found.values()]
        for threshold, each in found.items():
            print(row(f"no vetoes, {threshold}", each))
    texts = [line for _, line in clean_lines()]
    print(f"clean documents: {speed(texts):,.0f} characters a second")
    for level in LEVELS:
        flags = [(file, line, corrected(line, None, level)) for file, line in clean_lines()]
        count = sum(sum(a != b for a, b in zip(line, new, strict=True)) for _, line, new in flags)
        print(f"{level}: {1e4 * count / sum(map(len, texts)):.2f} flagged characters in 10,000 of clean documents")
        if options.flags and level == "balanced":
            print(*(f"  {shown(file, line, new)}" for file, line, new in flags if line != new), sep="\n")
    if options.picture:
        options.picture.write_text(draw(curves), "utf-8")


def shown(file: str, line: str, new: str) -> str:
    """The first flag of a line with what stands around it."""
    place = next(n for n, (a, b) in enumerate(zip(line, new, strict=True)) if a != b)
    return f"{file} {line[max(0, place - 12) : place + 12]} → {new[max(0, place - 2) : place + 4]}"


if __name__ == "__main__":
    main()

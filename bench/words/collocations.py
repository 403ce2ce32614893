"""Builds the collocations that are wrong: a usual pair of words in which one word gave way to another of like sound or meaning.

A form is kept where it never stands in the corpus of right text. Two kinds of words give way: ones that are often confused,
and ones that machines replace by words that official prose seldom uses.

Usage: python -m bench.words.collocations    (the corpus lies in ../shared/corpus; then python bench/border_words.py)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from gongwen_lint.structure.finder import Finder
from gongwen_rules.wording import certain, collocation, confusable, phrase

from .grams import Grams, grams
from .misspelt import ALSO_RIGHT, COLUMNS, corpus

PAIRS = Path(__file__).with_name("pairs.txt")
CONFUSED_PAIR, CONFUSED_RARE, EXPECTED = 8, 30, 1.5
"""A pair of words stands so often at least, where the other word is rare or so many of its pairs were to be expected."""
SPUN_PAIR, SPUN_RARE = 30, 20
"""A pair of words stands so often at least, and the word that machines choose so seldom."""
RIGHT_ONLY = frozenset(["宁静", "前辈", "扶植", "周全", "手艺", "冲破", "美满", "相识", "富厚"])
"""Words that machines choose and that may follow many others."""

LEFT_ONLY = frozenset(["其间"])
"""Words that are right before others, but not behind them."""

Beside = dict[str, list[tuple[str, int]]]


def neighbours(whole: Grams, least: int) -> tuple[Beside, Beside]:
    """What follows and what goes before each word, longer ones alone, with the number of times."""
    after: Beside = defaultdict(list)
    before: Beside = defaultdict(list)
    for row, count in whole.items():
        if len(row) == 2 and count >= least:
            first, second = row
            if len(second) > 1:
                after[first].append((second, count))
            if len(first) > 1:
                before[second].append((first, count))
    return after, before


def listed() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The pairs of the file: of like meaning, and of like sound or shape."""
    _, spun, confused = PAIRS.read_text(encoding="utf-8").split("#")
    spun_pairs, confused_pairs = (
        [tuple(pair.split(">")) for pair in part.split("\n")[1:] if pair] for part in (spun, confused)
    )
    return spun_pairs, confused_pairs  # type: ignore[return-value]


def replaced() -> Iterator[tuple[str, str, int, bool]]:
    """Right and wrong words, how often a pair with the right one has to stand, and whether the wrong one may come second."""
    whole, _, _ = grams()
    spun, confused = listed()
    for right, wrong in spun:
        if whole.get((wrong,), 0) <= SPUN_RARE:
            yield right, wrong, SPUN_PAIR, wrong not in RIGHT_ONLY
    for right, wrong in confused:
        seen, usual = whole.get((wrong,), 0), whole.get((right,), 0)
        expected = CONFUSED_PAIR if seen <= CONFUSED_RARE else int(EXPECTED * usual / seen)
        yield right, wrong, max(CONFUSED_PAIR, expected), True


def candidates() -> dict[str, tuple[str, int]]:
    """Wrong forms, each with the right one that stands most often and how often it does."""
    after, before = neighbours(grams()[0], CONFUSED_PAIR)
    found: dict[str, tuple[str, int]] = {}
    for right, wrong, least, follows in replaced():
        forms = [(wrong + other, right + other, count) for other, count in after[right] if wrong not in LEFT_ONLY]
        forms += [(other + wrong, other + right, count) for other, count in before[right] if follows]
        for form, meant, count in forms:
            if count >= max(least, found.get(form, ("", 0))[1] + 1):
                found[form] = meant, count
    return found


def main() -> None:
    """Writes the table."""
    found = candidates()
    finder = Finder([word for table in (certain, confusable, phrase) for word in table.entries().words])
    forms = sorted(form for form in found if form not in ALSO_RIGHT and not any(finder.matches(form)))
    seen = {forms[number] for _, _, number in Finder(forms).matches(corpus())}
    rows = [f"{form}\t{found[form][0]}\t\t\t\t" for form in forms if form not in seen]
    path = Path(collocation.__file__).with_suffix(".tsv")
    path.write_text("\n".join(("\t".join(COLUMNS), *rows)) + "\n", encoding="utf-8")
    print(f"{len(rows)} 条")


if __name__ == "__main__":
    main()

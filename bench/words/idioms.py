"""Builds the parts of idioms by which ZC104 finds idioms with a wrong character.

Usage: python -m bench.words.idioms    (the corpus lies in ../shared/corpus)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

import jieba

from gongwen_lint.structure.finder import Finder
from gongwen_rules.wording import idiom
from gongwen_rules.wording.idiom import is_slip

from .grams import grams
from .misspelt import COLUMNS, CORPUS, corpus, dictionary


def _listed(name: str) -> list[str]:
    """The words of a file beside this one."""
    return Path(__file__).with_name(name).read_text(encoding="utf-8").split()


FAMILIAR = 1000
"""The frequency in the list of an idiom that the list lacks."""
SEEN = 2
"""How often an idiom stands in the corpus at least."""
COMMON = 120
"""A half more frequent than this in the corpus would be visited too often."""
OWN = _listed("idioms_own.txt")
"""Set phrases of official prose that lists of idioms lack."""

ALSO_RIGHT = _listed("idioms_also_right.txt")
"""Right words that are near to an idiom."""
MISWRITTEN = frozenset(_listed("idioms_miswritten.txt"))
"""Wrong forms that the lists and the dictionary hold beside the right ones."""
LOOSE = frozenset(
    [
        "安全形势",
        "用其所长",
        "贻人口实",
        "恭贺新禧",
        "以己度人",
        "杳无踪影",
        "关心民瘼",
        "要而言之",
        "再次发生",
        "火力集中",
        "发扬民主",
        "中外合璧",
        "力不能支",
        "情况危急",
        "软硬兼施",
        "十二万分",
        "目无法纪",
        "受制于人",
        "人人自危",
        "一无所有",
        "有无相通",
        "清华东门",
    ]
)
"""Idioms that arise by chance but for a character: 项目无法继续, 不受制于任何第三方."""


SAID = 8
"""How often an idiom of the dictionary alone stands in the corpus at least."""


def idioms() -> dict[str, int]:
    """The idioms of four characters with their frequency in the list, and those of the dictionary that official prose uses."""
    whole, _, _ = grams()
    tagged = [line.split(" ") for line in jieba.get_dict_file().read().decode("utf-8").splitlines()]
    said = {word: FAMILIAR for word, _, kind in tagged if kind == "i" and whole.get((word,), 0) >= SAID}
    lines = CORPUS.joinpath("lexicon/成语.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    known = {row[0].strip(): int(row[1]) for row in rows if len(row) == 2}
    return {
        word: count
        for word, count in (said | dict.fromkeys(OWN, FAMILIAR) | known).items()
        if len(word) == 4 and word not in MISWRITTEN
    }


def main() -> None:
    """Writes the table."""
    text, known, words = corpus(), idioms(), dictionary()
    pairs = Counter(map("".join, pairwise(text)))
    listed = list(known)
    seen = Counter(listed[number] for _, _, number in Finder(listed).matches(text))
    in_use = {word for word in known if (word in OWN or seen[word] >= SEEN) and word not in LOOSE}
    right: dict[str, set[str]] = defaultdict(set)
    for word in (*known, *ALSO_RIGHT, *(word for word in words if len(word) == 4 and word not in MISWRITTEN)):
        right[f"{word[:2]}××"].add(word)
        right[f"××{word[2:]}"].add(word)
        right[f"{word[:3]}×"].add(word)
    rows = []
    halves = {f"{word[:2]}××" for word in in_use} | {f"××{word[2:]}" for word in in_use}
    usual = {half for half in halves if pairs[half.strip("×")] > COMMON}
    for half in sorted((halves - usual) | {f"{word[:3]}×" for word in in_use if f"{word[:2]}××" in usual}):
        meant = sorted(right[half] & in_use, key=lambda word: -known[word])
        near = {word for word in right[half] - in_use if any(is_slip(word, one) for one in meant)}
        others = sorted(near | right[half] & set(ALSO_RIGHT))
        rows.append(f"{half}\t{'|'.join((*meant, *others))}\t\t\t\t")
    path = Path(idiom.__file__).with_suffix(".tsv")
    path.write_text("\n".join(("\t".join(COLUMNS), *rows)) + "\n", encoding="utf-8")
    print(f"{len(in_use)} 个成语，{len(rows)} 条")


if __name__ == "__main__":
    main()

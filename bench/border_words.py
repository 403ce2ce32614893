"""Builds the words that may cross the border of a wrong form of ZC101, ZC103, ZC105, ZC106 and ZC110, from the dictionary of jieba.

Usage: python bench/border_words.py    (after entries were added to the tables)
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import jieba

from gongwen_rules.wording import border, certain, collocation, misspelt, phrase, variant

LEAST = 5
"""Rarer words of the dictionary are mostly cuttings of longer ones."""
OWN = Path(__file__).with_name("border_own.txt").read_text(encoding="utf-8").split()
"""Words of official prose that the dictionary lacks or thinks rare."""
HEAD = (
    "# 由 jieba 词典整理（MIT，见 THIRD_PARTY_NOTICES.md）；首字、制表符、余字。重新生成：python bench/border_words.py"
)


def wrong_forms() -> list[str]:
    """The wrong forms of the tables that the guard watches over."""
    tables = (certain, misspelt, phrase, variant, collocation)
    return [word for table in tables for word in table.entries().words]


def dictionary() -> set[str]:
    """Words of two to four characters that are no wrong forms themselves."""
    lines = jieba.get_dict_file().read().decode("utf-8").splitlines()
    rows = [line.split(" ") for line in lines]
    common = {word for word, count, *_ in rows if 2 <= len(word) <= 4 and int(count) >= LEAST}
    return (common | set(OWN)) - set(wrong_forms())


def crossing(words: set[str]) -> set[str]:
    """The words that end with the beginning of a wrong form, begin with the end of one or lie in one."""
    forms = wrong_forms()
    heads = {form[:n] for form in forms for n in range(1, len(form))}
    tails = {form[n:] for form in forms for n in range(1, len(form))}
    inner = {form[a:b] for form in forms for a in range(len(form)) for b in range(a + 2, len(form) + 1)}
    return {word for word in words if word in inner or _adds(word, words, heads, tails)}


def _adds(word: str, words: set[str], heads: set[str], tails: set[str]) -> bool:
    """The word crosses a border that no shorter word crosses at the same place."""
    cuts = range(1, len(word))
    ends = any(word[n:] in heads and not any(word[m:] in words for m in range(1, n)) for n in cuts)
    begins = any(word[:n] in tails and not any(word[:m] in words for m in range(n + 1, len(word))) for n in cuts)
    return ends or begins


def main() -> None:
    """Writes the table beside the guard."""
    rest = defaultdict(list)
    for word in sorted(crossing(dictionary())):
        rest[word[0]].append(word[1:])
    lines = [HEAD, *(f"{first}\t{' '.join(tails)}" for first, tails in rest.items())]
    Path(border.__file__).with_suffix(".tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

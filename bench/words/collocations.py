"""Builds the collocations that are wrong: a usual pair of words in which one word gave way to another of like sound or meaning.

A form is kept where it never stands in the corpus of right text. Three kinds of words give way: ones that sound the same
where the other one is rare in official prose, ones that are often confused, and ones that machines replace.

Usage: python -m bench.words.collocations    (the corpus lies in ../shared/corpus; then python bench/border_words.py)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pypinyin import lazy_pinyin

from gongwen_lint.structure.finder import Finder
from gongwen_rules.wording import collocation, confusable

from .grams import Grams, grams, is_han
from .misspelt import ALSO_RIGHT, COLUMNS, corpus, dictionary

PAIRS = Path(__file__).with_name("pairs.txt")
HEARD, HEARD_PAIR, HEARD_RARE = 100, 40, 30
"""A word, and a pair of words, stand in the corpus so often at least, and the word of the same sound so seldom."""
SHARE, KNOWN = 0.1, 30
"""The share of a word among all of its sound in the dictionary, and its frequency there, at least: input methods offer it."""
CONFUSED_PAIR, CONFUSED_RARE, EXPECTED = 8, 30, 1.5
"""A pair of words stands so often at least, where the other word is rare or so many of its pairs were to be expected."""
SPUN_PAIR, SPUN_RARE = 30, 20
"""A pair of words stands so often at least, and the word that machines choose so seldom."""
COARSE = frozenset("淫妓奸阴尸棺坟嫖娼屎尿屁裸")
UNFIT = frozenset(
    [
        "一齐",
        "为害",
        "孤立",
        "予以",
        "工件",
        "典礼",
        "一遭",
        "现已",
        "一起",
        "一一",
        "不及",
        "正午",
        "一直",
        "一度",
        "一定",
        "一心",
        "几时",
        "何时",
        "就是",
        "还是",
        "而是",
        "应时",
        "可是",
        "但是",
    ]
)
"""Words that stand in too many places to sound wrong there."""
RIGHT_ONLY = frozenset(["宁静", "前辈", "扶植", "周全", "手艺", "冲破", "美满", "相识", "富厚"])
"""Words that machines choose and that may follow many others."""

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


def same_sound(whole: Grams) -> Iterator[tuple[str, str]]:
    """Usual words, each with a word of the same sound that is rare in official prose."""
    words = {word: count for word, count in dictionary().items() if len(word) == 2 and count >= 5 and is_han(word)}
    sounds = {word: tuple(lazy_pinyin(word)) for word in words}
    heard: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for word, sound in sounds.items():
        heard[sound].append(word)
    for word in words:
        if whole.get((word,), 0) < HEARD:
            continue
        rivals = heard[sounds[word]]
        enough = max(KNOWN, SHARE * sum(words[rival] for rival in rivals))
        for rival in rivals:
            if words[rival] >= enough and whole.get((rival,), 0) <= HEARD_RARE and not {*rival} & COARSE:
                yield word, rival


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
    for right, wrong in same_sound(whole):
        if wrong not in UNFIT:
            yield right, wrong, HEARD_PAIR, True
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
        forms = [(wrong + other, right + other, count) for other, count in after[right]]
        forms += [(other + wrong, other + right, count) for other, count in before[right] if follows]
        for form, meant, count in forms:
            if count >= max(least, found.get(form, ("", 0))[1] + 1):
                found[form] = meant, count
    return found


def main() -> None:
    """Writes the table."""
    found = candidates()
    held = confusable.entries().words
    forms = sorted(
        form for form in found if form not in ALSO_RIGHT and not any(word in form for word in held if word[:2] in form)
    )
    seen = {forms[number] for number, _, _ in Finder(forms).matches(corpus())}
    rows = [f"{form}\t{found[form][0]}\t\t\t\t" for form in forms if form not in seen]
    path = Path(collocation.__file__).with_suffix(".tsv")
    path.write_text("\n".join(("\t".join(COLUMNS), *rows)) + "\n", encoding="utf-8")
    print(f"{len(rows)} 条")


if __name__ == "__main__":
    main()

"""Builds the forms that are no words: what a slip of one character, or of their order, makes of the usual words.

A form is kept where it never stands in some 27 million characters of right text, or, for the usual words in the wrong
order, only where two words meet. Characters that often stand as words of their own join others by chance: left out.

Usage: python -m bench.words.misspelt    (the corpus lies in ../shared/corpus; then python bench/border_words.py)
"""

from __future__ import annotations

import lzma
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import jieba

from gongwen_lint.structure.finder import Finder
from gongwen_rules.knowledge.alike import look_alikes, readings
from gongwen_rules.knowledge.characters import is_common, standard_form
from gongwen_rules.wording import certain, misspelt, variant
from gongwen_rules.wording.border import FREE, is_assembled

CORPUS = Path(__file__).resolve().parents[3] / "shared/corpus"
LISTS = ("公文写作", "地名", "成语", "政策法规标题", "法律", "财经")
USUAL, HEARD = 100, 1000
"""How often a word stands in the corpus at least for slips of shape and order, and for slips of sound."""
FREQUENT, CHANCES = 2000, 60
"""How often a word stands in the corpus at least, and its characters the other way round at most, for slips of order."""
LEAST = 5
"""Rarer words of the dictionary are mostly cuttings of longer ones."""
RIVALS = 10
"""So many of the most frequent characters of like sound are tried."""
NAMES = frozenset("伟芳娜敏静丽强磊军洋勇艳杰娟涛超霞燕玲桂兰婷雪琳倩莉薇颖洁晶琴彤婉芬萍芝菊梅莲宇轩浩欣鑫")
"""Characters of given names."""
ALSO_RIGHT = frozenset(Path(__file__).with_name("also_right.txt").read_text(encoding="utf-8").split())
"""Right words, abbreviations and words side by side that the corpus does not show, and forms that may stand for several."""
COLUMNS = ("wrong", "right", "condition", "severity", "source", "silent")

Heard = dict[str, list[str]]
LoneShare = Callable[[str], float]


def corpus() -> str:
    """Right text, but for a few faults that do not matter here, and lists of words and names."""
    packed = [lzma.decompress(path.read_bytes()).decode() for path in sorted(CORPUS.glob("lm/*.xz"))]
    plain = [*sorted(CORPUS.glob("clean/*.txt")), *(CORPUS / "lexicon" / f"{name}.txt" for name in LISTS)]
    return "\n".join((*packed, *(path.read_text(encoding="utf-8") for path in plain)))


def dictionary() -> dict[str, int]:
    """The words of jieba with their frequency."""
    lines = jieba.get_dict_file().read().decode("utf-8").splitlines()
    return {word: int(count) for word, count, *_ in (line.split(" ") for line in lines)}


def lone_share(text: str) -> LoneShare:
    """How often a character stands as a word of its own, by a segmented sample; of two the greater share."""
    sample = "\n".join(text.split("\n")[::8])
    single = Counter(word for word in jieba.cut(sample, HMM=False) if len(word) == 1)
    every = Counter(sample)
    return lambda form: max(single[char] / max(every[char], 1) for char in form)


def by_sound(text: str) -> Heard:
    """Common characters by their readings, the most frequent first."""
    heard: Heard = defaultdict(list)
    for char, _ in Counter(text).most_common():
        for sound in readings(char) if is_common(char) and standard_form(char) == char else ():
            heard[sound].append(char)
    return heard


def slips(word: str, count: int, heard: Heard, lone: LoneShare) -> Iterator[str]:
    """What is written for a word by mistake and will not arise by chance."""
    if lone(word) < 0.05:
        yield word[::-1]
    for place, char in enumerate(word):
        yield from (_replaced(word, place, other) for other in sorted(look_alikes(char)))
        rivals = [other for sound in readings(char) for other in heard[sound][:RIVALS]] if count >= HEARD else []
        heard_forms = (_replaced(word, place, other) for other in rivals)
        yield from (form for form in heard_forms if lone(form) < 0.02)


def _replaced(word: str, place: int, char: str) -> str:
    return word[:place] + char + word[place + 1 :]


def meeting(forms: set[str], text: str, words: dict[str, int]) -> set[str]:
    """The forms that stand in right text only where two words meet (保障|保护 holds 障保)."""
    known = {word for word, count in words.items() if 2 <= len(word) <= 4 and count >= LEAST}
    listed, kept = sorted(forms), set(forms)
    for start, end, number in Finder(listed).matches(text):
        line = text[max(0, start - 6) : start].rpartition("\n")[2]
        around = line + text[start : end + 6].partition("\n")[0]
        if not is_assembled(around, len(line), len(line) + 2, known.__contains__):
            kept.discard(listed[number])
    return kept


def misspelt_forms() -> dict[str, list[str]]:
    """The forms, each with the words that may be meant, the most frequent first."""
    text, words = corpus(), dictionary()
    pairs = Counter(map("".join, pairwise(text)))
    heard, lone = by_sound(text), lone_share(text)
    usual = [word for word, count in words.items() if len(word) == 2 and count >= 20 and pairs[word] >= USUAL]
    unfit = {*certain.entries().words, *variant.entries().words, *ALSO_RIGHT}
    forms: dict[str, list[str]] = defaultdict(list)
    for word in sorted(usual, key=lambda word: -pairs[word]):
        for form in dict.fromkeys(slips(word, pairs[word], heard, lone)):
            if not (words.get(form, 0) >= LEAST or pairs[form] or form in unfit or NAMES & set(form)):
                forms[form].append(word)
    orders = {word[::-1]: word for word in usual if pairs[word] >= FREQUENT and 0 < pairs[word[::-1]] <= CHANCES}
    firm = {form for form in orders if form not in words and not FREE & set(form) and lone(form) < 0.05}
    return forms | {form: [orders[form]] for form in meeting(firm - unfit, text, words)}


def main() -> None:
    """Writes the table; a row that someone has read (given a condition, another word) stays as it is."""
    jieba.setLogLevel(60)
    forms = misspelt_forms()
    path = Path(misspelt.__file__).with_suffix(".tsv")
    read = {line.partition("\t")[0]: line for line in path.read_text(encoding="utf-8").splitlines()[1:]}
    new = {form: f"{form}\t{'|'.join(meant)}\t\t\t\t" for form, meant in forms.items() if len(meant) <= 2}
    stay = {form: line for form, line in read.items() if form in new or "WORD" in line}
    rows = [line for _, line in sorted((new | stay).items())]
    path.write_text("\n".join(("\t".join(COLUMNS), *rows)) + "\n", encoding="utf-8")
    print(f"{len(rows)} 条")


if __name__ == "__main__":
    main()

"""Builds the forms of set phrases in which a character is lost or doubled, two have changed places or a word stands twice.

A form is kept where it never stands in the corpus of right text but where right words meet in it; one that loses its
first or last character is part of the phrase itself and is left out.

Usage: python -m bench.words.phrases    (the corpus lies in ../shared/corpus; then python bench/border_words.py)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import jieba

from gongwen_lint.structure.finder import Finder
from gongwen_rules.wording import certain, phrase
from gongwen_rules.wording.border import FREE
from gongwen_rules.wording.phrase import is_joined

from .grams import grams, is_han
from .misspelt import ALSO_RIGHT, COLUMNS, CORPUS, LEAST, corpus, dictionary

OWN = Path(__file__).with_name("official.txt").read_text(encoding="utf-8").split()
"""Phrases of official prose that dictionaries lack or that matter most."""
LISTED = CORPUS / "lexicon/公文写作.txt"
LOOSE = frozenset("一二三四五六七八九十百千万亿零年月日第的了和与及或在等是不也都并个而之其为以将由从被把所于对")
"""Without one of these a phrase is mostly right too, or another right one."""
LEADING = frozenset(
    "严广勤深实细精准快优强重促保稳抓推助护惠利便兴育引扩增减降提升治管控防查改建创争求谋聚合联数智绿美新高富活畅通净亮洁平公清正廉俭节常真敢善亲"
)
"""Characters that make mottoes with a word (严纪律、广宣传)."""
TRAILING = frozenset(
    "员者性化率度法制式型类品费税金库区县村所站室厅局部处科组队会团界业网群链线卡证码币点面期级层位值量"
)
"""Characters that make words of words."""
FOREIGN = frozenset(
    [
        "以色列",
        "加沙",
        "加沙地带",
        "俄罗斯",
        "乌克兰",
        "叙利亚",
        "黎巴嫩",
        "伊朗",
        "巴勒斯坦",
        "美国",
        "俄军",
        "以军",
        "总统",
        "真主党",
        "哈马斯",
        "尼亚",
        "空军",
    ]
)
"""Words of the news in the corpus."""
USUAL, IN_DOCUMENTS = 150, 8
"""How often a phrase stands in the corpus, or in the official documents of it, at least."""
WORD, WORD_IN_DOCUMENTS, TWICE, OFTEN = 300, 12, 1000, 3000
"""The same of words of two characters; how often one stands that is looked for written twice, and one whose form with a
doubled character may stand in the corpus where words meet."""
NEW_PAIR = {3: 1, 4: 20}
"""How often the two characters that meet where one is lost stand together in the corpus at most, by length of the form."""
RARE_PAIR = 5
"""How often the rarest pair of characters of a form in the wrong order stands in the corpus at most."""
ALONE = 0.12
"""How often a character that is written twice stands as a word of its own at most."""


def phrases() -> dict[str, int]:
    """Own phrases, and words and rows of words of three characters or more that are usual, with their number."""
    whole, documents, _ = grams()
    usual = {row: whole.get(row, count) for row, count in documents.items() if count >= IN_DOCUMENTS}
    usual |= {row: count for row, count in whole.items() if count >= USUAL}
    fit = {"".join(row): count for row, count in usual.items() if not FOREIGN & set(row)}
    listed = [line.split("\t")[0] for line in LISTED.read_text(encoding="utf-8").splitlines()]
    own = dict.fromkeys((*OWN, *(word for word in listed if len(word) >= 4)), USUAL)
    return {p: n for p, n in (own | fit).items() if 3 <= len(p) <= 9 and is_han(p) and (p in own or not LOOSE & set(p))}


def lost(phrase: str) -> Iterator[tuple[str, str]]:
    """Forms of a phrase with an inner character lost, with the pair of characters that meet there."""
    for place in range(1, len(phrase) - 1):
        is_right = phrase[place] in LOOSE or phrase[place] in phrase[place - 1 : place + 2 : 2]
        is_like_one = len(phrase) == 4 and (phrase[0] in LEADING if place == 1 else phrase[-1] in TRAILING)
        if not (is_right or (is_like_one and phrase not in OWN)):
            yield phrase[:place] + phrase[place + 1 :], phrase[place - 1] + phrase[place + 1]


def swapped(phrase: str) -> Iterator[str]:
    """Forms of a phrase with two neighbours in the wrong order."""
    for place in range(len(phrase) - 1):
        if phrase[place] != phrase[place + 1]:
            yield phrase[:place] + phrase[place + 1] + phrase[place] + phrase[place + 2 :]


def candidates() -> dict[str, list[str]]:
    """Forms with what may be meant, as far as the pairs of characters in them are rare enough."""
    _, _, pairs = grams()
    meant: dict[str, list[str]] = defaultdict(list)
    for right in sorted(phrases(), key=lambda word: (len(word), word)):
        for form, pair in lost(right) if len(right) > 3 else ():
            if right in OWN or pairs.get(pair, 0) <= NEW_PAIR.get(len(form), 10):
                meant[form].append(right)
        for form in swapped(right):
            if min(pairs.get(pair, 0) for pair in map("".join, pairwise(form))) <= RARE_PAIR:
                meant[form].append(right)
    return meant


def firm(own: set[str]) -> dict[str, list[str]]:
    """Forms of set phrases, however usual the pairs in them are: such a form has to be new to the corpus altogether."""
    meant: dict[str, list[str]] = defaultdict(list)
    for right in sorted((word for word in own if 4 <= len(word) <= 9), key=lambda word: (len(word), word)):
        for form in {*(form for form, _ in lost(right)), *swapped(right)}:
            if len(form) > 3 or right in OWN or not {form[0], form[-1]} & FREE:
                meant[form].append(right)
    return meant


def doubled() -> dict[str, list[str]]:
    """Usual words with one character written twice, or written twice themselves."""
    whole, documents, pairs = grams()
    every: Counter[str] = Counter()
    for pair, count in pairs.items():
        every[pair[0]] += count
    kinds = dict(line.split(" ")[::2] for line in jieba.get_dict_file().read().decode("utf-8").splitlines())
    forms: dict[str, list[str]] = {}
    for (word, *rest), count in whole.items():
        if rest or len(word) not in (2, 3) or LOOSE & set(word) or word[0] == word[-1] or word in FOREIGN:
            continue
        if count >= TWICE and kinds.get(word, "v")[0] not in "vai":
            forms[word * 2] = [word]
        if len(word) == 2 and (count >= WORD or documents.get((word,), 0) >= WORD_IN_DOCUMENTS):
            a, b = word
            firm = [char for char in word if whole.get((char,), 0) <= ALONE * every[char]]
            forms |= {form: [word] for char, form in ((a, a + word), (b, word + b)) if char in firm}
    return forms


def shortest(forms: Iterable[str]) -> set[str]:
    """The forms that hold no other one: 贯落实 stands for 贯落实精神 too."""
    kept: set[str] = set()
    for form in sorted(forms, key=len):
        if not any(form[a:b] in kept for a in range(len(form)) for b in range(a + 3, len(form) + 1)):
            kept.add(form)
    return kept


def standing(forms: list[str], new: Container[str]) -> set[str]:
    """The forms that stand in right text where no right words meet in them; the new ones if they stand there at all."""
    text = corpus()
    known = {word for word, count in dictionary().items() if 2 <= len(word) <= 4 and count >= LEAST} - set(forms)
    found: set[str] = set()
    for number, start, end in Finder(forms).matches(text):
        form = forms[number]
        if form in found:
            continue
        line = text[max(0, start - 6) : start].rpartition("\n")[2]
        around = line + text[start : end + 6].partition("\n")[0]
        if form in new or not is_joined(around, len(line), len(line) + end - start, known.__contains__):
            found.add(form)
    return found


def main() -> None:
    """Writes the table."""
    words = dictionary()
    whole, _, _ = grams()
    lasting = {word for word in words if whole.get((word,), 0) >= USUAL and not LOOSE & set(word)}
    twice, strict = doubled(), firm(lasting | set(OWN))
    loose = candidates()
    seldom = {form for form, (word, *_) in twice.items() if whole[(word,)] < OFTEN}
    reduplicated = {form for form in twice if len(form) == 3 and f"{form[0] * 2}{form[2] * 2}" in words}
    new = {*seldom, *(strict.keys() - loose.keys())} - reduplicated
    meant = strict | twice | loose
    right = {*words, *phrases(), *certain.entries().words, *ALSO_RIGHT}
    listed = [form for form, rights in meant.items() if form not in right and len(set(rights)) <= 2]
    forms = shortest(set(listed) - standing(listed, new))
    rows = [f"{form}\t{'|'.join(dict.fromkeys(meant[form]))}\t\t\t\t" for form in sorted(forms)]
    path = Path(phrase.__file__).with_suffix(".tsv")
    path.write_text("\n".join(("\t".join(COLUMNS), *rows)) + "\n", encoding="utf-8")
    print(f"{len(listed)} 种写法，{len(rows)} 条")


if __name__ == "__main__":
    main()

"""Builds the forms of set phrases in which a character is lost or doubled or two have changed places.

A form is kept where it never stands in the corpus of right text but where right words meet in it; one that loses its
first or last character is part of the phrase itself and is left out.

Usage: python -m bench.words.phrases    (the corpus lies in ../shared/corpus; then python bench/border_words.py)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import jieba

from gongwen_lint.structure.finder import Finder
from gongwen_rules.wording import certain, phrase
from gongwen_rules.wording.border import FREE
from gongwen_rules.wording.phrase import is_joined

from .grams import grams
from .looked_for import LOOSE, OWN, SELDOM, USUAL, is_worth, phrases
from .misspelt import ALSO_RIGHT, COLUMNS, LEAST, corpus, dictionary

LEADING = frozenset(
    "严广勤深实细精准快优强重促保稳抓推助护惠利便兴育引扩增减降提升治管控防查改建创争求谋聚合联数智绿美新高富活畅通净亮洁平公清正廉俭节常真敢善亲"
)
"""Characters that make mottoes with a word (严纪律、广宣传)."""
SHORT = frozenset("医企科采推使依应有卡监损责支考服听人管期游制列建标稳政旅")
"""Characters that stand for a word (央企, 依法, 送医)."""
TRAILING = frozenset(
    "员者性化率度法制式型类品费税金库区县村所站室厅局部处科组队会团界业网群链线卡证码币点面期级层位值量"
)
"""Characters that make words of words."""
WORD, WORD_IN_DOCUMENTS, OFTEN = 400, 15, 3000
"""The same of words of two characters; how often one stands whose form with a doubled character may stand where words meet."""
NEW_PAIR = {3: 1, 4: 20}
"""How often the two characters that meet where one is lost stand together in the corpus at most, by length of the form."""
PARTED = 30
"""How often 了 follows a verb at least that is looked for with 了 between its characters."""
BEYOND = frozenset("出到开死入来起下上去过住走掉完好成动")
"""What stands behind a verb and its 了 too (走了出来)."""
OWN_PAIR = 50
"""The same in our own phrases."""
BORDERING = 0.3
"""How often what is left of a word ends another one at most, where the form begins with it, or begins one."""
RARE_PAIR = 5
"""How often the rarest pair of characters of a form in the wrong order stands in the corpus at most."""
ALONE = 0.12
"""How often a character that is written twice stands as a word of its own at most."""


def parts(phrase: str) -> list[str]:
    """The words of a phrase, longer ones by two characters."""
    cut = [(word, 2 if len(word) % 2 == 0 else len(word)) for word in jieba.lcut(phrase, HMM=False)]
    return [word[at : at + size] for word, size in cut for at in range(0, len(word), size)]


@cache
def shares() -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """How often each character is a word of its own, ends a longer one and begins one."""
    alone: Counter[str] = Counter()
    last: Counter[str] = Counter()
    first: Counter[str] = Counter()
    for row, count in grams()[0].items():
        if len(row) == 1:
            (alone if len(row[0]) == 1 else last)[row[0][-1]] += count
            if len(row[0]) > 1:
                first[row[0][0]] += count
    every: Counter[str] = Counter()
    for pair, count in grams()[2].items():
        every[pair[0]] += count
    return tuple({char: count[char] / every[char] for char in every} for count in (alone, last, first))  # type: ignore[return-value]


def is_odd(char: str, *, begins: bool, ends: bool) -> bool:
    """The rest of a word does not stand alone, nor end another word where the form begins or begin one where it ends."""
    alone, last, first = (share.get(char, 1.0) for share in shares())
    if char in SHORT and (begins or ends):
        return False
    return alone <= ALONE and not (begins and last > BORDERING) and not (ends and first > BORDERING)


def lost(phrase: str) -> Iterator[tuple[str, str]]:
    """Forms of a phrase with a character of a word of two lost, with the pair of characters that meet there."""
    start = 0
    for part in parts(phrase):
        end = start + len(part)
        for place in range(max(1, start), min(end, len(phrase) - 1)):
            char, rest = phrase[place], part[place == start] if len(part) == 2 else ""
            is_right = char in LOOSE or char in phrase[place - 1 : place + 2 : 2]
            is_firm = rest and is_odd(rest, begins=start == 0, ends=end == len(phrase)) and not _is_motto(phrase, place)
            if not is_right and (is_firm or phrase in OWN):
                yield phrase[:place] + phrase[place + 1 :], phrase[place - 1] + phrase[place + 1]
        start = end


def _is_motto(phrase: str, place: int) -> bool:
    """Without the character the phrase is like a motto (严纪律) or a word made of a word (信息员)."""
    return len(phrase) == 4 and (phrase[0] in LEADING if place == 1 else phrase[-1] in TRAILING)


def swapped(phrase: str) -> Iterator[str]:
    """Forms of a phrase with two neighbours in the wrong order."""
    for place in range(len(phrase) - 1):
        if phrase[place] != phrase[place + 1]:
            yield phrase[:place] + phrase[place + 1] + phrase[place] + phrase[place + 2 :]


def candidates() -> dict[str, list[str]]:
    """Forms with what may be meant, as far as the pairs of characters in them are rare enough."""
    _, _, pairs = grams()
    meant: dict[str, list[str]] = defaultdict(list)
    for right in sorted(filter(is_worth, phrases()), key=lambda word: (len(word), word)):
        for form, pair in lost(right) if len(right) > 3 else ():
            if pairs.get(pair, 0) <= (OWN_PAIR if right in OWN else NEW_PAIR.get(len(form), 10)):
                meant[form].append(right)
        for form in swapped(right):
            if min(pairs.get(pair, 0) for pair in map("".join, pairwise(form))) <= RARE_PAIR:
                meant[form].append(right)
    return meant


def firm(own: set[str]) -> dict[str, list[str]]:
    """Forms of set phrases, however usual the pairs in them are: such a form has to be new to the corpus altogether."""
    meant: dict[str, list[str]] = defaultdict(list)
    long = [word for word in own if 4 <= len(word) <= 9 and is_worth(word)]
    for right in sorted(long, key=lambda word: (len(word), word)):
        for form in {*(form for form, _ in lost(right)), *swapped(right)}:
            if len(form) > 3 or right in OWN or not {form[0], form[-1]} & FREE:
                meant[form].append(right)
    return meant


def doubled() -> dict[str, list[str]]:
    """Usual words with one character written twice."""
    whole, documents, _ = grams()
    forms: dict[str, list[str]] = {}
    for (word, *rest), count in whole.items():
        if rest or len(word) != 2 or LOOSE & set(word) or word[0] == word[-1] or word in SELDOM:
            continue
        if count >= WORD or documents.get((word,), 0) >= WORD_IN_DOCUMENTS:
            a, b = word[0], word[1]
            forms |= {a + word: [word]} if is_odd(a, begins=True, ends=False) else {}
            forms |= {word + b: [word]} if is_odd(b, begins=False, ends=True) else {}
    return forms


def parted() -> dict[str, list[str]]:
    """Verbs with the 了 that follows them between their characters."""
    whole, _, _ = grams()
    verbs = [row[0] for row, count in whole.items() if len(row) == 2 and row[1] == "了" and count >= PARTED]
    return {f"{verb[0]}了{verb[1]}": [f"{verb}了"] for verb in verbs if len(verb) == 2 and verb[1] not in BEYOND}


def shortest(forms: Iterable[str], usual: Container[str]) -> set[str]:
    """The forms that hold no other one: 贯落实 stands for 贯落实精神 too; usual ones also beside a short one, which words cross."""
    kept: set[str] = set()
    for form in sorted(forms, key=len):
        least = 4 if form in usual else 3
        if not any(form[a:b] in kept for a in range(len(form)) for b in range(a + least, len(form) + 1)):
            kept.add(form)
    return kept


def standing(forms: list[str], new: Container[str]) -> set[str]:
    """The forms that stand in right text where no right words meet in them; the new ones if they stand there at all."""
    text = corpus()
    known = {word for word, count in dictionary().items() if 2 <= len(word) <= 4 and count >= LEAST} - set(forms)
    found: set[str] = set()
    for start, end, number in Finder(forms).matches(text):
        form = forms[number]
        if form in found:
            continue
        line = text[max(0, start - 6) : start].rpartition("\n")[2]
        around = line + text[start : end + 6].partition("\n")[0]
        if form in new or not is_joined(around, len(line), len(line) + end - start, known.__contains__):
            found.add(form)
    return found


def _severity(form: str) -> str:
    """Forms of three characters may yet be the ends of new words that meet."""
    return "warning" if len(form) == 3 else ""


def main() -> None:
    """Writes the table; the rows that it has, which someone has read, stay."""
    jieba.setLogLevel(60)
    words = dictionary()
    whole, _, _ = grams()
    frequent = {word for word in words if whole.get((word,), 0) >= USUAL and not LOOSE & set(word)}
    twice, strict = doubled(), firm(frequent | set(OWN))
    loose = candidates()
    seldom = {form for form, (word, *_) in twice.items() if whole[(word,)] < OFTEN}
    reduplicated = {form for form in twice if len(form) == 3 and f"{form[0] * 2}{form[2] * 2}" in words}
    new = {*seldom, *(strict.keys() - loose.keys())} - reduplicated
    apart = parted()
    new |= apart.keys()
    meant = strict | twice | apart | loose
    right = {*words, *phrases(), *certain.entries().words}
    likely = [form for form, rights in meant.items() if form not in right and len(set(rights)) <= 2]
    forms = shortest(set(likely) - standing(likely, new), strict) - ALSO_RIGHT
    path = Path(phrase.__file__).with_suffix(".tsv")
    read = {line.partition("\t")[0]: line for line in path.read_text(encoding="utf-8").splitlines()[1:]}
    made = {form: f"{form}\t{'|'.join(dict.fromkeys(meant[form]))}\t\t{_severity(form)}\t\t" for form in forms}
    rows = [line for _, line in sorted((made | read).items())]
    path.write_text("\n".join(("\t".join(COLUMNS), *rows)) + "\n", encoding="utf-8")
    print(f"{len(likely)} 种写法，{len(rows)} 条")


if __name__ == "__main__":
    main()

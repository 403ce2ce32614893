"""Builds what the contextual corrector reads: `python -m bench.typos.build KENLM`.

KENLM is the folder with `lmplz` and `build_binary` (made with cmake from the source distribution of kenlm on PyPI; it needs a
C++ compiler and Boost). The texts lie in ../shared/corpus/lm, the word lists in ../shared/corpus/lexicon. Written into
`rules/gongwen_rules/typos`: the language model with its check sum in its name, `confusions.tsv`, `neighbours.bin`,
`words.tsv`. Then `python -m bench.typos.fit` fits `judge.json`.
"""

from __future__ import annotations

import lzma
import math
import re
import subprocess
import sys
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import jieba

from gongwen_rules.typos.tables import BOUNDS, SETS
from gongwen_rules.typos.tokens import tokens

from .confusions import Confusions, confusions

SHARED = Path(__file__).parents[2].parent / "shared/corpus"
TARGET = Path(__file__).parents[2] / "rules/gongwen_rules/typos"
VERSION = 1
LISTS = ("公文写作", "成语", "法律", "财经", "政策法规标题")
"""Word lists whose entries are read as sentences, so that rare words are known."""
LONGEST_ENTRY = 13
"""Longer entries might be sentences of a benchmark."""
SEEN, BONDED, WORDED = 1, 3, 5
"""How often a pair must have been seen to count as seen, as bonded, as a word."""
BOND, STRONG = 0.25, 1.6
"""How much more often than chance has it, in powers of ten, for a bond and for what is as good as a word."""
COMMON_WORD, PROPOSED = 20, 6
"""How often a word of the dictionary and a character must occur to count."""
_TAGS = re.compile(r"</?[a-z]+(?=[^a-z]|$)|[<>]")

Pairs = Counter[tuple[str, str]]


def texts(name: str = "train") -> Iterator[str]:
    """The sentences of a file of ../shared/corpus/lm as tokens, without what is left of web pages."""
    with lzma.open(SHARED / f"lm/{name}.txt.xz", "rt", encoding="utf-8") as lines:
        yield from filter(None, (tokens(_TAGS.sub("", line.strip())) for line in lines))


def listed() -> Iterator[str]:
    """The entries of the word lists as tokens."""
    for name in LISTS:
        lines = (SHARED / f"lexicon/{name}.txt").read_text("utf-8-sig").splitlines()
        entries = (tokens(re.split(r"[\t ]", line)[0]) for line in lines)
        yield from (entry for entry in dict.fromkeys(entries) if 2 <= len(entry) <= LONGEST_ENTRY)


def build_model(tools: Path, sentences: Iterable[str]) -> Path:
    """The language model: 5-grams, those of 4 and 5 characters seen but once left out, numbers in 8 bits."""
    with tempfile.TemporaryDirectory() as folder:
        text, arpa, made = (Path(folder) / name for name in ("text", "arpa", "model"))
        text.write_text("".join(f"{' '.join(sentence)}\n" for sentence in sentences), "utf-8")
        grow: list[str | Path] = [
            tools / "lmplz",
            "-o",
            "5",
            "--prune",
            "0",
            "0",
            "0",
            "1",
            "1",
            "--discount_fallback",
            "-T",
            folder,
        ]
        with text.open("rb") as read, arpa.open("wb") as write:
            subprocess.run(grow, stdin=read, stdout=write, check=True)
        pack: list[str | Path] = [tools / "build_binary", *["-q", "8", "-b", "8", "-a", "22", "trie"], arpa, made]
        subprocess.run(pack, check=True)
        content = made.read_bytes()
    file = TARGET / f"official-5gram-{VERSION}-{zlib.crc32(content):08x}.klm"
    for old in TARGET.glob("official-5gram-*.klm"):
        old.unlink()
    file.write_bytes(content)
    return file


def write_confusions(table: Confusions) -> None:
    """One line a character: same sound, like shape, near sound."""
    lines = ("\t".join((char, *kinds)) + "\n" for char, kinds in sorted(table.items()))
    (TARGET / "confusions.tsv").write_text("".join(lines), "utf-8")


def write_neighbours(chars: str, pairs: Pairs, words: frozenset[str]) -> None:
    """The sets of `Neighbours`, for each of some characters."""
    number = {char: n for n, char in enumerate(chars)}
    rows = [[0] * SETS for _ in chars]
    left, right = Counter[str](), Counter[str]()
    for (one, other), count in pairs.items():
        left[one] += count
        right[other] += count
    for (one, other), count in pairs.items():
        if count < SEEN or one not in number or other not in number:
            continue
        first, second = rows[number[one]], rows[number[other]]
        bond = math.log10(count * pairs.total() / left[one] / right[other])
        is_bonded = count >= BONDED and bond >= BOND
        is_word = count >= WORDED and (bond >= STRONG or one + other in words)
        for place, row, char, holds in (
            (0, first, other, True),
            (1, second, one, True),
            (2, first, other, is_bonded),
            (3, second, one, is_bonded),
            (4, first, other, is_word),
            (5, second, one, is_word),
        ):
            row[place] |= holds << number[char]
    width = (len(chars) + 7) // 8
    content = b"".join(item.to_bytes(width, "little") for row in rows for item in row)
    (TARGET / "neighbours.bin").write_bytes(chars.encode() + b"\0" + content)


def dictionary() -> dict[str, int]:
    """Words with how often they were seen: jieba's, and those of the word lists."""
    lines = (Path(jieba.__file__).parent / "dict.txt").read_text("utf-8").splitlines()
    counts = {word: int(count) for word, count, *_ in (line.split() for line in lines)}
    kept = {word: count for word, count in counts.items() if _is_word(word) and (count >= 3 or len(word) == 1)}
    return {**{entry: 3 for entry in listed() if _is_word(entry) and len(entry) > 1}, **kept}


def _is_word(text: str) -> bool:
    return len(text) <= 7 and all("\u4e00" <= char <= "\u9fff" for char in text)


def main() -> None:
    """Builds all of it."""
    sentences = [*texts(), *dict.fromkeys(listed())]
    print(build_model(Path(sys.argv[1]), sentences))
    seen = Counter(char for sentence in sentences for char in sentence)
    chars = [char for char, count in seen.most_common() if count >= PROPOSED]
    counts = {char: count for char, count in seen.items() if count >= PROPOSED and "\u4e00" <= char <= "\u9fff"}
    write_confusions(confusions(SHARED / "lexicon", counts))
    pairs = Counter(pair for sentence in sentences for pair in zip(BOUNDS + sentence, sentence + BOUNDS, strict=True))
    words = dictionary()
    common = frozenset(word for word, count in words.items() if len(word) == 2 and count >= COMMON_WORD)
    write_neighbours(BOUNDS + "".join(chars), pairs, common)
    lines = sorted(f"{word}\t{count}".encode() for word, count in words.items())
    (TARGET / "words.tsv").write_bytes(b"\n".join(lines))


if __name__ == "__main__":
    main()

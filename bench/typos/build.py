"""Builds all that the contextual corrector reads: `python -m bench.typos.build [--tools FOLDER] [--without-news]`.

The texts lie in ../shared/corpus/lm, the word lists in ../shared/corpus/lexicon. Written into `rules/gongwen_rules/typos`:
the language model with its check sum in its name, `confusions.tsv`, `readings.tsv`, `neighbours.bin`, `words.tsv`, and
`judge.json`; at the
end it is said which of them differ from what was there. KenLM's tools are made in `build/typos` (pip, cmake, a C++ compiler,
Boost) unless `--tools` names the folder where `lmplz` and `build_binary` lie.
"""

from __future__ import annotations

import argparse
import math
import subprocess
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from gongwen_rules.typos.tables import BOUNDS, SETS

from .confusions import Confusions, confusions
from .overlap import overlap
from .readings import write_readings
from .sources import SHARED, TARGET, dictionary, listed, texts
from .tools import tools

WORK = Path(__file__).parents[2] / "build/typos"
VERSION = 1
SEEN, BONDED, WORDED = 1, 3, 5
"""How often a pair must have been seen to count as seen, as bonded, as a word."""
BOND, STRONG = 0.25, 1.6
"""How much more often than chance has it, in powers of ten, for a bond and for what is as good as a word."""
COMMON_WORD, PROPOSED = 20, 6
"""How often a word of the dictionary and a character must occur to count."""
_GROW = ("-o", "5", "--prune", "0", "0", "0", "1", "1", "--discount_fallback")
_PACK = ("-q", "8", "-b", "8", "-a", "22", "trie")

Pairs = Counter[tuple[str, str]]


def build_model(made: Path, sentences: Iterable[str]) -> None:
    """Writes the language model: 5-grams, those of 4 and 5 characters seen but once left out, numbers in 8 bits.

    Args:
        made: The folder with KenLM's tools.
        sentences: Of tokens.
    """
    with tempfile.TemporaryDirectory() as folder:
        text, arpa, model = (Path(folder) / name for name in ("text", "arpa", "model"))
        text.write_text("".join(f"{' '.join(sentence)}\n" for sentence in sentences), "utf-8")
        with text.open("rb") as read, arpa.open("wb") as write:
            subprocess.run([made / "lmplz", *_GROW, "-T", folder], stdin=read, stdout=write, check=True)
        subprocess.run([made / "build_binary", *_PACK, arpa, model], check=True)
        content = model.read_bytes()
    for old in TARGET.glob("official-5gram-*.klm"):
        old.unlink()
    (TARGET / f"official-5gram-{VERSION}-{zlib.crc32(content):08x}.klm").write_bytes(content)


def write_confusions(table: Confusions) -> None:
    """One line a character: those of the same sound, like shape, near sound, and faintly alike."""
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
    total = pairs.total()
    for (one, other), count in pairs.items():
        if count < SEEN or one not in number or other not in number:
            continue
        first, second = rows[number[one]], rows[number[other]]
        bond = math.log10(count * total / left[one] / right[other])
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


def write_tables(sentences: list[str], entries: list[str]) -> None:
    """Writes the tables that lie beside the model.

    Args:
        sentences: Of tokens.
        entries: Of the word lists; pairs of characters are counted in them too.
    """
    seen = Counter(char for sentence in sentences for char in sentence)
    chars = [char for char, count in seen.most_common() if count >= PROPOSED]
    hanzi = {char: count for char, count in seen.items() if "\u4e00" <= char <= "\u9fff"}
    known = {char: count for char, count in hanzi.items() if count >= PROPOSED}
    write_confusions(confusions(SHARED / "lexicon", known, hanzi))
    pairs = Counter(
        pair for sentence in (*sentences, *entries) for pair in zip(BOUNDS + sentence, sentence + BOUNDS, strict=True)
    )
    words = dictionary()
    common = frozenset(word for word, count in words.items() if len(word) == 2 and count >= COMMON_WORD)
    write_neighbours(BOUNDS + "".join(chars), pairs, common)
    lines = sorted(f"{word}\t{count}".encode() for word, count in words.items())
    (TARGET / "words.tsv").write_bytes(b"\n".join(lines))


def _held() -> dict[str, int]:
    """The check sums of what is built."""
    patterns = ("*.klm", "*.tsv", "*.bin", "judge.json")
    return {file.name: zlib.crc32(file.read_bytes()) for pattern in patterns for file in TARGET.glob(pattern)}


def main() -> None:
    """Builds all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", type=Path, help="folder with lmplz and build_binary")
    parser.add_argument("--without-news", action="store_true", help="leave the news out, to see what they are worth")
    options = parser.parse_args()
    shared = overlap()
    print(
        f"有 {shared.benchmarks} 句与评测集、{shared.documents} 句与评测用的公文重合；{shared.entries} 条词条在评测集里出现过"
    )
    if shared.benchmarks or shared.documents:
        raise SystemExit("语料与评测用的文本重合，先从语料里去掉")
    before = _held()
    sentences, entries = list(texts(news=not options.without_news)), list(dict.fromkeys(listed()))
    build_model(options.tools or tools(WORK), [*sentences, *entries])
    write_tables(sentences, entries)
    write_readings()
    from .fit import main as fit  # it reads what was just written

    fit()
    for name, number in sorted(_held().items()):
        print(f"{name}  {'与原来的一样' if before.get(name) == number else '与原来的不同'}")


if __name__ == "__main__":
    main()

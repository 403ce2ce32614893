"""Whether the texts that the corrector learns from have anything in common with those that it is measured on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .sources import SHARED, listed, texts

BENCHMARK_RUN, DOCUMENT_RUN = 12, 14
"""A sentence with so many Hanzi in a row that stand in a sentence of a benchmark, in a clean document, was not left out."""
_HANZI = re.compile("[\u4e00-\u9fff]+")


class Overlap(NamedTuple):
    """How many sentences share a run with the benchmarks, and with the clean documents of quality A and A-.

    Entries of the word lists are names of organs and titles; they are counted by themselves.
    """

    benchmarks: int
    documents: int
    entries: int


def runs(text: str, length: int) -> Iterator[str]:
    """The runs of so many Hanzi in a text; a blank ends one."""
    for match in _HANZI.finditer(text):
        whole = match.group()
        yield from (whole[n : n + length] for n in range(len(whole) - length + 1))


def common(sentences: Iterable[str], known: set[str], length: int) -> int:
    """How many sentences have a run of so many Hanzi that is known."""
    return sum(not known.isdisjoint(runs(sentence, length)) for sentence in sentences)


def overlap(name: str = "train") -> Overlap:
    """That of a file of ../shared/corpus/lm."""
    benchmarks = {run for text in _benchmarks() for run in runs(text, BENCHMARK_RUN)}
    documents = {run for text in _documents() for run in runs(text, DOCUMENT_RUN)}
    return Overlap(
        common(texts(name), benchmarks, BENCHMARK_RUN),
        common(texts(name), documents, DOCUMENT_RUN),
        common(dict.fromkeys(listed()), benchmarks, BENCHMARK_RUN),
    )


def _benchmarks() -> Iterator[str]:
    for name in ("odw", "law"):
        yield from (SHARED / f"typos/{name}-dev.tsv").read_text("utf-8").split()


def _documents() -> Iterator[str]:
    for row in (SHARED / "clean/index.tsv").read_text("utf-8").splitlines()[1:]:
        name, quality = row.split("\t")[0], row.split("\t")[8]
        if quality in ("A", "A-"):
            yield from (SHARED / "clean" / name).read_text("utf-8").split()

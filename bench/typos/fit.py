"""Fits the judge of the contextual corrector: `python -m bench.typos.fit`, the last step of `bench.typos.build`; writes `judge.json`.

Slips are put into sentences that the language model never saw: `filter.txt` of ../shared/corpus/lm, and the clean documents of
quality B and C. Each is searched as it is and with slips; an edit is right if it brings back what stood there. No sentence
of a benchmark and no document of quality A or A- is used.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from threadpoolctl import threadpool_limits

from gongwen_rules.typos.corrector import Corrector
from gongwen_rules.typos.engine import search
from gongwen_rules.typos.features import NAMES
from gongwen_rules.typos.judge import Judge
from gongwen_rules.typos.search import Edit
from gongwen_rules.typos.tokens import sentences, tokens

from .noise import Noise
from .sources import SHARED, TARGET, dictionary, texts

LENGTHS = range(7, 150)
"""Tokens of the sentences used."""
CLEAN = 16.0
"""Weight of an edit in a sentence without slips: most sentences are right."""
SEEDS = (3, 5, 7, 11, 13, 17)
"""Of chance; each gives every sentence other slips."""
LEAST = 0.5
"""The least gain of the edits that are learnt from, less than that of those proposed: they show what is next to wrong."""
BOILERPLATE = "此件"
TREES: dict[str, Any] = {
    "max_iter": 250, "learning_rate": 0.05, "max_leaf_nodes": 12, "min_samples_leaf": 40, "l2_regularization": 10.0,
    "max_features": 0.5, "random_state": 0,
}  # fmt: skip


def right_sentences() -> Iterator[str]:
    """Sentences of tokens that are taken for right."""
    yield from texts("filter")
    for row in (SHARED / "clean/index.tsv").read_text("utf-8").splitlines()[1:]:
        name, quality = row.split("\t")[0], row.split("\t")[8]
        if quality in ("B", "C"):
            for line in (SHARED / "clean" / name).read_text("utf-8").splitlines():
                if BOILERPLATE not in line:
                    yield from (tokens(sentence) for _, sentence in sentences(line))


def unjudged() -> Corrector:
    """A corrector that finds edits and says nothing of them."""
    finds = search()
    assert finds is not None, "ufal.kenlm is missing"
    return Corrector(replace(finds, least=LEAST), Judge(0.0, (), (), (), (), ()))


def noise(known: Container[str]) -> list[Noise]:
    """Slips with the characters that the model knows, one kind for each seed."""
    lines = (TARGET / "confusions.tsv").read_text("utf-8").splitlines()
    seen = Counter(char for sentence in texts() for char in sentence if char in known)
    table = {line[0]: tuple(line.split("\t")[1:]) for line in lines if line[0] in seen}
    return [Noise(table, seen, dictionary(), seed) for seed in SEEDS]


def examples(found: Corrector) -> Iterator[tuple[list[float], bool, float]]:
    """Features of edits, whether each is right, and its weight."""
    slips = noise(found.search.tables.neighbours.number)
    for right in dict.fromkeys(filter(lambda sentence: len(sentence) in LENGTHS, right_sentences())):
        yield from ((numbers, False, CLEAN) for _, numbers in found.weighed(right))
        for written in (kind.corrupted(right) for kind in slips):
            if written != right:
                yield from ((numbers, _mends(edit, written, right), 1.0) for edit, numbers in found.weighed(written))


def _mends(edit: Edit, written: str, right: str) -> bool:
    span = slice(edit.start, edit.start + len(edit.text))
    return edit.text == right[span] and all(a != b for a, b in zip(written[span], right[span], strict=True))


def trees(fitted: HistGradientBoostingClassifier) -> list[list[list[float]]]:
    """The nodes of its trees as `Judge` has them."""
    return [[_node(node) for node in tree.nodes] for (tree,) in fitted._predictors]


def _node(node: Any) -> list[float]:
    if node["is_leaf"]:
        return [round(float(node["value"]), 4)]
    return [int(node["feature_idx"]), float(node["num_threshold"]), int(node["left"]), int(node["right"])]


def main() -> None:
    """Fits and writes it."""
    numbers, right, weights = zip(*examples(unjudged()), strict=True)
    print(f"{len(right)} edits, {sum(right)} of them right")
    with threadpool_limits(1):  # sums do not depend on how many cores there are
        fitted = HistGradientBoostingClassifier(**TREES).fit(np.array(numbers), np.array(right), np.array(weights))
    base = round(float(np.ravel(fitted._baseline_prediction)[0]), 5)
    held = {"features": NAMES, "base": base, "trees": trees(fitted)}
    (TARGET / "judge.json").write_text(json.dumps(held, separators=(",", ":")), "utf-8")


if __name__ == "__main__":
    main()

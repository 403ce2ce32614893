"""How likely it is that an edit is right, by its features."""

from __future__ import annotations

import json
import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

LEAF = -1


@dataclass(frozen=True, eq=False)
class Judge:
    """The sum of what small decision trees say, put through a logistic function; the nodes of all trees lie in a row.

    Args:
        base: What is added to them.
        roots: The first node of each tree.
        features: By node, the feature it looks at; `LEAF` for none.
        values: By node, the greatest value that goes left; of a leaf, what it adds.
        left: By node, the one to the left.
        right: By node, the one to the right.
    """

    base: float
    roots: Sequence[int]
    features: Sequence[int]
    values: Sequence[float]
    left: Sequence[int]
    right: Sequence[int]

    def chance(self, numbers: Sequence[float]) -> float:
        """How likely an edit with such features is right, 0–1."""
        features, values, left, right = self.features, self.values, self.left, self.right
        said = self.base
        for root in self.roots:
            node = root
            while (feature := features[node]) != LEAF:
                node = left[node] if numbers[feature] <= values[node] else right[node]
            said += values[node]
        return 1 / (1 + math.exp(-said))


def read_judge(file: Path) -> Judge:
    """The judge that a JSON file holds.

    Raises:
        ValueError: It was fitted to other features than those of the program.
    """
    from gongwen_rules.typos.features import NAMES

    held = json.loads(file.read_text("utf-8"))
    if tuple(held["features"]) != NAMES:
        raise ValueError(f"{file.name} 与程序的特征不一致，请重新运行 python -m bench.typos.fit")
    return _judge(held["base"], held["trees"])


def _judge(base: float, trees: list[list[list[float]]]) -> Judge:
    """Nodes are held as [what a leaf adds], or [feature, greatest value to the left, left, right] within their tree."""
    starts = [0, *accumulate(map(len, trees))]
    nodes = [
        (LEAF, node[0], 0, 0) if len(node) == 1 else (int(node[0]), node[1], start + int(node[2]), start + int(node[3]))
        for start, tree in zip(starts, trees, strict=False)
        for node in tree
    ]
    features, values, left, right = zip(*nodes, strict=True)
    return Judge(
        base, array("i", starts[:-1]), array("h", features), array("d", values), array("h", left), array("h", right)
    )

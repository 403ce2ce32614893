"""How likely it is that an edit is right, by its features."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

Node = list[float]
"""Either what a leaf adds; or a feature, the greatest value that goes left, and the nodes to the left and the right."""


@dataclass(frozen=True, eq=False)
class Judge:
    """The sum of what small decision trees say, put through a logistic function.

    Args:
        base: What is added to them.
        trees: The nodes of each; the first is the root.
    """

    base: float
    trees: list[list[Node]]

    def chance(self, numbers: Sequence[float]) -> float:
        """How likely an edit with such features is right, 0–1."""
        said = self.base
        for nodes in self.trees:
            node = nodes[0]
            while len(node) > 1:
                feature, most, left, right = node
                node = nodes[int(left if numbers[int(feature)] <= most else right)]
            said += node[0]
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
    return Judge(held["base"], held["trees"])

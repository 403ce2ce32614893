"""The rules of this repository, found without an installed distribution."""

from __future__ import annotations

import gongwen_rules
from gongwen_lint.engine.registry import collect
from gongwen_lint.rule import Visitor


def own_visitors() -> tuple[Visitor, ...]:
    return tuple(collect(gongwen_rules))

"""What a configuration must not do in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongwen_lint.config.model import Config

if TYPE_CHECKING:
    from gongwen_lint.engine import RuleSet

NAMED = 5
"""So many switched-off rules are named in a notice."""


def notice(config: Config, rules: RuleSet) -> str:
    """The line that tells which rules of the regulation a configuration switches off; "" if none."""
    from gongwen_lint.engine import demanded

    off = [rule.code for rule in demanded(rules)]
    listed = "、".join(off[:NAMED]) + (f" 等 {len(off)} 条" if len(off) > NAMED else "")
    return f"{config.source} 停用了《条例》要求的规则：{listed}" if off else ""

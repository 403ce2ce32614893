"""The rules of this repository, found without an installed distribution."""

from __future__ import annotations

import gongwen_rules
from gongwen_lint.engine import RuleSet, check
from gongwen_lint.engine.registry import collect
from gongwen_lint.finding import Finding
from gongwen_lint.readers import parse
from gongwen_lint.rule import Visitor


def own_visitors() -> tuple[Visitor, ...]:
    return tuple(collect(gongwen_rules))


_NOTICE = "南屏县水利局关于做好防汛工作的通知\n各乡镇人民政府：\n　　{}\n南屏县水利局\n2024年6月8日\n"


def found_alone_and_in_a_notice(sentence: str, rules: RuleSet) -> tuple[tuple[Finding, ...], ...]:
    """What is found in a sentence that is all of a text, and where it is the body of a notice of 2024."""
    return tuple(check(parse(text), rules).findings for text in (sentence, _NOTICE.format(sentence)))

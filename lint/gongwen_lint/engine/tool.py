"""The linter's own findings: what went wrong while checking."""

from __future__ import annotations

from gongwen_lint.rule.contract import Rule


def _own(code: str, name: str, title: str, why: str) -> Rule:
    def nothing() -> tuple[()]:
        return ()

    nothing.__doc__ = why
    return Rule(code=code, name=name, title=title, severity="warning", basis=None, check=nothing, module="tool")


CRASHED = _own(
    "GW001",
    "rule-crashed",
    "规则运行出错",
    "这条规则在这个文件上出错，其余规则照常检查。请把本条信息反馈给规则的作者；可用 --ignore 停用它。",
)
TOO_SLOW = _own(
    "GW002",
    "rule-too-slow",
    "规则运行超时",
    "这条规则在这一段上耗时过长，已放弃，本段未经它检查。可用 --ignore 停用它。",
)
TOOL_RULES = (CRASHED, TOO_SLOW)
PASSING = frozenset({CRASHED.code, TOO_SLOW.code})
"""What may be gone on another try."""

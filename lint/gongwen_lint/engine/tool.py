"""The linter's own findings: what went wrong while checking."""

from __future__ import annotations

from gongwen_lint.rule.contract import Rule
from gongwen_lint.rule.example import Bad


def _own(code: str, name: str, title: str, why: str, bad: tuple[Bad, ...] = (), good: tuple[str, ...] = ()) -> Rule:
    def nothing() -> tuple[()]:
        return ()

    nothing.__doc__ = why
    return Rule(
        code=code, name=name, title=title, severity="warning", basis=None, check=nothing, module="tool", bad=bad, good=good
    )  # fmt: skip


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
UNKNOWN = _own(
    "GW101",
    "unknown-suppression",
    "忽略指令里的规则不存在",
    "指令或规则代码写错了，什么也没有忽略。规则代码见 gwlint rules；词表里的一条写作 ZC101:默守陈规。",
    (Bad("⟦# 公文检：忽略 QQ123⟧\n要提高认识。"), Bad("⟦# gwlint:ingore BD101⟧\n要提高认识。")),
    ("# 公文检：忽略 BD101\n要提高认识,加强领导。", "# 第一章\n要提高认识。"),
)
UNUSED = _own(
    "GW102",
    "unused-suppression",
    "忽略指令没有用到",
    "指令所指的地方没有这类问题，留着会掩盖以后的问题，请删去。只判断本次运行了的规则。",
    (Bad("⟦# 公文检：忽略 BD101⟧\n要提高认识，加强领导。"),),
    ("# 公文检：忽略 BD101\n要提高认识,加强领导。",),
)
UNCLOSED = _own(
    "GW103",
    "unclosed-suppression",
    "忽略开始与忽略结束不成对",
    "“忽略开始”一直管到“忽略结束”；缺了结束就管到文末，容易漏查，请补上。",
    (Bad("⟦# 公文检：忽略开始 BD101⟧\n要提高认识,加强领导。"), Bad("要提高认识。\n⟦# 公文检：忽略结束⟧")),
    ("# 公文检：忽略开始 BD101\n要提高认识,加强领导。\n# 公文检：忽略结束",),
)
TOOL_RULES = (CRASHED, TOO_SLOW, UNKNOWN, UNUSED, UNCLOSED)
PASSING = frozenset({CRASHED.code, TOO_SLOW.code})
"""What may be gone on another try."""

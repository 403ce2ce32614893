"""What the rules that ask the language model have in common."""

from __future__ import annotations

from gongwen_lint.rule import OFF, Option, Role

LEVEL = Option(
    "typos",
    ("strict", "balanced", "eager", OFF),
    "balanced",
    "上下文中的错字（ZC201、ZC202、ZC203）：strict 很有把握才报，balanced 一般，eager 多报一些，off 不查",
)
ROLES = frozenset(
    {
        Role.BODY, Role.TITLE, Role.HEADING1, Role.HEADING2, Role.HEADING3, Role.HEADING4,
        Role.ATTACHMENT_NOTE, Role.NOTE,
    }
)  # fmt: skip
"""Where sentences stand."""
UNDER = ("ZC", "ZX", "CL", "TF", "WF")
"""Rules that are surer of what they find in the same place."""
NEEDS = ("kenlm", "ufal.kenlm")

"""What the rules that ask the language model have in common."""

from __future__ import annotations

from gongwen_lint.rule import OFF, Option, Paragraph, Role
from gongwen_rules.typos.engine import search
from gongwen_rules.typos.search import Search

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


def asked(paragraph: Paragraph) -> tuple[str, Search | None]:
    """How eager the user wants the rule to be, and the model; None where it is not to be asked or not installed.

    Raises:
        RuntimeError: The model is damaged.
    """
    level = LEVEL.chosen(paragraph.context.settings)
    is_off = level == OFF or paragraph.context.script == "traditional"
    return level, None if is_off else search()

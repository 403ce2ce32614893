"""The engine: documents and rules in, findings out."""

from gongwen_lint.engine.apply import Fixed, apply_fixes, compatible_edits, edited, fix, fix_text
from gongwen_lint.engine.check import Checked, check, is_final
from gongwen_lint.engine.registry import (
    RuleError,
    Selection,
    demanded,
    installed,
    installed_options,
    load_visitors,
    unmet,
)
from gongwen_lint.engine.ruleset import RuleSet
from gongwen_lint.engine.session import Options, Session
from gongwen_lint.lexicon import Lexicon

__all__ = [
    "Checked",
    "Fixed",
    "Lexicon",
    "Options",
    "RuleError",
    "RuleSet",
    "Selection",
    "Session",
    "apply_fixes",
    "check",
    "compatible_edits",
    "demanded",
    "edited",
    "fix",
    "fix_text",
    "installed",
    "installed_options",
    "is_final",
    "load_visitors",
    "unmet",
]

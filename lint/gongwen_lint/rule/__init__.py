"""The rule contract: what a rule declares, what it is given, what it yields."""

from gongwen_lint.finding import Edit, Fix, Hit, Related, replacement
from gongwen_lint.rule.contract import Extractor, Rule, Visitor, document_rule, fact, rule
from gongwen_lint.rule.drafts import Draft, draft
from gongwen_lint.rule.example import Bad, Good
from gongwen_lint.rule.option import OFF, Option
from gongwen_lint.rule.pattern import Match, Pattern
from gongwen_lint.rule.table import Entry, Table, beside, read_table, word_table
from gongwen_lint.structure.outline import Context, Fact, Outline, Paragraph, PlacedFact
from gongwen_lint.structure.roles import HEADINGS, PROSE, ROLE_NAMES, Element, Ordinal, Role

__all__ = [
    "HEADINGS",
    "OFF",
    "PROSE",
    "ROLE_NAMES",
    "Bad",
    "Context",
    "Draft",
    "Edit",
    "Element",
    "Entry",
    "Extractor",
    "Fact",
    "Fix",
    "Good",
    "Hit",
    "Match",
    "Option",
    "Ordinal",
    "Outline",
    "Paragraph",
    "Pattern",
    "PlacedFact",
    "Related",
    "Role",
    "Rule",
    "Table",
    "Visitor",
    "beside",
    "document_rule",
    "draft",
    "fact",
    "read_table",
    "replacement",
    "rule",
    "word_table",
]

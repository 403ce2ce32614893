"""Recognition of what each paragraph is, and what kind of document it stands in."""

from gongwen_lint.structure.outline import Context, Fact, Outline, Paragraph, PlacedFact
from gongwen_lint.structure.recognise import recognise
from gongwen_lint.structure.repeats import Doubles, Repeat
from gongwen_lint.structure.roles import Element, Ordinal, Part, Role, Structure
from gongwen_lint.structure.script import Script, judge_script, script_counts, simplified_count
from gongwen_lint.structure.shape import Shape, shape

__all__ = [
    "Context",
    "Doubles",
    "Element",
    "Fact",
    "Ordinal",
    "Outline",
    "Paragraph",
    "Part",
    "PlacedFact",
    "Repeat",
    "Role",
    "Script",
    "Shape",
    "Structure",
    "judge_script",
    "recognise",
    "script_counts",
    "shape",
    "simplified_count",
]

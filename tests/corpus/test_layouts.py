"""The same draft set out in other ways: its elements are the same, and it stays silent."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from gongwen_lint.engine import Checked, RuleSet, check
from gongwen_lint.readers import parse
from gongwen_lint.structure import Element, Role

RIGHT = sorted((Path(__file__).resolve().parents[2] / "examples/right").glob("*.txt"))
TOLD = (Role.TITLE, Role.DOC_NUMBER, Role.ADDRESSEE, Role.SIGNATURE, Role.DATE, Role.NOTE, Role.MASTHEAD, Role.HEADING1)
SPACE = re.compile(r"\s+")
Layout = Callable[[list[str], list[Element]], list[str]]


def joined_title(lines: list[str], elements: list[Element]) -> list[str]:
    for found in reversed(of(elements, Role.TITLE)):
        lines[found.paragraph : found.last + 1] = [SPACE.sub("", "".join(lines[found.paragraph : found.last + 1]))]
    return lines


def pushed_by_tabs(lines: list[str], elements: list[Element]) -> list[str]:
    for found in of(elements, Role.SIGNATURE, Role.DATE):
        lines[found.paragraph] = "\t" * 7 + lines[found.paragraph].strip()
    return lines


def signed_on_one_line(lines: list[str], elements: list[Element]) -> list[str]:
    signed, dated = of(elements, Role.SIGNATURE), of(elements, Role.DATE)
    if len(signed) == len(dated) == 1 and signed[0].last < dated[0].paragraph:
        first, last = signed[0].paragraph, dated[0].paragraph
        lines[first : last + 1] = [f"{lines[first].strip()}\u3000\u3000{lines[last].strip()}"]
    return lines


def without_blank_lines(lines: list[str], _: list[Element]) -> list[str]:
    return [line for line in lines if line.strip()]


def with_blanks_behind(lines: list[str], _: list[Element]) -> list[str]:
    return [f"{line}  \r" for line in lines]


def indented(lines: list[str], _: list[Element]) -> list[str]:
    return ["\u3000\u3000" + line.strip() if line.strip() else line for line in lines]


def of(elements: list[Element], *roles: Role) -> list[Element]:
    return [found for found in elements if found.role in roles and found.part == 0]


def told(checked: Checked) -> list[tuple[str, str, int]]:
    found = (e for e in checked.structure.elements if e.role in TOLD)
    return [(e.role.value, SPACE.sub("", e.text), e.part) for e in found]


@pytest.mark.parametrize(
    "layout",
    [joined_title, pushed_by_tabs, signed_on_one_line, without_blank_lines, with_blanks_behind, indented],
    ids=lambda layout: layout.__name__,
)
@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.stem)
def test_a_layout_changes_no_element_and_finds_nothing(path: Path, layout: Layout, rules: RuleSet) -> None:
    text = path.read_text("utf-8")
    before = check(parse(text), rules)
    after = check(parse("\n".join(layout(text.split("\n"), list(before.structure.elements)))), rules)
    assert after.context.genre == before.context.genre
    assert told(after) == told(before)
    assert [(f.code, f.message) for f in after.findings] == []


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.stem)
def test_a_draft_in_markdown_has_the_same_elements(path: Path, rules: RuleSet) -> None:
    text = path.read_text("utf-8")
    before = check(parse(text), rules)
    lines = joined_title(text.split("\n"), list(before.structure.elements))
    marked = check(parse("\n".join(lines)), rules)
    for found in of(list(marked.structure.elements), Role.TITLE)[:1]:
        lines[found.paragraph] = f"# {lines[found.paragraph]}"
    after = check(parse("\n\n".join(line.strip() for line in lines), "md"), rules)
    assert told(after) == told(before)
    assert [(f.code, f.message) for f in after.findings] == []

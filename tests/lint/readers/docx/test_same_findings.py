"""The same draft gives the same findings as plain text and as a Word file, automatic numbers included."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from docx import Document as Docx
from tests_word import HAN_LISTS, numbered, para, run, word
from tests_word import text as words

from gongwen_lint.document import Document
from gongwen_lint.engine import Checked, RuleSet, check
from gongwen_lint.readers import parse, read_bytes
from gongwen_lint.rule import Bad, Rule

EXAMPLES = sorted((Path(__file__).parents[4] / "examples").rglob("*.txt"))
HAN_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)")


def found(checked: Checked) -> list[tuple[str, int, int, str]]:
    return [(f.code, p.start, p.end, f.message) for f in checked.findings for p in f.places]


def as_word(text: str) -> Document:
    """The text as a Word file, a paragraph a line."""
    return word(*(para(*[run(words(line))] if line else []) for line in text.split("\n")))


def by_library(text: str) -> Document:
    """The text in a file that python-docx makes."""
    made = Docx()
    for line in text.split("\n"):
        made.add_paragraph(line)
    buffer = io.BytesIO()
    made.save(buffer)
    return read_bytes(buffer.getvalue())


def plain(text: str) -> Document:
    """The text as plain text, as far as XML can hold it."""
    return parse("".join(c for c in text if c >= " " or c in "\n\t"))


def test_the_examples_of_every_rule(own_rule: Rule, rules: RuleSet) -> None:
    for example in own_rule.bad:
        document = plain(example.source)
        if example.left or len(document.blocks) != document.text.count("\n") + 1:
            continue
        assert found(check(as_word(document.text), rules)) == found(check(document, rules)), example.source[:60]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_drafts_of_the_repository(path: Path, rules: RuleSet) -> None:
    text = path.read_text(encoding="utf-8").rstrip("\n")
    assert found(check(by_library(text), rules)) == found(check(plain(text), rules))


def test_automatic_numbers_give_what_typed_ones_give(rules: RuleSet) -> None:
    draft = (
        "南屏县人民政府关于做好防汛工作的通知\n各乡镇人民政府：\n为做好防汛工作,现就有关事项通知如下：\n一、落实责任\n"
        "（一）落实值班制度,备足物资。\n（二）加强巡查。\n二、严肃纪律\n各乡镇要按要求执行。\n南屏县人民政府\n2024年5月6日"
    )
    lines: list[str] = []
    for line in draft.split("\n"):
        number = HAN_NUMBER.match(line)
        level = 1 if line.startswith("（") else 0
        lines.append(numbered(line[number.end() :], level=level) if number else para(line))
    document = word(*lines, numbering=HAN_LISTS)
    assert document.text == draft
    assert found(check(document, rules)) == found(check(parse(draft), rules))
    assert [f.code for f in check(document, rules).findings if f.fix]


def test_a_fix_that_would_change_a_number_is_not_offered(rules: RuleSet) -> None:
    draft = "关于防汛工作的通知\n各乡镇人民政府：\n通知如下：\n一、落实责任\n各乡镇要落实责任。\n三、严肃纪律\n各乡镇要执行。"
    wrong = [f for f in check(parse(draft), rules).findings if f.code.startswith("CC") and f.fix]
    restarted = '<w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>'
    numbering = HAN_LISTS + f'<w:num w:numId="2">{restarted}</w:num>'
    head, tail = draft.split("\n")[:3], draft.split("\n")
    document = word(*head, numbered("落实责任"), tail[4], numbered("严肃纪律", num=2), tail[6], numbering=numbering)
    assert document.text == draft
    same = [f for f in check(document, rules).findings if f.code.startswith("CC")]
    assert [f.code for f in same] == [f.code for f in check(parse(draft), rules).findings if f.code.startswith("CC")]
    assert wrong == [] or all(f.fix is None for f in same)


def test_a_wrapped_title_gives_what_a_title_on_one_line_gives(rules: RuleSet) -> None:
    title, rest = (
        "南屏县人民政府关于做好防汛工作的通知",
        ("各乡镇人民政府：", "请做好防汛工作。", "南屏县人民政府", "2024年5月6日"),
    )
    wrapped = word(para(title[:7], run("<w:br/>"), title[7:]), *rest)
    assert found(check(wrapped, rules)) == found(check(parse("\n".join((title, *rest))), rules)) == []


def test_marks_of_the_examples_are_where_they_were(rules: RuleSet) -> None:
    example = Bad("各县人民政府⟦:⟧")
    assert [(p.start, p.end) for f in check(as_word(example.source), rules).findings for p in f.places] == example.marks

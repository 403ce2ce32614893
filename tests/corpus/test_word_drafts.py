"""The same draft is mended in the same way whether it is a text or a Word file."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from tests_word import para, parts_of, run, zipped

from gongwen_lint.document import Document
from gongwen_lint.engine import Checked, Fixed, RuleSet, check, fix
from gongwen_lint.finding import PlacedEdit
from gongwen_lint.readers import read_bytes
from gongwen_lint.writers import mended

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
WRONG = sorted((EXAMPLES / "wrong").glob("*.txt"))
RIGHT = sorted((EXAMPLES / "right").glob("*.txt"))
FORMATS = ("", "<w:b/>", '<w:color w:val="C00000"/>')


def in_runs(line: str, chance: random.Random) -> Iterator[str]:
    """The line in runs of a few characters and changing formats."""
    start = 0
    while start < len(line):
        end = start + chance.randint(1, 7)
        yield run(f'<w:t xml:space="preserve">{line[start:end]}</w:t>', chance.choice(FORMATS))
        start = end


def as_word(text: str) -> bytes:
    chance = random.Random(text)
    return zipped(parts_of(*(para(*in_runs(line, chance)) for line in text.split("\n"))))


def fixed(data: bytes, name: str, rules: RuleSet) -> Fixed[bytes]:
    def mend(before: bytes, document: Document, edits: Sequence[PlacedEdit]) -> tuple[bytes, Checked]:
        after, document = mended(before, document, edits)
        return after, check(document, rules)

    return fix(data, check(read_bytes(data, name), rules), mend)


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.name)
def test_a_faulty_draft_is_mended_alike(path: Path, rules: RuleSet) -> None:
    text = path.read_text(encoding="utf-8").removesuffix("\n")
    plain, word = fixed(text.encode(), "a.txt", rules), fixed(as_word(text), "a.docx", rules)
    assert word.applied == plain.applied
    assert word.text == plain.text
    assert fixed(word.source, "a.docx", rules).source == word.source


def test_there_is_something_to_mend(rules: RuleSet) -> None:
    assert sum(fixed(as_word(path.read_text(encoding="utf-8")), "a.docx", rules).applied for path in WRONG) > 20


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.name)
def test_a_correct_draft_keeps_its_bytes(path: Path, rules: RuleSet) -> None:
    data = as_word(path.read_text(encoding="utf-8").removesuffix("\n"))
    assert fixed(data, "a.docx", rules).source is data

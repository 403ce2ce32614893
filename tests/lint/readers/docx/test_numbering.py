"""Automatic numbers (group 1 of the nasty cases)."""

from __future__ import annotations

import pytest
from tests_word import HAN, level, lists, numbered, para, row, run, style, table, word

from gongwen_lint.readers.docx.numerals import numeral
from gongwen_lint.structure import recognise, shape


def texts(*body: str, numbering: str = "", styles: str = "") -> list[str]:
    return word(*body, numbering=numbering, styles=styles).text.split("\n")


def numbers(*body: str, numbering: str = "", styles: str = "") -> list[str]:
    return [line.removesuffix("文") for line in texts(*body, numbering=numbering, styles=styles)]


def test_numbers_are_counted_level_by_level() -> None:
    body = [numbered("文", level=n) for n in (0, 1, 1, 2, 1, 0, 1, 2)]
    assert numbers(*body, numbering=lists(HAN)) == [
        "一、",
        "（一）",
        "（二）",
        "1．",
        "（三）",
        "二、",
        "（一）",
        "1．",
    ]


def test_a_number_is_seen_by_the_structure_as_if_it_was_typed() -> None:
    document = word(numbered("总体要求"), "一、总体要求", numbering=lists(HAN))
    assert [shape(block) for block in document.blocks] == [shape(document.blocks[1])] * 2
    structure = recognise([shape(block) for block in document.blocks])
    assert [element.ordinal.number for element in structure.elements if element.ordinal] == [1, 1]


def test_a_number_cannot_be_edited() -> None:
    document = word(numbered("总体要求"), numbering=lists(HAN))
    assert "自动编号" in document.refusal(0, 2)
    assert "自动编号" in document.refusal(1, 3)
    assert document.refusal(2, 4) == document.refusal(2, 2) == ""


def test_numbers_go_beyond_ten() -> None:
    found = numbers(*[numbered("文") for _ in range(21)], numbering=lists(HAN))
    assert [found[n] for n in (9, 10, 18, 19, 20)] == ["十、", "十一、", "十九、", "二十、", "二十一、"]


def test_a_style_carries_the_list_and_the_list_names_the_level() -> None:
    linked = level(0, "chineseCounting", "%1、", '<w:pStyle w:val="h1"/>') + level(
        1, "chineseCounting", "（%2）", '<w:pStyle w:val="h2"/>'
    )
    own = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("h1", own) + style("h2", own) + style("h3", '<w:basedOn w:val="h2"/>')
    body = [para("文", style=name) for name in ("h1", "h2", "h3", "h1")]
    assert numbers(*body, numbering=lists(linked), styles=styles) == ["一、", "（一）", "（二）", "二、"]


def test_a_paragraph_switches_the_number_of_its_style_off() -> None:
    styles = style("h", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    off = para("文", style="h", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
    assert numbers(para("文", style="h"), off, para("文", style="h"), numbering=lists(HAN), styles=styles) == [
        "一、",
        "",
        "二、",
    ]


def test_lists_of_one_abstract_list_count_on_and_a_start_override_counts_anew_once() -> None:
    restarted = '<w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = lists(HAN, nums={2: '<w:abstractNumId w:val="0"/>', 3: restarted})
    body = [numbered("文", num=n) for n in (1, 2, 3, 3, 1)]
    assert numbers(*body, numbering=numbering) == ["一、", "二、", "一、", "二、", "三、"]


def test_an_override_may_replace_a_level() -> None:
    replaced = f'<w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">{level(0, "decimal", "(%1)")}</w:lvlOverride>'
    assert numbers(numbered("文", num=2), numbering=lists(HAN, nums={2: replaced})) == ["(1)"]


def test_legal_numbers_and_lists_that_start_late() -> None:
    levels = level(0, "chineseCounting", "第%1章", start=3) + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    body = [numbered("文", level=n) for n in (0, 1, 1)]
    assert numbers(*body, numbering=lists(levels)) == ["第三章", "3.1", "3.2"]
    assert numbers(numbered("文", level=1), numbering=lists(levels)) == ["3.1"]


def test_a_level_may_count_on_after_a_higher_one() -> None:
    kept = level(0, "decimal", "%1.") + level(1, "decimal", "(%2)", '<w:lvlRestart w:val="0"/>')
    body = [numbered("文", level=n) for n in (0, 1, 0, 1)]
    assert numbers(*body, numbering=lists(HAN, kept)) == ["一、", "（一）", "二、", "（一）"]
    body = [numbered("文", num=2, level=n) for n in (0, 1, 0, 1)]
    assert numbers(*body, numbering=lists(HAN, kept)) == ["1.", "(1)", "2.", "(2)"]


def test_a_list_may_be_defined_by_a_style() -> None:
    styles = style("s", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', kind="numbering")
    numbering = lists('<w:numStyleLink w:val="s"/>', HAN)
    assert numbers(numbered("文"), numbering=numbering, styles=styles) == ["一、"]


def test_a_list_whose_styles_lead_round_in_a_circle_has_no_number() -> None:
    styles = style("s", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    assert numbers(numbered("文"), numbering=lists('<w:numStyleLink w:val="s"/>'), styles=styles) == [""]


@pytest.mark.parametrize("form", ["bullet", "none"])
def test_a_bullet_and_an_empty_number_are_no_text(form: str) -> None:
    document = word(numbered("文"), numbering=lists(level(0, form, "\uf0b7" if form == "bullet" else "%1")))
    assert document.text == "文"
    assert document.blocks[0].kind == ("item" if form == "bullet" else "text")


def test_a_list_that_is_not_there_has_no_number() -> None:
    assert texts(numbered("文", num=9)) == ["文"]
    assert texts(numbered("文", level=7), numbering=lists(HAN)) == ["文"]
    deep = 999_999_999
    assert texts(numbered("文", level=deep), numbering=lists(level(deep, "decimal", "%1."))) == ["文"]


def test_a_latin_number_is_set_off_from_latin_text() -> None:
    numbering = lists(level(0, "decimal", "%1."))
    assert texts(numbered("2024年"), numbered("总则"), numbering=numbering) == ["1. 2024年", "2.总则"]


def test_a_joined_paragraph_has_the_number_of_the_last_and_a_deleted_one_none() -> None:
    gone = para("<w:del w:id='1'><w:r><w:delText>删</w:delText></w:r></w:del>", properties=(
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="2"/></w:rPr>'
    ))  # fmt: skip
    assert numbers(numbered("文"), gone, numbered("文"), numbering=lists(HAN)) == ["一、", "二、"]


def test_newer_formats_are_stored_beside_one_that_all_know() -> None:
    stored = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>'
    )
    levels = f'<w:lvl w:ilvl="0">{stored}<w:lvlText w:val="%1."/></w:lvl>'
    assert numbers(numbered("文"), numbering=lists(levels)) == ["01."]


def test_marks_move_along_behind_the_number() -> None:
    document = word(numbered("旧", f"<w:ins w:id='1'>{run('新')}</w:ins>"), numbering=lists(HAN))
    (remain,) = document.remains
    assert document.blocks[0].text[remain.start : remain.end] == "新"


@pytest.mark.parametrize(
    ("number", "form", "said"),
    [
        (105, "chineseCountingThousand", "一百零五"),
        (110, "chineseCountingThousand", "一百一十"),
        (1001, "chineseCountingThousand", "一千零一"),
        (20, "chineseCounting", "二十"),
        (101, "chineseCounting", "一○一"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (10, "ideographDigital", "一○"),
        (3, "ideographTraditional", "丙"),
        (12, "ideographZodiac", "亥"),
        (1, "decimalEnclosedCircle", "①"),
        (20, "decimalEnclosedCircleChinese", "⑳"),
        (21, "decimalEnclosedCircleChinese", "㉑"),
        (36, "decimalEnclosedCircle", "㊱"),
        (50, "decimalEnclosedCircle", "㊿"),
        (51, "decimalEnclosedCircle", "51"),
        (3, "decimalEnclosedParen", "⑶"),
        (3, "decimalEnclosedFullstop", "⒊"),
        (12, "decimalFullWidth", "１２"),
        (7, "decimalZero", "07"),
        (28, "lowerLetter", "bb"),
        (3, "upperLetter", "C"),
        (1994, "upperRoman", "MCMXCIV"),
        (4, "lowerRoman", "iv"),
        (5, "numberInDash", "5"),
        (0, "chineseCounting", "0"),
        (10_000, "chineseCounting", "一○○○○"),
        (10_000, "chineseCountingThousand", "10000"),
    ],
)
def test_formats_of_numbers(number: int, form: str, said: str) -> None:
    assert numeral(number, form) == said


def test_a_numbered_paragraph_whose_end_was_deleted_before_a_table_keeps_its_number() -> None:
    properties = '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr>'
    assert texts(para("文", properties=properties), table(row("格")), numbering=lists(HAN)) == ["一、文", "格"]


HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def test_a_paragraph_that_is_hidden_with_its_end_has_no_number_and_is_not_counted() -> None:
    hidden = para(run("旧", "<w:vanish/>"), properties=IN_LIST + HIDDEN)
    assert texts(numbered("文"), hidden, numbered("文"), numbering=lists(HAN)) == ["一、文", "", "二、文"]
    styled = para("旧", style="h", properties=IN_LIST)
    styles = style("h", HIDDEN)
    assert texts(numbered("文"), styled, numbered("文"), numbering=lists(HAN), styles=styles) == [
        "一、文",
        "",
        "二、文",
    ]


def test_a_paragraph_keeps_its_number_where_its_text_or_its_end_is_shown() -> None:
    end = para(run("旧", "<w:vanish/>"), properties=IN_LIST)
    words = para("文", properties=IN_LIST + HIDDEN)
    assert texts(end, words, numbered("文"), numbering=lists(HAN)) == ["一、", "二、文", "三、文"]

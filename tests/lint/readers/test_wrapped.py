from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.readers import parse
from gongwen_lint.readers.wrapped import columns, paragraphs

LONG = (
    "青石水库位于青石镇上游六公里处，一九七四年建成，总库容三百八十六万立方米，担负下游两万一千人、八百余公顷农田的防洪和灌溉任务，"
    "去年十月，我县按照有关办法和导则组织了大坝安全鉴定，结论为三类坝，主要存在渗漏、老化和泄流能力不足等问题，亟需除险加固"
)
OPENING, CLOSING = f"{LONG}。", f"经研究，{LONG[20:]}，请予支持。"


def broken(text: str, width: int) -> list[str]:
    """A paragraph as an editor breaks it: no line begins with a mark of punctuation."""
    lines = [""]
    for character in text:
        if columns(lines[-1] + character) > width and character not in "，。、；：”）":
            lines.append("")
        lines[-1] += character
    return lines


def texts(source: str) -> list[str]:
    return [block.text for block in parse(source).blocks]


@pytest.mark.parametrize("width", [22, 28, 35, 40, 60])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_indented_paragraphs_are_joined(width: int, end: str) -> None:
    first, second = end.join(broken(f"　　{OPENING}", width)), end.join(broken(f"　　{CLOSING}", width))
    source = end.join(["关于青石水库除险加固的请示", "云泽市人民政府：", first, second, "　　妥否，请批示。", ""])
    assert texts(source) == ["关于青石水库除险加固的请示", "云泽市人民政府：", first, second, "　　妥否，请批示。", ""]


def test_paragraphs_between_empty_lines_are_joined() -> None:
    first, second = "\n".join(broken(OPENING, 30)), "\n".join(broken(CLOSING, 30))
    assert texts(f"{first}\n\n{second}\n") == [first, "", second, ""]


def test_lines_broken_by_number_of_characters() -> None:
    text = (
        "　　2024年1月至6月，全县共办理建议128件、提案96件，办复率100%，代表委员满意率98.6%，其中已经解决的占71.4%，"
        * 4
    )
    joined = "\n".join(text[n : n + 40] for n in range(0, len(text), 40))
    assert texts(f"{joined}\n") == [joined, ""]


@pytest.mark.parametrize(
    "form",
    [
        "（一）加强组织领导",
        "二、工作要求",
        "附件：实施方案",
        "2024年3月18日",
        "抄送：市水利局",
        "　　第二段",
        "公文检:忽略 BD101",
        "序号\t名称",
        "| 表 | 格 |",
        "- 列表",
        "",
    ],
)
def test_what_begins_something_new_is_not_joined(form: str) -> None:
    lines = broken(f"　　{OPENING}", 30)
    source = "\n".join([*lines, lines[1], form, *lines])
    assert form in texts(source)


@pytest.mark.parametrize(("before", "after"), [("第", "五，"), ("百分之", "二十，"), ("超过百分之", "三十、")])
def test_what_only_looks_like_a_number_of_a_heading_is_joined(before: str, after: str) -> None:
    lines = ["　　" + "为了加强公文处理工作提高质量和效率有关部门应" * 2] * 4
    lines[1] = f"{lines[1][2 : -len(before)]}{before}"
    lines[2] = f"{after}{lines[2][4:]}"
    lines[3] = "不断完善。"
    assert texts("\n".join(lines * 2)) == ["\n".join(lines)] * 2


@pytest.mark.parametrize(
    "directive", ["# gwlint:ignore BD101", "# 公文检：忽略下段 BD101，ZC101：默守陈规，以及更多的规则"]
)
def test_lines_that_speak_to_the_linter_change_no_paragraph(directive: str) -> None:
    first, second = "\n".join(broken(f"　　{OPENING}", 30)), "\n".join(broken(f"　　{CLOSING}", 30))
    title = "关于青石水库除险加固的请示"
    without = parse("\n".join([title, first, second, "　　妥否，请批示。"]))
    given = parse("\n".join([directive, title, directive, first, directive, second, "　　妥否，请批示。", directive]))
    assert [b for b in given.blocks if not b.comments] == list(without.blocks)
    assert sum(1 for b in given.blocks if b.comments) == 4
    assert not any(b.is_prose for b in given.blocks if b.comments)


def test_short_lines_are_not_joined() -> None:
    source = "\n".join(
        ["名单如下：", "青石镇水利管理站全体人员", "云岭乡水利管理站全体人员", "石门乡水利管理站全体人员。"]
    )
    assert texts(source) == source.split("\n")


def test_a_paragraph_a_line_is_not_joined() -> None:
    source = "\n".join([OPENING, f"{OPENING[:30]}", f"{CLOSING[:29]}", OPENING * 2, CLOSING])
    assert texts(source) == source.split("\n")


def test_two_full_lines_prove_nothing() -> None:
    source = "南屏县人民政府关于申请青石水库除险加固工程补\n助资金和延长建设工期有关事宜的请示以及其他\n材料如下。"
    assert texts(source) == source.split("\n")


def test_sentences_that_end_with_their_line_stay_apart() -> None:
    sentence = "我县将按照项目法人责任制和招标投标制的要求，认真组织建设，资金专账核算。"
    assert texts("\n".join([sentence] * 6)) == [sentence] * 6


def test_tables_of_equal_rows_stay_apart() -> None:
    rows = [f"青石镇水利管理站    {n}号大坝    渗漏老化需要除险加固    二〇二四年以前完成" for n in range(10, 20)]
    assert texts("\n".join(rows)) == rows


@given(st.lists(st.text(st.sampled_from("公文，。\u3000 一、1.（\t"), max_size=60)))
def test_every_line_stands_in_exactly_one_paragraph(lines: list[str]) -> None:
    ranges = list(paragraphs(lines)) or [(n, n + 1) for n in range(len(lines))]
    assert [n for first, end in ranges for n in range(first, end)] == list(range(len(lines)))


@given(st.lists(st.integers(20, 200), min_size=1, max_size=8), st.integers(22, 60))
def test_joining_undoes_breaking_in_the_middle_of_a_sentence(lengths: list[int], width: int) -> None:
    clean = re.sub("[，。、]", "", LONG) * 2
    original = [f"　　{clean[:length]}。" for length in lengths]
    source = "\n".join("\n".join(broken(paragraph, width)) for paragraph in original)
    found = [text.replace("\n", "") for text in texts(source)]
    if source.count("\n") - len(lengths) + 1 >= 3:
        assert found == original
    else:
        assert "".join(found) == "".join(original)

"""Directives in a draft, in every form, in plain text, in Markdown, and as the reader of Word supplies them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests_rules import own_visitors
from tests_sample import sample_visitors

from gongwen_lint.document import Block, Comment, Document, plain_document
from gongwen_lint.engine import Checked, Options, RuleSet, Selection, Session, check, fix_text
from gongwen_lint.engine.tool import TOOL_RULES
from gongwen_lint.readers import parse
from gongwen_lint.report import file_report
from gongwen_lint.rule import Rule, draft

RULES: RuleSet = Selection().apply(own_visitors())
ROOT = Path(__file__).resolve().parents[3]
BAD = "要提高认识,决不能默守陈规。"
RIGHT = "要提高认识，决不能墨守成规。"


def checked(*lines: str, format: str = "txt", rules: RuleSet = RULES, stage: str = "final") -> Checked:
    options = Options(stage=stage)  # type: ignore[arg-type]
    return check(parse("\n".join(lines), format), rules, options)


def shown(result: Checked) -> list[tuple[str, int]]:
    """Codes and lines of what is reported."""
    return [(f.code, result.document.line_column(f.start)[0]) for f in result.findings]


def kept_back(result: Checked) -> list[tuple[str, int]]:
    return [(f.code, result.document.line_column(f.start)[0]) for f in result.suppressed]


BOTH = [("BD101", 2), ("ZC101", 2)]


@pytest.mark.parametrize(
    "said",
    [
        "ignore BD101 ZC101", "ignore", "ignore ALL", "ignore BD,ZC", "ignore halfwidth-comma、certain-typo", "忽略 标点，字词",
        "忽略BD101，ZC101：默守陈规", "ignore-next BD ZC", "忽略下段 BD ZC", "ignore-file BD ZC", "忽略全文", "忽略-全文 BD1 ZC1",
    ],
)  # fmt: skip
@pytest.mark.parametrize("tool", ["gwlint:", "公文检：", "公文检:"])
def test_a_line_of_its_own_is_meant_for_the_next_paragraph(tool: str, said: str) -> None:
    result = checked(f"# {tool}{said}", BAD)
    assert (shown(result), kept_back(result)) == ([], BOTH)
    result = checked(f"<!-- {tool}{said} -->", BAD, format="md")
    assert (shown(result), kept_back(result)) == ([], BOTH)


def test_other_rules_and_paragraphs_are_not_touched() -> None:
    result = checked("# gwlint:ignore BD101", "", BAD, BAD)
    assert shown(result) == [("ZC101", 3), ("BD101", 4), ("ZC101", 4)]
    assert kept_back(result) == [("BD101", 3)]


def test_an_entry_of_a_table_is_named_alone() -> None:
    result = checked("# gwlint:ignore ZC101:默守陈规", "不能默守陈规，要抓好布署。")
    assert [f.entry for f in result.findings] == ["布署"]
    assert [f.entry for f in result.suppressed] == ["默守陈规"]


def test_a_range_holds_from_its_beginning_to_its_end() -> None:
    result = checked(BAD, "# 公文检：忽略开始 BD", BAD, "", BAD, "# 公文检：忽略结束", BAD)
    assert [line for code, line in shown(result) if code == "BD101"] == [1, 7]
    assert kept_back(result) == [("BD101", 3), ("BD101", 5)]


def test_ranges_of_several_rules_end_one_by_one() -> None:
    result = checked("# gwlint:ignore-start BD,ZC", BAD, "# gwlint:ignore-end ZC", BAD, "# gwlint:ignore-end BD", BAD)
    assert shown(result) == [("ZC101", 4), ("BD101", 6), ("ZC101", 6)]


def test_inside_a_paragraph_of_markdown_that_one_is_meant() -> None:
    result = checked("要提高认识,<!-- gwlint:ignore BD101 -->抓好落实。", "", BAD, format="md")
    assert kept_back(result) == [("BD101", 1)]
    assert shown(result) == [("BD101", 3), ("ZC101", 3)]
    result = checked("<!-- gwlint:ignore BD101 --> 要提高认识,抓好落实。", format="md")
    assert (shown(result), kept_back(result)) == ([], [("BD101", 1)])
    result = checked("抓好落实。<!-- gwlint:ignore-next -->", "", BAD, format="md")
    assert shown(result) == []


@pytest.mark.parametrize(
    "text", ["- 甲,乙<!-- gwlint:ignore BD101 -->", "| 甲,乙<!-- gwlint:ignore BD101 --> | 丙 |\n| --- | --- |"]
)
def test_inside_items_and_rows_of_markdown(text: str) -> None:
    result = checked(text, format="md")
    assert (shown(result), kept_back(result)) == ([], [("BD101", 1)])


def test_a_comment_of_markdown_may_take_several_lines_and_line_ends() -> None:
    text = f"关于防汛工作的通知\r\n\r\n<!--\r\n  gwlint:ignore\r\n  BD101, ZC101\r\n-->\r\n{BAD}\r\n"
    result = check(parse(text, "md"), RULES)
    assert kept_back(result) == [("BD101", 7), ("ZC101", 7)]


@pytest.mark.parametrize("text", ["`<!-- gwlint:ignore -->`", "```\n<!-- gwlint:ignore -->\n```", "# gwlint:ignore"])
def test_what_is_shown_as_code_or_heading_is_no_comment(text: str) -> None:
    assert kept_back(checked(text, "", BAD, format="md")) == []


def test_the_comments_of_word_come_with_their_paragraph() -> None:
    document = plain_document(f"{BAD}\n{BAD}\n\n{BAD}")
    remark, directive = Comment("请核对", 0, 2), Comment("公文检：忽略 BD", 5, 6)
    following = Comment("gwlint:ignore-next ZC", 0, 0)
    blocks = (
        document.blocks[0]._replace(comments=(remark, directive)), document.blocks[1],
        document.blocks[2]._replace(comments=(following,)), document.blocks[3],
    )  # fmt: skip
    result = check(document._replace(blocks=blocks, format="docx"), RULES)
    assert kept_back(result) == [("BD101", 1), ("ZC101", 4)]
    assert shown(result) == [("ZC101", 1), ("BD101", 2), ("ZC101", 2), ("BD101", 4)]


def test_a_title_on_several_lines_is_one_paragraph() -> None:
    lines = ["南屏县人民政府关于做好今年汛期防汛抗旱工作,", "切实保障人民群众生命财产安全的通知", "各乡镇人民政府："]
    result = checked("# gwlint:ignore-next", *lines)
    assert kept_back(result)
    assert {line for _, line in shown(result)} <= {4}


def test_fix_leaves_alone_what_is_suppressed() -> None:
    text = f"# gwlint:ignore BD101\n{BAD}\n{BAD}\n"

    def again(text: str) -> Checked:
        return check(parse(text), RULES)

    assert (
        fix_text(again(text), again).text == f"# gwlint:ignore BD101\n{BAD.replace('默守陈规', '墨守成规')}\n{RIGHT}\n"
    )


def test_directives_are_no_prose() -> None:
    right = str(draft("通知", body=("为做好防汛工作，现通知如下：", "一、压实责任", "二、备足物资")))
    plain = check(parse(right), RULES)
    lines = right.split("\n")
    mixed = [part for line in lines for part in ("# gwlint:ignore-next GW,BD101", line)]
    given = check(parse("\n".join(mixed)), RULES)
    assert plain.findings == given.findings == ()
    assert [e.text for e in plain.structure.elements] == [e.text for e in given.structure.elements]
    assert [e.role for e in plain.structure.elements] == [e.role for e in given.structure.elements]
    assert plain.context == given.context


@pytest.mark.parametrize("path", sorted((ROOT / "examples/right").glob("*.txt")), ids=lambda path: path.stem)
def test_directives_on_every_line_change_nothing_in_a_right_draft(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    plain = check(parse(text), RULES)
    mixed = "\n".join(f"# 公文检：忽略 GW、BD\n{line}" for line in text.split("\n"))
    given = check(parse(mixed), RULES)
    assert given.findings == plain.findings == ()
    assert [(e.role, e.text) for e in given.structure.elements] == [(e.role, e.text) for e in plain.structure.elements]
    assert given.context == plain.context


def messages(*lines: str, rules: RuleSet = RULES, stage: str = "final") -> dict[str, list[str]]:
    result = checked(*lines, rules=rules, stage=stage)
    found: dict[str, list[str]] = {}
    for finding in result.findings:
        if finding.code.startswith("GW"):
            assert finding.severity == "warning"
            assert finding.category.gate is None
            found.setdefault(finding.code, []).append(finding.message)
    return found


def test_unknown_rules_and_instructions_are_told() -> None:
    told = messages("# gwlint:ignore QQ123, ZC101:没有这条, BD101", "# gwlint:ingore BD101", BAD)
    assert len(told["GW101"]) == 2
    assert "“QQ123”、“ZC101:没有这条”" in told["GW101"][0]
    assert "“ingore”" in told["GW101"][1]
    assert "GW102" not in told


def test_unused_directives_are_told_by_item() -> None:
    assert "“BD102”" in messages("# gwlint:ignore BD101 BD102", BAD)["GW102"][0]
    assert messages("# gwlint:ignore", RIGHT)["GW102"] == ["这里没有可忽略的问题，这条忽略指令可以删去"]
    assert messages("# gwlint:ignore-file ZC101:布署", BAD)["GW102"]
    assert messages("# gwlint:ignore", BAD) == {}


def test_only_rules_that_ran_make_a_directive_unused() -> None:
    few = Selection(select=("BD101",)).apply(own_visitors())
    assert messages("# gwlint:ignore ZC101", "# gwlint:ignore BD", "# gwlint:ignore", RIGHT, rules=few) == {}
    assert messages("# gwlint:ignore BD101", RIGHT, rules=few)["GW102"]
    entry = Selection(ignore=("ZC101:布署",)).apply(own_visitors())
    assert messages("# gwlint:ignore ZC101:布署", RIGHT, rules=entry) == {}
    (final_only, *_) = [rule for rule in RULES.rules if rule.stages == frozenset({"final"})]
    assert messages(f"# gwlint:ignore {final_only.code}", RIGHT)["GW102"]
    assert messages(f"# gwlint:ignore {final_only.code}", RIGHT, stage="draft") == {}


def test_ranges_without_beginning_or_end_are_told() -> None:
    assert messages("# gwlint:ignore-start BD101", BAD)["GW103"]
    assert messages("# gwlint:ignore-end", BAD)["GW103"]
    assert kept_back(checked("# gwlint:ignore-start BD101", BAD, BAD)) == [("BD101", 2), ("BD101", 3)]


def test_the_linters_own_findings_answer_to_their_name_only() -> None:
    assert "GW102" in messages("# gwlint:ignore-file", "# gwlint:ignore BD102", BAD)
    assert messages("# gwlint:ignore BD102 GW102", BAD) == {}
    assert messages("# gwlint:ignore-file GW", "# gwlint:ignore QQ777", BAD) == {}
    muted = Selection(ignore=("GW102",)).apply(own_visitors())
    assert messages("# gwlint:ignore BD102", BAD, rules=muted) == {}
    assert messages("# gwlint:ignore BD777", BAD, rules=muted)["GW101"]


@pytest.mark.parametrize("rule", TOOL_RULES, ids=lambda rule: rule.code)
def test_the_examples_of_the_linters_own_rules(rule: Rule) -> None:
    for bad in rule.bad:
        found = [f for f in check(parse(bad.source), RULES).findings if f.code.startswith("GW")]
        assert [(f.code, f.start, f.end) for f in found] == [(rule.code, *mark) for mark in bad.marks]
    for good in rule.good:
        assert not [f for f in check(parse(str(good)), RULES).findings if f.code == rule.code]


def test_a_rule_that_crashes_can_be_suppressed_by_its_code() -> None:
    rules = Selection().apply(sample_visitors())
    assert "GW001" in messages("# gwlint:ignore-file", "坏规则", rules=rules)
    assert "GW001" not in messages("# gwlint:ignore-file GW001", "坏规则", rules=rules)


def test_a_directive_changes_no_fingerprint() -> None:
    plain = file_report("a.txt", checked(BAD, BAD))
    given = file_report("a.txt", checked("# gwlint:ignore-next", BAD, BAD))
    assert {s.fingerprint for s in plain.shown} == {s.fingerprint for s in (*given.shown, *given.suppressed)}
    assert len(given.suppressed) == 2


def test_a_paragraph_under_a_directive_keeps_its_hits_while_another_is_edited() -> None:
    session = Session(RULES)
    texts = (f"# gwlint:ignore-file BD\n{BAD}\n{end}" for end in ("完。", "完毕。"))
    session.update(parse(next(texts)))
    before = session.hits()
    session.update(parse(next(texts)))
    after = session.hits()
    assert before[1]
    assert before[1] is after[1]


LINES = st.sampled_from(
    [
        BAD, "", "完,了。", "# gwlint:ignore BD", "# gwlint:ignore-next", "# gwlint:ignore-start ZC", "# gwlint:ignore-end",
        "# 公文检：忽略全文 BD101", "# gwlint:ignore-start", "# gwlint:ignore-end ZC", "# gwlint:ignore QQ",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=14))
def test_nothing_is_lost_and_nothing_is_moved(lines: list[str]) -> None:
    """Reported and suppressed together are what there is without the directives."""
    document = parse("\n".join(lines))
    blind = Document(document.text, tuple(Block(b.text, b.kind) for b in document.blocks), document.starts)
    result = check(document, RULES)
    own = [f for f in result.findings if f.code.startswith("GW")]
    others = [f for f in result.findings if f not in own]
    everything = sorted((*others, *result.suppressed), key=lambda f: (f.start, f.end, f.code))
    assert everything == list(check(blind, RULES).findings)
    text = document.text
    assert all(text[f.start : f.end].startswith("# ") for f in own)

"""Tracked changes, comments and hidden text that were left in (group 19, and the findings about the file itself)."""

from __future__ import annotations

import pytest
from tests_word import cell, para, parts_of, row, run, style, table, word, zipped

from gongwen_lint.document import Document
from gongwen_lint.engine import Options, RuleSet, check
from gongwen_lint.readers import read_bytes
from gongwen_lint.report import file_report, fold

START, END = '<w:commentRangeStart w:id="{0}"/>', '<w:commentRangeEnd w:id="{0}"/>'
REFERENCE = '<w:r><w:commentReference w:id="{0}"/></w:r>'
INSERTED = '<w:ins w:id="1">{}</w:ins>'
DELETED = '<w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>'


def shown(document: Document) -> list[tuple[str, str, str]]:
    return [(r.kind, document.blocks[r.paragraph].text[r.start : r.end], r.text) for r in document.remains]


def test_a_final_file_without_them_has_none() -> None:
    assert word("一", table(row("二"))).remains == ()


def test_revisions_that_touch_are_one() -> None:
    document = word(
        para("会议定于", DELETED, INSERTED.format(run("6月")), INSERTED.format(run("1日")), "召开", DELETED)
    )
    assert shown(document) == [("revision", "6月1日", ""), ("revision", "开", "")]


def test_revisions_of_format_and_of_paragraph_ends() -> None:
    document = word(
        para(run("加粗", "<w:b/><w:rPrChange w:id='1'/>"), "不变"),
        para("居中", properties="<w:pPrChange w:id='2'/>"),
        para("新段", properties="<w:rPr><w:ins w:id='3'/></w:rPr>"),
    )
    assert shown(document) == [("revision", "加粗", ""), ("revision", "中", ""), ("revision", "段", "")]


@pytest.mark.parametrize("mark", ["<w:trPr><w:ins w:id='1'/></w:trPr>", "<w:trPr><w:del w:id='1'/></w:trPr>"])
def test_rows_that_came_or_went(mark: str) -> None:
    document = word("表前", table(row("甲"), row("乙", properties=mark)), "表后")
    assert [kind for kind, _, _ in shown(document)] == ["revision"]
    came = '<w:tr><w:tc><w:tcPr><w:cellIns w:id="1"/></w:tcPr>' + para("丙") + "</w:tc></w:tr>"
    assert shown(word(table(came), "表后")) == [("revision", "丙", "")]


def test_a_revision_in_an_empty_paragraph_is_shown_on_the_nearest_text() -> None:
    assert shown(word(para(DELETED), para(), "正文")) == [("revision", "正", "")]
    assert shown(word("正文", para(DELETED))) == [("revision", "文", "")]
    assert shown(word(para(DELETED))) == []


def test_comments_with_and_without_range_and_over_paragraphs() -> None:
    comments = "".join(f'<w:comment w:id="{n}">{para(f"意见{n}")}</w:comment>' for n in range(4))
    body = (
        para("总投资", START.format(0), "3200", START.format(1), "万元", END.format(0), REFERENCE.format(0), "。"),
        para("下段", END.format(1), REFERENCE.format(1), "完"),
        para("无范围", REFERENCE.format(2)),
    )
    assert shown(word(*body, comments=comments)) == [
        ("comment", "3200万元", "意见0"),
        ("comment", "万元。", "意见1"),
        ("comment", "围", "意见2"),
    ]


def test_comments_without_their_part() -> None:
    assert shown(word(para(START.format(0), "文", END.format(0), REFERENCE.format(0)))) == [("comment", "文", "")]


def test_hidden_text_of_a_style_and_hidden_spaces() -> None:
    styles = style("h", "<w:rPr><w:vanish/></w:rPr>")
    document = word(para("窗体顶端", style="h"), para("正文", run("  ", "<w:vanish/>")), styles=styles)
    assert shown(document) == [("hidden", "正", "窗体顶端")]


@pytest.mark.parametrize(("stage", "codes"), [("final", ["CL401", "CL402", "CL403"]), ("draft", [])])
def test_they_are_found_in_a_final_text_only(rules: RuleSet, stage: str, codes: list[str]) -> None:
    body = (
        "南屏县人民政府办公室关于印发名单的通知",
        "各乡镇人民政府：",
        para(
            "会议定于",
            DELETED,
            INSERTED.format(run("6月1日")),
            "召开，请各单位做好准备",
            run("待定", "<w:vanish/>"),
            "。",
        ),
        para("特此", START.format(0), "通知", END.format(0), REFERENCE.format(0), "。"),
        "南屏县人民政府办公室",
        "2024年5月6日",
    )
    data = zipped(parts_of(*body, comments=f'<w:comment w:id="0">{para("请核实")}</w:comment>'))
    checked = check(read_bytes(data), rules, Options(stage=stage))  # type: ignore[arg-type]
    assert sorted(f.code for f in checked.findings) == codes
    assert all("\n" not in f.message for f in checked.findings)


def test_many_are_one_finding_with_all_places(rules: RuleSet) -> None:
    document = word(*(para("会议", INSERTED.format(run("照常")), "召开。") for _ in range(5)))
    report = fold(file_report("a.docx", check(document, rules)))
    (finding,) = (f for f in report.findings if f.code == "CL401")
    assert len(finding.places) == 5
    assert "5处" in finding.message


def test_a_comment_that_speaks_to_the_linter_is_not_left_but_obeyed(rules: RuleSet) -> None:
    body = para("各乡镇要提高认识", START.format(0), ",", END.format(0), REFERENCE.format(0), "加强领导。")
    silenced, heard = (
        word(body, "要提高认识,加强领导。", comments=f'<w:comment w:id="0">{para(said)}</w:comment>')
        for said in ("公文检：忽略 BD101", "请核实")
    )
    assert silenced.remains == ()
    (comment,) = silenced.blocks[0].comments
    assert silenced.blocks[0].text[comment.start : comment.end] == ","
    assert [f.code for f in check(silenced, rules).findings] == ["BD101"]
    assert sorted(f.code for f in check(heard, rules).findings) == ["BD101", "BD101", "CL402"]


PROMPT = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
ASKED = "请写明会议名称"


@pytest.mark.parametrize(
    "asking",
    [
        para("召开", PROMPT.format(run(ASKED)), "。"),
        PROMPT.format(para(ASKED)),
        table(row(PROMPT.format(cell(ASKED)), "二")),
        table(PROMPT.format(row(ASKED, ""))),
    ],
)
def test_the_prompt_of_a_content_control_is_left(asking: str) -> None:
    assert shown(word("正文", asking, "完")) == [("prompt", ASKED, "")]
    filled = asking.replace("<w:showingPlcHdr/>", "<w:showingPlcHdr w:val='0'/>")
    assert shown(word("正文", filled, "完")) == []


def test_a_prompt_without_text_is_none() -> None:
    assert shown(word(para("召开", PROMPT.format(""), "会议"), PROMPT.format(para()))) == []


@pytest.mark.parametrize(("stage", "codes"), [("final", ["CL101"]), ("draft", [])])
@pytest.mark.parametrize("asked", [ASKED, "单击或点击此处输入文字。", "[在此处键入]"])
def test_a_prompt_is_found_once_in_a_final_text(rules: RuleSet, stage: str, codes: list[str], asked: str) -> None:
    document = word(para("会议由", PROMPT.format(run(asked)), "主持。"))
    checked = check(document, rules, Options(stage=stage))  # type: ignore[arg-type]
    assert [f.code for f in checked.findings if f.code.startswith("CL")] == codes

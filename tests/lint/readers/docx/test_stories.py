"""Tables, text boxes, notes, headers, and what their places are called (groups 8–11 and 19)."""

from __future__ import annotations

import pytest
from tests_word import box, cell, field, level, lists, numbered, para, row, run, style, table, word

from gongwen_lint.document import Document
from gongwen_lint.structure import Role, Structure, recognise, shape

NOTE = '<w:r><w:{0}Reference w:id="{1}"/></w:r>'
NOTES = (
    '<w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="1">{para("第一个注。")}</w:footnote><w:footnote w:id="2">{para("第二个注。")}</w:footnote>'
)
DRAFT = (
    "南屏县人民政府关于做好防汛工作的通知",
    "各乡镇人民政府：",
    "为做好防汛工作，现就有关事项通知如下：",
    "一、落实责任",
    "各乡镇要落实值班制度。",
    "南屏县人民政府",
    "2024年5月6日",
)


def structure_of(document: Document) -> Structure:
    return recognise([shape(block) for block in document.blocks])


def roles(document: Document) -> dict[str, Role]:
    return dict(zip((block.text for block in document.blocks), structure_of(document).roles, strict=True))


def place(document: Document, text: str) -> str:
    return document.describe(document.text.index(text))


def test_cells_are_paragraphs_of_a_table() -> None:
    document = word("表前", table(row("项目", "金额"), row("堤防", "300万元")), "表后")
    assert document.text == "表前\n项目\n金额\n堤防\n300万元\n表后"
    assert [block.kind for block in document.blocks] == ["text", *["table"] * 4, "text"]
    assert roles(document)["堤防"] is Role.TABLE
    assert place(document, "300万元") == "表1第2行第2格第1字"
    assert place(document, "后") == "正文第2段第2字"


def test_continued_cells_and_deleted_rows_are_skipped() -> None:
    deleted = row("删", properties='<w:trPr><w:del w:id="1"/></w:trPr>')
    document = word(
        table(row(cell("合并", merged="restart"), "甲"), row(cell("重复", merged="continue"), "乙"), deleted)
    )
    assert document.text == "合并\n甲\n乙"
    assert place(document, "乙") == "表1第2行第2格第1字"


def test_nested_tables_and_cells_with_several_paragraphs() -> None:
    document = word(table(row(cell("一", table(row("里")), "二"), "外")))
    assert document.text == "一\n里\n二\n外"
    assert place(document, "里") == "表2第1行第1格第1字"
    assert place(document, "二") == "表1第1行第1格第3段第1字"


def test_a_closing_table_is_read_as_lines_of_form() -> None:
    closing = table(row("抄送：县委办公室，县人大常委会办公室。"), row("南屏县人民政府办公室", "2024年5月6日印发"))
    document = word(*DRAFT, closing)
    found = {element.role: element.text for element in structure_of(document).elements}
    assert found[Role.CC] == "抄送：县委办公室，县人大常委会办公室。"
    assert found[Role.ISSUANCE] == "南屏县人民政府办公室2024年5月6日印发"
    assert "单元格" in document.refusal(document.text.index("\t"), document.text.index("\t") + 1)
    assert place(document, "2024年5月6日印发") == "表1第2行第12字"


def test_a_banner_in_a_table_is_read_as_lines_of_form() -> None:
    banner = table(row("南屏县人民政府文件"), row("南政发〔2024〕6号", "签发人：王芳"))
    found = {element.role: element.text for element in structure_of(word(banner, *DRAFT)).elements}
    assert found[Role.MASTHEAD] == "南屏县人民政府文件"
    assert found[Role.DOC_NUMBER] == "南政发〔2024〕6号"
    assert found[Role.SIGNER] == "签发人：王芳"
    assert found[Role.TITLE] == DRAFT[0]


def test_a_banner_in_tables_of_one_cell_is_read_as_lines_of_form() -> None:
    banner = (table(row("机密★1年")), table(row("特急", "")), table(row("南屏县人民政府文件")), "南政发〔2024〕6号")
    found = {element.role: element.text for element in structure_of(word(*banner, *DRAFT)).elements}
    assert found[Role.SECRECY] == "机密★1年"
    assert found[Role.URGENCY] == "特急"
    assert found[Role.MASTHEAD] == "南屏县人民政府文件"
    assert found[Role.DOC_NUMBER] == "南政发〔2024〕6号"
    assert found[Role.TITLE] == DRAFT[0]


@pytest.mark.parametrize("lone", ["", "特急", "南屏县人民政府文件", "审核：李明"])
def test_a_table_of_one_cell_in_the_text_stays_one(lone: str) -> None:
    document = word(*DRAFT[:4], table(row(lone)), *DRAFT[4:])
    assert [block.kind for block in document.blocks if block.text == (lone or None)] == ["table"] * bool(lone)


def test_a_table_of_data_with_numbers_of_documents_stays_one() -> None:
    data = table(row("1", "国发〔2024〕1号", "2024年5月6日"), row("2", "国发〔2024〕2号", "2024年5月7日"))
    assert {block.kind for block in word(*DRAFT[:5], data).blocks[5:]} == {"table"}


def test_a_whole_text_inside_of_one_cell_is_read_as_text() -> None:
    document = word(table(row(cell(*DRAFT))))
    assert structure_of(document).genre == "通知"
    assert place(document, "各乡镇人民政府：") == "表1第1行第1格第2段第1字"


def test_a_text_box_is_read_once_and_outside_of_the_text() -> None:
    document = word(para(box(para("南屏县人民政府文件"))), *DRAFT, para("尾", box(para("框", box(para("框中框"))))))
    assert document.text.split("\n")[-3:] == ["南屏县人民政府文件", "框", "框中框"]
    assert structure_of(document).elements[0].role is Role.TITLE
    assert "文本框" in document.refusal(len(document.text) - 1, len(document.text))
    assert place(document, "框中框") == "文本框3第1字"


def test_text_boxes_in_groups_are_read() -> None:
    inner = f"<w:txbxContent>{para('组内')}</w:txbxContent>"
    group = f"<w:drawing><wpg:wgp><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></wpg:wgp></w:drawing>"
    assert word(para("正文", f"<w:r>{group}</w:r>")).text == "正文\n组内"


def test_notes_stand_after_the_body_in_the_order_of_reference() -> None:
    body = para("甲", NOTE.format("footnote", 2), "乙", NOTE.format("footnote", 1), NOTE.format("endnote", 1))
    document = word(body, footnotes=NOTES, endnotes=f'<w:endnote w:id="1">{para("尾注", "")}{para("两段")}</w:endnote>')
    assert document.text == "甲乙\n第二个注。\n第一个注。\n尾注\n两段"
    assert place(document, "第二个注") == "脚注1第1字"
    assert place(document, "两段") == "尾注1第2段第1字"
    assert roles(document)["第一个注。"] is Role.BODY
    assert document.refusal(3, 8) == ""


def test_headers_and_footers_that_are_printed_are_read_once() -> None:
    references = "".join(
        f'<w:{kind}Reference w:type="{pages}" r:id="{name}"/>'
        for kind, pages, name in (
            ("header", "default", "header1"), ("header", "first", "header2"), ("header", "even", "header3"),
            ("footer", "default", "footer1"),
        )
    )  # fmt: skip
    headers = {
        "header1": para("页眉文字"),
        "header2": para("首页页眉"),
        "header3": para("偶数页眉"),
        "footer1": para("— ", field("PAGE", "1"), " —") + para(),
    }
    document = word(*DRAFT, section=references, headers=headers)
    assert document.text.split("\n")[7:] == ["页眉文字", "— 1 —"]
    assert place(document, "页眉文字") == "页眉第1字"
    shown = word(*DRAFT, section=f"{references}<w:titlePg/>", headers=headers, settings="<w:evenAndOddHeaders/>")
    assert shown.text.split("\n")[7:] == ["页眉文字", "首页页眉", "偶数页眉", "— 1 —"]
    assert place(shown, "偶数页眉") == "页眉（偶数页）第1字"
    assert structure_of(shown).elements == structure_of(word(*DRAFT)).elements


def test_paragraphs_without_text_are_not_counted() -> None:
    document = word("一", para(), "二")
    assert place(document, "二") == "正文第2段第1字"
    assert document.describe(0) == "正文第1段第1字"


def test_an_empty_document_has_one_empty_paragraph() -> None:
    document = word()
    assert (document.text, len(document.blocks), document.describe(0)) == ("", 1, "正文第1段第1字")


def test_a_short_line_in_a_style_of_headings_is_one_below_the_first_level() -> None:
    styles = (
        style("h1", title="heading 1") + style("h2", title="Heading 2") + style("o", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
    )  # fmt: skip
    body = [
        para("总体要求", style="h1"),
        para("基本原则", style="h2"),
        para("坚持节约。", style="h2"),
        para("目标", style="o"),
    ]
    assert [(b.kind, b.level) for b in word(*body, styles=styles).blocks] == [
        ("text", 0), ("heading", 2), ("text", 0), ("heading", 3),
    ]  # fmt: skip


def test_numbers_are_counted_in_cells_and_boxes() -> None:
    numbering = lists(level(0, "decimal", "%1."))
    document = word(
        numbered("一"), table(row(cell(numbered("二")))), para("尾", box(numbered("三"))), numbering=numbering
    )
    assert document.text == "1.一\n2.二\n尾\n3.三"


@pytest.mark.parametrize(("start", "end"), [(0, 3), (1, 2), (1, 3)])
def test_an_edit_across_paragraphs_is_refused(start: int, end: int) -> None:
    assert "跨段" in word("一", "二").refusal(start, end)


def test_insertions_are_allowed_beside_text_only() -> None:
    document = word("一", para(), para(run("<w:tab/>")), "二")
    assert [bool(document.refusal(at, at)) for at in (0, 1, 2, 3, 4, 5, 6)] == [
        False,
        False,
        True,
        True,
        True,
        False,
        False,
    ]

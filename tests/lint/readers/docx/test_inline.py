"""What stands in a paragraph: runs, revisions, fields, hidden text, signs (groups 4–7, 12–18 of the nasty cases)."""

from __future__ import annotations

import pytest
from tests_word import box, cell, field, para, row, run, style, table, text, word

from gongwen_lint.document import MASK

INS = '<w:ins w:id="1" w:author="张三">{}</w:ins>'
DEL = '<w:del w:id="2" w:author="李四">{}</w:del>'
DELETED = "<w:r><w:delText>旧</w:delText></w:r>"
DELETED_END = '<w:rPr><w:del w:id="3" w:author="李四"/></w:rPr>'


def control(inner: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def refusal_of(content: str, said: str) -> None:
    document = word(para("前", content, "后"))
    assert document.text == "前文后"
    assert said in document.refusal(1, 2)
    assert document.refusal(0, 1) == document.refusal(2, 3) == ""


def test_a_paragraph_is_the_text_of_its_runs() -> None:
    document = word(para("各乡镇", "人民", "政府："))
    assert document.text == "各乡镇人民政府："
    assert [(s.start, s.end) for s in document.segments] == [(0, 3), (3, 5), (5, 8)]
    assert document.format == "docx"


def test_insertions_are_kept_and_deletions_dropped() -> None:
    document = word(para("一", INS.format(run("新")), DEL.format(DELETED), "二"))
    assert document.text == "一新二"


def test_a_deletion_inside_an_insertion_is_dropped() -> None:
    assert word(para("一", INS.format(run("新") + DEL.format(DELETED)), "二")).text == "一新二"


def test_moved_text_stands_once() -> None:
    moved = ("<w:moveFrom w:id='1'>{}</w:moveFrom>", "<w:moveTo w:id='2'>{}</w:moveTo>")
    document = word(para("甲", moved[0].format(run("移动"))), para(moved[1].format(run("移动")), "乙"))
    assert document.text == "甲\n移动乙"


def test_a_deleted_paragraph_end_joins_paragraphs() -> None:
    document = word(para("各乡镇", properties=DELETED_END), para("人民政府："), para("正文"))
    assert document.text == "各乡镇人民政府：\n正文"
    assert document.refusal(2, 4) == ""


def test_a_deleted_end_before_a_table_or_at_the_end_joins_nothing() -> None:
    document = word(para("一", properties=DELETED_END), table(row("格")), para("二", properties=DELETED_END))
    assert document.text == "一\n格\n二"


def test_the_code_of_a_field_is_skipped_and_its_result_kept() -> None:
    refusal_of(field(" REF _Ref1 \\h ", "文"), "域的结果")


def test_a_simple_field_is_kept() -> None:
    refusal_of(f'<w:fldSimple w:instr="DATE">{run("文")}</w:fldSimple>', "域的结果")


def test_a_field_inside_the_code_of_another_is_not_shown() -> None:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = f"{begin}{run('<w:instrText>IF </w:instrText>')}{field('PAGE', '3')}{separate}{run('文')}{end}"
    assert word(para("前", code, "后")).text == "前文后"


def test_the_text_of_a_link_can_be_edited() -> None:
    for link in (f'<w:hyperlink r:id="rId9">{run("链接")}</w:hyperlink>', field(' HYPERLINK "http://a.cn" ', "链接")):
        document = word(para("见", link, "。"))
        assert document.text == "见链接。"
        assert document.refusal(1, 3) == ""


def test_a_field_may_run_over_paragraphs() -> None:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = run("<w:instrText> TOC \\o </w:instrText>")
    document = word(
        para(begin, code, separate, "一、总体要求", run("<w:tab/>"), "1"), para("二、任务", end), para("正文")
    )
    assert document.text == "一、总体要求\t1\n二、任务\n正文"
    assert [block.kind for block in document.blocks] == ["aside", "aside", "text"]


def test_a_character_that_a_field_draws_is_an_object() -> None:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    drawn = begin + run("<w:instrText> eq \\o\\ac(○,印)</w:instrText>") + end
    document = word(para("加盖", drawn, "章", begin, run("<w:instrText> SET a 1 </w:instrText>"), end))
    assert document.text == "加盖\ufffc章"
    assert document.blocks[0].text == f"加盖{MASK}章"


def test_marks_of_fields_that_do_not_pair_up_hide_nothing() -> None:
    assert word(para(run('<w:fldChar w:fldCharType="begin"/>'), "正文都在"), para("第二段")).text == "正文都在\n第二段"


def test_fields_are_followed_as_deep_as_word_nests_them_and_the_text_goes_on_behind() -> None:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    document = word(para("前", (begin + separate) * 30, "文", end * 30, "后"))
    assert document.text == "前文后"
    assert document.refusal(1, 2)
    assert document.refusal(2, 3) == ""


def test_hidden_text_is_kept_apart() -> None:
    document = word(para("看得见", run("看不见", "<w:vanish/>"), run("也看得见", '<w:vanish w:val="0"/>')))
    assert document.text == "看得见也看得见"
    (remain,) = document.remains
    assert (remain.kind, remain.text, remain.paragraph) == ("hidden", "看不见", 0)


def test_text_is_hidden_by_style_and_two_styles_undo_each_other() -> None:
    styles = (
        style("a", '<w:basedOn w:val="b"/>', kind="character")
        + style("b", "<w:rPr><w:vanish/></w:rPr>", kind="character")
        + style("p", "<w:rPr><w:vanish/></w:rPr>")
    )
    named = '<w:rStyle w:val="a"/>'
    assert word(para("显", run("隐", named)), styles=styles).text == "显"
    assert word(para("隐", run("显", named), style="p"), styles=styles).text == "显"


def test_text_without_preserved_space_is_trimmed_and_mapped() -> None:
    document = word(para(run(text("  首\n尾 ", preserve=False)), "后"))
    assert document.text == "首 尾后"
    assert document.blocks[0].text == "首 尾后"
    source = document.segments[0].source
    assert getattr(source, "offset", None) == 2


def test_blank_text_and_an_empty_node() -> None:
    assert word(para("<w:r><w:t>  </w:t></w:r>", "<w:r><w:t/></w:r>", run(text("　　")), "正文")).text == "　　正文"


def test_signs_hyphens_and_tabs() -> None:
    signs = '<w:sym w:font="Wingdings" w:char="F0FE"/><w:noBreakHyphen/><w:softHyphen/><w:tab/><w:ptab/><w:cr/>'
    document = word(para("前", f"<w:r>{signs}</w:r>", "后"))
    assert document.text == "前\uf0fe\u2011\xad\t\t\v后"
    assert document.blocks[0].text.startswith(f"前{MASK}-{MASK}\t\t")
    assert [s.kind for s in document.segments[1:-1]] == ["symbol", "hyphen", "hyphen", "tab", "tab", "break"]


def test_a_sign_of_a_text_font_is_a_character() -> None:
    document = word(para(run('<w:sym w:font="宋体" w:char="2014"/>'), run('<w:sym w:font="宋体" w:char="x"/>')))
    assert document.blocks[0].text == f"—{MASK}"


@pytest.mark.parametrize(
    "nasty", ["𠮷野家", "👨\u200d👩\u200d👧", "e\u0301", "葛\U000e0100", "\u3000", "\u200b", "\ufeff内", "\ue000"]
)
def test_any_character_is_mapped(nasty: str) -> None:
    document = word(para("前", nasty, "后"))
    assert document.text == f"前{nasty}后"
    assert document.segments[-1].start == len(nasty) + 1


def test_content_controls_in_runs_paragraphs_rows_and_cells() -> None:
    in_table = table(control(row("一")), row(control(cell("二")), cell(control(para("三")))))
    document = word(para("前", control(run("内"))), control(para("段")), in_table)
    assert document.text == "前内\n段\n一\n二\n三"
    assert all(not s.refusal for s in document.segments)


def test_a_bound_or_locked_control_is_not_edited() -> None:
    for properties in ("<w:dataBinding/>", "<w:dropDownList/>", '<w:lock w:val="contentLocked"/>'):
        refusal_of(control(run("文"), properties), "内容控件")


def test_of_ruby_only_the_base_is_read() -> None:
    inner = f"<w:ruby><w:rt>{run('wén')}</w:rt><w:rubyBase>{run('文')}</w:rubyBase></w:ruby>"
    refusal_of(f"<w:r>{inner}</w:r>", "拼音")


def test_formulas_and_pictures_are_objects() -> None:
    formula = "<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>"
    document = word(para("由", formula, "得", run("<w:drawing/>")))
    assert document.text == "由\ufffc得\ufffc"
    assert document.blocks[0].text == f"由{MASK}得{MASK}"


def test_marks_between_characters_change_nothing() -> None:
    between = '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/><w:permStart w:id="1"/>'
    document = word(para("一", between, run(f"<w:lastRenderedPageBreak/>{text('二')}"), "<w:permEnd w:id='1'/>", "三"))
    assert document.text == "一二三"


def test_a_title_wrapped_by_a_soft_break_is_one_paragraph() -> None:
    document = word(para("南屏县人民政府", run("<w:br/>"), "关于做好防汛工作的通知"), "各乡镇人民政府：")
    assert document.text == "南屏县人民政府\v关于做好防汛工作的通知\n各乡镇人民政府："
    assert len(document.blocks) == 2


def test_lines_that_only_soft_breaks_divide_are_paragraphs() -> None:
    lines = ("现将有关事项通知如下：", "一、总体要求", "各乡镇要落实责任。", "二、工作任务")
    document = word(para("".join(run(line) + run("<w:br/>") for line in lines)))
    assert [block.text for block in document.blocks] == [*lines, ""]
    assert document.places[:2] == ("正文第1段", "正文第1段第2行")


def test_a_page_break_divides_a_paragraph() -> None:
    document = word(para("正文。", run('<w:br w:type="page"/>'), "附件1"))
    assert [block.text for block in document.blocks] == ["正文。", "附件1"]
    assert document.text == "正文。\f附件1"


def test_a_text_box_leaves_no_trace_in_its_paragraph() -> None:
    document = word(para("前", box(para("框内")), "后"))
    assert document.text == "前后\n框内"


@pytest.mark.parametrize("preserve", [True, False])
def test_line_ends_of_the_xml_are_spaces(preserve: bool) -> None:
    document = word(para(run(text("\n各乡镇\n人民政府", preserve=preserve))), "正文")
    assert document.text == f"{' ' * preserve}各乡镇 人民政府\n正文"
    assert document.line_column(document.text.index("正文")) == (2, 1)
    assert [block.text for block in document.blocks] == document.text.split("\n")

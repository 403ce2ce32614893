"""Mending Word files: new text in the format of the old, and nothing else is changed."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import STRICT, W, document, paragraph, part, run, skeleton, word

from gongwen_lint.document import ACROSS, Document
from gongwen_lint.engine import edited
from gongwen_lint.finding import PlacedEdit
from gongwen_lint.readers import read_bytes
from gongwen_lint.readers.docx.protection import PROTECTED, SIGNED
from gongwen_lint.writers import WriteError, mended

BOLD = "<w:b/>"
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>第,三</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>框,中</w:t>"
    "</w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)

TWOFOLD = (
    "<mc:AlternateContent><mc:Choice Requires='w14'><w:r><w:t>新,稿</w:t></w:r></mc:Choice>"
    "<mc:Fallback><w:r><w:t>新,稿</w:t></w:r></mc:Fallback></mc:AlternateContent>"
)


def read(data: bytes) -> Document:
    return read_bytes(data, "稿.docx")


def mend(data: bytes, *changes: tuple[str, str]) -> bytes:
    """The file after each old text, found once, became the new one; every check that holds for all of them is made."""
    before = read(data)
    edits = sorted(
        (PlacedEdit(before.text.index(old), before.text.index(old) + len(old), new) for old, new in changes),
        key=lambda edit: edit.start,
    )
    after, now = mended(data, before, edits)
    assert now.text == edited(before.text, edits) == read(after).text
    assert mended(data, before, edits)[0] == after
    for name in zipfile.ZipFile(io.BytesIO(data)).namelist():
        if name != "word/document.xml":
            assert part(after, name) == part(data, name)
    return after


def body(*paragraphs: str) -> bytes:
    return word(document(*paragraphs))


def assert_main(after: bytes, *paragraphs: str) -> None:
    assert part(after) == document(*paragraphs)


def test_a_span_of_three_runs_that_starts_in_the_middle_of_one() -> None:
    data = body(paragraph(run("要提高认"), run("识和", BOLD), run("加强领导。")))
    after = mend(data, ("高认识和加强", "增强"))
    assert_main(after, paragraph(run("要提增"), run("", BOLD), run("强领导。")))


def test_a_replacement_of_another_length_goes_to_the_first_run() -> None:
    data = body(paragraph(run("见下"), run("表一", BOLD), run("所示")))
    assert_main(mend(data, ("下表一所", "附件甲乙丙")), paragraph(run("见附件甲乙丙"), run("", BOLD), run("示")))


def test_characters_keep_the_format_of_those_they_replace() -> None:
    data = body(paragraph(run("认识"), run(",", BOLD), run("领导."), run("(一)", "<w:i/>")))
    after = mend(data, ("识,领导.(一)", "识，领导。（一）"))
    assert_main(after, paragraph(run("认识"), run("，", BOLD), run("领导。"), run("（一）", "<w:i/>")))


def test_what_stays_within_an_edit_keeps_its_format() -> None:
    data = body(paragraph(run("2024"), run(".5", BOLD), run(".1"), run("起")))
    after = mend(data, ("2024.5.1", "2024年5月1日"))
    assert_main(after, paragraph(run("2024"), run("年5", BOLD), run("月1日"), run("起")))


def test_an_insertion_takes_the_format_before_it() -> None:
    data = body(paragraph(run("一"), run("二", BOLD)), paragraph(run("三")))
    before = read(data)
    after, _ = mended(data, before, [PlacedEdit(1, 1, "甲"), PlacedEdit(3, 3, "乙")])
    assert_main(after, paragraph(run("一甲"), run("二", BOLD)), paragraph(run("乙三")))


def test_an_insertion_beside_a_field_goes_to_the_editable_side() -> None:
    data = body(paragraph(FIELD, run("条")))
    after, _ = mended(data, read(data), [PlacedEdit(3, 3, "第")])
    assert_main(after, paragraph(FIELD, run("第条")))


def test_the_insertion_of_another_author_stays_theirs() -> None:
    mark = ' w:id="1" w:author="张三" w:date="2024-05-06T07:08:10Z"'
    deleted = f"<w:del{mark}><w:r><w:delText>旧,</w:delText></w:r></w:del>"
    data = body(paragraph(run("原文,"), f"<w:ins{mark}>{run('新加,')}</w:ins>", deleted, run("后,文")))
    after = mend(data, ("原文,新加,后,文", "原文，新加，后，文"))
    assert_main(after, paragraph(run("原文，"), f"<w:ins{mark}>{run('新加，')}</w:ins>", deleted, run("后，文")))


def test_comments_bookmarks_and_marks_of_the_spelling_check_stay() -> None:
    around = (
        '<w:commentRangeStart w:id="7"/>', '<w:bookmarkStart w:id="1" w:name="a"/>', '<w:proofErr w:type="spellStart"/>',
        '<w:bookmarkEnd w:id="1"/>', "<w:r><w:lastRenderedPageBreak/></w:r>", '<w:commentRangeEnd w:id="7"/>',
        '<w:r><w:commentReference w:id="7"/></w:r>',
    )  # fmt: skip
    texts = ("要", "提高", "认", "识", ",", "加强", "领导")
    comments = f'<w:comments xmlns:w="{W}"><w:comment w:id="7" w:author="李四"><w:p><w:r><w:t>改</w:t></w:r></w:p></w:comment></w:comments>'
    made = [x for text, mark in zip(texts, around, strict=True) for x in (run(text), mark)]
    after = mend(word(document(paragraph(*made)), {"comments": comments}), ("认识,加", "认识，加"))
    assert part(after) == document(paragraph(*made)).replace(">,<", ">，<")


def test_references_and_sections_of_raw_text() -> None:
    data = body(paragraph(run("甲&amp;乙,&#x4E19;"), run("<w:t><![CDATA[丁<,戊]]></w:t>")))
    after = mend(data, ("乙,丙丁<,戊", "乙，丙丁<，戊"))
    raw = "<w:t><![CDATA[丁<]]>，<![CDATA[戊]]></w:t>"
    assert_main(after, paragraph(run("甲&amp;乙，&#x4E19;"), run(raw)))


def test_space_at_the_ends_is_preserved() -> None:
    data = body(paragraph(run("<w:t>甲,</w:t>"), run("<w:t>乙 丙</w:t>")))
    after = mend(data, (",乙", " "))
    assert read(after).text == "甲  丙"
    assert part(after).count('<w:t xml:space="preserve">') == 2


@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_the_encoding_of_the_part_is_kept(mark: str, encoding: str) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding[:6].removesuffix("-")}"?>'
    main = mark + document(paragraph(run("甲,乙")), declaration=declared)
    data = word(main.encode(encoding))
    after, _ = mended(data, read(data), [PlacedEdit(1, 2, "，")])
    with zipfile.ZipFile(io.BytesIO(after)) as archive:
        assert archive.read("word/document.xml") == main.replace("甲,", "甲，").encode(encoding)


def test_a_strict_file() -> None:
    main = document(paragraph(run("甲,乙"))).replace(W, STRICT)
    assert part(mend(word(main), ("甲,", "甲，"))) == main.replace("甲,", "甲，")


def test_other_parts_are_mended_too() -> None:
    story = paragraph(run("页,眉"))
    main = document(paragraph(run("正,文"))).replace(
        "<w:sectPr/>", '<w:sectPr><w:headerReference w:type="default" r:id="rheader"/></w:sectPr>'
    )
    data = word(main, {"header": f'<w:hdr xmlns:w="{W}">{story}</w:hdr>'})
    before = read(data)
    edits = [PlacedEdit(n, n + 1, "，") for n, character in enumerate(before.text) if character == ","]
    after, now = mended(data, before, edits)
    assert now.text == before.text.replace(",", "，")
    assert "页，眉" in part(after, "word/header.xml")
    assert part(after) == main.replace(",", "，")


@pytest.mark.parametrize(
    ("paragraphs", "old", "said"),
    [
        ((paragraph(run("见"), FIELD),), "第,", "域"),
        ((paragraph(run("甲"), BOX),), "框,", "文本框"),
        ((paragraph(run("甲")), paragraph(run("乙"))), "甲\n乙", ACROSS),
        ((paragraph(TWOFOLD),), "新,", "存了两份"),
        ((paragraph(run("甲"), run("<w:tab/>"), run("乙")),), "甲\t乙", "换行或制表位"),
    ],
)
def test_what_cannot_be_edited_is_refused(paragraphs: tuple[str, ...], old: str, said: str) -> None:
    data = body(*paragraphs)
    with pytest.raises(WriteError, match=f"{said}.*未改动"):
        mend(data, (old, "改"))


def test_a_number_that_follows_its_text_is_no_obstacle() -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    data = word(document(paragraph(run("(甲)"), properties=numbered)), {"numbering": numbering})
    before = read(data)
    start = before.text.index("(")
    assert start > 0
    _, now = mended(data, before, [PlacedEdit(start, start + 1, "（")])
    assert now.text.endswith("（甲)")


PROTECTION = f'<w:settings xmlns:w="{W}">{{}}</w:settings>'
ORIGIN = (
    '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"'
    ' Target="word/document.xml"/>'
)


@pytest.mark.parametrize(
    ("settings", "top", "said"),
    [
        ('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', "", PROTECTED),
        ('<w:documentProtection w:edit="trackedChanges" w:enforcement="on"/>', "", PROTECTED),
        ('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', "", ""),
        ('<w:documentProtection w:formatting="1" w:enforcement="1"/>', "", ""),
        ('<w:writeProtection w:hashValue="eA=="/>', "", PROTECTED),
        ('<w:writeProtection w:recommended="1"/>', "", ""),
        ("", ORIGIN, SIGNED),
    ],
)
def test_signed_and_protected_files(settings: str, top: str, said: str) -> None:
    data = word(document(paragraph(run("甲,乙"))), {"settings": PROTECTION.format(settings)}, top=top)
    assert read(data).refusal(1, 2, "，") == said
    if said:
        with pytest.raises(WriteError, match=f"{said}.*未改动"):
            mend(data, (",", "，"))
    else:
        assert read(mend(data, (",", "，"))).text == "甲，乙"


def realistic() -> bytes:
    """A file of python-docx with a table, a list and styles."""
    made: Any = docx.Document()
    made.add_heading("关于开展检查的通知", 1)
    line = made.add_paragraph("各单位要提高认识")
    line.add_run(",加强领导").bold = True
    line.add_run("。")
    made.add_paragraph("第一项,完成", style="List Number")
    made.add_table(2, 2).cell(1, 0).text = "表格,内"
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def test_the_entries_of_a_real_package_keep_their_bytes() -> None:
    data = realistic()
    after = mend(data, ("识,加", "识，加"), ("格,内", "格，内"))
    old, new = (zipfile.ZipFile(io.BytesIO(d)) for d in (data, after))
    for one, other in zip(old.infolist(), new.infolist(), strict=True):
        if one.filename != "word/document.xml":
            size = len(one.FileHeader()) + one.compress_size
            assert data[one.header_offset :][:size] == after[other.header_offset :][:size]
    assert part(after) == part(data).replace(">,加", ">，加").replace("格,内", "格，内")
    assert [p.text for p in docx.Document(io.BytesIO(after)).paragraphs] == [
        p.text.replace("识,加", "识，加") for p in docx.Document(io.BytesIO(data)).paragraphs
    ]


TEXTS = st.lists(st.sampled_from(["甲", "乙,", " ", "𠮷", "&amp;", "&lt;", "\u3000", "a"]), max_size=5).map("".join)
CONTENT = st.one_of(
    TEXTS.map(run),
    TEXTS.map(lambda text: run(text, BOLD)),
    TEXTS.map(lambda text: run(f"<w:t>{text}</w:t>")),
    TEXTS.map(lambda text: run(f"<w:t><![CDATA[{text}]]></w:t><w:t/>")),
    TEXTS.map(lambda text: f'<w:ins w:id="1" w:author="张三">{run(text)}</w:ins>'),
    TEXTS.map(lambda text: f'<w:hyperlink w:anchor="a">{run(text)}</w:hyperlink>'),
    TEXTS.map(lambda text: f"<w:sdt><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>"),
    st.sampled_from(
        [FIELD, run("<w:tab/>"), run("<w:br/>"), '<w:bookmarkStart w:id="1" w:name="a"/>', run("隐", "<w:vanish/>"),
         '<w:del w:id="2" w:author="李四"><w:r><w:delText>删</w:delText></w:r></w:del>', BOX]
    ),
)  # fmt: skip
PARAGRAPHS = st.lists(st.lists(CONTENT, max_size=6).map(lambda content: paragraph(*content)), min_size=1, max_size=4)


@settings(deadline=None)
@given(PARAGRAPHS, st.data())
def test_random_edits_read_back(paragraphs: list[str], data: st.DataObject) -> None:
    file = body(*paragraphs)
    before = read(file)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(before.text)), max_size=8)))
    drawn = [
        PlacedEdit(a, b, data.draw(st.text("丙&< ，", max_size=3))) for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    edits = [
        edit
        for edit in drawn
        if not any(before.refusal(p.start, p.end, p.text) for p in edit.parts(before.text[edit.start : edit.end]))
    ]
    after, now = mended(file, before, edits)
    assert now.text == edited(before.text, edits)
    assert skeleton(part(after)) == skeleton(part(file))
    assert edits or after == file

"""Mending Word files: new text in the format of the old, and nothing else is changed."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any
from xml.sax.saxutils import escape

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests_word import WORD, box, field, level, lists, numbered, para, parts_of, row, run, table, text, zipped

from gongwen_lint.document import ACROSS, Document
from gongwen_lint.engine import edited
from gongwen_lint.finding import PlacedEdit
from gongwen_lint.readers import read_bytes
from gongwen_lint.readers.docx.protection import FINAL, PROTECTED, SIGNED
from gongwen_lint.writers import WriteError, mended

BOLD = "<w:b/>"
MAIN = "word/document.xml"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
FIELD = field("REF a", "第,三")
BOX = box(para("框,中"))
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
        if name != MAIN:
            assert entry(after, name) == entry(data, name)
    return after


def entry(data: bytes, name: str = MAIN) -> bytes:
    """An entry of a Word file."""
    return zipfile.ZipFile(io.BytesIO(data)).read(name)


def body(*paragraphs: str, comments: str = "", numbering: str = "", settings: str = "") -> bytes:
    return zipped(parts_of(*paragraphs, comments=comments, numbering=numbering, settings=settings))


def with_main(main: bytes) -> bytes:
    return zipped({**parts_of(), MAIN: main})


def raw(content: str) -> str:
    """A run whose text is given as it stands in the XML."""
    return run(f"<w:t>{content}</w:t>")


def assert_main(after: bytes, *paragraphs: str) -> None:
    assert entry(after) == parts_of(*paragraphs)[MAIN]


def test_a_span_of_three_runs_that_starts_in_the_middle_of_one() -> None:
    data = body(para(run("要提高认"), run("识和", BOLD), run("加强领导。")))
    after = mend(data, ("高认识和加强", "增强"))
    assert_main(after, para(run("要提增"), run("", BOLD), run("强领导。")))


def test_a_replacement_of_another_length_goes_to_the_first_run() -> None:
    data = body(para(run("见下"), run("表一", BOLD), run("所示")))
    assert_main(mend(data, ("下表一所", "附件甲乙丙")), para(run("见附件甲乙丙"), run("", BOLD), run("示")))


def test_characters_keep_the_format_of_those_they_replace() -> None:
    data = body(para(run("认识"), run(",", BOLD), run("领导."), run("(一)", "<w:i/>")))
    after = mend(data, ("识,领导.(一)", "识，领导。（一）"))
    assert_main(after, para(run("认识"), run("，", BOLD), run("领导。"), run("（一）", "<w:i/>")))


def test_what_stays_within_an_edit_keeps_its_format() -> None:
    data = body(para(run("2024"), run(".5", BOLD), run(".1"), run("起")))
    after = mend(data, ("2024.5.1", "2024年5月1日"))
    assert_main(after, para(run("2024"), run("年5", BOLD), run("月1日"), run("起")))


def test_an_insertion_takes_the_format_before_it() -> None:
    data = body(para(run("一"), run("二", BOLD)), para(run("三")))
    before = read(data)
    after, _ = mended(data, before, [PlacedEdit(1, 1, "甲"), PlacedEdit(3, 3, "乙")])
    assert_main(after, para(run("一甲"), run("二", BOLD)), para(run("乙三")))


def test_an_insertion_beside_a_field_goes_to_the_editable_side() -> None:
    data = body(para(FIELD, run("条")))
    after, _ = mended(data, read(data), [PlacedEdit(3, 3, "第")])
    assert_main(after, para(FIELD, run("第条")))


def test_the_insertion_of_another_author_stays_theirs() -> None:
    mark = ' w:id="1" w:author="张三" w:date="2024-05-06T07:08:10Z"'
    deleted = f"<w:del{mark}><w:r><w:delText>旧,</w:delText></w:r></w:del>"
    data = body(para(run("原文,"), f"<w:ins{mark}>{run('新加,')}</w:ins>", deleted, run("后,文")))
    after = mend(data, ("原文,新加,后,文", "原文，新加，后，文"))
    assert_main(after, para(run("原文，"), f"<w:ins{mark}>{run('新加，')}</w:ins>", deleted, run("后，文")))


def test_comments_bookmarks_and_marks_of_the_spelling_check_stay() -> None:
    around = (
        '<w:commentRangeStart w:id="7"/>', '<w:bookmarkStart w:id="1" w:name="a"/>', '<w:proofErr w:type="spellStart"/>',
        '<w:bookmarkEnd w:id="1"/>', "<w:r><w:lastRenderedPageBreak/></w:r>", '<w:commentRangeEnd w:id="7"/>',
        '<w:r><w:commentReference w:id="7"/></w:r>',
    )  # fmt: skip
    texts = ("要", "提高", "认", "识", ",", "加强", "领导")
    made = [x for text, mark in zip(texts, around, strict=True) for x in (run(text), mark)]
    comment = f'<w:comment w:id="7" w:author="李四">{para("改")}</w:comment>'
    after = mend(body(para(*made), comments=comment), ("认识,加", "认识，加"))
    assert entry(after) == entry(body(para(*made))).replace(b">,<", ">，<".encode())


def test_references_and_sections_of_raw_text() -> None:
    data = body(para(raw("甲&amp;乙,&#x4E19;"), raw("<![CDATA[丁<,戊]]>")))
    after = mend(data, ("乙,丙丁<,戊", "乙，丙丁<，戊"))
    assert_main(after, para(raw("甲&amp;乙，&#x4E19;"), raw("<![CDATA[丁<]]>，<![CDATA[戊]]>")))


def test_space_at_the_ends_is_preserved() -> None:
    data = body(para(raw("甲,"), raw("乙 丙")))
    after = mend(data, (",乙", " "))
    assert read(after).text == "甲  丙"
    assert entry(after).count(b'<w:t xml:space="preserve">') == 2


@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_the_encoding_of_the_part_is_kept(mark: str, encoding: str) -> None:
    main = parts_of(para("甲,乙"))[MAIN].decode().replace("UTF-8", encoding[:6].removesuffix("-"))
    data = with_main(f"{mark}{main}".encode(encoding))
    after, _ = mended(data, read(data), [PlacedEdit(1, 2, "，")])
    assert entry(after) == f"{mark}{main}".replace("甲,", "甲，").encode(encoding)


def test_a_strict_file() -> None:
    main = parts_of(para("甲,乙"))[MAIN].replace(WORD.encode(), STRICT)
    assert entry(mend(with_main(main), ("甲,", "甲，"))) == main.replace(b",", "，".encode())


def test_other_parts_are_mended_too() -> None:
    reference = '<w:headerReference w:type="default" r:id="header1"/>'
    data = zipped(parts_of(table(row("正,文")), section=reference, headers={"header1": para("页,眉")}))
    before = read(data)
    edits = [PlacedEdit(n, n + 1, "，") for n, character in enumerate(before.text) if character == ","]
    after, now = mended(data, before, edits)
    assert now.text == before.text.replace(",", "，")
    for name in (MAIN, "word/header1.xml"):
        assert entry(after, name) == entry(data, name).replace(b",", "，".encode())


@pytest.mark.parametrize(
    ("paragraphs", "old", "said"),
    [
        ((para(run("见"), FIELD),), "第,", "域"),
        ((para(run("甲"), BOX),), "框,", "文本框"),
        ((para(run("甲")), para(run("乙"))), "甲\n乙", ACROSS),
        ((para(TWOFOLD),), "新,", "存了两份"),
        ((para(run("甲"), run("<w:tab/>"), run("乙")),), "甲\t乙", "换行或制表位"),
    ],
)
def test_what_cannot_be_edited_is_refused(paragraphs: tuple[str, ...], old: str, said: str) -> None:
    data = body(*paragraphs)
    with pytest.raises(WriteError, match=f"{said}.*未改动"):
        mend(data, (old, "改"))


def test_a_file_that_is_not_the_one_read_is_left_alone() -> None:
    document = read(body(para("甲,乙")))
    with pytest.raises(WriteError, match="与预期不符，未改动"):
        mended(body(para("乙,乙")), document, [PlacedEdit(1, 2, "，")])
    with pytest.raises(WriteError, match=r"读不出来.*未改动"):
        mended(b"PK", document, [PlacedEdit(1, 2, "，")])


def test_a_number_that_follows_its_text_is_no_obstacle() -> None:
    data = body(numbered("(甲)"), numbering=lists(level(0, "decimal", "%1.")))
    before = read(data)
    start = before.text.index("(")
    assert start > 0
    _, now = mended(data, before, [PlacedEdit(start, start + 1, "（")])
    assert now.text.endswith("（甲)")


ORIGIN = (
    b'<Relationship Id="r9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"'
    b' Target="word/document.xml"/></Relationships>'
)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', PROTECTED),
        ('<w:documentProtection w:edit="trackedChanges" w:enforcement="on"/>', PROTECTED),
        ('<w:documentProtection w:edit="readOnly" w:enforcement="0"/>', ""),
        ('<w:documentProtection w:formatting="1" w:enforcement="1"/>', ""),
        ('<w:writeProtection w:hashValue="eA=="/>', PROTECTED),
        ('<w:writeProtection w:recommended="1"/>', ""),
    ],
)
def test_protected_files(settings: str, said: str) -> None:
    data = body("甲,乙", settings=settings)
    assert read(data).refusal(1, 2, "，") == said
    if said:
        with pytest.raises(WriteError, match=f"{said}.*未改动"):
            mend(data, (",", "，"))
    else:
        assert read(mend(data, (",", "，"))).text == "甲，乙"


def test_signed_files() -> None:
    parts = parts_of("甲,乙")
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"</Relationships>", ORIGIN)
    assert read(zipped(parts)).refusal(1, 2, "，") == SIGNED
    with pytest.raises(WriteError, match=f"{SIGNED}.*未改动"):
        mend(zipped(parts), (",", "，"))


def marked_final(value: str) -> bytes:
    """A file with a custom property that says whether it is final."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
    relation = f'<Relationship Id="r8" Type="{kind}" Target="docProps/custom.xml"/></Relationships>'
    parts = parts_of("甲,乙")
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"</Relationships>", relation.encode())
    space = "http://schemas.openxmlformats.org/officeDocument/2006"
    parts["docProps/custom.xml"] = (
        f'<Properties xmlns="{space}/custom-properties" xmlns:vt="{space}/docPropsVTypes">'
        f'<property name="_MarkAsFinal"><vt:bool>{value}</vt:bool></property></Properties>'
    ).encode()
    return zipped(parts)


def test_files_marked_as_final() -> None:
    data = marked_final("true")
    assert read(data).refusal(1, 2, "，") == FINAL
    with pytest.raises(WriteError, match=f"{FINAL}.*未改动"):
        mend(data, (",", "，"))


@pytest.mark.parametrize("value", ["false", "0", "", "<broken"])
def test_files_that_are_not_marked_as_final_or_cannot_say(value: str) -> None:
    assert read(mend(marked_final(value), (",", "，"))).text == "甲，乙"


def test_a_line_end_of_the_xml_stays_where_it_is() -> None:
    data = body(para(run("<w:t>甲,\n乙,丙</w:t>")))
    done = mend(data, ("乙,丙", "乙，丙"))
    assert "甲,\n乙，丙".encode() in entry(done)


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
        if one.filename != MAIN:
            size = len(one.FileHeader()) + one.compress_size
            assert data[one.header_offset :][:size] == after[other.header_offset :][:size]
    assert entry(after).decode() == entry(data).decode().replace(">,加", ">，加").replace("格,内", "格，内")
    assert [p.text for p in docx.Document(io.BytesIO(after)).paragraphs] == [
        p.text.replace("识,加", "识，加") for p in docx.Document(io.BytesIO(data)).paragraphs
    ]


TEXTS = st.lists(st.sampled_from(["甲", "乙,", " ", "𠮷", "&", "<", "\u3000", "a"]), max_size=5).map("".join)


def written(content: str, properties: str = "") -> str:
    return run(text(content), properties)


CONTENT = st.one_of(
    TEXTS.map(written),
    TEXTS.map(lambda text: written(text, BOLD)),
    TEXTS.map(lambda text: raw(escape(text))),
    TEXTS.map(lambda text: run(f"<w:t><![CDATA[{text}]]></w:t><w:t/>")),
    TEXTS.map(lambda text: f'<w:ins w:id="1" w:author="张三">{written(text)}</w:ins>'),
    TEXTS.map(lambda text: f'<w:hyperlink w:anchor="a">{written(text)}</w:hyperlink>'),
    TEXTS.map(lambda text: f"<w:sdt><w:sdtContent>{written(text)}</w:sdtContent></w:sdt>"),
    st.sampled_from(
        [FIELD, run("<w:tab/>"), run("<w:br/>"), '<w:bookmarkStart w:id="1" w:name="a"/>', run("隐", "<w:vanish/>"),
         '<w:del w:id="2" w:author="李四"><w:r><w:delText>删</w:delText></w:r></w:del>', BOX]
    ),
)  # fmt: skip
PARAGRAPHS = st.lists(st.lists(CONTENT, max_size=6).map(lambda content: para(*content)), min_size=1, max_size=4)


def skeleton(data: bytes) -> str:
    """The markup of the main part without the characters in its `w:t` elements."""
    return re.sub(r"<w:t( [^>]*)?>.*?</w:t>", "<w:t/>", entry(data).decode(), flags=re.DOTALL)


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
    assert skeleton(after) == skeleton(file)
    assert edits or after == file

"""Whatever stands in a Word file, every character of the text leads back to where it stands (a property)."""

from __future__ import annotations

import pickle

from hypothesis import given, settings
from hypothesis import strategies as st
from tests_word import HAN_LISTS, box, cell, field, numbered, para, row, run, table, text, word

CHARACTERS = "，。（）公文通知一2024 　\t\n𠮷👨\u200de\u0301葛\U000e0100\u200b\ufeff\ue000&<>\"'"
WORDS = st.text(st.sampled_from(CHARACTERS), max_size=8)
NODES = st.builds(lambda content, keep: text(content, preserve=keep), WORDS, st.booleans())
SIGNS = st.sampled_from(
    ["<w:tab/>", "<w:br/>", '<w:br w:type="page"/>', "<w:cr/>", "<w:noBreakHyphen/>", "<w:softHyphen/>", "<w:drawing/>",
     '<w:sym w:font="Wingdings" w:char="F0FE"/>', "<w:lastRenderedPageBreak/>", "<w:annotationRef/>"]
)  # fmt: skip
PROPERTIES = st.sampled_from(["", "", "", "<w:b/>", "<w:vanish/>", "<w:rPrChange w:id='1'/>"])
RUNS = st.builds(
    lambda inner, properties: f"<w:r><w:rPr>{properties}</w:rPr>{''.join(inner)}</w:r>",
    st.lists(st.one_of(NODES, NODES, SIGNS), max_size=3),
    PROPERTIES,
)
WRAPPED = st.builds(
    lambda inner, form: form.format(inner),
    RUNS,
    st.sampled_from(
        ["{}", "{}", '<w:ins w:id="1">{}</w:ins>', '<w:del w:id="1">{}</w:del>', "<w:smartTag>{}</w:smartTag>",
         "<w:hyperlink>{}</w:hyperlink>", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "{}<w:proofErr/>",
         '<w:fldSimple w:instr="DATE">{}</w:fldSimple>', '<w:commentRangeStart w:id="1"/>{}<w:commentRangeEnd w:id="1"/>']
    ),
)  # fmt: skip
CONTENT = st.lists(st.one_of(WRAPPED, st.builds(lambda r: field("REF a", r), RUNS)), max_size=4)
BOXED = st.builds(lambda inner: box(para(*inner)), CONTENT)
PARAGRAPHS = st.one_of(
    st.builds(lambda inner: para(*inner), CONTENT),
    st.builds(lambda inner, level: numbered(*inner, level=level), CONTENT, st.integers(0, 1)),
    st.builds(lambda inner: para(*inner, properties="<w:rPr><w:del w:id='1'/></w:rPr>"), CONTENT),
    st.builds(lambda inner, drawn: para(*inner, drawn), CONTENT, BOXED),
)
CELLS = st.builds(lambda inner: cell(*inner), st.lists(PARAGRAPHS, min_size=1, max_size=2))
TABLES = st.builds(
    lambda rows: table(*(row(*cells) for cells in rows)), st.lists(st.lists(CELLS, max_size=3), max_size=2)
)


@given(st.lists(st.one_of(PARAGRAPHS, PARAGRAPHS, TABLES), max_size=5))
@settings(deadline=None, max_examples=150)
def test_every_character_leads_back(body: list[str]) -> None:
    document = word(*body, numbering=HAN_LISTS)
    for remain in document.remains:
        assert 0 <= remain.start < remain.end <= len(document.blocks[remain.paragraph].text)
    for number, (block, start) in enumerate(zip(document.blocks, document.starts, strict=True)):
        assert start + len(block.text) <= len(document.text)
        assert document.describe(start).startswith(document.places[number]) or not block.text
    for start in range(len(document.text) if document.segments else 0):
        refused = document.refusal(start, start + 1)
        inside = [s for s in document.segments if s.start <= start < s.end]
        assert refused == (inside[0].refusal if inside else refused)
        assert refused or inside


def test_a_document_can_be_sent_to_another_process() -> None:
    document = word(para("一", run("二", "<w:sz w:val='32'/>")), "三", numbering=HAN_LISTS)
    assert document.layout is not None
    before = document.layout(1)
    copy = pickle.loads(pickle.dumps(document))
    assert copy.segments == document.segments
    assert copy.blocks == document.blocks
    assert copy.layout(1) == before

"""Cutting out formats: nothing that the text depends on goes."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree
from tests_drafts import build, data_of
from tests_word import cell, numbered, para, part, row, run, table, text

from gongwen_lint.readers.docx.bare import bare
from gongwen_lint.readers.docx.package import Package
from gongwen_lint.readers.docx.word import Told, Word, paragraphs

FORMATS = '<w:rFonts w:ascii="仿宋" w:eastAsia="仿宋"/><w:b/><w:color w:val="000000" /><w:sz w:val="32"/>'


def told(word: Word) -> list[tuple[str, list[tuple[str, str, bool, int]]]]:
    def shown(story: Told) -> list[tuple[str, str, bool, int]]:
        return [(para.text, para.number, para.bullet, para.level) for para in paragraphs(story.items)]

    return [(story.name, shown(story)) for story in word.stories()]


@pytest.mark.parametrize("seed", range(40))
def test_the_stories_are_the_same(seed: int) -> None:
    data = data_of(build(seed), by_library=seed % 6 == 3)
    assert told(Word(Package(data))) == told(Word(Package(data), whole=True))


def test_formats_and_ids_go_and_what_the_text_depends_on_stays() -> None:
    kept = para(run("甲", "<w:vanish/>"), numbered("乙"), style="a") + table(row(cell("丙", merged="restart")))
    given = kept.replace("<w:vanish/>", f"<w:vanish/>{FORMATS}").replace(
        "<w:p>", '<w:p w:rsidR="00AB12" w14:paraId="1F">'
    )
    assert bare(given.encode()) == kept.replace("<w:pPr></w:pPr>", "").encode()


def test_a_run_of_formats_alone_has_no_properties_left() -> None:
    assert bare(run("甲", FORMATS).encode()) == run("甲").encode()


@pytest.mark.parametrize("odd", ["<!-- <w:b/> -->", "<w:t><![CDATA[<w:b/>]]></w:t>"])
def test_nothing_is_cut_where_a_tag_may_be_text(odd: str) -> None:
    assert bare(f"<w:r><w:b/>{odd}</w:r>".encode()) == f"<w:r><w:b/>{odd}</w:r>".encode()


def test_text_that_looks_like_a_format_stays() -> None:
    said = '>b/> w:rsidR="00" w:p w:rsidR="00"/><w:b/>'
    data = bare(part("document", f"<w:body><w:p><w:r>{text(said)}</w:r></w:p></w:body>"))
    assert "".join(map(str, etree.fromstring(data).itertext())) == said


def test_a_tag_at_the_border_of_a_slab_is_cut() -> None:
    for length in range(256 * 1024 - 30, 256 * 1024 + 3):
        assert bare(b"x" * length + b"<w:b/><w:i/>") == b"x" * length


def test_the_package_is_read_whole_where_formats_are_asked_for() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.xml", part("document", para(run("甲", FORMATS))))
    package = Package(buffer.getvalue())
    assert len(list(package.xml("a.xml").iter())) - len(list(package.story("a.xml").iter())) == 6

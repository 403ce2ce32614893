"""Layout facts (group 25 of the nasty cases)."""

from __future__ import annotations

import pytest
from tests_word import NAMESPACES, lists, para, run, style, word

from gongwen_lint.document import LayoutFacts

FONT = '<w:rFonts w:ascii="Arial" w:eastAsia="{}"/>'
THEME = (
    f'<a:theme {NAMESPACES}><a:themeElements><a:fontScheme><a:majorFont><a:ea typeface="黑体"/></a:majorFont>'
    '<a:minorFont><a:ea typeface=""/><a:font script="Hans" typeface="等线"/><a:font script="Hant" typeface="新細明體"/>'
    "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
)


def facts(*body: str, number: int = 0, **given: str) -> LayoutFacts:
    document = word(*body, headers=None, **given)
    assert document.layout is not None
    return document.layout(number)


def test_nothing_stated_is_what_word_takes() -> None:
    assert facts("正文") == LayoutFacts("left", None, 10.0, 0.0)


def test_a_paragraph_without_text_is_unknown() -> None:
    assert facts() == facts(para()) == LayoutFacts()
    assert facts(para(run("<w:tab/>"))) == LayoutFacts()


def test_what_is_stated_on_the_spot() -> None:
    properties = '<w:jc w:val="center"/><w:ind w:firstLineChars="200" w:firstLine="640"/>'
    body = para(run("正文", FONT.format("仿宋_GB2312;仿宋") + '<w:sz w:val="32"/>'), properties=properties)
    assert facts(body) == LayoutFacts("center", "仿宋_GB2312", 16.0, 2.0)


def test_runs_that_differ_make_it_unknown() -> None:
    body = para(
        run("一", FONT.format("仿宋") + '<w:sz w:val="32"/>'), run("二", FONT.format("楷体") + '<w:sz w:val="32"/>')
    )
    assert facts(body) == LayoutFacts("left", None, 16.0, 0.0)


def test_styles_go_over_defaults_and_the_nearest_over_those_it_is_based_on() -> None:
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia='宋体'/><w:sz w:val='21'/></w:rPr></w:rPrDefault>"
        "<w:pPrDefault><w:pPr><w:jc w:val='both'/></w:pPr></w:pPrDefault></w:docDefaults>"
        + style("正文", "<w:rPr><w:sz w:val='30'/></w:rPr>", default=True)
        + style(
            "标题",
            "<w:basedOn w:val='正文'/><w:pPr><w:jc w:val='center'/></w:pPr><w:rPr><w:rFonts w:eastAsia='黑体'/></w:rPr>",
        )
        + style("强调", "<w:rPr><w:rFonts w:eastAsia='楷体'/></w:rPr>", kind="character")
    )
    assert facts("正文", styles=styles) == LayoutFacts("justify", "宋体", 15.0, 0.0)
    assert facts(para("标题", style="标题"), styles=styles) == LayoutFacts("center", "黑体", 15.0, 0.0)
    named = para(run("强调", "<w:rStyle w:val='强调'/>"), style="标题")
    assert facts(named, styles=styles).font == "楷体"


@pytest.mark.parametrize(
    ("language", "font"), [("zh-CN", "等线"), ("zh-TW", "新細明體"), ("", "等线"), ("ko-KR", None)]
)
def test_theme_fonts_by_script(language: str, font: str | None) -> None:
    body = para(run("正文", '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>'))
    settings = f'<w:themeFontLang w:eastAsia="{language}"/>' if language else ""
    assert facts(body, theme=THEME, settings=settings).font == font


def test_a_theme_font_beats_the_name_beside_it_and_a_name_the_inherited_theme() -> None:
    themed = para(run("标题", '<w:rFonts w:eastAsia="宋体" w:eastAsiaTheme="majorEastAsia"/>'))
    assert facts(themed, theme=THEME).font == "黑体"
    styles = style("t", '<w:rPr><w:rFonts w:eastAsiaTheme="majorEastAsia"/></w:rPr>')
    assert facts(para(run("文", FONT.format("仿宋")), style="t"), styles=styles, theme=THEME).font == "仿宋"


@pytest.mark.parametrize(
    ("indent", "characters"),
    [
        ('w:firstLine="640"', 2.0),
        ('w:firstLineChars="0" w:firstLine="640"', 2.0),
        ('w:hangingChars="150" w:hanging="9"', -1.5),
        ('w:hanging="320"', -1.0),
        ('w:left="640"', 0.0),
        ('w:firstLine="zz"', 0.0),
    ],
)
def test_first_line_indents(indent: str, characters: float) -> None:
    body = para(run("正文", '<w:sz w:val="32"/>'), properties=f"<w:ind {indent}/>")
    assert facts(body).first_line_indent_chars == characters


@pytest.mark.parametrize(
    ("stated", "named"), [("start", "left"), ("end", "right"), ("both", "justify"), ("center", "center")]
)
def test_alignments(stated: str, named: str) -> None:
    assert facts(para("文", properties=f'<w:jc w:val="{stated}"/>')).alignment == named


def test_the_format_of_a_list_level_goes_under_the_style_unless_the_list_is_stated_on_the_spot() -> None:
    numbering = lists('<w:lvl w:ilvl="0"><w:lvlText w:val=""/><w:pPr><w:jc w:val="right"/></w:pPr></w:lvl>')
    own = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("s", f'<w:pPr>{own}<w:jc w:val="center"/></w:pPr>')
    assert facts(para("文", style="s"), numbering=numbering, styles=styles).alignment == "center"
    assert facts(para("文", style="s", properties=own), numbering=numbering, styles=styles).alignment == "right"


def test_layout_of_a_later_paragraph() -> None:
    assert facts("一", para(run("二", '<w:sz w:val="44"/>')), number=1).size_pt == 22.0

"""Changing characters in `w:t` elements: what is written reads as meant, and every other byte stays."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from gongwen_lint.engine import edited
from gongwen_lint.finding import PlacedEdit
from gongwen_lint.writers import WriteError
from gongwen_lint.writers.nodes import spliced

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
PRESERVE = ' xml:space="preserve"'


def part(*runs: str, namespace: str = W, prefix: str = "w", declaration: str = '<?xml version="1.0"?>') -> str:
    colon = f"{prefix}:" if prefix else ""
    body = "".join(f"<{colon}r><{colon}rPr><{colon}b/></{colon}rPr>{run}</{colon}r>" for run in runs)
    name = f"xmlns:{prefix}" if prefix else "xmlns"
    return f"{declaration}\r\n<!-- 稿 --><{colon}p {name}='{namespace}' >{body}<{colon}t/></{colon}p>\n"


def node(content: str, attributes: str = "") -> str:
    return f"<w:t{attributes}>{content}</w:t>"


def change(content: str, *edits: tuple[int, str, str], attributes: str = "") -> str:
    """The `w:t` after edits, cut out of a part that else must be as it was."""
    before = part("<w:t>前</w:t>", node(content, attributes), "<w:t>后</w:t>")
    after = spliced(
        before.encode(), {1: [PlacedEdit(start, start + len(old), new) for start, old, new in edits]}
    ).decode()
    head, tail = before.split(node(content, attributes))
    assert after.startswith(head)
    assert after.endswith(tail)
    return after[len(head) : len(after) - len(tail)]


@pytest.mark.parametrize(
    ("content", "edit", "expected"),
    [
        ("甲,乙", (1, ",", "，"), "甲，乙"),
        ("甲&amp;,乙", (2, ",", "，"), "甲&amp;，乙"),
        ("甲&amp;乙", (1, "&", "和"), "甲和乙"),
        ("甲乙", (1, "", "<&>"), "甲&lt;&amp;&gt;乙"),
        ("&#x7532;&#20057;,&#x20BB7;", (2, ",", "，"), "&#x7532;&#20057;，&#x20BB7;"),
        ("<![CDATA[甲<,&]]>乙", (2, ",", "&"), "<![CDATA[甲<]]>&amp;<![CDATA[&]]>乙"),
        ("<![CDATA[甲]]>乙", (0, "甲乙", "丙"), "<![CDATA[]]>丙<![CDATA[]]>"),
        ("甲<!-- 注,-->,乙<?p ,?>", (1, ",", "，"), "甲<!-- 注,-->，乙<?p ,?>"),
        ("甲\r\n乙\r丙,", (5, ",", "，"), "甲\r\n乙\r丙，"),
        ("甲\r\n乙", (1, "\n", "，"), "甲，乙"),
        ("甲<![CDATA[\r\n]]>乙", (2, "乙", "丙"), "甲<![CDATA[\r\n]]>丙"),
        ("甲", (0, "甲", ""), ""),
        ("甲", (0, "", "第"), "第甲"),
        ("甲", (1, "", "第"), "甲第"),
        ("甲&lt;", (2, "", "第"), "甲&lt;第"),
        ("𠮷葛󠄀e\u0301,", (5, ",", "，"), "𠮷葛󠄀e\u0301，"),
    ],
)
def test_only_the_mended_characters_change(content: str, edit: tuple[int, str, str], expected: str) -> None:
    assert change(content, edit) == node(expected)


@pytest.mark.parametrize(
    ("attributes", "content", "edit", "expected"),
    [
        ("", "甲乙", (0, "甲", " "), node(" 乙", PRESERVE)),
        ("", "甲乙", (1, "乙", "\u3000"), node("甲\u3000")),
        ("", "甲 乙", (0, "甲", ""), node(" 乙", PRESERVE)),
        ("", "\n  甲 乙 ", (3, "甲", ""), node(" 乙", PRESERVE)),
        ("", "\n  甲,乙 ", (4, ",", "，"), node("\n  甲，乙 ")),
        (PRESERVE, " 甲乙 ", (1, "甲", " "), node("  乙 ", PRESERVE)),
        (" xml:space = 'default' x='>'", "甲乙", (0, "甲", " "), node(" 乙", f"{PRESERVE} x='>'")),
        (" xml:space='preserve'", "甲乙", (0, "甲", " "), node(" 乙", " xml:space='preserve'")),
    ],
)
def test_space_at_the_ends_is_preserved(
    attributes: str, content: str, edit: tuple[int, str, str], expected: str
) -> None:
    assert change(content, edit, attributes=attributes) == expected


def test_several_edits_in_one_node() -> None:
    edits = [(0, "", "〔"), (0, "甲", "乙"), (1, "", "〕"), (2, ",", ""), (3, "", "！")]
    assert change("甲丙,", *edits) == node("〔乙〕丙！")


@pytest.mark.parametrize("namespace", [W, STRICT])
@pytest.mark.parametrize("prefix", ["w", "", "ns0"])
def test_any_prefix_and_the_strict_namespace(namespace: str, prefix: str) -> None:
    tag = f"{prefix}:t" if prefix else "t"
    foreign = '<t xmlns="urn:x">甲,</t><w:t xmlns:w="urn:y">甲,</w:t>'
    before = part(foreign, f"<{tag}/>", f"<{tag}>甲,</{tag}>", namespace=namespace, prefix=prefix).encode()
    after = spliced(before, {1: [PlacedEdit(1, 2, "，")]})
    assert after == before.replace(f"<{tag}>甲,".encode(), f"<{tag}>甲，".encode())


@pytest.mark.parametrize(
    ("encoding", "declared", "mark"),
    [
        ("utf-8", "utf-8", "\ufeff"),
        ("utf-16-le", "UTF-16", "\ufeff"),
        ("utf-16-be", "UTF-16", "\ufeff"),
        ("utf-16-le", "UTF-16", ""),
        ("gb18030", "GB18030", ""),
        ("gbk", "GBK", ""),
    ],
)
def test_the_encoding_of_the_part_is_kept(encoding: str, declared: str, mark: str) -> None:
    text = mark + part(node("甲,乙"), declaration=f'<?xml version="1.0" encoding="{declared}"?>')
    after = spliced(text.encode(encoding), {0: [PlacedEdit(1, 2, "，")]})
    assert after == text.replace("甲,", "甲，").encode(encoding)


def test_a_character_without_a_place_in_the_encoding_is_referred_to() -> None:
    text = part(node("甲,"), declaration='<?xml version="1.0" encoding="gb2312"?>')
    after = spliced(text.encode("gb2312"), {0: [PlacedEdit(1, 2, "𠮷")]})
    assert after == text.replace("甲,", "甲&#134071;").encode("gb2312")


@pytest.mark.parametrize(
    ("raw", "edits", "said"),
    [
        (part(node("甲")), {0: [PlacedEdit(1, 2, "丙")]}, "对不上"),
        (part(node("甲")), {5: [PlacedEdit(0, 1, "丙")]}, "对不上"),
        (part(node("甲<w:tab/>乙")), {0: [PlacedEdit(0, 1, "丙")]}, "对不上"),
        (part(node("甲")), {0: [PlacedEdit(0, 1, "\x01")]}, r"写不出U\+0001"),
        (part(node("甲")), {0: [PlacedEdit(0, 1, "\ufffe")]}, r"写不出U\+FFFE"),
        (part(node("甲")), {0: [PlacedEdit(0, 1, "\ud800")]}, r"写不出U\+D800"),
        (part(node("甲"))[:-9], {0: [PlacedEdit(0, 1, "丙")]}, "XML 有错"),
        (part(node("a"), declaration='<?xml version="1.0" encoding="klingon"?>'), {0: [PlacedEdit(0, 1, "b")]}, "klingon"),
    ],
)  # fmt: skip
def test_what_cannot_be_written_is_said(raw: str, edits: Mapping[int, Sequence[PlacedEdit]], said: str) -> None:
    with pytest.raises(WriteError, match=f"{said}.*未改动"):
        spliced(raw.encode(), edits)


@pytest.mark.parametrize("data", [b"<?xml version='1.0'?><a>\xff</a>", b"\xff\xfe<\0a\0\0\xd8>\0"])
def test_a_damaged_encoding_is_said(data: bytes) -> None:
    with pytest.raises(WriteError, match="编码有错，未改动"):
        spliced(data, {0: [PlacedEdit(0, 1, "b")]})


TOKENS = ["甲", "乙", ",", " ", "𠮷", "&amp;", "&lt;", "&#x3000;", "&#32;", "\n", "\r\n", "<!-- , -->", "<?p ,?>",
          "<![CDATA[<,&]]>", "<![CDATA[]]>", "<![CDATA[ \r\n甲]]>"]  # fmt: skip
CONTENTS = st.lists(st.lists(st.sampled_from(TOKENS), max_size=8).map("".join), min_size=1, max_size=4)


def read(data: bytes) -> list[str]:
    root = etree.fromstring(data, etree.XMLParser(remove_comments=True, remove_pis=True))
    texts = [(t.text or "", t.get("{http://www.w3.org/XML/1998/namespace}space")) for t in root.iter(f"{{{W}}}t")]
    return [text if space == "preserve" else text.strip(" \t\r\n") for text, space in texts]


def skeleton(data: bytes, encoding: str) -> str:
    """The part without the content of its `w:t` elements."""
    return re.sub(r"<w:t>.*?</w:t>", "", data.decode(encoding).replace(PRESERVE, ""), flags=re.DOTALL)


@example(["甲 乙"], "utf-8", None)
@given(CONTENTS, st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]), st.data())
def test_random_edits_read_back(contents: list[str], encoding: str, data: st.DataObject | None) -> None:
    before = f"\ufeff{part(*map(node, contents))}".encode(encoding)
    shown = read(before)
    raw = [t.text or "" for t in etree.fromstring(before, etree.XMLParser(remove_comments=True, remove_pis=True)).iter(f"{{{W}}}t")]  # fmt: skip
    edits: dict[int, list[PlacedEdit]] = {}
    expected = list(shown)
    for number, text in enumerate(shown[:-1]):
        cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=4))) if data else [0, 1]
        made = [
            PlacedEdit(a, b, data.draw(st.text("丙&<> ]", max_size=3)) if data else "")
            for a, b in zip(cuts[::2], cuts[1::2], strict=False)
        ]
        lead = len(raw[number]) - len(raw[number].lstrip(" \t\r\n"))
        if made:
            edits[number] = [PlacedEdit(lead + e.start, lead + e.end, e.text) for e in made]
            expected[number] = edited(text, made)
    after = spliced(before, edits)
    assert read(after) == expected
    assert skeleton(after, encoding) == skeleton(before, encoding)

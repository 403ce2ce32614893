"""Real-looking Word files built at random, with what must be read of them and what LibreOffice exports."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from docx import Document as Library
from tests_word import HAN, box, cell, level, lists, numbered, para, parts_of, row, run, table, text, zipped
from tests_word import field as complex_field

from gongwen_lint.readers.docx.numerals import numeral
from gongwen_lint.structure.numbers import han_number

NUMBERING = lists(HAN, level(0, "bullet", "•"), level(0, "decimalEnclosedCircleChinese", "%1"))
NOTES = f'<w:footnote w:id="1">{para("见有关规定。")}</w:footnote>'
SENTENCES = (
    "各乡镇要落实值班制度，备足防汛物资。", "县应急局要在6月1日前完成物资清点。", "工程总投资3200万元，由县财政统筹解决。",
    "全县组织巡查1200人次，转移群众356人。", "要把责任落实到人，确保安全度汛。", "对工作不力的，予以通报。",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bit:
    """A piece of a file with what we must read of it and what LibreOffice shows; the reason why these differ."""

    xml: str
    ours: str
    office: str
    reason: str = ""


@dataclass(slots=True)
class Made:
    """A file while it is built."""

    chance: random.Random
    bits: list[Bit] = field(default_factory=list[Bit])
    aside: list[str] = field(default_factory=list[str])
    counts: list[int] = field(default_factory=lambda: [0, 0])
    circled: int = 0
    noted: bool = False

    def sentence(self) -> str:
        return self.chance.choice(SENTENCES)


def plain(made: Made) -> Bit:
    said = made.sentence()
    cuts = sorted(made.chance.sample(range(1, len(said)), 3))
    pieces = [said[a:b] for a, b in zip([0, *cuts], [*cuts, len(said)], strict=True)]
    marks = ('<w:proofErr w:type="spellStart"/>', '<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/>', "")
    return Bit(para(*(item for piece in pieces for item in (piece, made.chance.choice(marks)))), said, said)


def counted(made: Made) -> Bit:
    depth = made.chance.choice((0, 1))
    made.counts[depth] += 1
    if depth == 0:
        made.counts[1] = 0
    elif made.counts[0] == 0:
        made.counts[0] = 1
    number = numeral(made.counts[depth], "chineseCounting")
    mark = f"（{number}）" if depth else f"{number}、"
    said = made.sentence()
    shown = f"{'    ' * (depth + 1)}{mark} {said}"
    return Bit(numbered(said, level=depth), mark + said, shown, "编号前后的空白由导出添加")


def circled(made: Made) -> Bit:
    made.circled += 1
    mark, said = numeral(made.circled, "decimalEnclosedCircle"), made.sentence()
    return Bit(numbered(said, num=3), mark + said, f"    {mark} {said}", "编号前后的空白由导出添加")


def bullet(made: Made) -> Bit:
    said = made.sentence()
    return Bit(numbered(said, num=2), said, f"    • {said}", "项目符号不是文字")


def revised(made: Made) -> Bit:
    said = made.sentence()
    deleted = '<w:del w:id="2" w:author="甲"><w:r><w:delText>旧文</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="1" w:author="乙">{run("新文")}</w:ins>'
    return Bit(para(said, deleted, inserted), f"{said}新文", f"{said}旧文新文", "导出仍带已删除的文字")


def joined(made: Made) -> Bit:
    said = made.sentence()
    end = '<w:rPr><w:del w:id="3" w:author="甲"/></w:rPr>'
    return Bit(para(said, properties=end) + para("续文"), f"{said}续文", f"{said}\n续文", "导出仍带已删除的段落标记")


def hidden(made: Made) -> Bit:
    said = made.sentence()
    return Bit(para(said, run("内部", "<w:vanish/>")), said, f"{said}内部", "导出仍带隐藏文字")


def tabular(made: Made) -> Bit:
    said = made.sentence()
    rows = row("项目", "要求"), row(cell("堤防", merged="restart"), said), row(cell("", merged="continue"), "另行通知")
    ours = ("项目", "要求", "堤防", said, "另行通知")
    return Bit(table(*rows), "\n".join(ours), "\n".join((*ours[:4], "", ours[4])), "合并单元格的续格导出为空行")


def noted(made: Made) -> Bit:
    if made.noted:
        return plain(made)
    made.noted = True
    made.aside.append("见有关规定。")
    said = made.sentence()
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    return Bit(para(said, reference), said, f"{said}1", "注号不是正文")


def linked(made: Made) -> Bit:
    said = made.sentence()
    content = complex_field("REF _a \\h", "附件1"), complex_field(' HYPERLINK "http://a.cn" ', "链接")
    whole = f"见附件1{said}链接"
    return Bit(para("见", content[0], said, content[1]), whole, whole)


def counted_words(made: Made) -> Bit:
    said = made.sentence()
    return Bit(
        para("共", complex_field("NUMWORDS", "9999"), "字", said), f"共9999字{said}", f"共\0字{said}", "域被重新计算"
    )


def boxed(made: Made) -> Bit:
    said = made.sentence()
    made.aside.insert(sum(item.startswith("框") for item in made.aside), f"框{said}")
    return Bit(para(said, box(para(f"框{said}"))), said, said, "导出不含文本框")


def signs(made: Made) -> Bit:
    said = made.sentence()
    inner = (
        run('<w:sym w:font="Wingdings" w:char="F0FE"/>'), run("<w:noBreakHyphen/>"), run("<w:softHyphen/>"),
        run("<w:tab/>"), run("<w:br/>"),
    )  # fmt: skip
    return Bit(
        para("前", *inner, said), f"前\uf0fe\u2011\xad\t\v{said}", f"前\uf0fe\u2011\xad\t\n{said}", "软换行导出为换行"
    )


def paged(made: Made) -> Bit:
    said = made.sentence()
    return Bit(
        para(said, run('<w:br w:type="page"/>'), "附件1"), f"{said}\f附件1", f"{said}\n附件1", "分页符导出为换行"
    )


def trimmed(made: Made) -> Bit:
    said = made.sentence()
    return Bit(para(run(text(f"  {said} ", preserve=False)), "　　𠮷"), f"{said}　　𠮷", f"{said}　　𠮷")


def controlled(made: Made) -> Bit:
    said = made.sentence()
    return Bit(f"<w:sdt><w:sdtContent>{para(said)}</w:sdtContent></w:sdt>", said, said)


ALIKE: tuple[Callable[[Made], Bit], ...] = (plain, linked, trimmed, controlled)
BUILDERS: tuple[Callable[[Made], Bit], ...] = (
    *ALIKE, plain, plain, counted, counted, counted, circled, bullet, revised, joined, hidden, tabular, noted,
    counted_words, boxed, signs, paged,
)  # fmt: skip


def build(seed: int) -> Made:
    """A draft; every third is one of which LibreOffice shows nothing else than we read."""
    chance = random.Random(seed)
    made = Made(chance)
    builders = ALIKE if seed % 3 == 0 else BUILDERS
    made.bits += [_line(line) for line in ("南屏县人民政府关于做好防汛工作的通知", "各乡镇人民政府：")]
    made.bits += [chance.choice(builders)(made) for _ in range(chance.randint(5, 30))]
    made.bits += [_line(line) for line in ("南屏县人民政府", "2024年5月6日")]
    return made


def _line(said: str) -> Bit:
    return Bit(para(said), said, said)


def data_of(made: Made, *, by_library: bool = False) -> bytes:
    """The bytes of the file: its XML as it stands, or put into a file that python-docx makes."""
    body = "".join(bit.xml for bit in made.bits)
    if not by_library:
        return zipped(parts_of(body, numbering=NUMBERING, footnotes=NOTES))
    library = Library()
    for bit in made.bits:
        paragraph = library.add_paragraph()
        for piece in bit.ours.partition("，"):
            paragraph.add_run(piece)
    buffer = io.BytesIO()
    library.save(buffer)
    return buffer.getvalue()


_NUMBER = re.compile(r"^(?:([一二三四五六七八九十百零]+)、|（([一二三四五六七八九十百零]+)）|(\d{1,3})．)")
_PATTERNS = (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%1）"), ("decimal", "%1．"))


def with_automatic_numbers(lines: Sequence[str]) -> tuple[bytes, int]:
    """A file with a paragraph a line in which the numbers that begin lines are those of lists, and how many are."""
    nums: dict[int, str] = {}
    body: list[str] = []
    for line in lines:
        match = _NUMBER.match(line)
        kind = (match.lastindex or 1) - 1 if match else 0
        value = han_number(match[kind + 1]) if match else None
        if match is None or value is None or numeral(value, _PATTERNS[kind][0]) != match[kind + 1]:
            body.append(para(run(text(line))))
            continue
        number = len(nums) + len(_PATTERNS) + 1
        start = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{value}"/></w:lvlOverride>'
        nums[number] = f'<w:abstractNumId w:val="{kind}"/>{start}'
        body.append(numbered(run(text(line[match.end() :])), num=number))
    abstract = (level(0, form, pattern) for form, pattern in _PATTERNS)
    return zipped(parts_of(*body, numbering=lists(*abstract, nums=nums))), len(nums)

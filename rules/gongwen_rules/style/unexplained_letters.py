"""WF204: an abbreviation in Latin letters that is not explained where it first stands."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Fact, Hit, Match, Outline, Paragraph, Pattern, document_rule, fact

_KNOWN = frozenset(
    [
        "GDP",
        "CPI",
        "PPI",
        "PMI",
        "WTO",
        "APP",
        "PDF",
        "IT",
        "AI",
        "GPS",
        "ISO",
        "GB",
        "DNA",
        "RNA",
        "CT",
        "LED",
        "LNG",
        "USB",
        "ID",
        "VIP",
        "WIFI",
        "TV",
        "DVD",
        "CD",
        "HTTP",
        "HTTPS",
        "WWW",
        "URL",
        "EMS",
        "ATM",
        "QQ",
        "OA",
        "UPS",
        "CCTV",
        "BRT",
        "ETC",
        "POS",
        "KTV",
        "VR",
        "AR",
        "IP",
        "PC",
        "WPS",
        "PM",
        "DOC",
        "DOCX",
        "XLS",
        "OFD",
        "NBA",
        "ICU",
        "TOP",
        "MPA",
        "MBA",
        "PPT",
        "WORD",
        "EXCEL",
    ]
)
"""Abbreviations that readers know, and names of things that have no other."""
_NOTE = Pattern(r"^[)）]?[”’]?[（(][^（）()]{0,30}\p{Han}|^[，,]?(?:是指|即|指)")


@fact(
    "latin_letters",
    on="ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    find=r"(?<![A-Za-z0-9\-./_@])[A-Z]{2,6}(?![A-Za-z0-9\-./_@])",
    roles=PROSE,
)
def latin_letters(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """An abbreviation, and whether its meaning stands beside it."""
    before, after = paragraph.text[: match.start()], paragraph.text[match.end() : match.end() + 40]
    is_note = before.endswith(("（", "(")) or (before[-12:].count("（") > before[-12:].count("）"))
    is_standard = after[:1].isdigit() or after[:2].strip()[:1].isdigit()
    yield Fact(*match.span(), (match.group(), is_note or is_standard or _NOTE.search(after) is not None))


@document_rule(
    "WF204",
    "unexplained-letters",
    "外文缩略语第一次出现要注明中文",
    severity="info",
    basis="实务",
    clause="",
    facts=("latin_letters",),
    opt_in=True,
    bad=[Bad("项目采用⟦BOT⟧模式实施，BOT项目由县财政局管理。", said="中文")],
    good=[
        "项目采用BOT（建设—经营—转让）模式实施，BOT项目由县财政局管理。",
        "采用建设—经营—转让（BOT）模式，GDP增长5%，执行GB 18030标准。",
        "请登录 WWW.EXAMPLE.COM 下载APP，车牌号为A12345。",
    ],
)
def unexplained_letters(outline: Outline) -> Iterator[Hit]:
    """外文缩略语读者不一定懂，第一次出现时用中文全称，或者在括号里注明。GDP、APP等通用的不查，标准代号、网址不查。默认不查。"""
    seen: set[str] = set(_KNOWN)
    for letters in outline.facts.get("latin_letters", ()):
        name, is_explained = letters.value
        if name not in seen and not is_explained:
            message = f"“{name}”第一次出现，应写中文名称或者在括号里注明"
            yield Hit(letters.start, letters.end, message, paragraph=letters.paragraph)
        seen.add(name)

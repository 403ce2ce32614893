"""The forms of single lines, as patterns over the line without its layout spaces.

They are lenient: a form written wrongly is still that form, else no rule could say so.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import regex

from gongwen_lint.compiled import compiled
from gongwen_lint.document import MASK

if TYPE_CHECKING:
    from gongwen_lint.structure.shape import Kind

MARGIN = " \t\u3000\xa0\u2002\u2003\u2009\ufeff\v\f\r\n" + MASK

_HAN = "一二三四五六七八九十百"
ENCLOSED = {chr(first + n): n + 1 for first, count in ((0x2460, 20), (0x2474, 20), (0x3220, 10)) for n in range(count)}
"""Numbers of one character, ①, ⑴ and ㈠, and what they stand for."""
ORDINAL_START = frozenset("一二三四五六七八九十百（(〔第0123456789" + "".join(ENCLOSED))
NUMERAL = compiled(rf"[{_HAN}〇零]+|\d+")
ORDINAL = compiled(
    rf"(?P<chapter>第[{_HAN}〇零\d]+[章编](?=[\s\u3000]|$|\p{{Han}}))"
    rf"|(?P<section>第[{_HAN}〇零\d]+节(?=[\s\u3000]|$|\p{{Han}}))"
    rf"|(?P<article>第[{_HAN}〇零\d]+条(?:之[{_HAN}])?(?=[\s\u3000]|$|\p{{Han}}))"
    rf"|(?P<han>[{_HAN}]{{1,4}}[、．.,，：:](?![{_HAN}][、线级类季期]))"
    rf"|(?P<han_bracket>(?:[（(〔][{_HAN}]{{1,4}}[）)〕]|[\u3220-\u3229])[、，．.]?)"
    r"|(?P<arabic_bracket>(?:[（(]\d{1,2}[）)]|\d{1,2}[）)]|[\u2474-\u2487])[、，．.]?)"
    r"|(?P<decimal>\d{1,2}(?:[.．]\d{1,2}){1,3}[.．、]?(?=[\s\u3000]*\p{Han})(?![\s\u3000]*[个亿万倍元百千吨平公米度点级分年月日折]))"
    r"|(?P<arabic>\d{1,3}[.．、，,：:](?!\d)|\d{1,2}[.．](?=\d{4}年|\d{1,2}月))"
    r"|(?P<circled>[\u2460-\u2473]、?)"
)
TITLE_CUE = compiled(r"关于|印发|转发|批转")
HEADING_END = compiled(r"[。；！？]|[：:](?!//|(?<=\d.)\d)")
"""Not the colon of a time of day, nor that of a URL."""
_ROW = compiled(r"^[|｜].*[|｜]|\S[ \u3000\xa0]{3,}\S+[ \u3000\xa0]{2,}\S")
LEADER = compiled(r"(?:[…·．.]{4,}|[…]{2,}|_{4,})[\s（(]*\d{1,3}$")
"""The dots and the page of an entry in a table of contents."""
_NAME = r"\p{Han}[ \u3000]?\p{Han}{1,2}(?:\p{Han}|·\p{Han}{2,8})?(?:（\p{Han}{1,4}）)?"
_NAMES = compiled(rf"{_NAME}(?:[ \u3000\xa0]{{2,}}{_NAME}){{2,}}")
"""A row of names, two of whose characters may stand apart."""

_YEAR = r"(?:[12１２]\d{3}|[一二][〇零○ＯO0一二三四五六七八九]{3}|\d{2})"
_MONTH = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[元正])"
_DAY = r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?|[初中末底]|[上中下]旬)"
DATE_LINE = rf"(?:{_YEAR}年{_MONTH}月(?:{_DAY})?|[12１２]\d{{3}}[./\-－．]\d{{1,2}}[./\-－．]\d{{1,2}}[日]?|{_YEAR}年{_MONTH}?月日)"
_SPACED_DATE = r"[12]\d{3}[ \u3000]?年[ \u3000]?\d{1,2}[ \u3000]?月[ \u3000]?\d{1,2}[ \u3000]?日"
_OPEN = "〔\\[［【（(﹝〈《<{「『〖«"
_CLOSE = "〕\\]］】）)﹞〉》>}」』〗»"
DOC_NUMBER = (
    rf"[（(]?(?:文号[：:])?[\p{{Han}}×（）()A-Za-z]{{1,20}}"
    rf"(?:[{_OPEN}]\d{{2,4}}年?[{_CLOSE}]第?\d{{1,5}}号?|\d{{4}}年?[{_OPEN}]?第?\d{{1,5}}[{_CLOSE}]?号|\d{{4}}[{_OPEN}]\d{{1,5}}[{_CLOSE}]号?)[）)]?"
)
YEAR_FIRST_NUMBER = rf"[{_OPEN}]\d{{4}}[{_CLOSE}][\p{{Han}}]{{1,12}}第?\d{{1,5}}号"
YEARLESS_NUMBER = r"\p{Han}{1,10}(?:[发函办字文政教水财电通公任阅秘基]|〔〕)\d{1,4}号"
"""Document numbers whose year is misplaced or missing."""
SESSION_NUMBER = rf"[\p{{Han}}（）]{{0,20}}[{_OPEN}]\p{{Han}}{{1,4}}届(?:\p{{Han}}{{1,6}})?[{_CLOSE}]第?\d{{1,5}}号"
ORDER_NUMBER = rf"[（(]?(?:\d{{4}}年)?第?[\d{_HAN}零〇]{{1,6}}号[）)]?"
_AUDIENCE = (
    r"(?:同志|朋友|代表|委员|同事|来宾|老师|同学|嘉宾|女士|先生|领导|常委|阁下|主席|职工|市民|乡亲|战友|家长|党员)"
)
_CALLED = rf"[^，,、；;。！!：:]{{0,24}}(?:{_AUDIENCE}|干部|群众|居民|村民|人员|员工|师生|学员|青年|评委|专家|书记|[部省市县区局厅校院]长|主任)们?"
_CALLS = "尊敬亲各同全广女朋大"

_HYPHENS = "—－-"
_DIGIT = "0123456789０１２３４５６７８９"
_DATE_START = "一二" + _DIGIT


class Form:
    """A form of a whole line.

    Args:
        kind: What a line of this form is.
        pattern: Its form, over the line without layout spaces.
        starts: Characters one of which begins every such line; "" = any.
        ends: Characters one of which ends it; "" = any.
        longest: Most code points of such a line.
    """

    def __init__(self, kind: Kind, pattern: str, starts: str = "", ends: str = "", longest: int = 300) -> None:
        self.kind: Kind = kind
        self.starts = starts
        self.ends = ends
        self.longest = longest
        self._pattern = pattern

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The pattern, compiled when a line may have the form."""
        return compiled(self._pattern)

    def may_run(self, first: str, last: str) -> bool:
        """A line of this form may begin and end with these characters."""
        return (not self.starts or first in self.starts) and (not self.ends or last in self.ends)

    def fits(self, tight: str) -> bool:
        """The line, which begins and ends as it may, has the form."""
        return len(tight) <= self.longest and self.compiled.fullmatch(tight) is not None


_FORMS = (
    Form("rule", r"[—\-_=*─━＿﹍★☆]{3,}", starts="—-_=*─━＿﹍★☆"),
    Form("page_number", r"[—\-－–―─]{1,2}\d{1,4}[—\-－–―─]{1,2}|第\d+页(?:[共，,]*\d+页)?", starts="—-－–―─第"),
    Form("copy_number", r"(?:份号[：:])?№?\d{1,6}", starts="份№" + _DIGIT, longest=10),
    Form(
        "secrecy",
        r"(?:密级[：:])?(?:(?:绝密|机密|秘密|内部)(?:[★☆*]?.{0,8})?|保密[★☆*].{0,8})",
        starts="密绝机秘内保",
        longest=14,
    ),
    Form("urgency", r"(?:紧急程度[：:])?(?:特急|加急|特提|平急|紧急|急件|火急|急)", starts="紧特加平急火", longest=7),
    Form("date", rf"{DATE_LINE}[。.．，,；]?", starts=_DATE_START, longest=16),
    Form("date", r"\d{1,2}月\d{1,2}日", starts=_DIGIT, longest=6),
    Form("issuance", rf".{{0,40}}{DATE_LINE}印发?", ends="印发", longest=58),
    Form("doc_number", DOC_NUMBER, ends="号）)" + _DIGIT + "〕]］】﹞〉》>}」』〗»", longest=48),
    Form("doc_number", YEAR_FIRST_NUMBER, starts=_OPEN.replace("\\", ""), ends="号", longest=32),
    Form("doc_number", YEARLESS_NUMBER, ends="号", longest=18),
    Form("doc_number", SESSION_NUMBER, ends="号", longest=40),
    Form("doc_number", ORDER_NUMBER, ends="号）)", longest=18),
    Form("signer", r"签发人?[：:].{0,40}", starts="签"),
    Form("cc", r"(?:抄送|抄报|分送|报送|主送|主报|抄发|报|送|发)[：:].+", starts="抄分报主送发"),
    Form("keywords", r"主题词[：:][^。]{1,80}", starts="主", longest=90),
    Form("attachment", rf"附件?(?:[{_HAN}]{{1,3}}|\d{{1,2}})?[：:.．]?", starts="附", longest=6),
    Form("attachment", rf"附件(?:[{_HAN}]{{1,3}}|\d{{1,2}})[：:.．\s—-]?[^。]{{1,60}}", starts="附"),
    Form(
        "attachment",
        rf"附件(?:[（(](?:[{_HAN}]{{1,3}}|\d{{1,2}})[）)]|(?:[{_HAN}]{{1,3}}|\d{{1,2}})[、，,])(?!附件)[^。，；]{{1,60}}[。；，]?",
        starts="附",
    ),
    Form("attachment_note", r"附件?[：:].+", starts="附"),
    Form("note", r"(?:联系人|承办人|经办人|联系电话|联系方式)(?:[及和]?(?:联系)?电话)?[：:].{2,80}", starts="联承经"),
    Form("note", r"[（(].{2,80}[）)]。?", starts="（(", ends="）)。"),
    Form("subtitle", r"[—－-]{1,2}.{2,60}", starts=_HYPHENS),
    Form(
        "subtitle",
        rf"{DATE_LINE}.{{0,60}}(?:通过|公布|发布|施行|批准|修订|修正|会议上|大会上|常委会上).{{0,16}}",
        starts=_DATE_START,
    ),
    Form(
        "salutation",
        r"(?:尊敬的|敬爱的|亲爱的|(?:各位|同志们|全体|广大|女士们|朋友们|大家)(?!.*(?:如下|以下|下列|几点)))[^。；]{0,50}[：:]",
        starts=_CALLS,
        ends="：:",
    ),
    Form("salutation", rf"{_CALLED}(?:[，,、；;]{_CALLED}){{0,7}}[！!，,]", starts=_CALLS, ends="！!，,", longest=64),
    Form("salutation", r"(?:同志们，)?大家[早上中下午晚]{0,2}好[！!，,]", starts="同大", ends="！!，,", longest=12),
    Form("salutation", rf".{{0,30}}{_AUDIENCE}们[：:！!，,]", ends="：:！!，,", longest=36),
)
SHARED_LINES: tuple[tuple[Kind, regex.Pattern[str]], ...] = (
    (
        "doc_number",
        compiled(
            rf"(?:{DOC_NUMBER}|{YEAR_FIRST_NUMBER}|\p{{Han}}{{2,12}}(?:[{_OPEN}]\d{{4}}[{_CLOSE}] )?\d{{1,5}}号)[\s\u3000]+"
            r"(?P<second>签发人?[：:].{0,40})"
        ),
    ),
    (
        "signed_date",
        compiled(
            rf"(?:\p{{Han}}{{1,12}}长[：:])?[\p{{Han}}\s\u3000、（）“”]{{2,60}}?[\s\u3000\xa0](?P<second>{DATE_LINE}|{_SPACED_DATE})"
        ),
    ),
)
"""Lines that hold two elements, a space between them; the second begins at the group of that name."""


def kind_of(tight: str) -> Kind | None:
    """What a line without layout spaces is by its form; None if by none.

    Args:
        tight: The line; not empty.
    """
    return next((form.kind for form in _forms(tight[0], tight[-1]) if form.fits(tight)), None)


@lru_cache(maxsize=4096)
def _forms(first: str, last: str) -> tuple[Form, ...]:
    """The forms that begin and end so."""
    return tuple(form for form in _FORMS if form.may_run(first, last))


def has_cells(bare: str) -> bool:
    """The line looks like a row of a table: tabs, bars round it, or wide gaps."""
    if "\t" in bare:
        return True
    spaced = " " in bare or "\u3000" in bare or "\xa0" in bare
    return (spaced or bare[0] in "|｜") and (_ROW.search(bare) or _NAMES.fullmatch(bare)) is not None

"""层次: ordinals, headings, announced counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from gongwen_lint.structure import Role
from gongwen_lint.structure.roles import HEADINGS, PROSE

from .draft import Draft, Stretch
from .fault import Apply, Faulty, edited, operator
from .spelling import spoken
from .ways import swapping

NUMERALS = {spoken(n): n for n in range(1, 60)}
FIRST = r"(?<=^\s*)(?=[一二三四五六七八九十]{1,3}、)"
LEVELS = (Role.HEADING1, Role.HEADING2)


def renumbered(pattern: str, step: int, roles: Sequence[Role] = PROSE) -> Apply:
    """One number of a run moved on: the last of its run by +1 (a gap), or one back to the number before it (a double).

    The pattern captures the numeral, written in Chinese or Arabic digits.
    """

    def apply(draft: Draft) -> Faulty | None:
        spots = list(draft.spots(pattern, roles))
        numbers = [_value(spot.match[1]) for spot in spots]
        ends = [
            spot
            for n, spot in enumerate(spots)
            if numbers[n] > 1 and n and numbers[n - 1] == numbers[n] - 1 and (n + 1 == len(spots) or step < 0)
        ]
        chosen = draft.choose(ends, pattern)
        if chosen is None:
            return None
        start = chosen.start + chosen.match.start(1) - chosen.match.start()
        return edited(draft, start, start + len(chosen.match[1]), _written(chosen.match[1], step))

    return apply


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else NUMERALS.get(numeral, 0)


def _written(numeral: str, step: int) -> str:
    value = _value(numeral) + step
    return str(value) if numeral.isdigit() else spoken(value)


HAN = r"(?:^\s*)([一二三四五六七八九十]{1,3})(?=、)"
BRACKET = r"(?:^\s*)（([一二三四五六七八九十]{1,3})）"
ARABIC = r"(?:^\s*)(\d{1,2})(?=\.\s*\p{Han})"
ARTICLE = r"(?:^\s*)第([一二三四五六七八九十]{1,3})条(?=[　 ])"
CHAPTER = r"(?:^\s*)第([一二三四五六七八九十]{1,3})章(?=[　 ])"
EVERY = (*PROSE, Role.TITLE)

gap1 = operator("一级标题漏号", "CC", "第57行", anywhere=True)(renumbered(HAN, 1, (Role.HEADING1,)))
double1 = operator("一级标题重号", "CC", "第57行", anywhere=True)(renumbered(HAN, -1, (Role.HEADING1,)))
gap2 = operator("二级标题漏号", "CC", "第57行", anywhere=True)(renumbered(BRACKET, 1))
double2 = operator("二级标题重号", "CC", "第57行", anywhere=True)(renumbered(BRACKET, -1))
gap3 = operator("三级标题漏号", "CC", "第57行", anywhere=True)(renumbered(ARABIC, 1, (Role.HEADING3,)))
double3 = operator("三级标题重号", "CC", "第57行", anywhere=True)(renumbered(ARABIC, -1, (Role.HEADING3,)))
gap_article = operator("条文漏号", "CC", "第57行", anywhere=True)(renumbered(ARTICLE, 1))
double_article = operator("条文重号", "CC", "第57行", anywhere=True)(renumbered(ARTICLE, -1))
gap_chapter = operator("章漏号", "CC", "第57行", anywhere=True)(renumbered(CHAPTER, 1, EVERY))


def ordinals(pattern: str, text: str, roles: Sequence[Role] = HEADINGS) -> Apply:
    """The mark of an ordinal written wrongly."""
    return swapping(pattern, text, roles)


AT1 = r"(?<=^\s*[一二三四五六七八九十]{1,3})、"
AT2 = r"(?<=^\s*（[一二三四五六七八九十]{1,3}）)(?=\p{Han})"
AT3 = r"(?<=^\s*\d{1,2})\.(?=\s?\p{Han})"
bracket_comma = operator("（一）后加顿号", "CC", "第58行", found="CC BD", restored=True)(ordinals(AT2, "、"))
bracket_stop = operator("（一）后加下脚点", "CC", "第58行", found="CC BD", restored=True)(ordinals(AT2, "."))
arabic_comma = operator("1后用顿号", "CC", "第59行", found="CC BD", restored=True)(ordinals(AT3, "、"))
arabic_full = operator("1后用全角点", "CC", "第59行", found="CC BD", restored=True)(ordinals(AT3, "．"))
arabic_stop = operator("1后用句号", "CC", "第59行", found="CC BD", anywhere=True)(ordinals(AT3, "。"))
han_stop = operator("一后用下脚点", "CC", "第60行", found="CC BD", restored=True)(ordinals(AT1, "."))
han_comma = operator("一后用逗号", "CC", "第60行", found="CC BD", restored=True)(ordinals(AT1, "，"))
han_colon = operator("一后用冒号", "CC", "第60行", found="CC BD")(ordinals(AT1, "："))
han_none = operator("一后缺顿号", "CC", "第60行", found="CC BD", anywhere=True)(ordinals(AT1, ""))
han_blank = operator("一后空格代顿号", "CC", "第60行", found="CC BD", anywhere=True)(ordinals(AT1, "　"))
half1 = operator("(一)用半角括号", "CC", "第61行", found="CC BD", restored=True)(
    ordinals(r"(?<=^\s*)（([一二三四五六七八九十]{1,3})）", r"(\1)")
)
mixed_bracket = operator("（一)半角全角混用", "CC", "第61行", found="CC BD", restored=True)(
    ordinals(r"(?<=^\s*（[一二三四五六七八九十]{1,3})）", ")")
)
open_bracket = operator("（一缺后括号", "CC", "第94行", found="CC BD", anywhere=True)(
    ordinals(r"(?<=^\s*（[一二三四五六七八九十]{1,3})）", "")
)
half_arabic = operator("1写成半角(1)", "CC", "第61行", found="CC BD", anywhere=True)(
    ordinals(r"(?<=^\s*)(\d{1,2})\.\s?(?=\p{Han})", r"(\1)")
)
circled = operator("三级标题写成①", "CC", "第62行", anywhere=True)(ordinals(r"(?<=^\s*)1\.\s?(?=\p{Han})", "①"))
half_level = operator("三级标题写成“1）”", "CC", "第62行", found="CC BD", anywhere=True)(ordinals(AT3, "）"))
first_comma = operator("“第一”后用顿号", "CC", "第63行", found="CC BD", restored=True)(
    swapping(r"(?<=(?:^\s*|[。；：])第[一二三四五])，", "、")
)
first_word = operator("“首先”后用顿号", "CC", "第63行", found="CC BD", restored=True)(
    swapping("(?<=首先|其次)，", "、")
)
is_comma = operator("“一是”后用逗号", "CC", "15834 B.3.7", found="CC BD", restored=True)(
    swapping(r"(?<=[：；。](?:一|二|三)是)(?=\p{Han})", "，")
)
is_stop = operator("“一是”后用顿号", "CC", "15834 B.3.7", found="CC BD", restored=True)(
    swapping(r"(?<=[：；。](?:一|二|三)是)(?=\p{Han})", "、")
)
chapter_comma = operator("“第一条”后用顿号", "CC", "15834 B.3.6", found="CC BD", anywhere=True)(
    swapping(r"(?<=^\s*第[一二三四五六七八九十]{1,3}条)[　 ]+", "、")
)
gap_is = operator("“一是……三是”漏号", "CC", "第64行")(
    swapping(r"(一是[^\n]+二是[^\n]+[；。])三是(?![^\n]+四是)", r"\1四是")
)
double_is = operator("“一是……二是”重号", "CC", "第64行")(swapping(r"(一是[^\n]+二是[^\n]+[；。])三是", r"\1二是"))
gap_first = operator("“第一……第三”漏号", "CC", "第64行")(
    swapping(r"(?<=第一，[^\n]+第二，[^\n]+[；。])第三，(?![^\n]*第四，)", "第四，")
)


def alone(draft: Draft, level: Role) -> list[Stretch]:
    """Headings on lines of their own without a mark at the end, and more than one of them."""
    found = [h for h in draft.all(level) if not regex.search(r"[。！？：；]", h.text) and len(h.text) < 30]
    return found if len(found) > 1 and len(found) == len(draft.all(level)) else []


def on_heading(level: Role, pattern: str, write: Callable[[regex.Match[str]], str]) -> Apply:
    """One of the headings on lines of their own, not the first, written otherwise than its siblings."""

    def apply(draft: Draft) -> Faulty | None:
        chosen = draft.choose(alone(draft, level)[1:], pattern)
        found = regex.search(pattern, chosen.text) if chosen else None
        if chosen is None or found is None:
            return None
        return edited(draft, chosen.start + found.start(), chosen.start + found.end(), write(found))

    return apply


heading_stop = operator("独行的标题用句号", "CC", "第65行", found="CC BD")(
    on_heading(LEVELS[0], r"(?=\s*$)", lambda _: "。")
)
heading_colon = operator("独行的标题用冒号", "CC", "第65行", found="CC BD")(
    on_heading(LEVELS[0], r"(?=\s*$)", lambda _: "：")
)
heading_semicolon = operator("独行的标题用分号", "CC", "第65行", found="CC BD")(
    on_heading(LEVELS[0], r"(?=\s*$)", lambda _: "；")
)


@operator("中间的标题丢了序号", "CC", "第66行")
def lost_ordinal(draft: Draft) -> Faulty | None:
    headings = alone(draft, Role.HEADING1)
    chosen = draft.choose(headings[1:-1], "ordinal")
    found = regex.match(r"\s*[一二三四五六七八九十]{1,3}、", chosen.text) if chosen else None
    if chosen is None or found is None:
        return None
    after = headings[headings.index(chosen) + 1]
    return edited(draft, chosen.start, chosen.start + found.end(), "", also=((after.start, after.end),))


@operator("标题重复", "CC", "条例二十（四）", found="CC CL")
def repeated(draft: Draft) -> Faulty | None:
    headings = [h for h in alone(draft, Role.HEADING1) if "、" in h.text[:4]]
    if len(headings) < 2:
        return None
    one, two = (regex.sub(r"^\s*\p{Han}{1,3}、", "", h.text) for h in headings[:2])
    start = headings[1].end - len(two)
    return edited(draft, start, headings[1].end, one, also=((headings[0].start, headings[0].end),))


def mixed(level: Role, pattern: str, write: Callable[[regex.Match[str]], str]) -> Apply:
    """An ordinal of another system among its siblings, in the middle of at least three."""

    def apply(draft: Draft) -> Faulty | None:
        spots = [s for s in draft.spots(pattern, (level,)) if _value(s.match[1]) > 1]
        chosen = draft.choose(spots, pattern)
        if chosen is None or len(draft.all(level)) < 3:
            return None
        return edited(draft, chosen.start, chosen.end, write(chosen.match))

    return apply


mixed1 = operator("一级标题混用阿拉伯数字", "CC", "第56行", anywhere=True)(
    mixed(Role.HEADING1, r"([一二三四五六七八九十]{1,3})、", lambda m: f"{_value(m[1])}.")
)
mixed2 = operator("二级标题混用一级序数", "CC", "第56行", anywhere=True)(
    mixed(Role.HEADING2, r"（([一二三四五六七八九十]{1,3})）", lambda m: f"{m[1]}、")
)
mixed3 = operator("二级标题混用阿拉伯数字", "CC", "第56行", anywhere=True)(
    mixed(Role.HEADING2, r"（([一二三四五六七八九十]{1,3})）", lambda m: f"{_value(m[1])}.")
)


@operator("只有（一）没有（二）", "CC", "9704 7.3.3")
def lone(draft: Draft) -> Faulty | None:
    """The paragraph after a heading of the first level gets a sole （一）."""
    pairs = zip(draft.paragraphs, draft.paragraphs[1:], strict=False)
    plain = [p for h, p in pairs if h.role is Role.HEADING1 and p.role is Role.BODY and len(p.text) > 60]
    plain = [p for p in plain if not regex.match(r"\s*第.{1,4}条", p.text)]
    chosen = draft.choose([p for p in plain if not draft.all(Role.HEADING2)], "lone")
    if chosen is None:
        return None
    at = chosen.start + len(chosen.text) - len(chosen.text.lstrip())
    return edited(draft, at, at, "（一）")

"""TF103: a fixed enumeration with its members in another order, one of them changed or left out."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from gongwen_lint.finding import Fix
from gongwen_lint.rule import Bad, Edit, Hit, Paragraph, draft, replacement, rule
from gongwen_rules.policy.dated import is_in_title

_JOINTS = frozenset('、，和与及以“”"')
_WIDEST = 3
"""Between two members stand at most so many characters: ”、“."""
_MORE = frozenset("、和与等及")
"""Before or after a run: the enumeration goes on."""
_SHORT = 2
"""Members of so few characters are common words; only all of them together are the enumeration."""
_KEYS = (
    "核心意识",
    "看齐意识",
    "廉洁纪律",
    "群众纪律",
    "理论自信",
    "制度自信",
    "绿色、",
    "、绿色的",
    "的发展理念",
    "富强",
    "自由、",
    "、自由",
    "敬业",
    "政治建设",
    "社会建设",
    "作风建设",
    "乡风文明",
    "治理有效",
    "组织振兴",
    "生态振兴",
    "严格执法",
    "全民守法",
    "法治政府",
    "依法执政",
    "政治领悟力",
    "政治执行力",
    "自我革新",
    "自我净化",
    "伟大工程",
    "伟大事业",
    "稳外贸",
    "稳预期",
    "保基层运转",
    "保市场主体",
    "去库存",
    "补短板",
    "放管结合",
    "尊重创造",
    "尊重知识",
    "人民当家作主",
    "严以用权",
    "严以律己",
    "创业要实",
    "做人要实",
    "享乐主义",
    "强党性",
    "重实践",
    "学史崇德",
    "学史增信",
    "悟思想",
    "开新局",
    "学有所教",
    "住有所居",
    "邓小平理论",
    "全面依法治国",
    "全面从严治党",
)
"""Rare words of the enumerations; one of them stands in each."""


class Series(NamedTuple):
    """A row of the table: members in their order; `is_whole` where none may be missing; the keys that may stand in it."""

    name: str
    members: tuple[str, ...]
    is_whole: bool
    source: str
    keys: tuple[str, ...]


class Run(NamedTuple):
    """Members that stand side by side: where each begins, and its number in the series."""

    starts: tuple[int, ...]
    numbers: tuple[int, ...]


@lru_cache(maxsize=1)
def series() -> tuple[Series, ...]:
    """The table, read on first use."""
    lines = Path(__file__).with_name("series.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return tuple(_series(*line.split("\t")) for line in lines if line and line[0] != "#")


def _series(name: str, members: str, kind: str, source: str) -> Series:
    keys = tuple(key for key in _KEYS if key.strip("、的") in members or key == f"的{name[1:]}")
    return Series(name, tuple(members.split("、")), kind == "complete", source, keys)


@rule(
    "TF103",
    "series-order",
    "固定的并列提法次序、成员不能改",
    severity="warning",
    basis="实务",
    clause="",
    on=_KEYS,
    plain=True,
    bad=[
        Bad("坚定⟦理论自信、道路自信、制度自信、文化自信⟧。", fixed="坚定道路自信、理论自信、制度自信、文化自信。"),
        Bad("坚持⟦创新、绿色、协调、开放、共享⟧的发展理念。", fixed="坚持创新、协调、绿色、开放、共享的发展理念。"),
        Bad("践行自由、平等、⟦公平⟧、法治的价值准则。", fixed="践行自由、平等、公正、法治的价值准则。"),
        Bad("坚定道路自信、理论自信、制度自信和⟦文化自强⟧。", fixed="坚定道路自信、理论自信、制度自信和文化自信。"),
        Bad("坚持科学立法、⟦严肃执法⟧、公正司法、全民守法。", fixed="坚持科学立法、严格执法、公正司法、全民守法。"),
        Bad(
            draft("通知", body="要增强⟦政治意识、大局意识、看齐意识⟧，做好各项工作。", date="2024年5月8日"),
            said="核心意识",
        ),
        Bad("反对⟦形式主义、官僚主义、享乐主义⟧这“四风”。", said="奢靡之风"),
        Bad("严守⟦政治纪律、组织纪律、廉洁纪律、群众纪律、工作纪律⟧“六项纪律”。", said="生活纪律"),
        Bad("反对⟦官僚主义、形式主义、享乐主义和奢靡之风⟧。", fixed="反对形式主义、官僚主义、享乐主义和奢靡之风。"),
    ],
    good=[
        "坚定道路自信、理论自信、制度自信、文化自信，增强政治意识、大局意识、核心意识、看齐意识。",
        "坚持创新、协调、绿色、开放、共享的发展理念，坚持绿色、共享、开放、廉洁的办奥理念。",
        "建设富强、民主、文明、和谐、美丽的社会主义现代化强国，维护平等、自由、公正的交易环境。",
        "统筹经济建设、政治建设、文化建设、社会建设和生态文明建设，加强文化建设、社会建设。",
        "指导思想是：坚持马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观。",
        "把邓小平理论与马克思列宁主义、毛泽东思想一起确立为党的指导思想。",
        "坚决纠治形式主义、官僚主义，严格执法、公正司法，强化理论自信。",
        draft("通知", body="要坚定道路自信、理论自信、制度自信，做好各项工作。", date="2014年5月8日"),
    ],
)  # fmt: skip
def series_order(paragraph: Paragraph) -> Iterator[Hit]:
    """“四个自信”、新发展理念、社会主义核心价值观一类并列提法，成员和次序是定的，不能颠倒、替换、漏写。

    成员是常用词的（绿色、开放）要全写到了才判断次序；提出以前成文的不查，看不出日期的漏写只作提示。词表可以增补，改动须经确认。
    """
    text, written = paragraph.plain.text, paragraph.context.date
    held, day = set(filter(text.__contains__, _KEYS)), written.isoformat() if written else "9999"
    for one in series():
        if held.isdisjoint(one.keys):
            continue
        present = sum(map(text.__contains__, one.members))
        if present < 3 or day < one.source[:10]:
            continue
        for run in _runs(text, one):
            if len(run.starts) > 2 and not _is_added(text, one, run) and not is_in_title(text, run.starts[0]):
                yield from _disordered(one, run) or _incomplete(text, one, run, is_dated=written is not None)
        if one.is_whole and present >= len(one.members) - 1 > 2:
            yield from _replaced(text, one)


def _runs(text: str, one: Series) -> Iterator[Run]:
    """Members that stand side by side."""
    places = sorted((at, number) for number, member in enumerate(one.members) for at in _finds(text, member))
    if len(places) < 3:
        return
    group = [places[0]]
    for (start, number), following in pairwise([*places, (len(text) + 9, 0)]):
        end = start + len(one.members[number])
        between = text[end : following[0]]
        if following[0] > len(text) or len(between) > _WIDEST or not between or set(between) - _JOINTS:
            yield Run(*zip(*group, strict=True))
            group = []
        group.append(following)


def _finds(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _disordered(one: Series, run: Run) -> tuple[Hit, ...]:
    """The run has its members in another order; 把A与B、C一起 sets A beside the others."""
    right = tuple(sorted(run.numbers))
    if run.numbers == right or len(set(right)) < len(right) or len(right) < _needed(one):
        return ()
    edits = [
        Edit(start, start + len(one.members[was]), one.members[number])
        for start, was, number in zip(run.starts, run.numbers, right, strict=True)
        if was != number
    ]
    proper = "、".join(one.members[number] for number in right)
    message = f"{one.name}的次序应为“{proper}”（{one.source[11:]}）"
    fix = Fix(f"按次序改为“{proper}”", tuple(edits), safe=False)
    return (Hit(run.starts[0], _end(one, run), message, fix),)


def _is_added(text: str, one: Series, run: Run) -> bool:
    """The first member is named apart and set beside the others: 邓小平理论与马克思列宁主义、毛泽东思想一起."""
    end = _end(one, run)
    return text.startswith(("一起", "一道", "一脉相承"), end) and text[run.starts[1] - 1] in "与和同跟"


def _needed(one: Series) -> int:
    """So many members must stand together to be the enumeration."""
    count = len(one.members)
    return count if len(one.members[0]) <= _SHORT else min(count, 4) if one.members[0].endswith("建设") else 3


def _incomplete(text: str, one: Series, run: Run, *, is_dated: bool) -> Iterator[Hit]:
    """One member of a whole enumeration is missing."""
    count = len(one.members)
    missing = [number for number in range(count) if number not in run.numbers]
    start, end = run.starts[0], _end(one, run)
    named = _is_named(text, one, start, end)
    if not (one.is_whole or named) or len(missing) != 1 or count < 4 or list(run.numbers) != sorted(set(run.numbers)):
        return
    lost = one.members[missing[0]]
    if text[end : end + 1] in _MORE or text[start - 1 : start] in _MORE or (len(lost) <= _SHORT and not named):
        return
    message = f"{one.name}漏了“{lost}”（{one.source[11:]}）"
    yield Hit(start, end, message, severity=None if is_dated else "info")


def _is_named(text: str, one: Series, start: int, end: int) -> bool:
    """The name of the whole enumeration stands beside the run, so that none of it may be missing."""
    if not one.name.startswith(("“", "新发展理念")):
        return False
    name = one.name.partition("”")[0].strip("“")
    return text[start - len(name) - 4 : start].find(name) >= 0 or text[end : end + len(name) + 4].find(name) >= 0


def _replaced(text: str, one: Series) -> Iterator[Hit]:
    """All members but one stand in their order, and another word of its length stands for that one."""
    listed = text.replace("和", "、").replace("与", "、")
    for number, lost in enumerate(one.members):
        before = "".join(f"{member}、" for member in one.members[:number])
        after = "".join(f"、{member}" for member in one.members[number + 1 :])
        for at in _finds(listed, before or after):
            start = at + len(before) if before else at - len(lost)
            word = text[max(start, 0) : start + len(lost)]
            if listed.startswith(after, start + len(lost)) and _resembles(word, lost):
                message = f"{one.name}里的“{word}”应为“{lost}”（{one.source[11:]}）"
                yield Hit(start, start + len(word), message, replacement(start, start + len(word), lost, safe=False))


def _resembles(word: str, member: str) -> bool:
    """Of the same length with a character in common at the same place."""
    return len(word) == len(member) and word != member and any(a == b for a, b in zip(word, member, strict=True))


def _end(one: Series, run: Run) -> int:
    return run.starts[-1] + len(one.members[run.numbers[-1]])

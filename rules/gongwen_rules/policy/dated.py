"""What holds from a day on: names and laws that changed, and the mentions of the old ones that stay right."""

import datetime
from functools import lru_cache

from gongwen_lint.finding import Severity
from gongwen_lint.rule import Context, Entry, Paragraph, Pattern
from gongwen_lint.structure.numbers import latest_year

_STOPS = "。！？；\n"
_REACH = 300
"""So far on either side a sentence is read, code points."""
_CHANGED = (
    "更名", "改名", "改为", "改称", "改组", "改设", "重新组建", "职责整合", "职责划", "合并", "并入", "划入", "划转", "撤销", "不再保留",
    "不再设立", "挂牌", "前身", "机构改革", "废止", "失效", "停止执行", "停止施行", "终止执行", "沿革", "当时", "曾", "修订前", "旧称",
    "（现", "现为",
)  # fmt: skip
"""Words of a sentence that tells of the change itself."""
_FORMER = Pattern(r"(?:(?<![太中草平高华塬开])原|时任|历任|[（(]原)\p{Han}{0,8}$")
_DECLARED = Pattern(r"(?:以下|下文)?(?:简称|统称|称为?)(?:为)?(?P<name>[“‘《]?[^”’》，。）（]{2,20})(?=[”’》]?[）)])")
_ELSEWHERE = ("老", "旧", "台北市", "新北市", "台中市", "台南市", "高雄市", "日本", "韩国", "越南", "香港", "澳门")
"""Before a name: an old house, an organ of another place that is still called so."""
_YEAR = Pattern(r"(?:19|20)\d\d(?=年|[〕\]］］])")
_ISSUED = (
    "令", "公告", "〔", "发布", "制定的", "印发的", "关于", "旧址", "旧楼", "老楼", "家属", "宿舍", "小区", "大院", "院内", "退休", "老", "志编", "档案", "第", "原",
)  # fmt: skip
"""What follows the name of an organ that is named as the author of an earlier paper, or a house once its own."""


def effective(entry: Entry) -> datetime.date | None:
    """The day from which an entry holds: its source begins with it, as 2018-03-21. None where it names no day."""
    try:
        return datetime.date.fromisoformat(entry.source[:10])
    except ValueError:
        return None


def sentence(text: str, start: int, end: int) -> str:
    """The sentence round `start:end`, as far as it is near."""
    first, last = max(0, start - _REACH), end + _REACH
    begin = max(first, *(text.rfind(stop, first, start) + 1 for stop in _STOPS))
    ends = [at for stop in _STOPS if (at := text.find(stop, end, last)) >= 0]
    return text[begin : min(ends, default=last)]


def tells_of_change(text: str, start: int, end: int, day: datetime.date) -> bool:
    """The sentence speaks of the time before the day, or of the change."""
    said = sentence(text, start, end)
    if any(word in said for word in _CHANGED):
        return True
    return any(int(match.group()) < day.year for match in _YEAR.finditer(said))


def is_earlier(context: Context, day: datetime.date) -> bool:
    """The paper is of a time before the day: by its date, or else by the latest year that it names."""
    return context.date < day if context.date else 0 < context.year < day.year


def level(paragraph: Paragraph, day: datetime.date) -> Severity | None:
    """How sure it is that a paper was written after the day: a hint where neither its date nor a year in it shows it."""
    context = paragraph.context
    return None if context.date or context.year > day.year else "info"


def is_of_time_before(paragraph: Paragraph, day: datetime.date) -> bool:
    """The paper bears no date, and the years that its paragraph names, or else those of the whole paper, lie before the day."""
    latest = latest_year(paragraph.plain.text) or paragraph.context.year
    return paragraph.context.date is None and 0 < latest < day.year


def is_former(text: str, start: int, end: int) -> bool:
    """The name at `start:end` is called a former one, stands in a title, or names the author of an earlier paper."""
    before = text[max(0, start - 12) : start]
    if text[start:end] in _declared(text):
        return True
    if _FORMER.search(before) or before.endswith(_ELSEWHERE) or text.startswith(_ISSUED, end):
        return True
    return is_in_title(text, start)


@lru_cache(maxsize=1)
def _declared(text: str) -> str:
    """The short names that the text gives itself: （以下简称环保局）."""
    return "、".join(match["name"] for match in _DECLARED.finditer(text))


def is_in_title(text: str, start: int) -> bool:
    """The place lies inside 《》."""
    return text.rfind("《", 0, start) > text.rfind("》", 0, start)

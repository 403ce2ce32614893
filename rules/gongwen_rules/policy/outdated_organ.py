"""TF201: an organ called by a name that it no longer bears."""

import datetime
from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import Bad, Entry, Good, Hit, Paragraph, beside, draft, replacement, word_table
from gongwen_rules.policy.dated import effective, is_former, is_of_time_before, level, sentence, tells_of_change

_SETTLING = datetime.timedelta(days=90)
"""For so long after a reform the old name still stands in papers."""


entries = beside(__file__)


def _told(body: str, date: str = "2024年5月8日", fixed: str | None = None) -> Bad:
    """A notice of a day."""
    whole = None if fixed is None else str(draft("通知", body=fixed, date=date))
    return Bad(draft("通知", body=body, date=date), fixed=whole)


@word_table(
    "TF201",
    "outdated-organ",
    "机构名称要用现行的",
    severity="warning",
    basis="实务",
    clause="",
    entries=entries,
    bad=[
        Bad(
            "2024年以来，全县空气质量好转。\n请县⟦环保局⟧负责落实。",
            fixed="2024年以来，全县空气质量好转。\n请县生态环境局负责落实。",
        ),
        _told("请县⟦环保局⟧负责落实。", fixed="请县生态环境局负责落实。"),
        _told("报⟦中国银保监会⟧备案。", fixed="报国家金融监督管理总局备案。"),
        _told("由县⟦工商局⟧、县⟦安监局⟧负责。", fixed="由县市场监督管理局、县应急管理局负责。"),
        _told("请⟦银监会⟧派出机构配合。", "2020年5月8日", "请银保监会派出机构配合。"),
        _told("县⟦国税局⟧、县⟦地税局⟧开展纳税服务。"),
        Bad("会同⟦国土资源部⟧开展调查。", fixed="会同自然资源部开展调查。", said="自然资源部"),
    ],
    good=[
        Good(draft("通知", body="请县环保局、县工商局抓好落实。", date="2017年5月8日")),
        Good(draft("通知", body="银监会、保监会要加强监管。", date="2016年5月8日")),
        "二〇一五年五月，全县空气质量好转。\n县环保局要抓好落实，到2020年完成治理。",
        "为做好2016年污染防治工作，制定本方案。\n由县环保局牵头，力争2020年底前完成。",
        "2011年第三季度，县工商局办理登记1200件，县环保局检查企业36家。第四季度，县工商局继续办理。",
        Good(draft("通知", body="原环保局移交的档案由县生态环境局保管。", date="2024年5月8日")),
        Good(draft("通知", body="老农业局院内停车场、工商局旧楼改造，台北市环保局派员交流。", date="2024年5月8日")),
        Good(draft("通知", body="按照《国土资源部关于加强耕地保护的通知》要求，抓好落实。", date="2024年5月8日")),
        Good(draft("通知", body="2019年，县环保局更名为市生态环境局南屏分局。", date="2024年5月8日")),
        Good(draft("通知", body="南屏县生态环境局（以下简称环保局）负责落实，环保局要每月通报。", date="2024年5月8日")),
        Good(draft("通知", body="县农业部门要会同文化部门抓好落实，优势农业局部受灾的抓紧补种。", date="2024年5月8日")),
    ],
)
def outdated_organ(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """机构改革以后，现行文件应写新名称；改法须经确认，各地机构设置不尽相同。

    按成文日期判断：改革以前的文件不查，看不出日期的看全文写到哪一年：都在改革以前的不查，没有写到后来年份的只作提示。文中用“以下简称”定了的简称不查。说历史的不查：“原环保局”、书名号里的旧文件标题、
    “××令第×号”、写明旧年份的句子、讲机构更名合并的句子。
    """
    text, day, written = paragraph.plain.text, effective(entry), paragraph.context.date
    if day is None or (written is not None and written < day + _SETTLING) or not entry.applies(text, start, end):
        return
    if is_of_time_before(paragraph, day):
        return
    if is_former(text, start, end) or tells_of_change(text, start, end, day):
        return
    names = _present(entry, written)
    fixes = tuple(replacement(start, end, name, safe=False) for name in names)
    said = "或".join(f"“{name}”" for name in names)
    message = f"“{entry.wrong}”是{day.year}年机构改革以前的名称，现在应写{said}；说历史的写“原{entry.wrong}”"
    if _is_merged(entry, sentence(text, start, end)):
        fixes = ()
    fix = fixes[0] if fixes else None
    yield Hit(start, end, message, fix, fixes[1:], severity=level(paragraph, day), entry=entry.wrong)


def _is_merged(entry: Entry, said: str) -> bool:
    """Another organ of the sentence went into the same one, so that the new name would stand there twice."""
    return any(other.wrong in said for other in entries() if _joins(entry, other))


def _joins(entry: Entry, other: Entry) -> bool:
    """Two names of different organs with one successor."""
    apart = entry.wrong[:2] != other.wrong[:2] and entry.wrong[0] != other.wrong[0]
    return apart and bool(entry.right) and bool(other.right) and entry.right[0][:3] == other.right[0][:3]


@lru_cache(maxsize=256)
def _present(entry: Entry, written: datetime.date | None) -> tuple[str, ...]:
    """The names borne when the paper was written: what was renamed twice has its second name from the second day on."""
    later = next((e for e in entries() if e.wrong == entry.right[0]), None) if entry.right else None
    day = effective(later) if later else None
    if later is None or day is None or (written is not None and written < day):
        return entry.right
    return _present(later, written)

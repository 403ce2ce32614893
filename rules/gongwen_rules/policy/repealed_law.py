"""TF301: a law, a regulation or a standard that is no longer in force, named as a basis."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Entry, Good, Hit, Paragraph, Pattern, beside, draft, replacement, word_table
from gongwen_rules.policy.dated import effective, is_earlier, level, sentence, tells_of_change

_OPENING = ("《中华人民共和国", "《中国", "《")
_BASED = Pattern(
    r"(?:依据|根据|按照|依照|遵照|违反|适用|执行|符合|遵守|落实|贯彻)(?:了|我国|国家|现行|《?中华人民共和国)?$"
)
_PASSED = (
    "施行前",
    "施行以前",
    "实施前",
    "公布的",
    "发布的",
    "原《",
    "旧法",
    "修订",
    "修正",
    "有效的",
    "司法解释",
    "设立的",
)

entries = beside(__file__)


@word_table(
    "TF301",
    "repealed-law",
    "依据要现行有效",
    severity="warning",
    basis="实务",
    clause="",
    entries=entries,
    bad=[
        Bad(
            draft("通知", body="根据⟦《中华人民共和国合同法》⟧的规定签订协议。", date="2024年5月8日"),
            fixed=str(draft("通知", body="根据《中华人民共和国民法典》的规定签订协议。", date="2024年5月8日")),
        ),
        Bad("违反⟦婚姻法⟧的，依法处理。", fixed="违反民法典的，依法处理。", said="民法典"),
        Bad("按照⟦《信访条例》⟧受理信访事项。", fixed="按照《信访工作条例》受理信访事项。"),
        Bad("依照⟦《执业医师法》⟧从严处理。", fixed="依照《医师法》从严处理。", said="2022年3月1日"),
        Bad(
            "公文按⟦《国家行政机关公文处理办法》⟧办理，格式执行⟦GB/T 9704—1999⟧。",
            fixed="公文按《党政机关公文处理工作条例》办理，格式执行GB/T 9704—2012。",
        ),
    ],
    good=[
        Good(draft("通知", body="根据《中华人民共和国合同法》的规定签订协议。", date="2018年5月8日")),
        "2012年以来，全县外贸稳定增长。\n依据《中华人民共和国合同法》签订协议。",
        Good(draft("通知", body="依据《中华人民共和国劳动合同法》订立劳动合同。", date="2024年5月8日")),
        Good(draft("通知", body="根据2019年签订合同时有效的《中华人民共和国合同法》办理。", date="2024年5月8日")),
        Good(draft("通知", body="民法典施行后，《中华人民共和国婚姻法》同时废止。", date="2022年5月8日")),
        Good(draft("通知", body="依据《清河省信访条例》《信访工作条例》办理。", date="2024年5月8日")),
        Good(draft("通知", body="依据《中华人民共和国民法典》办理。", date="2022年5月8日")),
    ],
)
def repealed_law(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """依据要现行有效。废止之日以后成文的文件引用它作依据才查；看不出成文日期的看全文写到哪一年：都在废止以前的不查，没有写到后来年份的只作提示，改法须经确认。

    说历史的不查：写明旧年份的句子，讲废止、修订、新旧衔接的句子，同一句里已经写了新法的。
    """
    text, day = paragraph.plain.text, effective(entry)
    if day is None or is_earlier(paragraph.context, day) or not entry.applies(text, start, end):
        return
    place = _cited(text, start, end)
    if place is None or _is_past(entry, text, *place):
        return
    fix = replacement(start, end, entry.right[0], safe=False) if entry.right else None
    said = f"，现行的是“{entry.right[0]}”（{entry.source[11:]}）"
    message = f"“{entry.wrong}”{day.year}年{day.month}月{day.day}日起已经废止或者被代替{said}，请核对条款"
    yield Hit(*place, message, fix, severity=level(paragraph, day), entry=entry.wrong)


def _cited(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The citation that the name at `start:end` is: in 《》, after a word of basis, or the number of a standard."""
    if text[end : end + 1] == "》":
        opening = next((o for o in _OPENING if text.endswith(o, 0, start)), None)
        return (start - len(opening), end + 1) if opening else None
    if text.startswith("GB", start):
        return start, end
    return (start, end) if _BASED.search(text[max(0, start - 16) : start]) else None


def _is_past(entry: Entry, text: str, start: int, end: int) -> bool:
    """The sentence speaks of the time when the law was in force, or names the new one too."""
    said, day = sentence(text, start, end), effective(entry)
    others = said.replace(entry.wrong, "")
    if any(word in said for word in _PASSED) or any(right in others for right in entry.right):
        return True
    around = text.replace(entry.wrong, "　" * len(entry.wrong)) if entry.wrong.startswith("GB") else text
    return day is not None and tells_of_change(around, start, end, day)

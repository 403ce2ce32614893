"""WF203: a time told by the day of writing, without a date."""

from collections.abc import Iterator

from gongwen_lint.rule import HEADINGS, Bad, Good, Hit, Match, Paragraph, Role, rule
from gongwen_rules.style.quoted import is_quoted

_WORDS = (
    "近日",
    "日前",
    "今年",
    "去年",
    "前年",
    "明年",
    "本月",
    "上月",
    "上个月",
    "下月",
    "下个月",
    "最近",
    "不久前",
    "前不久",
    "昨天",
    "明天",
    "昨日",
    "上周",
    "下周",
    "前几天",
    "前些天",
)


@rule(
    "WF203",
    "relative-time",
    "时间写具体",
    severity="info",
    basis="实务",
    clause="",
    not_genres=("讲话",),
    roles=(Role.BODY, *HEADINGS),
    on=_WORDS,
    find=rf"(?<![邻接靠附较逼目截])(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?!点|端|似|邻|期)",
    opt_in=True,
    bad=[Bad("⟦近日⟧，我局组织开展了专项检查。", said="日期"), Bad("⟦今年⟧底前完成整改，⟦去年⟧没有完成的一并办结。", said="年份")],
    good=[
        "2024年5月8日，我局组织开展了专项检查，查处邻近日租房3处。",
        "今年（2024年）底前完成整改，目前进展顺利。",
        Good("同志们，今年的任务很重。", genre="讲话"),
    ],
)  # fmt: skip
def relative_time(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """公文要存档备查，“近日”“今年”过后就说不清是哪一天、哪一年，写明日期、年份。同一句里已经写了年份的、引号里的不查。

    默认不查，选用后才查。
    """
    start, end = match.span()
    text = paragraph.text
    begin = max(text.rfind(stop, 0, start) for stop in "。；") + 1
    said = text[begin:].partition("。")[0]
    if any(f"{year}年" in said for year in range(1990, 2050)) or is_quoted(text, start):
        return
    what = "年份" if match.group().endswith("年") else "日期"
    yield Hit(start, end, f"“{match.group()}”没有写明{what}，日后说不清是什么时候，写具体{what}")

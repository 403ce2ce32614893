"""BM108: a secrecy mark in a wrong form or at a wrong place."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Role, draft, replacement, rule

_LEVEL = "绝密|机密|秘密"
_STARS = "☆*＊✩✭⭐※✱﹡◆▲●"
_LONGEST = {"绝密": 30, "机密": 20, "秘密": 10}
"""Years for which a level is kept at most, unless something else is laid down."""
_PERIOD = r"\d{1,2}(?:年|个月|月|日|天)?|[一二三四五六七八九十两]{1,3}(?:年|个月|天)|长期"


def _with_mark(mark: str) -> str:
    number = "南政发〔2024〕3号"
    return f"000012\n{mark}\n" + str(draft("通知", masthead="南屏县人民政府文件", number=number))


@rule(
    "BM108",
    "mark-form",
    "密级标注的写法和位置",
    severity="warning",
    basis="实务",
    clause="",
    on=("绝秘", "机秘", "密秘", "绝密", "机密", "秘密", "绝 密", "机 密", "秘 密"),
    find=rf"^\s*(?P<unknown>绝秘|机秘|密秘)(?=[ \u3000]*(?:[★{_STARS}].*)?$)|^\s*(?:密级[：:]\s*)?(?P<level>{_LEVEL})(?P<ji>级)?(?P<star>[ \u3000]*[★{_STARS}]?[ \u3000]*)(?:(?:保密)?期限[：:]?)?(?P<period>{_PERIOD})?\s*$"
    rf"|^\s*(?P<first>★)\s*(?:{_LEVEL})(?:{_PERIOD})?\s*$"
    rf"|(?P<tail>[（(【](?:{_LEVEL})(?:级)?[★{_STARS}]?(?:{_PERIOD})?[）)】])\s*$",
    bad=[
        Bad(_with_mark("机密⟦*⟧1年"), fixed=_with_mark("机密★1年"), said="★"),
        Bad(_with_mark("秘密⟦☆⟧6个月"), fixed=_with_mark("秘密★6个月")),
        Bad(_with_mark("机密⟦1年⟧"), said="★"),
        Bad(_with_mark("机密★⟦1⟧"), said="年"),
        Bad(_with_mark("秘密★⟦30年⟧"), said="10年"),
        Bad("000012\n⟦绝秘⟧★30年\n南屏县人民政府文件", said="绝密"),
        Bad(_with_mark("机密⟦级⟧★5年"), fixed=_with_mark("机密★5年")),
        Bad(draft("通知", body=("现将有关事项通知如下：", "⟦机密★1年⟧", "各乡镇要做好防汛准备。")), said="版头"),
        Bad("000012\n⟦★机密1年⟧\n南屏县人民政府文件", said="之间"),
        Bad(draft("通知", title="南屏县人民政府关于做好防汛工作的通知⟦（秘密）⟧"), said="版头"),
    ],
    good=[
        _with_mark("机密★1年"),
        _with_mark("秘密★6个月"),
        draft("通知", body=("现将有关事项通知如下：", "文件分绝密、机密、秘密三级管理。", "接触过国家秘密", "（一）保守秘密")),
    ],
)  # fmt: skip
def mark_form(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """密级标在版头，写作“机密★1年”：密级和期限之间用实心五角星，期限写明年、月。标在标题后面、正文里的不合式样。"""
    if match["unknown"]:
        yield Hit(*match.span("unknown"), f"没有“{match['unknown']}”这一密级，密级是“绝密”“机密”“秘密”")
    elif match["first"]:
        yield Hit(*match.span(), "密级写作“机密★1年”，“★”在密级与期限之间")
    elif match["tail"]:
        if paragraph.role is Role.TITLE or "★" in match["tail"]:
            yield Hit(*match.span("tail"), "密级标在版头左上角，写作“机密★1年”，不写在标题里")
    elif paragraph.role is Role.SECRECY:
        yield from _form(match)
    elif "★" in match["star"] and match["period"] and paragraph.role is not Role.TABLE:
        yield Hit(match.start("level"), match.end("period"), "密级标在版头左上角，份号的下一行，不标在这里")


def _form(match: Match) -> Iterator[Hit]:
    star, period = match["star"].strip(), match["period"]
    if match["ji"]:
        yield Hit(*match.span("ji"), f"密级写“{match['level']}”，不写“级”", replacement(*match.span("ji"), ""))
    if star and star in _STARS:
        at = match.start("star") + match["star"].index(star)
        yield Hit(at, at + 1, "密级与保密期限之间通常用“★”", replacement(at, at + 1, "★"))
    elif period and not star:
        yield Hit(*match.span("period"), f"密级与保密期限之间通常用“★”，写作“{match['level']}★{period}”")
    if period and period.endswith("年") and period[:-1].isdigit() and int(period[:-1]) > _LONGEST[match["level"]]:
        most = _LONGEST[match["level"]]
        yield Hit(*match.span("period"), f"“{match['level']}”的保密期限通常不超过{most}年，请核对")
    if period and period.isdigit():
        yield Hit(*match.span("period"), f"保密期限写明单位，如“{match['level']}★{period}年”")

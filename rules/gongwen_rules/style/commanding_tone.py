"""WF108: the tone of an order in a paper to a superior or to an organ that is not subordinate."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, draft, rule

_LETTER = r"(?:你|贵)[^，。；]{0,8}?(?:务必|必须|务须)|不得有误|(?:请)?(?:严格)?遵照执行|请认真贯彻执行|望(?:严格)?遵照|限(?:你|贵)[^，。；]{0,10}内"
_UPWARD = r"请?务必(?=[^，。；]{0,12}(?:批|答复|解决|拨|同意|支持|给予|予以))|请?从速(?=批|予|解|拨|答)|必须(?=[^，。；]{0,12}(?:批复|批准|答复))|请?限期(?=[^，。；]{0,6}(?:批|答))|不得有误|立即(?=批复|批准|答复|拨付)"


@rule(
    "WF108",
    "commanding-tone",
    "请示、报告、函不用命令口气",
    severity="warning",
    basis="实务",
    clause="",
    genres=("请示", "报告", "函"),
    roles=PROSE,
    on=(
        "务必",
        "务须",
        "必须",
        "不得有误",
        "遵照",
        "贯彻执行",
        "从速",
        "限期",
        "限你",
        "限贵",
        "立即批",
        "立即答",
        "立即拨",
    ),
    find=rf"(?P<letter>{_LETTER})|(?P<upward>{_UPWARD})",
    plain=True,
    bad=[
        Bad(
            draft("函", body=("现商请贵局提供水文数据。", "⟦你单位务必⟧于5月底前提供，⟦不得有误⟧。", "请予函复。")),
            said="商",
        ),
        Bad(
            draft("请示", body=("拟修复柳湾桥，恳请安排资金100万元。", "⟦请务必⟧于月底前予以批复。", "妥否，请批示。"))
        ),
    ],
    good=[
        draft("函", body=("现商请贵局提供水文数据。", "双方必须遵守保密规定，务必妥善保管数据。", "请予函复。")),
        draft("请示", body=("为务必确保安全，拟修复柳湾桥，施工必须符合标准。", "妥否，请批示。")),
        draft("通知", body="各单位务必于5月底前完成，严格遵照执行，不得有误。"),
    ],
)
def commanding_tone(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """函用商量的口气（请予支持、请予函复），请示、报告用请求的口气；“务必”“不得有误”“遵照执行”是对下级的命令。"""
    is_letter = paragraph.context.genre == "函"
    if is_letter != bool(match["letter"]) and match.group() != "不得有误":
        return
    if is_letter:
        yield Hit(*match.span(), f"函用商量的口气，不用“{match.group()}”，可以写“请予支持”“请于×月×日前函复”")
    else:
        yield Hit(*match.span(), f"上行文用请求的口气，不用“{match.group()}”，可以写“恳请”“请予批复”")

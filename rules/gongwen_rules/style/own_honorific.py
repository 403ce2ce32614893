"""WF107: words of honour for oneself, or a polite pronoun for an organ."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Good, Hit, Match, Paragraph, replacement, rule

_OWN = r"(?:我(?:局|委|县|市|省|厅|部|办|院|校|司|区|镇|乡|站|中心|单位|们|方)|本(?:局|委|县|市|省|厅|部|办|院|校|单位|公司|机关))"
_HONOUR = r"(?:莅临|光临|惠临|亲临指导|光顾|惠顾|拨冗|惠赠|赐教|垂询)"
_ORGAN = r"(?:局|委|县|市|省|厅|部|办|处|院|校|区|镇|乡|单位|公司|机关)"
_SENT = frozenset(["通知", "函", "请示", "报告", "批复", "通报", "意见"])
"""Papers that one organ sends to another."""


@rule(
    "WF107",
    "own-honorific",
    "敬辞用于对方，机关不称“您”",
    severity="warning",
    basis="实务",
    clause="",
    not_genres=("讲话",),
    on=("莅临", "光临", "惠临", "亲临指导", "光顾", "惠顾", "拨冗", "惠赠", "赐教", "垂询", "您局", "您委", "您县", "您市", "您省", "您厅", "您部", "您办", "您单位", "您公司", "您院", "您校"),
    find=(
        rf"(?P<own>{_OWN}[^，。；：邀请迎盼望恭候待]{{0,12}}?{_HONOUR}(?=[^，。；]{{0,10}}))"
        rf"|(?P<you>您)(?={_ORGAN}(?![门里理长]))"
    ),
    plain=True,
    bad=[
        Bad("⟦我局领导将莅临⟧贵单位调研。"),
        Bad("请⟦您⟧局派员参加，并将意见函复我局。", fixed="请贵局派员参加，并将意见函复我局。", genre="函"),
        Bad("请⟦您⟧单位于5月8日前报名。", fixed="请你单位于5月8日前报名。", genre="通知"),
    ],
    good=[
        "敬请贵局领导莅临指导，我局恭候光临。",
        "我局领导将到贵单位调研，欢迎各位嘉宾莅临我县考察。",
        "我县邀请有关专家莅临指导。",
        Good("请贵局派员参加，感谢您部门前的等候。", genre="函"),
    ],
)  # fmt: skip
def own_honorific(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“莅临”“光临”“拨冗”是敬辞，只用于对方，不能用于自己一方；称机关用“贵局”“你局”，不用“您局”。"""
    if match["you"] and paragraph.context.genre not in _SENT:
        return
    if match["you"]:
        right = "贵" if paragraph.context.genre == "函" else "你"
        yield Hit(*match.span(), f"“您”称个人，称机关用“{right}”", replacement(*match.span(), right, safe=False))
        return
    word = match.group()[-2:] if not match.group().endswith("指导") else "亲临指导"
    yield Hit(*match.span(), f"“{word}”是敬辞，不能用于自己一方，可以写“到”“前往”")

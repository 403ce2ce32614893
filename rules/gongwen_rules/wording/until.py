"""ZC111: 截止 before a point in time, where 截至 belongs."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_WHEN = (
    r"(?:(?:19|20)?\d\d年|[今去本上当]年|[本上当昨][天日月周]|今天|上午|下午|凌晨|发稿|记者发稿|现在|此时|\d{1,2}月|\d{1,2}日|年[底末]|[月季]末|月底"
    r"|周[一二三四五六日]|[一二三四]季度|“?十[一二三四五]五”?|[一二三四五六七八九十]{1,3}月|报告期|统计|评审|检查)"
)
_STATE = (
    r"(?:已|共(?!同)|累计|完成|现有|实有|全[省市县区镇乡村国校州]|我[省市县区镇乡村校局]|达到|突破|超过|收到|办理|实现)"
)
"""What tells how things stood then."""
_AFTER_LABEL = "时限|期限|有效期|时间|日期|报名|申报"


@rule(
    "ZC111",
    "until-then",
    "“截至”某时，不写“截止”某时",
    severity="warning",
    basis="实务",
    clause="",
    on=("截止",),
    find=rf"(?<=^[ \u3000]*|[，。；：、（,“”])(?P<slip>截止到?)(?={_WHEN}[^，。；,]{{0,18}}(?:[，,]\p{{Han}}{{0,10}}?)?{_STATE})"
    rf"|(?<={_AFTER_LABEL})(?P<slip>截止)(?=(?:{_WHEN})(?!前))",
    plain=True,
    over=("ZC101",),
    bad=[
        Bad("⟦截止⟧9月底，完成投资任务7.61亿元，占年度计划的86%。", fixed="截至9月底，完成投资任务7.61亿元，占年度计划的86%。"),
        Bad("⟦截止到⟧2020年，南屏县共有幼儿园82所。", fixed="截至2020年，南屏县共有幼儿园82所。", said="截至"),
        Bad("报名踊跃，⟦截止⟧当天上午11时，已有220余人报名。", fixed="报名踊跃，截至当天上午11时，已有220余人报名。"),
        Bad("议题征集时限⟦截止⟧本周三下午。", fixed="议题征集时限截至本周三下午。"),
    ],
    good=[
        "截至9月底，完成投资7.61亿元；报名于5月底截止，申报截止时间为6月1日，截止日期不变。",
        "报名截止后，已有220人缴费；自公告之日起，至2024年5月30日截止，共收到意见12条。",
        "截止日已过，截止日期已经公布，截止时间共有三次变更。",
        "申报工作到5月30日截止。本次招标截止日前，投标人可以撤回。投标截止时间：2024年5月30日。",
    ],
)  # fmt: skip
def until_then(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“截止”是到期停止，后面不带时间（报名于月底截止）；“截至”是到某时为止，后面带时间（截至月底，已有……）。“截止日期”“截止时间”不查。改法要确认。"""
    start, end = match.span("slip")
    shown = match["slip"]
    yield Hit(start, end, f"后面带时间，“{shown}”应为“截至”", replacement(start, end, "截至", safe=False))

"""What plans, ways and attitudes are called: what a word in front of them belongs to is a thing and no act (推进方案)."""

THINGS = (
    "活动|教育|方案|计划|思路|办法|步骤|效果|结果|过程|队伍|报告|意见|材料|机制|能力|方式|方法|意识|体系|格局|态度|作风|措施|原则|要求|环境|力度|经验|平台"
    "|氛围|模式|手段"
)
"""Names of them, as the branches of a pattern."""

"""CC116: 一 without its 顿号 before a heading."""

from collections.abc import Iterator

from gongwen_lint.rule import (
    Bad,
    Element,
    Fact,
    Hit,
    Ordinal,
    Outline,
    Paragraph,
    Pattern,
    PlacedFact,
    Role,
    document_rule,
    fact,
    replacement,
)
from gongwen_lint.structure.lines import MARGIN
from gongwen_lint.structure.numbers import han_number, han_numeral
from gongwen_rules.hierarchy.ordinal_mark import IN_FORCE
from gongwen_rules.knowledge.levels import numbered

_HAN = "一二三四五六七八九十"
_WORDS = dict.fromkeys(
    "加强 加快 加大 提高 提升 明确 落实 压实 强化 工作 总体 主要 基本 会议 时间 地点 参加 参会 人员 有关 组织 保障 重点 任务 推进 推动 建立 构建 完善 深入 健全 坚持 严格 严肃 "
    "认真 切实 突出 大力 全力 全面 广泛 开展 做好 抓好 抓实 抓紧 优化 积极 改革 创新 统筹 规范 存在 下一 下步 指导 目标 原则 方法 步骤 同意 原则 关于 禁止 违反 本通 本次 联系 情况 "
    "取得 成效 问题 原因 经验 今后 几点 打算 意见 建议 要求 管制 限行 处罚 附则 补助 培训 监督 检查 考核 责任 资金 评选 奖励 服务 信息 安全 专项 表现 实施 立即 高度 法律 举报 项目 资金 申请 适用 收费 建设 规划 时限 流程 职责 权限 奖惩 其他 充分 充实 增强 "
    "聚焦 围绕 紧盯 注重 深化 细化 完成 进一 狠抓 确保 牢固 树立 持续 精心 密切 凝聚 履行 发挥 营造 夯实 筑牢 防范 整改 宣传 申报 报名 活动 范围 对象 条件 程序 方式 内容 标准".split()
)
"""Words with which headings begin; none of them makes a word with a numeral before it (一心, 三农, 十四五)."""
_YEAR = Pattern(r"20\d\d年")
_REPEATED = 6
"""三严三实: a numeral that comes again so near belongs to a slogan."""


@fact(
    "run-on-ordinal",
    on=tuple(f"{n}{word}" for n in _HAN for word in (" ", "\u3000", "“", "20", *_WORDS)),
    roles=(Role.BODY,),
)
def bare_ordinal(paragraph: Paragraph) -> Iterator[Fact]:
    """A paragraph begins with a numeral and goes on without a mark; the span takes in blanks behind the numeral."""
    text = paragraph.text
    start = len(text) - len(text.lstrip(MARGIN))
    end = start
    while text[end : end + 1] in _HAN and end < len(text):
        end += 1
    following = text[end:].lstrip(" \u3000")
    begins = following[:2] in _WORDS or following[:1] == "“" or _YEAR.match(following)
    if start < end < start + 4 and begins and text[start] not in following[:_REPEATED]:
        yield Fact(start, len(text) - len(following), ("han", han_number(text[start:end]) or 0))


@document_rule(
    "CC116",
    "lost-ordinal-mark",
    "“一”“二”后用顿号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 B.3.2",
    since=IN_FORCE,
    facts=("run-on-ordinal", "unpaired"),
    bad=[
        Bad(
            "一、总体要求\n要提高认识。\n⟦二⟧主要任务\n要查隐患。\n三、保障措施\n要加强领导。",
            fixed="一、总体要求\n要提高认识。\n二、主要任务\n要查隐患。\n三、保障措施\n要加强领导。",
        ),
        Bad(
            "现将有关事项通知如下：\n⟦一 ⟧总体要求\n要提高认识。\n二、主要任务\n要查隐患。",
            fixed="现将有关事项通知如下：\n一、总体要求\n要提高认识。\n二、主要任务\n要查隐患。",
        ),
        Bad(
            "一、总体要求\n要提高认识。\n二、主要任务\n要查隐患。\n⟦三⟧加强监督检查。县水利局要定期通报。",
            fixed="一、总体要求\n要提高认识。\n二、主要任务\n要查隐患。\n三、加强监督检查。县水利局要定期通报。",
        ),
    ],
    good=[
        "一、总体要求\n要提高认识。\n二、主要任务\n三大任务要抓好。",
        "一、总体要求\n要提高认识。\n二、学习教育\n三严三实是要求。",
        "一、总体要求\n二要抓落实，三要抓督查。\n二、主要任务\n三年内完成改造。",
        "一 总体要求\n要提高认识。",
    ],
)
def lost_ordinal_mark(outline: Outline) -> Iterator[Hit]:
    """汉字序数后面用顿号。只在前后的序数接得上、单单这一个没有标点时才报。"""
    found = [one for one in outline.facts["run-on-ordinal"] if one.value[0] == "han"]
    known = [pair for pair in numbered(outline) if pair[1].style == "han"] if found else []
    for one in found:
        if _fits(one, known):
            numeral = han_numeral(one.value[1])
            fix = replacement(one.start + len(numeral), one.end, "、", paragraph=one.paragraph)
            yield Hit(one.start, one.end, f"“{numeral}”后应用顿号，写作“{numeral}、”", fix, paragraph=one.paragraph)


def _fits(one: PlacedFact, known: list[tuple[Element, Ordinal]]) -> bool:
    """The numbers before and behind leave this place for it."""
    number = one.value[1]
    before = [ordinal.number for heading, ordinal in known if heading.paragraph < one.paragraph]
    after = [ordinal.number for heading, ordinal in known if heading.paragraph > one.paragraph]
    goes_on = before[-1] == number - 1 if before else number == 1
    return goes_on and (after[0] == number + 1 if after else number > 2)

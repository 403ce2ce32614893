"""WF104: a negation too many."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Paragraph, rule
from gongwen_rules.style.constructions import constructions, faults


@rule(
    "WF104",
    "surplus-negation",
    "否定不多不少",
    severity="warning",
    basis="实务",
    clause="",
    on=(
        "不再", "不会发生", "不会出现", "不发生", "不出现", "不重演", "不反弹", "不返贫", "禁不", "止不", "忌不", "勿不", "绝不", "得严禁", "得禁止",
        "准严禁", "许严禁", "否认", "无时无刻", "难免", "缺乏", "缺少", "忘记不", "不蔓延", "不扩散", "不会产生", "不会重", "不会反", "不产生", "忌切勿", "忌勿", "忌莫",
        "不犯", "不重犯", "不会返", "不会蔓", "不会扩", "不会流",
    ),
    plain=True,
    bad=[
        Bad("举一反三，⟦防止类似事故不再⟧发生。", fixed="举一反三，防止类似事故发生。"),
        Bad("⟦严禁不得⟧违规发放津贴。", fixed="严禁违规发放津贴。"),
        Bad("⟦避免问题不⟧反弹，⟦切勿不可⟧搞形式主义。", fixed="避免问题反弹，切勿搞形式主义。"),
        Bad("工作中⟦难免不会⟧出错。", fixed="工作中难免会出错。"),
        Bad("⟦不能否认工作中没有⟧差距。"),
        Bad("党员干部⟦无时无刻都在⟧关心群众。"),
        Bad("部分干部⟦缺乏经验不足⟧。", fixed="部分干部缺乏经验。"),
    ],
    good=[
        "防止类似事故再次发生，严禁违规发放津贴，切忌搞形式主义，不得无故缺席。",
        "防止不再符合条件的人员冒领，避免不必要的损失，防止执法不作为、乱作为。",
        "我们无时无刻不在关心群众，不可否认工作中还有差距，难免会有疏漏。",
        "确保不发生规模性返贫，确保问题不反弹，缺乏经验，力量不足。",
        "严禁不按程序办事，禁止不合格产品出厂，杜绝不良风气。",
    ],
)  # fmt: skip
def surplus_negation(paragraph: Paragraph) -> Iterator[Hit]:
    """“防止”“避免”“严禁”“否认”本身就有否定的意思，后面再加“不”，意思就反了；“切忌不要”一类词语误用由错别字表查。改法是删去多的否定词，须经确认。"""
    yield from faults(paragraph.plain.text, constructions(__file__))

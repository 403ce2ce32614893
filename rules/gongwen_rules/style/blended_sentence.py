"""WF103: two constructions run into one sentence."""

from collections.abc import Iterator
from pathlib import Path

from gongwen_lint.rule import Bad, Hit, Paragraph, rule
from gongwen_rules.style.constructions import constructions, faults


@rule(
    "WF103",
    "blended-sentence",
    "句式不杂糅",
    severity="warning",
    basis="实务",
    clause="",
    on=(
        "原因是", "原因主要是", "原因就是", "原因正是", "原因在于", "原因主要在于", "之所以", "为目的", "本着", "为中心", "为主题", "为依据", "为准则", "为标准", "关键在于", "根本在于", "核心在于", "前提在于", "重点在于", "靠的是", "是由于", "出于",
        "影响下", "启发下", "鼓舞下", "带动下", "感染下", "成分是", "原料是", "主料是", "成分主要是", "原料主要是", "的一年", "以问题导向", "以目标导向", "以结果导向", "以需求导向", "以效果导向", "以市场导向", "建设中心，", "建设中心。", "问题上，", "现把",
        "现在把", "为由于", "为因为", "为抓手", "为导向",
    ),
    plain=True,
    bad=[
        Bad("事故的⟦原因是由于管理不到位造成的⟧。", fixed="事故的原因是由于管理不到位。"),
        Bad("开展培训⟦是为了提高能力为目的⟧。"),
        Bad("⟦本着方便群众为原则⟧，优化办事流程。"),
        Bad("抓好落实是实现目标的⟦关键在于⟧责任到人。"),
        Bad("⟦之所以进度慢，原因是⟧资金不足。"),
        Bad("取得这些成绩，⟦靠的是全体干部苦干实干取得的⟧。"),
        Bad("⟦现在把有关事项通知如下⟧。", said="现将"),
        Bad("⟦坚持以问题导向⟧，扎实整改。", said="缺“为”"),
    ],
    good=[
        "事故的原因是管理不到位，事故是由管理不到位造成的，造成事故的原因是多方面的。",
        "开展培训是为了提高能力，以提高能力为目的，本着方便群众的原则优化流程。",
        "做好工作的关键在于责任到人，这是实现目标的关键。",
        "之所以进度慢，是因为资金不足，根据《办法》，以实际成本为依据确定价格。",
        "领导小组由5个单位组成，有组长1名，围绕群众关心的问题开展调研，为中心城区服务。",
        "现将有关事项通知如下。坚持以改革创新为主线，坚持问题导向，坚持以党建引领基层治理。",
    ],
)  # fmt: skip
def blended_sentence(paragraph: Paragraph) -> Iterator[Hit]:
    """一句话里混用了两种句式：“原因是……”和“由……造成”，“为了……”和“以……为目的”。留一种，或者分成两句；能删一个词就通的给出改法，须经确认。"""
    yield from faults(paragraph.plain.text, constructions(Path(__file__).with_suffix(".tsv")))

"""ZX105: text that was read in the wrong encoding."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Paragraph, replacement, rule
from gongwen_rules.knowledge.characters import standard_form
from gongwen_rules.knowledge.garbled import TRIGGERS, garbled


@rule(
    "ZX105",
    "mojibake",
    "文中无乱码",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=TRIGGERS,
    odd=True,
    over=("ZX103", "ZX110", "ZX112", "BD"),
    bad=[
        Bad("全市人民團結奮進的總目標⟦!皟蓚⟧(gè)率先”目標", fixed="全市人民團結奮進的總目標。“两个(gè)率先”目標"),
        Bad("具有優良的工作作風⟦??偟膩碇v⟧，這支隊伍是好的。", fixed="具有優良的工作作風。总的来讲，這支隊伍是好的。"),
        Bad(
            "也要高度重視⟦?!妒形N瘯o⟧要》根據工作需要印發。", fixed="也要高度重視。《市委常委会纪要》根據工作需要印發。"
        ),
        Bad("以嚴謹⟦?shù)木駪B⟧(tài)勢去開展工作。", fixed="以嚴謹的精神态(tài)勢去開展工作。", said="乱码"),
        Bad("今天小編為大家⟦?guī)淼氖顷P⟧(guān)于會議的范文。", fixed="今天小編為大家带来的是关(guān)于會議的范文。"),
        Bad(
            "注：本公报2024年数据为初步统计数，⟦窒煦杅擂秪侐忔拻⟧入，存在分项之和不等的情况。",
            fixed="注：本公报2024年数据为初步统计数，部分数据因四舍五入，存在分项之和不等的情况。",
        ),
        Bad("经市人民政府同意，⟦珋枑堤眕狟妗囥砩獗⟧：", fixed="经市人民政府同意，现提出以下实施意见："),
        Bad("各单位⟦宸ヤ綔閫氱煡⟧的要求", fixed="各单位工作通知的要求"),
        Bad("关于⟦é\x80\x9aç\x9f¥⟧的说明", fixed="关于通知的说明"),
        Bad("⟦Ã¤Â¸Â­Ã¥Â\x8dÂ\x8e⟧民族", fixed="中华民族"),
        Bad("⟦¹«ÎÄ´¦Àí¹¤×÷⟧办法", fixed="公文处理工作办法"),
        Bad("要向总目标⟦!皟蓚个⟧率先”目标迈进", fixed="要向总目标。“两个率先”目标迈进"),
        Bad(
            "经国务院批准，决定在更大范围内推广⟦O志陀泄厥孪钔ㄖ⟧如下：",
            fixed="经国务院批准，决定在更大范围内推广。现就有关事项通知如下：",
        ),
        Bad("各单位要做好⟦鍏枃⟧处理工作。"),
        Bad("各单位⟦锟斤拷锟斤拷⟧要抓好落实。"),
    ],
    good=[
        "为什么要这样做？怎么办？我们要找准原因。",
        "气温降至－3℃±1℃，误差在×100倍以内，Café与naïve等外来词不动。",
        "浠水县、涪陵区、睢宁县的鲟鳇鱼、蕨菜等产业，GDP增长6%。",
        "任命王䶮、李喆堃、赵珺璟为副主任，颁发证书，朱镕基题词，奖品为T喆堃牌T恤。",
        "维生素C、A级景区、T型台、P2P平台、Q345钢材按标准执行。",
    ],
)
def mojibake(paragraph: Paragraph) -> Iterator[Hit]:
    """编码读错的字要对照原稿改。能按字节还原的给出还原结果，请核对；还原不了的只能补录。"""
    for start, end, right in garbled(paragraph.text):
        yield _hit(start, end, right and "".join(map(standard_form, right)))


def _hit(start: int, end: int, right: str | None) -> Hit:
    if right is None:
        return Hit(start, end, "乱码，请对照原稿补录")
    fix = replacement(start, end, right, title=f"还原为“{right}”", safe=False)
    return Hit(start, end, f"乱码，按字节还原为“{right}”，请对照原稿核对", fix)

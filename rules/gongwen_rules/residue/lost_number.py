"""CL105: a number or a year that got lost when the text was copied."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Paragraph, Pattern, rule
from gongwen_rules.residue.number_gaps import FORMS

_ROUND = Pattern("(?:达到?|超过|突破)(?:[万亿]元|万人)$")
"""A round number may be meant: 年收入达万元, 产值突破亿元."""


@rule(
    "CL105",
    "lost-number",
    "数字、年份没有丢失",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=tuple(dict.fromkeys(word for _, words, _ in FORMS for word in words)),
    plain=True,
    roles=PROSE,
    bad=[
        Bad("项目于⟦年3月⟧开工，截至2024⟦年月日⟧，⟦总投资亿元⟧，完工率为⟦%⟧，道路全长⟦公里⟧。", said="年份"),
        Bad("招商成效明显。⟦年来，⟧引进的企业达到⟦家⟧，利润率提高⟦个百分点⟧，依照⟦第条⟧的规定，于当日下午办结。"),
        Bad("积极收集上报情况。⟦—月⟧，向中办报送信息居全省⟦第位⟧，领导批示⟦达条⟧。", said="数字"),
        Bad(
            "业务培训班⟦已多⟧没有举办过，面对⟦近几各⟧单位人员变动大的现实。⟦去，⟧市委提出了奋斗目标，即⟦到在⟧全省率先实现现代化。"
        ),
        Bad("每天⟦至少应从县政府网上收文次⟧，重大事件⟦周后⟧报情况。"),
        Bad("全县有⟦贫困户户⟧，⟦常住人口万人⟧，机关⟦共有党员名⟧，党委机关⟦公文种⟧，占比10%。"),
        Bad("投入经费⟦万多元⟧，⟦设置了个职能窗口⟧，公开⟦率达⟧。"),
        Bad(
            "⟦近几各⟧单位都反映经费紧张，全县⟦个⟧乡镇建成文化站，经过⟦年的⟧努力，⟦先后召开次⟧会议，总投资⟦约万元⟧，参加会议⟦共人⟧。"
        ),
        Bad("我县于⟦20年⟧启动创建工作，受益群众⟦万人⟧。"),
        Bad("⟦201年⟧以来，累计投入资金3.6亿元。全市⟦—月⟧份财政收入增长8%。⟦年月⟧，县委印发方案。"),
        Bad("地皮租金每年⟦达万元⟧，产值突破⟦亿元⟧。", said="数字"),
        Bad("文件清退工作应在次年⟦第季度⟧完成，⟦完成投资万元⟧，增长10%。"),
    ],
    good=[
        "1—10月，向省委办报送信息居全省第2位，领导批示达12条。",
        "总投资（万元）见附件，单位为万元，近几年来已多次举办，最近几乎每周一次。",
        "会后两周内整改，三周后复查，每周后半段值班，至少检查2次，不少于三个批次，至少每季度一次。",
        "说来说去，明白人到在场的每一位都清楚；等级第次、门第位次不在此列。",
        "单位：%　万元，年末人口35万人。年底前，总投资亿元以上项目超过10个，每户补助上万元，年产值首破亿元，占比（%）见表。",
        "2024年 月 日前报送，至年底完成；第一条、第二款的规定，和平共处，条件达到后新增项目。",
        "1945年9月日寇投降后返回。",
        "按公文种类办理，家家户户，挨家挨户，农户户均增收，总人口35万人，共有党员名册3本。",
        "单个项目投资均超过亿元，农民人均收入超过万元。",
        "标注“√”的为已办结件，其余为待办理件。",
        "全县个体工商户增收，全市个别单位滞后，共人大代表35名，先后召开次级会议。",
        "总投资上万多元，共有个别单位没有完成，设置了个人窗口、公开率达标，满意率达到95%，城镇化率为65%，设立了个小项目。",
        "要完成投资、税收等目标，超过人均水平，达到条件的予以备案。",
    ],
)
def lost_number(paragraph: Paragraph) -> Iterator[Hit]:
    """复制或脱敏时丢了数字、年份，句子就不通了。对照原稿补上；只报句子不可能成立的地方。"""
    text = paragraph.plain.text
    taken = -1
    for start, end in sorted(_gaps(text)):
        if start > taken:
            message = f"“{text[start:end].strip()}”处丢了数字或年份，请对照原稿补上"
            yield Hit(start, end, message, severity="info" if _ROUND.search(text[max(0, end - 5) : end]) else None)
            taken = end - 1


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    for keys, _, pattern in FORMS:
        if any(map(text.__contains__, keys)):
            yield from (match.span() for match in pattern.finditer(text))

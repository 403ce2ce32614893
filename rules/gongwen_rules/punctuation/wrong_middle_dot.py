"""BD116: another dot in place of the middle dot ·."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule
from gongwen_rules.knowledge.marks import NAME_CHARACTERS as _N

_NAMED = (
    r"事故|事件|大?地震|特大|重大|较大|洪|暴雨|强降|台风|火灾|爆炸|专案|案|国际|世界|全国|普法|禁毒|环境日|消费|宣传|活动|晚会|重要讲话"
    r"|讲话精神|批示|精神|特别报道|运动|区域性|流域性|灾|以来|矿难"
)


@rule(
    "BD116",
    "wrong-middle-dot",
    "间隔号为“·”",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.14.3.1",
    on="•●・‧∙⋅･.．﹒",
    find=r"[•●・‧∙⋅･](?:(?=[\p{Han}A-Za-z])(?<=[\p{Han}A-Za-z].)(?<![“‘][三五六七八九].)|(?<=[“‘]\d{1,2}.)(?=[0-3]?\d[”’]))"
    rf"|[.．﹒](?:(?<=[“‘]\d{{1,2}}.)(?=[0-3]?\d[”’](?:{_NAMED}))|(?<=[“‘](?:3|5|6|7|8|9|10|11|12).)(?=(?:12|14|15|16|18|20|23|26|28|31)[”’])"
    rf"|(?=\p{{Han}}{{1,12}}[”’])(?<=[“‘]\p{{Han}}{{1,8}}.)(?<![“‘][三五六七八九].)|(?=[{_N}]{{2}})(?<=[{_N}]{{2}}.|^[\s\u3000]*[{_N}]{{1,4}}.)"
    r"|(?=\p{Han}{1,6}[·•]\p{Han})(?<=\p{Han}.)|(?=\p{Han}{2})(?<=\p{Han}[·•]\p{Han}{1,6}.))",
    bad=[
        Bad("邀请卡尔⟦•⟧安德森教授讲学。", fixed="邀请卡尔·安德森教授讲学。", said="间隔号"),
        Bad("任命阿卜杜拉⟦.⟧买买提为副组长，任期三年。", fixed="任命阿卜杜拉·买买提为副组长，任期三年。"),
        Bad("认真吸取“7⟦.⟧20”特大暴雨灾害教训。", fixed="认真吸取“7·20”特大暴雨灾害教训。"),
        Bad("开展“3⟦・⟧15”宣传活动。", fixed="开展“3·15”宣传活动。"),
        Bad("发放“乐⟦.⟧云泽”消费券。", fixed="发放“乐·云泽”消费券。"),
        Bad("约翰⟦.⟧史密斯·琼斯来访。", fixed="约翰·史密斯·琼斯来访。"),
    ],
    good=[
        "阿卜杜拉·买买提为副组长，任期三年。",
        "推进“互联网+2.0”行动，升级到“1.5”版。",
        "认真吸取“7·20”特大暴雨灾害教训。",
        "南屏县人民政府.办公室",
    ],
)
def wrong_middle_dot(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """外国和少数民族人名的各部分之间、作事件简称的月日之间用间隔号“·”。圆点“•”和下脚点“.”都不是间隔号；数字里的小数点不动。"""
    start, end = match.span()
    clause = "GB/T 15834—2011 4.14.3.5" if paragraph.text[start - 1].isdigit() else None
    fix = replacement(start, end, "·", safe=match.group() not in ".．﹒")
    yield Hit(start, end, f"“{match.group()}”应为间隔号“·”", fix, clause=clause)

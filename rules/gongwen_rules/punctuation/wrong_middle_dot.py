"""BD116: another dot in place of the middle dot ·."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule
from gongwen_rules.knowledge.marks import NAME_CHARACTERS

_N = frozenset(NAME_CHARACTERS)
_NAMED = Pattern(
    r"\d{1,2}[”’](?:事故|事件|大?地震|特大|重大|较大|洪|暴雨|强降|台风|火灾|爆炸|专案|案|国际|世界|全国|普法|禁毒|环境日|消费|宣传|活动|晚会|重要讲话"
    r"|讲话|批示|精神|消防|安全|交通|国家|全民|宪法|防灾|学雷锋|植树|特别报道|运动|区域性|流域性|灾|以来|矿难)|(?:1[24568]|2[0368]|31)[”’]"
)
"""A day, and what is named after one; or a day that no number of a version has."""
_ACCIDENT = Pattern(r"[1-3]?\d(?:事故|事件|爆炸|火灾|矿难|专案|惨案)")
_SHORT = Pattern(r"[“‘]\d{1,2}$|[“‘]\p{Han}{1,8}$")
_QUOTED = Pattern(r"\p{Han}{1,12}[”’]")
_MONTH = Pattern(r"[“‘][三五六七八九]$")
_NAME_GOES_ON = Pattern(r"\p{Han}{1,6}[·•]\p{Han}")

_LISTING = "●"
"""It opens items more often than it parts names; several in a line are items that run on."""


@rule(
    "BD116",
    "wrong-middle-dot",
    "间隔号为“·”",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.14.3.1",
    on=("•", "●", "・", "‧", "∙", "⋅", "･", ".", "．", "﹒", "“315”", "“512”", "“626”", "“911”", "“一二九"),
    find=r"(?P<run>3(?=15”(?:消|国际消|打假|晚会|维权))|5(?=12”(?:汶川|防灾|全国防灾|地震|特大地震|护士))|6(?=26”(?:国际禁毒|禁毒))|一二(?=九”?运动)|9(?=11”(?:事件|恐怖)))(?<=“.{1,2})|\.(?=[1-3]?\d(?:事故|事件|爆炸|火灾|矿难|专案|惨案))(?<=(?<![\d.])(?:1[0-2]|[1-9])\.)|[•●・‧∙⋅･.．﹒](?=\p{Han}|\d{1,2}[”’]|[A-Za-z])",
    bad=[
        Bad("邀请卡尔⟦•⟧安德森教授讲学。", fixed="邀请卡尔·安德森教授讲学。", said="间隔号"),
        Bad("任命阿卜杜拉⟦.⟧买买提为副组长，任期三年。", fixed="任命阿卜杜拉·买买提为副组长，任期三年。"),
        Bad("认真吸取“7⟦.⟧20”特大暴雨灾害教训。", fixed="认真吸取“7·20”特大暴雨灾害教训。"),
        Bad("吸取11⟦.⟧24事故教训。", fixed="吸取11·24事故教训。"),
        Bad("开展“3⟦・⟧15”宣传活动。", fixed="开展“3·15”宣传活动。"),
        Bad("开展“⟦315⟧”消费者权益日活动。", fixed="开展“3·15”消费者权益日活动。", said="间隔号"),
        Bad("纪念“一⟦二九⟧”运动。", fixed="纪念“一二·九”运动。"),
        Bad("组织“11⟦.⟧9”消防宣传月活动。", fixed="组织“11·9”消防宣传月活动。"),
        Bad("学习库尔班⟦.⟧吐鲁木的事迹。", fixed="学习库尔班·吐鲁木的事迹。"),
        Bad("发放“乐⟦.⟧云泽”消费券。", fixed="发放“乐·云泽”消费券。"),
        Bad("买买提⟦.⟧艾力同志获得表彰。", fixed="买买提·艾力同志获得表彰。"),
        Bad("约翰⟦.⟧史密斯·琼斯来访。", fixed="约翰·史密斯·琼斯来访。"),
    ],
    good=[
        "阿卜杜拉·买买提为副组长，任期三年。",
        "推进“互联网+2.0”行动，升级到“1.5”版。",
        "认真吸取“7·20”特大暴雨灾害教训。",
        "南屏县人民政府.办公室",
        "●产销利润同步增长●盈利向少数企业集中●在建规模增长比较多",
    ],
)
def wrong_middle_dot(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """外国和少数民族人名的各部分之间、作事件简称的月日之间用间隔号“·”。圆点“•”和下脚点“.”都不是间隔号；数字里的小数点不动。"""
    if match["run"]:
        at = match.end()
        yield Hit(
            at - 1,
            at + (1 if match["run"] == "一二" else 2),
            "月、日之间加间隔号“·”",
            replacement(at, at, "·", title="加间隔号"),
            clause="GB/T 15834—2011 4.14.3.5",
        )
        return
    start, end = match.span()
    text, dot = paragraph.text, match.group()
    sure = dot not in ".．﹒"
    if not (_is_bullet(text, start) if sure else _stands_for_dot(text, start)):
        return
    clause = "GB/T 15834—2011 4.14.3.5" if text[start - 1].isdigit() else None
    yield Hit(start, end, f"“{dot}”应为间隔号“·”", replacement(start, end, "·", safe=sure), clause=clause)


def _is_bullet(text: str, at: int) -> bool:
    """A bullet between the parts of a name or of a day; not at the beginning of an item, nor in “五•四”."""
    before, after = text[max(0, at - 12) : at], text[at + 1]
    if text[at] == _LISTING and (text.count(_LISTING) > 1 or text.lstrip().startswith(_LISTING)):
        return False
    if after.isdigit():
        return _SHORT.search(before) is not None
    return before[-1:].isalpha() and _MONTH.search(before) is None


def _stands_for_dot(text: str, at: int) -> bool:
    """A full stop between the parts of a name, of a quoted name or of a day."""
    before = text[max(0, at - 12) : at]
    if _ACCIDENT.match(text, at + 1):
        return True
    if text[at + 1].isdigit():
        return _SHORT.search(before) is not None and _NAMED.match(text, at + 1) is not None
    if text[at + 1].isascii() or not before[-1:].isalpha() or before[-1:].isascii():
        return False
    if _SHORT.search(before) and _QUOTED.match(text, at + 1):
        return _MONTH.search(before) is None
    name = before.split("·")[-1].split("•")[-1].strip()
    if len(name) < len(before) and "·" in before[-8:]:
        return True
    alike = _N.issuperset(before[-2:].strip()) and _N.issuperset(text[at + 1 : at + 3])
    return alike or _NAME_GOES_ON.match(text, at + 1) is not None

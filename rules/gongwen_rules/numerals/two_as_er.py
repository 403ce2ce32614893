"""SZ308: 二 before a measure word."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, replacement, rule

_COUNTED = ("个", "名", "位", "户", "家", "辆", "座", "支", "所", "天", "件", "间", "周")
_LEADS = ("先后", "连续", "召开")
"""Before 二次 that counts; 二次供水 is a word."""


@rule(
    "SZ308",
    "two-as-er",
    "量词前通常用“两”",
    severity="info",
    basis="实务",
    clause="",
    on=(*(f"二{word}" for word in _COUNTED), "二年来", *(f"{lead}二次" for lead in _LEADS)),
    find=rf"(?<![第十百千万零〇一二三四五六七八九、点每“‘星期周之列表卷栏])(?<!^[ \u3000]*)(?<!前(?=二[名位]))二(?=(?:{'|'.join(_COUNTED)})(?!月|以上|中全会|世|岁|期|路|线|条|等|审|级|款|至|及|或|岁|五年|百年))|(?<![第十百千万零〇一二三四五六七八九])二(?=年来)|(?<={'|'.join(_LEADS)})二(?=次(?!全会|全体|会议|党代会))",
    roles=PROSE,
    not_genres=("法规条款体",),
    bad=[
        Bad("全县选派⟦二⟧名干部，新建⟦二⟧座水库。", fixed="全县选派两名干部，新建两座水库。"),
        Bad("⟦二⟧年来，先后⟦二⟧次修订。", fixed="两年来，先后两次修订。"),
    ],
    good=[
        "全县选派两名干部。",
        "每组前二名出线，获得前二位的单位参加省赛。",
        "县委召开二次全会，县人大召开二次会议。",
        "十二年来，二次供水设施改造，二次修订稿，已二次流转。",
        "二名以上评估师，二个月内，第二位次，十二个乡镇，星期二天晴，二至三名。",
    ],
)
def two_as_er(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """量词前说“两”（两名、两座），不说“二”；法律条文里“二年以上”“二个月”是定式，不查。"""
    yield Hit(*match.span(), "量词前通常用“两”", replacement(*match.span(), "两", safe=False))

"""BD158: a 顿号 between 指出, 强调 and what is said."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_VERBS = ("指出", "强调", "要求", "认为", "表示", "提出")


_SPEAKER = r"(?:会议|书记|同志|主任|主席|[省市县区镇乡局厅部院校]长)(?:还|并|最后|特别|明确|同时)?"
_NOUN = rf"(?<!{_SPEAKER})要求"
"""要求 is a noun too: 按照中央要求、各地实际."""


@rule(
    "BD158",
    "pause-after-saying",
    "“指出”“强调”后用逗号或者冒号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.5.3.1",
    on=tuple(f"{verb}、" for verb in _VERBS),
    find=rf"(?<={'|'.join(_VERBS)})、(?<!(?:{_NOUN})、)(?=要(?![求点件素求])|必须|应当|各级|各地|各单位|各部门|当前|今年|全[省市县区])",
    bad=[Bad("县委书记指出⟦、⟧要以更高标准抓好落实。", fixed="县委书记指出，要以更高标准抓好落实。")],
    good=[
        "县委书记指出，要以更高标准抓好落实。",
        "及时发现、指出、要求整改存在的问题。",
        "按照中央要求、各地实际，结合上级工作要求、全市实际，围绕上级有要求、各地有需求的事办。",
        "提出、强调要点，落实要求、要件和要素。",
    ],
)
def pause_after_saying(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """顿号只用在并列的词语之间。“会议指出”后面说的是内容，间接引述用逗号，直接引用用冒号。"""
    yield Hit(*match.span(), "顿号用在并列词语之间，这里应为逗号“，”", replacement(*match.span(), "，", safe=False))

"""BD156: a mark between words and the bracket that explains them."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_SHORT = ("以下简称", "以下统称", "以下称", "下称", "简称", "详见", "见附件", "附后", "下同")
"""What only explains the words before it."""
_SCOPE = ("不含", "含", "包括", "不包括")
"""What may begin a phrase of its own too: （含税）价格."""


@rule(
    "BD156",
    "mark-before-bracket",
    "括注紧接在被注释的词语后面",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 A.8",
    on=(*(f"{mark}（{note}" for mark in "，、；" for note in (*_SHORT, *_SCOPE)), "，（", "；（"),
    find=rf"(?<=[\p{{Han}}”》\d]|区）)[，、；](?=（(?:{'|'.join(_SHORT)})[^（）]{{0,40}}）|（(?:{'|'.join(_SCOPE)})[^（）]{{0,40}}）(?:$|[，。；、要应须将均都和及与负]))"
    r"|(?<=\p{Han}{2})[，；](?=（(?![一二三四五六七八九十]{1,3}）)\p{Han}[^（）。；：]{2,30}）[，。；])",
    bad=[
        Bad("各县（市）区⟦、⟧（不含开发区）要按时报送。", fixed="各县（市）区（不含开发区）要按时报送。", said="括注"),
        Bad("各部门⟦，⟧（含直属机构）要抓好落实。", fixed="各部门（含直属机构）要抓好落实。"),
        Bad("南屏县水利局⟦，⟧（以下简称“县水利局”）牵头落实。", fixed="南屏县水利局（以下简称“县水利局”）牵头落实。"),
        Bad("请各单位按时参会⟦，⟧（不得请假），并做好记录。", fixed="请各单位按时参会（不得请假），并做好记录。"),
        Bad("各县（市、区）⟦，⟧（以下简称各县）要抓好落实。", fixed="各县（市、区）（以下简称各县）要抓好落实。"),
    ],
    good=[
        "各县（市）区（不含开发区）要按时报送。",
        "报价分（含税）、（不含税）两种，（含税）价格为500元。",
        "要抓好落实。（详见附件）",
        "评分标准：（详见附件2）",
    ],
)
def mark_before_bracket(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """句内括号注释前面的词语，要紧接在词语后面，中间不用点号；括号后面再按句子的需要用点号。并列的几个括号不查。"""
    yield Hit(*match.span(), "括注前面的点号应删去", replacement(*match.span(), "", safe=False))

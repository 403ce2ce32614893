"""ZC203: a character written twice that its sentence has no use for."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen_lint.finding import Severity
from gongwen_lint.rule import Bad, Hit, Paragraph, replacement, rule
from gongwen_rules.typos.asked import LEVEL, NEEDS, ROLES, UNDER, asked
from gongwen_rules.typos.doubles import doubles
from gongwen_rules.typos.tokens import sentences

LEVELS = {"strict": 6.0, "balanced": 4.0, "eager": 2.5}
"""The least gain that is asked for, in powers of ten of probability."""


@rule(
    "ZC203",
    "doubled-in-context",
    "上下文中误重的字",
    severity="warning",
    basis="实务",
    clause="",
    roles=ROLES,
    under=UNDER,
    needs=NEEDS,
    option=LEVEL,
    bad=[
        Bad("积极创新特色学科，采取⟦更更⟧加灵活的选拔方式。", fixed="积极创新特色学科，采取更加灵活的选拔方式。"),
        Bad("标准由药品监督⟦管管⟧理局统一制定。", fixed="标准由药品监督管理局统一制定。"),
        Bad("违反规定的，由主⟦管管⟧部门责令停工。", fixed="违反规定的，由主管部门责令停工。"),
    ],
    good=[
        "省财政厅厅长、区区长、第三巡察组组长到会讲话，占比比全省高，深化职业教育育人机制改革。",
        "人们往往天天讲，处处清清楚楚、明明白白，兜兜转转，疲疲沓沓，乱糟糟、脏兮兮。",
        "翻开一册册史籍，圈圈点点，一帧帧照片，细雨霏霏，寒风瑟瑟，随便翻翻，润润嗓子；爷爷、姥姥都来了。",
        "被被害人家属起诉，向向阳镇拨付，汉调桄桄传承人到场表演。",
        "2015年年底，二〇一一年，杨元元、何宏宏到会，谢谢大家，红红脸、出出汗。",
        "全国国企改革，外网网络，人民群众众志成城，脚踏实地地推动工作。",
    ],
)
def doubled_in_context(paragraph: Paragraph) -> Iterator[Hit]:
    """同一个字连写两遍，去掉一个句子才通（监督管管理）。叠词、前一个词的末字与后一个词的首字相同的（财政厅厅长）不报；把握不大的只作提示。

    和 ZC201 一样要用 ufal.kenlm，也归配置里的 typos 管。
    """
    level, model = asked(paragraph)
    if model is None:
        return
    for begin, sentence in sentences(paragraph.text):
        for double in doubles(model, sentence):
            start = begin + double.start
            written = paragraph.text[start : start + 2]
            if double.gain >= LEVELS[level] and written[0] == written[-1]:
                severity: Severity = "warning" if double.gain >= LEVELS["strict"] else "info"
                fix = replacement(start, start + 2, written[0], safe=False)
                yield Hit(start, start + 2, f"“{written[0]}”字写重了", fix, severity=severity)

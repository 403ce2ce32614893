"""ZC202: 的, 地 and 得 that do not fit their sentence."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen_lint.finding import Severity
from gongwen_lint.rule import Bad, Hit, Paragraph, replacement, rule
from gongwen_rules.typos.asked import LEVEL, NEEDS, ROLES, UNDER, asked
from gongwen_rules.typos.particles import slips
from gongwen_rules.typos.tokens import sentences

LEVELS = {"strict": 1.6, "balanced": 1.0, "eager": 0.7}
"""How much of the usual gain is asked for."""
SURE = 2.0
"""A gain, in powers of ten of probability, that makes more of it than a hint."""
_WHY = {"地": "修饰动词", "得": "补充说明动词", "的": "修饰名词"}


@rule(
    "ZC202",
    "particle-in-context",
    "上下文中的“的、地、得”",
    severity="warning",
    basis="实务",
    clause="",
    roles=ROLES,
    under=UNDER,
    needs=NEEDS,
    option=LEVEL,
    bad=[
        Bad("我们也要清醒⟦的⟧看到，形势依然严峻。", fixed="我们也要清醒地看到，形势依然严峻。"),
        Bad("能够及时有效⟦的⟧进行处置，要紧紧⟦的⟧抓住机遇。", fixed="能够及时有效地进行处置，要紧紧地抓住机遇。"),
        Bad("这次活动办⟦的⟧很好，工作做⟦地⟧很扎实。", fixed="这次活动办得很好，工作做得很扎实。"),
        Bad("产生了深远⟦地⟧影响，打下了坚实⟦地⟧基础。", fixed="产生了深远的影响，打下了坚实的基础。"),
        Bad("我们要清醒⟦得⟧认识到存在的差距。", fixed="我们要清醒地认识到存在的差距。"),
    ],
    good=[
        "有清醒的认识、有效的措施、有力的保障，才有实在的成效。",
        "我们也要清醒地看到，形势依然严峻，有清醒的认识，作深入的分析和系统的总结。",
        "提供优质高效的服务，企业得到了实惠，群众得了好处，值得推广，不得擅自更改。",
        "有困难的提供帮助，涉嫌犯罪的移送司法机关依法处理，工作积极主动的给予表扬。",
        "目的地管理、属地管理、源头管控相结合，各地要因地制宜，就地取材，两地合作密切。",
        "进行认真的检查、详细的登记和妥善的处理；有效的监督机制、完善的保障体系缺一不可。",
        "有效的推进措施、更好的为民服务平台，都要继续完善；积极稳妥的推进方案已经形成。",
        "这种想法的的确确要改一改，泵站因征地原因延期，全面地落实、扎实地推进、有力地保障各项工作。",
        "多的是各类灯具，受骗上当的也屡见不鲜，有清醒的和不清醒的，不通知外地亲友，许多人激动得泣不成声，面前深情地祝福：祝你生日愉快。",
        "伪劣产品的偷渡手段，富裕了的摆勺村民，积极稳妥的推进方案已经形成，走向更加美好的家园。",
        "安排责任心强、认真负责的同志值班，让老风口的天更蓝，向所在地的省级部门申报。",
    ],
)
def particle_in_context(paragraph: Paragraph) -> Iterator[Hit]:
    """修饰动词用“地”（清醒地看到），补充说明动词用“得”（做得很好），修饰名词用“的”（深远的影响）。

    按公文、法规的用字习惯判断，换一个字句子通顺得多才报；把握不大的只作提示，改法要确认。和 ZC201 一样要用 ufal.kenlm，也归配置里的 typos 管。
    """
    level, model = asked(paragraph)
    if model is None:
        return
    for begin, sentence in sentences(paragraph.text):
        for slip in slips(model, sentence):
            if slip.weight >= LEVELS[level]:
                start = begin + slip.start
                severity: Severity = "warning" if slip.gain >= SURE else "info"
                said = f"{_WHY[slip.right]}应当用“{slip.right}”"
                fix = replacement(start, start + 1, slip.right, safe=False)
                yield Hit(start, start + 1, said, fix, severity=severity)

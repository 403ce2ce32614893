"""BD144: a question mark behind a statement that holds a question word."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_FINDS = r"(?:弄|搞|查|摸|问|讲|说|看|理|厘)(?:清楚?|明白?)|弄明白|搞明白|查明|核实|明确|掌握|了解|说明|分析|研究(?!所|院)|讨论|(?<=要|应|须|经常|时常|多)(?:想|看|问|算)一(?:想|看|问|算)|反思"
_ASKS = r"什么|哪[里些个]|谁|怎么样?|怎样|如何|为何|何时|何地|何人|为什么|是否|是不是|有没有|能不能|何处|何在|多少|几个?|(?P=verb)不(?P<verb>\p{Han}{1,2})"
"""What a statement may ask too; a lookbehind reads 满意不满意 from its end."""


@rule(
    "BD144",
    "statement-question",
    "陈述句不用问号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 A.2",
    on="？",
    find=rf"(?<=(?:^|[。！？；，）.、“])[\s\u3000]*(?:[\p{{Han}}]{{0,8}}(?:要|应当?|须|必须|需要?|请|尽快|及时|逐一|认真|还不|并不|(?<=[我们他她都也谁])不|将))?(?:进一步|经常|时常|多|深入|尽快|及时){{0,2}}(?:{_FINDS}|知道|清楚|(?<=[我们他她都也谁还并])不知)[^，。！？；：“”‘’]{{0,30}}(?:{_ASKS})[^，。！？；：“”‘’]{{0,16}}(?<![吗呢吧]))？(?=\p{{Han}}|$)",
    bad=[
        Bad("要弄清楚问题出在哪里、责任在谁⟦？⟧然后逐项整改。", fixed="要弄清楚问题出在哪里、责任在谁。然后逐项整改。"),
        Bad(
            "各级干部要经常想一想群众满意不满意、答应不答应⟦？⟧",
            fixed="各级干部要经常想一想群众满意不满意、答应不答应。",
        ),
        Bad("各单位要查明隐患有多少⟦？⟧", fixed="各单位要查明隐患有多少。"),
    ],
    good=[
        "问题出在哪里？责任在谁？各单位要认真查找。",
        "我们知道这意味着什么吗？要认真思考。",
        "我们必须严肃思考：世界需要一个什么样的联合国？",
        "请大家想一想我们还能做些什么？大家算一算省了多少钱？",
        "不知今后如何处理这群鸿雁？不知道家里的炉子暖不暖？",
        "要弄清楚问题出在哪里、责任在谁。",
    ],
)
def statement_question(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """用不用问号看语气，不看有没有疑问词。“要弄清问题出在哪里”是要求，不是发问，用句号或者逗号。"""
    yield Hit(*match.span(), "这是陈述句，不是发问，应为句号或者逗号", replacement(*match.span(), "。", safe=False))

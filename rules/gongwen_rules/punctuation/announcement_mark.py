"""BD149: another mark than a colon behind 如下, and behind a salutation."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule


@rule(
    "BD149",
    "announcement-mark",
    "“如下”、称呼后用冒号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.7.3.1",
    on=(
        *(f"如下{mark}" for mark in "，；、"),
        *(f"{one}，" for one in ("们", "代表", "委员", "来宾", "同事", "领导", "专家", "先生", "女士", "老师", "教授")),
        "同志们。",
        *(f"{verb}{mark}" for verb in ("是", "为", "括", "有") for mark in "；、"),
        *(
            f"如下{word}{mark}"
            for word in ("意见", "要求", "措施", "建议", "决定", "规定", "安排")
            for mark in "，；、"
        ),
        "代表。",
    ),
    find=r"如下(?P<mark>[，；、])(?<=(?:通知|报告|通报|函复|函告|批复|意见|规定|决定|公告|通告|部署|安排|情况|事项|请示|汇报|介绍|要求|总结|纪要|公布|公示|清单|名单|计划|内容)如下.)"
    r"(?=[\s\u3000]*(?:$|一是|一要|一、|（一）|1[.．、]|第一))"
    r"|如下(?:意见|要求|措施|建议|决定|规定|安排)(?P<mark>[，；、])(?=[\s\u3000]*$)"
    r"|(?P<mark>；|、(?![也就而更都且并或])(?![^，。；]{0,8}[是为有]))(?<=(?:任务|内容|目的|做法|措施|原因|要求|问题|特点|原则|目标|方法|重点)(?:是|为|有|包括).)(?=[\p{Han}“《（\d])"
    r"|^(?=[\s\S]{0,80}[，。][\s\u3000]*$)[\s\u3000]*(?:[^，。、]{2,12}[，、]){0,3}(?:(?:尊敬的|亲爱的)?各位(?:领导|代表|委员|来宾|同事|专家|老师|朋友)|同志们|朋友们|乡亲们|(?:尊敬的|亲爱的)[^，。]{2,16})"
    r"(?P<call>[，。])[\s\u3000]*$",
    bad=[
        Bad("现将有关事项通知如下⟦，⟧", fixed="现将有关事项通知如下：", said="如下"),
        Bad(
            "在全县防汛工作会议上的讲话\n各位代表，同志们⟦，⟧\n今天，我们召开会议，部署防汛工作。",
            fixed="在全县防汛工作会议上的讲话\n各位代表，同志们：\n今天，我们召开会议，部署防汛工作。",
        ),
        Bad("现提出如下意见⟦；⟧", fixed="现提出如下意见："),
        Bad("具体要求如下⟦，⟧一要抓早，二要抓小。", fixed="具体要求如下：一要抓早，二要抓小。"),
        Bad("主要任务是⟦；⟧总结工作，部署任务。", fixed="主要任务是：总结工作，部署任务。"),
        Bad("现将获奖名单公布如下⟦，⟧", fixed="现将获奖名单公布如下："),
        Bad("现将情况报告如下⟦；⟧一是抓早，二是抓小。", fixed="现将情况报告如下：一是抓早，二是抓小。"),
    ],
    good=[
        "现将有关事项通知如下：",
        "现就有关事项通知如下。",
        "主要情况如下，请审阅。",
        "提出如下意见，供参考。",
        "主要做法是、也只能是依靠群众。",
        "改革的重点是、难点也是体制机制创新，目的是、始终是让群众满意。",
        "同志们，今年的防汛形势严峻。",
    ],
)
def announcement_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“通知如下”“报告如下”提起下文，独占一行的称呼引出要说的话，后面都用冒号；“如下”后面也有用句号的，不查。"""
    if match["call"]:
        fix = replacement(*match.span("call"), "：")
        yield Hit(*match.span("call"), "称呼后应为冒号“：”", fix, clause="GB/T 15834—2011 4.7.3.4")
        return
    said = (
        "“如下”后应为冒号“：”"
        if "如下" in paragraph.text[max(0, match.start("mark") - 6) : match.start("mark")]
        else "总起的话后面应为冒号“：”"
    )
    yield Hit(*match.span("mark"), said, replacement(*match.span("mark"), "：", safe=said.startswith("“如下”")))

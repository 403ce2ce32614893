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
        "如下，",
        "如下；",
        "如下、",
        "同志们，",
        "同志们。",
        "代表，",
        "代表。",
        "朋友们，",
        "委员，",
        "来宾，",
        "同事，",
    ),
    find=r"如下(?P<mark>[，；、])(?<=(?:通知|报告|通报|函复|函告|批复|意见|规定|决定|公告|通告|部署|安排|情况|事项|请示|汇报|介绍|要求|总结|纪要)如下.)(?=[\s\u3000]*(?:$|一是|一、|（一）|1[.．、]|第一))"
    r"|^[\s\u3000]*(?:(?:尊敬的)?各位(?:领导|代表|委员|来宾|同事|专家)|同志们|朋友们|[^，。]{2,16}、(?:同志们|朋友们|各位来宾|各位代表))(?P<call>[，。])[\s\u3000]*$",
    bad=[
        Bad("现将有关事项通知如下⟦，⟧", fixed="现将有关事项通知如下：", said="如下"),
        Bad("现将情况报告如下⟦；⟧一是抓早，二是抓小。", fixed="现将情况报告如下：一是抓早，二是抓小。"),
    ],
    good=[
        "现将有关事项通知如下：",
        "现就有关事项通知如下。",
        "主要情况如下，请审阅。",
        "同志们，今年的防汛形势严峻。",
    ],
)
def announcement_mark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“通知如下”“报告如下”提起下文，独占一行的称呼引出要说的话，后面都用冒号；“如下”后面也有用句号的，不查。"""
    if match["call"]:
        fix = replacement(*match.span("call"), "：")
        yield Hit(*match.span("call"), "称呼后应为冒号“：”", fix, clause="GB/T 15834—2011 4.7.3.4")
        return
    yield Hit(*match.span("mark"), "“如下”后应为冒号“：”", replacement(*match.span("mark"), "："))

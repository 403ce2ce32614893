"""CL106: what a chat program says round the text it writes."""

from collections.abc import Iterator

from gongwen_lint.rule import (
    Bad,
    Fact,
    Hit,
    Match,
    Outline,
    Paragraph,
    Pattern,
    Role,
    document_rule,
    fact,
    replacement,
)

_PIECE = "讲话稿|发言稿|通知|报告|方案|总结|公文|范文|文稿|草稿|初稿|稿件|内容|材料|意见|请示|函|文章|建议|要点|计划"
_FORMS = (
    r"(?:好的|当然(?:可以)?|没问题)?[，,！!。 ]?(?:以下|下面)(?:是|为)(?:根据)?(?:为?您|按照您|根据您|您要|您需要)"
    r"[^。！\n]{0,60}[。：:！]?",
    r"(?:好的|当然可以|没问题)[，,！!](?:以下|下面)[^。！\n]{0,60}[。：:！]?",
    rf"当然[，,！!](?:以下|下面)[是为][^。！\n]{{0,40}}(?:{_PIECE})[^。！\n]{{0,20}}[。：:！]?",
    rf"^[ \u3000]*(?:(?:以下|下面)(?:是|为)一[份篇则个]|这是一[份篇](?:关于|以|围绕|根据))[^。\n]{{0,50}}(?:{_PIECE})[^。\n]{{0,20}}[。：:！]?[ \u3000]*$",
    r"作为(?:一个|一名|一款)?(?:AI|人工智能|大)(?:语言模型|大模型|助手|模型|助理)[，,](?:我|抱歉|很抱歉)[^。！\n]*[。！]?",
    rf"希望(?:以上|这份|这篇|本|该|上述)(?:[^。！\n]{{0,12}}(?:{_PIECE}|信息))?"
    r"(?:[^。！\n]{0,12}(?:对您|对你|符合您|满足您)[^。！\n]*|能?有所?帮助)[。！]?",
    r"(?:如果?|若|如有)(?:您|你)?(?:还)?(?:有|需要?)?[^。！\n]{0,24}"
    r"(?:请?随时(?:告诉我|告知我|联系我|提出|与我)|我(?:可以|会|将|再)(?:为您|帮您|继续|进一步)|请告诉我|请告知我)(?![局厅办委部处院县市省区])"
    r"[^。！\n]*[。！]?",
    r"您可以?根据(?:实际|具体|自身|自己|需要|本单位)[^。！\n]{0,20}(?:修改|调整|补充|完善|替换)[^。！\n]*[。！]?",
    r"(?:[（(【\[](?:[^（）()【】\[\]。\n]{0,24}，)?)?(?:请根据实际(?:情况|需要)?(?:自行)?(?:修改|填写|调整|替换|补充)|此为(?:AI|示例|模板)"
    r"|由\s?(?:AI|人工智能|ChatGPT|DeepSeek|豆包|文心一言|通义千问|Kimi)\s?(?:自动)?生成)[^）)】\]。\n]{0,20}[）)】\]]",
    r"^[ \u3000]*(?:(?:Sure|Certainly|Of course|Absolutely)[,!.]? ?)?Here(?: is|'s| are)[^\n]{0,80}|^[ \u3000]*(?:Sure|Certainly|Of course|Absolutely)[,!][^\n]{0,80}",
    r"[（(](?:全文)?(?:字数|约?共?计?)[：:约]{0,2}\s?\d{2,5}\s?字(?:左右)?[）)]",
)


_WORDS = (
    "以下是", "下面是", "以下为", "下面为", "好的", "当然", "没问题", "这是一", "语言模型", "助手",
    "助理", "大模型", "AI模型", "对您", "对你", "符合您", "满足您", "有帮助", "有所帮助", "告诉我",
    "告知我", "联系我", "为您", "帮您", "您可", "您根据", "实际情况", "实际需要", "此为", "生成",
    "字）", "字)", "字左右", "Here is", "Here's", "Here are", "Sure,", "Sure!", "Certainly", "Of course", "Absolutely",
)  # fmt: skip
_LENGTH = Pattern(r"[（(].*字.*[）)]")
_ALONE = Pattern(r"(?:^|[。！？”])[ \u3000]*$")
"""Before a length that stands for itself; behind 事迹材料 it is asked of whoever sends it in."""
_OFFICE_SPEAKS = Pattern("(?:告诉|告知|联系|与)我(?:们|[局厅办委部处院县市省区])|您(?:单位|公司|们|局|校|村|厅)")
"""An office that answers a person writes you and we."""
_POLITE = Pattern(r"^[^。]*(?:希望|如果?|若|您可|以下|下面)(?!.*(?:起草|撰写|告诉我|AI|人工智能|模型))")
"""What an office may say to a person too."""
_ANSWERED = "您(?:好|[^，。；]{0,30}(?:提出|反映|来信|来电|留言|咨询|提交|申请)|的(?:提案|建议|来信|留言|诉求))"
_PERSON = Pattern(
    r"(?<!各位)(?<!各位尊敬的)(?:委员|代表|同志|先生|女士|网友|市民|居民|家长|同学|朋友|您好)[：:，,]?\s*$"
)


@fact("assistant_talk", on=_WORDS, find="|".join(_FORMS))
def assistant_sentence(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """What a chat program says; the value is whether an office may say it to a person as well."""
    if _LENGTH.fullmatch(match.group()) and not _is_own_length(match, paragraph):
        return
    if not _OFFICE_SPEAKS.search(match.group()):
        yield Fact(*match.span(), _POLITE.search(match.group()) is not None)


def _is_own_length(match: Match, paragraph: Paragraph) -> bool:
    """The length is that of this text: it stands in the title, or alone behind the last sentence."""
    if paragraph.role is Role.TITLE:
        return True
    text = paragraph.text
    return not text[match.end() :].strip() and _ALONE.search(text[: match.start()]) is not None


@fact("answered", on="您", find=_ANSWERED)
def answered(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """A person who wrote to the office is spoken to."""
    yield Fact(*match.span())


@document_rule(
    "CL106",
    "assistant-talk",
    "文中没有对话程序的话",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    facts=("assistant_talk",),
    besides=("answered",),
    bad=[
        Bad(
            "⟦好的，以下是为您起草的讲话稿：⟧\n同志们：\n今天召开全县防汛工作会议。",
            fixed="\n同志们：\n今天召开全县防汛工作会议。",
        ),
        Bad(
            "各单位要抓好落实。\n⟦希望以上内容对您有所帮助！⟧⟦如需进一步修改，请随时告诉我。⟧",
            fixed="各单位要抓好落实。\n",
        ),
        Bad("各单位要抓好落实。⟦注：请将括号内内容替换为实际信息。⟧", fixed="各单位要抓好落实。"),
        Bad(
            "⟦我已经按照您的要求修改了讲话稿。⟧\n各单位要抓好落实。\n⟦请注意，以上内容由AI生成，仅供参考。⟧",
            fixed="\n各单位要抓好落实。\n",
        ),
        Bad("各单位要抓好落实。⟦（注：以上数据为示例，请根据实际情况修改）⟧", fixed="各单位要抓好落实。"),
        Bad("⟦好的，根据您的要求，我拟写了以下通知。⟧\n各单位要抓好落实。", fixed="\n各单位要抓好落实。"),
        Bad(
            "⟦作为一个AI语言模型，我无法核实该数据。⟧总投资3200万元⟦（请根据实际情况修改）⟧。", fixed="总投资3200万元。"
        ),
        Bad(
            "⟦根据您的要求，我为您撰写了以下通知：⟧\n各单位要抓好落实。\n⟦是否需要我帮您继续完善？⟧\n⟦（本文由AI生成，仅供参考）⟧",
            fixed="\n各单位要抓好落实。\n\n",
        ),
        Bad("各单位要抓好落实。⟦（全文约1200字）⟧\n⟦（字数：1200字左右）⟧", fixed="各单位要抓好落实。\n"),
        Bad(
            "⟦User: 请写一份通知⟧\n⟦很抱歉，我无法核实该数据。⟧各单位要抓好落实。\n⟦以下是优化后的文稿：⟧",
            fixed="\n各单位要抓好落实。\n",
        ),
    ],
    good=[
        "AI生成合成内容应当添加标识，用户：企业和群众，需要我们为企业排忧解难，由人工智能生成的图片也要标识。",
        "以下为修改后的条文。以上内容由县府办负责解释，根据您单位的要求调整后的方案另行报送。",
        "以下是县政府办公室整理的材料目录。",
        "各地要根据实际情况修改完善实施方案，如有问题请及时联系我局。",
        "要推广人工智能助手、大模型等技术应用，生成式服务由AI生成的内容应当标识。",
        "希望以上措施对企业有所帮助，“小南”作为人工智能助手为群众解答问题。",
        "当然，以下几个方面还要加强，下面是关键。",
        "王芳委员：\n您提出的提案收悉。如您还有其他意见，请随时与我联系。您可以根据自身情况调整申报类别。",
        "希望以上意见对您有所帮助。如您对答复不满意，请告知我们。\n您反映的问题已办结。",
        "以下是根据您单位来函整理的名单。如有疑问，请随时与我们联系。",
        "李强同志：\n您反映的问题已核查，希望本答复对您有所帮助。",
        "上报推荐审批表，并附推荐对象的事迹材料（600字左右），于5月底前报镇党政办。单位简介（300字左右）一并报送。",
        "好的，就要坚持；不好的，就要改正。当然，困难也不少。",
    ],
)
def assistant_talk(outline: Outline) -> Iterator[Hit]:
    """开场白、结束语和声明是对话程序说给用户的，不属于公文。答复个人的提案、来信时对“您”说的话不查。"""
    letter = _is_letter(outline)
    said = sorted(outline.facts["assistant_talk"], key=lambda one: (one.paragraph, one.start, -one.end))
    at, end = -1, 0
    for found in said:
        if (letter and found.value) or (found.paragraph == at and found.start < end):
            continue
        at, end = found.paragraph, found.end
        fix = replacement(found.start, found.end, "", paragraph=at, title="删去对话程序的话", safe=False)
        yield Hit(found.start, found.end, "这是对话程序的话，不属于公文，应删去", fix, paragraph=at)


def _is_letter(outline: Outline) -> bool:
    """It answers a person."""
    spoken_to = (*outline.all(Role.ADDRESSEE), *outline.all(Role.SALUTATION))
    return bool(outline.facts["answered"]) or any(_PERSON.search(one.text) for one in spoken_to)

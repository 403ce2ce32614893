"""Facts for CL106: more of what a chat program says, one pattern for each cue."""

from collections.abc import Iterator

from gongwen_lint.rule import Fact, Paragraph, Pattern, fact

_BRANDS = "DeepSeek|ChatGPT|GPT|豆包|文心一言|通义千问|Kimi|元宝|讯飞星火"
_MODELS = f"AI|人工智能|大模型|{_BRANDS}"
_WRITES = "起草|撰写|生成|整理|调整|修改|润色|补充|完善|写|准备|列出|优化|改写|扩写|缩写|拟"
_FORMS: tuple[tuple[tuple[str, ...], Pattern, bool], ...] = (
    (
        ("为您", "帮您", "为你", "帮你", "替您"),
        Pattern(rf"(?:好的|当然|没问题)?[，,！!]?(?:根据[您你]的\p{{Han}}{{2,6}}[，,])?我(?:来|将|已经?|会|可以)?(?:为|帮|替)[您你](?:{_WRITES})[^。！？\n]*[。！？：:]?"),
        False,
    ),
    (
        ("为您", "根据您", "为你"),
        Pattern(rf"以上(?:内容|文稿)?(?:就?是|为)(?:我?[为帮][您你]|根据[您你])(?:{_WRITES})?[^。\n]{{2,40}}[。！]?"),
        False,
    ),
    (
        ("根据您", "按照您", "结合您", "依据您"),
        Pattern(
            r"^[ \u3000]*(?:(?:好的|当然|没问题)[，,！!])?(?:这是|已)?(?:根据|按照|依据|结合)您(?:提供)?的(?:要求|需求|信息|资料|材料|指示|描述|反馈|说明)[，,]?[^。\n]{0,40}"
            r"(?:修改|撰写|拟写|草拟|起草|生成|整理|通知|版本|文稿|讲话稿|优化)[^。\n]{0,20}[：:。！]?[ \u3000]*$"
        ),
        True,
    ),
    (
        ("修改后的", "优化后的", "润色后的", "完善后的", "改写后的", "调整后的"),
        Pattern(
            r"^[ \u3000]*(?:以下|下面|这)[是为]?(?:经)?(?:修改|优化|润色|完善|改写|调整)后的(?:内容|版本|文稿|通知|讲话稿?|全文|稿件|文本|方案|报告|总结|公文)[^。\n]{0,10}[：:。]?[ \u3000]*$"
        ),
        False,
    ),
    (
        ("替换为", "替换成"),
        Pattern(
            r"(?:注[：:])?请(?:将|把)(?:括号|方括号|【】|上述|以上)[^。\n]{0,12}替换[为成](?:实际|真实|具体|相应|自己|本单位)[^。\n]{0,12}[。！]?"
        ),
        False,
    ),
    (
        ("我已经按照您", "我已按照您", "我已经根据您", "我已根据您"),
        Pattern(r"(?:^|(?<=[。！]))[ \u3000]*我已经?(?:按照|根据)您[^。\n]{0,12}(?:要求|意见|需求)[^。\n]{0,30}[。！]?"),
        False,
    ),
    (("需要我", "要不要我"), Pattern(r"(?:是否|还|如果)?(?:需要|要不要)我(?:帮|为|替|再|进一步|继续)[^。？?\n]{0,30}[？?。]"), False),
    (
        ("AI生成", "AI 生成", "智能生成", "模型生成", *(f"{name}生成" for name in _MODELS.split("|")), *(f"{name}自动生成" for name in _MODELS.split("|")), "AI辅助生成", " 生成"),
        Pattern(
            rf"^[ \u3000]*[（(【\[]?(?:注[：:]|请?注意[，：:])?(?:以上|本|该|上述)?(?:内容|文本|文章|回答|文档|文稿|答案|文)?均?[由为]?[ ]?(?:{_MODELS})[ ]?(?:自动|辅助)?生成"
            r"(?:[，,]?(?:内容)?(?:仅供参考|请(?:仔细|注意)?(?:甄别|核实|核对|辨别)|谨慎使用)[^。\n]{0,12})?[）)】\]]?[。]?[ \u3000]*$"
        ),
        False,
    ),
    (
        ("User", "Assistant", "Human", "System", "AI：", "AI:", *(name + colon for name in _BRANDS.split("|") for colon in "：:"), "助手：", "助手:", "提示词：", "提示词:", "用户：请", "用户:请"),
        Pattern(rf"^[ \u3000]*(?:(?:User|Assistant|Human|System|(?:AI)?助手|提示词|AI|{_BRANDS})[：:][^\n]*|用户[：:]请(?:帮我|给我|写|为我|根据|生成|起草)[^\n]*)$"),
        False,
    ),
    (("抱歉",), Pattern(r"(?:很|非常)?抱歉[，,](?:作为[^。，\n]{0,12}[，,]?)?我(?:暂时|目前)?(?:无法|不能|没有权限|还不能)[^。\n]*[。]?"), False),
    (
        ("以上内容", "以上信息", "以上文本", "以上仅", "上述内容"),
        Pattern(r"(?:请注意|注意|注|提示|说明)[，,：:](?:以上|上述)(?:内容|信息|文本)?(?:仅供|只供|供您)[^。\n]{0,6}参考[^。\n]*[。]?"),
        False,
    ),
    (
        ("与我联系", "与我沟通", "告诉我", "告知我"),
        Pattern(r"如(?:果|有)?(?:您|你)?(?:还)?(?:有)?(?:其他|任何|进一步|更多)(?:的)?(?:需要|需求|问题|修改|要求|疑问)[，,](?:请|可以?|欢迎)?随时(?:与我(?:联系|沟通)|告诉我|告知我)[^。\n]*[。！]?"),
        True,
    ),
)  # fmt: skip


@fact("assistant_talk", on=tuple(dict.fromkeys(word for words, _, _ in _FORMS for word in words)))
def assistant_line(paragraph: Paragraph) -> Iterator[Fact]:
    """What a chat program says; the value is whether an office may say it to a person as well."""
    text = paragraph.text
    for words, pattern, polite in _FORMS:
        if any(word in text for word in words):
            yield from (Fact(*match.span(), polite) for match in pattern.finditer(text))

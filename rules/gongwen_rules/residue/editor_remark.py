"""CL110: what an editor says to the writer, typed into the text."""

from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import Bad, Good, Hit, Paragraph, Pattern, Role, replacement, rule

_ASKS = (
    "再核", "再核实", "再核对", "再查", "再改", "再议", "再斟酌", "再商", "再补充", "再完善", "再展开", "再细化", "再压缩", "待改", "待查", "待议", "待商",
    "待核", "待补", "待加", "存疑", "有误", "不妥", "欠妥", "不准确", "不通顺", "是否妥当", "是否准确", "是否恰当", "是否属实", "是否保留", "请核", "请核实",
    "请核对", "请确认", "请审定", "请审核", "请斟酌", "请修改", "请核稿", "需核实", "需核对", "需确认", "需修改", "需更新", "建议删", "建议删除", "建议删去",
    "建议修改", "建议合并", "可删", "可删去", "可删除", "可不写", "可不要", "拟删", "拟删除", "改一下", "要改", "太长", "太空", "查一下", "核一下", "对吗",
    "对不对", "不对", "重复", "前后矛盾", "前后不一致", "口径不一致", "略写", "展开写", "可展开", "可再展开", "数据更新",
    "改为楷体", "改为仿宋", "改为黑体", "改为宋体", "改为小标宋", "调整字体", "调整格式", "加粗", "居中", "可以删", "可以删去", "可以删除", "有待核实", "有待核对", "有待确认", "待商榷", "再定", "看后再定",
)  # fmt: skip
_DEICTIC = (
    "此处",
    "此句",
    "此段",
    "此数",
    "这句",
    "这段",
    "这里",
    "本段",
    "注意：此",
    "注意：这",
    "注：此处",
    "提示：此",
    "该段",
    "该句",
    "与前文",
    "与上文",
    "和前面",
    "同上文",
)
_MARKED = (
    "批注",
    "修改意见",
    "修改建议",
    "审稿意见",
    "审核意见",
    "核稿",
    "核稿人",
    "校对意见",
    "校对",
    "编者注",
    "编辑注",
    "领导意见",
    "领导批示",
    "局长意见",
    "主任意见",
    "疑问",
    "备忘",
)
_ASKED = ("核对", "核实", "确认", "斟酌", "把关", "提供数据", "提供数字", "补数", "审定", "定夺")
_ORDERS = (
    "改为：",
    "改为:",
    "改成",
    "建议放",
    "建议移",
    "建议挪",
    "建议加",
    "建议写",
    "建议把",
    "建议改",
    "移到",
    "挪到",
    "此处改",
    "字体调整",
    "字体改",
    "格式调整",
    "字号改",
    "@",
)
"""What a remark in brackets begins with."""
_WAITED = ("确认", "核实", "提供", "核定", "核对")
"""（此数据待财政局确认）."""
_WHETHER = ("是否", "要不要", "可否", "能否")
"""（是否加上水利局？）."""
_WITH_WHOM = Pattern(
    r"(?:数[字据]|名单|金额|日期|时间)?(?:请|由|让)\p{Han}{1,8}(?:局|办|委|处|科|厅|中心|单位|部门|乡镇)(?:再)?(?:提供|补充|核定|填写)|(?:与|同|和|跟|找|问)(?!原)\p{Han}{1,8}(?:局|办|委|处|科|厅|中心|单位|部门|乡镇)(?:再)?(?:核对|核实|确认|对接|衔接)"
)
_BRACKETED = Pattern(r"[（(【\[［]([^（）()【】\[\]［］\n]{1,60})[）)】\]］]")
_PRINTED = Pattern(
    r"批注[ ]?[\[［][^\]］\n]{1,8}[\]］][：:][^。\n]*。?|Commented \[[^\]\n]{1,8}\]:[^\n]*"
    r"|(?:^|(?<=[。；]))[ ]?(?:带格式的|删除的内容|插入的内容|设置了格式)(?:[\[［][^\]］\n]{1,8}[\]］])?[：:][^。\n]{0,40}。?"
    r"|~~(?=\S)[^~\n]{1,60}~~"
    r"|^[ \u3000]*(?:\p{Han}{1,4}[：:，,])?[这此该上下本](?:一)?(?:段|句|句话|部分|小节|个数字?|处)(?:[^。，]{0,8})(?:再改改|改改|改一下|核实一下|补充一下|再核一下|润色一下|删掉|删了|不要了|还没写完|待补充)[吧。！!]?[ \u3000]*$"
)
"""What a word processor prints of comments and changes, and words struck out in Markdown."""
_SHORT = 16
"""A longer bracket says something of the matter."""
_STATUTE = Pattern("修改为|修正案|第[一二三四五六七八九十百\\d]+条")
"""In a decision that changes a statute （删除）, （重复） may be what is decreed."""


@rule(
    "CL110",
    "editor-remark",
    "定稿里不留修改意见",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    stages=("final",),
    on=(
        *(word + mark for word in ("确认", "提供", "核定", "补充", "填写") for mark in "）)】]］"),
        *(bracket + "删" + close for bracket, close in ("（）", "()", "【】", "[]", "［］")),
        *(bracket + word for bracket in "（(【[［" for word in _ORDERS),
        *("【修改】", "【删除】", "【补充】", "【核实】", "【存疑】"),
        *(ask + mark for ask in (*_ASKS, *_ASKED) for mark in "）)】]］"),
        *(
            bracket + word
            for bracket in "（(【[［"
            for word in (*_DEICTIC, "?", "？", *(word + colon for word in _MARKED for colon in "：:"))
        ),
        *(bracket + word for bracket in "（(【[［" for word in _WHETHER),
        *(f"{ask}{mark}" for ask in ("不对", "对吗", "对不对", "有误", "准确", "妥当") for mark in "?？"),
        *(
            "批注[",
            "批注 [",
            "批注［",
            "Commented [",
            "带格式的",
            "删除的内容",
            "插入的内容",
            "设置了格式",
            "~~",
            "改改",
            "改一下",
            "核实一下",
            "补充一下",
            "核一下",
            "润色",
            "删掉",
            "删了",
            "不要了",
            "还没写完",
        ),
    ),
    over=("BD",),
    bad=[
        Bad("去年共办理1260件⟦（此处再核）⟧，满意率98%。", fixed="去年共办理1260件，满意率98%。", said="修改意见"),
        Bad(
            "要坚持以人为本⟦（与前文重复，建议删）⟧。\n补助标准为每亩300元⟦【请财政局核对】⟧。",
            fixed="要坚持以人为本。\n补助标准为每亩300元。",
        ),
        Bad(
            "全年引进项目36个⟦（？）⟧，⟦【批注：此数与统计公报不一致】⟧总投资52亿元。",
            fixed="全年引进项目36个，总投资52亿元。",
        ),
        Bad(
            "完成投资2.6亿元⟦（数字请财政局提供）⟧，各项指标居前列⟦（待商榷）⟧，由县水利局牵头⟦（是否加上农业局？）⟧，覆盖率62.5%⟦（与统计局核对）⟧，书屋326个⟦(数字不对?)⟧。",
            fixed="完成投资2.6亿元，各项指标居前列，由县水利局牵头，覆盖率62.5%，书屋326个。",
        ),
        Bad("⟦（注意：此处改为楷体）⟧全年共办理1260件。", fixed="全年共办理1260件。"),
        Bad("增长8%⟦（此段内容请张局审定）⟧。", fixed="增长8%。"),
        Bad("要抓好落实。\n⟦李局长：这一段请再改改⟧", fixed="要抓好落实。\n"),
        Bad("各单位要⟦~~认真~~⟧落实会议精神。\n⟦带格式的：字体：仿宋，三号⟧", fixed="各单位要落实会议精神。\n"),
    ],
    good=[
        "陈规陋习要改一改，公文要改一改、核一核，该删掉的删掉。",
        "各单位要再核对一次数据（含上年结转），逐项请主管领导审核。",
        "申报材料有误的，应当在5日内补正（不含重复申报的项目）。",
        "统计口径为规模以上企业（已剔除重复数据）；村民反映的问题（如道路太窄）已整改。",
        "提交身份证复印件（与原件核对），说明住宿需求（是否单间），什么是合格（是否达标）要讲清。",
        "将第三条第二款（删除）修改为：“县人民政府应当加强领导。”",
        Good("去年共办理1200件（此处再核）。", stage="draft"),
    ],
)
def editor_remark(paragraph: Paragraph) -> Iterator[Hit]:
    """“此处再核”“建议删”是审稿人写给起草人的话，处理完要删去。表格里的备注不查；起草阶段（--stage draft）不查。"""
    text = paragraph.text
    if paragraph.role is Role.TABLE:
        return
    remarks = [m for m in _BRACKETED.finditer(text) if _is_remark(m[1], text)]
    for match in (*remarks, *_PRINTED.finditer(text)):
        start, end = match.span()
        fix = replacement(start, end, "", title="删去修改意见", safe=False)
        yield Hit(start, end, f"“{match.group()[:16]}”是修改意见，处理后应删去", fix)


@lru_cache(maxsize=1)
def _changes_statute(text: str) -> bool:
    """The paragraph changes a statute; kept for its next bracket."""
    return _STATUTE.search(text) is not None


def _is_remark(said: str, text: str) -> bool:
    bare = said.rstrip("?？!！。吧").removesuffix("一下")
    if not bare or said.startswith(tuple(f"{word}{colon}" for word in _MARKED for colon in "：:")):
        return True
    if said == "删" or said.startswith(_ORDERS) or said in ("修改", "删除", "补充", "核实", "存疑"):
        return not _changes_statute(text)
    if (said.startswith(_WHETHER) and said != bare and said[-1] in "?？") or _WITH_WHOM.fullmatch(bare):
        return len(said) <= _SHORT
    if "待" in said[:5] and said.endswith(_WAITED) and len(said) <= _SHORT:
        return True
    if "重复" in bare and _changes_statute(text):
        return False
    if said.startswith(_DEICTIC):
        return any(ask in said for ask in _ASKS) or ("请" in said and bare.endswith(_ASKED))
    return (
        len(bare) <= _SHORT
        and "，" not in bare
        and (bare.endswith(_ASKS) or (bare.startswith("请") and bare.endswith(_ASKED)))
    )

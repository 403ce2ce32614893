"""CL110: what an editor says to the writer, typed into the text."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Good, Hit, Match, Paragraph, Pattern, Role, replacement, rule

_ASKS = (
    "再核", "再核实", "再核对", "再查", "再改", "再议", "再斟酌", "再商", "再补充", "再完善", "再展开", "再细化", "再压缩", "待改", "待查", "待议", "待商",
    "待核", "待补", "待加", "存疑", "有误", "不妥", "欠妥", "不准确", "不通顺", "是否妥当", "是否准确", "是否恰当", "是否属实", "是否保留", "请核", "请核实",
    "请核对", "请确认", "请审定", "请审核", "请斟酌", "请修改", "请核稿", "需核实", "需核对", "需确认", "需修改", "需更新", "建议删", "建议删除", "建议删去",
    "建议修改", "建议合并", "可删", "可删去", "可删除", "可不写", "可不要", "拟删", "拟删除", "改一下", "要改", "太长", "太空", "查一下", "核一下", "对吗",
    "对不对", "不对", "重复", "前后矛盾", "前后不一致", "口径不一致", "略写", "展开写", "可展开", "可再展开", "数据更新",
)  # fmt: skip
_WHAT = "此处|此句|此段|此数|这里|这句|这段|本段|该段|该句|上文|前文|与前文|与上文|数据|数字|该数据|内容|名单|日期|职务|姓名|排序|提法|表述|措辞|出处|文号|标点|比例|年份|时间|地点|请?领导|请?局长|请?主任|请?分管领导|请?办公室|请?各处室?|请?财政局"
_MARKED = "批注|修改意见|修改建议|审稿意见|审核意见|核稿|核稿人|校对意见|校对|编者注|编辑注|领导意见|局长意见|主任意见|修订|修改|疑问|问题|备忘"
_OPEN, _CLOSE = r"[（(【\[［]", r"[）)】\]］]"
_FORMS = (
    rf"{_OPEN}(?:请|还|仍|尚)?(?:{_WHAT})?[^（）()【】\[\]，。；\n]{{0,8}}(?:{'|'.join(sorted(_ASKS, key=len, reverse=True))})(?:一下|吧|[?？!！。])?{_CLOSE}",
    rf"{_OPEN}(?:{_WHAT})[，,]?[^（）()【】\[\]\n]{{0,16}}(?:{'|'.join(sorted(_ASKS, key=len, reverse=True))})[^（）()【】\[\]\n]{{0,8}}{_CLOSE}",
    rf"{_OPEN}请\p{{Han}}{{1,8}}(?:再?核对|再?核实|斟酌|把关|提供(?:数据|数字)|补数)(?:一下)?{_CLOSE}",
    rf"{_OPEN}(?:{_MARKED})[：:][^（）()【】\[\]\n]{{1,60}}{_CLOSE}",
    rf"{_OPEN}[?？]+{_CLOSE}",
    r"批注[ ]?[\[［][^\]］\n]{1,8}[\]］][：:][^。\n]*。?|Commented \[[^\]\n]{1,8}\]:[^\n]*",
    r"(?:^|(?<=[。；]))[ ]?(?:带格式的|删除的内容|插入的内容|设置了格式)(?:[\[［][^\]］\n]{1,8}[\]］])?[：:][^。\n]{0,40}。?",
    r"~~(?=\S)[^~\n]{1,60}~~",
)
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
        *(ask + mark for ask in _ASKS for mark in "）)】]］"),
        *(
            bracket + word
            for bracket in "（(【[［"
            for word in (*_MARKED.split("|"), *_WHAT.replace("请?", "").split("|"), "请", "?", "？")
        ),
        *(
            "批注[",
            "批注 [",
            "批注［",
            "Commented [",
            *(
                word + mark
                for word in ("核对", "核实", "斟酌", "把关", "提供数据", "提供数字", "补数")
                for mark in "）)】]］"
            ),
            "带格式的",
            "删除的内容",
            "插入的内容",
            "设置了格式",
            "~~",
        ),
    ),
    find="|".join(_FORMS),
    over=("CL101", "BD"),
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
        Bad("各单位要⟦~~认真~~⟧落实会议精神。\n⟦带格式的：字体：仿宋，三号⟧", fixed="各单位要落实会议精神。\n"),
    ],
    good=[
        "各单位要再核对一次数据（含上年结转），逐项请主管领导审核。",
        "申报材料有误的，应当在5日内补正（不含重复申报的项目）。",
        "统计口径为规模以上企业（已剔除重复数据）；村民反映的问题（如道路太窄）已整改。",
        "将第三条第二款（删除）修改为：“县人民政府应当加强领导。”",
        Good("去年共办理1200件（此处再核）。", stage="draft"),
    ],
)
def editor_remark(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“此处再核”“建议删”是审稿人写给起草人的话，处理完要删去。表格里的备注不查；起草阶段（--stage draft）不查。"""
    shown = match.group()
    if paragraph.role is Role.TABLE or ("重复" in shown and _STATUTE.search(paragraph.text)):
        return
    start, end = match.span()
    message = f"“{shown[:16]}”是修改意见，处理后应删去"
    yield Hit(start, end, message, replacement(start, end, "", title="删去修改意见", safe=False))

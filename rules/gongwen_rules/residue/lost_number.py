"""CL105: a number or a year that got lost when the text was copied."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Paragraph, Pattern, rule

_N = r"\d０-９〇零一二三四五六七八九十两百千万亿几数多半余"
_NOT_COUNTED = (
    rf"(?<![每{_N}上过近超首逾不单位成整跨级])(?<!单位[为：]?|换算|以|人民币|折合|(?<!突)破|首次突破|率先突破|首超)"
)
_MONEYED = "出薪资金额入值本款助润用税负达到为约破排支计付投增减价安费低高处偿息"
_MEASURED = "长达为约计建修到"
_AREAS = ("公里", "平方公里", "平方米", "公顷", "亩", "千瓦")
_ACHIEVED = (
    "达到", "共有", "共计", "增加到", "增至", "减少到", "减至", "新增", "新建", "建成", "突破", "超过", "设立", "设置", "培育", "引进", "办理", "办结",
)  # fmt: skip
_COUNTABLE = "个家座项件名条处台套所户"
_UNITS = ("条", "件", "次", "人次", "万元", "亿元", "万人", "公里", "亩", "户", "个百分点", "吨")
_COUNTING = (
    "达", "不少于", "不低于", "不超过", "不高于", "超过", "达到", "增长到", "提高到", "完成投资", "总投资", "投入资金", "补助资金", "落实资金", "共计",
)  # fmt: skip
_MEETINGS = ("会议", "全会", "全体会议", "常务会议", "党代会", "代表大会")
_BEFORE_PERCENT = "长降高低升到占率为仅例幅比重达至超增减涨值"
_POINTED = tuple(
    rise + "个百分点" for rise in ("高", "长", "降", "升", "落", "窄", "大", "低", "高了", "长了", "降了", "升了")
)
_END = "，,。；;、"
_DIGITS = "0123456789０１２３４５６７８９"
_FORMS: tuple[tuple[tuple[str, ...], tuple[str, ...], Pattern], ...] = (
    (
        ("—月", "－月", "–月", "-月"),
        ("—月", "－月", "–月", "-月"),
        Pattern(
            r"(?:^|(?<=[。；，,;：:、（(]))[ \u3000]*[—－–-]{1,2}月(?=[，,、份底初末])|(?<=\d)[—－–-]{1,2}月(?=[，,、份底])"
        ),
    ),
    (
        ("第",),
        ("第位", "第季度", "第届", *(f"第次{meeting}" for meeting in _MEETINGS)),
        Pattern(rf"(?<![次等及门宅府科])第(?:位|季度|届(?!时)|次(?:{'|'.join(_MEETINGS)}))"),
    ),
    (
        _UNITS,
        tuple(word + unit for word in _COUNTING for unit in _UNITS),
        Pattern(rf"(?<![到抵直送])(?:{'|'.join(_COUNTING)})(?:{'|'.join(_UNITS)})(?=[，,。；;、）)]|$)"),
    ),
    (
        ("去，", "去,", "明，", "明,"),
        ("去，", "去,", "明，", "明,"),
        Pattern(r"(?:^|(?<=[。；;]))[ \u3000]*[去明][，,](?=\p{Han}{2})"),
    ),
    (
        ("近几", "已多", "工作多", "和今后一"),
        ("近几", "已多", "工作多", "和今后一"),
        Pattern(
            r"近几(?=[各全本我市县区单部]|[，,])|已多(?=没有|未曾|没能)|从事[^，,。；]{1,14}工作多(?=[，,])|(?:^|(?<=[是，,。；]))和今后一(?=[个段])"
        ),
    ),
    (("到在",), ("到在",), Pattern(r"(?:^|(?<=[，,。；;：:、即]))到在(?=[全本我市县省])")),
    (("周后",), ("周后",), Pattern(rf"(?<![{_N}每上下本隔第])周后(?=\p{{Han}})")),
    (
        ("次，", "次,", "次。", "次；", "次;"),
        ("至少", "不少于", "不低于"),
        Pattern(rf"(?:至少|不少于|不低于)[^{_N}每若，,。；;]{{1,12}}(?<![批班车层档名人频序等依])次(?=[，,。；;])"),
    ),
    (
        ("年",),
        (
            *(f"{word}年{digit}" for word in "于到至在自从" for digit in _DIGITS),
            *(
                f"{mark}年{after}"
                for mark in "，。；、（,"
                for after in (*"123456789，,", "来，", "来,", "以来，", "以来,")
            ),
        ),
        Pattern(
            r"(?<=[于到至在自从])年\d{1,2}月(?!\d{0,2}[—～~-])|(?:^|(?<=[，,。；;、（]))年\d{1,2}月\d{1,2}日|(?:^|(?<=[，,。；;]))年(?:来|以来)?[，,]"
        ),
    ),
    (
        ("年月", "月日"),
        ("年月", "月日"),
        Pattern(
            r"(?<=(?:19|20)\d\d)年月(?:日(?!$)|(?=[前起止，,。、；至到召印施完举]))|(?<=(?:19|20)\d\d年\d{1,2})月日(?![寇本军伪俄])"
        ),
    ),
    (
        ("%", "％"),
        tuple(word + sign for word in _BEFORE_PERCENT for sign in "%％"),
        Pattern(rf"(?<=[{_BEFORE_PERCENT}])[%％](?=[，,。；;）～~—至]|左右|以[上下])"),
    ),
    (
        ("万元", "亿元"),
        tuple(word + unit for word in _MONEYED for unit in ("万元", "亿元")),
        Pattern(
            rf"(?<=[{_MONEYED}]){_NOT_COUNTED}[万亿]元(?=[，,。；;、～~]|以下的|(?<!投资[万亿]元)以上的|以内|左右|由)"
        ),
    ),
    (
        _AREAS,
        tuple(word + unit for word in _MEASURED for unit in _AREAS),
        Pattern(rf"(?<=[{_MEASURED}]){_NOT_COUNTED}(?:{'|'.join(_AREAS)})(?=[{_END}])"),
    ),
    (
        _ACHIEVED,
        tuple(word + unit for word in _ACHIEVED for unit in _COUNTABLE),
        Pattern(rf"(?<={'|'.join(_ACHIEVED)})[{_COUNTABLE}](?=[{_END}）和]|以上|国家)"),
    ),
    (
        ("户户", "口人"),
        ("户户", "口人", "口万人"),
        Pattern(
            r"(?:贫困|低保|脱贫|监测|农|住|用|五保)户户(?=[，,。；;、（])|(?:总|常住|户籍|农业|城镇|贫困)人口万?人(?=[，,。；;、])"
        ),
    ),
    (
        ("率达", "率为"),
        tuple(f"率{word}{mark}" for word in "达为" for mark in "。；，"),
        Pattern(r"(?<=\p{Han}{2})率(?:[达为](?=[。；])|达(?=，))"),
    ),
    (
        ("了个", "有个", "立个"),
        tuple(
            f"{word}个" for word in ("设置了", "建立了", "设立了", "新建了", "开设了", "建成了", "共有", "下设", "下辖")
        ),
        Pattern(
            r"(?:设[置立]了|建[立成]了|新建了|开设了|共有|下[设辖])个(?!别|人|体|性|案|个|旧|股|中|儿|头|屁|独|大|小|什|啥|新|很|临|专|好)\p{Han}{1,6}(?:窗口|科室?|部门|单位|乡镇|村|社区|支部|小组|班|站|点|中心|分队)(?=[，。；、])"
        ),
    ),
    (
        ("万多元", "亿多元", "万余元"),
        tuple(
            f"{word}{unit}"
            for word in ("费", "金", "入", "资", "达", "计", "值", "额", "款", "为")
            for unit in ("万多元", "亿多元", "万余元", "亿余元")
        ),
        Pattern(r"(?<=(?:经|花|收|旅|话|学|水|电|税)费|[金入资达计值额款为])[万亿][多余]元"),
    ),
    (("公文种",), ("公文种",), Pattern(r"公文种(?=[，,。；;])")),
    (
        ("共有", "共计"),
        tuple(
            f"{word}{noun}{unit}"
            for word in ("共有", "共计")
            for noun in ("党员", "职工", "教师", "学生", "干部", "代表", "员工")
            for unit in "名人"
        ),
        Pattern(r"共[有计](?:党员|职工|教师|学生|干部|代表|员工)[名人](?=[，,。；;、（])"),
    ),
    (("个百分点",), _POINTED, Pattern(r"(?<=[高长降升落窄大低]了?)个百分点")),
    (
        ("第",),
        tuple(f"第{unit}{after}" for unit in "条款项章批轮" for after in "第的规款项，,。、"),
        Pattern(r"(?<![次等及门宅府科一二三四五六七八九十百\d])第[条款项章批轮](?=[第的规款项，,。、])"),
    ),
    (
        ("午", "晚上"),
        tuple(word + hour for word in ("上午", "下午", "晚上") for hour in "时点"),
        Pattern(r"(?<=上午|下午|晚上)[时点](?=[在到，,开召集前])"),
    ),
)
"""What of the words must occur, the words that a gap leaves side by side, and how it shows."""

_ROUND = Pattern("(?:达到?|超过|突破)(?:[万亿]元|万人)$")
"""A round number may be meant: 年收入达万元, 产值突破亿元."""


@rule(
    "CL105",
    "lost-number",
    "数字、年份没有丢失",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=tuple(dict.fromkeys(word for _, words, _ in _FORMS for word in words)),
    plain=True,
    roles=PROSE,
    bad=[
        Bad("项目于⟦年3月⟧开工，截至2024⟦年月日⟧，⟦总投资亿元⟧，完工率为⟦%⟧，道路全长⟦公里⟧。", said="年份"),
        Bad("招商成效明显。⟦年来，⟧引进的企业达到⟦家⟧，利润率提高⟦个百分点⟧，依照⟦第条⟧的规定，于当日下午办结。"),
        Bad("积极收集上报情况。⟦—月⟧，向中办报送信息居全省⟦第位⟧，领导批示⟦达条⟧。", said="数字"),
        Bad(
            "业务培训班⟦已多⟧没有举办过，面对⟦近几⟧各单位人员变动大的现实。⟦去，⟧市委提出了奋斗目标，即⟦到在⟧全省率先实现现代化。"
        ),
        Bad("每天⟦至少应从县政府网上收文次⟧，重大事件⟦周后⟧报情况。"),
        Bad("全县有⟦贫困户户⟧，⟦常住人口万人⟧，机关⟦共有党员名⟧，党委机关⟦公文种⟧，占比10%。"),
        Bad("投入经费⟦万多元⟧，⟦设置了个职能窗口⟧，公开⟦率达⟧。"),
        Bad("地皮租金每年⟦达万元⟧，产值突破⟦亿元⟧，职工总数⟦超过万人⟧。", said="数字"),
        Bad("文件清退工作应在次年⟦第季度⟧完成，⟦完成投资万元⟧，增长10%。"),
    ],
    good=[
        "1—10月，向省委办报送信息居全省第2位，领导批示达12条。",
        "总投资（万元）见附件，单位为万元，近几年来已多次举办，最近几乎每周一次。",
        "会后两周内整改，三周后复查，每周后半段值班，至少检查2次，不少于三个批次，至少每季度一次。",
        "说来说去，明白人到在场的每一位都清楚；等级第次、门第位次不在此列。",
        "单位：%　万元，年末人口35万人。年底前，总投资亿元以上项目超过10个，每户补助上万元，年产值首破亿元，占比（%）见表。",
        "2024年 月 日前报送，至年底完成；第一条、第二款的规定，和平共处，条件达到后新增项目。",
        "1945年9月日寇投降后返回。",
        "按公文种类办理，家家户户，挨家挨户，农户户均增收，总人口35万人，共有党员名册3本。",
        "总投资上万多元，共有个别单位没有完成，设置了个人窗口、公开率达标，满意率达到95%，城镇化率为65%，设立了个小项目。",
        "要完成投资、税收等目标，超过人均水平，达到条件的予以备案。",
    ],
)
def lost_number(paragraph: Paragraph) -> Iterator[Hit]:
    """复制或脱敏时丢了数字、年份，句子就不通了。对照原稿补上；只报句子不可能成立的地方。"""
    text = paragraph.plain.text
    taken = -1
    for start, end in sorted(_gaps(text)):
        if start > taken:
            message = f"“{text[start:end].strip()}”处丢了数字或年份，请对照原稿补上"
            yield Hit(start, end, message, severity="info" if _ROUND.search(text[max(0, end - 5) : end]) else None)
            taken = end - 1


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    for keys, _, pattern in _FORMS:
        if any(map(text.__contains__, keys)):
            yield from (match.span() for match in pattern.finditer(text))

"""ZC102: a word written twice by mistake."""

from collections.abc import Iterator
from itertools import pairwise

from gongwen_lint.rule import Bad, Hit, Paragraph, Pattern, replacement, rule

_ALLOWED = {
    "是": ("凡但要若还只于正总或可算就都也国像不便求", "是非否"),
    "的": ("目标之打似别端", "的确士哥卡黎斯"),
    "了": ("为除明末终罢知未不", "了解结却断无事望然债账不"),
    "在": ("存现实正所潜内外自旨好", "在校建职线编岗册押逃位任读场地野世乎途研家籍即华京"),
    "和": ("共饱温总缓柔祥谐平中暖软融调", "和谐平睦美气解田县林龙善顺好乐缓声政硕布静合约议"),
    "为": ("作以行认成称视定变列分名因所沦无较更人", "为民何人首此了期主公国党数什"),
    "把": ("一两几大个", "把关脉舵手握柄戏"),
    "将": ("即必终行", "将军领士要就来帅级才近乐"),
    "与": ("参给赠付授", "与会众日其赛时此"),
    "由": ("自理事缘来交因", "由于来此衷头"),
    "被": ("棉毛植", "被子动褥告服"),
    "及": ("以涉普提推触波顾危殃", "及时格其第早至物锋"),
    "从": ("服听自随盲", "从容事前业严属众而不中江化政教优"),
    "并": ("合归吞兼火一", "并网购列非行入轨州处"),
    "向": ("方走倾面意动志指朝转趋导定去取偏单双", "向上下前后东西南北日内外导来往阳心荣好善"),
    "以": ("所可足难加予得用", "以下上及往色前后外内此身致免便至资"),
    "不": ("无莫从决绝要才好动对么", "不过"),
    "更": ("变", "更新换改替正名加生迭"),
    "要": ("重主需必简纲概摘提首次紧索机", "要回求素件害点闻领职道命紧么约塞强"),
    "到": ("看得达遇感接收受做找拿想等周报迟", "到场会期位达底来账货岗访点处"),
    "使": ("即假大天行促致纵", "使用者命馆团节领劲得"),
    "第": ("及门次宅落等", ""),
    "至": ("甚升乃直及周", "至今少于此多上"),
    "于": ("关由对位居处属善勇至便易利终等", "于都洪田"),
    "也": ("", ""), "就": ("成造迁", "就业近医学职地要是此座"), "都": ("首成古", "都市城江匀督昌安"), "还": ("归偿返退交", "还款贷原清债本"),
    "又": ("", ""), "而": ("从然反进因", "而"), "或": ("", ""), "但": ("不非", ""), "已": ("早而不", "已"), "让": ("转礼谦忍出", "让利步渡座胡"),
    "这": ("", ""), "那": ("", "曲坡马"), "很": ("", ""), "再": ("一", "再而三生次"), "其": ("尤极", "其他它中余实次间"), "们": ("", ""),
    "且": ("而况", "末"), "各": ("", "不"), "仍": ("", ""),
    "对": ("针应面绝相核校反派配敌比查结一成", "对象方外内比口策应付称等面照立接手于路此话仗抗账冲标歌表联台港澳日美俄欧"),
    "我": ("自忘", "行"),
    "本": ("基书版资成日样课文脚标剧根原户账读每一几副孤底绘", "本主土身质科职位月人子市地溪色金草分"),
    "该": ("应", ""),
    "请": ("申邀聘报恳提敬特烦商延宴吁", "示求假柬教客愿缨帖战"),
    "均": ("平人户年日月", "衡匀等价值摊线分可势"),
    "应": ("相适反响对供回感因效呼报照顺理自策", "应急用届邀征聘变付答税诉时收约允试城县"),
    "如": ("例比诸假譬犹不自正何有", "如实期何下此同愿意数初常履约故东皋厂是一"),
    "若": ("假倘恍宛", "若干羌尔"),
    "据": ("数依证占凭论票收字单割", "实理此守点说悉称传为统介报了"),
    "照": ("护执牌拍对参关", "章料管旧例常明片相会应办实搬顾射样壁镜"),
    "过": ("不错", "过程去渡滤硬期路往户关境度错失半节冬年敏剩紧苦好招目筛堂磅船闸坝桥江河水"),
    "须": ("", "知臾眉髯"),
    "因": ("原起诱病内外主成基死", "素果地人公病噪势材时事"),
    "需": ("所必急", "求"),
}  # fmt: skip
"""A function word; characters before and after it with which the two belong to different words (国是是, 是是非)."""

_FOLLOWING = {
    "了": Pattern(r"\p{Han}{0,8}(?:心愿|夙愿|心事|恩怨|官司)"),
    "以": Pattern(r"\p{Han}{1,2}[代带换促为作治养评考]|一[当儆警敌]"),
    "被": Pattern(
        r"申|执行|监护|保险|继承|选举|上诉|诉|投诉|举报|审|检|调查|处罚|侵|抚|赡|扶养|收养|代理|许可|担保|兼并|拆|征|害|督|巡|监"
        r"|拖欠|帮扶|资助|救助|评|考核|服务|管理|授权|委托|保护"
    ),
}
"""What begins with the second one: 以以奖代补方式, 被被征地农民反映."""
_NAME = Pattern(
    r"(?![各全本我该这某两几有县市镇乡村区州省])\p{Han}{1,2}(?:[县市镇乡村区州旗街路]|同志|书记|主任|主席|先生|女士|[县市区镇乡局部处厅科院校]长)"
)
"""A place or a person whose name may begin with the second one: 向向山乡拨付."""
_DOUBTFUL = frozenset(["过", "照", "让", "还", "请", "把", "对", "他们", "我们", "你们", "通过", "关于", "特别"])
"""Doubled they may be right: 过过招, 告诉他们他们的权利."""
_TAILED = {
    "推进": "城度出博步入口场行展程驻村校修军站京企门山厂园户货家屋一位退取水账食价",
    "完成": "果都本人品立就长套功员效交活因年片份分绩语批形型千百色",
    "其中": "央小国医高学东期部共层间标级外药等试西原文华坚介铁转班心年午将巴欧非美职省地建交粮石型波、",
    "做好": "好事人房差评学家邻转戏粮经样书风传苗种声",
    "加强": "化度制弱项者大军国县镇企省市农力调劲基链降对震风身队势军",
    "开展": "示览会望现销区品演厅开播翅馆",
    "实施": "工行策肥政教展救药用治加压",
    "发展": "示览会望现销区品演厅开馆",
    "贯彻": "底查夜",
    "建设": "施备计立置定想区市点法有防",
}  # fmt: skip
"""Words whose last character is written twice (推进进工作); what begins a word with it (推进进度管理)."""
_NESTED = Pattern(r"^[^，。；：！？]{1,16}的\p{Han}")
"""A phrase that modifies a noun follows."""
_LEADING = frozenset("向对为与由在从将被以于和")
"""Words that may lead a phrase inside a phrase: 由由县财政局管理的账户支付."""
_SURE = {"以": Pattern("不得以以"), "及": Pattern("以及及(?![时第格早])")}
"""Wrong together with these, although a single character would excuse it: 不得以以任何理由, 以及及其他."""
_WORDS = ["进行", "加强", "推进", "开展", "实施", "关于", "我们", "以及", "并且", "但是", "由于", "通过", "根据", "为了", "按照", "坚持", "必须", "认真", "积极", "切实", "深入", "落实", "完善", "健全", "做好", "确保", "推动", "贯彻", "制定", "印发", "明确", "大力", "全面", "不断", "努力", "充分", "严格", "有效", "应当", "因此", "同时", "其中", "他们", "你们", "已经", "正在", "尤其", "如果", "虽然", "不仅", "而且", "首先", "其次", "最后", "目前", "当前", "工作", "情况", "我县", "我市", "我省", "全县", "全市", "全省", "各级", "各地", "广大", "提高", "加快", "促进", "强化", "规范", "进一步", "同志们", "各单位", "各部门", "有关部门", "领导小组", "人民政府", "一系列", "责任制", "高质量发展", "一是", "二是", "三是", "四是", "五是", "措施", "群众", "干部", "对于", "特别", "具有", "认为"]  # fmt: skip
_COMMON = ["传达", "种植", "养殖", "国家", "社会", "全国", "今年", "今天", "去年", "重要", "持续", "共同", "实现", "指出", "强调", "提供", "取得", "保障", "方面", "精神", "重大", "构建", "作出", "提出", "生态", "主题", "以来", "体系", "维护", "保护", "要求", "成为", "完成", "思想", "任务", "相关", "更加", "乡村", "文明", "中心", "机制", "制度", "作为", "万元", "亿元", "大会", "会议", "作用", "未来", "希望", "发挥", "能力", "举办", "部署", "召开", "达到", "治理", "平台", "主要", "打造", "发表", "截至", "审议", "需求", "期间", "水平", "优化", "正式", "围绕", "形成", "参加", "累计", "决定", "贡献", "始终", "包括", "解决", "增加", "实践", "事业", "资源", "开始", "巩固", "监督", "标准", "条件", "基础", "检查组", "有限公司", "县委", "市委", "省委", "县政府", "市政府"]  # fmt: skip
"""Words that nobody says twice on purpose; the second one may yet begin a longer one."""
_LONGER = (
    "站", "组", "人员", "室", "会", "者", "量", "机制", "日", "群", "队", "证", "报告", "部署", "性", "力度", "化", "得",
    "期", "率", "地", "方案", "细则", "意见", "办法", "条例", "再", "曲", "版", "班", "先", "，", ",",
    "主义", "主席团", "秘书处", "发言",
)  # fmt: skip
"""What may follow 工作工作, 推进推进 …: the second one begins a longer word, or it is said twice on purpose (努力努力再努力)."""


@rule(
    "ZC102",
    "doubled-word",
    "字词误重",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=(
        *(char * 2 for char in _ALLOWED),
        *(word * 2 for word in (*_WORDS, *_COMMON)),
        *(word + word[-1] for word in _TAILED),
    ),
    plain=True,
    bad=[
        Bad("办公室⟦是是⟧确保工作高效运行的关键。", fixed="办公室是确保工作高效运行的关键。", said="是是"),
        Bad(
            "要认真做好⟦的的⟧工作，通报⟦了了⟧各地⟦和和⟧部门的情况。", fixed="要认真做好的工作，通报了各地和部门的情况。"
        ),
        Bad(
            "不得⟦以以⟧任何理由拖延，⟦应应⟧当加强⟦对对⟧乡镇的指导。", fixed="不得以任何理由拖延，应当加强对乡镇的指导。"
        ),
        Bad("根⟦据据⟧县委要求，⟦我我⟧局制定了措施，⟦仍仍⟧需落实。", fixed="根据县委要求，我局制定了措施，仍需落实。"),
        Bad(
            "要⟦向向⟧山乡拨付资金，告知⟦他们他们⟧享有的权利。",
            fixed="要向山乡拨付资金，告知他们享有的权利。",
            said="可能",
        ),
        Bad(
            "持续推⟦进进⟧工作，完⟦成成⟧任务，其⟦中中⟧有三项延期，要做⟦好好⟧服务。",
            fixed="持续推进工作，完成任务，其中有三项延期，要做好服务。",
            said="可能",
        ),
        Bad("要⟦落实落实⟧中央部署。", fixed="要落实中央部署。"),
        Bad(
            "会议⟦传达传达⟧全县动员会精神，成立中草药⟦种植种植⟧专业合作社。",
            fixed="会议传达全县动员会精神，成立中草药种植专业合作社。",
            said="可能",
        ),
        Bad("各单位要⟦进行进行⟧全面排查，⟦切实切实⟧整改到位。", fixed="各单位要进行全面排查，切实整改到位。"),
    ],
    good=[
        "为了了解情况，要弄清是是非非，的的确确把工作作风建设抓在手上，实实在在为民办事。",
        "关键是是否落实，目的的达到要靠大家，作为为民服务的窗口，参与与会人员的接待。",
        "关于于志刚同志任职的通知，对在校学生和和平社区居民进行走访，把把关的责任压实。",
        "要学习学习再学习，研究研究、商量商量，天天想、一一对应，层层落实，处处留心。",
        "将以以奖代补方式支持针对对口帮扶作出的安排，数据据实上报，因为为了民生。",
        "应该该项目先行，相应应当追责，申请请求支援，例如如何防汛，必须须知须会，原因因此不同。",
        "问题被被征地农民反映，被被害人家属起诉，从从江县引进，向向阳镇拨付，由由来已久的问题入手。",
        "推进进度管理和进城务工，完成成果转化，其中中央资金已到位，做好好人好事宣传，要落实落实再落实。",
        "通过过船建筑物、过闸设施和过桥路段，通过过滤净化。",
        "努力努力再努力，经常照照镜子，过过紧日子，从根据根据地的实际出发，本本分分做人。",
        "人民代表大会大会主席团举行会议，建成小康社会社会主义新农村。",
        "推进推进会议定事项，做好工作工作者的保障，应当当场答复，可以以书面形式提出。",
    ],
)
def doubled_word(paragraph: Paragraph) -> Iterator[Hit]:
    """只报两字分属不开的重叠；“为了了解”“是是非非”一类不查，叠用动词（研究研究）不查；后面像地名、人名的只作提示。"""
    text = paragraph.plain.text
    twice = {one for one, following in pairwise(text) if one == following}
    for word in (*filter(_ALLOWED.__contains__, twice), *_WORDS, *_COMMON):
        start = text.find(word * 2)
        while start >= 0:
            end = start + 2 * len(word)
            before, after = text[max(0, start - 2) : start], text[end : end + 20]
            if _is_slip(word, before, after):
                yield _hit(start, end, word, sure=_is_sure(word, after))
            start = text.find(word * 2, end)
    yield from _tails(text)


def _tails(text: str) -> Iterator[Hit]:
    """Last characters of words written twice."""
    for word, others in _TAILED.items():
        start = text.find(word + word[-1])
        while start >= 0:
            end = start + len(word) + 1
            if text[end : end + 1] not in (*others, word[-1]):
                yield _hit(end - 2, end, word[-1], sure=False)
            start = text.find(word + word[-1], end)


def _is_sure(word: str, after: str) -> bool:
    """No second reading is thinkable."""
    if word in _DOUBTFUL or word in _COMMON or _NAME.match(after):
        return False
    return word not in _LEADING or _NESTED.match(after) is None


def _hit(start: int, end: int, word: str, *, sure: bool) -> Hit:
    if sure:
        return Hit(start, end, f"“{word * 2}”误重，应删去一个“{word}”", replacement(start, end, word))
    fix = replacement(start, end, word, safe=False)
    return Hit(start, end, f"“{word * 2}”可能误重，请核对是否多了一个“{word}”", fix, severity="warning")


def _is_slip(word: str, before: str, after: str) -> bool:
    """What stands before and after the doubled word does not make two words of it."""
    if word not in _ALLOWED:
        return not after.startswith(_LONGER)
    left, right = _ALLOWED[word]
    if word in _SURE and _SURE[word].search(before + 2 * word + after):
        return True
    if before[-1:] in (word, *left) or after[:1] in (word, *right):
        return False
    return word not in _FOLLOWING or _FOLLOWING[word].match(after) is None

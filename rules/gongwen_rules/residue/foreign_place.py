"""CL111: the name of another place, left in a text that was copied from there."""

from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import (
    PROSE,
    Bad,
    Fact,
    Hit,
    Match,
    Outline,
    Paragraph,
    Pattern,
    Role,
    document_rule,
    draft,
    fact,
)

_SLOGANS = ("平安", "法治", "和谐", "幸福", "美丽", "活力", "魅力", "富强", "清廉", "富美")
_LEVELS = "省市县州区"
_GENERIC = frozenset(
    "全我本各该此这那某城社园街示范开发先行试验新老校创国省市县区大都中小农乡村重点实工业度假自治保护管控功能强名型化级"
)
_PREFECTURES = (
    "石家庄 唐山 秦皇岛 邯郸 邢台 张家口 承德 沧州 廊坊 衡水 太原 阳泉 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 "
    "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 长春 四平 辽源 通化 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 "
    "牡丹江 绥化 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 "
    "铜陵 安庆 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 "
    "枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 "
    "十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 "
    "茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 防城港 钦州 贵港 玉林 百色 贺州 河池 崇左 海口 三亚 成都 攀枝花 泸州 "
    "德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 凉山 甘孜 阿坝 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 保山 昭通 丽江 普洱 临沧 楚雄 "
    "文山 大理 拉萨 日喀则 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 "
    "乌鲁木齐 克拉玛依 吐鲁番 哈密"
)
"""Cities whose name stands alone in a watchword (平安绵阳)."""
_OWN = Pattern(rf"(?:\p{{Han}}{{2,5}}?)[{_LEVELS}]")
_FOLLOWING = 4
"""A name is no longer, code points."""
_AFTER = ("", *"，。、；：”！和与", "建设", "作出", "贡献")
"""What may follow a place with its level: 平安青阳县。"""
_NO_PLACE = Pattern(
    "建设|校园|社区|家庭|乡村|中国|机关|企业|单位|城市|农村|医院|景区|交通|工地|市场|政府|发展|生活|创建|理念|环境|社会|经济|治理|文化|产业|民族|人生|校区"
)


@fact("slogan", on=_SLOGANS, roles=PROSE)
def slogan(paragraph: Paragraph) -> Iterator[Fact]:
    """The place that a watchword names."""
    text = paragraph.text
    for start in sorted(_behind_watchwords(text)):
        name = _place(text, start, text[start : start + _FOLLOWING])
        if name and _GENERIC.isdisjoint(name.rstrip(_LEVELS)) and not _NO_PLACE.search(name):
            yield Fact(start, start + len(name), name)


def _behind_watchwords(text: str) -> Iterator[int]:
    for word in _SLOGANS:
        at = text.find(word)
        while at >= 0:
            yield at + len(word)
            at = text.find(word, at + 1)


def _place(text: str, start: int, following: str) -> str:
    """The name at `start`: with its level, a known city, or one that the next watchword repeats (平安云山、法治云山)."""
    for length in (2, 3):
        end = start + length
        if following[length - 1 : length] in tuple("省市县州") and text[end : end + 2].startswith(_AFTER[1:]):
            return following[:length]
        if (
            len(following) > length
            and following[:length] in text[end + 1 : end + length + 4]
            and text[end : end + 1] in tuple("、，和与")
        ):
            return following[:length]
    return next((following[:n] for n in (4, 3, 2) if following[:n] in _cities()), "")


@fact(
    "own-place",
    on=tuple(f"{level}委、{level}政府" for level in _LEVELS),
    find=rf"在[ ]?(?P<name>\p{{Han}}{{2,4}}(?P<level>[{_LEVELS}]))委、(?P=level)政府的?(?:坚强|正确|统一|关心|亲切|高度|大力)?(?:领导|重视|关怀|支持|部署)[^，。]{{0,8}}下",
    roles=PROSE,
)
def led_by(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """The place whose committee and government the text says it is led by."""
    yield Fact(*match.span("name"), match["name"])


@fact(
    "own-place",
    on=("局局长", "局副局长", "委员会主任", "委员会副主任", "办公室主任", "办公室副主任", "中心主任", "中心副主任"),
    find=r"(?<=\p{Han}[ \u3000]?\p{Han}?(?:同志)?[为任])(?P<name>\p{Han}{2,3}[市县区])(?=\p{Han}{2,14}(?:局副?局长|(?:委员会|办公室|中心)副?主任))",
    roles=PROSE,
)
def appointed_in(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """The place in whose organ somebody is appointed."""
    yield Fact(*match.span("name"), match["name"])


@lru_cache(maxsize=1)
def _cities() -> frozenset[str]:
    return frozenset(_PREFECTURES.split())


@document_rule(
    "CL111",
    "foreign-place",
    "不留别处的地名",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    besides=("slogan", "own-place"),
    bad=[
        Bad(
            draft("通知", body=("各单位要认真落实，为建设平安⟦青阳县⟧作出新的贡献。", "要建设和谐⟦绵阳⟧。")),
            said="别处",
        ),
        Bad(draft("通知", body=("各单位要抓好落实，为建设平安⟦云山⟧、法治云山作出贡献。",))),
        Bad(
            draft("通知", body=("近年来，在⟦青阳县⟧委、县政府的坚强领导下，防汛工作取得明显成效。", "请抓好落实。")),
            said="别处",
        ),
        Bad(
            draft(
                "通知",
                body=("经研究，决定任命：", "何淼为⟦青阳县⟧水利局副局长（试用期一年）；", "周明为南屏县财政局局长。"),
            )
        ),
        Bad("在全县防汛工作会议上的讲话\n同志们：\n要为建设平安⟦乙市⟧作出贡献。"),
    ],
    good=[
        draft("通知", body=("要建设平安南屏、法治南屏，创建平安社区、文明城市、法治示范县，推进数字乡村建设。",)),
        "关于做好工作的通知\n要为建设平安绵阳、和谐绵阳作出贡献。",
        draft("通知", body=("在南屏县委、县政府的坚强领导下，在云泽市委、市政府的关心支持下，工作取得成效。",)),
        "在全县作风建设动员大会上的讲话\n在云泽县委、县政府的领导下，要建设美丽云泽、幸福云泽。\n要打造平安云泽县。",
        draft("函", body=("贵县建设美丽中国先行区的经验值得学习，智慧交通、文明交通走在全省前列，人民幸福安康。",)),
    ],
)
def foreign_place(outline: Outline) -> Iterator[Hit]:
    """“平安某市”“和谐某县”写的不是本地，多半是抄别处讲话留下的。只在看得出本机关在哪里时才查；确有其事的不改。"""
    own = "".join(e.text for e in outline.all(*_IDENTIFYING, part=None))
    peers = [name for name in _OWN.findall(own) if _GENERIC.isdisjoint(name[:-1])]
    for found in outline.facts["own-place"]:
        if found.value not in own and any(name[-1] == found.value[-1] for name in peers):
            message = f"“{found.value}”像是别处的地名，请核对是不是抄来的文字"
            yield Hit(found.start, found.end, message, paragraph=found.paragraph)
    for found in outline.facts["slogan"]:
        name: str = found.value
        bare = name.rstrip(_LEVELS) if len(name) > 2 else name
        placeholder = len(name) == 2 and name[0] in "甲乙丙丁" and name[1] in _LEVELS
        if placeholder or (peers and bare not in own):
            message = f"“{name}”像是别处的地名，请核对是不是抄来的文字"
            yield Hit(found.start, found.end, message, paragraph=found.paragraph)


_IDENTIFYING = (
    Role.MASTHEAD, Role.TITLE, Role.DOC_NUMBER, Role.ADDRESSEE, Role.SIGNATURE, Role.CC, Role.ISSUANCE, Role.ATTACHMENT_NOTE,
)  # fmt: skip

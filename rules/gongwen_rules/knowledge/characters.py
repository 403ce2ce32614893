"""Characters: which are common, how they are read, which forms are not standard and what stands for them."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gongwen_lint.rule import Match, Pattern
from gongwen_lint.structure.variants import BY_WORD, SIMPLIFIED_ONLY, STANDARD_FORM

_SYLLABLES = (
    "a啊 ai埃 an鞍 ang肮 ao凹 ba芭 bai白 ban斑 bang邦 bao苞 bei杯 ben奔 beng崩 bi逼 bian鞭 biao标 bie鳖 bin彬 bing兵 "
    "bo玻 bu捕 ca擦 cai猜 can餐 cang苍 cao操 ce厕 ceng层 cha插 chai拆 chan搀 chang昌 chao超 che车 chen郴 cheng撑 chi吃 "
    "chong充 chou抽 chu初 chuai揣 chuan川 chuang疮 chui吹 chun春 chuo戳 ci疵 cong聪 cou凑 cu粗 cuan蹿 cui摧 cun村 "
    "cuo磋 da搭 dai呆 dan耽 dang当 dao刀 de德 deng蹬 di堤 dian颠 diao碉 die跌 ding丁 diu丢 dong东 dou兜 du督 duan端 "
    "dui堆 dun墩 duo掇 e蛾 en恩 er而 fa发 fan藩 fang坊 fei菲 fen芬 feng丰 fo佛 fou否 fu夫 ga噶 gai该 gan干 gang冈 "
    "gao篙 ge哥 gei给 gen根 geng耕 gong工 gou钩 gu辜 gua刮 guai乖 guan棺 guang光 gui瑰 gun辊 guo锅 ha哈 hai骸 han酣 "
    "hang夯 hao壕 he呵 hei嘿 hen痕 heng哼 hong轰 hou喉 hu呼 hua花 huai槐 huan欢 huang荒 hui灰 hun荤 huo豁 ji击 jia嘉 "
    "jian歼 jiang僵 jiao蕉 jie揭 jin巾 jing荆 jiong炯 jiu揪 ju鞠 juan捐 jue撅 jun均 ka喀 kai开 kan刊 kang康 kao考 "
    "ke坷 ken肯 keng坑 kong空 kou抠 ku枯 kua夸 kuai块 kuan宽 kuang匡 kui亏 kun坤 kuo括 la垃 lai莱 lan蓝 lang琅 lao捞 "
    "le勒 lei雷 leng棱 li厘 lia俩 lian联 liang粮 liao撩 lie列 lin琳 ling玲 liu溜 long龙 lou楼 lu芦 luan峦 lue掠 lun抡 "
    "luo萝 ma妈 mai埋 man瞒 mang芒 mao猫 me么 mei玫 men门 meng萌 mi眯 mian棉 miao苗 mie蔑 min民 ming明 miu谬 mo摸 "
    "mou谋 mu拇 na拿 nai氖 nan南 nang囊 nao挠 ne呢 nei馁 nen嫩 neng能 ni妮 nian蔫 niang娘 niao鸟 nie捏 nin您 ning柠 "
    "niu牛 nong脓 nu奴 nuan暖 nue虐 nuo挪 o哦 ou欧 pa啪 pai拍 pan攀 pang乓 pao抛 pei呸 pen喷 peng砰 pi坯 pian篇 piao飘 "
    "pie撇 pin拼 ping乒 po坡 pu扑 qi期 qia掐 qian牵 qiang枪 qiao橇 qie切 qin钦 qing青 qiong琼 qiu秋 qu趋 quan圈 que缺 "
    "qun裙 ran然 rang瓤 rao饶 re惹 ren壬 reng扔 ri日 rong戎 rou揉 ru茹 ruan软 rui蕊 run闰 ruo若 sa撒 sai腮 san三 sang桑 "
    "sao搔 se瑟 sen森 seng僧 sha莎 shai筛 shan珊 shang墒 shao梢 she奢 shen砷 sheng声 shi师 shou收 shu蔬 shua刷 shuai摔 "
    "shuan栓 shuang霜 shui谁 shun吮 shuo说 si斯 song松 sou搜 su苏 suan酸 sui虽 sun孙 suo蓑 ta塌 tai胎 tan坍 tang汤 tao掏 "
    "te特 teng藤 ti梯 tian天 tiao挑 tie贴 ting厅 tong通 tou偷 tu凸 tuan湍 tui推 tun吞 tuo拖 wa挖 wai歪 wan豌 wang汪 "
    "wei威 wen瘟 weng嗡 wo挝 wu巫 xi昔 xia瞎 xian掀 xiang相 xiao萧 xie楔 xin薪 xing星 xiong兄 xiu休 xu墟 xuan轩 xue靴 "
    "xun勋 ya压 yan焉 yang殃 yao邀 ye椰 yi一 yin茵 ying英 yo哟 yong拥 you幽 yu迂 yuan鸳 yue曰 yun耘 za匝 zai栽 zan咱 "
    "zang赃 zao遭 ze责 zei贼 zen怎 zeng增 zha扎 zhai摘 zhan瞻 zhang樟 zhao招 zhe遮 zhen珍 zheng蒸 zhi芝 zhong中 zhou舟 "
    "zhu珠 zhua抓 zhuai拽 zhuan专 zhuang桩 zhui椎 zhun谆 zhuo捉 zi兹 zong鬃 zou邹 zu租 zuan钻 zui嘴 zun尊 zuo昨"
)
"""GB 2312 sets its 3,755 common characters in the order of their main reading; here is where each syllable begins."""

_FIRST_COMMON, _LAST_COMMON = b"\xb0\xa1", b"\xd7\xf9"


def standard_form(char: str) -> str:
    """The standard form of a traditional or variant character; the character itself where it is standard."""
    return STANDARD_FORM.get(char, char)


def _code(char: str) -> bytes:
    try:
        return standard_form(char).encode("gb2312")
    except UnicodeEncodeError:
        return b""


@lru_cache(maxsize=8192)
def is_common(char: str) -> bool:
    """The character, in its standard form, is among the 3,755 common ones of GB 2312."""
    return _FIRST_COMMON <= _code(char) <= _LAST_COMMON and len(_code(char)) == 2


@lru_cache(maxsize=1)
def common_characters() -> frozenset[str]:
    """The 3,755 common characters of GB 2312."""
    rows = range(_FIRST_COMMON[0], _LAST_COMMON[0] + 1)
    codes = (bytes((row, cell)) for row in rows for cell in range(0xA1, 0xFF))
    return frozenset(b"".join(code for code in codes if code <= _LAST_COMMON).decode("gb2312"))


@lru_cache(maxsize=4096)
def is_outlandish(char: str) -> bool:
    """Neither a character of GB 2312 nor a traditional or variant form of one: 皟, 鍏; characters of names such as 镕 too."""
    return len(_code(char)) != 2 and char >= "㐀"


@lru_cache(maxsize=1)
def _readings() -> tuple[list[bytes], list[str]]:
    pairs = [(entry[-1].encode("gb2312"), entry[:-1]) for entry in _SYLLABLES.split()]
    return [code for code, _ in pairs], [syllable for _, syllable in pairs]


def main_reading(char: str) -> str:
    """The main reading of a common character without its tone, ü written u; "" for any other character."""
    if not is_common(char):
        return ""
    codes, syllables = _readings()
    return syllables[bisect_right(codes, _code(char)) - 1]


def toneless(reading: str) -> str:
    """A syllable without tone marks, ü written u."""
    bare = unicodedata.normalize("NFD", reading.replace("ɡ", "g").replace("ɑ", "a"))
    return "".join(c for c in bare if c.isascii())


class OddForm(NamedTuple):
    """A traditional or variant form at `start:end`, and the standard one."""

    start: int
    end: int
    right: str


_BY_WORD = {
    "瞭了": "瞭解 瞭然 瞭如 明瞭",
    "乾干": "乾净 乾淨 乾旱 乾燥 乾枯 乾涸 乾脆 乾洁 乾粮 乾糧 乾货 乾貨 乾杯 饼乾 餅乾 晒乾 曬乾 烘乾 风乾 風乾 葡萄乾 乾部 骨乾 若乾 主乾 乾警 乾线 乾線 乾扰 乾擾 乾预 乾預 乾涉 乾劲 乾勁 实乾 實乾 苦乾 躯乾 树乾 樹乾 精乾 乾群 乾事创业",
    "覆复": "覆习 覆習 覆印 覆核 覆检 覆檢 覆试 覆試 覆垦 覆墾 覆议 覆議",
    "剋克": "剋服 攻剋 剋扣 剋制 剋难 剋難 剋期",
    "蘋苹": "蘋果",
    "麽么": "什麽 甚麽 怎麽 那麽 这麽 這麽 多麽 要麽",
    "夥伙": "夥伴 夥计 夥計 合夥 团夥 團夥 同夥 入夥 散夥",
    "徵征": "徵收 徵集 徵求 徵询 徵詢 徵用 徵兵 徵管 徵稽 徵税 徵稅 徵缴 徵繳 徵订 徵訂 徵文 徵地 徵召 徵调 徵調 徵候 徵兆 徵聘 "
    "徵信 徵程 徵途 象徵 特徵 应徵 應徵 表徵 缓徵 緩徵 预徵 預徵 减徵 減徵 免徵 开徵 開徵 长徵 長徵 出徵 体徵 體徵",
    "鍾钟": "鍾情 鍾爱 鍾愛 分鍾 点鍾 點鍾 时鍾 時鍾 秒鍾 闹鍾 鬧鍾 敲警鍾 警鍾",
    "噁恶": "噁心",
    "藉借": "藉口 藉鉴 藉鑒 藉调 藉調 藉助 藉故 藉机 藉機 藉此 凭藉 憑藉",
    "昇升": "昇级 昇級 昇温 昇溫 昇值 昇华 昇華 昇学 昇學 昇空 提昇 上昇 晋昇 晉昇 回昇 攀昇 飙昇",
    "陞升": "陞任 陞职 陞職 提陞 晋陞 晉陞",
    "祇只": "祇是 祇有 祇能 祇要 祇会 祇會 祇好 不祇",
    "祕秘": "祕书 祕書 祕密 祕诀 祕訣 祕方 神祕 奥祕 奧祕 隐祕 隱祕 便祕",
    "氾泛": "氾滥 氾濫",
    "蒐搜": "蒐集 蒐证 蒐證 蒐罗 蒐羅",
    "釐厘": "釐米 釐清 釐定 釐订 釐訂 毫釐 公釐",
    "晳晰": "明晳 清晳",
    "晳皙": "白晳",
    "甦苏": "复甦 復甦 甦醒",
    "於于": "於是 关於 關於 由於 对於 對於 至於 终於 終於 属於 屬於 等於 高於 低於 大於 小於 多於 少於 善於 勇於 敢於 便於 利於 "
    "易於 难於 難於 忠於 归於 歸於 基於 处於 處於 位於 在於 不於 鉴於 鑒於 限於 急於 源於 始於 立足於 有利於 致力於 服务於 服務於 集於 "
    "取决於 取決於 用於 適用於 成立於 建於 毁於 毀於 溃於 潰於 见於 見於 出於 过於 過於 优於 優於 早於 晚於 忙於 乐於 樂於 甘於 安於 疏於 流於 陷於 苦於 寓於 归功於 歸功於 得益於 助於 无异於 囿於 免於 迫於 碍於 礙於 "
    "於20 於19 於本月 於本年 於今年 於明年 於去年 於近日 於每年 於每月 於年底 於月底",
    "著着": "著手 著眼 著力 著想 著急 著陆 著陸 著装 著裝 著落 著重 沿著 随著 隨著 朝著 跟著 带著 帶著 围绕著 圍繞著 意味著 标志著 標誌著 "
    "面临著 面臨著 存在著 发挥著 發揮著 肩负著 肩負著 担负著 擔負著 承担著 承擔著 保持著 接著 執著 沉著 穿著 向著 看著 "
    "听著 聽著 活著 凭著 憑著 趁著 顺著 順著 有著 影响著 影響著 反映著 决定著 決定著 关系著 關係著 代表著 牵动著 牽動著 充满著 充滿著 "
    "蕴含著 蘊含著 坚持著 堅持著 延续著 延續著 进行著 進行著 引领著 引領著 推动著 推動著 承载著 承載著 怀著 懷著 冒著 迎著 靠著",
}
"""A form that is right elsewhere (乾坤, 姓於, 著名), its standard form, and words in which it is wrong."""

_AUTHORED = frozenset("名原编編论論专專巨译譯遗遺新合显顯卓昭土撰")
"""Before 著: the writing of books, or 显著; so 名著重印 holds no 著重."""
_WRITING = frozenset("名作述称稱录錄者书書")
"""After 著: the same."""


@lru_cache(maxsize=1)
def _by_word() -> tuple[dict[str, tuple[int, str]], Pattern]:
    words = {w: (w.index(pair[0]), pair[1]) for pair, listed in _BY_WORD.items() for w in listed.split()}
    return words, Pattern("|".join(sorted(words, key=len, reverse=True)))


def odd_words(text: str) -> Iterator[OddForm]:
    """Characters that are wrong in the word they stand in, though a standard elsewhere (瞭解, 徵求)."""
    words, pattern = _by_word()
    for match in pattern.finditer(text):
        offset, right = words[match.group()]
        at = match.start() + offset
        if text[at] != "著" or not (text[at - 1 : at] in _AUTHORED or text[at + 1 : at + 2] in _WRITING):
            yield OddForm(at, at + 1, right)


ODD_WORDS = tuple(word for words in _BY_WORD.values() for word in words.split())
"""Words with a form that only a word can judge."""


def odd_forms(text: str) -> list[OddForm]:
    """All traditional and variant forms of a text that have one standard form, in order."""
    found = [OddForm(n, n + 1, STANDARD_FORM[c]) for n, c in enumerate(text) if c in STANDARD_FORM]
    return sorted([*found, *odd_words(text)], key=lambda odd: odd.start)


_QUOTED = Pattern("《[^《》]*》|“[^“”]*”|「[^「」]*」|『[^『』]*』")
_INSCRIBED = Pattern(
    r"[匾额碑碣铭题刻楹联印章钤篆款招牌商标注册字号名为称]\p{Han}{0,3}[：:]?$|(?:原文|引文|记载|载)[：:]$"
)
_FIRM = Pattern(r"(?:公司|企業|企业|集團|集团|銀行|商行|書店|報社|酒店)”$")
_ONE_CHARACTER = 3
"""A character in quotation marks: “國”字."""
_ABROAD = Pattern(r"台[湾胞商属]|香港|澳门|海外|旅外|华侨|侨胞|侨眷|日本|民国|清代|古籍|旧志")
"""A paragraph that speaks of places or times that write traditional characters."""
_RELIC = Pattern(
    "(?:牌)?(?:壁画|遗址|牌坊|石碑|古碑|牌匾|匾额|石刻|摩崖|古建|旧址|宗祠|祠堂|书画|书法|字画|篆刻|作品展|特展)"
)
"""Behind the name of a relic or a work of calligraphy."""
_LONG = 8
"""So many characters make a quotation of a text, not of a watchword."""


def without_quoted_tradition(text: str, odd: list[OddForm]) -> list[OddForm]:
    """The odd forms that do not stand in a title, an inscription or a quotation set wholly in traditional characters.

    A watchword in quotation marks (“三個代表”) is the draft's own wording, not a quotation.
    """
    quoted: set[int] = set()
    starts = [form.start for form in odd]
    for match in _QUOTED.finditer(text) if odd else ():
        inside = range(bisect_left(starts, match.start()), bisect_left(starts, match.end()))
        if inside and not is_simplified(match.group()) and _is_quoted(match, text, len(inside)):
            quoted.update(inside)
    return [form for at, form in enumerate(odd) if at not in quoted]


def _is_quoted(match: Match, text: str, odd: int) -> bool:
    shown = match.group()
    if len(shown) == _ONE_CHARACTER and text[match.end() : match.end() + 1] == "字":
        return True
    if shown[0] != "“" or (odd > 1 and sum(c > "㐀" for c in shown) >= _LONG):
        return True
    if _is_abroad(text) or _RELIC.match(text, match.end()):
        return True
    return (
        _INSCRIBED.search(text[max(0, match.start() - _LONG) : match.start()]) is not None
        or _FIRM.search(shown) is not None
    )


@lru_cache(maxsize=1)
def _is_abroad(text: str) -> bool:
    """Traditional characters are at home where it speaks of; kept for the next quotation of the same text."""
    return _ABROAD.search(text) is not None


def is_simplified(text: str) -> bool:
    """The text holds characters that exist in simplified text only."""
    return any(c in SIMPLIFIED_ONLY for c in text)


def is_set_in_tradition(text: str, odd: list[OddForm]) -> bool:
    """The text as a whole is written in traditional characters, as against holding some."""
    traditional = sum(text[o.start] not in BY_WORD for o in odd)
    simplified = sum(c in SIMPLIFIED_ONLY for c in text)
    return traditional >= 6 and traditional > 2 * simplified

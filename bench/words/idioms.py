"""Builds the parts of idioms by which ZC104 finds idioms with a wrong character.

Usage: python -m bench.words.idioms    (the corpus lies in ../shared/corpus)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

import jieba

from gongwen_lint.structure.finder import Finder
from gongwen_rules.wording import idiom
from gongwen_rules.wording.idiom import is_slip

from .grams import grams
from .misspelt import COLUMNS, CORPUS, corpus, dictionary

FAMILIAR = 1000
"""The frequency in the list of an idiom that the list lacks."""
SEEN = 2
"""How often an idiom stands in the corpus at least."""
COMMON = 120
"""A half more frequent than this in the corpus would be visited too often."""
OWN = [
    "气势如虹",
    "针砭时弊",
    "风清气正",
    "以人为本",
    "因地制宜",
    "求真务实",
    "真抓实干",
    "久久为功",
    "驰而不息",
    "踔厉奋发",
    "笃行不怠",
    "勇毅前行",
    "守正创新",
    "行稳致远",
    "攻坚克难",
    "开拓进取",
    "锐意进取",
    "锐意改革",
    "凝心聚力",
    "同心同德",
    "同心协力",
    "和衷共济",
    "群策群力",
    "上下联动",
    "齐抓共管",
    "群防群治",
    "联防联控",
    "标本兼治",
    "综合施策",
    "多措并举",
    "统筹兼顾",
    "统筹协调",
    "分类施策",
    "精准施策",
    "靶向施策",
    "有的放矢",
    "对症下药",
    "量体裁衣",
    "因势利导",
    "因材施教",
    "与时俱进",
    "开拓创新",
    "奋发有为",
    "奋勇争先",
    "只争朝夕",
    "不负韶华",
    "不负众望",
    "不忘初心",
    "牢记使命",
    "砥砺前行",
    "砥砺奋进",
    "躬身入局",
    "担当作为",
    "履职尽责",
    "恪尽职守",
    "尽职尽责",
    "尽心尽力",
    "尽心竭力",
    "敢为人先",
    "率先垂范",
    "身体力行",
    "令行禁止",
    "令出必行",
    "雷厉风行",
    "立说立行",
    "立行立改",
    "即知即改",
    "边查边改",
    "举一反三",
    "查漏补缺",
    "取长补短",
    "扬长避短",
    "补齐短板",
    "对标对表",
    "见贤思齐",
    "从严从实",
    "从严治党",
    "全面从严",
    "依法依规",
    "依法行政",
    "严格执法",
    "公正司法",
    "全民守法",
    "科学立法",
    "简政放权",
    "放管结合",
    "优化服务",
    "提质增效",
    "提质扩面",
    "节能减排",
    "节能降耗",
    "降本增效",
    "挖潜增效",
    "开源节流",
    "增收节支",
    "扭亏为盈",
    "先行先试",
    "示范引领",
    "辐射带动",
    "以点带面",
    "点面结合",
    "串点成线",
    "由点及面",
    "齐头并进",
    "统一思想",
    "凝聚共识",
    "集思广益",
    "群情激奋",
    "民心所向",
    "民生福祉",
    "惠民利民",
    "便民利民",
    "扶贫济困",
    "济困扶危",
    "扶危济困",
    "救死扶伤",
    "见义勇为",
    "尊老爱幼",
    "敬老爱老",
    "助人为乐",
    "艰苦奋斗",
    "艰苦朴素",
    "勤俭节约",
    "厉行节约",
    "反对浪费",
    "戒骄戒躁",
    "谦虚谨慎",
    "廉洁奉公",
    "廉洁自律",
    "克己奉公",
    "公而忘私",
    "大公无私",
    "秉公办事",
    "秉公执法",
    "徇私舞弊",
    "徇私枉法",
    "贪赃枉法",
    "以权谋私",
    "假公济私",
    "损公肥私",
    "弄虚作假",
    "虚报冒领",
    "瞒报漏报",
    "玩忽职守",
    "滥用职权",
    "失职渎职",
    "推诿扯皮",
    "敷衍塞责",
    "敷衍了事",
    "阳奉阴违",
    "有令不行",
    "有禁不止",
    "有法必依",
    "执法必严",
    "违法必究",
    "有案必查",
    "有腐必反",
    "有贪必肃",
    "闻风而动",
    "闻令而动",
    "尽锐出战",
    "决战决胜",
    "一鼓作气",
    "乘势而上",
    "乘势而为",
    "顺势而为",
    "应势而动",
    "未雨绸缪",
    "防患未然",
    "防微杜渐",
    "抓早抓小",
    "抓实抓细",
    "抓常抓长",
    "常抓不懈",
    "持之以恒",
    "坚持不懈",
    "锲而不舍",
    "善作善成",
    "善始善终",
    "一以贯之",
    "一抓到底",
    "一督到底",
    "一干到底",
    "统揽全局",
    "协调各方",
    "高屋建瓴",
    "提纲挈领",
    "纲举目张",
    "言简意赅",
    "简明扼要",
    "条分缕析",
    "深入浅出",
    "生动活泼",
    "喜闻乐见",
    "脍炙人口",
    "春风化雨",
    "润物无声",
    "潜移默化",
    "耳濡目染",
    "寓教于乐",
    "言传身教",
    "教学相长",
    "立德树人",
    "德才兼备",
    "任人唯贤",
    "知人善任",
    "人尽其才",
    "才尽其用",
    "选贤任能",
    "唯才是举",
    "众志成城",
    "万众一心",
    "守望相助",
    "共克时艰",
    "共渡难关",
    "同舟共济",
    "风雨同舟",
    "风雨兼程",
    "披荆斩棘",
    "乘风破浪",
    "破浪前行",
    "扬帆起航",
    "蓄势待发",
    "厚积薄发",
    "蒸蒸日上",
    "欣欣向荣",
    "繁荣昌盛",
    "国泰民安",
    "安居乐业",
    "安定团结",
    "长治久安",
    "和谐稳定",
    "平安祥和",
    "物阜民丰",
    "山清水秀",
    "绿水青山",
    "金山银山",
    "天蓝地绿",
    "鸟语花香",
    "风调雨顺",
]
"""Set phrases of official prose that lists of idioms lack."""

ALSO_RIGHT = [
    "严格执罚",
    "以邻为伴",
    "大有效益",
    "相互推诿",
    "应时而动",
    "因势而动",
    "因时而动",
    "扬帆启航",
    "声入人心",
    "神入人心",
    "与世偕行",
    "临阵逃脱",
    "翩然起舞",
    "财尽其用",
    "物尽其用",
    "通畅无阻",
    "行迹可疑",
    "格物致智",
    "交相呼应",
    "互为表里",
    "各有其事",
    "各尽其能",
    "依规依法",
    "依纪依法",
    "依法依纪",
    "执纪必严",
    "执规必严",
    "违规必究",
    "违纪必究",
    "有章必循",
    "有规必依",
    "有诉必理",
    "有案必立",
    "有腐必惩",
    "见世面",
]
"""Right words that are near to an idiom."""
LOOSE = frozenset(
    [
        "安全形势",
        "用其所长",
        "贻人口实",
        "恭贺新禧",
        "以己度人",
        "杳无踪影",
        "关心民瘼",
        "要而言之",
        "再次发生",
        "火力集中",
        "发扬民主",
        "中外合璧",
        "力不能支",
        "情况危急",
        "软硬兼施",
        "十二万分",
        "目无法纪",
        "受制于人",
        "人人自危",
        "一无所有",
        "有无相通",
    ]
)
"""Idioms that arise by chance but for a character: 项目无法继续, 不受制于任何第三方."""


SAID = 8
"""How often an idiom of the dictionary alone stands in the corpus at least."""


def idioms() -> dict[str, int]:
    """The idioms of four characters with their frequency in the list, and those of the dictionary that official prose uses."""
    whole, _, _ = grams()
    tagged = [line.split(" ") for line in jieba.get_dict_file().read().decode("utf-8").splitlines()]
    said = {word: FAMILIAR for word, _, kind in tagged if kind == "i" and whole.get((word,), 0) >= SAID}
    lines = CORPUS.joinpath("lexicon/成语.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    known = {row[0].strip(): int(row[1]) for row in rows if len(row) == 2}
    return {word: count for word, count in (said | dict.fromkeys(OWN, FAMILIAR) | known).items() if len(word) == 4}


def main() -> None:
    """Writes the table."""
    text, known, words = corpus(), idioms(), dictionary()
    pairs = Counter(map("".join, pairwise(text)))
    listed = list(known)
    seen = Counter(listed[number] for number, _, _ in Finder(listed).matches(text))
    in_use = {word for word in known if (word in OWN or seen[word] >= SEEN) and word not in LOOSE}
    right: dict[str, set[str]] = defaultdict(set)
    for word in (*known, *ALSO_RIGHT, *(word for word in words if len(word) == 4)):
        right[f"{word[:2]}××"].add(word)
        right[f"××{word[2:]}"].add(word)
        right[f"{word[:3]}×"].add(word)
    rows = []
    halves = {f"{word[:2]}××" for word in in_use} | {f"××{word[2:]}" for word in in_use}
    usual = {half for half in halves if pairs[half.strip("×")] > COMMON}
    for half in sorted((halves - usual) | {f"{word[:3]}×" for word in in_use if f"{word[:2]}××" in usual}):
        meant = sorted(right[half] & in_use, key=lambda word: -known[word])
        others = sorted(word for word in right[half] - in_use if any(is_slip(word, one) for one in meant))
        rows.append(f"{half}\t{'|'.join((*meant, *others))}\t\t\t\t")
    path = Path(idiom.__file__).with_suffix(".tsv")
    path.write_text("\n".join(("\t".join(COLUMNS), *rows)) + "\n", encoding="utf-8")
    print(f"{len(in_use)} 个成语，{len(rows)} 条")


if __name__ == "__main__":
    main()

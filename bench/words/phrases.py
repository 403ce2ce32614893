"""Builds the forms of set phrases in which a character is lost or two have changed places.

A form is kept where it never stands in the corpus of right text; one that loses its first or last character is part of
the phrase itself and is left out.

Usage: python -m bench.words.phrases    (the corpus lies in ../shared/corpus; then python bench/border_words.py)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from gongwen_lint.structure.finder import Finder
from gongwen_rules.wording import certain, phrase
from gongwen_rules.wording.border import FREE

from .misspelt import ALSO_RIGHT, COLUMNS, corpus, dictionary

USUAL = 150
"""How often a phrase stands in the corpus at least."""
OWN = [
    "贯彻落实",
    "贯彻执行",
    "贯彻实施",
    "学习贯彻",
    "深入贯彻",
    "组织实施",
    "组织领导",
    "组织开展",
    "认真落实",
    "抓好落实",
    "狠抓落实",
    "遵照执行",
    "高质量发展",
    "供给侧结构性改革",
    "乡村振兴战略",
    "乡村振兴",
    "生态文明建设",
    "生态环境保护",
    "应急管理部门",
    "安全生产",
    "营商环境",
    "党风廉政建设",
    "体制机制",
    "经济社会发展",
    "社会主义核心价值观",
    "中国特色社会主义",
    "习近平新时代中国特色社会主义思想",
    "全面从严治党",
    "党的建设",
    "基层党组织",
    "人大代表",
    "政协委员",
    "人民政府",
    "人民代表大会",
    "人民代表大会常务委员会",
    "常务委员会",
    "人民政府办公室",
    "人民政府办公厅",
    "人民检察院",
    "最高人民法院",
    "最高人民检察院",
    "中级人民法院",
    "国务院办公厅",
    "中共中央办公厅",
    "中国共产党",
    "全国代表大会",
    "中央委员会",
    "纪律检查委员会",
    "监察委员会",
    "发展和改革委员会",
    "人力资源和社会保障",
    "住房和城乡建设",
    "市场监督管理局",
    "市场监督管理总局",
    "卫生健康委员会",
    "退役军人事务局",
    "生态环境局",
    "自然资源局",
    "农业农村局",
    "工业和信息化",
    "交通运输局",
    "行政审批服务局",
    "国有资产监督管理委员会",
    "国家税务总局",
    "中国人民银行",
    "新闻出版",
    "广播电视",
    "民族事务",
    "医疗保障局",
    "乡镇人民政府",
    "街道办事处",
    "有关部门",
    "各有关单位",
    "各级各部门",
    "主管部门",
    "牵头单位",
    "责任单位",
    "领导小组",
    "工作专班",
    "实施方案",
    "工作方案",
    "实施意见",
    "指导意见",
    "管理办法",
    "暂行办法",
    "实施细则",
    "有关规定",
    "有关事项",
    "有关情况",
    "存在问题",
    "主要问题",
    "基本情况",
    "工作情况",
    "下一步工作",
    "下一步打算",
    "经验做法",
    "主要做法",
    "工作总结",
    "会议精神",
    "重要讲话精神",
    "重要指示精神",
    "决策部署",
    "工作部署",
    "工作要求",
    "工作任务",
    "重点任务",
    "重点工作",
    "目标任务",
    "目标责任",
    "责任分工",
    "职责分工",
    "主体责任",
    "监管责任",
    "责任追究",
    "监督检查",
    "督促检查",
    "跟踪问效",
    "考核评价",
    "绩效考核",
    "信息公开",
    "公共服务",
    "基本公共服务",
    "公共安全",
    "食品安全",
    "食品药品安全",
    "社会治安",
    "社会治理",
    "社会保障",
    "社会保险",
    "社会组织",
    "社会各界",
    "人民群众",
    "广大群众",
    "困难群众",
    "广大干部群众",
    "党员干部",
    "领导干部",
    "干部群众",
    "干部职工",
    "主要负责人",
    "主要负责同志",
    "法定代表人",
    "基础设施",
    "基础设施建设",
    "重大项目",
    "项目建设",
    "项目资金",
    "财政资金",
    "专项资金",
    "资金管理",
    "招商引资",
    "转型升级",
    "科技创新",
    "自主创新",
    "创新驱动",
    "绿色发展",
    "可持续发展",
    "协调发展",
    "节能减排",
    "污染防治",
    "大气污染防治",
    "水污染防治",
    "环境保护",
    "耕地保护",
    "土地管理",
    "城乡规划",
    "城市管理",
    "城市建设",
    "新型城镇化",
    "脱贫攻坚",
    "精准扶贫",
    "巩固拓展",
    "疫情防控",
    "防汛抗旱",
    "森林防火",
    "防灾减灾",
    "抢险救灾",
    "隐患排查",
    "风险防范",
    "专项整治",
    "专项行动",
    "综合整治",
    "综合执法",
    "行政执法",
    "行政许可",
    "行政审批",
    "行政处罚",
    "行政复议",
    "行政诉讼",
    "法律法规",
    "规章制度",
    "依法行政",
    "法治政府建设",
    "政务服务",
    "政务公开",
    "简政放权",
    "放管服",
    "优化服务",
    "转变作风",
    "作风建设",
    "反腐倡廉",
    "廉洁自律",
    "思想政治",
    "意识形态",
    "精神文明建设",
    "民主集中制",
    "群众路线",
    "主题教育",
    "以人民为中心",
    "马克思主义",
    "马克思列宁主义",
    "毛泽东思想",
    "邓小平理论",
    "科学发展观",
    "总体国家安全观",
    "人类命运共同体",
    "中华民族伟大复兴",
    "全面建成小康社会",
    "社会主义现代化",
    "现代化建设",
    "统筹推进",
    "协调推进",
    "扎实推进",
    "稳步推进",
    "全面推进",
    "加快推进",
    "深入推进",
    "持续推进",
    "切实加强",
    "进一步加强",
    "进一步强化",
    "进一步完善",
    "进一步提高",
    "进一步规范",
    "进一步明确",
    "建立健全",
    "不断完善",
    "不断提高",
    "积极推进",
    "积极探索",
    "积极参与",
    "积极配合",
    "严格执行",
    "严格落实",
    "严格按照",
    "严肃查处",
    "高度重视",
    "统一思想",
    "提高认识",
    "充分认识",
    "充分发挥",
    "密切配合",
    "通力协作",
    "加大力度",
    "落到实处",
    "取得实效",
    "取得成效",
]
"""Phrases of official prose that dictionaries lack or that matter most."""
LOOSE = frozenset("一二三四五六七八九十百千万年月日的了和与及或在")


def phrases(text: str) -> set[str]:
    """Own phrases and the long words that official prose uses."""
    listed = [word for word in dictionary() if 4 <= len(word) <= 9 and not LOOSE & set(word)]
    seen = Counter(number for number, _, _ in Finder(listed).matches(text))
    return {listed[number] for number, count in seen.items() if count >= USUAL} | set(OWN)


def broken(phrase: str) -> Iterator[str]:
    """The phrase with an inner character lost or two neighbours in the wrong order."""
    for place in range(len(phrase) - 1):
        if place:
            yield phrase[:place] + phrase[place + 1 :]
        yield phrase[:place] + phrase[place + 1] + phrase[place] + phrase[place + 2 :]


def shortest(forms: Iterable[str]) -> set[str]:
    """The forms that hold no other one: 贯落实 stands for 贯落实精神 too."""
    kept: set[str] = set()
    for form in sorted(forms, key=len):
        if not any(form[a:b] in kept for a in range(len(form)) for b in range(a + 3, len(form) + 1)):
            kept.add(form)
    return kept


def is_firm(form: str) -> bool:
    """The form is long, or neither of its ends is a word of its own: 残疾人政协委员 holds 人政协."""
    return len(form) > 3 or (len(form) == 3 and not {form[0], form[-1]} & FREE)


def main() -> None:
    """Writes the table."""
    text = corpus()
    known = phrases(text)
    meant: dict[str, list[str]] = defaultdict(list)
    for right in sorted(known, key=lambda word: (len(word), word)):
        for form in set(broken(right)) - {right}:
            meant[form].append(right)
    listed = list(meant)
    seen = {listed[number] for number, _, _ in Finder(listed).matches(text)}
    unfit = {*seen, *dictionary(), *known, *certain.entries().words, *ALSO_RIGHT}
    forms = shortest(form for form in listed if form not in unfit and len(meant[form]) <= 2 and is_firm(form))
    rows = [f"{form}\t{'|'.join(meant[form])}\t\t\t\t" for form in sorted(forms)]
    path = Path(phrase.__file__).with_suffix(".tsv")
    path.write_text("\n".join(("\t".join(COLUMNS), *rows)) + "\n", encoding="utf-8")
    print(f"{len(known)} 个词组，{len(rows)} 条")


if __name__ == "__main__":
    main()

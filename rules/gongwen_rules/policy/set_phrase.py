"""TF102: a fixed formulation with a verb, a noun or a number that does not go with it."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, cast

from gongwen_lint.finding import Severity
from gongwen_lint.rule import Bad, Hit, Paragraph, Pattern, replacement, rule
from gongwen_rules.policy.dated import is_in_title


class Phrase(NamedTuple):
    """A row of the table: where the word occurs, what the pattern matches is to be written as `right`."""

    word: str
    pattern: Pattern
    right: str
    severity: Severity | None
    is_safe: bool
    source: str


@lru_cache(maxsize=1)
def phrases() -> tuple[Phrase, ...]:
    """The table, read on first use."""
    lines = Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines()[1:]
    return tuple(_phrase(*line.split("\t")) for line in lines if line and line[0] != "#")


def _phrase(word: str, pattern: str, right: str, severity: str, safe: str, source: str) -> Phrase:
    level = cast("Severity", severity) if severity else None
    return Phrase(word, Pattern(pattern), right, level, safe == "safe", source)


@rule(
    "TF102",
    "set-phrase-collocation",
    "固定提法的搭配不能改",
    severity="warning",
    basis="实务",
    clause="",
    on=(
        "四个意识", "四个自信", "个维护", "个确立", "五位一体", "四个全面", "三个代表", "社会主义思想指导", "社会主义思想根本", "思想思想", "邓小平理论、科学", "重要思想、习近平",
        "习近平中国", "习近平新时代社", "习近平新时期", "习近平新时代中国社", "习近平新时代特", "社会主义理论为", "新时代中国特色社会主义理论", "毛泽东思想、马", "进工作总", "求进总", "乡村振兴发展战略", "依法执国", "同志为中心的党", "同志为领导", "同志为首", "青山就是", "习小平理论", "持小平理论", "以小平理论", "和小平理论", "用小平理论", "、小平理论", "习近平新时代具", "习近平新时代有", "社会主义重要思想", "社会主义伟大思想", "社会主义科学思想",
        "中国特色社会主义为", "中国特色社会主义指导", "中国特色社会主义武装", "中国特色社会主义凝", "倡议战略", "战略倡议", "核心价值关", "价值核心观", "社会核心价值观",
        "中国式的现代化", "治理水平现代化", "完整、全面、", "全面、准确、", "准确、完整、", "全面、完整、", "准确、全面、完",
    ),
    plain=True,
    bad=[
        Bad("要⟦坚定⟧“四个意识”，⟦增强⟧“四个自信”，⟦增强⟧“两个维护”。", fixed="要增强“四个意识”，坚定“四个自信”，做到“两个维护”。"),
        Bad("统筹推进“五位一体”⟦战略布局⟧。", fixed="统筹推进“五位一体”总体布局。"),
        Bad("协调推进“四个全面”⟦总体布局⟧。", fixed="协调推进“四个全面”战略布局。"),
        Bad("坚决做到“⟦四⟧个维护”，⟦做到⟧“两个确立”。", fixed="坚决做到“两个维护”，坚定拥护“两个确立”。"),
        Bad("学习“三个代表”⟦理论⟧。", fixed="学习“三个代表”重要思想。"),
        Bad("坚持邓小平理⟦论⟧、科学发展观。", fixed="坚持邓小平理论、“三个代表”重要思想、科学发展观。", said="漏了"),
        Bad("坚持以⟦毛泽东思想、马克思列宁主义⟧为指导，学习习近平⟦新时代中国特色社会主义理论⟧。", fixed="坚持以马克思列宁主义、毛泽东思想为指导，学习习近平新时代中国特色社会主义思想。"),
        Bad("学习⟦小平理论⟧和“三个代表”重要思想。", fixed="学习邓小平理论和“三个代表”重要思想。"),
        Bad("推进国家治理体系和治理⟦水平⟧现代化，深刻领悟“两个确立”的⟦重大意义⟧。", fixed="推进国家治理体系和治理能力现代化，深刻领悟“两个确立”的决定性意义。"),
        Bad("坚持稳中求进工作⟦总基础⟧，落实全面⟦依法执国⟧。", fixed="坚持稳中求进工作总基调，落实全面依法治国。"),
        Bad("在以习近平同志为⟦中心⟧的党中央坚强领导下，践行绿水青山就是⟦金山银矿⟧理念。", fixed="在以习近平同志为核心的党中央坚强领导下，践行绿水青山就是金山银山理念。"),
        Bad("坚决⟦维护⟧“两个维护”。", fixed="坚决做到“两个维护”。"),
        Bad("坚持以习近平⟦新时代有中国特色社会主义思想⟧为指导。", fixed="坚持以习近平新时代中国特色社会主义思想为指导。"),
        Bad("贯彻习近平⟦新时代中国特色社会主义重要思想⟧。", fixed="贯彻习近平新时代中国特色社会主义思想。"),
        Bad("坚持以习近平⟦新时期中国特色社会主义思想⟧为指导。", fixed="坚持以习近平新时代中国特色社会主义思想为指导。"),
    ],
    good=[
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”，深刻领悟“两个确立”的决定性意义。",
        "统筹推进“五位一体”总体布局，协调推进“四个全面”战略布局，统筹推进“五位一体”总体布局和协调推进“四个全面”战略布局。",
        "坚持以习近平新时代中国特色社会主义思想为指导，学习习近平新时代中国特色社会主义经济思想，增强“两个维护”的自觉性。",
        "引导青年学生增强“四个自信”，坚持邓小平理论、“三个代表”重要思想、科学发展观、习近平新时代中国特色社会主义思想。",
        "坚持稳中求进工作总基调，绿水青山就是金山银山，坚持以习近平同志为核心的党中央集中统一领导。",
        "全面贯彻“三个代表”重要思想、科学发展观，把“四个意识”落实到行动上，坚定拥护“两个确立”、坚决做到“两个维护”。",
    ],
)  # fmt: skip
def set_phrase(paragraph: Paragraph) -> Iterator[Hit]:
    """有出处的提法，动词、中心词、数目都是定的：增强“四个意识”、坚定“四个自信”、做到“两个维护”，“五位一体”总体布局、“四个全面”战略布局。

    各条的写法、出处和日期在规则旁边的词表里；两种布局写混了可以直接改，其余改动须经确认；书名号里的标题不查。
    """
    text = paragraph.plain.text
    for phrase in phrases():
        if phrase.word not in text:
            continue
        for match in phrase.pattern.finditer(text):
            if not is_in_title(text, match.start()):
                yield from _hit(phrase, text, *match.span())


def _hit(phrase: Phrase, text: str, start: int, end: int) -> Iterator[Hit]:
    """The hit; where something is left out it stands on the character before."""
    if start == end:
        start -= 1
        right, said = text[start:end] + phrase.right, f"漏了“{phrase.right}”"
    else:
        right = phrase.right
        said = f"“{text[start:end]}”应为“{right}”" if right else f"多了“{text[start:end]}”"
    message = f"固定提法：{said}（{phrase.source[11:]}）"
    yield Hit(start, end, message, replacement(start, end, right, safe=phrase.is_safe), severity=phrase.severity)

"""Names are silent: people, places, organs, companies, products, foreign names, dialect, old texts, titles; 500 and more."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from gongwen_lint.structure import Context, Paragraph, Role
from gongwen_rules.typos.typo_in_context import typo_in_context

pytest.importorskip("kenlm", reason="ufal.kenlm is not installed")

NAMES = Path(__file__).parents[2] / "data/typos/names.tsv"
"""One kind a line, and its names."""
SAID = {
    "person": ["由{}同志负责这项工作。", "会议由副主任{}主持，各成员单位负责同志参加。", "任命{}为市审计局副局长。", "授予{}等10名同志“先进工作者”称号。"],
    "minority": ["驻村第一书记{}介绍了全村产业发展情况。", "授予{}“民族团结进步模范个人”称号。", "人大代表{}提出了加强草原生态保护的建议。"],
    "place": ["调研组赴{}开展工作。", "{}人民政府要切实履行主体责任。", "同意将{}列为第三批试点地区。"],
    "township": ["在{}召开现场推进会。", "检查组实地察看了{}的人居环境整治情况。", "{}的经验做法值得各地学习借鉴。"],
    "river": ["加强{}流域综合治理。", "{}沿岸各县要落实河长制责任。", "推进{}干流生态修复工程建设。"],
    "organ": ["{}要加强业务指导。", "由{}会同有关部门制定具体办法。", "请于本月底前将有关情况报送{}。"],
    "company": ["支持{}在我省布局重大项目。", "与{}签订战略合作框架协议。"],
    "foreign": ["代表团访问期间会见了{}。", "{}先生出席开幕式并致辞。"],
    "abroad": ["代表团一行抵达{}，开展友好访问。", "在{}设立海外商务代表处。"],
    "product": ["支持{}等产品开拓市场。", "{}入选全国名特优新名录。"],
    "dialect": ["群众把这种做法叫作“{}”。", "当地干部用“{}”的方式宣讲政策。"],
    "craft": ["推动{}等非物质文化遗产保护传承。", "开设{}技艺传习班，培训传承人。"],
    "old": ["古人讲：{}。", "正所谓{}，各级领导干部要引以为戒。"],
    "title": ["组织党员干部阅读{}。", "会后观看了{}。"],
}  # fmt: skip


def sentences() -> Iterator[str]:
    """Each name in a sentence of an official document."""
    for line in NAMES.read_text("utf-8").splitlines():
        kind, names = line.split("\t")
        for name, frame in zip(names.split(" "), cycle(SAID[kind]), strict=False):
            yield frame.format(name)


def test_there_are_five_hundred() -> None:
    assert len(set(sentences())) >= 500


@pytest.mark.parametrize("text", tuple(sentences()))
def test_name_is_silent(text: str) -> None:
    assert list(typo_in_context.check(Paragraph(text, Role.BODY, Context()))) == []

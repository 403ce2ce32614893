"""Two characters that changed places: found, set right, and no right sentence touched."""

import re

import pytest

from gongwen_lint.structure import Context, Paragraph, Role
from gongwen_rules.typos.typo_in_context import typo_in_context

pytest.importorskip("kenlm", reason="ufal.kenlm is not installed")

SWAPPED = [
    "各级各部门要高度{视重|重视}安全生产工作。",
    "切实加强组织{导领|领导}，层层压实责任。",
    "要提升企业核心{争竞|竞争}力，推动高质量发展。",
    "按照有关{知通|通知}要求，突出重点，抓好落实。",
    "认真学习{彻贯|贯彻}会议精神，扎实推进各项{务任|任务}。",
    "项目资金由财政部门{筹统|统筹}安排，专款专用。",
    "参与或者{相变|变相}参与机动车安全技术检验的，依法处理。",
]
RIGHT = [
    "动员群众对镇村环境卫生进行综合整治，理清工作思路。",
    "推进三纵九横、八河连通工程，整治区容区貌，实施全球营运商计划。",
    "遇见了撕心裂肺的逃离冲动，百般推脱、左躲右闪，营造天蓝、地绿、水清的环境。",
    "提升白银、镍铜钴及铂族等金属产业，推动沿江城市组群发展，稳步推进绿电制氢制氧。",
    "建设藏东南高原边缘森林生态功能区、藏西北羌塘高原荒漠生态功能区。",
    "各税种税款的总额由税务机关核定，评测基准与测评方法分别制定。",
]
SLIP = re.compile(r"\{(.+?)\|(.+?)\}")


def mended(text: str) -> str:
    for hit in typo_in_context.check(Paragraph(text, Role.BODY, Context())):
        assert hit.fix
        text = text[: hit.start] + hit.fix.edits[0].text + text[hit.end :]
    return text


@pytest.mark.parametrize("line", SWAPPED)
def test_what_changed_places_is_set_right(line: str) -> None:
    assert mended(SLIP.sub(r"\1", line)) == SLIP.sub(r"\2", line)


@pytest.mark.parametrize("line", [*RIGHT, *(SLIP.sub(r"\2", line) for line in SWAPPED)])
def test_what_stands_right_stays(line: str) -> None:
    assert mended(line) == line

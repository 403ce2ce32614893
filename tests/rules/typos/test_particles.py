"""的, 地 and 得: what is found in sentences, and that it lies where a particle stands."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.rule import Context, Paragraph, Role
from gongwen_rules.typos.asked import LEVEL
from gongwen_rules.typos.particle_in_context import particle_in_context
from gongwen_rules.typos.particles import PARTICLES

pytest.importorskip("kenlm", reason="ufal.kenlm is not installed")

FAULTY = [
    "各部门要严肃认真{的|地}对待群众来信。",
    "我们要旗帜鲜明{的|地}反对形式主义。",
    "要毫不犹豫{的|地}查处违纪行为，一抓到底。",
    "要不断{的|地}加强学习，逐步{的|地}提高能力。",
    "要有重点、有步骤{的|地}推进。",
    "会议开{的|得}很成功，把情况摸{的|得}清清楚楚。",
    "工作抓{的|得}紧、抓{的|得}实。",
    "工作做{地|得}很扎实，账目记{地|得}清清楚楚。",
    "取得了明显{地|的}成效，打下了坚实{地|的}基础，作出了积极{地|的}贡献。",
    "要扎扎实实{得|地}推进各项工作。",
]
SLIP = re.compile(r"\{(.)\|(.)\}")
RIGHT = [
    "会议对重大的决策事项进行了集体的讨论，形成了有力的工作抓手。",
    "符合条件的发放补贴，不符合条件的说明理由，逾期不改正的给予警告，情节严重的处以罚款。",
    "按照统一的组织安排、明确的推进时限抓好落实，走中国特色的发展道路。",
    "公开的办理结果、及时的回应关切，赢得了群众的信任。",
    "由所在的设区的市人民政府负责，确定草场和森林的所有权，维护军用的和民用的设施，佩戴荣获的勋章。",
    "此地开发较早，两地合作密切，三地联动，推进征地拆迁和土地整理。",
    "要认得清、辨得明、做得到，靠得住，取得实效，懂得珍惜，不得擅自更改。",
    "深入细致地开展调查研究，扎实有序地推进整改，清醒地认识差距，自觉地接受监督。",
]


def mended(text: str, level: str = "balanced") -> str:
    context = Context(settings=((LEVEL.key, level),))
    for hit in particle_in_context.check(Paragraph(text, Role.BODY, context)):
        assert hit.fix
        text = text[: hit.start] + hit.fix.edits[0].text + text[hit.end :]
    return text


@pytest.mark.parametrize("line", FAULTY)
def test_a_wrong_particle_is_found(line: str) -> None:
    wrong = SLIP.sub(r"\1", line)
    assert mended(wrong) == SLIP.sub(r"\2", line)
    assert mended(wrong, "off") == wrong


@pytest.mark.parametrize("line", [*RIGHT, *(SLIP.sub(r"\2", line) for line in FAULTY)])
def test_a_right_particle_stays(line: str) -> None:
    assert mended(line) == line


@given(st.text(st.sampled_from("的地得要清醒看到，。 a1\U00020bb7\U0001f600做很好\u3000"), max_size=40))
def test_hits_lie_on_particles(text: str) -> None:
    for hit in particle_in_context.check(Paragraph(text, Role.BODY, Context(settings=((LEVEL.key, "eager"),)))):
        assert text[hit.start : hit.end] in PARTICLES
        assert hit.fix
        assert hit.fix.edits[0].text in PARTICLES.replace(text[hit.start], "")

"""A character written twice: found where one is enough, left where both are meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.rule import Context, Paragraph, Role
from gongwen_rules.typos.asked import LEVEL
from gongwen_rules.typos.doubled_in_context import doubled_in_context

pytest.importorskip("kenlm", reason="ufal.kenlm is not installed")

RIGHT = [
    "要采取更加灵活的措施，违反本条例的依法处理。",
    "国家药品监督管理部门统一制定标准，主管部门责令停工。",
    "县级以上人民政府应当加强对安全生产工作的领导。",
    "申请材料存在可以当场更正的错误的，应当允许申请人当场更正。",
    "各单位要按照职责分工做好配合工作，人员、场所、设备要落实到位。",
]
MEANT = [
    "省财政厅厅长、三矿矿长和巡察组组长到会，占比比上年下降，培育产业链链主企业。",
    "桩桩件件、事事处处都要清清楚楚，家家户户、村村寨寨都要走到，人人参与、户户受益。",
    "红红脸、出出汗，洗洗澡、治治病；看看镜子，谈谈心得，点点滴滴记在心里。",
    "二〇一一年一月十一日，2015年年底，杨元元、周楠楠出席，妈妈、爷爷、宝宝都来了。",
]


def hits(text: str, level: str = "balanced") -> list[tuple[int, int]]:
    context = Context(settings=((LEVEL.key, level),))
    return [(hit.start, hit.end) for hit in doubled_in_context.check(Paragraph(text, Role.BODY, context))]


@pytest.mark.parametrize("line", RIGHT)
def test_most_characters_written_twice_are_found_and_nothing_else(line: str) -> None:
    places = [place for place in range(2, len(line) - 2) if line[place] not in "，、。的不"]
    found = {place: hits(line[:place] + line[place] + line[place:]) for place in places}
    assert all(spans in ([], [(place, place + 2)]) for place, spans in found.items())
    assert sum(map(bool, found.values())) >= 0.6 * len(places)


@pytest.mark.parametrize("line", [*RIGHT, *MEANT])
def test_what_is_meant_twice_stays(line: str) -> None:
    assert hits(line) == []


@given(st.text(st.sampled_from("管理部门，。 a1\U00020bb7\U0001f600更加\u3000"), max_size=40))
def test_hits_lie_on_doubled_characters(text: str) -> None:
    for start, end in hits(text, "eager"):
        assert end - start == 2
        assert text[start] == text[end - 1]

"""Ranks, kinds and lists of organs, read off their names."""

from __future__ import annotations

import pytest

from gongwen_rules.knowledge.organs import is_below, names_organ, read_organ, several_superiors, split_organs


@pytest.mark.parametrize(
    ("name", "place", "rank", "kind"),
    [
        ("青石镇人民政府", "青石镇", 1, "政府"),
        ("东湖街道办事处", "东湖街道", 1, "政府"),
        ("各乡镇人民政府", "乡镇", 1, "政府"),
        ("南屏县水利局", "南屏县", 2, "部门"),
        ("云泽市江口区人民政府", "云泽市江口区", 2, "政府"),
        ("伊通满族自治县水利局", "伊通满族自治县", 2, "部门"),
        ("县乡村振兴局", "县", 2, "部门"),
        ("郑州市教育局", "郑州市", 3, "部门"),
        ("通州区财政局", "通州区", 2, "部门"),
        ("新乡市人民政府", "新乡市", 3, "政府"),
        ("景德镇市水利局", "景德镇市", 3, "部门"),
        ("赣州市赣县区教育局", "赣州市赣县区", 2, "部门"),
        ("湘西州市场监督管理局", "湘西州", 3, "部门"),
        ("盐城市城市管理局", "盐城市", 3, "部门"),
        ("县城市管理局", "县", 2, "部门"),
        ("云泽市政务服务局", "云泽市", 3, "部门"),
        ("李集镇人民政府", "李集镇", 1, "政府"),
        ("南屏县张村镇人民政府", "南屏县张村镇", 1, "政府"),
        ("古城乡人民政府", "古城乡", 1, "政府"),
        ("市中区民政局", "市中区", 2, "部门"),
        ("盟委", "盟", 3, "党委"),
        ("市市场监督管理局", "市", 3, "部门"),
        ("镇江市水利局", "镇江市", 3, "部门"),
        ("市政府办公室", "市", 3, "办公机构"),
        ("省市场监管局", "省", 4, "部门"),
        ("广西壮族自治区人民政府", "广西壮族自治区", 4, "政府"),
        ("国务院办公厅", "", 5, "办公机构"),
        ("教育部", "", 5, "部门"),
        ("市场监管总局", "", 5, "部门"),
        ("住房和城乡建设局", "", 0, "部门"),
        ("各科室", "", 0, "内设机构"),
        ("县人大常委会", "县", 2, "人大"),
        ("云泽军分区", "", 0, "军队"),
    ],
)
def test_a_name_shows_place_rank_and_kind(name: str, place: str, rank: int, kind: str) -> None:
    organ = read_organ(name)
    assert (organ.place, organ.rank, organ.kind) == (place, rank, kind)


@pytest.mark.parametrize("name", ["中共南屏县委员会", "县委组织部", "自治区党委", "乡党委"])
def test_the_party_s_organs_are_told_from_the_government_s(name: str) -> None:
    assert read_organ(name).party
    assert not read_organ("村委会").party


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("市委、市政府：", ("市委", "市政府")),
        ("市委市政府", ("市委", "市政府")),
        ("市委组织部、宣传部", ("市委组织部", "宣传部")),
        ("县自然资源和规划局", ("县自然资源和规划局",)),
        ("市教育局和市财政局", ("市教育局", "市财政局")),
        ("县委县政府办公室", ("县委县政府办公室",)),
        ("省公安厅和平分局", ("省公安厅和平分局",)),
        ("各县（市、区）人民政府", ("各县人民政府",)),
        ("市政府并市财政局", ("市政府", "市财政局")),
    ],
)
def test_a_list_is_split_where_one_organ_ends(said: str, names: tuple[str, ...]) -> None:
    assert split_organs(said) == names


def test_joint_authorities_and_doubtful_lists_are_not_several_superiors() -> None:
    assert several_superiors("国务院、中央军委：") == ()
    assert several_superiors("民族、宗教事务局：") == ()
    assert several_superiors("省、市人民政府：") == ("省", "市人民政府")


@pytest.mark.parametrize(
    ("organ", "writer", "superior", "below"),
    [
        ("青石镇人民政府", "南屏县人民政府", "云泽市人民政府", True),
        ("县财政局", "南屏县人民政府", "云泽市人民政府", True),
        ("县财政局", "南屏县水利局", "南屏县人民政府", False),
        ("县委办公室", "南屏县人民政府", "云泽市人民政府", False),
        ("县税务局", "南屏县人民政府", "云泽市人民政府", False),
        ("市财政局", "南屏县人民政府", "云泽市人民政府", False),
        ("市财政局", "桐岭市人民政府", "云泽市人民政府", False),
        ("各县（市、区）教育局", "云泽市教育局", "清河省教育厅", True),
        ("局属各科室", "南屏县水利局", "南屏县人民政府", True),
        ("某协会", "南屏县水利局", "南屏县人民政府", False),
    ],
)
def test_subordination_is_claimed_only_where_the_names_show_it(
    organ: str, writer: str, superior: str, below: bool
) -> None:
    assert is_below(read_organ(organ), read_organ(writer), read_organ(superior)) is below


def test_an_organ_is_told_from_a_person() -> None:
    assert names_organ("南屏县水利局")
    assert not names_organ("王芳")

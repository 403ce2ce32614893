from __future__ import annotations

import pytest

from gongwen_rules.knowledge.organs import read_organ
from gongwen_rules.knowledge.subordination import are_peers, leads, one_place, skips


@pytest.mark.parametrize(
    ("organ", "writer"),
    [
        ("县人民政府", "南屏县水利局"),
        ("南屏县人民政府", "南屏县水利局"),
        ("云泽市人民政府", "南屏县人民政府"),
        ("中共云泽市委员会", "南屏县人民政府"),
        ("清河省人民政府", "云泽市水利局"),
        ("国务院", "教育部"),
    ],
)
def test_governments_lead_what_stands_below_them(organ: str, writer: str) -> None:
    assert leads(read_organ(organ), read_organ(writer))
    assert not leads(read_organ(writer), read_organ(organ))


@pytest.mark.parametrize(
    ("organ", "writer"),
    [
        ("临川县人民政府", "南屏县水利局"),
        ("临川县人民政府", "南屏县人民政府"),
        ("云泽市财政局", "南屏县人民政府"),
        ("各县（市、区）人民政府", "青石镇人民政府"),
        ("人民政府", "水利局"),
    ],
)
def test_others_lead_nobody_here(organ: str, writer: str) -> None:
    assert not leads(read_organ(organ), read_organ(writer))


@pytest.mark.parametrize(
    ("one", "other", "peers"),
    [
        ("南屏县教育局", "南屏县财政局", True),
        ("南屏县教育局", "县财政局", True),
        ("南屏县人民政府", "临川县人民政府", True),
        ("桐岭市人民政府", "云泽市人民政府", False),
        ("南屏县教育局", "云泽市教育局", False),
        ("南屏县教育局", "临川县教育局", False),
        ("云泽市中医药管理局", "云泽市卫生健康委员会", False),
        ("南屏县教育局", "中共南屏县委组织部", False),
        ("南屏县人民政府", "县人民政府", False),
        ("教育部", "财政部", False),
    ],
)
def test_peers_are_departments_of_one_government_or_governments_of_one_rank(one: str, other: str, peers: bool) -> None:
    assert are_peers(read_organ(one), read_organ(other)) is peers


@pytest.mark.parametrize(
    ("writer", "organ", "skipped"),
    [
        ("南屏县人民政府", "清河省人民政府", True),
        ("南屏县水利局", "云泽市人民政府", True),
        ("南屏县水利局", "云泽市水利局", False),
        ("南屏县人民政府", "云泽市人民政府", False),
        ("上海市人民政府", "国务院", False),
        ("清河省人民政府", "国务院", False),
        ("国家税务总局南屏县税务局", "云泽市人民政府", False),
    ],
)
def test_a_level_is_skipped_between_the_writer_and_the_government(writer: str, organ: str, skipped: bool) -> None:
    assert skips(read_organ(writer), read_organ(organ)) is skipped


def test_a_mere_level_is_the_readers_own_place() -> None:
    assert one_place(read_organ("县人民政府"), read_organ("南屏县水利局"))
    assert not one_place(read_organ("市人民政府"), read_organ("南屏县水利局"))
    assert not one_place(read_organ("人民政府"), read_organ("水利局"))

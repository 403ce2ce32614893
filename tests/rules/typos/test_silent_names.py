"""Names are silent: people, places, organs, names from abroad, old texts; 500 of them."""

from __future__ import annotations

from itertools import islice, product

import pytest

from gongwen_lint.structure import Context, Paragraph, Role
from gongwen_rules.typos.typo_in_context import typo_in_context

pytest.importorskip("kenlm", reason="ufal.kenlm is not installed")

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = ["建国", "志强", "秀英", "海燕", "雨桐", "梓轩", "晓棠", "伟民", "永昌", "淑芬"]
PLACES = [
    "班戈县",
    "巴楚县",
    "磐安县",
    "泾源县",
    "彬州市",
    "莘县",
    "郯城县",
    "涿州市",
    "鄄城县",
    "砀山县",
    "歙县",
    "黟县",
    "婺源县",
    "鄱阳县",
    "耒阳市",
    "郴州市",
    "汨罗市",
    "儋州市",
    "邛崃市",
    "筠连县",
    "犍为县",
    "荥经县",
    "汶川县",
    "理塘县",
    "稻城县",
    "湄潭县",
    "岑巩县",
    "榕江县",
    "泸水市",
    "勐海县",
    "弥勒市",
    "洱源县",
    "墨脱县",
    "札达县",
    "盩厔镇",
    "周至县",
    "鄠邑区",
    "佳县",
    "宕昌县",
    "岷县",
    "湟源县",
    "互助县",
    "隆德县",
    "且末县",
    "若羌县",
    "阿瓦提县",
    "额敏县",
    "鄯善县",
    "漯河市",
    "浚县",
    "睢县",
    "柘城县",
    "濮阳县",
    "枣阳市",
    "秭归县",
    "郧阳区",
    "蕲春县",
    "黄陂区",
    "硚口区",
    "麻章区",
    "廉江市",
    "揭东区",
    "饶平县",
    "龙川县",
    "邕宁区",
]
FOREIGN = [
    "卡斯特罗",
    "尼赫鲁",
    "戴高乐",
    "普里马科夫",
    "曼德拉",
    "纳赛尔",
    "恩克鲁玛",
    "西哈努克",
    "阿登纳",
    "铁托",
    "马克龙",
    "默克尔",
    "朔尔茨",
    "卢卡申科",
    "托卡耶夫",
    "亚的斯亚贝巴",
    "瓦加杜古",
    "布琼布拉",
    "塔什干",
    "杜尚别",
    "比什凯克",
    "阿什哈巴德",
    "埃里温",
    "乌兰巴托",
    "万象",
    "金边",
    "帕皮提",
    "瓦莱塔",
    "雷克雅未克",
]
ORGANS = [
    "国家粮食和物资储备局",
    "国家矿山安全监察局",
    "国家外国专家局",
    "全国供销合作总社",
    "中国贸促会",
    "国家铁路局",
    "中国民用航空局",
    "中央编办",
    "国家乡村振兴局",
    "全国工商联",
    "中国残联",
    "国家文物局",
    "国家中医药局",
    "国家疾控局",
    "国家药监局",
    "中国气象局",
    "国家信访局",
]
OLD = [
    "“民惟邦本，本固邦宁”。",
    "“治国有常，而利民为本”。",
    "“为政之要，惟在得人”。",
    "“治天下也，必先公，公则天下平矣”。",
    "“苟利国家生死以，岂因祸福避趋之”。",
    "“衙斋卧听萧萧竹，疑是民间疾苦声”。",
    "“政如农功，日夜思之”。",
    "“物必先腐，而后虫生”。",
]


def sentences() -> list[str]:
    people = (f"{surname}{given}" for given, surname in product(GIVEN, SURNAMES))
    named = [f"由{name}同志负责这项工作。" for name in islice(people, 385)]
    named += [f"调研组赴{place}开展工作。" for place in PLACES]
    named += [f"代表团访问期间会见了{name}。" for name in FOREIGN]
    named += [f"{organ}要加强业务指导。" for organ in ORGANS]
    return [*named, *(f"古人讲：{text}" for text in OLD)]


def test_there_are_five_hundred() -> None:
    assert len(set(sentences())) >= 500


@pytest.mark.parametrize("text", sentences())
def test_name_is_silent(text: str) -> None:
    assert list(typo_in_context.check(Paragraph(text, Role.BODY, Context()))) == []

"""SZ107: 号 for 日 in a date."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, Role, replacement, rule

_DAYS = (*range(1, 32), "一", "二", "三", "四", "五", "六", "七", "八", "九", "十")


@rule(
    "SZ107",
    "day-as-hao",
    "日期用“日”不用“号”",
    severity="warning",
    basis="实务",
    clause="",
    on=tuple(f"{day}号" for day in _DAYS),
    find=r"号(?<=(?<![\d.])(?:1[0-2]|0?[1-9])月(?:\d{1,2}[日号]?[至到、—～-])?(?:3[01]|[12]\d|0?[1-9])号)"
    r"(?![楼令文院车线门台机地码公厂井桥宗船])"
    r"|号(?<=[一二三四五六七八九十]月[一二三四五六七八九十]{1,3}号)(?![楼令文院车线门台机地码公厂井桥宗船])",
    roles=(*PROSE, Role.TITLE, Role.NOTE),
    bad=[
        Bad("请于5月6⟦号⟧前报送，2024年6月3⟦号⟧开会。", fixed="请于5月6日前报送，2024年6月3日开会。"),
        Bad("活动时间为9月1日至10⟦号⟧，报名截至八月十五⟦号⟧。", fixed="活动时间为9月1日至10日，报名截至八月十五日。"),
    ],
    good=["请于5月6日前报送。", "国办发〔2024〕6号，5月6号楼完成封顶。", "住建部令第5号、12号文件，月产3号煤。"],
)
def day_as_hao(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“5月6号”是口语，书面写“5月6日”。楼号、文号、车号不是日期，不查。"""
    yield Hit(*match.span(), "日期用“日”，不写“号”", replacement(*match.span(), "日"))

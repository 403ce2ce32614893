"""SZ105: months and days with a leading zero."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, Role, replacement, rule


@rule(
    "SZ105",
    "padded-date",
    "月、日不编虚位",
    severity="info",
    basis="实务",
    clause="",
    on=("年0", "月0"),
    find=r"(?<=(?<!\d)[12]\d{3}年)0[1-9](?=月)|(?<=(?<![\d.])\d{1,2}月)0[1-9](?=[日号])",
    roles=(*PROSE, Role.TITLE, Role.NOTE),
    bad=[
        Bad("会议定于2024年⟦03⟧月⟦05⟧日召开。", fixed="会议定于2024年3月5日召开。"),
        Bad("请于6月⟦03⟧日前报送。", fixed="请于6月3日前报送。"),
    ],
    good=["会议定于2024年3月5日召开。", "2024年10月20日前报送。", "编号为2024年005号，文号为〔2024〕05号。"],
)
def padded_date(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """正文里的月、日通常照数写，1月不写成“01月”；国标“不编虚位”说的是成文日期，所以这里只作提示。表格、编码里对齐用的不查。"""
    right = match.group().lstrip("0")
    yield Hit(*match.span(), f"月、日不编虚位，“{match.group()}”写作“{right}”", replacement(*match.span(), right))

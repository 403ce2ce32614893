"""BD126: another line than the hyphen in numbers of telephones, dates and tables."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_LINES = "—–−－～~"


@rule(
    "BD126",
    "wrong-hyphen",
    "电话、日期、图表号用短横线",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 4.13.3.1",
    on=_LINES,
    find=rf"(?<=(?<!\d)0[1-9]\d{{1,2}})[{_LINES}](?=[2-9]\d{{6,7}}(?!\d))|(?<=(?<!\d)(?:400|800))[{_LINES}](?=\d{{3}}[\-{_LINES}]?\d{{4}}(?!\d))"
    rf"|(?<=(?<!\d)(?:400|800)[\-{_LINES}]\d{{3}})[{_LINES}](?=\d{{4}}(?!\d))|(?<=[图表]\s?\d{{1,2}})[—–−－](?=\d{{1,2}}(?![\d—\-.]))|(?<=(?<!\d)(?:19|20)\d\d)[—–−－](?=\d{{1,2}}[—–−－\-]\d{{1,2}}(?!\d))"
    rf"|(?<=(?<!\d)(?:19|20)\d\d[—–−－\-](?:0?\d|1[0-2]))[—–−－](?=\d{{1,2}}(?!\d))",
    bad=[
        Bad("联系电话：0571⟦—⟧87000000", fixed="联系电话：0571-87000000", said="-"),
        Bad("数据见表2⟦—⟧1。", fixed="数据见表2-1。"),
        Bad("截止日期为2024⟦—⟧05⟦—⟧06。", fixed="截止日期为2024-05-06。"),
    ],
    good=[
        "联系电话：0571-87000000",
        "执行《水库大坝安全评价导则》（SL 258—2017）。",
        "2021—2023年，完成3—5个项目。",
        "见表2至表5，时间为9:00—11:30。",
    ],
)
def wrong_hyphen(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """区号与电话号码、年月日的数字之间，图、表的章号与序号之间，用半个字长的短横线“-”；一字线“—”表示起止。"""
    yield Hit(*match.span(), f"这里应为短横线“-”，不用“{match.group()}”", replacement(*match.span(), "-"))

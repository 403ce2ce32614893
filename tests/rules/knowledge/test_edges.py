"""How paragraphs begin and end."""

from __future__ import annotations

import pytest

from gongwen_lint.rule import Paragraph, Role
from gongwen_rules.knowledge.edges import edges


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("　　要压实责任。", []),
        ("　　，要压实责任。", ["start"]),
        ("雨季来得早。要压实责任", ["stop"]),
        ("雨季来得早。要压实责任，", ["comma"]),
        ("　　特此通知", ["line"]),
        ("　　以上事项，请予函复", ["line"]),
        ("　　要压实责任，备足防汛物资，加强巡查", ["line"]),
        ("第十九条　本办法自2025年7月1日起施行，试行期两年", ["line"]),
        ("雨季来得早。南屏县人民政府", []),
        ("雨季来得早。实现良好开局", ["stop"]),
        ("雨季来得早。2024年5月6日", []),
        ("组　长：周明　县委副书记，县长", []),
        ("会议地点在县政府，联系人：周明", []),
        ("关于做好防汛工作，确保安全度汛的通知", []),
        ("要压实责任，\n", []),
    ],
)
def test_edges(text: str, kinds: list[str]) -> None:
    assert [found.value for found in edges.check(Paragraph(text))] == kinds


def test_headings_may_end_without_a_mark() -> None:
    heading = Paragraph("一、提高认识，压实责任，备足防汛物资，加强巡查", Role.HEADING1)
    assert list(edges.check(heading)) == []

"""Traditional and variant forms become the standard ones."""

from __future__ import annotations

import pytest

from gongwen_rules.knowledge.characters import odd_forms


@pytest.mark.parametrize(
    ("written", "standard"),
    [
        ("辦公室戰線", "办公室战线"),
        ("途逕鉅額鑪火飛颺酒麴讎敵", "途径巨额炉火飞扬酒曲仇敌"),
        ("鮋鮓鮊鮣鮈鮀鮍颸膢", "鲉鲊鲌䲟𬶋𬶍鲏飔𦝼"),
        ("鋱銶", "铽𨱇"),
        ("有著重要作用，影響著全局", "有着重要作用，影响着全局"),
        ("县图书馆有著作百余部，有著名学者", "县图书馆有著作百余部，有著名学者"),
        ("認真貫徹會議精神", "认真贯彻会议精神"),
    ],
)
def test_forms_become_the_standard_ones(written: str, standard: str) -> None:
    text = written
    for odd in reversed(odd_forms(written)):
        text = text[: odd.start] + odd.right + text[odd.end :]
    assert text == standard

"""Names of Taiwan, Hong Kong and Macao persons and organs, which may stand in the characters they are written in there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from gongwen_lint.rule import Pattern
from gongwen_rules.knowledge.characters import OddForm

_CUE = Pattern("[台臺][湾灣北中南]|高雄|香港|澳[门門]|港澳|两岸|兩岸|海基[会會]")
_SURNAMES = "黃陳張劉楊吳趙孫馬鄭謝韓馮許鄧蕭葉盧蔣賈魏鐘陸龔湯黎賀賴顧閻錢嚴傅譚廖鄒聶喬歐陽簡莊連蘇關羅齊竇龐單"
_BEGINNINGS = (*_SURNAMES, "香港", "台湾", "臺灣", "澳门", "澳門")
_AFTER = r"(?=[，、。；：（）的和与等]|$|先生|女士|教授|董事|主席|理事|会长|會長|院长|校长|老师|所|演|表示|指出|认为)"
_NAMES = Pattern(
    rf"[{_SURNAMES}]\p{{Han}}{{1,2}}{_AFTER}"
    rf"|(?<=[，、和与]|[家长授生士人师])\p{{Han}}{{2,4}}{_AFTER}"
    r"|(?:\p{Han}|[（）])*?(?:公司|基金[会會]|[协協学學商公总總][会會]|促[进進][会會]|[联聯]合[会會]|集[团團]|大[学學]|[学學书書]院|[银銀]行|[报報]社|中心|[医醫]院)"
)
"""A name behind a surname, a short word set in tradition, an organ."""
_OF_TWO = 2
"""One odd character may be a slip; two make a name written there."""


def without_names_elsewhere(text: str, odd: Sequence[OddForm]) -> list[OddForm]:
    """The odd forms that belong to no name of a person or an organ of Taiwan, Hong Kong or Macao.

    Args:
        text: The paragraph.
        odd: Its traditional and variant forms.
    """
    if not odd or _CUE.search(text) is None:
        return list(odd)
    spared: set[int] = set()
    starts = [one.start for one in odd]
    for match in _NAMES.finditer(text):
        inside = starts[bisect_left(starts, match.start()) : bisect_left(starts, match.end())]
        if len(inside) >= _OF_TWO or (inside and match.group().startswith(_BEGINNINGS)):
            spared.update(inside)
    return [one for one in odd if one.start not in spared]

"""TF104: a congress or a plenary session called by a name that does not exist."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_HAN = "一二三四五六七八九"
_ORDINAL = rf"(?:二十[{_HAN}]?|十[{_HAN}]?)"


@rule(
    "TF104",
    "wrong-congress-name",
    "党的代表大会和中央全会的名称要规范",
    severity="warning",
    basis="实务",
    clause="",
    on=(
        "中全会",
        "次代表大会",
        "届代表大会",
        "届全国代表大会",
        "党的二十次",
        "党的十九次",
        "党的十八次",
        "届大",
        "党的第二十大",
        "党的第十九大",
        "党的第十八大",
        "党的1",
        "党的20",
        "中共1",
        "中共20",
    ),
    find=(
        rf"(?P<plenum>(?<![\d{_HAN}十])(?P<big>{_ORDINAL})(?:大|次)(?P<session>[{_HAN}])中全会)"
        rf"|(?P<late>(?<![\d{_HAN}十])(?:十[{_HAN}]|二十)届(?:八|九|十[{_HAN}]?)中全会)"
        r"|(?P<digits>(?<![\d.])(?:1[1-9]|20)届[1-7一二三四五六七]中全会)"
        r"|(?P<mixed>(?:十\p{Han}|二十)届[1-7]中全会)"
        rf"|(?P<national>(?:党的|中共|(?<=中国)共产党|(?<=^|[，。、；：“（ \u3000])共产党)(?P<first>第?)(?P<term>{_ORDINAL})(?P<count>次|届)(?:全国)?代表大会)"
        rf"|(?P<short>党的第(?P<which>{_ORDINAL})大(?!型|类|项|任|会))"
        rf"|(?P<term_short>党的第?(?P<term_which>{_ORDINAL})届大(?!型|会))"
        r"|(?P<arabic>(?:党的|中共)(?P<number>1[1-9]|20)大(?!型|类|项|任))"
    ),
    plain=True,
    over=("SZ303",),
    bad=[
        Bad("深入贯彻⟦党的二十次全国代表大会⟧精神。", fixed="深入贯彻党的第二十次全国代表大会精神。"),
        Bad("贯彻落实党的⟦十九大四中全会⟧精神。", fixed="贯彻落实党的十九届四中全会精神。"),
        Bad("学习⟦党的第二十届全国代表大会⟧报告。", fixed="学习党的第二十次全国代表大会报告。"),
        Bad("⟦党的第二十大⟧以来，⟦党的20大⟧报告指出。", fixed="党的二十大以来，党的二十大报告指出。"),
        Bad("召开党的⟦20届3中全会⟧、⟦十八届6中全会⟧。", fixed="召开党的二十届三中全会、十八届六中全会。"),
        Bad("学习党的⟦十八届八中全会⟧精神。", said="核对"),
    ],
    good=[
        "深入贯彻党的二十大和二十届二中、三中全会精神。",
        "中国共产党第二十次全国代表大会胜利召开。",
        "代表团参加丹麦共产党第二十次代表大会、越南共产党第十四次全国代表大会。",
        "党的八届十二中全会、十一届三中全会是重要的会议。",
        "县第十四次党代会、省第十二次代表大会、市第八届代表大会。",
        "党的第十九届中央委员会第六次全体会议通过了决议。",
        "市委十二届八中全会提出了明确要求，市委十一届八次全会作了部署。",
    ],
)
def wrong_congress_name(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """党的全国代表大会称“第×次”，简称“党的×大”；一届中央委员会的全会称“×届×中全会”，序数用汉字。

    “十九大四中全会”“第二十届全国代表大会”都没有这样的会议。第十一届以后每届中央委员会最多开七次全会；地方党委的全会不查。
    """
    start, end = match.span()
    if match["late"]:
        if not paragraph.plain.text[max(0, start - 3) : start].endswith(("委", "地委")):
            yield Hit(start, end, f"没有“{match.group()}”，请核对是哪一次会议")
        return
    name = _name(match)
    if name:
        yield Hit(start, end, f"会议名称不规范，应写“{name}”", replacement(start, end, name, safe=False))


def _name(match: Match) -> str:
    """The right name; "" where the match is one."""
    if match["plenum"]:
        return f"{match['big']}届{match['session']}中全会"
    if match["digits"] or match["mixed"]:
        return _in_han(match.group())
    if match["national"]:
        right = f"{match.group()[:2] if match.group()[0] != '共' else '共产党'}第{match['term']}次全国代表大会"
        return "" if right == match.group() else right
    if match["arabic"]:
        return match.group()[:2] + _in_han(match["number"]) + "大"
    return f"党的{match['which'] or match['term_which']}大"


def _in_han(text: str) -> str:
    """Arabic ordinals up to 20 written in Chinese: 19届4中全会 → 十九届四中全会."""
    head, mark, tail = text.partition("届")
    return _han(head) + mark + "".join(_han(char) for char in tail)


def _han(number: str) -> str:
    if not number.isdigit():
        return number
    value = int(number)
    tens, ones = divmod(value, 10)
    return ("" if not tens else "十" if tens == 1 else "二十") + (_HAN[ones - 1] if ones else "")

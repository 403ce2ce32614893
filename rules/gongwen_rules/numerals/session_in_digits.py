"""SZ303: numbers of congresses and sessions in digits."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Edit, Fix, Hit, Match, Paragraph, rule
from gongwen_lint.structure.numbers import han_numeral

_BODY = r"(?:中央纪委|中央|[省市县区]?纪委|全国人大|全国政协|[省市县区]?(?:人大|政协)|人大常委会|党代会)?"


@rule(
    "SZ303",
    "session-in-digits",
    "届次用汉字",
    severity="warning",
    basis="国标",
    clause="GB/T 15835—2011 4.3",
    on=("中全会", *(f"党的{n}" for n in (1, 2)), *(f"{n}次会议" for n in range(10)), *(f"{n}次全" for n in range(10)), *(f"{n}届" for n in range(10))),
    find=rf"(?P<congress>[12]\d)(?<=党的\d\d)大(?![类项任\d])|第(?P<congress>\d{{1,2}})(?=次全国代表大会)"
    r"|(?P<term>\d{1,2}|[一二三四五六七八九十]{1,3})届(?P<plenum>\d|[一二三四五六七八九])中全会"
    rf"|(?<!第)(?P<term>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})届{_BODY}(?P<meeting>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})次(?=会议|全会|全体)"
    r"|(?<=[省市县区州]第)(?P<term>\d{1,2})届(?:人民代表大会|人大|政协|\p{Han}{0,4}委员会)第(?P<meeting>\d{1,2})次(?=会议|全会|全体)"
    r"|第(?:(?P<term>\d{1,2})届(?=\p{Han}{0,6}(?:人民代表大会|代表大会|人大|政协|委员会)第[一二三四五六七八九十]{1,3}次(?:会议|全))|[一二三四五六七八九十]{1,3}届\p{Han}{0,6}(?:人民代表大会|代表大会|人大|政协)第(?P<meeting>\d{1,2})次(?=会议|全会|全体))",
    bad=[
        Bad("学习党的⟦20大⟧精神和党的⟦20届3中全会⟧精神。", fixed="学习党的二十大精神和党的二十届三中全会精神。"),
        Bad("⟦十九届3中全会⟧以来，⟦14届全国人大2次⟧会议批准，市委⟦八届5次⟧全会部署。", fixed="十九届三中全会以来，十四届全国人大二次会议批准，市委八届五次全会部署。"),
        Bad("学习⟦20届中央纪委3次⟧全会精神。", fixed="学习二十届中央纪委三次全会精神。"),
        Bad("党的⟦第19⟧次全国代表大会以来，成绩显著。", fixed="党的第十九次全国代表大会以来，成绩显著。"),
        Bad("南屏县第⟦18届人民代表大会第4次⟧会议通过。", fixed="南屏县第十八届人民代表大会第四次会议通过。"),
        Bad("南屏县⟦第十八届人民代表大会第4次⟧会议通过。", fixed="南屏县第十八届人民代表大会第四次会议通过。"),
    ],
    good=[
        "学习党的二十大精神和党的二十届三中全会精神。",
        "十四届全国人大二次会议批准，第14届全国运动会第2次会议，市委八届五次全会。",
        "最高人民检察院第十二届检察委员会第74次会议通过，第20届东亚峰会和第五次领导人会议。",
        "党的12大类项目，党的10大任务。",
    ],
)  # fmt: skip
def session_in_digits(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """会议的届次庄重，用汉字：二十大、二十届三中全会、十四届全国人大二次会议。写作“第14届”“第2次”的不查。"""
    groups = [name for name in ("congress", "term", "plenum", "meeting") if match[name] and match[name].isdigit()]
    if not groups or any(not 0 < int(match[name]) < 100 for name in groups):
        return
    edits = tuple(Edit(*match.span(name), han_numeral(int(match[name]))) for name in groups)
    right = match.group()
    for edit in reversed(edits):
        right = right[: edit.start - match.start()] + edit.text + right[edit.end - match.start() :]
    yield Hit(*match.span(), f"届次用汉字，写作“{right}”", Fix(f"改为“{right}”", edits))

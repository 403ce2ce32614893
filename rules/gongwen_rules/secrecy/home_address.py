"""BM106: the home address of a person."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, rule
from gongwen_rules.knowledge.personal import is_contact

_NUMBER = r"(?:\d{1,4}|[一二三四五六七八九十百]{1,4})"
_DETAIL = rf"(?:{_NUMBER}(?:号楼|栋|幢|单元|室)|{_NUMBER}号(?=[，。；、）\s]|$|{_NUMBER}|院|附)|{_NUMBER}组{_NUMBER}号)"
_LED = (
    rf"(?:家住|现住(?:址)?|住址|家庭(?:住址|地址)|户籍(?:地址?|所在地)|居住(?:地址?|于|在)|(?<![居])住(?:在|于))[为是]?[ ]?[：:]?[ ]?"
    rf"(?P<place>[^，。；：\n]{{2,40}}?{_DETAIL}(?:(?:院|附)?{_NUMBER}(?:号楼|栋|幢|单元|室|层|号|户)){{0,4}})"
)
_BARE = rf"(?P<bare>单元{_NUMBER}(?:室|号|层))"
_BEFORE = Pattern(
    rf"(?:\p{{Han}}{{0,8}}[路街巷村道区苑园城里弄](?:{_NUMBER}号(?!楼))?)?(?:{_NUMBER}(?:号楼|栋|幢))?{_NUMBER}$"
)
_OFFICE = Pattern(
    r"(?:办公|单位|联系|报名|报到|会议|培训|集合|入住|住宿|办事|注册|通讯|邮寄|收货|施工|项目|工程)(?:地址|地点)[：:为]?[^，。；]{0,24}$|[^家]地址[：:][^，。；]{0,24}$|维修|改造|电梯|施工|火灾"
)


@rule(
    "BM106",
    "home-address",
    "公文里不写到门牌的家庭住址",
    severity="warning",
    basis="实务",
    clause="",
    on=("家住", "现住", "住址", "家庭地址", "户籍地", "户籍所", "居住地", "居住于", "居住在", "住在", "住于", *(f"单元{n}" for n in range(1, 10))),
    find=f"{_LED}|{_BARE}",
    bad=[
        Bad("困难群众赵建国，家住⟦南屏县城关镇文昌路18号3单元502室⟧，已纳入帮扶。"),
        Bad("王某，现住⟦青石镇石桥村3组12号⟧，李某住址：⟦文昌路18号⟧。", said="门牌"),
        Bad("张建国　⟦幸福小区5号楼2单元301室⟧　已入户走访"),
    ],
    good=[
        "困难群众赵建国，家住南屏县城关镇，已纳入帮扶。",
        "报名地址：南屏县文昌路18号县水利局302室。",
        "联系地址：文昌路18号2单元301室，邮编：637000。",
        "不公开真实姓名、住址，住址在户籍所在地的除外。",
        "住址变更的，三十日内报告；居住在农村的6号以前登记。",
    ],
)  # fmt: skip
def home_address(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """住址写到门牌、单元，就能找到人，印发前通常只写到乡镇、街道。办公、联系、报名的地址不查。"""
    start, end = match.span("place") if match["place"] else match.span()
    if match["bare"]:
        led = _BEFORE.search(paragraph.text[max(0, start - 24) : start])
        if led is None:
            return
        start -= len(led.group())
    before = paragraph.text[max(0, start - 30) : start]
    if _OFFICE.search(before) or (match["bare"] and is_contact(paragraph, start)):
        return
    yield Hit(start, end, "住址不写到门牌、单元，通常写到乡镇、街道")

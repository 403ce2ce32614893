"""Names of organs: how many stand in a list, how high they rank, what they are, and who is subordinate to whom.

Everything is read off the names; a rank of 0 means that the name does not show it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from gongwen_lint.rule import Pattern

Kind = Literal["政府", "党委", "人大", "政协", "监察", "司法", "军队", "部门", "办公机构", "内设机构", "其他"]

TOWN, COUNTY, CITY, PROVINCE, CENTRE = 1, 2, 3, 4, 5
"""乡镇 < 县 < 市 < 省 < 中央."""
_RANKS = {
    **dict.fromkeys(("乡", "镇", "街道", "苏木", "村", "社区", "乡镇", "镇街"), TOWN),
    **dict.fromkeys(("县", "区", "旗", "自治县", "自治旗", "县区", "区县"), COUNTY),
    **dict.fromkeys(("市", "州", "自治州", "盟", "地区"), CITY),
    **dict.fromkeys(("省", "自治区", "特别行政区"), PROVINCE),
}
_LEVEL = "特别行政区|自治[区州县旗]|地区|街道|苏木|社区|乡镇|镇街|县区|区县|[省市州盟县区旗乡镇村]"
_GOES_ON = r"(?<=[州乡镇])(?=[市县区])|(?<=县)(?=区)|(?<=州)(?=[镇乡]|街道)|(?<=旗)(?=[县区])|(?<=村)(?=[镇乡])"
"""杭州市、新乡县、景德镇市、赣县区、社旗县: the character of a level belongs to the name where the level comes behind it."""
_FIRST_PLACE = Pattern(rf"(?:{_LEVEL})|[^＿]{{1,9}}?(?:{_LEVEL})(?!{_GOES_ON})")
_NEXT_PLACE = Pattern(rf"[^＿]{{1,8}}?(?:{_LEVEL})(?!{_GOES_ON})")
_NAMED_AFTER_A_LEVEL = Pattern(r"[镇乡][^＿]{1,2}[市县区]|市[中南北]区")
"""镇江市、乡宁县、市中区: the first character belongs to the name."""
_NO_PLACE = Pattern(
    r"市场|市政(?![府协法务])|市容|市民(?![政族宗])|农村|乡村(?![民委])|(?:[村城集]镇|城乡)(?!(?:人民)?政府|人大|党|[纪团]|卫生院|财政所|中心|$)|区域|区块|小区|景区|校区|园区|库区|灾区|军分?区|"
    r"(?:开发|高新|保税|试验|示范|保护|风景)区|新区|"
    r"(?:(?<![^省市县区州旗盟])|(?<=智慧|文明|卫生|园林|森林|海绵|中心|双拥|健康|新型|现代|创建|中国|全国|国际|北京|无废))城市|"
    r"社区(?=矫正|建设|治理)|[省市县区乡镇村]级|市值|旗帜|乡镇企业"
)
_INSTITUTION = Pattern(r"委|局|厅|部|办|政府|法院|检察|大学|学院|公司|银行|中心|直|各|所属|下属|人民|党")
_VERTICAL = Pattern(
    r"税务|海关|气象|银行|消防|供电|电力|烟草|邮政|通信|电信|移动|联通|调查队|地震|海事|监管分局|公司|人武|武装"
)
_CENTRAL = Pattern(
    r"国务院|国家|中华人民共和国|中共中央|党中央|中央|全国|最高人民|海关总署|审计署|中国人民银行|.+总局$|"
    r"(?:外交|国防|教育|科技|科学技术|工业和信息化|工信|公安|安全|民政|司法|财政|人力资源和?社会保障|自然资源|生态环境|"
    r"住房和?城乡建设|交通运输|水利|农业农村|商务|文化和?旅游|退役军人事务|应急管理)部$"
)
_OF_THE_CENTRE = Pattern(r"^(?:国家税务总局|国家统计局|中国人民银行|国家金融监督管理总局)(?=\p{Han}{2})")
_KINDS: tuple[tuple[Kind, Pattern], ...] = (
    ("政府", Pattern(r"政府$|国务院$|行署$|街道办事处$|街道办$|管委会$|管理委员会$")),
    ("内设机构", Pattern(r"(?:[科股处]|[^公研]室)$")),
    ("办公机构", Pattern(r"办公[厅室]$|(?:政府|委|人大|政协)办$")),
    ("监察", Pattern(r"纪委|监委|纪律检查|监察委")),
    ("人大", Pattern(r"人大|人民代表大会")),
    ("政协", Pattern(r"政协|政治协商")),
    ("司法", Pattern(r"法院|检察院")),
    ("军队", Pattern(r"军分?区|人武部|武装部|军委|部队|武警")),
    (
        "党委",
        Pattern(r"^(?:中共|中国共产党).*委员会$|(?:[省市县区州盟旗镇乡党工]|自治区|地)委$|党组$|^(?:中共|党)中央$"),
    ),
    ("部门", Pattern(r"[局厅委部署院办]$|委员会$|部门$|机构$|中心$|研究室$|单位$")),
)
_PARTY = Pattern(r"^(?:中共|中国共产党)|^(?:委(?!员会?|会)|党)|委(?:组织|宣传|统战|社会工作)部|政法委|党校|巡察")


class Organ(NamedTuple):
    """What the name of an organ shows.

    Args:
        name: As written, without what stands in brackets.
        place: The places it begins with (清河省云泽市, 市); "" if it names none.
        level: The last of these, from its name to its rank (云泽市); a mere 市 where the place has no name.
        rank: 1 (乡镇) to 5 (中央), 0 if it does not show.
        kind: What sort of organ it is.
        party: It is the Party's, not the government's.
        several: A class of organs (各县、所属单位), not one.
    """

    name: str
    place: str
    level: str
    rank: int
    kind: Kind
    party: bool
    several: bool


@lru_cache(maxsize=4096)
def read_organ(name: str) -> Organ:
    """The organ that a name (a single one, see `split_organs`) stands for."""
    said = _without_brackets(name).strip(_EDGE)
    central = _OF_THE_CENTRE.match(said)
    bare = said[central.end() if central else 0 :].removeprefix("中国共产党").removeprefix("中共")
    bare = bare.removeprefix("各")
    places = _places(bare)
    rank = _RANKS[_level_of(places[-1])] if places else CENTRE if _CENTRAL.match(said) else 0
    place = "".join(places)
    party = bool(_PARTY.search(said) or _PARTY.search(bare[len(place) :]))
    several = "各" in said or _OWN.search(said) is not None
    return Organ(said, place, places[-1] if places else "", rank, _kind(said), party, several)


def _kind(name: str) -> Kind:
    for kind, pattern in _KINDS:
        if pattern.search(name):
            return kind
    return "其他"


def _level_of(place: str) -> str:
    return next(place[n:] for n in range(len(place)) if place[n:] in _RANKS)


def _places(name: str) -> list[str]:
    """The places a name begins with, from the widest to the narrowest."""
    masked = name
    for blocked in _NO_PLACE.finditer(name):
        if blocked.start():
            masked = masked[: blocked.start()] + "＿" * len(blocked.group()) + masked[blocked.end() :]
    found: list[str] = []
    named = _NAMED_AFTER_A_LEVEL.match(masked)
    match = named or (None if _NO_PLACE.match(name) else _FIRST_PLACE.match(masked))
    while match and not _INSTITUTION.search(match.group()):
        if found and _RANKS[_level_of(match.group())] >= _RANKS[_level_of(found[-1])]:
            break
        found.append(match.group())
        match = _NEXT_PLACE.match(masked, sum(map(len, found)))
    return found


_EDGE = " \u3000：:。；;，,、"
_BRACKETED = Pattern(r"[（(][^（）()]*[）)]")


def _without_brackets(text: str) -> str:
    kept: list[str] = []
    position = 0
    for match in _BRACKETED.finditer(text):
        kept.append(text[position : match.start()])
        position = match.end()
    return "".join((*kept, text[position:]))


_ORGAN_END = (
    r"委员会|政府|法院|检察院|办公[厅室]|常委会|国务院|军委|党[委组]|[工纪监]委|政协|人大|[省市县区州旗镇乡]委|[局厅部委署院办处]|中央|"
    r"中心|公司|集团|银行|[支分总]行|大学|学校|协会|联合会|总会|工会|妇联|残联|科协|指挥部|领导小组|办事处|[支大总]队|军分?区|管委会"
)
_SEPARATOR = Pattern(
    rf"[、，,；;\s]+|(?<={_ORGAN_END})(?:和(?!平|田|顺|硕|布|龙|静|林|(?<=(?:总局|统计局|[银支分总]行|公司|集团|中心|学校|[支大总]队)和)县)|与|以及|及|暨|并报?|、)(?=[\p{{Han}}×Ｘ]{{2}})"
    r"|(?<=[省市县区州旗镇乡党]委)(?!副?书记|\p{Han}{0,8}同志)(?=(?:\p{Han}{0,8}?(?:省|市|县|区|州|旗|镇|乡))?(?:人民)?政府$)|(?<=人民政府)(?=\p{Han}{2,12}[市县区旗]人民武装部$)"
)
_WHOLE = Pattern(
    rf"(?:{_ORGAN_END}|单位|部门|机关|[中小]学|幼儿园|[馆社站所]|[村居]委会|科室|林场|农场|海关|[商学协]会)$|^[省市县区州乡镇]$"
)
_PERSON = Pattern(r"(?:书记|[省市县区州盟旗镇乡局厅部处院校]长|主任|主席|同志|领导)$")
_JOINT = frozenset({("党中央", "国务院"), ("中共中央", "国务院"), ("国务院", "中央军委")})


def split_organs(text: str) -> tuple[str, ...]:
    """The names in a list of organs: 市委组织部、宣传部 gives two, 县自然资源和规划局 one.

    A 、 inside brackets, as in 各县（市、区）人民政府, separates nothing.
    """
    said = _without_brackets(text).strip(_EDGE)
    names: list[str] = []
    start = 0
    for match in _SEPARATOR.finditer(said):
        names.append(said[start : match.start()])
        start = match.end()
    return tuple(name for name in (*names, said[start:]) if name)


def names_organ(text: str) -> bool:
    """The text ends as the name of an organ, a school or a company does, not as that of a person."""
    return _WHOLE.search(_without_brackets(text).strip(_EDGE)) is not None


def several_superiors(text: str) -> tuple[str, ...]:
    """The organs that an upward paper calls on, if they surely are more than one and no joint authority; else ().

    Persons called on besides them are left out.
    """
    called = split_organs(text)
    names = tuple(name for name in called if not _PERSON.search(name))
    sure = len(names) > 1 and all(_WHOLE.search(name) for name in names)
    return names if sure and names not in _JOINT else ()


_OWN = Pattern(
    r"所属|下属|下级|基层|直属|(?:[局厅部院委署校]|公司)属|各(?:科室|股室|处室|[科股处站所]|分局|支部|院系|二级)"
)


_INSTITUTIONS = {
    "教育": Pattern("学校|中学|小学|幼儿园|学区"),
    "卫生": Pattern("卫生院|卫生室|医院|卫生服务"),
    "公安": Pattern("派出所"),
    "自然资源": Pattern("国土所|规划所"),
    "民政": Pattern("敬老院|福利院"),
}
"""What stands under a department though its name does not say so."""


def _of_one_system(organ: Organ, writer: Organ) -> bool:
    """Both work in the same field: 县教育局 and 乡镇教育办; a bureau of the county has no say over a town."""
    works_in = field(writer)
    return bool(works_in) and (works_in[:2] in organ.name or _is_institution(organ, writer))


def _is_institution(organ: Organ, writer: Organ) -> bool:
    """What stands under such a department everywhere: 学校 under 教育局."""
    known = next((names for key, names in _INSTITUTIONS.items() if field(writer).startswith(key)), None)
    return known is not None and known.search(organ.name) is not None


def field(writer: Organ) -> str:
    """What a department works in, from its name: 教育 for 云泽市教育局."""
    return writer.name[len(writer.place) :].rstrip("局厅委办部")


def is_below(organ: Organ, writer: Organ, superior: Organ | None) -> bool:
    """An organ is surely subordinate to the writer.

    Args:
        organ: The one in question.
        writer: Who writes.
        superior: To whom; a mere 市 may mean either where the writer and its superior both are 市.
    """
    if not organ.rank:
        return bool(_OWN.search(organ.name)) or (organ.name.startswith("各") and _is_institution(organ, writer))
    if not writer.rank:
        return False
    if organ.rank != writer.rank:
        leads = writer.kind in ("政府", "党委") or _of_one_system(organ, writer)
        return organ.rank < writer.rank and leads
    own = organ.level in _RANKS and not (superior and superior.rank == writer.rank)
    same = organ.level == writer.level or own
    below = organ.kind in ("部门", "内设机构") and not organ.party and not _VERTICAL.search(organ.name)
    return same and writer.kind == "政府" and below

"""Facts for CL101: places that look like a gap nobody filled in."""

from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import Fact, Match, Paragraph, Pattern, Role, fact
from gongwen_rules.knowledge.names import SURNAMES

_X = "[XＸxｘ×✕╳]"
_PLACE = r"省|市(?![场值民政])|县(?![域级])|区(?![域间块位别分])|镇(?![静痛定])|乡(?![村镇])|村(?![民级])"
_ORGAN = (
    "局|厅|委(?![托员])|办(?![法理公])|处(?![理置分方于在境以罚])|科(?![学技目])|公司|集团|单位|部门|街道|社区|学校|"
    "医院|中心|支部|党委|党组|政府"
)
_PERSON = (
    "同志|书记|主任|局长|市长|县长|区长|省长|镇长|乡长|部长|厅长|处长|科长|主席|先生|女士|老师|院长|校长|经理|"
    "代表|委员(?!会)"
)
_COUNTED = (
    "届|中全会|万|亿|元|人次|名(?!称)|家(?!庭)|公里|平方|公顷|亩|个百分点|%|％|次(?!序)|件|期|项(?!目)|座|台(?!账)|"
    "吨|户(?!籍)"
)
_THING = "课堂|行动|工程|活动|会议|精神|战略|机制|模式|品牌|平台|计划|讲话|文件|工作|项目|大会|主题|专项"
_BEFORE_NUMBER = r"(?<=^|[达约近共资入过到为于长降款金额计余超少多第至的和全届年、，。；：“（(])"
_MARKED = (
    r"(?:19|20)\d?[XＸxｘ×*＊]{1,2}(?=年|〕|-|—)",
    rf"(?<![A-Za-z\d×]){_X}{{1,4}}年(?:{_X}{{1,2}}月(?:{_X}{{1,2}}日)?)?(?![级度龄轻])",
    rf"(?<![A-Za-z\d]){_X}{{1,2}}月(?:{_X}{{1,2}}日)?",
    rf"(?<=月){_X}{{1,2}}日",
    r"(?<![A-Za-z\d×XＸ✕╳ｘ○◯*＊·-]|[尾号码证]号|号码|[民刑行执赔][初终再申])"
    r"(?:[XＸ×✕╳]{2,}+|[xｘ]{2,}+|(?<![一二三四五六七八九零])[○◯]{2,}+|[*＊]{3,}+)"
    r"(?!级|染色|码|号楼|形|型)(?=\p{Han}|[”》）、，。；：%％]|$)",
    rf"(?<![A-Za-z\d+＋.·-])[XＸ×](?={_PLACE}|{_ORGAN}|{_PERSON})",
    rf"{_BEFORE_NUMBER}[XＸ×](?={_COUNTED})",
    r"(?<=\d{3,4}-)[XＸ×]{7,8}",
    r"(?<=〕第?)[XＸ×]{1,4}(?=号)|(?<!□)□{2,}+(?=[个名家户项件座万亿元年月日县市区镇乡村局]|同志)",
    r"(?<=[长降高低升到占率为达至资])…{1,2}(?=[%％]|[万亿]元|个百分点)",
    r"(?<![\d*＊])[*＊]{1,2}(?:月[*＊]{1,2}日|年[*＊]{1,2}月)|[?？](?=[万亿]元)(?<=[现收增资计额约达为入款][?？])",
    r"(?<![为约达共计至于第资额有][?？]*)[?？]{2,4}(?=[万亿]?[元亩人户家件个名吨次]|[万亿]?平方|公里|[%％]|[月日])",
    r"(?<!\p{Han})口{2,}(?=[局镇乡县市省村]|同志)",
    rf"(?<=[“‘])[XＸ×](?=[”’](?:{_THING}))",
    r"(?<![A-Za-zⅠ-Ⅻ])Ⅹ{2,3}(?=[省市县区镇乡局])|(?<=^|[，。、；：由到在向经报])O{2,3}(?=[省市县区镇乡村局厅办委])",
)
EXPLAINING = Pattern(
    "格式|样式|式样|字样|模板|模版|范本|样本|命名|注明|标注|示例|例如|编号|代号|代码|(?<=[”’A-Za-zＸ×○*])表示|表示(?=[“‘年月日数序])"
)
"""A paragraph that speaks of forms, not of a matter."""
_REACH = 120
"""Code points to either side in which a paragraph is asked what it speaks of."""
_CASE = Pattern("案例|事故|案件|涉嫌|查处|违法|违规|违纪|处罚|曝光|通报批评|问题线索")
_PARTY_TO_CASE = Pattern(
    r"[^，。、；：\s要把对和的由在向给与]{0,10}?(?:公司|集团|企业|单位|学校|医院|诊所|厂|矿|店|商行|超市|经营部|合作社|幼儿园|小区)"
    "|[”’]?牌|[路街巷弄号组栋]"
)
_WITHHELD = Pattern(rf"[{''.join(sorted(SURNAMES - set('于时方任关')))}]某(?![个些种人月日年市县])")
"""A name held back: where one is, other crosses hold something back too."""
_PLACE_OF_CASE = Pattern("[省市县区镇乡村局]")
"""Whose name a report on cases keeps back, as 李××; that of a place or a bureau in a 通报 only."""
_TAUGHT = Pattern(
    "(?:写[作成为明上]?|(?:标题|署名|落款|文字号|文号|编号|日期|主送机关)[为是]?|(?:表述|书写|格式)[为是]|[例比]?如)[：:，]?$"
)
"""Before the quotation marks round a pattern that is explained: 标题写作“××县关于××的通知”."""
_APPOINTED = Pattern(r"(?:任命|免去|聘任|聘请|推选|选举)\p{Han}$")
"""Before crosses: who is appointed is no secret."""
_LABEL = 8
"""So far before the crosses 联系人：张×× may begin, code points."""
_PATTERN = 60
"""A quoted pattern is no longer, code points."""
_SPOKEN_OF = Pattern(r"[”’](?:处|字样|部分|位置|的位置|的地方|改为|替换)")
"""Behind crosses in quotation marks that are spoken of: “×××”处由各县填写."""
_FORM_TO_COME = Pattern(r"表[ \u3000]*(?:（[^（）]*）)?[ \u3000]*$")
"""What an attachment is called that others fill in: 2.××乡（镇）统计表."""
_NO_GAP = Pattern(r"[+＋][XＸ]|[XＸ](?:光|射线|轴|坐标|染色体|波段)|[A-WYZ][区组班]")
"""A letter X that is a name or an unknown."""
_WITH_YU = tuple("关对由鉴基终属位等处至高低大小用定拟")
_AMOUNT = Pattern(r"[万亿元%％亩吨]|个百分点|人次|公里|平方")
"""Behind the crosses: a figure is missing, as in 资金××万元, not a name."""
_NO_PERSON = Pattern(rf"[年月日]|[XＸ×](?:{_PLACE}|{_ORGAN}|{_COUNTED})")
"""After 于 and a cross: 于X月, 于×市 is no name of a person."""


@fact(
    "gap",
    on=(
        *"XＸxｘ×✕╳○◯*＊",
        "□□",
        "ⅩⅩ",
        "OO",
        "…%",
        "…％",
        "…万元",
        "…亿元",
        "…个百",
        "口口",
        "？？",
        "??",
        "？万元",
        "？亿元",
        "?万元",
        "?亿元",
    ),
    find="|".join(_MARKED),
)
def marked_gap(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """Crosses and circles that stand for a name, a number or a date; 李×× keeps a person's name back and is none."""
    text, start = paragraph.text, match.start()
    around = text[max(0, start - _REACH) : match.end() + _REACH]
    if (
        paragraph.role is Role.TABLE
        or _is_ornament(text, match.group())
        or EXPLAINING.search(around)
        or _NO_GAP.search(around)
    ):
        return
    if (
        _is_taught(text, start)
        or _SPOKEN_OF.match(text, match.end())
        or (paragraph.role is Role.ATTACHMENT_NOTE and _is_form_to_come(text[match.end() :]))
    ):
        return
    named = _APPOINTED.search(text[max(0, start - _LABEL) : start]) or text[
        max(0, start - _LABEL) : max(0, start - 1)
    ].rstrip(" ：:").endswith("联系人")
    if (
        _follows_surname(text, start)
        and not _AMOUNT.match(text, match.end())
        and not named
        and not (match.group()[0].isdigit() or match.group()[0] in "?？…")
        and not _NO_PERSON.match(text, match.end() - 1)
    ):
        return
    if len(match.group()) > 1 and _withholds(text):
        return
    told = paragraph.context.genre == "通报"
    party = (told or _CASE.search(around)) and _PARTY_TO_CASE.match(text, match.end())
    if len(match.group()) > 1 and (party or (told and _PLACE_OF_CASE.match(text, match.end()))):
        return
    yield Fact(start, match.end(), "mark")


def _is_ornament(text: str, marks: str) -> bool:
    """Stars alone on their line part two pieces of text."""
    return marks[0] in "*＊" and not text.strip(" \u3000*＊")


@lru_cache(maxsize=1)
def _withholds(text: str) -> bool:
    """A name is held back somewhere; kept for the next crosses of the same text."""
    return _WITHHELD.search(text) is not None


def _is_form_to_come(rest: str) -> bool:
    """The rest of a line names a form."""
    return "。" not in rest and _FORM_TO_COME.search(rest[-_REACH:]) is not None


def _follows_surname(text: str, start: int) -> bool:
    """The crosses keep a given name back; 于 in 关于XX is no surname."""
    before = text[max(0, start - 2) : start]
    return before[-1:] in SURNAMES and not (before[-1:] == "于" and before[:1] in _WITH_YU)


def _is_taught(text: str, at: int) -> bool:
    """It stands in a quoted pattern that the paragraph explains."""
    opened = text.rfind("“", max(0, at - _PATTERN), at)
    quoted = opened >= 0 and "”" not in text[opened:at] and "”" in text[at : at + _PATTERN]
    return quoted and _TAUGHT.search(text[max(0, opened - 8) : opened]) is not None

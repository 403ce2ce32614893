"""Names of persons, places and cases: where a character may belong to one."""

from gongwen_lint.rule import Pattern

SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章苏潘葛范彭郎鲁韦马苗凤方俞任袁柳鲍史唐"
    "费廉薛雷贺倪汤殷罗毕郝安常于时傅齐康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路江童颜郭梅盛林钟徐"
    "邱骆高夏蔡田樊胡凌霍柯卢莫房丁邓单洪包石崔吉龚程裴陆翁甄曲封芮段富焦侯宁甘武符刘景詹束龙叶司黎乔温庄晏柴瞿阎习容向古廖文"
    "曾关游权盖臧邬昝邰郦扈亓仝訾逄缪郇卞湛刁巩匡闫佟佘栾靳胥宓笪郗阚蔺岑晁鞠卓裘嵇隗仉苟肖"
)
"""Surnames of one character."""

_TITLE = (
    r"同志|先生|女士|教授|院士|医生|老师|副?(?:书记|主任|主席|部长|局长|厅长|处长|科长|省长|市长|县长|区长|乡镇?长|镇长|州长|院长|校长"
    r"|检察长|秘书长|组长|队长|站长|所长|经理|委员|代表)"
)
_STOP = r"[，、。；：？！（）()“”\s]"
_ROLE = "(?:记者|作者|编辑|摄影|通讯员|撰稿|供稿|审核|校对|联系人|经办人|签发人|姓名|主持|记录)"
_NAME = rf"[{''.join(sorted(SURNAMES))}]\p{{Han}}{{1,2}}"
_PERSON = Pattern(
    rf"{_NAME}(?={_TITLE}|（|\()"
    rf"|(?<={_TITLE}){_NAME}(?={_STOP}|$|主持|出席|参加|任|负责|带队|到|作|在|率|指出|强调|介绍|汇报|说)"
    rf"|(?<=^|{_STOP}|由|任命|免去|聘任|推荐){_NAME}(?=为|任|负责|主持|、{_NAME}(?:[、，。等出参及和（(]|$))"
    rf"|{_NAME}(?=认为|表示|指出|强调|介绍说?[，：]|告诉|坦言|说[，：])"
    rf"|(?<=[对与同向]|采访|会见|看望|慰问){_NAME}(?={_STOP}|$|表示|进行|一案|案|等)"
    rf"|(?<=选手|教练|运动员|演员|民警|战士|农民|老人|学生){_NAME}(?={_STOP}|$|在|获|以|和|说|为|的)"
    rf"|(?<={_ROLE}[：:][ \u3000]?|记者|通讯员){_NAME}(?={_STOP}|$)"
    rf"|(?<={_NAME}[、和]){_NAME}(?={_STOP}|$|等|出席|参加)"
)
"""Surname, one or two characters, and what shows that a person is meant: a title, an office, a list of names."""
_PLACE = Pattern(
    rf"(?<=^|{_STOP}|[省市县区州镇乡在到赴]|街道)\p{{Han}}{{1,2}}(?:街道|社区|水库|[镇乡村市县州区江河湖山溪路桥寺])(?!级)"
)
_ORDINARY = frozenset("乡县区村镇街市场农现内个当关来后国东过从经这该两几各全应实进对开发为会与无")
"""Standard forms that begin common words before 村, 河, 路: a slip there is one (農村, 過河)."""

_FIRM = Pattern(r"[\p{Han}A-Za-z]{0,8}(?:公司|集团|厂|合作社|酒店|商行|经营部|药房|乐队)")

_CASE = Pattern(r"\p{Han}{0,8}\d*\p{Han}{0,2}(?:字)?(?:第)?[\d×XxＸ]{1,6}号")
_OPENED = Pattern(r"[（(〔\[]\d{4}[）)〕\]]\p{Han}{0,8}\d{0,6}\p{Han}{0,4}$")
"""What stands behind and before a part of the number of a case."""


def may_be_name(text: str, start: int, end: int, right: str) -> bool:
    """The characters at `start:end`, standard form `right`, may belong to the name of a person or a place."""
    begins = range(max(0, start - 2), start + 1)
    found = [_PERSON.match(text, n) for n in begins if text[n] in SURNAMES]
    if right[0] not in _ORDINARY:
        found += [_PLACE.match(text, n) for n in begins]
    return any(match is not None and match.end() >= end for match in found)


def names_firm(text: str, end: int) -> bool:
    """What ends at `end` belongs to the name that a firm has given itself: 某健健康|食品公司."""
    return _FIRM.match(text, end) is not None


def in_case_number(text: str, start: int, end: int) -> bool:
    """The span lies in the number of a case: （2013）穗中法刑一初字第291号.

    Args:
        text: The paragraph.
        start: Of the span.
        end: Of the span.
    """
    return _CASE.match(text, end) is not None and _OPENED.search(text[max(0, start - 16) : start]) is not None

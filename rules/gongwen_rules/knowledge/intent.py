"""Whether a paragraph asks its reader, a superior, for something: approval, an answer, money, posts, help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gongwen_lint.rule import Match, Pattern

_SENTENCE = Pattern(r"[^。！？；\s\u3000][^。！？；]*")
_QUOTED = Pattern(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》|“[^“”]*”")

_ANSWER = "批[示复准转办]|审批|核[准批示定]|审定|指示|示复|定夺|裁定"
_GRANT = (
    f"{_ANSWER}|同意|准予|许可|授权|拨[付给款]|[核下划增调]拨|追加|配备|核增|增[加设配]|解决|安排|落实|给予|予以|惠予|支持|扶持|帮助|"
    "协调|补[助贴]|补充(?=编制|人员|经费|资金|力量)|倾斜|设立|出台|调剂|减免|免除|延[期长]|列[支为入]|纳入|立项|下达|明确|调整"
)
_SUPERIOR = (
    r"(?:上级|贵\p{Han}|领导|国家|中央|国务院|(?:自治区|\p{Han}{0,6}?[省市县区州盟旗镇乡])(?:[委局厅办直级里]|领导|党委|(?:人民)?政府|有关|相关|"
    r"主管|财政|\p{Han}{1,10}?[局委厅部办])|\p{Han}{2,8}?[局厅部委])\p{Han}{0,4}?(?:、\p{Han}{2,8}?)?"
)
_OURS = r"我[局县市区镇乡校院委部办处中公厅省州单]\p{Han}{0,4}|我们|本[局县市区镇乡校院委部单]\p{Han}{0,3}"
_LEAD = rf"为此|(?:以上|上述|此项|该项)\p{{Han}}{{1,6}}|[急亟切]|因此|故此?|据此|鉴于此|综上|在此|同时|另外|此外|最后|现|特|谨|并|也|还|再次|{_OURS}|[，,：（]|\d[.．]|[一二三四五六七八九十][）、]"
_START = rf"(?:^|(?<={_LEAD}))"
_ADVERB = (
    "酌情|尽[快早]|及[时早]|抓紧|从速|早日|继续|一并|务必|大力|优先|研究|统筹|适[当时]|协助|出面|予|审核|审查|按程序|"
    r"[在从]\p{Han}{2,16}?(?:上|中|方面)"
)

_CUES = (
    Pattern(
        r"(?:妥否|[当可]否|可行与否|是否(?:妥当|可行|同意|合适)|如无不[妥当]|以上(?:报告|请求|意见|事项|方案|请示)\p{Han}{0,8})"
        rf"[，, ]?(?:敬请|恳请|呈请|请|盼|望)\p{{Han}}{{0,10}}?(?:审示|{_ANSWER})"
    ),
    Pattern(
        r"(?:妥否|[当可]否)[，, ]?(?:敬|特|恳)?请示$|(?:^|(?<=[，, ]))(?:盼|望|候|请予?|敬请)(?:早日|尽快|及时)?(?:[示赐]?复|[回答]复)$"
    ),
    Pattern(
        rf"{_START}建议{_SUPERIOR}[^，。]{{0,16}}?(?:批[准复]|立项|追加|[核下划]?拨|核增|同意|[列纳]入|安排(?=[^，。]{{0,8}}?(?:资金|经费|专项|万元)))"
    ),
    Pattern(rf"{_START}(?:特此?|现|谨)报请{_SUPERIOR}[^，。]{{0,16}}?(?:{_GRANT})"),
    Pattern(
        rf"(?:恳请|恳[求望]|请求|敬请|特请|谨请|呈请|祈请|吁请)[^，。]{{0,36}}?(?:(?<!的)[，,][^，。]{{0,6}})?(?:{_GRANT})"
    ),
    Pattern(rf"{_START}[请望盼](?!求)能?(?:{_SUPERIOR})?(?:{_ADVERB})*(?:{_GRANT})"),
    Pattern(
        rf"{_START}(?:恳切|热切|迫切|诚恳|衷心)?(?:希望|盼望|期盼|诚望)(?:得到)?{_SUPERIOR}[^。]{{0,30}}?"
        "(?:资金|经费|财力|编制|人员|项目|指标|补助|政策|拨|批[准复]|解决|倾斜|同意|减免)"
    ),
    Pattern(
        rf"(?:(?<=^[（(]?[一二三四五六七八九十\d]{{1,3}}[）)、.．]\s?)|{_START})(?:向[^，。]{{2,14}})?申请"
        "(?!人|书|表|材料|条件|手续|程序|单位|对象|量|件|者|数|专利|法院|执行|加入|注册)[^，。]{0,24}?"
        "(?:资金|经费|款|编制|补助|万元|亿元|指标|拨付|批准|增加|减免|延期|追加)"
    ),
    Pattern(
        r"(?:^|(?<=[，,]))[还尚急亟]?需要?(?:请|由)?(?:上级|[省市县区](?:级|委|政府|里|财政|直)|(?:自治区|[省市县区])\p{Han}{1,8}?[厅局委])"
        r"[^，。的]{0,24}?(?:帮助|协调|解决|支持|追加|拨付|倾斜)"
    ),
)
_WORDS = frozenset("请望盼候议需")
"""Every cue holds one of these."""
_HEADING = Pattern(
    r"^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+[ \u3000]?(?=(?:恳请|请求|请示)\p{Han}{0,8}(?:事项|问题)$)"
)
_OTHERS = Pattern(
    r"(?:你\p{Han}|原告|被告|群众|居民|村民|农民|业主|家长|企业|商户|职工|干部|学生|用户|客户|代表|委员|对方|人|该[局村县镇校户院市区]|该(?:公司|单位|同志)|"
    r"(?:有的?|(?<!不足|差额|缺口|剩余|其余)部分)\p{Han}{0,4}|各(?:县|市|区|乡|镇|地|单位|部门|学校)\p{Han}{0,8}|纷纷|普遍)\p{Han}{0,4}$|"
    r"(?:接到?|收[到悉]|来[函电文信访]|致电|拨打|热线|求助|投诉|咨询|反映|提出|诉求|要求|答复|转来|转报|受理)[^，。]{0,14}$|关于\p{Han}{0,4}$"
)
"""Before the cue: somebody else asks."""
_NOT_NOW = Pattern(
    r"(?:已经?|曾|先后|[多两三数]次|此前|之前|当时|去年|年初|前期|期间|不断|积极|主动|争取|计划)\p{Han}{0,8}$|"
    r"(?:经|报|将|拟|可以?|应当?|[不未没]|无[需须]|不再|不得|没有|需要?)(?:会|再|向|要|去)?$"
)
"""Before the cue: it was asked, or will be, or is not."""
_TOLD = Pattern(r"^(?:请求|申请|要求|建议|希望)")
"""Cues that tell of a request as well as they make one; 恳请 and 敬请 only make one."""
_ASKED = Pattern(
    r"(?:(?:已经?|曾|先后|多次)[^，]{0,14}|^(?!.*[现特谨拟])[^。]*(?:向|报|赴|到)[^，]{2,14})(?:请示|报告|申请|汇报|反映|报送)$"
)
"""The clause before: the question was put elsewhere, and this tells of it."""
_BY_OTHERS = Pattern(
    r"(?:群众|居民|[村农]民|业主|家长|企业|商户|职工|老干部|代表|委员|(?:信访|来访|上访|投诉|当事|申请|负责)人)[^。]*"
    r"(?:申请|要求|请求|提出|诉求|希望|来[信访]|上访|联名|反映(?!强烈|较|很|突出))(?![^。]*(?:[我本](?:[局县市区镇乡校院委部省州]|单位)|为此|因此|[，,][特现]))"
)
"""The clauses before: others ask, and nobody else has the word since."""
_RESUMED = Pattern(r"(?:^|，)(?:上述|以上|为此|因此)[^，]*$")
"""The last clause before: the writer takes up what was told."""
_STRIVES = Pattern(r"积极|争取|通过|对接|主动|大力|努力|加大")
"""The clause before tells of efforts; what it applied for is told with them."""
_ACTS = "已|责成|组织|协调|召开|审议|批准|批复|同意|答复|安排|列入|落实|办理|受理|予以|多次|先后|当即|立即|迅速|现场"
_DONE = Pattern(
    r"^的|^[^。]{0,80}，(?:均|都|全部)(?:已|获|得到|到位|批)|^[^，。]{0,24}，(?:(?:目前|现|均|都|全部|共|累计)?(?:已|获|得到|到位)|(?:全部|均)\p{Han}{0,2}到位|经(?:核查|调查|审核|研究|查|核实|协调|争取)|"
    rf"(?![请望盼恳敬特并以由])(?![^，。]{{0,14}}[将拟])(?:我\p{{Han}}|[^，。]{{2,12}}?(?:政府|[厅局委办院]|会议|常务会|部门|中心))[^，。]{{0,6}}?(?:{_ACTS})|"
    r"(?![请望盼恳敬特并以])[^，。]{2,10}?(?:批[复准]|同意|答复))|^[^，。]{0,24}?(?:了|后(?!续)|未果|获批|得到|的(?:请示|报告|批复|函|信访|申请|来信))"
)
"""After the cue: it was asked and is over."""
_GOT = Pattern(r"，(?:得到|获|均|已)")
"""The cue itself ends with what came of it."""
_COURTESY = Pattern(
    r"一如既往|监督|审议|审阅|审视|批评|指正|理解|谅解|关注|各位|代表|委员|同志们|大家|社会各界|广大|市民|群众|公众"
)
_CONCRETE = Pattern(r"资金|经费|款|编制|万元|补助|指标|批[示复准]|审批")


class Request(NamedTuple):
    """A request to the reader: from its cue to the end of its sentence."""

    start: int
    end: int


def requests(text: str) -> Iterator[Request]:
    """The sentences of a paragraph that request something of the organ it is written to.

    What others request, what was or will be requested, what is quoted, and words of courtesy (请审阅) are none.
    """
    masked = text
    for quoted in _QUOTED.finditer(text):
        masked = masked[: quoted.start()] + "＿" * len(quoted.group()) + masked[quoted.end() :]
    for sentence in _SENTENCE.finditer(masked):
        cue = _cue(sentence.group())
        if cue is not None:
            yield Request(sentence.start() + cue, sentence.start() + len(sentence.group().rstrip()))


def _cue(sentence: str) -> int | None:
    """Where a request begins in a sentence; None if it makes none."""
    if _WORDS.isdisjoint(sentence):
        return None
    heading = _HEADING.match(sentence)
    if heading:
        return heading.end()
    found = (match for pattern in _CUES for match in pattern.finditer(sentence) if _asks(match, sentence))
    return min((match.start() for match in found), default=None)


def _asks(match: Match, sentence: str) -> bool:
    earlier, _, before = sentence[: match.start()].replace(",", "，").rpartition("，")
    after = sentence[match.end() :]
    by_others = _BY_OTHERS.search(earlier) and not _RESUMED.search(earlier)
    if _OTHERS.search(before) or _NOT_NOW.search(before) or by_others:
        return False
    if _DONE.search(after) or _GOT.search(match.group()):
        return False
    if _TOLD.match(match.group()) and _ASKED.search(earlier):
        return False
    if match.group().startswith("申请") and _STRIVES.search(earlier):
        return False
    clause = match.group() + after.partition("，")[0]
    return _COURTESY.search(clause) is None or _CONCRETE.search(clause) is not None

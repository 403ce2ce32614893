"""Facts for CL102: lines of a web page that hold nothing of the text (navigation, source, editor, QR codes, copyright)."""

from collections.abc import Iterator

from gongwen_lint.rule import Fact, Match, Paragraph, Pattern, fact
from gongwen_rules.residue.web_line import LINES

_LONGEST = 160
"""A longer line holds text, code points."""
STAFF = "staff"
"""What a line names its editors with."""
_STAFF_LINE = (
    r"[（(【\[]?(?:责任编辑|责编|执行编辑|网络编辑|值班编辑|编辑|审核|校对|初审|复审|终审|一审|二审|三审|监制|供稿|摄影|美编|排版|主编)[：:/／ ][ \u3000]?"
    r"\p{Han}{2,4}(?:[ \u3000|｜；;，,/／]+(?:责任编辑|责编|编辑|审核|校对|初审|复审|终审|一审|二审|三审|监制|主编|值班主任)[：:/／ ][ \u3000]?\p{Han}{2,4})*[）)】\]]?"
)
_INSIDE = (
    r"本文(?:来自|来源于?|转自|摘自|由|出自|系)[：:]?[^。，]{0,20}?(?:www\.|https?://|\.com|\.cn|\.net|范文|文秘|公文网|文库|整理|收集|编辑)[^。]*",
    r"(?:代写|代笔|写作|资料|范文|材料|模板)[^。，]{0,8}(?:请)?(?:加|联系|咨询)[^。]{0,6}(?:QQ|qq|微信|V信|vx|VX|客服|电话)[^。]*",
    r"(?:请)?(?:关注|搜索|添加|加)(?:我们的?|本站|下方)?(?:微信)?(?:公众号|QQ群|微信群|微信号?|客服)[^。，]{0,20}?(?:[，,]?回复[^。，]{1,10})?[，,]?(?:免费|即可|回复|可)?(?:获取|领取|下载|索取|了解|阅读)[^。]{0,6}(?:更多|资料|范文|文章|材料|模板|全文|电子版|干货)[^。]*",
    r"(?:详情|更多|完整版|全文)[^。，]{0,10}(?:请|可)(?:访问|登录|点击|查看|浏览)[^。，]{0,10}(?:www\.|https?://)?[^。，]{0,20}(?:范文|文库|文秘|公文网|wen|wk)[^。]*",
)
_HEAD = (
    r"【?(?:范文|例文|精选|精品|热门|荐读|模板|干货|写作|公文|材料|资料|最新|推荐|收藏|必备)[^】]{0,6}】",
    r"(?:范文|例文|模板|样本|例)[一二三四五六七八九十\d]{1,2}[：:、]|(?:第[一二三四五六七八九十\d]{1,2})?篇[一二三四五六七八九十\d]{0,2}[：:]",
)
"""What a website hangs before a title, which itself stays."""
_HEADED = Pattern(
    rf"^(?P<head>[ \u3000#]*(?:{'|'.join(_HEAD)}))[ ]?(?=\S)(?P<title>[^。]{{4,60}}?)(?:讲话|致辞|发言稿?|总结|报告|方案|通知|通报|意见|决定|请示|批复|函|纪要|体会|要点|办法|规定|通告|公告|倡议书|述职|心得|主持词)?[ \u3000]*$"
)
_SUMMARY = Pattern(
    r"[【\[（(]?(?:摘要|导读|导语|内容摘要|文章摘要|内容简介|核心提示|内容提要|前言提示|写在前面)[】\]）)]?[：:]?[ ]?"
    r"(?=[^\n]{0,120}(?:范文|讲话稿|发言稿|小编|供大家|供您|供参考|分享|一篇))(?:本文|本篇|这篇|文章|以下|下面|小编|今天)[^\n]{4,120}"
)
_STAFFED = Pattern(_STAFF_LINE)
_MODELS = ("fanwen", "wenmi", "wenku", "doc88", "docin")
"""In the address of a site that collects papers to copy."""


@fact("site_text", on=tuple(dict.fromkeys(word for words, _ in LINES for word in words)))
def site_line(paragraph: Paragraph) -> Iterator[Fact]:
    """Whole lines that only a web page has; an address alone may be what the line before asks to visit."""
    line = paragraph.text.strip(" \u3000\t")
    if len(line) > _LONGEST:
        return
    if any(pattern.fullmatch(line) for words, pattern in LINES if any(word in line for word in words)):
        start = paragraph.text.index(line)
        yield Fact(
            start, start + len(line), not line.startswith(("http", "www.")) or any(map(line.__contains__, _MODELS))
        )


@fact(
    "site_text",
    on=(
        "编辑",
        "责编",
        "审核：",
        "审核:",
        "校对：",
        "校对:",
        "初审",
        "复审",
        "终审",
        "一审",
        "二审",
        "三审",
        "监制",
        "供稿",
        "摄影",
        "美编",
        "排版",
        "主编",
    ),
    find=r"^[ \u3000\t]*(?P<line>\S.{0,60}?)[ \u3000\t]*$",
)
def staff_line(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """The line that names who edited the page; a bulletin has one of its own."""
    if _STAFFED.fullmatch(match["line"]):
        yield Fact(*match.span("line"), STAFF)


@fact(
    "site_text",
    on=(
        "本文来",
        "本文由",
        "本文转",
        "本文摘",
        "本文出",
        "本文系",
        "代写",
        "代笔",
        "公众号",
        "QQ群",
        "微信群",
        "微信",
        "客服",
        "www.",
        "http",
        "范文",
        "文库",
        "资料",
    ),
    find="|".join(_INSIDE),
)
def site_sentence(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """Sentences that advertise, wherever they stand."""
    end = match.end() + (paragraph.text[match.end() : match.end() + 1] in ("。", "！"))
    yield Fact(match.start(), end, True)


@fact(
    "site_text",
    on=(
        *(
            "【范文",
            "【例文",
            "【精选",
            "【精品",
            "【热门",
            "【荐读",
            "【模板",
            "【干货",
            "【写作",
            "【公文",
            "【材料",
            "【资料",
            "【最新",
            "【推荐",
            "【收藏",
            "【必备",
        ),
        *(word + n for word in ("范文", "例文", "模板", "样本", "例", "篇") for n in "一二三四五六七八九十12345678：:"),
    ),
    find=_HEADED.source,
)
def site_head(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """What stands before a title on a page of models: 篇一：, 【范文】."""
    blank = len(match["head"]) - len(match["head"].lstrip(" \u3000#"))
    yield Fact(match.start("head") + blank, match.start("title"), True)


@fact(
    "site_text",
    on=("摘要", "导读", "导语", "简介", "提示", "提要", "写在前面"),
    find=rf"^[ \u3000]*(?P<line>{_SUMMARY.source})[ \u3000]*$",
)
def site_summary(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """The abstract that a page gives of the text below it."""
    yield Fact(*match.span("line"), True)

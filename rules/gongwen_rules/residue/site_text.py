"""CL102: text of the website that a draft was copied from."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import (
    Bad,
    Element,
    Fact,
    Good,
    Hit,
    Match,
    Outline,
    Paragraph,
    Pattern,
    PlacedFact,
    Role,
    document_rule,
    draft,
    fact,
    replacement,
)
from gongwen_rules.residue.site_line import STAFF

_PAPER = "讲话|讲话稿|发言|发言稿|演讲稿|致辞|主持词|总结|报告|方案|计划|心得体会|材料|公文|汇报"
_SITE = "范文网|文秘网|公文网|文档网|文库网|百度文库|豆丁网|道客巴巴|原创力文档|第一范文|学习啦|个人图书馆"
_DOCUMENT = "文档|本文|全文|范文|原文|资料|word版?|Word版?|WORD版?"
_SURE = tuple(
    (words, Pattern(said))
    for words, said in (
        (
            ("上传", "分享", "提供", "版权归"),
            "(?:本|该|此)?(?:文档|资料|文章|文件|课件)(?:均?由|来自)?(?:用户|网友|会员|作者)(?:自行)?(?:上传|分享|提供)"
            "|由(?:用户|网友|会员)上传|版权归(?:属)?(?:用户|网友|上传者)",
        ),
        (
            ("发布", "下载", "付费"),
            "整理代?发布|放心下载|下载后(?:无此问题|可任意编辑|可编辑|即可编辑)|下载前请|付费(?:下载|完成后|后下载)"
            rf"|(?<![可能上])(?:点击|免费|在线|直接|欢迎)下载(?:{_DOCUMENT})"
            "|(?<![可能上台中网从]|严禁|禁止|不得|擅自|随意)下载(?:文档|本文|全文|范文)(?!件)",
        ),
        (
            ("更多", "范文", "讲话稿", "发言稿", "篇"),
            rf"更多\p{{Han}}{{0,12}}?(?:范文|讲话稿|发言稿|文章|公文|模板|素材|总结|资料)(?:，|,)?(?:请|尽在|欢迎|敬请|点击|关注|访问)|范文请"
            r"|^[ \u3000]*[【\[]?(?:\p{Han}{0,14}(?:范文|讲话稿|发言稿|篇))[】\]]?[ ]?[一二三四五六七八九十\d]{1,2}[】\]]?[：:]?[ \u3000]*$"
            rf"|^[^。]{{2,50}}(?:{_PAPER})(?:的?范文(?:精选|大全|模板|集锦)?(?:[（(]?(?:精选)?[一二三四五六七八九十\d]+篇[）)]?)?)[ \u3000]*$",
        ),
        (
            ("更多精彩", "本文共", "全文完", "— 完", "—完", "- 完", "-完", "END"),
            r"更多精彩(?:内容|文章|资讯)?[，,]?(?:请|敬请|欢迎|尽在|点击|扫码|关注)|(?<=^[ \u3000]*)本文共[ ]?\d+[ ]?字|^[ \u3000]*[（(【]?全文完[）)】]?[ \u3000]*$|^[ \u3000]*[—－\-=＝*]+[ ]?(?:完|END)[ ]?[—－\-=＝*]+[ \u3000]*$",
        ),
        (
            ("小编",),
            "小编(?=为|给|整理|推荐|精心|收集|今天|今日|在此|就|带|和|与|来|也|特意|的|帮|搜集|分享)|(?:今天|下面|以下是?|跟着|和|请看)小编",
        ),
        (
            ("本文", "来自", "来源于", "源自"),
            r"本文(?:来自|来源于?|转自|转载自|出自)(?:[：:]|网络|互联网|\p{Han}{0,12}网)"
            r"|(?:文章|资料|内容|图片|素材)(?:均)?(?:来自|来源于|源自)(?:网络|互联网)",
        ),
        (
            ("转载", "侵权", "删除"),
            r"(?:^[ \u3000]*|[。！，,；])(?:如需)?转载请(?:注明|保留)(?:出处|来源|来自|作者|本文)"
            "|如有侵权[，,]?(?:请|烦请|敬请)?(?:联系|告知|及时联系)|侵权必?删|联系(?:我们|本站|管理员|站长|客服)删除",
        ),
        (
            ("客服", "本站", "扫一扫", "当前页", "网", "文库", "原创力", "道客", "学习啦", "图书馆"),
            "(?:网站|本站|在线)客服(?:QQ|电话|微信)?[：:]|本站(?:QQ|微信|微信号|客服|推荐|整理|提供|投诉)"
            rf"|扫一扫[，,]?(?:在手机|手机|用手机|分享|打开|查看)[^。]{{0,12}}(?:页|文)|在手机(?:上)?打开当前页|{_SITE}",
        ),
        (
            ("点击", "浏览", "阅读", "访问"),
            r"(?<=^|[\s|｜\]】）)])(?:点击|浏览|阅读|访问)(?:次数|数|量|人数)?[：:][ \u3000]*\d+(?:[ \u3000]*次)?(?=$|[\s|｜\[【（(])",
        ),
        (
            ("字体", "字号"),
            r"(?:字体|字号)[：:]?[ \u3000\[【]*(?:特大|大)[ \u3000\]】|/\[【]*中[ \u3000\]】|/\[【]*小",
        ),
        (
            ("上一", "下一", "打印", "关闭", "收藏", "分享", "返回", "纠错", "编辑", "责编"),
            r"^[ \u3000]*(?:上|下)一(?:篇|页|条)[：:]"
            r"|[【\[（(](?:打印|关闭|收藏|分享|打印本页|关闭窗口|返回顶部|我要纠错)[】\]）)]"
            r"|(?<=^|[\s|｜\[【（(])(?:打印本(?:页|文)|关闭(?:本)?窗口)(?=$|[\s|｜\]】）)])|[（(](?:责任编辑|责编|编辑)[：:]",
        ),
    )
)
"""What only a website says, with words of which a text that says it holds one."""
_TAIL = Pattern(
    rf"(?<=^[^【\[]+(?:{_PAPER}))的?范文(?:精选|大全|模板|集锦)?(?:[（(]?(?:精选)?[一二三四五六七八九十\d]+篇[）)]?)?(?=[ \u3000]*$)"
)
"""What a website hangs on a title, which itself stays."""
_MAYBE = Pattern(
    r"^[ \u3000]*(?:温馨提示[：:]?|打印|关闭|分享|收藏|分享到[：:]?.{0,20}|相关(?:阅读|文章|推荐|范文|稿件)[：:]?)[ \u3000]*$"
    r"|^[ \u3000]*(?:责任编辑|责编|编辑|来源|作者|文章来源|信息来源|发布时间|发布日期|更新时间|时间)[：:][^。]{1,30}$"
    r"|^[^。]*希望(?:能)?(?:对|给)?(?:大家|您|你)(?:能)?有?所?(?:帮助|启发)|^.{0,20}版权归原?作者"
    r"|^.{0,20}(?:关注(?:微信)?公众号|长按.{0,6}二维码)"
)
_SURE_WORDS = (
    "更多精彩", "本文共", "全文完", "— 完", "—完", "- 完", "-完", "END", "上传", "版权归", "代发布", "整理发布", "下载", "客服", "范文", "小编", "本文", "来自网络", "来自互联网", "来源于网络",
    "来源于互联网", "源自网络", "源自互联网", "转载请", "如有侵权", "侵权删", "侵权必删", "扫一扫", "当前页", "本站", "文秘网", "公文网", "文档网", "文库",
    "豆丁网", "道客巴巴", "原创力", "学习啦", "个人图书馆", "上一篇", "下一篇", "上一页", "下一页", "上一条", "下一条", "编辑：",
    "编辑:", "责编：", "责编:", "浏览", "点击", "阅读量", "阅读次数", "访问量", "访问次数", "字体", "字号", "打印", "关闭", "收藏",
    "分享", "返回顶部", "我要纠错", "讲话稿", "发言稿", *(f"篇{n}" for n in "一二三四五六七八九十123456789】]"),
)  # fmt: skip
_MAYBE_WORDS = (
    "温馨提示", "打印", "关闭", "分享", "收藏", "相关阅读", "相关文章", "相关推荐", "相关稿件", "编辑：", "编辑:", "责编：", "责编:",
    "来源：", "来源:", "作者：", "作者:", "时间：", "时间:", "日期：", "日期:", "对大家", "对您", "给大家", "版权归", "公众号", "二维码",
)  # fmt: skip
_SENTENCE = Pattern(r"[^。！？!?]*(?:\?(?=[^\s()]{1,7}\))[^。！？!?]*)*[。！？!?]*[”）)]?")
_BULLETIN = Pattern("简报|专报|快报|动态|通讯|专刊|期刊|信息$|工作信息|月报|周报|第\\d+期")
"""Papers that name their editors themselves."""
_LINE = 120
"""A paragraph no longer than this belongs to the site as a whole if its first sentence does."""


@fact("site_text", on=_SURE_WORDS, plain=True)
def sure_text(paragraph: Paragraph) -> Iterator[Fact]:
    """Sentences that only a website says."""
    text = paragraph.plain.text
    patterns = [pattern for words, pattern in _SURE if any(map(text.__contains__, words))]
    matches = [match for pattern in patterns for match in pattern.finditer(text)]
    for start, end in sorted({_said(text, match) for match in matches}):
        yield Fact(start, end, True)


@fact("site_text", on=_MAYBE_WORDS, plain=True)
def likely_text(paragraph: Paragraph) -> Iterator[Fact]:
    """Sentences that belong to a website where there are certain ones."""
    match = _MAYBE.match(paragraph.plain.text)
    if match:
        yield Fact(*_around(paragraph.plain.text, match), False)


def _said(text: str, match: Match) -> tuple[int, int]:
    """What a website hangs on a title, else the sentence."""
    tail = _TAIL.search(match.group())
    return (match.start() + tail.start(), match.start() + tail.end()) if tail else _around(text, match)


def _around(text: str, match: Match) -> tuple[int, int]:
    """The sentence of a match, or the whole of a short paragraph that begins with it."""
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    ends = _sentence_ends(text)
    at = bisect_left(ends, match.end())
    start = max(ends[at - 1] if at else 0, first)
    editor = "小编" in match.group() and last - first <= _LINE
    whole = editor or (start == first and last - first <= _LINE)
    start = first if editor else start
    return start, last if whole else min(ends[at], last)


@lru_cache(maxsize=1)
def _sentence_ends(text: str) -> list[int]:
    """Where the sentences of a text end, kept for what else a website says there."""
    return [sentence.end() for sentence in _SENTENCE.finditer(text)]


@document_rule(
    "CL102",
    "site-text",
    "文中没有网站的文字",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    facts=("site_text",),
    fold="有网站的文字{n}处，是从网上复制时带进来的，应全部删去",
    bad=[
        Bad(
            "⟦温馨提示：⟧\n⟦本文档由用户上传，版权归属用户，本网负责整理代发布。⟧\n⟦网站客服：12345678⟧\n全市办公室工作会议今天召开。",
            fixed="\n\n\n全市办公室工作会议今天召开。",
            said="3处",
        ),
        Bad(
            "⟦那么，今天小編為大家帶來的是會議發言稿的范文，希望對大家有所幫助！⟧\n這次會議十分重要。",
            fixed="\n這次會議十分重要。",
        ),
        Bad(
            "⟦【会议发言稿范文】一⟧\n预祝培训圆满成功！⟦更多范文请点击下载。⟧\n⟦上一篇：在全县三农工作会议上的讲话⟧",
            fixed="\n预祝培训圆满成功！\n",
        ),
        Bad(
            "在全市办公室主任工作会议上的讲话⟦范文（精选3篇）⟧\n同志们：\n今天召开工作会议。",
            fixed="在全市办公室主任工作会议上的讲话\n同志们：\n今天召开工作会议。",
        ),
        Bad(
            "各单位要抓好落实。\n⟦（责任编辑：小王）⟧\n⟦扫一扫在手机打开当前页⟧\n⟦【打印】【关闭】⟧",
            fixed="各单位要抓好落实。\n\n\n",
        ),
        Bad(
            "⟦本文共3200字，阅读需要8分钟。⟧\n各单位要抓好落实。\n⟦更多精彩内容请关注微信公众号。⟧\n⟦—— 完 ——⟧\n⟦（全文完）⟧",
            fixed="\n各单位要抓好落实。\n\n\n",
        ),
        Bad(
            "⟦篇一：⟧在全市办公室主任工作会议上的讲话\n⟦【摘要】本文是一篇讲话稿，供大家参考。⟧\n同志们：\n今天召开工作会议。⟦代写请加QQ：1234567890。⟧\n⟦来源：公文写作网⟧\n⟦阅读原文⟧",
            fixed="在全市办公室主任工作会议上的讲话\n\n同志们：\n今天召开工作会议。\n\n",
        ),
        Bad(
            "档案工作总结\n⟦[概要]档案工作总结为的会员投稿推荐，但愿对你的学习工作带来帮助。⟧\n各单位要抓好落实。\n⟦扫码关注微信公众号，获取更多资讯。⟧",
            fixed="档案工作总结\n\n各单位要抓好落实。\n",
        ),
        Bad(
            "⟦作者：佚名　来源：网络⟧\n各单位要抓好落实。\n⟦www.fanwen.com⟧\n⟦— 本文完 —⟧\n⟦[返回目录]⟧\n⟦相关热词搜索：工作总结⟧",
            fixed="\n各单位要抓好落实。\n\n\n\n",
        ),
        Bad(
            "⟦来源：县府办　浏览次数：356次⟧\n各单位要抓好落实。\n⟦打印本页　关闭窗口⟧", fixed="\n各单位要抓好落实。\n"
        ),
    ],
    good=[
        "各单位要办好政府网站，开设“下载中心”，提供表格下载、打印和客服咨询，转载重要文件应当注明来源。",
        "请登录县政府门户网站点击“申报入口”下载安装客户端，扫描二维码关注县税务局公众号。",
        "了解校园网请点击：\nhttps://mp.weixin.qq.com/s/id0uBQ78Jz5e2RAxwhxbTQ\n服务电话：0379-64230000。",
        "温馨提示：会场不提供停车位，请合理安排出行时间。",
        "网站小编王芳被评为优秀信息员，撰写的信息被上级采用。",
        "网站浏览量：356万次，访问量：1200万次。县政府网站设置“打印本页”“关闭窗口”按钮。",
        "平台运行平稳，阅读量：2.3万，页面应有打印本页、关闭窗口等功能。",
        "博物馆推出更多精彩展览，活动更多精彩纷呈，本文共同署名的单位有5家。",
        "来源：国家统计局\n资料来源：全县统计年鉴。联系人：王芳，QQ：123456789，微信：nanping2024。",
        "作风建设工作简报\n第12期\n编辑：王芳　审核：李强\n各单位要抓好落实。",
        "发布日期：2024年5月6日\n更多信息请查看县政府网站，扫描二维码关注“南屏发布”公众号了解更多政策。",
        "严禁从网上下载范文照搬照抄，严禁下载文档外传，学员登录平台后可在线下载资料。",
        "中篇：寄希望于新生代\n一年来的中篇小说成绩显著。",
        "要推广合同示范文本，编印公文写作范文，在全县推广。",
        Good(draft("讲话", body=("下面，我讲三点体会，希望对大家有所启发。", "一、多学习", "要多读书。"))),
    ],
)
def site_texts(outline: Outline) -> Iterator[Hit]:
    """下载站的提示、导航、点击量、“小编”的话和范文编号不属于公文。删除前请看一眼上下文。"""
    bulletin = any(
        _BULLETIN.search(e.text) for e in (*outline.all(Role.TITLE), *outline.all(Role.MASTHEAD), *_opening(outline))
    )
    found = _apart([place for place in outline.facts["site_text"] if place.value != STAFF or not bulletin])
    if not any(place.value for place in found):
        return
    for place in found:
        fix = replacement(place.start, place.end, "", paragraph=place.paragraph, title="删去网站的文字", safe=False)
        yield Hit(place.start, place.end, "这是网站的文字，应删去", fix, paragraph=place.paragraph)


def _opening(outline: Outline) -> tuple[Element, ...]:
    return (outline.first,) if outline.first else ()


def _apart(found: list[PlacedFact]) -> list[PlacedFact]:
    """The longest of the places that overlap."""
    kept: list[PlacedFact] = []
    for place in sorted(found, key=lambda one: (one.paragraph, one.start, -one.end)):
        if not kept or place.paragraph != kept[-1].paragraph or place.start >= kept[-1].end:
            kept.append(place)
    return kept

"""How paragraphs begin and end: facts about the marks there."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen_lint.rule import HEADINGS, Fact, Paragraph, Pattern, Role, fact

_ENDED = '。！？；：…”’）)!?;:.—*|>】」"'
"""Marks behind which a paragraph may end; what stands before a closing one is looked at apart."""
_STARTS = "，。、；：！？”’》）〕"
_SHORT_YEAR = Pattern(r"’\d\d(?!\d)")
"""A year without its century, as names of fairs have it: ’97中国旅游年."""
_GOES_ON = frozenset("，、,")
_VERSE = Pattern(r"[ \u3000]*(?:\p{Han}{5}|\p{Han}{7})，")
"""The first line of a couplet, set by itself."""
_BRACKETED = Pattern(r"（[^（）]*）")
_SENTENCE = Pattern(r"[。！？；][^。！？；：]{4,}$")
"""The last sentence of several."""
_TITLED = Pattern(
    r"(?:通知|意见|方案|办法|报告|请示|批复|决定|条例|规定|细则|讲话|纪要|公告|通告|通报|函|规划|计划|要点|总结|名单|目录|清单|表|命令|决议|指南|章程|制度|议程|致辞|发言|部门|单位|机构|事项|措施|如下)$"
)
_SET_OUT = Pattern(
    r"\S[\u3000\t|]|\S[ \xa0]{2,}|^[\s\u3000]*(?:——|[^，。]{1,8}[：:]|附[件录表]|注|图|表|[（(《【\-*#>▶►▸➤➢◆◇●■□★☆✓✔√※•▪◎])"
)
_CONTACT = Pattern(r"电话|传真|邮箱|邮编|网址|地址|联系人|联系方式|供稿|记者|编辑|校对|打印|责任编辑|来源")
_SIGNED = Pattern(
    r"电话|传真|邮箱|邮编|网址|地址|联系人|供稿|记者|编辑|校对|来源|\d年\d{1,2}月\d{1,2}日$"
    r"|^.—{2,3}\p{Han}{2,12}$"
    r"|^.[ \u3000]+\p{Han}{2,4}(?:[ \u3000、]+\p{Han}{2,4})*$"
    r"|^.(?:(?![在为由到向报送将要给了是])[^，、]){2,24}(?:政府|办公室|委员会|(?<!开|格|布|大|全)局|厅|(?<!内|全|干)部|委|院|(?<!社|机|大)会)$"
)
"""What stands behind the last sentence is a name, a date or a source."""
_CLOSES = Pattern(
    r"[\s\u3000]*(?:以上[^，。]{1,12}，)?(?:特此(?:通知|报告|函复|函告|公告|通告|批复|通报|请示|证明|说明|申请|致函|致谢)|专此(?:函复|报告|函达|奉复|批复)|此[复函令]|现予公[告布]|请予(?:函复|批准|审批|支持)"
    r"|[妥当]否，请(?:批示|批复|审批|指示|函复)|请(?:批示|批复|审批|审议|予审批)|请(?:你们|各\p{Han}{1,10}?|有关单位)?(?:结合实际)?，?(?:认真|严格|切实)?(?:贯彻执行|遵照执行|贯彻落实|组织实施|抓好落实|遵照办理|参照执行))[\s\u3000]*"
)


_SETTLES = Pattern(
    r"(?:自[^，。]{4,16}起(?:施行|执行|实施|生效)|(?:制定|适用|遵守)本(?:方案|办法|意见|规定|细则|计划|预案|条例|制度|规则|规范|规程))$"
)
"""A sentence that only statutes and plans hold."""
_CLOSING_WORDS = ("特此", "专此", "此复", "此函", "此令", "现予公", "请", "自", "定本", "用本", "守本")
"""Words of which a closing formula or a settling sentence holds one."""
_CUE = Pattern(
    r"要|应当|应该|请|施行|适用|已[经于]|了|必?须|现[就将]|根据|按照|经研究|不得|负责|截至|今年|目前|我[省市县区镇局们]"
)
"""What a sentence holds and a heading without a number seldom does."""
_SENTENCE_SHORT, _SENTENCE_LONG = 14, 30
_PREFIX = Pattern(r"[\s\u3000]*(?:第[一二三四五六七八九十百\d]+条[\s\u3000]+|[^，。：]{2,8}：(?=.{40}))?")


@fact("edge", roles=(Role.BODY, *HEADINGS), starts=_STARTS, not_ends=_ENDED)
def edges(paragraph: Paragraph) -> Iterator[Fact]:
    """Paragraphs that begin with a mark that may not stand there, or end in the middle of a sentence.

    The value is "start", "comma" (it ends with a mark after which a sentence goes on), "short" (so does a line so short
    that it may be broken), "stop" (sentences stand before
    and the last one has no mark) or "line" (a sentence with commas, or a closing formula, without its mark).
    """
    text = paragraph.text
    bare = text.rstrip()
    start = len(text) - len(text.lstrip())
    is_form = bare == text[:start] + "："  # to be addressed by hand
    if start < len(text) and text[start] in _STARTS and not is_form and not _SHORT_YEAR.match(text, start):
        yield Fact(start, start + 1, "start")
    end = len(bare)
    last = bare[-1:]
    if end - start < 4 or last in _ENDED:
        return
    if last in _GOES_ON:
        if _VERSE.fullmatch(bare) and not _CLOSES.fullmatch(bare[:-1]):
            return
        indented = paragraph.role is Role.BODY and text[:2] == "\u3000\u3000"
        short = end - start >= _SENTENCE_SHORT and "，" in bare[:-1] and _CUE.search(bare) is not None
        if indented or end - start >= 25 or "。" in bare or _CLOSES.fullmatch(bare[:-1]):
            yield Fact(end - 1, end, "comma")
        elif short:
            yield Fact(end - 1, end, "short")
    elif last.isalpha() and not last.isascii():
        kind = _lost_stop(paragraph, bare)
        if kind:
            yield Fact(end - 1, end, kind)


def _is_list(bare: str) -> bool:
    """Names with what is said of them in brackets: 雷蕾（女，满族）、雷亨顺."""
    outside = _BRACKETED.compiled.sub("", bare)
    return "、" in outside and not any(mark in outside for mark in "，。；！？")


def _lost_stop(paragraph: Paragraph, bare: str) -> str:
    """What kind of sentence lacks its mark; "" for none."""
    if any(word in bare for word in _CLOSING_WORDS) and (_CLOSES.fullmatch(bare) or _SETTLES.search(bare)):
        return "line"
    if "（" in bare and _is_list(bare):
        return ""
    if "，" not in bare and "。" not in bare and "；" not in bare and "！" not in bare and "？" not in bare:
        return ""
    said = _SENTENCE.search(bare)
    if said is not None:
        return "" if _SIGNED.search(said.group()) else "stop"
    prefix = _PREFIX.match(bare)
    bare = bare[prefix.end() :] if prefix else bare
    long = _SENTENCE_LONG if _CUE.search(bare) is None else _SENTENCE_SHORT
    lonely = paragraph.role is Role.BODY and "，" in bare and len(bare) >= long and "。" not in bare
    if not lonely or _TITLED.search(bare) or _SET_OUT.search(bare.strip()) or _CONTACT.search(bare):
        return ""
    return "line"

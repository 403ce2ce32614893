"""Facts for CL101: numbers, dates and names that a sentence leaves out."""

from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import PROSE, Fact, Match, Paragraph, Pattern, fact

_BLANK = r"[ \u3000]"
_COUNTED = "乡镇|村|县|市|街道|社区|部门|单位|企业|项目|学校|行政村|自然村|小区|百分点"
_DONE = "排查|整改|查处|新建|改造|办理|办结|完成|培训|处理|化解|立案|召开|举办"
_RATE = "增长|下降|提高|降低|上升|达到?|占"
_ACTS = "主持|讲话|出席|致辞|汇报|带队|负责|任组长|任副组长|作[了出]?讲话"
_FORMS = (
    rf"(?<=\p{{Han}}){_BLANK}+(?=(?:[万亿](?!分|一|事|物|家|户)\p{{Han}}{{1,3}}|公里)[，。；、])",
    rf"(?<=共|共有|共计|涉及|达|为|约|{_RATE}){_BLANK}+(?=个(?:{_COUNTED})|(?:{_BLANK}*[%％](?:[，。；、]|$)))",
    rf"(?<=(?:{_DONE})\p{{Han}}{{0,4}}){_BLANK}+(?=[处件起户项座所次][，。；、])",
    rf"(?<=共有|共计|涉及|覆盖)个(?=(?:{_COUNTED})(?!别))",
    rf"(?<={_RATE})[%％](?=[，。；、]|$)",
    rf"(?<=[于至在到从])(?:{_BLANK}*年)?{_BLANK}*月{_BLANK}*日(?=[前起止，。、；至到]|召开|完成|举行|开始|竣工|开工|印发|施行|通过|签订|以前|之前)",
    rf"某某(?=(?:同志|书记|[省市县区镇乡局]长|主任|副[省市县区镇乡局]长)(?:{_ACTS}))",
    r"某某某?(?=牵头|部门|单位|局|[省市县区镇乡](?!长)|负责|(?<![甲乙丙丁]某某)领导(?:出席|到会|讲话|参加|批示|要求|调研|莅临))",
    rf"^{_BLANK}*此处(?:插入|粘贴|填写|放置|补充)[^，。；]{{1,12}}{_BLANK}*$",
)
_FOR_EXAMPLE = Pattern("(?<![预方提议档草备教答图文])案|事故|涉嫌|格式|样式|式样|写作|写成|例如|示例|模板")
_WORDS = (
    *(blank + word + mark for blank in " \u3000" for word in "处件起户项座所次" for mark in "，。；、"),
    *(blank + word for blank in " \u3000" for word in ("万", "亿", "公里", "个", "%", "％", "年", "月")),
    *("有个", "计个", "及个", "盖个", "年月日", "于月日", "某某", "此处"),
    *(word + sign for word in ("长", "降", "高", "低", "升", "达", "到", "占") for sign in "%％"),
)


@fact("gap", on=_WORDS, find="|".join(_FORMS), roles=PROSE)
def blank_number(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """Blanks, or nothing at all, where a number, a date or a name belongs: 总投资  万元, 于 年 月 日."""
    text = paragraph.text
    heads_column = match.end() >= len(text.rstrip("%％")) and "，" not in text
    if (not heads_column or "此处" in match.group()) and not _is_example(text):
        yield Fact(match.start(), match.end(), "blank")


@lru_cache(maxsize=1)
def _is_example(text: str) -> bool:
    """The paragraph tells of a case or shows a form; kept for the next blank in it."""
    return _FOR_EXAMPLE.search(text) is not None

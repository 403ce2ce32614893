"""CL109: another text begins in the middle of this one."""

from collections.abc import Iterator

from gongwen_lint.rule import (
    Bad,
    Element,
    Fact,
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
)
from gongwen_rules.knowledge.form import visible

_SPOKEN_TO = Pattern(
    r"(?:同志们|各位(?:领导|代表|委员|同志|来宾|嘉宾|老师|同学|朋友)|尊敬的\p{Han}{2,12}|女士们|朋友们|老师们|同学们|各\p{Han}{1,12}(?:人民政府|单位|部门|委员会|局|委|办|党委|党组|支部|乡镇|街道|学校|企业|公司|处室|科室)"
    r"|\p{Han}{2,14}(?:人民政府|委员会|[县市区省]委|局|厅|办公室))[^。？?]{0,60}[：:！!]"
)
_TITLE = Pattern(
    r"(?:[\p{Han}（）()\d]{0,24}(?:关于|转发|印发)|在\p{Han}|\p{Han}{2,20}(?:致辞|讲话|发言|报告|总结|方案))[^。：:；;]{2,60}"
)
_PASSED_ON = Pattern("印发|转发|批转|公布|发布|下发|报送|呈报|附件")
"""In the title, or before the second text, where a text follows that belongs to the first."""
_NEAR = 4
"""The addressee stands so many lines below the title at most, blank ones among them."""


@fact("spoken_to", ends="：:！!")
def spoken_to(paragraph: Paragraph) -> Iterator[Fact]:
    """Lines that address somebody."""
    said = paragraph.text.strip()
    if len(said) <= 80 and _SPOKEN_TO.fullmatch(said):
        start = paragraph.text.index(said)
        yield Fact(start, start + len(said))


@fact(
    "speech-opening",
    starts="这今",
    find=r"^[ \u3000]*(?:这次|今天[^。]{0,12}?召开)(?P<scope>全[省市县区州旗镇乡局校院])\p{Han}{2,24}会议",
)
def speech_opening(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """The first sentence of a speech; its value is the area that the meeting is of."""
    yield Fact(*match.span(), match["scope"])


@document_rule(
    "CL109",
    "joined-texts",
    "一个文件只放一篇文稿",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    besides=("title_line", "spoken_to", "speech-opening"),
    bad=[
        Bad(
            draft(
                "通知",
                body=(
                    "为做好防汛工作，现就有关事项通知如下。",
                    "一、压实责任",
                    "各乡镇要落实防汛责任，备足防汛物资。",
                    "⟦关于进一步加强安全生产工作的通知⟧",
                    "各乡镇人民政府：",
                    "为切实做好当前安全生产工作，现将有关事项通知如下：",
                ),
            ),
            said="另一篇",
        ),
        Bad(
            "南屏县水利局关于做好防汛工作的通知\n\n各乡镇：\n\n要压实责任，备足物资。\n\n南屏县水利局\n2024年3月8日\n\n"
            "⟦南屏县农业农村局关于做好春耕工作的通知⟧\n\n各乡镇：\n\n要备足农资。\n\n南屏县农业农村局\n2024年3月10日\n",
            said="另一篇",
        ),
        Bad(
            "在全县防汛工作会议上的讲话\n同志们：\n这次会议十分重要。要压实责任，加强值守。\n"
            "⟦在全县教育工作会议上的讲话⟧\n同志们：\n教育是民生之基。",
        ),
        Bad(
            "在全市防汛工作会议上的讲话\n同志们：\n这次全市防汛工作会议十分重要，要抓好落实。\n"
            "同志们：\n⟦这次全区防汛工作会议⟧的主题很明确，要压实责任。",
        ),
    ],
    good=[
        "在全市防汛工作会议上的讲话\n同志们：\n这次全市防汛工作会议十分重要。\n同志们：\n这次全市防汛工作会议开得很好。",
        "在全县防汛工作会议上的讲话\n（2024年5月6日）\n\n同志们：\n这次会议十分重要。\n同志们：\n让我们共同努力。",
        draft(
            "通知", attachments=("防汛工作方案",), after=("附件", "防汛工作方案", "各乡镇人民政府：", "要认真落实。")
        ),
        "南屏县人民政府转发县水利局关于做好防汛工作请示的通知\n\n各乡镇：\n\n请认真执行。\n\n南屏县人民政府\n2024年3月8日\n\n"
        "关于做好防汛工作的请示\n\n县人民政府：\n\n要压实责任。\n\n南屏县水利局\n2024年3月1日\n",
        "关于防汛工作情况的报告\n县人民政府：\n现将有关情况报告如下。\n一、关于防汛责任落实情况的报告\n各乡镇均已落实。",
    ],
)
def joined_texts(outline: Outline) -> Iterator[Hit]:
    """正文中间又出现标题和称谓（主送机关），是把几篇文稿放在了一个文件里。要拆开；附件、转发的来文放在落款之后的不查。"""
    own, end = _bounds(outline)
    addressed = {one.paragraph for one in outline.facts["spoken_to"]}
    openings = [one for one in outline.facts["speech-opening"] if one.paragraph - 1 in addressed]
    for one in openings[1:]:
        if one.value != openings[0].value:
            yield Hit(one.start, one.end, "从这里起像是另一篇文稿，请拆开或删去", paragraph=one.paragraph)
    for title in _following(outline):
        paragraph, start, stop = visible(title)
        yield Hit(start, stop, "从这里起像是另一篇文稿，请拆开或删去", paragraph=paragraph)
    for line in outline.facts["title_line"]:
        if (
            own < line.paragraph < end
            and line.value[0]
            and _TITLE.fullmatch(line.value[0])
            and _is_addressed(line, addressed)
        ):
            yield Hit(line.start, line.end, "从这里起像是另一篇文稿，请拆开或删去", paragraph=line.paragraph)


def _bounds(outline: Outline) -> tuple[int, int]:
    """The paragraph of the first address or salutation, below which the text runs, and that of the signature."""
    head = next(iter(outline.all(Role.ADDRESSEE, Role.SALUTATION)), None)
    title = outline.one(Role.TITLE)
    tail = next(iter(outline.all(Role.SIGNATURE, Role.DATE)), None)
    first = head.last if head else title.last + _NEAR if title else outline.parts[0].last
    return first, tail.paragraph if tail and tail.paragraph > first else outline.parts[0].last


def _following(outline: Outline) -> Iterator[Element]:
    """The titles of texts with an addressee and a date of their own, behind one that passes nothing on."""
    first = outline.one(Role.TITLE)
    if first is None or _PASSED_ON.search(first.text) or outline.one(Role.ATTACHMENT_NOTE):
        return
    for number, part in enumerate(outline.parts):
        title = outline.one(Role.TITLE, number) if part.kind == "enclosed" else None
        if title and outline.one(Role.ADDRESSEE, number) and outline.one(Role.DATE, number):
            yield title


def _is_addressed(line: PlacedFact, addressed: set[int]) -> bool:
    return not addressed.isdisjoint(range(line.paragraph + 1, line.paragraph + _NEAR + 1))

"""WZ204: the body announces or calls itself by another 文种 than the title."""

from collections.abc import Iterator

from gongwen_lint.rule import (
    PROSE,
    Bad,
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
)  # fmt: skip
from gongwen_rules.knowledge.form import FORMAT_2012

_GENRES = ("通知", "通报", "通告", "公告", "决定", "请示", "报告", "批复", "函", "意见", "决议")
_LEADS: dict[str, tuple[str, ...]] = {
    "通知": ("通知",),
    "通报": ("通报", "通知", "报告", "函"),
    "通告": ("通告",),
    "公告": ("公告",),
    "请示": ("请示", "意见"),
    "报告": ("报告", "请示", "意见", "通报", "函"),
    "批复": ("批复",),
    "函": ("函", "通知", "批复"),
    "决定": ("决定", "决议", "通报", "公告", "批复", "意见", "函", "请示", "报告", "通告"),
}
"""In which 文种 a lead like 现通知如下 may stand: a 通知 may tell of things and may inform by 函告."""
_SELF = frozenset(("通知", "通报", "通告", "公告", "决定", "决议", "批复"))
_ACT = frozenset(("决定", "决议", "批复"))
"""What these words name is also the act that a paper makes known, not only the paper."""
_REMEDY = Pattern(r"不服|异议|申诉|复[审核议]|诉讼|起诉|陈述|申辩|听证|送达")
_SENTENCE_END = "。！？"
_REACH = 150
"""So far on either side a sentence is read, code points."""


@fact(
    "named-lead",
    on=(
        *(f"{word}如下" for word in ("通知", "通报", "通告", "公告", "请示", "报告", "批复", "函复", "函告", "函商")),
        "如下决定",
    ),
    roles=PROSE,
    find=r"(?:(?P<word>通知|通报|通告|公告|请示|报告|批复|函[复告商])如下|如下(?P<word>决定))(?=[：:。])",
)
def named_lead(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """现通知如下: the 文种 by which the body announces itself."""
    word = match["word"]
    yield Fact(*match.span("word"), "函" if word[0] == "函" else word)


@fact(
    "called-itself",
    on=tuple(f"本{word}" for word in sorted(_SELF)),
    roles=PROSE,
    find=r"(?<![基根版样副抄原日译剧书成资脚“])本(?P<word>通知|通报|通告|公告|决定|决议|批复)(?![书员期单])",
)
def called_itself(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """本通知: what the document calls itself; nothing where 如不服本决定 speaks of the act against which a remedy is open."""
    if match["word"] not in _ACT or not _REMEDY.search(_sentence(paragraph.text, *match.span())):
        yield Fact(*match.span(), match["word"])


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence round `start:end`, as far as it is near."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    begun = before[max(map(before.rfind, _SENTENCE_END)) + 1 :]
    ends = [place for place in map(after.find, _SENTENCE_END) if place >= 0]
    return begun + text[start:end] + after[: min(ends, default=_REACH)]


@fact(
    "decides",
    on=(
        *("究决定", "究，决定", "会议决定", "现决定", "处分决定", "处理决定", "处罚决定", "许可决定"),
        *(f"决定{act}" for act in ("给予", "予以", "对", "授予", "撤销", "注销", "吊销", "废止")),
    ),
    roles=(Role.BODY,),
    find=r"究，?决定|(?:会议|现|处[分理罚]|许可)决定|决定(?:给予|予以|对|授予|撤销|注销|吊销|废止)",
)
def decides(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """经研究决定: the paper tells of an act, which it may call 本决定 afterwards."""
    yield Fact(*match.span())


@document_rule(
    "WZ204",
    "foreign-opening",
    "正文的引语、自称与标题的文种一致",
    severity="warning",
    basis="实务",
    clause="",
    genres=_GENRES,
    since=FORMAT_2012,
    facts=("named-lead", "called-itself"),
    besides=("decides",),
    bad=[
        Bad(draft("通告", body=("为做好防汛工作，现将有关事项⟦通知⟧如下：", "一、加强值守。")), said="通知"),
        Bad(draft("通知", body=("为修建青石水库，现将有关事项⟦请示⟧如下：", "一、拟建规模。"))),
        Bad(draft("公告", body=("现将有关事项⟦通告⟧如下：", "一、封闭时间。", "⟦本通告⟧自发布之日起施行。"))),
        Bad(draft("函", title="云泽市人民政府关于同意建设水库的函", body=("经研究，现⟦批复⟧如下：", "一、同意。"))),
        Bad(draft("通知", body=("经研究，作出如下⟦决定⟧：", "一、授予称号。", "⟦本决定⟧自印发之日起施行。"))),
        Bad(draft("通知", body=("为规范值班，现将有关事项通知如下：", "一、加强值守。", "⟦本决定⟧自印发之日起施行。"))),
        Bad(draft("公告", body=("青石河大桥封闭施工。", "不服从⟦本通告⟧管理的，依法处理。"))),
    ],
    good=[
        draft("通知", body=("现将有关情况通报如下：", "一、总体情况。")),
        draft("请示", body=("现将有关情况报告如下：", "一、基本情况。", "妥否，请批示。")),
        draft("通知", body=("根据县政府《关于表彰的决定》（以下简称“本决定”），现将有关事项通知如下：", "一、加强值守。")),
        draft("批复", body=("你县请示收悉。现函复如下：", "同意。")),
        draft("通知", body=("学习县委全会的公报。各单位书面报告如下内容：",)),
        draft("决定", body=("现作出如下决定：", "一、废止文件3件。", "本决定自公布之日起施行。")),
        draft("通报", body=("现发布失信主体名单。", "如对本决定不服，可以在知道本决定之日起60日内申请行政复议。")),
        draft("通知", body=("请限期拆除。", "如不服本决定，可以依法申请行政复议或者提起行政诉讼。")),
        draft("公告", body=("经研究决定，注销12户的使用证。本决定自公告之日起生效。", "特此公告。")),
        draft("通报", body=("经局党组研究，决定给予赵某记过处分。本决定自2024年5月6日起生效。",)),
    ],
)  # fmt: skip
def foreign_opening(outline: Outline) -> Iterator[Hit]:
    """标题是通告，正文写“现通知如下”“本通知”，多半是套用旧稿留下的，或者文种用错了；以标题为准或者以正文为准，改成一致。

    通知里“情况通报如下”、请示里“情况报告如下”是通常的写法；附件里的自称、“以下简称本决定”不查。“如不服本决定”一类交代救济途径的话，
    和前面说了“经研究决定”的“本决定”，指的是作出的处理，不是文种，也不查。
    """
    genre = outline.context.genre
    for found in _first_part(outline, "named-lead"):
        if genre not in _LEADS[str(found.value)]:
            yield _hit(f"正文以“{found.value}”引起，与标题的文种“{genre}”不一致", found)
    itself = tuple(_first_part(outline, "called-itself"))
    if genre in _SELF and not any(found.value == genre for found in itself):
        acts = [found.paragraph for found in outline.facts["decides"]]
        for found in itself:
            if found.value == "决定" and acts and acts[0] <= found.paragraph:
                continue
            yield _hit(f"正文自称“本{found.value}”，与标题的文种“{genre}”不一致", found)


def _first_part(outline: Outline, kind: str) -> Iterator[PlacedFact]:
    return (found for found in outline.facts[kind] if found.paragraph <= outline.parts[0].last)


def _hit(message: str, found: PlacedFact) -> Hit:
    return Hit(found.start, found.end, message, paragraph=found.paragraph)

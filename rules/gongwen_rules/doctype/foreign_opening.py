"""WZ204: the body announces or calls itself by another 文种 than the title."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Fact, Hit, Match, Outline, Paragraph, PlacedFact, document_rule, draft, fact
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
    """本通知: what the document calls itself."""
    yield Fact(*match.span(), match["word"])


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
    bad=[
        Bad(draft("通告", body=("为做好防汛工作，现将有关事项⟦通知⟧如下：", "一、加强值守。")), said="通知"),
        Bad(draft("通知", body=("为修建青石水库，现将有关事项⟦请示⟧如下：", "一、拟建规模。"))),
        Bad(draft("公告", body=("现将有关事项⟦通告⟧如下：", "一、封闭时间。", "⟦本通告⟧自发布之日起施行。"))),
        Bad(draft("函", title="云泽市人民政府关于同意建设水库的函", body=("经研究，现⟦批复⟧如下：", "一、同意。"))),
        Bad(draft("通知", body=("经研究，作出如下⟦决定⟧：", "一、授予称号。", "⟦本决定⟧自印发之日起施行。"))),
    ],
    good=[
        draft("通知", body=("现将有关情况通报如下：", "一、总体情况。")),
        draft("请示", body=("现将有关情况报告如下：", "一、基本情况。", "妥否，请批示。")),
        draft("通知", body=("根据县政府《关于表彰的决定》（以下简称“本决定”），现将有关事项通知如下：", "一、加强值守。")),
        draft("批复", body=("你县请示收悉。现函复如下：", "同意。")),
        draft("通知", body=("学习县委全会的公报。各单位书面报告如下内容：",)),
        draft("决定", body=("现作出如下决定：", "一、废止文件3件。", "本决定自公布之日起施行。")),
    ],
)  # fmt: skip
def foreign_opening(outline: Outline) -> Iterator[Hit]:
    """标题是通告，正文写“现通知如下”“本通知”，多半是套用旧稿留下的，或者文种用错了；以标题为准或者以正文为准，改成一致。

    通知里“情况通报如下”、请示里“情况报告如下”是通常的写法；附件里的自称、“以下简称本决定”不查。
    """
    genre = outline.context.genre
    for found in _first_part(outline, "named-lead"):
        if genre not in _LEADS[str(found.value)]:
            yield _hit(f"正文以“{found.value}”引起，与标题的文种“{genre}”不一致", found)
    itself = tuple(_first_part(outline, "called-itself"))
    if genre in _SELF and not any(found.value == genre for found in itself):
        for found in itself:
            yield _hit(f"正文自称“本{found.value}”，与标题的文种“{genre}”不一致", found)


def _first_part(outline: Outline, kind: str) -> Iterator[PlacedFact]:
    return (found for found in outline.facts[kind] if found.paragraph <= outline.parts[0].last)


def _hit(message: str, found: PlacedFact) -> Hit:
    return Hit(found.start, found.end, message, paragraph=found.paragraph)

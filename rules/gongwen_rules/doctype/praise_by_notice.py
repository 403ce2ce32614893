"""WZ307: praise or blame that is sent as a 通知."""

from collections.abc import Iterator

from gongwen_lint.rule import (
    Bad,
    Fact,
    Hit,
    Match,
    Outline,
    Paragraph,
    Pattern,
    Role,
    document_rule,
    draft,
    fact,
    replacement,
)
from gongwen_rules.knowledge.form import FORMAT_2012, title_end

_PRAISES = Pattern(r"^(?:给予|对)?(?:表扬|表彰|批评|通报)|(?:给予|予以)(?:通报)?(?:表扬|批评)的通知$|通报批评的通知$")


@fact(
    "public-praise",
    on=("通报表扬", "通报批评"),
    roles=(Role.BODY,),
    find=r"(?:决定|同意，|现)[，,]?\p{Han}{0,6}(?:对|将|予以|给予)[^。]{0,160}?(?<![将可应当])(?:予以|给予)?通报(?:表扬|批评)(?=[。，])",
)
def public_praise(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """决定对……予以通报表扬: the paper itself praises or blames."""
    yield Fact(*match.span())


@document_rule(
    "WZ307",
    "praise-by-notice",
    "表扬先进、批评错误用通报",
    severity="info",
    basis="条例",
    clause="《党政机关公文处理工作条例》第八条（九）",
    genres=("通知",),
    since=FORMAT_2012,
    facts=("public-praise",),
    bad=[
        Bad(
            draft("通知", title="南屏县人民政府关于表扬防汛工作先进单位的⟦通知⟧", body="县政府决定对县水利局等5个单位予以通报表扬。"),
            fixed=str(draft("通知", title="南屏县人民政府关于表扬防汛工作先进单位的通报", body="县政府决定对县水利局等5个单位予以通报表扬。")),
            said="通报",
        ),
    ],
    good=[
        draft("通知", body="对工作不力的，县政府将予以通报批评。"),
        draft("通报"),
        draft("通知", title="南屏县人民政府关于印发《表扬办法》的通知", body="县政府决定对落实好的单位予以通报表扬。"),
        draft("通知", title="南屏县人民政府关于开展先进单位评选表扬活动的通知", body="县政府决定对评出的单位给予通报表扬。"),
    ],
)  # fmt: skip
def praise_by_notice(outline: Outline) -> Iterator[Hit]:
    """通报用于表彰先进、批评错误、传达重要精神和告知重要情况；标题写表扬、批评，正文就是表扬、批评的，通常用通报。

    布置评选、印发办法的通知不查。
    """
    title = outline.one(Role.TITLE)
    if title is None or not title.text.endswith("通知") or not outline.facts["public-praise"]:
        return
    _, about, matter = title.text.partition("关于")
    if about and _PRAISES.search(matter):
        paragraph, start, end = title_end(title, len(title.text) - 2)
        fix = replacement(start, end, "通报", paragraph=paragraph, safe=False)
        yield Hit(start, end, "表扬、批评有关单位和人员，通常用“通报”", fix, paragraph=paragraph)

"""TF303: a document cited by its number alone before its title was given."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Fact, Hit, Match, Outline, Paragraph, document_rule, draft, fact
from gongwen_rules.policy.number_lead import lead


@fact("cited_number", on=("〔19", "〔20"), find=r"\p{Han}{2,10}〔(?:19|20)\d\d〕\d{1,5}号", roles=PROSE)
def cited_number(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """A cited number, and whether its title stands with it."""
    start = match.start() + lead(match.group())
    before, after = paragraph.text[max(0, start - 2) : start], paragraph.text[match.end() : match.end() + 1]
    is_titled = before in ("》（", "》(") or before.endswith("》") or after == "《"
    yield Fact(start, match.end(), (paragraph.text[start : match.end()], is_titled))


@document_rule(
    "TF303",
    "untitled-citation",
    "第一次引用公文要写标题",
    severity="info",
    basis="实务",
    clause="",
    facts=("cited_number",),
    opt_in=True,
    bad=[Bad(draft("通知", body="根据⟦国办发〔2023〕18号⟧文件精神，现就有关事项通知如下。"), said="标题")],
    good=[
        draft("通知", body="根据《关于做好防汛工作的通知》（云政办发〔2024〕6号）要求，现就有关事项通知如下。"),
        draft(
            "通知",
            body=(
                "根据《关于做好防汛工作的通知》（云政办发〔2024〕6号）要求，现就有关事项通知如下。",
                "按照云政办发〔2024〕6号文件规定的时限办理。",
            ),
        ),
    ],
)
def untitled_citation(outline: Outline) -> Iterator[Hit]:
    """第一次引用一份公文，通常先引标题、后引发文字号，再次引用可以只写文号或者简称。只看正文，标题在别处已经写了的不查。"""
    titled: set[str] = set()
    for cited in outline.facts.get("cited_number", ()):
        number, is_titled = cited.value
        if not is_titled and number not in titled:
            message = "第一次引用这份公文，先写标题、后写发文字号：《标题》（文号）"
            yield Hit(cited.start, cited.end, message, paragraph=cited.paragraph)
        titled.add(number)

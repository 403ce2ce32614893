"""YS126: a title that passes on what the text issues."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Fact, Hit, Match, Outline, Paragraph, Pattern, Role, document_rule, draft, fact
from gongwen_rules.knowledge.form import title_words

_VERB = Pattern(r"(?:^|(?<=关于)|(?<=\p{Han}))(?P<verb>转发|印发)(?!后|前|情况)")


@fact(
    "passing-on",
    on=("转发给你们", "印发给你们", "印发你们", "转发你们", "印发，请", "转发，请"),
    roles=(Role.BODY,),
    find=r"(?:现(?:将[^。]*?)?|将《[^》]*》)(?P<verb>转发|印发)(?=给?你们|，请)",
)
def passing_on(match: Match, paragraph: Paragraph) -> Iterator[Fact]:
    """现印发给你们, 现转发给你们: what the text says it does; the value is the verb."""
    yield Fact(*match.span("verb"), match["verb"])


@document_rule(
    "YS126",
    "title-passing-on",
    "印发本机关的文件，转发别的机关的文件",
    severity="warning",
    basis="实务",
    clause="",
    genres=("通知", "函"),
    besides=("passing-on",),
    bad=[
        Bad(
            draft(
                "通知",
                title="南屏县人民政府关于⟦转发⟧《水库管护办法》的通知",
                body="现将《水库管护办法》印发给你们，请认真贯彻执行。",
            ),
            said="印发",
        ),
    ],
    good=[
        draft("通知", title="南屏县人民政府关于印发《水库管护办法》的通知", body="现将《水库管护办法》印发给你们，请认真贯彻执行。"),
        draft("通知", title="南屏县人民政府批转县水利局水库管护意见的通知", body="县政府同意县水利局的意见，现转发给你们，请认真贯彻执行。"),
        draft("通知", title="南屏县水利局转发《云泽市水利局关于印发〈水库管护办法〉的通知》的通知", body="现将通知转发给你们，请认真贯彻执行。"),
    ],
)  # fmt: skip
def title_passing_on(outline: Outline) -> Iterator[Hit]:
    """本机关制定的方案、办法用“印发”，上级或者平级机关的来文用“转发”，下级机关的来文用“批转”。

    正文说“印发给你们”而标题写“转发”，两处总有一处不对。

    批转下级来文时正文写“转发给你们”，是通行的写法，不查。
    """
    title = outline.one(Role.TITLE)
    if title is None:
        return
    verb = _VERB.search(title.text)
    done = outline.facts["passing-on"]
    if verb and done and all(said.value != verb["verb"] for said in done):
        paragraph, start, end = title_words(title, *verb.span("verb"))
        message = f"标题写“{verb['verb']}”，正文写“{done[0].value}”；本机关的文件用“印发”，来文用“转发”"
        yield Hit(start, end, message, paragraph=paragraph)

"""WF106: words of speech in a document."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Entry, Good, Hit, Paragraph, beside, word_table
from gongwen_rules.style.quoted import is_quoted

entries = beside(__file__)


@word_table(
    "WF106",
    "spoken-word",
    "公文用书面语",
    severity="warning",
    basis="实务",
    clause="",
    entries=entries,
    bad=[
        Bad("各单位要在月底前把清查工作⟦搞定⟧。", fixed="各单位要在月底前把清查工作办妥。"),
        Bad("问题出在哪里、⟦咋办⟧，要心中有数。", fixed="问题出在哪里、怎么办，要心中有数。"),
        Bad("⟦咱们⟧单位执行情况⟦挺好⟧。", fixed="我们单位执行情况很好。"),
    ],
    good=[
        "各单位要在月底前完成清查工作。",
        "会上有人提出“搞定就是稳定”的说法，受到批评。",
        "要让财政政策更加给力，坚持力挺好转的势头。",
        Good("同志们，咱们要把工作干好。", genre="讲话"),
    ],
    not_genres={"讲话"},
)
def spoken_words(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """公文用书面语：“搞定”写“办妥”“完成”，“咋办”写“怎么办”。讲话稿不查，引号和书名号里的不查。改法须经确认。"""
    text = paragraph.plain.text
    if entry.applies(text, start, end) and not is_quoted(text, start):
        message = f"“{entry.wrong}”是口语，公文里写“{'”或“'.join(entry.right)}”"
        yield entry.hit(start, end, safe=False, message=message)

"""CC115: a long document without a single heading."""

from collections.abc import Iterator

from gongwen_lint.rule import HEADINGS, Bad, Hit, Outline, Role, document_rule, draft

_LONG = 25
"""So many paragraphs make a document long."""
_GENRES = ("通知", "意见", "报告", "方案", "总结", "请示")


@document_rule(
    "CC115",
    "unheaded-length",
    "长文分条列项",
    severity="info",
    basis="实务",
    clause="",
    genres=_GENRES,
    confidence=0.8,
    opt_in=True,
    bad=[
        Bad(
            draft("通知", title="⟦南屏县人民政府关于做好防汛工作的通知⟧", body=("要加强巡查，及时上报。",) * _LONG),
            said="标题",
        ),
    ],
    good=[
        draft("通知", body=("现通知如下：", "一、加强巡查", "要及时上报。") + ("要落实责任。",) * _LONG),
        draft("通知", body=("要加强巡查，及时上报。",) * 5),
    ],
)
def unheaded_length(outline: Outline) -> Iterator[Hit]:
    """一篇二十多段的公文没有一个层次序数，不便阅读和引用，通常分条列项。名单、公告全文这类不必分的可以不理会。"""
    main = outline.parts[0]
    title = outline.one(Role.TITLE)
    if title and main.last - main.first >= _LONG and outline.one(Role.DATE) and not any(outline.all(*HEADINGS)):
        message = "全文较长而没有一个带序数的标题，通常分条列项"
        end = title.end if title.last == title.paragraph else title.start + 1
        yield Hit(title.start, end, message, paragraph=title.paragraph)

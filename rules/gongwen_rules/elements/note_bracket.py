"""YS147: 附注 without brackets, or with a full stop inside them."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, draft, replacement, rule
from gongwen_rules.knowledge.form import FORMAT_2012

_SAID = r"(?:此件|本文|此文)(?:(?:主动|依申请|不予|删减后|可)?公开(?:发布)?|有删减|发至[^，。（）()]{2,12}级)"


@rule(
    "YS147",
    "note-bracket",
    "附注加圆括号",
    severity="warning",
    basis="国标",
    clause="GB/T 9704—2012 7.3.6",
    over=("BD",),
    since=FORMAT_2012,
    on=("此件", "本文有", "此文"),
    find=rf"^[\s\u3000]*(?:(?P<bare>{_SAID})[。]?|[（(]{_SAID}(?P<stop>[。；])[）)])[\s\u3000]*$",
    bad=[
        Bad(draft("通知", note="⟦此件公开发布⟧"), fixed=str(draft("通知", note="（此件公开发布）"))),
        Bad(
            draft("通知", note="（此件主动公开⟦。⟧）"),
            fixed=str(draft("通知", note="（此件主动公开）")),
            said="句号",
        ),
    ],
    good=[
        draft("通知", note="（此件公开发布）"),
        draft("通知", note="（本文有删减）"),
        draft("通知", body="此件公开发布的范围由县政府办公室确定。"),
    ],
)
def note_bracket(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """附注居左空二字，加圆括号写在成文日期下一行，如“（此件公开发布）”；括号里通常不加句号。"""
    if match["bare"]:
        start, end = match.span("bare")
        stop = len(paragraph.text[end:].rstrip())
        fix = replacement(start, end + stop, f"（{match['bare']}）")
        yield Hit(start, end, f"附注应加圆括号，写作“（{match['bare']}）”", fix)
    else:
        start, end = match.span("stop")
        yield Hit(start, end, "附注的括号里通常不加句号", replacement(start, end, ""), clause="")

"""YS159: a contact below the date that stands without brackets."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft, replacement
from gongwen_lint.structure.genre import STATUTORY
from gongwen_rules.knowledge.form import FORMAT_2012, shows_head

_SHOWN = {"masthead": "南屏县人民政府文件", "number": "南政〔2024〕3号", "signer": "秦世安"}


@document_rule(
    "YS159",
    "contact-bracket",
    "成文日期下面的联系人加圆括号",
    severity="warning",
    basis="国标",
    clause="GB/T 9704—2012 7.3.6",
    genres=STATUTORY,
    since=FORMAT_2012,
    bad=[
        Bad(
            draft("请示", note="⟦联系人：李文，电话：5550123⟧", **_SHOWN),
            fixed=str(draft("请示", note="（联系人：李文，电话：5550123）", **_SHOWN)),
        ),
        Bad(
            draft("函", number="南政函〔2024〕3号", note="⟦联系人：李文；联系电话：5550123⟧。"),
            fixed=str(draft("函", number="南政函〔2024〕3号", note="（联系人：李文；联系电话：5550123）")),
        ),
    ],
    good=[
        draft("请示", note="（联系人：李文，电话：5550123）", **_SHOWN),
        draft("通知", body="联系人：李文，电话：5550123。", number="南政发〔2024〕3号"),
    ],
)
def contact_bracket(outline: Outline) -> Iterator[Hit]:
    """写在成文日期下一行的联系人是附注，居左空二字，加圆括号；写在正文里的不用加。没有版头的多半是转载稿，只作提示。"""
    title, dated = outline.one(Role.TITLE), outline.one(Role.DATE)
    notes = [e for e in outline.all(Role.NOTE) if dated and e.paragraph > dated.paragraph]
    for note in notes if title else ():
        if note.text[0] in "（(" or note.part or note.paragraph != note.last:
            continue
        bare = note.text.rstrip("。")
        end = note.end - (len(note.text) - len(bare))
        whole = len(note.text) == note.end - note.start
        fix = replacement(note.start, note.end, f"（{bare}）", paragraph=note.paragraph) if whole else None
        message = f"附注应加圆括号，写作“（{bare[:8]}……）”"
        hit = Hit(note.start, end, message, fix, paragraph=note.paragraph)
        yield hit if shows_head(outline) else hit._replace(severity="info")

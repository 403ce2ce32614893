"""What tells the contact of an office, which a document gives on purpose, from the data of a person."""

from gongwen_lint.rule import Paragraph, Pattern, Role

_CONTACT = Pattern(
    r"联系人|联系电话|联系方式|联系手机|咨询|热线|传真|联系[（(：:，]|举报|值班(?:室|电话)|监督电话|办公电话|服务电话|报名|客服|邮箱|电子邮件|邮编|受理电话|公布电话|"
    r"投诉|(?<![\p{Han}])电话[：:]|联络员|对接人|经办人|负责人|联络人|承办人|责任人"
)
_COLLEAGUE = Pattern(
    r"(?:\u3000{3,}|[ \u3000]{6,})\p{Han}(?:[ \u3000]?\p{Han}){1,3}[ \u3000，,：:（(]*|"
    r"[\s\u3000、，,]*\p{Han}(?:[\s\u3000]?\p{Han}){0,2}?(?:老师|同志|科长|股长|处长|主任|所长|站长|秘书|干事)[\s\u3000，,：:（(]*"
)
"""陆老师, or a name set out under another one, alone on its line before a number: one more of the contacts above."""
_REACH = 48
"""So far before a number its label may stand: 联系人：周明、李强，联系电话：…, code points."""


def is_contact(paragraph: Paragraph, start: int) -> bool:
    """The number at `start` belongs to a contact that the document means to give."""
    if paragraph.role is Role.NOTE:
        return True
    if _ends_bracket(paragraph.text) or _COLLEAGUE.fullmatch(paragraph.text[:start]):
        return True
    before = paragraph.text[max(0, start - _REACH) : start]
    return _CONTACT.search(before[before.rfind("。") + 1 :]) is not None


def _ends_bracket(text: str) -> bool:
    """The last line of a bracket that was opened on a line above: （联系人：周明，电话：… over several lines."""
    bare = text.rstrip()
    return (
        bare.endswith(("）", ")")) and "（" not in bare and "(" not in bare and "。" not in bare and len(bare) <= _REACH
    )

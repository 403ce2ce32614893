"""YS121: a title of organ and 文种 alone, or one that lost its 关于."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Pattern, Role, document_rule, draft
from gongwen_rules.knowledge.form import addressed_to, is_older, is_sent, visible
from gongwen_rules.knowledge.organs import names_organ, split_organs

_GENRES = ("通知", "请示", "报告", "意见", "决定", "通报", "函", "批复")
_PUBLIC = ("公告", "通告", "议案")
"""Which may be entitled by organ and 文种 alone."""
_BARE = Pattern(
    r"(?P<organ>(?!紧急|重要|会议)[\p{Han}×]{2,30}?)?(?:紧急|重要|会议)?(?:通知|请示|报告|意见|决定|通报|复?函|批复)"
)
_UNTIED = Pattern(r"(?!.*(?:情况|工作|总结|年度|任免|放假|停[水电])\p{Han}{0,4}$).*(?<!的)(?:通知|请示|通报|批复)$")
"""Matter and 文种 stand side by side; 情况通报 and 任免通知 are names of their own."""
_INTRODUCED = Pattern(r"关于|转发|印发|批转|公布|发布|对|第[\d〇一二三四五六七八九十百]+号(?:公告|通告)$")
"""Something else tells what it is about, or its number alone is its name: 〔2021〕第5号通告."""


@document_rule(
    "YS121",
    "title-without-matter",
    "标题写明事由",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第九条（七）",
    genres=(*_GENRES, *_PUBLIC),
    bad=[
        Bad(draft("通知", title="⟦南屏县人民政府通知⟧"), said="事由"),
        Bad(draft("请示", title="⟦南屏县人民政府请示⟧")),
        Bad(draft("通知", title="⟦会议通知⟧"), said="只有文种"),
        Bad(draft("通告", title="⟦南屏县人民政府青石河县城段禁渔的通告⟧"), said="关于"),
        Bad(draft("通报", title="⟦2024年度安全生产先进单位通报⟧"), said="关于"),
        Bad(draft("通知", title="⟦南屏县人民政府做好2024年防汛工作的通知⟧"), said="关于"),
    ],
    good=[
        draft("通知"),
        draft("通知", title="南屏县人民政府办公室转发县水利局关于加强水库管护意见的通知"),
        draft("报告", title="南屏县2024年政府工作报告", addressee="各位代表：", signature="", date=""),
        draft("函", title="南屏县人民政府对县政协第12号提案的答复", addressee="王文山委员："),
        draft("通知", title="通知", addressee="各位居民："),
        draft("通告", title="南屏县人民政府通告"),
        draft(
            "通告",
            title="南屏县应对青石河洪水的应急指挥部〔2021〕第5号通告",
            signature="南屏县应对青石河洪水的应急指挥部",
        ),
        draft("通报", title="2024年第一季度政务公开情况通报"),
        draft("通知", title="南屏县人民政府任免通知", addressee="", signature="", date=""),
    ],
)
def title_without_matter(outline: Outline) -> Iterator[Hit]:
    """标题由发文机关名称、事由和文种组成，事由通常由“关于”引出；只写“××县人民政府通知”，看不出是什么事。

    转发、印发类的标题可以不用“关于”，不查。
    """
    title = outline.one(Role.TITLE)
    if title is None or not _is_official(outline) or _INTRODUCED.search(title.text):
        return
    paragraph, start, end = visible(title)
    bare = None if outline.context.genre in _PUBLIC else _BARE.fullmatch(title.text)
    if bare and (bare["organ"] is None or names_organ(bare["organ"])) and (bare["organ"] or _is_called(outline)):
        has = "机关和文种" if bare["organ"] else "文种"
        message = f"标题只有{has}，没有事由；应写作“××××关于……的××”"
        yield Hit(start, end, message, clause="" if is_older(outline) else None, paragraph=paragraph)
    elif _names_its_signer(outline, title.text) or (_UNTIED.match(title.text) and _is_called(outline)):
        message = "标题的事由通常由“关于”引出，写作“××××关于……的××”"
        clause = "" if is_older(outline) else None
        yield Hit(start, end, message, severity="info", clause=clause, paragraph=paragraph)


def _is_called(outline: Outline) -> bool:
    """It is sent to organs, signed and dated, not posted on a wall."""
    called = split_organs(addressed_to(outline))
    signed = outline.one(Role.SIGNATURE) and outline.one(Role.DATE)
    return bool(called and signed) and any(names_organ(name) for name in called)


def _is_official(outline: Outline) -> bool:
    return is_sent(outline) or bool(outline.one(Role.SIGNATURE) and outline.one(Role.DATE))


def _names_its_signer(outline: Outline, title: str) -> bool:
    """The title begins with the organ that signs, and something is the matter of it."""
    signature = outline.one(Role.SIGNATURE)
    matter = title.removeprefix(signature.text) if signature else title
    return len(matter) < len(title) and "的" in matter and len(matter) > 6

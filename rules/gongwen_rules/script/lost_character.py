"""ZX106: a code point that stands for a character that was lost."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule


@rule(
    "ZX106",
    "lost-character",
    "文中没有丢失的字",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    odd=True,
    find=r"[\ufffd\ue000-\uf8ff]+",
    bad=[
        Bad("现将有关事项⟦\ufffd\ufffd⟧如下：", said="替换符"),
        Bad("授予王⟦\ue863⟧同志“先进工作者”称号。", said="自造字"),
    ],
    good=["现将有关事项通知如下：", "授予王䶮同志“先进工作者”称号，奖牌刻有★和□。"],
)
def lost_character(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """替换符（U+FFFD）是解码失败的痕迹；自造字区的字换一台机器就变成空白或别的字。两者都要对照原稿补录。"""
    lost = "\ufffd" in match.group()
    what = (
        "替换符（U+FFFD），原字已丢失"
        if lost
        else f"自造字区的字符（U+{ord(match.group()[0]):04X}），别的机器上不能显示"
    )
    yield Hit(*match.span(), f"这里是{what}，请对照原稿补录")

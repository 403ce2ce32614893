"""TF105: a formulation named by its number, without the quotation marks that belong to it."""

from collections.abc import Iterator

from gongwen_lint.rule import HEADINGS, Bad, Hit, Match, Paragraph, Role, replacement, rule
from gongwen_rules.policy.dated import is_in_title

_WORDS = (
    "四个意识", "四个自信", "两个维护", "两个确立", "五位一体总体布局", "四个全面战略布局", "三个代表重要思想", "两学一做", "三严三实",
    "三会一课", "三重一大", "一带一路", "两个一百年", "两不愁三保障", "放管服改革", "四风问题",
)  # fmt: skip
_INNER = ("总体布局", "战略布局", "重要思想", "改革", "问题")
"""What stands outside the quotation marks."""


@rule(
    "TF105",
    "unquoted-formulation",
    "数字概括的提法通常加引号",
    severity="info",
    basis="实务",
    clause="",
    on=_WORDS,
    find=rf"(?<![“‘\"'「『])(?:{'|'.join(_WORDS)})(?![”’\"'」』]|形态|站)",
    roles=(Role.TITLE, Role.BODY, *HEADINGS),
    plain=True,
    bad=[
        Bad("增强⟦四个意识⟧，做到⟦两个维护⟧。", fixed="增强“四个意识”，做到“两个维护”。"),
        Bad(
            "学习⟦三个代表重要思想⟧，严格执行⟦三重一大⟧制度。", fixed="学习“三个代表”重要思想，严格执行“三重一大”制度。"
        ),
        Bad("持续整治⟦四风问题⟧。", fixed="持续整治“四风”问题。"),
    ],
    good=[
        "增强“四个意识”，做到“两个维护”，统筹推进“五位一体”总体布局。",
        "学习《三个代表重要思想学习纲要》，整治“四风”问题，打造五位一体的服务体系。",
        "共建“一带一路”，严格执行“三重一大”制度。",
    ],
)
def unquoted_formulation(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“四个意识”“三会一课”一类用数字概括的提法，通常加引号；表格里不查。引号内再用单引号。"""
    start, end = match.span()
    if is_in_title(paragraph.plain.text, start):
        return
    words = match.group()
    tail = next((tail for tail in _INNER if words.endswith(tail)), "")
    right = f"“{words.removesuffix(tail)}”{tail}"
    yield Hit(start, end, f"这一提法通常加引号：{right}", replacement(start, end, right, safe=False))

"""BD159: a backslash between words."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_PATH = Pattern(r"[A-Za-z]:\\|\\[^\\，。；]*\\|\.[A-Za-z]{2,4}\b|路径|目录|文件夹|共享|盘\\")
_NEAR = 24
"""So far on either side a path shows that it is one, code points."""


@rule(
    "BD159",
    "wrong-slash",
    "分隔号为“/”",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.17",
    on="\\",
    find=r"(?<=\p{Han})\\(?=\p{Han})",
    bad=[
        Bad("推动线上⟦\\⟧线下融合服务。", fixed="推动线上/线下融合服务。"),
        Bad("| 单位 | 任务 |\n| 县水利局 | 新建⟦\\⟧改建泵站 |", fixed="| 单位 | 任务 |\n| 县水利局 | 新建/改建泵站 |"),
    ],
    good=[
        "文件存放在D:\\公文\\通知，备份在服务器共享\\公文。",
        "推动线上/线下融合服务，标准为100元/人。",
        "模板见附件\\通知.docx。",
    ],
)
def wrong_slash(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """表示“或”“和”和分级的分隔号是正斜线“/”；反斜线只用在计算机的路径里，路径不查。"""
    start, end = match.span()
    if _PATH.search(paragraph.text[max(0, start - _NEAR) : end + _NEAR]) is None:
        yield Hit(start, end, "分隔号应为“/”，不用反斜线", replacement(start, end, "/"))

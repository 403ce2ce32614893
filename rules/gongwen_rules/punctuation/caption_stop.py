"""BD150: a full stop behind the caption of a figure or table."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule


@rule(
    "BD150",
    "caption-stop",
    "图题、表题末尾不用句号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 A.1",
    on=tuple(f"{kind}{gap}{n}" for kind in "图表" for gap in ("", " ") for n in range(1, 10)),
    find=r"^[\s\u3000]*[图表][ ]?\d{1,2}(?:[-.—]\d{1,2})?[ \u3000：:]+(?:(?!显示|反映|表明|给出|列出|说明了|可以|为)[^，；？！“”]){2,40}(?P<mark>。)\s*$",
    bad=[
        Bad("图1　办理流程⟦。⟧", fixed="图1　办理流程"),
        Bad("表2-1 各乡镇防汛物资储备情况⟦。⟧", fixed="表2-1 各乡镇防汛物资储备情况"),
    ],
    good=["图1　办理流程", "表2显示，各乡镇物资储备充足。", "图1 给出了办理流程。"],
)
def caption_stop(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """图、表的说明文字短，末尾不用句号；说明图表内容的句子不是图题，不查。"""
    yield Hit(*match.span("mark"), "图题、表题末尾不用句号", replacement(*match.span("mark"), "", safe=False))

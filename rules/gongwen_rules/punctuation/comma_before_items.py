"""BD131: a comma between the announcing words and items parted by semicolons."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_ANNOUNCES = r"(?:[一二两三四五六七八九十几\d][点项条类种]|个(?:方面|问题|特点|原因|环节|重点|关键|层次|转变)|方面的?(?:工作|问题|措施)|如下|原因|做法|措施|任务|问题|要求|工作|特点|作用|事|主要包括|分为|分别是)"


@rule(
    "BD131",
    "comma-before-items",
    "总起的话后面用冒号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 B.1.4",
    on=("，一是", "，一要", "，（一）", "，（1）", "，①", "，第一，", "、一是", "，1.", "，1．"),
    find=rf"(?<={_ANNOUNCES})(?P<mark>[，、])(?:一是[^。]+[；;]二是|一要[^。]+；二要|（一）[^。]+；（二）|（1）[^。]+；（2）|①[^。]+；②|第一，[^。]+；第二，|1[.．](?!\d)[^。]+；2[.．])",
    bad=[
        Bad(
            "主要做法有两点⟦，⟧一是领导重视，责任到人；二是措施得力。",
            fixed="主要做法有两点：一是领导重视，责任到人；二是措施得力。",
        ),
        Bad("主要包括⟦，⟧（一）排查；（二）整改；（三）验收。", fixed="主要包括：（一）排查；（二）整改；（三）验收。"),
        Bad("要做好以下工作⟦，⟧1.排查隐患；2.整改到位。", fixed="要做好以下工作：1.排查隐患；2.整改到位。"),
        Bad(
            "要抓好两个方面⟦，⟧（一）压实责任；（二）备足物资。",
            fixed="要抓好两个方面：（一）压实责任；（二）备足物资。",
        ),
    ],
    good=[
        "主要做法有两点：一是领导重视，责任到人；二是措施得力。",
        "完成3项任务，1.5万人受益；2.3万人转移。",
        "主要做法，一是领导重视，二是措施得力。",
        "要压实责任，一是领导带头；二是层层落实。",
    ],
)
def comma_before_items(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """后面几项用分号隔开，总起的话停顿比分号长，用冒号，不用逗号。"""
    fix = replacement(*match.span("mark"), "：", safe=False)
    yield Hit(*match.span("mark"), "总起的话后面应为冒号“：”", fix)

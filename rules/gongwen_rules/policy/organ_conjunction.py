"""TF202: 与 or 、 in the name of an organ that has 和, or a word of the name left out."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_NAMES = {
    ("发展", "改革"): ("局委办厅", "和"),
    ("人力资源", "社会保障"): ("局厅部", "和"),
    ("住房", "城乡建设"): ("局厅部委", "和"),
    ("工业", "信息化"): ("局厅部委", "和"),
    ("文化", "旅游"): ("局厅部委", "和"),
    ("自然资源", "规划"): ("局", "和"),
    ("林业", "草原"): ("局", "和"),
    ("粮食", "物资储备"): ("局", "和"),
    ("卫生", "健康"): ("局委", ""),
    ("农业", "农村"): ("局厅部", ""),
    ("医疗", "保障"): ("局", ""),
    ("城市", "管理"): ("局", ""),
}
"""The two halves of a name: what it ends with, and what stands between the halves."""


@rule(
    "TF202",
    "organ-name-conjunction",
    "机构名称里的“和”不能写成“与”",
    severity="warning",
    basis="实务",
    clause="",
    on=tuple(
        f"{one}{mark}{two}" for (one, two), (_, right) in _NAMES.items() for mark in "与及暨、和" if mark != right
    ),
    find="|".join(
        f"(?P<one>{one})(?P<mark>[与及暨、和])(?P<two>{two})(?P<end>[{ends}](?!部|门|面|限|势){committee})"
        for (one, two), (ends, _) in _NAMES.items()
        for committee in ("(?:员会)?" if "委" in ends else "",)
    ),
    plain=True,
    bad=[
        Bad(
            "请市⟦发展与改革委⟧牵头落实，报省⟦发展与改革委员会⟧。",
            fixed="请市发展和改革委牵头落实，报省发展和改革委员会。",
        ),
        Bad("报县⟦人力资源与社会保障局⟧备案。", fixed="报县人力资源和社会保障局备案。"),
        Bad("由省⟦住房与城乡建设厅⟧会同省⟦文化与旅游厅⟧落实。", fixed="由省住房和城乡建设厅会同省文化和旅游厅落实。"),
        Bad("报县⟦卫生与健康局⟧、县⟦农业和农村局⟧。", fixed="报县卫生健康局、县农业农村局。"),
    ],
    good=[
        "请市发展和改革委员会、县人力资源社会保障局牵头落实。",
        "正确处理改革发展稳定的关系，把握发展与改革的关系。",
        "统筹工业与信息化、文化与旅游融合发展，抓好农业和农村工作。",
        "由住房、城乡建设部门负责，文化、旅游部门配合，卫生和健康委托服务，全国人大农业与农村委员会开展调研。",
    ],
)
def organ_conjunction(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """机构名称以批准的为准：“发展和改革委员会”“人力资源和社会保障局”用“和”；“卫生健康”“农业农村”中间没有字。

    规范化简称可以省去“和”（发展改革委、住房城乡建设部）。改法须经确认。
    """
    one, two = match["one"], match["two"]
    between = _NAMES[one, two][1]
    if match["mark"] == between or paragraph.plain.text[match.end() : match.end() + 1] == "托":
        return
    name = f"{one}{between}{two}{match['end']}"
    message = f"机构名称应写“{name}”，不写“{match.group()}”"
    yield Hit(*match.span(), message, replacement(*match.span(), name, safe=False))

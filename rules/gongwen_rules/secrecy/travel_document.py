"""BM104: the number of a passport or another document of travel."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule


@rule(
    "BM104",
    "travel-document",
    "公文里不写护照、通行证号码",
    severity="warning",
    basis="实务",
    clause="",
    on=("护照", "通行证", "军官证", "居留证", "驾驶证"),
    find=r"(?:护照|通行证|军官证|居留证|驾驶证)(?:证?件?号码?|编号)?[为是]?[ ]?[：:（(]?[ ]?(?P<number>[A-Z]{1,3}\d{7,9}|\d{8,18}[Xx]?|军字第\d{6,8}号)(?![\d*])|(?<![A-Za-z\d])(?P<number>[EGDSPH]\d{8})号(?=护照|通行证)",
    bad=[
        Bad("李某某，护照号码⟦E12345678⟧，已办理备案。"),
        Bad("赵某持⟦E12345678⟧号护照出境。"),
        Bad("陈某（港澳居民来往内地通行证：⟦H01234567⟧）申请落户，驾驶证号⟦510102198203140⟧。"),
    ],
    good=["李某某，护照号码E1234****，已办理备案。", "办理护照1234人次。", "凭护照或者通行证办理，系统编号E12345678。"],
)
def travel_document(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """护照、通行证、军官证、驾驶证的号码属于个人信息，印发前通常要删去或者遮盖。"""
    yield Hit(*match.span("number"), "证件号码属于个人信息，通常应删去或遮盖")

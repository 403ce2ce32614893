"""BM109: the number of a classified document in a text."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Role, rule

_LEVEL = "绝密|机密|秘密"


@rule(
    "BM109",
    "cited-secret",
    "不引涉密文件的标题和文号",
    severity="warning",
    basis="实务",
    clause="",
    on=(
        "密〔",
        "密[",
        "密发〔",
        "密函〔",
        "密电〔",
        "密字〔",
        "密文件",
        "密级文件",
        "密，",
        "密★",
        "机密级",
        "秘密级",
        "绝密级",
    ),
    find=rf"[（(](?:(?:{_LEVEL})(?:级)?(?:文件)?(?:★[^，,、）)]{{0,6}})?[，,、：: ]?[^）)。]{{0,16}}[〔\[]\d{{4}}[〕\]]\d+号|[^）)。]{{0,16}}[〔\[]\d{{4}}[〕\]]\d+号[，,、 ](?:{_LEVEL})(?:级)?(?:文件)?(?:★[^）)]{{0,6}})?)[）)]"
    r"|(?<=[\p{Han}（])(?<![国省市县区保商涉]|机要)密[发函电字]?[〔\[](?:19|20)\d\d[〕\]]\d+号",
    roles=[role for role in Role if role not in (Role.DOC_NUMBER, Role.SECRECY)],
    bad=[
        Bad("根据《关于做好专项工作的通知》⟦（机密文件，南政密〔2024〕3号）⟧要求，抓好落实。"),
        Bad("按照南办⟦密〔2024〕12号⟧和《专项方案》⟦（南政发〔2024〕8号，秘密★1年）⟧执行。"),
    ],
    good=[
        "根据《关于做好专项工作的通知》（南政发〔2024〕3号）要求，抓好落实。",
        "按照《商用密码管理办法》（国密〔2020〕3号），做好密码应用，机密级计算机专人管理。",
        "涉及国家秘密的，按规定执行。",
    ],
)
def cited_secret(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """涉密文件的标题、文号本身可能就是秘密，不涉密的公文通常不引，改用“按照有关规定”一类的说法。"""
    yield Hit(*match.span(), "涉密文件的文号通常不写入不涉密的公文，核清密级后删去")

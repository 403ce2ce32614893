"""CC114: “三多” with four of them."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, Pattern, rule
from gongwen_rules.knowledge.counting import COUNT, count_value

_VERBS = ("做到", "坚持", "落实")
_PIECES = Pattern(r"[^、，；]+")


@rule(
    "CC114",
    "listed-count",
    "“几要”“几个”与列出的一致",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=("”：", "”:", "”——", *(f"{verb}{n}" for verb in _VERBS for n in "两二三四五六七八九十")),
    find=rf"(?:“|(?<={'|'.join(_VERBS)}))(?P<count>{COUNT})个?(?P<key>\p{{Han}}{{1,2}}?)(?:、?(?P<more>{COUNT})个?(?P<other>\p{{Han}}{{1,2}}))?”?(?:[：:]|——)(?P<list>[^。：:！？“”《》（）\n]+)",
    roles=PROSE,
    bad=[
        Bad("要做到⟦“三多”⟧：多学、多思、多练、多写。", said="4"),
        Bad("各单位要做到⟦“五要”⟧：要学法规，要懂业务，要守纪律。", said="3"),
        Bad("牢记⟦“三个必须”⟧——必须守纪律、必须讲规矩。", said="2"),
        Bad("要做到⟦“三要、三不要”⟧：要守纪律、要讲规矩、要干净，不要推诿、不要拖延。", said="2"),
        Bad("要做到⟦四不⟧：不推诿、不拖延、不敷衍。"),
        Bad("实现⟦“四个明显”⟧：隐患明显减少，意识明显增强，力量明显加强。", said="3"),
        Bad("坚定⟦“三个自信”⟧：道路自信、理论自信、制度自信、文化自信。"),
    ],
    good=[
        "要做到“三多”：多学、多思、多练。",
        "各单位要做到“三要”：要学法规，懂业务；要守纪律；要讲奉献，切实转变作风。",
        "落实“两不”：不愁吃、不愁穿，实现义务教育、基本医疗有保障。",
        "坚持“三不”：不推诿、敷衍，不怕难、不停步。",
        "做到“两要、两不要”：要守纪律、要讲规矩，不要推诿、不要拖延。",
        "实现“三个明显”：隐患、险情明显减少，意识明显增强，力量明显加强。",
        "做到三天一巡查：查水位、查隐患。",
        "发扬“三牛”精神：孺子牛、拓荒牛。",
    ],
)
def listed_count(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """“三多”后面列了四样，多是增删之后忘了改数。只在紧跟着一样一样列出来、每样都有那个字的时候核对。"""
    pieces = [piece[0].strip() for piece in _PIECES.finditer(match["list"])]
    wanted = [(match["key"], match["count"]), (match["other"], match["more"])]
    said = match.group()[: match.start("list") - match.start()].rstrip("：:—")
    for key, count in wanted if match["other"] else wanted[:1]:
        given = _given(pieces, key)
        if given and given != count_value(count):
            yield Hit(match.start(), match.start() + len(said), f"{said}后面，带“{key}”的列了{given}样，请核对")
            return
        pieces = pieces[given:]


def _given(pieces: list[str], key: str) -> int:
    """How many of the pieces in a row begin, or else end, with the key, or all hold it; 0 where it stays open which belong to it."""
    for has in (str.startswith, str.endswith):
        fits = [has(piece, key) for piece in pieces]
        given = fits.index(False) if False in fits else len(fits)
        if given > 1 and not any(fits[given:]):
            return given
    inside = len(key) > 1 and all(piece.count(key) == 1 for piece in pieces)
    return len(pieces) if inside and len(pieces) > 1 else 0

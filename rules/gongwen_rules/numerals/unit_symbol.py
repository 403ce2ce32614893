"""SZ503: symbols of units in the wrong case or form."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_RIGHT = {
    **dict.fromkeys(("KM", "Km", "kM"), "km"), **dict.fromkeys(("KG", "Kg", "kG"), "kg"), **dict.fromkeys(("MM", "Mm"), "mm"),
    **dict.fromkeys(("CM", "Cm"), "cm"), **dict.fromkeys(("KW", "Kw", "kw"), "kW"), **dict.fromkeys(("KWH", "Kwh", "kwh", "KWh", "kwH", "kWH"), "kWh"),
    **dict.fromkeys(("kW·H", "KW·H", "KW·h", "kw·h", "Kw·h"), "kW·h"), **dict.fromkeys(("HZ", "hz"), "Hz"), **dict.fromkeys(("KHZ", "KHz", "khz"), "kHz"), **dict.fromkeys(("Mpa", "MPA", "mpa"), "MPa"),
    **dict.fromkeys(("Kpa", "KPa", "KPA", "kpa"), "kPa"), **dict.fromkeys(("KV", "Kv", "kv"), "kV"), **dict.fromkeys(("KVA", "Kva"), "kVA"),
    **dict.fromkeys(("M²",), "m²"), **dict.fromkeys(("M³",), "m³"), **dict.fromkeys(("KM²", "Km²"), "km²"), **dict.fromkeys(("Mw", "mw"), "MW"),
    **dict.fromkeys(("Db", "DB", "db"), "dB"), **dict.fromkeys(("ML", "Ml"), "mL"),
}  # fmt: skip
_PLAIN = {
    "m2": "m²",
    "m3": "m³",
    "M2": "m²",
    "M3": "m³",
    "km2": "km²",
    "KM2": "km²",
    "Km2": "km²",
    "KM3": "km³",
    "㎡": "m²",
    "㎏": "kg",
    "㎞": "km",
    "㎝": "cm",
    "㎜": "mm",
    "㎥": "m³",
    "㎎": "mg",
    "㎢": "km²",
    "㏄": "mL",
}
_MODEL = Pattern(r"[A-Za-z\-－][\d.]*$")
_WORDS = sorted((*_RIGHT, *_PLAIN), key=len, reverse=True)


@rule(
    "SZ503",
    "unit-symbol",
    "单位符号的大小写和写法",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十一条",
    on=tuple(_WORDS),
    find=rf"(?<=[\d万亿千百十几余多一二三四五六七八九两/／每][ ]?)(?:{'|'.join(_WORDS)})(?![A-Za-z\d²³])",
    bad=[
        Bad("储备大米300 ⟦Kg⟧，管网长5⟦KM⟧，电压10⟦KV⟧。", fixed="储备大米300 kg，管网长5km，电压10kV。"),
        Bad("新增用房200⟦㎡⟧，浇筑混凝土50⟦m3⟧。", fixed="新增用房200m²，浇筑混凝土50m³。"),
        Bad("新建管网五⟦KM⟧，节电50万⟦KW·H⟧。", fixed="新建管网五km，节电50万kW·h。"),
    ],
    good=[
        "储备大米300 kg，管网长5 km，电压10 kV，功率3 MW。",
        "广义货币M2增长8%，型号22M3A和图-22M3，4G、5G网络，KM大数据。",
        "面积200m²，电量5kWh，容量5 MW。",
    ],
)
def unit_symbol(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """单位符号分大小写：千米km、千克kg、千瓦kW、千瓦时kWh、兆帕MPa；平方、立方用上标，不用“m2”和合成的“㎡”（这一项只作提示）。"""
    word = match.group()
    if _MODEL.search(paragraph.text[max(0, match.start() - 6) : match.start()]):
        return
    plain = _PLAIN.get(word)
    right = plain or _RIGHT[word]
    hit = Hit(*match.span(), f"单位符号“{word}”写作“{right}”", replacement(*match.span(), right))
    yield hit._replace(severity="info") if plain and word[0] not in "MK" else hit

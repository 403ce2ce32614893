"""WF205: a sentence made of set phrases."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, Role, rule

_PHRASES = (
    "高度重视", "精心组织", "周密部署", "狠抓落实", "积极响应", "显著成效", "认真贯彻", "扎实推进", "明显成效", "统一思想", "提高认识", "加强领导",
    "强化措施", "真抓实干", "开拓创新", "锐意进取", "再上新台阶", "迈上新台阶", "圆满完成", "深入开展", "大力推进", "齐抓共管", "群策群力", "上下联动",
    "稳步推进", "有序推进", "良好氛围", "坚实基础", "有力保障", "全力以赴", "营造氛围", "形成合力",
)  # fmt: skip
_LEAST = 4
"""So many set phrases in one sentence without a figure say nothing."""
_FIGURE = Pattern(r"[\d%％]|[一二三四五六七八九十百千万]+[个项次件名人户家处条]")


@rule(
    "WF205",
    "empty-phrases",
    "少说套话",
    severity="info",
    basis="条例",
    clause="《党政机关公文处理工作条例》第十九条（三）",
    roles=(Role.BODY,),
    on=_PHRASES,
    find=r"[^。！？；]{16,}[。！？；]?",
    opt_in=True,
    bad=[
        Bad("各乡镇有成效。⟦领导高度重视，各级积极响应，精心组织、周密部署、狠抓落实，取得了显著成效。⟧", said="套话")
    ],
    good=[
        "领导高度重视，精心组织，3月以来排查隐患126处，整改124处。",
        "要精心组织，狠抓落实，于5月底前报送总结。",
        "全县开展排查，整改隐患124处，取得显著成效。",
    ],
)
def empty_phrases(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """一句话里全是套话，没有数字和事实，等于没有说。条例要求内容简洁、表述准确；写明做了什么、结果怎样。默认不查，选用后才查。"""
    text = match.group()
    found = [phrase for phrase in _PHRASES if phrase in text]
    if len(found) >= _LEAST and not _FIGURE.search(text):
        start = match.end() - len(text.lstrip())
        yield Hit(start, match.end(), f"这句话有{len(found)}处套话而没有事实，写明做了什么、结果怎样")

"""ZC101: words that are wrong wherever they stand."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Entry, Hit, Paragraph, Role, beside, word_table
from gongwen_rules.wording.border import is_assembled

_SURE = frozenset(
    [
        "省人政府",
        "市人政府",
        "县人政府",
        "党外人土",
        "建立建全",
        "坚定不一",
        "再接再力",
        "位予",
        "位于在",
        "深人",
        "千部",
        "村千部",
        "党员千部",
        "机关千部",
        "领导千部",
    ]
)
"""Wrong even where words seem to meet in them (福建省|人|政府)."""

entries = beside(__file__)


@word_table(
    "ZC101",
    "certain-typo",
    "错别字",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    entries=entries,
    bad=[
        Bad(
            "决不能⟦默守陈规⟧，问题不再⟦一一例举⟧，教训值得⟦深刻惊醒⟧。",
            fixed="决不能墨守成规，问题不再一一列举，教训值得深刻警醒。",
        ),
        Bad("決不能⟦默守陳(chén)規⟧，要⟦惯彻⟧精神、抓好⟦布署⟧。", fixed="決不能墨守成规，要贯彻精神、抓好部署。"),
        Bad("违反《⟦中国人民共和国⟧行政处罚法》的，依法处理。", fixed="违反《中华人民共和国行政处罚法》的，依法处理。"),
        Bad(
            "根据《关于工作⟦布署⟧的通知》（南政发〔2024〕3号），加强管理。",
            fixed="根据《关于工作部署的通知》（南政发〔2024〕3号），加强管理。",
            said="核对原文件",
        ),
        Bad("办事要⟦滴水不露⟧，财政⟦拔款⟧用于⟦防范于未然⟧。", fixed="办事要滴水不漏，财政拨款用于防患于未然。"),
    ],
    good=[
        "落实《关于开展安全生产明查暗访的通知》要求。",
        "决不能墨守成规，各单位要按照职责分工做好工作，由交通警察处理，坚持以经济建设为中心。",
        "县里发布暑期安全提示，严峻工作形势不容忽视，农业基础相对薄弱。",
        "草原那么大，由编者安排，办公按局规定，违反溃坝应急预案，果汁划入饮料类，引进一布艺企业。",
        "一览无遗是不争的事实，保护土长城，居民证局部破损，受惠罪犯家属参加，围坐谈会议体会。",
    ],
)
def certain_typo(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """同音、近形致误的字词；由前后两个词拼成的（草原|那么）不查，拿不准的只作提示。引用的文件名（《关于……的通知》）以原文件为准，只作提示。条目可单独停用（ZC101:默守陈规）。"""
    text = paragraph.plain.text
    if entry.applies(text, start, end) and (entry.wrong in _SURE or not is_assembled(text, start, end)):
        if not _quotes(paragraph, start, end):
            yield entry.hit(start, end, safe=entry.severity != "info")
        elif entry.severity != "info":
            message = f"引用的文件名里有“{entry.wrong}”，应为“{entry.right[0]}”；请核对原文件，原题如此的照录"
            yield entry.hit(start, end, safe=False, message=message)._replace(severity="info")


def _quotes(paragraph: Paragraph, start: int, end: int) -> bool:
    """The word stands in the title of a paper 关于 something that another wrote: it may be written so there."""
    text = paragraph.plain.text
    opened, closed = text.rfind("《", 0, start), text.find("》", end)
    if opened < text.rfind("》", 0, start) or closed < 0 or paragraph.role is Role.TITLE:
        return False
    return opened >= 0 and "关于" in text[opened:start]

"""BD120: a 顿号 or comma before 等."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_WORDS = r"(?!同(?!志|学|仁|事))(?![爱你我他她级次待候比额价温压位效量于因腰外距边幅第线长差号])(?!高线|高[、，。距的耕种开埂]|值(?:交|置|兑)|分(?:试|线)|闲|式|离子|号)"
"""等 begins another word: 等级, 等同, 等额."""


@rule(
    "BD120",
    "pause-before-deng",
    "“等”前不用顿号",
    severity="error",
    basis="国标",
    clause="GB/T 15834—2011 B.1.2",
    on=("、等", "，等"),
    find=rf"、(?=等{_WORDS}|等等)|(?<=、[\p{{Han}}\d“”《》]{{1,10}})，(?=等(?:[的领内工项重行问手任措活设材作农环条部单地各有相方因其多\d一二三四五六七八九十几]|公共|服务[业行]|医疗|教育|民生|农产|食品|安全|基础|[。，；]))",
    bad=[
        Bad("备足粮食、油料⟦、⟧等物资。", fixed="备足粮食、油料等物资。"),
        Bad("周明、李伟⟦、⟧等同志参加。", fixed="周明、李伟等同志参加。"),
        Bad("涉及水、电、气⟦、⟧等。", fixed="涉及水、电、气等。"),
        Bad("协调公安、城管⟦，⟧等部门参加。", fixed="协调公安、城管等部门参加。"),
        Bad("完善教育、医疗⟦，⟧等公共服务设施。", fixed="完善教育、医疗等公共服务设施。"),
        Bad("加强水、电、气⟦，⟧等的监测。", fixed="加强水、电、气等的监测。"),
    ],
    good=[
        "登记系统名称、等级保护定级、运维单位。",
        "写什么，怎么写，谁来写，等等，都要想清楚。",
        "开展规格、等级、性能检查，实行等额选举、等效评价。",
        "备足粮食、油料等物资。",
        "采取免耕、等高耕作、轮耕轮作等措施。",
        "村民、志愿者、等待救援的群众都已转移。",
    ],
)
def pause_before_deng(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """用顿号并列的词语后面用“等”收尾，“等”前不再停顿。用逗号并列的几个短语，“等等”前用逗号，是另一种情形。"""
    yield Hit(
        *match.span(), f"“等”前的“{match.group()}”应删去", replacement(*match.span(), "", safe=match.group() == "、")
    )

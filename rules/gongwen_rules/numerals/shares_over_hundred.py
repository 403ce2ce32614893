"""SZ602: shares of one whole that add up to more than it."""

import itertools
from collections.abc import Iterator
from decimal import Decimal

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, rule
from gongwen_rules.knowledge.figures import shown

_SHARE = Pattern(
    r"(?:占|比重)(?:比|(?:全部|总数|总量|总额|总支出|总收入|总人数)的)?(?:约|为|达到?)?(?P<share>\d+(?:\.\d+)?)[%％]"
)
_LABEL = Pattern(r"[^，、；。：（）\d]{0,14}$")
_EXCESS = Pattern(r"占(?![用地])[^，。；、\d%％]{0,12}(?P<share>1\d\d(?:\.\d+)?|[2-9]\d\d)[%％]")
_RATE = Pattern(
    r"(?:满意度|(?:合格|满意|办结|整改|普及|森林覆盖|绿化覆盖|达标|及格|优良|出席|到会|城镇化)率)(?:达到?|为|约)?(?P<share>\d{3}(?:\.\d+)?)[%％]"
)
_CUES = ("占", "比重", "率", "满意度")
"""What a sentence with a share or a rate holds one of."""
_NOT_WHOLE = Pattern(r"预算|计划|目标|任务|上年|去年|同期|定额|应")
_SECTOR = Pattern(r"[一二三]产|第[一二三]产业")
_GRADE = Pattern(r"(?:(?:非常|很|较|比较|基本|不)?满意|一般|较?[好差]|良好|不?及格|赞成|反对|弃权|不?同意)的?")
"""Every answer falls under one of them."""
_RATIO = Pattern(
    r"产业(?:增加值)?(?:结构|比例?)[^\d，。；]{0,8}(?P<parts>\d+(?:\.\d+)?(?:[:：∶]\d+(?:\.\d+)?){2})(?![\d:：∶])"
)
_OVERLAPPING = Pattern(
    r"党员|团员|岁|学历|本科|大专|硕士|博士|以上|以下|职称|民族|高级|中级|残疾|退役|留守|低保|困难|已|完成|整改|办结|同比|重点|骨干|规模|优质|优良|合格|规上|非公|民营|新增|全[国省市县区]|其中"
)


@rule(
    "SZ602",
    "shares-over-hundred",
    "各项占比之和不超过100%",
    severity="info",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=(
        *(f"占{n}" for n in range(1, 10)),
        *(f"占比{n}" for n in range(1, 10)),
        "占总",
        "占全",
        "占比达",
        "占比为",
        "比重达",
        "产业结构",
        "三次产业",
        *(f"满意度{link}1" for link in ("", "达", "为", "达到")),
        *(f"率{link}{n}" for link in ("", "达", "为", "达到") for n in range(1, 10)),
    ),
    bad=[
        Bad("支出结构中，⟦人员经费占45%，公用经费占38%，项目经费占27%⟧。", said="45+38+27=110"),
        Bad("在校学生中，⟦男生占55%、女生占48%⟧。", said="103"),
        Bad("贫困户⟦占总数的120%⟧，第一产业⟦占比达105%⟧。", said="100%"),
        Bad("⟦其中男生占55%，女生占48%⟧。", said="103"),
        Bad("全县⟦森林覆盖率达到163%⟧，产品⟦合格率120%⟧。", said="超过100%"),
        Bad("评议结果：⟦满意占75%，基本满意占20%，不满意占15%⟧。", said="110"),
        Bad("⟦满意的占68%，基本满意的占25%，不满意的占12%⟧。群众⟦满意度达103%⟧。", said="105"),
        Bad("⟦一产占20%，二产占45%，三产占40%⟧，三次产业结构为⟦20:45:40⟧。", said="105"),
    ],
    good=[
        "支出结构中，人员经费占45%，公用经费占38%，项目经费占17%。",
        "队伍结构中，党员占65%，本科以上学历占80%，35岁以下占40%。",
        "产业结构优化，高新技术产业占比45%，投资增长60%；占全省的70%，出口占50%。",
        "三次产业结构为20.1:41.5:38.4，师生比为1:3:5。",
        "支出占年度预算的103%，进度占全年计划的110%。",
        "满意和基本满意占95%，其中满意占80%，不满意占5%；毛入学率达105%，拨备覆盖率180%。",
        "完成预算的120%，占用费率为105%。",
    ],
)
def shares_over_hundred(paragraph: Paragraph) -> Iterator[Hit]:
    """同一个整体的各部分，占比加起来超过100%，请核对。各部分互相交叉（党员、本科以上）的不算。"""
    for found in _RATIO.finditer(paragraph.text) if "产业" in paragraph.text else ():
        values = [Decimal(part) for part in found["parts"].replace("：", ":").replace("∶", ":").split(":")]
        if abs(sum(values, Decimal(0)) - 100) > Decimal("0.3"):
            yield Hit(
                *found.span("parts"),
                f"{'+'.join(map(shown, values))}={shown(sum(values, Decimal(0)))}，不等于100，请核对",
            )
    for start, sentence in _sentences(paragraph.text):
        if not any(map(sentence.__contains__, _CUES)):
            continue
        shares = list(_SHARE.finditer(sentence))
        for one in (*_EXCESS.finditer(sentence), *_RATE.finditer(sentence)):
            if Decimal(one["share"]) > 100 and not _NOT_WHOLE.search(one.group()):
                yield Hit(start + one.start(), start + one.end(), f"{one['share']}%超过100%，请核对")
        if len(shares) < 2 or not _is_one_whole(sentence, shares):
            continue
        values = [Decimal(one["share"]) for one in shares]
        if sum(values, Decimal(0)) > Decimal("100.5") and max(values) <= 100:
            said = "+".join(map(shown, values))
            first = shares[0].start() - len(_label(sentence, shares[0]))
            yield Hit(
                start + first,
                start + shares[-1].end(),
                f"各项占比{said}={shown(sum(values, Decimal(0)))}，超过100%，请核对",
            )


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for sentence in text.replace("；", "。").split("。"):
        yield start, sentence
        start += len(sentence) + 1


def _is_one_whole(sentence: str, shares: list[Match]) -> bool:
    """The shares follow one another directly, and what they are of is named before them or they are men and women."""
    labels = [_label(sentence, one) for one in shares]
    between = (sentence[a.end() : b.start()] for a, b in itertools.pairwise(shares))
    if any(gap.lstrip("，、 和") != label for gap, label in zip(between, labels[1:], strict=True)):
        return False
    if sorted(label.removeprefix("其中")[:1] for label in labels) == sorted("男女") or all(
        _SECTOR.search(label) for label in labels
    ):
        return True
    if len(labels) > 2 and all(_GRADE.fullmatch(label) for label in labels):
        return True
    lead = sentence[: shares[0].start() - len(labels[0])]
    named = any(word in lead for word in ("结构", "构成", "组成", "分布", "来源"))
    return named and not any(_OVERLAPPING.search(label) for label in labels)


def _label(sentence: str, share: Match) -> str:
    """What a share is the share of: the words before it."""
    found = _LABEL.search(sentence[max(0, share.start() - 14) : share.start()])
    return found.group().lstrip("和 ") if found else ""

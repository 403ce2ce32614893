"""ZC109: words that a machine has replaced by synonyms."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from gongwen_lint.rule import Bad, Fact, Hit, Outline, Paragraph, Pattern, PlacedFact, document_rule, fact, replacement
from gongwen_lint.structure.finder import Finder
from gongwen_rules.wording import substitutes
from gongwen_rules.wording.border import is_assembled

_ENOUGH, _FOUR = 6, 4
"""Weight of different words that shows a text to be spun: impossible and odd ones count two, rare ones one, four at most."""
_LONG = 100
"""For every so many paragraphs one more is asked for."""
_RIGHT = Pattern(
    r"无[可法]比拟|难以比拟|制造[业商厂品]|供给侧|必需品|所必需|深化(?:改革|认识|理解|合作|拓展|细化)|把握(?:分寸|方向|机遇|大局|规律|好度|全局|导向)"
    r"|根本(?:宗旨|利益|制度|遵循|保证|任务|目的|出发点|性|上|不|没)|增加(?:收入|投入|值|了?\d|就业|编制|人员|数量)|满足(?:\p{Han}{0,8}(?:需[要求]|要求|条件)|感|和适应)"
    r"|特殊(?:情况|困难|群体|教育|性|人群|贡献|津贴|需要)|冲突(?:与|法|地区)|公共卫生状况|健康状况|经济状况|财务状况|身体状况|消灭(?:敌|害虫|病|贫困|四害|血吸虫)"
    r"|(?:重要|关键|战略|黄金|最佳|有利)时机|使命(?:感|担当|任务)|(?:初心|历史|光荣|神圣|职责|新的?)使命|牢记使命|晋升(?:机制|制度|通道|渠道|职务|级别|职级|考试)|当局者"
    r"|取得.{0,6}进展|进展(?:情况|顺利|缓慢)|力量(?:建设|配备|布局)|(?:群众|社会|专业|工作|基层|骨干|中坚|有生|武装|新生|人民|市场|警|兵|民间|各方|巨大|强大)力量(?!和|不强|水平)"
    r"|方针政策|方针、|(?:教育|工作|十六字|基本|文艺|外交)方针|要害部[门位]|(?:供给|需求)(?:关系|结构|体系|总量|能力)|有效供给|供给(?:质量|不足|保障)|(?:财政|电力|能源|燃气)供给"
    r"|才能(?![，。、；：”）！？和与及的]|$)|(?:增长|施展|展示|展现)\p{Han}{0,2}才能"
)
"""Right uses of the more usual ones."""


@lru_cache(maxsize=1)
def _known() -> tuple[Finder, tuple[tuple[str, str], ...]]:
    """The words, and for each what stood there and of what kind the word is."""
    blocks = {
        "impossible": substitutes.IMPOSSIBLE,
        "odd": substitutes.ODD,
        "rare": substitutes.RARE,
        "usual": substitutes.USUAL,
        "usual too": substitutes.USUAL_TOO,
    }
    pairs = [(*entry.split(">"), kind) for kind, block in blocks.items() for entry in block.split()]
    return Finder(written for written, _, _ in pairs), tuple((right, kind) for _, right, kind in pairs)


def _words(*blocks: str) -> tuple[str, ...]:
    return tuple(entry.partition(">")[0] for block in blocks for entry in block.split())


@fact("substitute", on=_words(substitutes.IMPOSSIBLE, substitutes.ODD, substitutes.RARE), plain=True)
def substitute(paragraph: Paragraph) -> Iterator[Fact]:
    """Replaced words, the longest at each place: what stood there, and of what kind the word is."""
    text = paragraph.plain.text
    finder, known = _known()
    found = sorted(((start, -end, number) for start, end, number in finder.matches(text)))
    right = [match.span() for match in _RIGHT.finditer(text)]
    taken = passed = 0
    for start, minus_end, number in found:
        end = -minus_end
        while passed < len(right) and right[passed][1] <= start:
            passed += 1
        used_rightly = passed < len(right) and right[passed][0] < end
        if start < taken or used_rightly or is_assembled(text, start, end):
            continue
        taken = end
        yield Fact(start, end, (text[start:end], *known[number]))


@document_rule(
    "ZC109",
    "spun-text",
    "词语疑被同义替换（洗稿）",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    facts=("substitute",),
    fold="全文有{n}处词语疑被机器换成近义词（洗稿痕迹），请逐处还原：{first}",
    bad=[
        Bad(
            "办公室要⟦为领导效劳⟧，⟦比拟突出⟧的问题要⟦准时解决⟧，⟦擅长协调⟧，坚持⟦平安出产⟧。",
            fixed="办公室要为领导服务，比较突出的问题要及时解决，善于协调，坚持安全生产。",
            said="疑为",
        ),
        Bad("全县⟦平安出产⟧形势平稳，⟦农夫增收⟧。", fixed="全县安全生产形势平稳，农民增收。", said="疑为"),
        Bad(
            "怎样才能抓好⟦平安出产⟧？⟦农夫增收⟧要靠什么？\n只有增长才能，⟦为领导效劳⟧时才能提高组织⟦才能⟧。",
            fixed="怎样才能抓好安全生产？农民增收要靠什么？\n只有增长才能，为领导服务时才能提高组织能力。",
            said="疑为",
        ),
    ],
    good=[
        "仔细检查，准时参加，平常多沟通，群众踊跃报名，两者难以比拟。",
        "供给侧结构性改革不断深化，根本利益得到保障，特殊困难群体的生活状况明显改善。",
    ],
)
def spun_text(outline: Outline) -> Iterator[Hit]:
    """抄来的稿子常被软件逐词换成近义词：服务写成效劳，比较写成比拟，研究写成争辩。

    没人会这样搭配的词（平安出产）单独出现也报；平常也用的词，全文这样的痕迹多了才报，一篇合成一条，列出全部位置。
    改法是可能的原词，要逐处确认。
    """
    found = outline.facts["substitute"]
    spun = _is_spun({(fact.value[0], fact.value[2]) for fact in found}, _ENOUGH + outline.parts[-1].last // _LONG)
    yield from (_hit(one) for one in found if spun or one.value[2] == "impossible")


def _is_spun(different: set[tuple[str, str]], enough: int) -> bool:
    """So many different words do not come together by chance; in a long text they may."""
    kinds = Counter(kind for _, kind in different)
    return 2 * (kinds["impossible"] + kinds["odd"]) + min(kinds["rare"], _FOUR) >= enough


def _hit(found: PlacedFact) -> Hit:
    written, right, _ = found.value
    fix = replacement(found.start, found.end, right, paragraph=found.paragraph, safe=False)
    return Hit(found.start, found.end, f"“{written}”疑为“{right}”", fix, paragraph=found.paragraph)

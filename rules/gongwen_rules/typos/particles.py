"""的, 地 and 得 where the sentence is far likelier with another of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gongwen_lint.rule import Pattern
from gongwen_rules.knowledge.things import THINGS
from gongwen_rules.typos.likelihood import after, context, likelihood, nothing
from gongwen_rules.typos.search import Search, tokens_after
from gongwen_rules.typos.tokens import is_han, offsets, tokens

PARTICLES = "的地得"
_WITHIN = re.compile(f"(?<=[\u4e00-\u9fff])(?<![{PARTICLES}])[{PARTICLES}](?=[\u4e00-\u9fff])(?![{PARTICLES}])")
"""A particle between characters that are none."""
RARER = 2.0
"""A particle so much less likely behind what stands before it is not tried, whatever follows."""
LEAST = 0.5
"""Gains below this, in powers of ten of probability, say nothing."""
_BARS = {"的得": 1.5, "地得": 1.5, "得地": 2.5}
"""The least gain by what is written and what is meant; 得 for 的 is never right, nor is it in a word (美国的州, 因征地原因)."""
BEFORE_VERB, BEFORE_NOUN, ALONE = 1.2, 2.2, 4.0
"""The least gain of 地 for 的: before what is likelier a verb, likelier a noun, or all that follows (有步骤的推进; a noun does not, 有清醒的认识)."""
GOVERNED, FREE, NEVER = 1.2, 3.5, 99.0
"""The least gain of 的 for 地 before a last word: with and without a verb that has it for its object."""
MADE, COMMON = {"地": 1.8, "得": 3.0}, 50
"""How many times the gain is asked for where the particle would only end a word, and how often such a word is met (所在地, 林地, 获得)."""
WORD = 2
"""Code points of a word."""
CLAUSE = 16
"""How far before a word its verb may stand."""
_GOVERNS = Pattern("得到|取得|获得|给予|予以|进行|提供|产生|作出|作了|表示|打下|实行|带来|形成|保持|实现")
_VERBS_FOLLOW = "要应将"
"""Rather verbs than nouns stand behind these."""
MORE = 0.5
"""How much likelier a verb is behind them than behind 的, in powers of ten of probability."""
KNOWN = 500
"""A word seen less often is not known for a verb."""
_HEADLESS = Pattern(
    "[是也则和及均皆由]|抓紧|依法|坚决|尽快|立即|一律|可以|应当|应该|必须|不得|予以|给予|责令|处以|按(?!照)"
)
"""Behind 的 these say that the noun is left out: 多的是, 受骗的也不少, 有清醒的和不清醒的, 受灾的抓紧补种."""
_TAKES_THINGS = (
    "制[定订]|采取|落实|完善|提出|形成|建立|健全|改进|改善|转变|创新|提[高升]|[增加]强|搭建|总结|优化|执行|实施|[开进扩发]展|听取|吸[收纳]|征求|撰写|营造|接受|参[加与]"
    "|组织|调整|推广|学习|掌握|运用|使用|坚持|贯彻|建[设成]|发[挥布]|[加扩]大|完成|履行|[取达][得到]|巩固|整[合改]|准备|做好|抓好|维护|保[护障持]|拓展|丰富|培养|配合|[查研]"
)
"""Verbs that things are the objects of: 逐步地提高能力."""
_THING = Pattern(rf"(?!{_TAKES_THINGS})\p{{Han}}{{2,4}}(?:{THINGS})(?:$|[是和与等已要很])")
"""What stands behind 的 ends in the name of a thing: 积极稳妥的推进方案."""
_OF_THING = Pattern(r"\p{Han}{2,4}的(?=\p{Han})")
"""A quality with 的 of its own has a thing behind it: 建设的更加美好的家园."""
IDIOM = 4
"""Code points of what ends a sentence behind 得: 激动得泣不成声."""


class Slip(NamedTuple):
    """A particle that should be another.

    Args:
        start: Where it stands, code points.
        right: What should stand there.
        weight: The gain in likelihood as a multiple of the least that is asked for.
        gain: The same in powers of ten of probability.
    """

    start: int
    right: str
    weight: float
    gain: float


@lru_cache(maxsize=20_000)
def slips(search: Search, sentence: str) -> tuple[Slip, ...]:
    """The particles of a sentence that may be wrong, in order."""
    if not any(char in sentence for char in PARTICLES):
        return ()
    plain = tokens(sentence)
    found = list(_slips(search, plain))
    at = offsets(sentence) if found else []
    return tuple(slip._replace(start=at[slip.start]) for slip in found)


def _slips(search: Search, sentence: str) -> Iterator[Slip]:
    for match in _WITHIN.finditer(sentence):
        place = match.start()
        gain, right = max(_gains(search, sentence, place), default=(0.0, ""))
        if right:
            yield Slip(place, right, gain / _bar(search, sentence, place, right), gain)


def _gains(search: Search, sentence: str, place: int) -> Iterator[tuple[float, str]]:
    """By how much the sentence is likelier with the other particles, those that make it likelier."""
    written = sentence[place]
    before = context(search, sentence, place)
    least = likelihood(search, before, written) - RARER
    others = [char for char in PARTICLES if char != written and likelihood(search, before, char) >= least]
    if not others:
        return
    following = tokens_after(sentence, place + 1)
    now = likelihood(search, before, (written, *following))
    for other in others:
        gain = likelihood(search, before, (other, *following), now + LEAST) - now
        if gain >= LEAST:
            yield gain, other


def _bar(search: Search, sentence: str, place: int, right: str) -> float:
    """The least gain that is asked for."""
    least = _least(search, sentence, place, right)
    asks_more = sentence[place] == "的" and least < ALONE and _makes_word(search, sentence, place, right)
    return least * MADE[right] if asks_more else least


def _least(search: Search, sentence: str, place: int, right: str) -> float:
    slip = sentence[place] + right
    run = _run(sentence, place + 1)
    if slip[0] == "的" and (_HEADLESS.match(run) or (_THING if slip[1] == "地" else _OF_THING).match(run)):
        return NEVER
    if slip == "的地":
        acts = _is_verb(search, run[:WORD])
        if len(run) <= WORD:
            return ALONE if acts else NEVER
        return BEFORE_VERB if acts else BEFORE_NOUN
    if slip == "地的":
        ends = len(run) <= WORD or run[WORD] in "和与及"
        governed = _GOVERNS.search(sentence[max(0, place - CLAUSE) : place])
        is_said = sentence.startswith(":", place + 1 + len(run))
        is_place = search.tables.words.count(sentence[place - 1 : place + 1]) > KNOWN
        return (GOVERNED if governed else FREE) if ends and not is_said and not is_place else NEVER
    if slip == "得地" and len(run) <= IDIOM:
        return NEVER
    count = search.tables.words.count
    is_word = right == "得" and (count(right + run[:1]) or count(sentence[place - 1 : place + 1]))
    return NEVER if is_word else _BARS.get(slip, NEVER)


def _makes_word(search: Search, sentence: str, place: int, right: str) -> bool:
    """What is meant would be the end of a word."""
    count = search.tables.words.count
    return any(count(sentence[max(0, place - size) : place] + right) >= COMMON for size in (1, WORD))


def _run(sentence: str, start: int) -> str:
    """The characters from a place up to the next mark."""
    end = start
    while end < len(sentence) and is_han(sentence[end]):
        end += 1
    return sentence[start:end]


def _is_verb(search: Search, word: str) -> bool:
    """Two characters are a known word and likelier behind what verbs follow than behind 的; a particle is none of them."""
    if any(char in PARTICLES for char in word) or search.tables.words.count(word) < KNOWN:
        return False
    start = nothing(search)
    behind = {char: likelihood(search, after(search, start, char), word) for char in f"的{_VERBS_FOLLOW}"}
    return max(behind[char] for char in _VERBS_FOLLOW) >= behind["的"] + MORE

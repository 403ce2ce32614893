"""The words of a unit: its terms and names, which no word rule may touch, and the words it writes another way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from gongwen_lint.finding import Hit
from gongwen_lint.lexicon import Lexicon
from gongwen_lint.rule.contract import Rule
from gongwen_lint.rule.example import Bad
from gongwen_lint.rule.table import Entry, word_table
from gongwen_lint.structure import Paragraph
from gongwen_lint.structure.finder import Finder

WORDS = ("ZC", "ZX")
"""Families that are silent inside terms and names; inside formulations TF is silent too."""


class Spared:
    """Finds where the words of a lexicon stand, and drops the hits inside them.

    Args:
        lexicon: The words.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        words: dict[str, tuple[str, ...]] = dict.fromkeys((*lexicon.terms, *lexicon.names), WORDS)
        words |= dict.fromkeys(lexicon.formulations, (*WORDS, "TF"))
        self._families = list(words.values())
        self._finder = Finder(words) if words else None

    def without(self, text: str, hits: Sequence[tuple[Rule, Hit]]) -> Sequence[tuple[Rule, Hit]]:
        """The hits in a paragraph that do not lie inside a word that is right as it stands."""
        if self._finder is None or not any(rule.code[:2] in (*WORDS, "TF") for rule, _ in hits):
            return hits
        spans = [(self._families[index], start, end) for start, end, index in self._finder.matches(text)]
        return [(rule, hit) for rule, hit in hits if not _is_inside(rule, hit, spans)]


def _is_inside(rule: Rule, hit: Hit, spans: Iterable[tuple[tuple[str, ...], int, int]]) -> bool:
    return any(rule.code[:2] in families and start <= hit.start and hit.end <= end for families, start, end in spans)


def own_wording(pairs: tuple[Entry, ...] = ()) -> Rule:
    """The rule on the words that a unit writes another way."""

    @word_table(
        "ZC199",
        "own-wording",
        "本单位用语",
        severity="warning",
        basis="实务",
        clause="",
        entries=lambda: pairs,
        opt_in=not pairs,
        bad=[Bad("请于月底前⟦会报⟧落实情况。", fixed="请于月底前汇报落实情况。")],
        good=["请于月底前汇报落实情况。", "要在年底前完成。"],
    )
    def found(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
        """配置 [profile] 的 pairs 文件里约定的写法，没有约定就什么也不查。改动须经确认；程度由约定写明，没写是警告。"""
        if entry.applies(paragraph.plain.text, start, end):
            reason = f"（{entry.source}）" if entry.source else ""
            right = "或".join(f"“{form}”" for form in entry.right)
            message = f"本单位约定不写“{entry.wrong}”，写{right}{reason}"
            yield entry.hit(start, end, safe=False, message=message)

    return found


def pair(wrong: str, right: Sequence[str], severity: str = "", source: str = "") -> Entry:
    """The entry for a word that a unit writes another way; silent where it stands inside a right form."""
    longer = [form for form in right if wrong in form]
    outside = "".join(_not_inside(wrong, form) for form in longer)
    condition = f"{outside}{re.escape(wrong)}" if longer else ""
    level = severity if severity in ("error", "warning", "info") else None
    return Entry(wrong, tuple(right), condition, level, source)  # type: ignore[arg-type]


def _not_inside(wrong: str, form: str) -> str:
    """A pattern before the word that fails where the word is the part of a longer right form."""
    before, _, after = form.partition(wrong)
    return f"(?!(?<={re.escape(before)}){re.escape(wrong + after)})"

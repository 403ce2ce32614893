"""A document under check: what each paragraph yielded is kept, so that an edit re-checks only what it touches."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import compress, count
from operator import is_not
from typing import NamedTuple

from gongwen_lint.document import Block, Document, Remain
from gongwen_lint.engine.changed import BATCH, changed_range, portions
from gongwen_lint.engine.facts import Facts, kinds_in, place_facts
from gongwen_lint.engine.overview import Overview, first_element
from gongwen_lint.engine.ruleset import RuleSet
from gongwen_lint.engine.settle import RuleHit, settle
from gongwen_lint.engine.sifted import Sifted, commented
from gongwen_lint.engine.visit import NOTHING, Outcome, visit_paragraphs
from gongwen_lint.structure import (
    Context,
    Doubles,
    Element,
    Outline,
    Paragraph,
    Repeat,
    Role,
    Script,
    Shape,
    Structure,
    judge_script,
    recognise,
    script_counts,
    shape,
    simplified_count,
)
from gongwen_lint.structure.numbers import latest_year
from gongwen_lint.structure.outline import Stage
from gongwen_lint.structure.plain import plain_view
from gongwen_lint.structure.script import Counts


class Merged(NamedTuple):
    """The text of a paragraph, hits of paragraph rules and of document rules in it, and what is shown of them."""

    text: str
    own: tuple[RuleHit, ...]
    group: tuple[RuleHit, ...]
    shown: tuple[RuleHit, ...]


class Options(NamedTuple):
    """What the user says of the document, as against what it shows.

    Args:
        genre: Overrides the recognised genre.
        stage: "draft" while placeholders are normal.
        settings: Options of rules, as sorted pairs.
    """

    genre: str | None = None
    stage: Stage = "final"
    settings: tuple[tuple[str, Hashable], ...] = ()


class Session:
    """Checks a document and, after edits, only what they touch.

    Args:
        rules: What runs.
        options: What the user says of the document.
    """

    def __init__(self, rules: RuleSet, options: Options | None = None) -> None:
        self._rules = rules
        self._options = options or Options()
        self._blocks: tuple[Block, ...] = ()
        self._shapes: list[Shape] = []
        self._counts: list[Counts] = []
        self._script_sums = (0, 0)
        self._visited: list[Role | None] = []  # the role at the last visit; None = is to be visited (again)
        self._outcomes: list[Outcome] = []
        self._settled: list[tuple[RuleHit, ...]] = []
        self._merged: dict[int, Merged] = {}
        self._facts: Facts = dict.fromkeys(rules.kinds, ())
        self._commented = 0  # paragraphs with comments
        self._sifted: Sifted | None = None
        self._first: Element | None = None
        self._doubles = Doubles()
        self._repeats: tuple[Repeat, ...] = ()
        self._remains: tuple[Remain, ...] = ()
        self._overview = Overview(rules)
        self._document_hits: list[RuleHit] | None = None
        self._structure: Structure | None = None
        self._is_complete = False  # the last update has come to its end
        self.context = Context()

    @property
    def structure(self) -> Structure:
        """The structure of the document last given to `update`."""
        if self._structure is None:
            raise ValueError("update() 之前没有结构")
        return self._structure

    def update(self, document: Document) -> None:
        """Takes the document as it is now; compares with the last one to find what changed."""
        for _ in self.advance(document, BATCH):
            pass

    def advance(self, document: Document, step: int | None = None) -> Iterator[None]:
        """The same in steps, each a visitor of some thousand characters or of a longer paragraph; left between two, it makes up for the rest the next time."""
        old, new = self._blocks, document.blocks
        first, last = changed_range(old, new)
        kept = len(old) - (len(new) - last)
        fresh = new[first:last]
        shapes = [shape(block) for block in fresh]
        stands = self._is_complete and shapes == self._shapes[first:kept]
        before = self._outcomes[first:kept]
        self._is_complete = False
        self._commented += commented(fresh) - commented(old[first:kept])
        doubled = self._doubles.change((block.text for block in old[first:kept]), (block.text for block in fresh))
        self._blocks = new
        self._shapes[first:kept] = shapes
        self._count_script(first, kept, [block.text for block in fresh])
        self._visited[first:kept] = [None] * len(fresh)
        self._outcomes[first:kept] = [NOTHING] * len(fresh)
        self._settled[first:kept] = [()] * len(fresh)
        if not stands or self._structure is None:
            self._structure = recognise(self._shapes)
        stands = self._take_context() and stands
        for numbers in portions(self._blocks, range(first, last) if stands else self._stale(), step):
            yield from self._visit(numbers)
        others, self._remains = document.remains != self._remains, document.remains
        if doubled or not stands:
            self._repeats = self._doubles.repeats((block.text for block in new), self.structure.roles)
        if self._keep_facts(before, first, last, stands=stands) or doubled or not stands or others:
            self._document_hits = None
        self._is_complete = True

    def glance(self, number: int) -> tuple[RuleHit, ...]:
        """The hits of paragraph rules in one paragraph, while `advance` is on its way."""
        if self._visited[number] is None:
            for _ in self._visit((number,)):
                pass
        return self._settled[number]

    def _count_script(self, first: int, last: int, texts: Sequence[str]) -> None:
        """Counts the script of the paragraphs that replace `first:last`; the sums over all are kept."""
        counts = script_counts(texts)
        for sign, changed in ((-1, self._counts[first:last]), (1, counts)):
            traditional, simplified = self._script_sums
            self._script_sums = (
                traditional + sign * sum(count.traditional for count in changed),
                simplified + sign * sum(count.simplified for count in changed),
            )
        self._counts[first:last] = counts

    def _take_context(self) -> bool:
        """Sets the context as structure and options have it now; whether it stands."""
        structure, options = self.structure, self._options
        genre = options.genre or structure.genre
        year = 0 if structure.date else max((latest_year(block.text) for block in self._blocks), default=0)
        context = Context(genre, self._script(), structure.date, options.stage, options.settings, year)
        stands = context == self.context
        if not stands:
            self.context = context
            self._visited = [None] * len(self._blocks)
        return stands

    def _script(self) -> Script:
        """Paragraphs without traditional characters are counted only where those with them look traditional."""
        traditional, simplified = self._script_sums
        if judge_script(traditional, simplified) == "traditional":
            counted = zip(self._blocks, self._counts, strict=True)
            others = (block.text for block, count in counted if not count.traditional)
            simplified += sum(map(simplified_count, others))
        return judge_script(traditional, simplified)

    def _stale(self) -> list[int]:
        """Paragraphs whose text, role or context is another than when last visited, and those that timed out."""
        return list(compress(count(), map(is_not, self._visited, self.structure.roles)))

    def _visit(self, numbers: Sequence[int]) -> Iterator[None]:
        roles, context = self.structure.roles, self.context
        may = {role: self._rules.active(role, context) for role in {roles[number] for number in numbers}}
        texts = [self._blocks[number].text for number in numbers]
        odd = [self._counts[number].odd > 0 for number in numbers]
        plains = [plain_view(text, has_odd=has_odd) for text, has_odd in zip(texts, odd, strict=True)]
        visits = self._rules.triggers.scan(texts, plains, odd, [may[roles[number]] for number in numbers])
        yield
        parts = zip(numbers, texts, plains, strict=True)
        paragraphs = [Paragraph(text, roles[number], context, plain) for number, text, plain in parts]
        outcomes = yield from visit_paragraphs(self._rules, paragraphs, visits)
        for number, outcome in zip(numbers, outcomes, strict=True):
            self._visited[number] = roles[number] if outcome.final else None
            self._outcomes[number], self._settled[number] = outcome, settle(outcome.hits)

    def _keep_facts(self, before: Sequence[Outcome], first: int, last: int, *, stands: bool) -> bool:
        """Takes over the facts of the changed paragraphs; whether facts or the first paragraph are others now."""
        known, opening = self._facts, self._first
        touched = kinds_in((*before, *self._outcomes[first:last])) if stands else known
        changed = range(first, last) if stands else range(len(self._blocks))
        self._facts = place_facts(known, touched, self._outcomes, self.structure.roles, changed)
        self._first = first_element(self.structure, self._blocks)
        return opening != self._first or any(self._facts[kind] is not known[kind] for kind in touched)

    def document_hits(self) -> list[RuleHit]:
        """Hits of document rules; each is run again only if the outline or its facts changed."""
        if self._document_hits is None:
            self._document_hits = self._overview.hits(self._outline())
        return self._document_hits

    def _outline(self) -> Outline:
        found = self.structure
        shown = (found.elements, found.parts, self.context, found.confidence, found.delivered)
        return Outline(*shown, dict(self._facts), self._first, self._remains, self._repeats)

    def hits(self) -> list[tuple[RuleHit, ...]]:
        """What to show of each paragraph: hits of all rules, doubles out, overlaps resolved, suppressed ones out, sorted.

        An unchanged paragraph keeps its very tuple.
        """
        return self.sifted().shown

    def sifted(self) -> Sifted:
        """What is to be reported and what directives in the document suppress."""
        hits = self._all_hits()
        if not self._commented:
            return Sifted(hits)
        from gongwen_lint.engine.suppress import sift  # few documents have directives

        self._sifted = sift(self._blocks, self.structure.elements, hits, self._rules, self._options.stage, self._sifted)
        return self._sifted

    def _all_hits(self) -> list[tuple[RuleHit, ...]]:
        groups: dict[int, list[RuleHit]] = {}
        for rule, hit in self.document_hits():
            groups.setdefault(hit.paragraph, []).append((rule, hit))
        shown = list(self._settled)
        self._merged = {number: self._merge(number, tuple(group)) for number, group in groups.items()}
        for number, merged in self._merged.items():
            shown[number] = merged.shown
        return shown

    def _merge(self, number: int, group: tuple[RuleHit, ...]) -> Merged:
        """The hits of paragraph rules and of document rules in one paragraph."""
        text, own = self._blocks[number].text, self._outcomes[number].hits
        known = self._merged.get(number)
        if known is None or known.text != text or known.own is not own or known.group != group:
            return Merged(text, own, group, settle((*own, *group)))
        return known

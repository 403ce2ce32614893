"""A document under check: what each paragraph yielded is kept, so that an edit re-checks only what it touches."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

from gongwen_lint.document import Block, Document
from gongwen_lint.engine.ruleset import RuleSet
from gongwen_lint.engine.visit import NOTHING, Outcome, visit_document, visit_paragraph
from gongwen_lint.finding import Hit
from gongwen_lint.rule.contract import Rule
from gongwen_lint.structure import (
    Context,
    Element,
    Outline,
    Paragraph,
    PlacedFact,
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
from gongwen_lint.structure.outline import Stage
from gongwen_lint.structure.plain import plain_texts

RuleHit = tuple[Rule, Hit]
UNSEEN = Paragraph("")
"""Stands for a paragraph that was not visited yet."""


@dataclass(frozen=True, slots=True)
class Options:
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
        self._counts: list[tuple[int, int]] = []
        self._paragraphs: list[Paragraph] = []
        self._outcomes: list[Outcome] = []
        self._by_rule: dict[str, tuple[Hashable, tuple[RuleHit, ...]]] = {}
        self._document_hits: list[RuleHit] | None = None
        self._structure: Structure | None = None
        self.context = Context()

    @property
    def structure(self) -> Structure:
        """The structure of the document last given to `update`."""
        if self._structure is None:
            raise ValueError("update() 之前没有结构")
        return self._structure

    @property
    def paragraph_hits(self) -> list[tuple[RuleHit, ...]]:
        """Hits of paragraph rules, by paragraph; an unchanged paragraph keeps its very tuple."""
        return [outcome.hits for outcome in self._outcomes]

    def update(self, document: Document) -> None:
        """Takes the document as it is now; compares with the last one to find what changed."""
        old, new = self._blocks, document.blocks
        first, last = _changed(old, new)
        kept = len(old) - (len(new) - last)
        fresh = new[first:last]
        shapes = [shape(block) for block in fresh]
        stands = self._structure is not None and shapes == self._shapes[first:kept]
        before = [outcome.facts for outcome in self._outcomes[first:kept]]
        self._blocks = new
        self._shapes[first:kept] = shapes
        self._counts[first:kept] = script_counts([block.text for block in fresh])
        self._paragraphs[first:kept] = [UNSEEN] * len(fresh)
        self._outcomes[first:kept] = [NOTHING] * len(fresh)
        if not stands or self._structure is None:
            self._structure = recognise(self._shapes)
        context = self._context()
        stands = stands and context == self.context
        self.context = context
        self._visit(range(first, last) if stands else range(len(new)))
        if not stands or before != [outcome.facts for outcome in self._outcomes[first:last]]:
            self._document_hits = None

    def _context(self) -> Context:
        structure = self.structure
        genre = self._options.genre or structure.genre
        return Context(genre, self._script(), structure.date, self._options.stage, self._options.settings)

    def _script(self) -> Script:
        """Paragraphs without traditional characters are counted only where those with them look traditional."""
        traditional, simplified = sum(t for t, _ in self._counts), sum(s for _, s in self._counts)
        if judge_script(traditional, simplified) == "traditional":
            others = (block.text for block, (n, _) in zip(self._blocks, self._counts, strict=True) if not n)
            simplified += sum(map(simplified_count, others))
        return judge_script(traditional, simplified)

    def _visit(self, suspects: Sequence[int]) -> None:
        """Visits the paragraphs whose text, role or context is another than when last visited."""
        stale = [number for number in suspects if self._is_stale(number)]
        if not stale:
            return
        roles = self.structure.roles
        paragraphs = [Paragraph(self._blocks[number].text, roles[number], self.context) for number in stale]
        texts = [paragraph.text for paragraph in paragraphs]
        visits = self._rules.triggers.scan(texts, plain_texts(texts))
        for number, paragraph, visit in zip(stale, paragraphs, visits, strict=True):
            self._paragraphs[number] = paragraph
            self._outcomes[number] = visit_paragraph(self._rules, paragraph, visit)

    def _is_stale(self, number: int) -> bool:
        known = self._paragraphs[number]
        same = known is not UNSEEN and known.role is self.structure.roles[number] and known.context == self.context
        return not (same and self._outcomes[number].final)

    def document_hits(self) -> list[RuleHit]:
        """Hits of document rules; each is run again only if the outline or its facts changed."""
        if self._document_hits is None:
            outline = self._outline()
            self._document_hits = [hit for rule in self._rules.document_rules for hit in self._run(rule, outline)]
        return self._document_hits

    def _run(self, rule: Rule, outline: Outline) -> tuple[RuleHit, ...]:
        key = (outline.elements, outline.parts, outline.context, outline.first, *(outline.facts[k] for k in rule.facts))
        known = self._by_rule.get(rule.code)
        if known is None or known[0] != key:
            asked = replace(outline, facts={kind: outline.facts[kind] for kind in rule.facts})
            known = key, visit_document(rule, asked)
            self._by_rule[rule.code] = known
        return known[1]

    def _outline(self) -> Outline:
        kinds = {kind for rule in self._rules.document_rules for kind in rule.facts}
        facts: dict[str, list[PlacedFact]] = {kind: [] for kind in kinds}
        for number, outcome in enumerate(self._outcomes):
            if outcome.facts:
                role = self.structure.roles[number]
                for kind, found in outcome.facts:
                    facts[kind].append(PlacedFact(number, role, found.start, found.end, found.value))
        structure = self.structure
        return Outline(
            structure.elements,
            structure.parts,
            self.context,
            structure.confidence,
            structure.delivered,
            {kind: tuple(found) for kind, found in facts.items()},
            _first_element(structure, self._blocks),
        )


def _first_element(structure: Structure, blocks: Sequence[Block]) -> Element | None:
    for number, role in enumerate(structure.roles):
        if role is not Role.BLANK:
            text = blocks[number].text
            start = len(text) - len(text.lstrip())
            end = max(len(text.rstrip()), start + 1)
            return Element(role, number, start, number, min(end, start + 20), "")
    return None


def _changed(old: Sequence[Block], new: Sequence[Block]) -> tuple[int, int]:
    """The range of `new` that differs from `old` when equal ends are left out."""
    if old is new:
        return len(new), len(new)
    limit = min(len(old), len(new))
    first = 0
    while first < limit and old[first] == new[first]:
        first += 1
    same = 0
    while same < limit - first and old[-1 - same] == new[-1 - same]:
        same += 1
    return first, len(new) - same

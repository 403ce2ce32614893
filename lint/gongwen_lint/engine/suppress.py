"""What directives in a draft keep from being reported, and what is wrong with the directives themselves.

Of every paragraph the hits that a directive names are set apart. A directive that names nothing known, that had nothing
to keep back, or that never ends is a hit of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count

from gongwen_lint.document import Block
from gongwen_lint.engine.misuse import misused
from gongwen_lint.engine.reach import Ban, active_bans, names, read_bans
from gongwen_lint.engine.ruleset import RuleSet
from gongwen_lint.engine.settle import RuleHit
from gongwen_lint.engine.sifted import Hits, Parted, Sifted
from gongwen_lint.structure import Element


def sift(
    blocks: Sequence[Block],
    elements: Sequence[Element],
    hits: Sequence[Hits],
    rules: RuleSet,
    stage: str,
    before: Sifted | None = None,
) -> Sifted:
    """Sets apart what the directives in a document name.

    Args:
        blocks: Its paragraphs.
        elements: Its elements; a directive before one that takes several paragraphs holds for all of them.
        hits: The hits in each paragraph.
        rules: What runs, and what is known.
        stage: Rules that do not judge this stage leave a directive unjudged.
        before: The last result; a paragraph whose hits and directives stand keeps its very tuple.
    """
    said = read_bans(blocks, elements)
    shown, suppressed, memory = list(hits), dict[int, Hits](), dict[int, Parted]()
    used: set[Ban] = set()
    for number, active, items in active_bans(said.bans, list(compress(count(), hits))):
        found = hits[number]
        parted = before.memory.get(id(found)) if before else None
        if parted is None or parted.hits is not found or parted.items != items:
            parted = _part(found, items)
        memory[id(found)] = parted
        if parted.gone:
            shown[number], suppressed[number] = parted.kept, parted.gone
            used.update(active[item] for item in parted.used)
    own: dict[int, list[RuleHit]] = {}
    for place, fault in misused(said, used, rules, stage):
        own.setdefault(place.paragraph, []).append(fault)
    for number, faults in own.items():
        shown[number] = _with(shown[number], faults)
    return Sifted(shown, suppressed, memory)


def _with(hits: Hits, faults: Sequence[RuleHit]) -> Hits:
    """The hits and the faults of directives in order; of those that say the same of one place the last stays."""
    sites = {(hit.start, hit.end, rule.code): (rule, hit) for rule, hit in (*hits, *faults)}
    return tuple(sites[site] for site in sorted(sites))


def _part(hits: Hits, items: tuple[str, ...]) -> Parted:
    kept: list[RuleHit] = []
    gone: list[RuleHit] = []
    used: set[str] = set()
    for found in hits:
        naming = [item for item in items if names(item, *found)]
        used.update(naming)
        (gone if naming else kept).append(found)
    return Parted(hits, items, tuple(kept) if gone else hits, tuple(gone), frozenset(used))

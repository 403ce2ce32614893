"""What a rule or an extractor declares: values that can be kept without the functions they go with."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, dataclass_transform

from gongwen_lint.document import RemainKind
from gongwen_lint.finding import CATEGORIES, Basis, Category, Severity
from gongwen_lint.rule.deferred import reason
from gongwen_lint.rule.drafts import Draft
from gongwen_lint.rule.example import Bad, Good
from gongwen_lint.rule.option import Option
from gongwen_lint.rule.pattern import Pattern
from gongwen_lint.structure.roles import Role

if TYPE_CHECKING:
    from gongwen_lint.rule.table import Entry

Scope = Literal["paragraph", "pattern", "document", "table"]
On = str | tuple[str, ...]


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Declaration:
    """Says some of the fields of its class; the others have the defaults that stand there.

    A data class would take half a millisecond at every start, and would keep all fields where few are said.
    """

    def __init__(self, **said: Any) -> None:
        vars(self).update(said)

    def but(self, **said: Any) -> Self:
        """The same with other values of some fields."""
        return type(self)(**{**vars(self), **said})


class Visitor(Declaration):
    """What visits paragraphs: a rule or an extractor of facts.

    Args:
        on: What must occur in a paragraph for there to be work: a string of single characters, or a tuple of words.
            Empty = every paragraph is visited.
        find: Pattern that the engine scans for; the function is then called with each match.
        roles: Visit only paragraphs of these roles (a document rule: only documents with one); empty = all but blank ones.
        plain: Words and pattern are matched on the plain view; the engine maps the spans back.
        odd: Odd characters are work too, besides `on`: 繁体, 异体, radicals, private use, compatibility forms.
        starts: Paragraphs that begin, spaces apart, with one of these characters are work too.
        ends: Paragraphs that end, spaces apart, with one of these characters are work too.
        not_ends: Paragraphs that end, spaces apart, with none of these characters are work too.
    """

    check: Callable[..., Iterable[Any]]
    on: On = ""
    find: Pattern | None = None
    roles: frozenset[Role] = frozenset()
    plain: bool = False
    odd: bool = False
    starts: str = ""
    ends: str = ""
    not_ends: str = ""


class Extractor(Visitor):
    """Turns paragraphs into facts of one kind."""

    kind: str


class Rule(Visitor):
    """A rule with all it declares; see `rule` for the fields."""

    code: str
    name: str
    title: str
    severity: Severity
    basis: Basis | None
    clause: str = ""
    scope: Scope = "paragraph"
    genres: frozenset[str] = frozenset()
    not_genres: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset({"final", "draft"})
    since: datetime.date | None = None
    facts: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    remains: frozenset[RemainKind] = frozenset()
    confidence: float = 0.0
    fold: str = ""
    opt_in: bool = False
    over: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    needs: tuple[str, str] | None = None
    option: Option | None = None
    entries: Callable[[], Sequence[Entry]] | None = None
    bad: tuple[Bad, ...] = ()
    good: tuple[str | Draft | Good, ...] = ()
    module: str = ""
    has_fix: bool = False

    @property
    def category(self) -> Category:
        """The family, from the two letters of the code."""
        return CATEGORIES[self.code[:2]]

    @property
    def why(self) -> str:
        """The docstring: why, when not to follow it, what the fix does."""
        return reason(self.check)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of facts that it reads."""
        return (*self.facts, *self.besides)

    @property
    def table(self) -> Sequence[Entry]:
        """The entries of a word table, read on first use."""
        return self.entries() if self.entries else ()

    def applies(self, genre: str, stage: str, date: datetime.date | None) -> bool:
        """The document is one that the rule judges; an unknown date is taken for a present one."""
        if stage not in self.stages or genre in self.not_genres or (self.genres and genre not in self.genres):
            return False
        return self.since is None or date is None or date >= self.since

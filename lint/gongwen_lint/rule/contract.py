"""What a rule declares, and the decorators that make rules of pure functions."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self, dataclass_transform

from gongwen_lint.finding import CATEGORIES, Basis, Category, Hit, Severity
from gongwen_lint.rule.deferred import reason
from gongwen_lint.rule.drafts import Draft
from gongwen_lint.rule.example import Bad, Good
from gongwen_lint.rule.pattern import Match, Pattern
from gongwen_lint.structure.outline import Fact, Outline
from gongwen_lint.structure.roles import Role

if TYPE_CHECKING:
    from gongwen_lint.rule.table import Entry

Scope = Literal["paragraph", "pattern", "document", "table"]
Checked = Iterable[Hit]
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
    confidence: float = 0.0
    fold: str = ""
    opt_in: bool = False
    over: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    needs: str = ""
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


def rule(
    code: str,
    name: str,
    title: str,
    *,
    severity: Severity,
    basis: Basis,
    clause: str,
    bad: list[Bad],
    good: list[str | Draft | Good],
    on: On = "",
    find: str = "",
    roles: Iterable[Role] = (),
    genres: Iterable[str] = (),
    not_genres: Iterable[str] = (),
    stages: Iterable[str] = ("final", "draft"),
    since: datetime.date | None = None,
    plain: bool = False,
    odd: bool = False,
    fold: str = "",
    opt_in: bool = False,
    over: tuple[str, ...] = (),
    under: tuple[str, ...] = (),
    needs: str = "",
) -> Callable[[Callable[..., Checked]], Rule]:
    """Makes a paragraph rule of a function.

    With `find` the function is called as `check(match, paragraph)` for every match, else as `check(paragraph)`.

    Args:
        code: Two letters and three digits, unique, never reused.
        name: Kebab-case, names the offence.
        title: Chinese, what the rule says.
        severity: See the design: what merely is practice is at most a warning, 可以/一般/通常 at most info.
        basis: What it rests on.
        clause: Document and clause, only where they are certain; "" for 实务.
        bad: Texts it must find, marked with ⟦⟧.
        good: Near misses it must not find.
        on: Characters or words without which there is no work.
        find: Pattern to scan for.
        roles: Visit only these; all but blank ones if empty.
        genres: Judge only these genres; all if empty.
        not_genres: Never judge these.
        stages: "final", "draft" or both.
        since: Judge no document of an earlier date.
        plain: Match on the plain view.
        odd: Visit paragraphs with odd characters too (繁体, 异体, radicals, private use, compatibility forms).
        fold: Message of the one finding that stands for all places of a document; "{n}" is their number. "" = not folded.
        opt_in: Off unless selected.
        over: Codes or beginnings of codes (BD) whose findings say less of the same cause; where they overlap, this one stays.
        under: Codes or beginnings of codes whose findings say more; where they overlap, this one goes.
        needs: A module that may not be installed and without which it finds nothing.
    """
    category_of(code)

    def make(check: Callable[..., Checked]) -> Rule:
        return Rule(
            code=code, name=name, title=title, severity=severity, basis=basis, clause=clause,
            scope="pattern" if find else "paragraph", check=check, on=on, find=Pattern(find) if find else None,
            roles=frozenset(roles), genres=frozenset(genres), not_genres=frozenset(not_genres),
            stages=frozenset(stages), since=since, plain=plain, odd=odd, fold=fold, opt_in=opt_in, over=over, under=under,
            needs=needs, bad=tuple(bad), good=tuple(good), module=check.__module__,
            has_fix=any(b.fixed is not None for b in bad),
        )  # fmt: skip

    return make


def document_rule(
    code: str,
    name: str,
    title: str,
    *,
    severity: Severity,
    basis: Basis,
    clause: str,
    bad: list[Bad],
    good: list[str | Draft | Good],
    facts: tuple[str, ...] = (),
    besides: tuple[str, ...] = (),
    roles: Iterable[Role] = (),
    genres: Iterable[str] = (),
    not_genres: Iterable[str] = (),
    stages: Iterable[str] = ("final", "draft"),
    since: datetime.date | None = None,
    confidence: float = 0.0,
    fold: str = "",
    opt_in: bool = False,
    over: tuple[str, ...] = (),
) -> Callable[[Callable[[Outline], Checked]], Rule]:
    """Makes a rule on the outline and the facts it declares.

    The function is called as `check(outline)`; its hits name their paragraph. The fields are those of `rule`; besides,
    `facts` names the kinds of facts without which it has no work (if it names any, there must be one of them),
    `besides` those that it reads where there are some, `roles` the elements of which there must be one, and
    `confidence` the least confidence of the structure (0–1) at which it speaks. Its result is kept while these facts and
    the outline stay the same.
    """
    category_of(code)

    def make(check: Callable[[Outline], Checked]) -> Rule:
        return Rule(
            code=code, name=name, title=title, severity=severity, basis=basis, clause=clause, scope="document",
            check=check, facts=facts, besides=besides, roles=frozenset(roles), genres=frozenset(genres),
            not_genres=frozenset(not_genres), stages=frozenset(stages), since=since, confidence=confidence, fold=fold, opt_in=opt_in, over=over,
            bad=tuple(bad), good=tuple(good), module=check.__module__, has_fix=any(b.fixed is not None for b in bad),
        )  # fmt: skip

    return make


def fact(
    kind: str,
    *,
    on: str | tuple[str, ...] = "",
    find: str = "",
    roles: Iterable[Role] = (),
    plain: bool = False,
    starts: str = "",
    ends: str = "",
    not_ends: str = "",
) -> Callable[[Callable[..., Iterable[Fact]]], Extractor]:
    """Makes an extractor: `check(match, paragraph)` with `find`, else `check(paragraph)`, yields facts of one kind."""

    def make(check: Callable[..., Iterable[Fact]]) -> Extractor:
        return Extractor(
            kind=kind,
            check=check,
            on=on,
            find=Pattern(find) if find else None,
            roles=frozenset(roles),
            plain=plain,
            starts=starts,
            ends=ends,
            not_ends=not_ends,
        )

    return make


def category_of(code: str) -> Category:
    """The family of a code.

    Raises:
        ValueError: The code is not two known letters and three digits.
    """
    if len(code) != 5 or code[:2] not in CATEGORIES or not code[2:].isdigit():
        raise ValueError(f"规则代码“{code}”应为两个字母（{'、'.join(CATEGORIES)}）加三位数字")
    return CATEGORIES[code[:2]]


__all__ = ["Extractor", "Match", "Rule", "Visitor", "category_of", "document_rule", "fact", "rule"]

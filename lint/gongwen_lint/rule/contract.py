"""The decorators that make rules of pure functions."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

from gongwen_lint.document import RemainKind
from gongwen_lint.finding import CATEGORIES, Basis, Category, Hit, Severity
from gongwen_lint.rule.declaration import Extractor, On, Rule, Visitor
from gongwen_lint.rule.drafts import Draft
from gongwen_lint.rule.example import Bad, Good
from gongwen_lint.rule.option import Option
from gongwen_lint.rule.pattern import Match, Pattern
from gongwen_lint.structure.outline import Fact, Outline
from gongwen_lint.structure.roles import Role

Checked = Iterable[Hit]


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
    needs: tuple[str, str] | None = None,
    option: Option | None = None,
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
        needs: A module that may not be installed and without which it finds nothing, and the distribution that brings it.
        option: A key of the configuration that it reads.
    """
    category_of(code)

    def make(check: Callable[..., Checked]) -> Rule:
        return Rule(
            code=code, name=name, title=title, severity=severity, basis=basis, clause=clause,
            scope="pattern" if find else "paragraph", check=check, on=on, find=Pattern(find) if find else None,
            roles=frozenset(roles), genres=frozenset(genres), not_genres=frozenset(not_genres),
            stages=frozenset(stages), since=since, plain=plain, odd=odd, fold=fold, opt_in=opt_in, over=over, under=under,
            needs=needs, option=option, bad=tuple(bad), good=tuple(good), module=check.__module__,
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
    remains: Iterable[RemainKind] = (),
    roles: Iterable[Role] = (),
    genres: Iterable[str] = (),
    not_genres: Iterable[str] = (),
    stages: Iterable[str] = ("final", "draft"),
    since: datetime.date | None = None,
    confidence: float = 0.0,
    fold: str = "",
    opt_in: bool = False,
    over: tuple[str, ...] = (),
    under: tuple[str, ...] = (),
) -> Callable[[Callable[[Outline], Checked]], Rule]:
    """Makes a rule on the outline and the facts it declares.

    The function is called as `check(outline)`; its hits name their paragraph. The fields are those of `rule`; besides,
    `facts` names the kinds of facts without which it has no work (if it names any, there must be one of them),
    `besides` those that it reads where there are some, `roles` the elements and `remains` the kinds of what a word
    processor left of which there must be one, and `confidence` the least confidence of the structure (0–1) at which it speaks. Its result is kept while these facts and
    the outline stay the same.
    """
    category_of(code)

    def make(check: Callable[[Outline], Checked]) -> Rule:
        return Rule(
            code=code, name=name, title=title, severity=severity, basis=basis, clause=clause, scope="document",
            check=check, facts=facts, besides=besides, remains=frozenset(remains), roles=frozenset(roles), genres=frozenset(genres),
            not_genres=frozenset(not_genres), stages=frozenset(stages), since=since, confidence=confidence, fold=fold, opt_in=opt_in, over=over, under=under,
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

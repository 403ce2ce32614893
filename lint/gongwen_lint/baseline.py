"""The baseline: the findings that are known, so that only new ones fail a run.

It names a finding by its file, its rule and its fingerprint, which is made of the words of its line. So it holds while
other lines are edited; if a file moves, what is known of it moves along.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from gongwen_lint.report import FileReport, Shown

SCHEMA = "gwlint-baseline/1"

Known = Mapping[str, Counter[tuple[str, str]]]
"""By path (relative to the baseline, with slashes): how often each (code, fingerprint) is known."""


class BaselineError(Exception):
    """A baseline cannot be understood; the message is Chinese."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Reports under a baseline.

    Args:
        reports: With the known findings set apart.
        stale: Known findings that are gone.
        left: What of the baseline still holds, under the paths as they are now.
    """

    reports: list[FileReport]
    stale: Known = field(default_factory=dict[str, Counter[tuple[str, str]]])
    left: Known = field(default_factory=dict[str, Counter[tuple[str, str]]])


def read_baseline(text: str) -> Known:
    """What a baseline file says.

    Raises:
        BaselineError: It is no baseline, or one of a later version.
    """
    try:
        said: Any = json.loads(text)
        if said["schema"] != SCHEMA:
            raise BaselineError(f"不是 {SCHEMA} 格式的基线")
        files = cast("dict[str, dict[str, list[str]]]", said["files"])
        return {
            path: Counter((str(code), str(mark)) for code, marks in by_code.items() for mark in marks)
            for path, by_code in files.items()
        }
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BaselineError("不是基线文件，或已损坏") from error


def render(known: Known) -> str:
    """The baseline file: sorted, a fingerprint a line, so that two versions compare well."""
    files = {path: _by_code(known[path]) for path in sorted(known) if known[path].total() > 0}
    return json.dumps({"schema": SCHEMA, "files": files}, ensure_ascii=False, indent=1) + "\n"


def _by_code(marks: Counter[tuple[str, str]]) -> dict[str, list[str]]:
    by_code: dict[str, list[str]] = {}
    for code, mark in sorted(marks.elements()):
        by_code.setdefault(code, []).append(mark)
    return by_code


def baseline_of(reports: Sequence[FileReport], paths: Sequence[str]) -> Known:
    """The baseline that lists all that was found but the linter's own findings."""
    return {path: Counter(map(_key, _texts(report.shown))) for path, report in zip(paths, reports, strict=True)}


def judge(
    reports: Sequence[FileReport],
    paths: Sequence[str],
    known: Known,
    exists: Callable[[str], bool],
    ran: Callable[[int, str], bool],
) -> Judged:
    """Sets apart what is known.

    Args:
        reports: What was found, nothing folded.
        paths: The path of each report, as the baseline names it.
        known: The baseline.
        exists: A file that the baseline names is still there.
        ran: The rule of a code was run on the report of a number; what other rules found is not stale.
    """
    here = set(paths)
    gone = {path: Counter(marks) for path, marks in known.items() if path not in here and not exists(path)}
    left = {path: Counter(marks) for path, marks in known.items() if path not in here and path not in gone}
    stale: dict[str, Counter[tuple[str, str]]] = {}
    judged: list[FileReport] = []
    for number, (report, path) in enumerate(zip(reports, paths, strict=True)):
        sources = [Counter(known[path])] if path in known else list(gone.values())
        new, old = _parted(report.shown, sources)
        judged.append(report._replace(shown=tuple(new), baselined=tuple(old)))
        left[path] = Counter(map(_key, old))
        if path in known:
            rest = sources[0]
            keep = {key for key in rest if report.error is not None or not ran(number, key[0])}
            left[path].update({key: rest[key] for key in keep})
            stale[path] = Counter({key: times for key, times in rest.items() if key not in keep})
    stale |= gone
    return Judged(judged, {path: +marks for path, marks in stale.items() if +marks}, left)


def _parted(shown: Iterable[Shown], sources: Sequence[Counter[tuple[str, str]]]) -> tuple[list[Shown], list[Shown]]:
    """The findings that are not known, and those that are; each is taken from the source that knows it."""
    new: list[Shown] = []
    old: list[Shown] = []
    for item in shown:
        source = next((marks for marks in sources if marks[_key(item)] > 0), None)
        if source is not None:
            source[_key(item)] -= 1
        (new if source is None else old).append(item)
    return new, old


def _texts(shown: Iterable[Shown]) -> list[Shown]:
    return [item for item in shown if item.finding.category.gate is not None]


def _key(item: Shown) -> tuple[str, str]:
    return item.finding.code, item.fingerprint

"""What was changed since a commit, by git: which files, and which of their lines."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gongwen_lint.cli.read import STDIN
from gongwen_lint.config import ConfigError, project_root
from gongwen_lint.formats import TEXT_FORMATS
from gongwen_lint.report import FileReport, Shown

Lines = tuple[tuple[int, int], ...]
"""Ranges of 1-based lines, first and last."""

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_LONE_RETURN = re.compile(rb"\r(?!\n)")
_DIFF = ("diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-relative", "--find-renames")


@dataclass(frozen=True, slots=True)
class Changes:
    """What was changed, by the paths that were asked about.

    Args:
        by_path: The changed lines of each changed file; None = all of it.
    """

    by_path: Mapping[str, Lines | None]

    def touch(self, path: str) -> bool:
        """The file was changed."""
        return path in self.by_path

    def lines(self, path: str) -> Lines | None:
        """Its changed lines, None = all."""
        return self.by_path.get(path)

    def only(self, report: FileReport, path: str) -> FileReport:
        """The report with the findings on changed lines.

        What a rule says of the draft as a whole (a missing element) stands on the title; it is kept as well.
        """
        lines = self.by_path.get(path, ())
        if lines is None or report.format not in TEXT_FORMATS:
            return report
        shown, known, suppressed = (
            tuple(item for item in found if _is_on(item, lines) or _is_of_whole(item, report))
            for found in (report.shown, report.baselined, report.suppressed)
        )
        return report._replace(shown=shown, baselined=known, suppressed=suppressed)


def _is_on(item: Shown, lines: Lines) -> bool:
    return any(first <= item.end_line and item.line <= last for first, last in lines)


def _is_of_whole(item: Shown, report: FileReport) -> bool:
    """A rule that looks at the whole draft reports it on the title, or there is no title."""
    titles = [element for element in report.elements if element.role == "title"]
    on_title = any(title.start <= item.finding.start < title.end for title in titles)
    return item.finding.whole and (on_title or not titles)


def changed_since(ref: str, paths: Sequence[str]) -> Changes:
    """What was changed since the commit from which HEAD and `ref` parted, committed or not.

    Args:
        ref: A commit, branch or tag.
        paths: Files to ask about. One that git does not track counts as new; `-` too.

    Raises:
        ConfigError: There is no git, no repository, or no such commit.
    """
    found: dict[str, Lines | None] = {path: None for path in paths if path == STDIN}
    by_root: dict[Path, dict[str, str]] = {}
    for path in paths:
        if path != STDIN:
            root, name = _placed(path)
            by_root.setdefault(root, {})[path] = name
    for root, named in by_root.items():
        found |= _in_repository(root, named, _base(root, ref))
    return Changes(found)


def _placed(path: str) -> tuple[Path, str]:
    """The work tree of a file, and its path in it."""
    try:
        place = Path(path).parent.resolve() / Path(path).name
    except (OSError, ValueError) as error:
        raise ConfigError(f"{path!r} 不是能用的路径") from error
    root = project_root(place)
    if root is None:
        raise ConfigError(f"--changed-since：{path} 不在 git 仓库里")
    return root, place.relative_to(root).as_posix()


def _base(root: Path, ref: str) -> str:
    """The commit to compare with."""
    if _git(root, "rev-parse", "--is-inside-work-tree").returncode:
        raise ConfigError(f"--changed-since：{root} 不是能用的 git 仓库")
    if ref.startswith("-") or _git(root, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}").returncode:
        raise ConfigError(f"--changed-since：没有提交、分支或标签“{ref}”")
    merge = _git(root, "merge-base", ref, "HEAD")
    if merge.returncode:
        raise ConfigError(f"--changed-since：“{ref}”与当前提交没有共同的祖先（浅克隆请先取回完整历史）")
    return merge.stdout.decode().strip()


def _in_repository(root: Path, named: Mapping[str, str], base: str) -> dict[str, Lines | None]:
    tracked = set(_names(_git(root, "ls-files", "-z").stdout))
    changed = dict(_changed(_git(root, *_DIFF, "--name-status", "-z", base).stdout))
    found: dict[str, Lines | None] = {}
    for path, name in named.items():
        if name not in tracked:
            found[path] = None
        elif name in changed:
            lines = _lines(root, base, name, changed[name])
            if lines is None or lines:
                found[path] = lines
    return found


def _names(listed: bytes) -> list[str]:
    return [name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0") if name]


def _changed(listed: bytes) -> Iterator[tuple[str, str]]:
    """The changed files with the name each had before, "" where git cannot compare it line by line."""
    fields = iter(_names(listed))
    for status in fields:
        old = next(fields)
        if status[0] in "RC":
            yield next(fields), old
        else:
            yield old, old if status == "M" else ""


def _lines(root: Path, base: str, name: str, old: str) -> Lines | None:
    """The lines of a file that are new, and those where some went; None = all of it."""
    if not old or _has_lone_returns(root / name):
        return None
    diff = _git(
        root, "--literal-pathspecs", *_DIFF, "--unified=0", "--inter-hunk-context=0", base, "--", *{old, name}
    ).stdout
    if b"\nBinary files " in diff:
        return None
    hunks = [(int(first), int(count or 1)) for first, count in _HUNK.findall(diff)]
    return tuple((first, first + max(count, 2 if not count else 1) - 1) for first, count in hunks)


def _has_lone_returns(path: Path) -> bool:
    """The file has line ends that git does not count; or it cannot be read, and reading it says why."""
    try:
        return bool(_LONE_RETURN.search(path.read_bytes()))
    except OSError:
        return True


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    command = ["git", "-C", str(root), *arguments]
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=environment, check=False)
    except OSError as error:
        raise ConfigError("--changed-since 要用 git，这里没有找到") from error

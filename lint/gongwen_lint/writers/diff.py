"""What a fix changes, in the form that patch and git apply understand."""

from __future__ import annotations

import difflib

from gongwen_lint.pathname import printable

_NO_NEWLINE = "\\ No newline at end of file\n"


def unified_diff(path: str, old: str, new: str) -> str:
    """The unified diff from one text of a file to another; "" if they are equal.

    Lines end at line feeds only, as for patch: the carriage return of a CRLF is the last character of its line.
    """
    said = printable(path)
    name = f"{said}\t" if " " in said else said
    lines = difflib.unified_diff(_lines(old), _lines(new), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n{_NO_NEWLINE}" for line in lines)


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])

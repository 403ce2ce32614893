"""Functions whose module is imported when they are first called."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from importlib import import_module
from typing import Any, cast


class Deferred:
    """A function of a visitor.

    Args:
        module: Where the visitor stands.
        name: Its name there.
        part: The field that holds the function.
    """

    def __init__(self, module: str, name: str, part: str) -> None:
        self.module = module
        self.name = name
        self._part = part

    @cached_property
    def function(self) -> Callable[..., Any]:
        """The function itself."""
        visitor = getattr(import_module(self.module), self.name)
        return cast("Callable[..., Any]", getattr(visitor, self._part))

    def __call__(self, *given: object) -> Any:
        """Calls it."""
        return self.function(*given)


def reason(check: Callable[..., Any]) -> str:
    """The docstring of the function of a rule, its paragraphs apart, without its indentation and its line ends."""
    function = check.function if isinstance(check, Deferred) else check
    lines = [line.strip() for line in (function.__doc__ or "").strip().splitlines()]
    return "\n\n".join(_joined(paragraph.split("\n")) for paragraph in "\n".join(lines).split("\n\n"))


def _joined(lines: list[str]) -> str:
    """Wrapped lines as one; only words in Latin letters need the space between them."""
    text = ""
    for line in lines:
        text += f" {line}" if text[-1:].isascii() and line[:1].isascii() and text else line
    return text

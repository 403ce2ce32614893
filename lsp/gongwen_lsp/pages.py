"""What is said of a rule: its page, for a hover and as a file that an editor opens for the code of a diagnostic."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from gongwen_lint import __version__
from gongwen_lint.cache.folder import cache_folder
from gongwen_lint.manual import section
from gongwen_lint.rule import Rule
from gongwen_lint.rule.deferred import Deferred
from gongwen_lsp.places import uri_of

LEISURE = 0.3
"""Seconds after which pages are written: nobody clicks sooner."""


def whole(rule: Rule) -> Rule:
    """The rule with its examples, of which a lean one was made."""
    if not isinstance(rule.check, Deferred):
        return rule
    found = getattr(import_module(rule.check.module), rule.check.name)
    return found if isinstance(found, Rule) else rule


class RulePages:
    """Pages as files in the folder of the cache, written when their address has been given away.

    Args:
        rules: Brings all rules by code.
    """

    def __init__(self, rules: Callable[[], Mapping[str, Rule]]) -> None:
        self._rules = rules
        self._addresses: dict[str, str] = {}
        self._waiting: set[Path] = set()

    def page(self, code: str) -> str:
        """What there is to say of a rule, as Markdown; "" of one that is not known."""
        rule = self._rules().get(code)
        return section(whole(rule)) if rule else ""

    def address(self, code: str) -> str:
        """The address of the page on a rule, "" where there is none."""
        if code not in self._addresses:
            folder = cache_folder()
            known = folder is not None and code in self._rules()
            path = (folder or Path()) / "manual" / __version__ / f"{code}.md"
            self._addresses[code] = uri_of(path) if known else ""
            if known:
                self._waiting.add(path)
        return self._addresses[code]

    def write_soon(self) -> None:
        """Writes, at leisure, the pages whose address was given."""
        if self._waiting:
            asyncio.get_running_loop().call_later(LEISURE, self.write)

    def write(self) -> None:
        """Writes them now; where that may not be, an address leads nowhere."""
        while self._waiting:
            path = self._waiting.pop()
            with suppress(OSError):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(self.page(path.stem), encoding="utf-8")

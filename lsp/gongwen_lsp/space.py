"""What surrounds the open documents: the folders of the client, the user's settings for each, and the rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lsprotocol import types

from gongwen_lint.rule import Visitor
from gongwen_lsp.diagnostic import SOURCE
from gongwen_lsp.places import file_of, uri_of
from gongwen_lsp.rules import Rules, Terms
from gongwen_lsp.settings import SECTION, Settings, concerns, settings_of

CONFIGURATIONS = ("**/gwlint.toml", "**/pyproject.toml", "**/.gitignore")
DRAFTS = ("**/*.txt", "**/*.md")
_FAULT = re.compile(r"(?P<path>.+?\.toml)：(?:第(?P<line>\d+)行(?:第(?P<column>\d+)列)?)?")


class Space:
    """Folders, settings, rules.

    Args:
        load: Brings the rules.
    """

    def __init__(self, load: Callable[[], tuple[Visitor, ...]]) -> None:
        self.rules = Rules(load)
        self.settings = self._greeted = Settings()
        self._folders: dict[Path, Settings | None] = {}

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that the client has open."""
        return tuple(self._folders)

    def open_folders(self, params: types.InitializeParams) -> None:
        """Takes the folders that a client begins with."""
        listed = [folder.uri for folder in params.workspace_folders or ()]
        root = params.root_uri or (Path(params.root_path).as_uri() if params.root_path else None)
        self.change_folders(listed or ([root] if root else []), ())

    def change_folders(self, added: Iterable[str], removed: Iterable[str]) -> None:
        """Takes folders that came and went, by their names."""
        for uri in removed:
            self._folders.pop(file_of(uri) or Path(), None)
        for uri in added:
            path = file_of(uri)
            if path is not None:
                self._folders.setdefault(path, None)

    def asked_settings(self) -> types.ConfigurationParams:
        """The question for the settings: those of all, then those of each folder."""
        scopes = [None, *map(uri_of, self._folders)]
        return types.ConfigurationParams([types.ConfigurationItem(scope_uri=uri, section=SECTION) for uri in scopes])

    def greet(self, said: object) -> str:
        """Takes the settings that a client begins with; what is wrong with them, "" if nothing is."""
        self._greeted, trouble = settings_of(said)
        self.settings = self._greeted
        return trouble

    def take_settings(self, answers: Sequence[object], *, asked: bool = True) -> str:
        """Takes the answers to that question, or what was pushed; what is wrong with them, "" if nothing is.

        A setting that is no longer there is again as at the greeting.
        """
        first, *rest = answers or (None,)
        unsaid = self._greeted if asked or concerns(first) else self.settings
        self.settings, trouble = settings_of(first, self.settings, unsaid)
        for folder, said in zip(self.folders, rest, strict=False):
            self._folders[folder], other = settings_of(said, self.settings)
            trouble = trouble or other
        return trouble

    def settings_for(self, path: Path | None) -> Settings:
        """The settings for a file: those of the nearest folder that has its own."""
        held = [folder for folder in self._folders if path and path.is_relative_to(folder)]
        nearest = max(held, key=lambda folder: len(folder.parts), default=None)
        return (self._folders[nearest] if nearest else None) or self.settings

    def terms(self, uri: str, language: str) -> Terms:
        """How a document is judged now."""
        return self.rules.terms(uri, language, self.settings_for(file_of(uri)), self.folders)

    def most(self, uri: str) -> int:
        """Longest draft that is checked, characters."""
        return self.settings_for(file_of(uri)).max_file_length


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault in a configuration file.

    Args:
        uri: The file.
        line: Where it lies, 0-based.
        column: Likewise.
        message: What is wrong with it.
    """

    uri: str
    line: int
    column: int
    message: str

    def diagnostic(self) -> types.Diagnostic:
        """What the editor shows of it."""
        span = types.Range(types.Position(self.line, self.column), types.Position(self.line + 1, 0))
        return types.Diagnostic(span, self.message, types.DiagnosticSeverity.Error, source=SOURCE)


def fault_of(terms: Terms) -> Fault | None:
    """The fault in a configuration file that keeps it from being used; None if there is none, or it lies elsewhere."""
    match = _FAULT.match(terms.trouble) if terms.is_faulty else None
    if match is None:
        return None
    column = int(match["column"] or 1) - 1 if match["line"] else 0
    said = f"{terms.trouble[match.end('path') + 1 :]}；改好之前，仍按上一次读到的配置检查"
    return Fault(uri_of(Path(match["path"])), int(match["line"] or 1) - 1, column, said)


def registrations(*, watches: bool, reconfigures: bool, drafts: bool) -> list[types.Registration]:
    """What is registered with a client that can be told so: `drafts`, too, where those that are not open are checked."""
    found: list[types.Registration] = []
    if watches:
        watched = CONFIGURATIONS + DRAFTS * drafts
        watchers = [types.FileSystemWatcher(glob_pattern=pattern) for pattern in watched]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        found.append(types.Registration("gwlint-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options))
    if reconfigures:
        method = types.WORKSPACE_DID_CHANGE_CONFIGURATION
        found.append(types.Registration("gwlint-settings", method, {"section": SECTION}))
    return found

"""The drafts in the folders of the client that are not open: checked one after another, with progress, until told to stop."""

from __future__ import annotations

import asyncio
import json
import time
import uuid
from collections.abc import AsyncIterator, Hashable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from gongwen_lint.cli.files import find_files
from gongwen_lint.config import ConfigError, Nearest
from gongwen_lint.error import ReadError
from gongwen_lint.formats import TEXT_FORMATS
from gongwen_lint.readers import format_of, read_bytes
from gongwen_lsp.desk import checked
from gongwen_lsp.diagnostic import result_id
from gongwen_lsp.paper import Paper
from gongwen_lsp.places import file_of, uri_of

if TYPE_CHECKING:
    from gongwen_lsp.server import Server

TITLE = "公文检：检查文件夹里的文稿"
LONGEST_WAIT = 30.0
"""Seconds after which who asks again is answered though nothing is known to have changed: not all clients watch files."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a draft that is not open.

    Args:
        state: Of the file and of how it is judged.
        result: The name of its diagnostics.
    """

    state: Hashable
    result: str


class Folders:
    """Checks what lies in the folders of a server.

    Args:
        server: Knows the folders.
    """

    def __init__(self, server: Server) -> None:
        self._server = server
        self._known: dict[str, Known] = {}
        self._shown: set[str] = set()
        self._is_wanted = False  # by the settings, as they last were
        self._task: asyncio.Task[None] | None = None
        self._news = asyncio.Event()  # a draft, configuration or setting has changed since the reports were last given

    def check(self, *, asked: bool = False) -> None:
        """Checks all drafts and shows what is found, where the user wants that or has asked for it now.

        To be called when any of them, or how they are judged, may have changed.
        """
        self._news.set()
        was, self._is_wanted = self._is_wanted, self._server.space.settings.workspace_diagnostics
        wanted = asked or (self._is_wanted and not self._server.client.pulls)
        if self._task:
            self._task.cancel()
            self._task = None
        if wanted:
            self._task = asyncio.get_running_loop().create_task(self._show_all())
        elif was and not self._is_wanted:
            self._take_away(self._shown)

    def forget(self, uri: str) -> None:
        """A draft is open now or gone: what is known of it no longer counts."""
        self._known.pop(uri, None)
        self._shown.discard(uri)

    def hand_over(self, uri: str) -> None:
        """A draft is open now; a client that asks would show what it was sent of it beside what it is answered."""
        if self._server.client.pulls and uri in self._shown:
            self._server.send_diagnostics(uri, None, b"")
        self.forget(uri)

    async def answer(self, params: types.WorkspaceDiagnosticParams) -> bytes:
        """The reports on all drafts; those that stand say only that, and partial ones go ahead if the client takes them.

        A client asks again as soon as it is answered: one that has reports waits until there may be others.
        """
        if params.previous_result_ids:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), LONGEST_WAIT)
        self._news.clear()
        before = {item.uri: item.value for item in params.previous_result_ids}
        reports: list[bytes] = []
        async with _Progress(self._server, params.work_done_token) as progress:
            async for path in self._paths(progress):
                report = await self._report(path, before.pop(uri_of(path), None))
                if report and params.partial_result_token is not None:
                    self._send_part(params.partial_result_token, report)
                elif report:
                    reports.append(report)
        gone = [uri for uri in before if self._server.desk.paper(uri) is None]
        reports += [_full(uri, result_id(b""), b"") for uri in gone]
        return b'{"items":[%s]}' % b",".join(reports)

    async def _show_all(self) -> None:
        """Publishes what is found in each draft, and takes away what was published of those that are gone."""
        seen: set[str] = set()
        token = await self._own_token()
        async with _Progress(self._server, token) as progress:
            async for path in self._paths(progress):
                uri = uri_of(path)
                seen.add(uri)
                found = await self._found(path, self._known[uri].result if uri in self._shown else None)
                if found and found[1] is not None and self._server.desk.paper(uri) is None:
                    self._shown.add(uri)
                    self._server.send_diagnostics(uri, None, found[1])
            if progress.is_whole:
                self._take_away(self._shown - seen)

    def _take_away(self, uris: Iterable[str]) -> None:
        for uri in list(uris):
            self.forget(uri)
            self._server.send_diagnostics(uri, None, b"")

    async def _own_token(self) -> str | None:
        if not self._server.client.progress:
            return None
        token = str(uuid.uuid4())
        await self._server.work_done_progress.create_async(token)
        return token

    async def _paths(self, progress: _Progress) -> AsyncIterator[Path]:
        """The drafts that are not open."""
        folders = [str(folder) for folder in self._server.space.folders]
        try:
            found = (await asyncio.to_thread(find_files, folders, Nearest())).paths if folders else ()
        except ConfigError as error:
            self._server.tell(str(error))
            return
        paths = list(dict.fromkeys(Path(path).resolve() for path in found if format_of(path) in TEXT_FORMATS))
        opened = {file_of(paper.uri) for paper in self._server.desk}
        for number, path in enumerate(paths):
            if progress.is_cancelled:
                return
            progress.tell(number, len(paths), path.name)
            await asyncio.sleep(0)  # what the user does meanwhile comes first
            if path not in opened:
                yield path
        progress.is_whole = True

    async def _report(self, path: Path, previous: str | None) -> bytes | None:
        found = await self._found(path, previous)
        if found is None:
            return None
        result, items = found
        uri = json.dumps(uri_of(path)).encode()
        if items is None:
            return b'{"kind":"unchanged","uri":%s,"version":null,"resultId":"%s"}' % (uri, result.encode())
        return _full(uri_of(path), result, items)

    async def _found(self, path: Path, previous: str | None) -> tuple[str, bytes | None] | None:
        """The name of the diagnostics of a draft, and they, None where they are those of the name; None if it is unreadable."""
        uri = uri_of(path)
        terms = self._server.space.terms(uri, "")
        try:
            seen = path.stat()
            state = (seen.st_mtime_ns, seen.st_size, id(terms.rules), terms.options, terms.is_draft)
            known = self._known.get(uri)
            if known and known.state == state and known.result == previous:
                return known.result, None
            document = read_bytes(path.read_bytes(), path.name, terms.encoding)
        except (OSError, ReadError):
            return None
        space = self._server.space
        paper = Paper(
            uri, 0, document.text, document.format, terms, self._server.client, space.most(uri), self._server.pages.address
        )  # fmt: skip
        await checked(paper, self._server.failed)
        items = self._server.diagnostics(paper)
        self._known[uri] = Known(state, result_id(items))
        return (result_id(items), None if result_id(items) == previous else items)

    def _send_part(self, token: int | str, report: bytes) -> None:
        name = json.dumps(token).encode()
        message = b'{"jsonrpc":"2.0","method":"$/progress","params":{"token":%s,"value":{"items":[%s]}}}'
        self._server.wire.send_bytes(message % (name, report))


def _full(uri: str, result: str, items: bytes) -> bytes:
    form = b'{"kind":"full","uri":%s,"version":null,"resultId":"%s","items":[%s]}'
    return form % (json.dumps(uri).encode(), result.encode(), items)


class _Progress:
    """How far a check of folders is, for a client that shows it.

    Args:
        server: Sends it.
        token: Of the client; None = it shows nothing.
    """

    def __init__(self, server: Server, token: int | str | None) -> None:
        self._progress, self._token = server.work_done_progress, token
        self._told = 0.0
        self.is_whole = False

    async def __aenter__(self) -> _Progress:
        if self._token is not None:
            self._progress.begin(self._token, types.WorkDoneProgressBegin(TITLE, cancellable=True, percentage=0))
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._token is not None:
            self._progress.end(self._token, types.WorkDoneProgressEnd())
            self._progress.tokens.pop(self._token, None)

    @property
    def is_cancelled(self) -> bool:
        """The user has had enough."""
        future = self._progress.tokens.get(self._token) if self._token is not None else None
        return bool(future and future.cancelled())

    def tell(self, number: int, total: int, name: str) -> None:
        """Tells, a few times a second, at which of how many files it is."""
        now = time.monotonic()
        if self._token is not None and now - self._told > 0.2:
            self._told = now
            said = types.WorkDoneProgressReport(
                message=f"{number + 1}/{total} {name}", percentage=100 * number // total
            )
            self._progress.report(self._token, said)

"""What is answered to the requests of a client, one handler a method."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from gongwen_lsp import actions, completion, formatting, hover, lens, links, outline
from gongwen_lsp.commands import COMMANDS, Commands
from gongwen_lsp.diagnostic import result_id
from gongwen_lsp.folders import Folders
from gongwen_lsp.paper import Paper
from gongwen_lsp.places import file_of, is_configuration

if TYPE_CHECKING:
    from gongwen_lsp.server import Server

Table = dict[str, tuple[Callable[..., Any], Any]]
"""Handler and what the client is told of it, by method."""
CONTENT_MODIFIED = -32801


class Answers:
    """Answers for a server.

    Args:
        server: Holds the documents.
        folders: Checks what is not open.
    """

    def __init__(self, server: Server, folders: Folders) -> None:
        self._server, self._folders = server, folders
        self._commands = Commands(server, lambda: folders.check(asked=True))

    def table(self) -> Table:
        """The handlers of requests and of notices that are not about texts."""
        code_actions = types.CodeActionOptions(code_action_kinds=actions.KINDS, resolve_provider=True)
        return {
            types.INITIALIZED: (self._initialized, None),
            types.TEXT_DOCUMENT_DIAGNOSTIC: (self._diagnostic, None),
            types.WORKSPACE_DIAGNOSTIC: (self._folders.answer, None),
            types.TEXT_DOCUMENT_CODE_ACTION: (self._actions, code_actions),
            types.CODE_ACTION_RESOLVE: (self._resolved, None),
            types.TEXT_DOCUMENT_HOVER: (self._hover, None),
            types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (self._symbols, None),
            types.TEXT_DOCUMENT_FOLDING_RANGE: (self._folding, None),
            types.TEXT_DOCUMENT_CODE_LENS: (self._lenses, types.CodeLensOptions(resolve_provider=False)),
            types.TEXT_DOCUMENT_DOCUMENT_LINK: (self._links, types.DocumentLinkOptions(resolve_provider=False)),
            types.TEXT_DOCUMENT_COMPLETION: (
                self._completion,
                types.CompletionOptions(trigger_characters=list(completion.TRIGGERS), resolve_provider=False),
            ),
            types.TEXT_DOCUMENT_FORMATTING: (self._formatting, None),
            types.TEXT_DOCUMENT_RANGE_FORMATTING: (self._range_formatting, None),
            types.WORKSPACE_DID_CHANGE_CONFIGURATION: (self._settings_changed, None),
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES: (self._files_changed, None),
            types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: (self._folders_changed, None),
        }

    def register_commands(self) -> None:
        """Names the commands to the client."""
        for name in COMMANDS:
            self._server.command(name)(self._commands.handler(name))

    async def _initialized(self, _: types.InitializedParams) -> None:
        await self._server.configured.settle()
        self._folders.check()

    async def _diagnostic(self, params: types.DocumentDiagnosticParams) -> bytes:
        await self._server.desk.pause(params.text_document.uri)
        paper = await self._server.desk.ready(params.text_document.uri)
        items = self._server.diagnostics(paper) if paper else b""
        return report(items, params.previous_result_id)

    async def _actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        paper = self._paper(params)
        if paper is None:
            return []
        if actions.asks_for_all(params):
            paper = await self._ready(params) or paper
        return actions.actions(paper, params)

    async def _resolved(self, action: types.CodeAction) -> types.CodeAction:
        """Works out the edit of an action; one offered for another text is refused, one that is a command stands."""
        if action.command is not None:  # some editors ask about every action without an edit: Neovim 0.7
            return action
        data = action.data if isinstance(action.data, dict) else {}
        paper = await self._server.desk.ready(str(data.get("uri", "")))
        if paper is None or paper.version != data.get("version"):
            raise JsonRpcException("文稿已经改动，请重新选择", CONTENT_MODIFIED)
        return actions.resolved(paper, action, data)

    async def _hover(self, params: types.HoverParams) -> types.Hover | None:
        paper = self._server.desk.paper(params.text_document.uri)
        if paper is None or not (paper.terms.is_draft or is_configuration(paper.uri)):
            return None
        tell = hover.hover if paper.terms.is_draft else hover.configured
        return tell(paper, params.position, self._server.pages.page)

    async def _symbols(self, params: types.DocumentSymbolParams) -> Any:
        paper = await self._ready(params)
        return outline.symbols(paper) if paper else []

    async def _folding(self, params: types.FoldingRangeParams) -> list[types.FoldingRange]:
        paper = await self._ready(params)
        return outline.folds(paper) if paper else []

    async def _lenses(self, params: types.CodeLensParams) -> list[types.CodeLens]:
        paper = await self._ready(params)
        settings = self._server.space.settings_for(file_of(params.text_document.uri))
        return lens.lenses(paper) if paper and settings.code_lens else []

    async def _links(self, params: types.DocumentLinkParams) -> list[types.DocumentLink]:
        paper = await self._ready(params)
        return links.links(paper) if paper else []

    async def _completion(self, params: types.CompletionParams) -> list[types.CompletionItem]:
        paper = self._paper(params)
        if paper and completion.may_close(paper, params.position):
            paper = await self._ready(params)
        return completion.completions(paper, params.position) if paper else []

    async def _formatting(self, params: types.DocumentFormattingParams) -> list[types.TextEdit]:
        paper = await self._ready(params)
        return await formatting.formatted(paper) if paper else []

    async def _range_formatting(self, params: types.DocumentRangeFormattingParams) -> list[types.TextEdit]:
        paper = await self._ready(params)
        return formatting.range_formatted(paper, params.range) if paper else []

    async def _settings_changed(self, params: types.DidChangeConfigurationParams) -> None:
        if self._server.client.configured:
            await self._server.configured.ask()
        else:
            self._server.configured.take([params.settings], asked=False)
        self._folders.check()

    async def _files_changed(self, params: types.DidChangeWatchedFilesParams) -> None:
        self._server.configured.reconsider()
        papers = [self._server.desk.paper(change.uri) for change in params.changes]
        if not papers or not all(paper and paper.terms.is_draft for paper in papers):  # what is open is known anyway
            self._folders.check()

    async def _folders_changed(self, params: types.DidChangeWorkspaceFoldersParams) -> None:
        added, removed = params.event.added, params.event.removed
        self._server.space.change_folders(names(added), names(removed))
        await self._server.configured.ask()
        self._server.configured.reconsider()
        self._folders.check()

    def _paper(self, params: Any) -> Paper | None:
        """The document that a request is about, if it is open and a draft."""
        paper = self._server.desk.paper(params.text_document.uri)
        return paper if paper and paper.terms.is_draft else None

    async def _ready(self, params: Any) -> Paper | None:
        """The same when it is checked."""
        paper = await self._server.desk.ready(params.text_document.uri)
        return paper if paper and paper.terms.is_draft else None


def names(folders: Iterable[types.WorkspaceFolder]) -> list[str]:
    """The names of folders."""
    return [folder.uri for folder in folders]


def report(items: bytes, previous: str | None) -> bytes:
    """The diagnostics of a document, as a client that asks for them gets them."""
    name = result_id(items)
    if name == previous:
        return b'{"kind":"unchanged","resultId":"%s"}' % name.encode()
    return b'{"kind":"full","resultId":"%s","items":[%s]}' % (name.encode(), items)

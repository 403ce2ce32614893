"""The server against the recorded capabilities of real editors, through a client of another hand."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator
from weakref import WeakKeyDictionary

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities
from tests_wire import ROOT, SERVE

URI = "file:///%E5%85%AC%E6%96%87.txt"
TEXT = "关于在𠮷林省开展工作的通知\n𠮷林省人民政府,现将有关事项通知如下,请遵照执行。\n"
COLUMNS = {"utf-8": 22, "utf-16": 8, "utf-32": 7}
CHOSEN = {"neovim": "utf-8", "visual_studio_code": "utf-16", "emacs": "utf-32"}
ASKS = "asks"
"""A client that asks for diagnostics, and again when told to."""
PULLING: WeakKeyDictionary[LanguageClient, bool] = WeakKeyDictionary()
PATHS = os.pathsep.join(str(ROOT / name) for name in ("lint", "rules", "lsp", "tests"))


def encoding_of(name: str) -> str:
    return CHOSEN.get(name, name if name in COLUMNS else "utf-16")


def capabilities_of(name: str) -> types.ClientCapabilities:
    if name in CHOSEN:
        return client_capabilities(name)
    if name == ASKS:
        return types.ClientCapabilities(
            text_document=types.TextDocumentClientCapabilities(diagnostic=types.DiagnosticClientCapabilities()),
            workspace=types.WorkspaceClientCapabilities(
                diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
            ),
        )
    encodings: list[types.PositionEncodingKind | str] = [types.PositionEncodingKind(name)]
    return types.ClientCapabilities(general=types.GeneralClientCapabilities(position_encodings=encodings))


@pytest_lsp.fixture(  # type: ignore[untyped-decorator]
    params=[*CHOSEN, *COLUMNS, ASKS],
    config=ClientServerConfig(
        server_command=[sys.executable, "-c", SERVE], server_env={**os.environ, "PYTHONPATH": PATHS}
    ),
)
async def client(request: pytest.FixtureRequest, lsp_client: LanguageClient) -> AsyncIterator[None]:
    lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda _: None)
    params = types.InitializeParams(capabilities=capabilities_of(request.param), root_uri=None, workspace_folders=None)
    answer = await lsp_client.initialize_session(params)
    PULLING[lsp_client] = answer.capabilities.diagnostic_provider is not None
    assert answer.capabilities.position_encoding == encoding_of(request.param)
    assert PULLING[lsp_client] == (request.param == ASKS)
    yield
    await lsp_client.shutdown_session()


@pytest.mark.asyncio
async def test_a_finding_is_shown_mended_and_gone(client: LanguageClient, request: pytest.FixtureRequest) -> None:
    name = request.node.callspec.params["client"]
    column = COLUMNS[encoding_of(name)]
    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(URI, "plaintext", 1, TEXT)))
    first, second = await found_by(client)
    assert first.range == types.Range(types.Position(1, column), types.Position(1, column + 1))
    offered = await client.text_document_code_action_async(
        types.CodeActionParams(
            types.TextDocumentIdentifier(URI), first.range, types.CodeActionContext(diagnostics=[first, second])
        )
    )
    action = (offered or [])[0]
    assert isinstance(action, types.CodeAction)
    if action.edit is None:
        action = await client.code_action_resolve_async(action)
    assert list(action.diagnostics or ()) == [first]
    edit = written(action)
    assert edit == types.TextEdit(first.range, new_text="，")
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(uri=URI, version=2),
            [types.TextDocumentContentChangePartial(range=edit.range, text=edit.new_text)],
        )
    )
    (left,) = await found_by(client)
    moved = {"utf-8": 2}.get(encoding_of(name), 0)
    assert left.range.start == types.Position(1, second.range.start.character + moved)


async def found_by(client: LanguageClient) -> list[types.Diagnostic]:
    """The diagnostics of the document, asked for where the client asks."""
    if not PULLING[client]:
        await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        return list(client.diagnostics[URI])
    params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(URI))
    report = await client.text_document_diagnostic_async(params)
    assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
    assert not client.diagnostics
    return list(report.items)


def written(action: types.CodeAction) -> types.TextEdit:
    """The one edit of an action, whichever way the client takes it."""
    assert action.edit is not None
    if action.edit.changes:
        (found,) = action.edit.changes[URI]
        return found
    assert action.edit.document_changes is not None
    (change,) = action.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    (edit,) = change.edits
    assert isinstance(edit, types.TextEdit)
    return edit

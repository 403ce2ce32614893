"""What the client at the other end can do."""

from __future__ import annotations

from dataclasses import dataclass

from lsprotocol import types
from pygls.capabilities import get_capability

from gongwen_lsp.convert import Unit, unit_named


@dataclass(frozen=True, slots=True)
class Client:
    """What is sent to a client, by what it declared.

    Args:
        unit: What it counts columns in.
        data: It sends the data of a diagnostic back.
        related: It shows related places.
        described: It opens what is said of the code of a diagnostic.
        versioned: It takes edits of a stated version of a document.
        preferred: It knows preferred actions.
        resolves: It asks for the edit of an action when that is chosen.
        pulls: It asks for diagnostics, and anew when told to; they are never sent unasked then.
        configured: It answers what its settings are.
        watches: It watches files for us.
        reconfigures: It tells of changed settings if that is registered.
        progress: It shows how far a long task is.
        applies: It applies edits that we send.
        nests: It shows symbols in symbols.
        snippets: It takes completions with places to fill in.
        lenses: It asks for lenses anew when told to.
    """

    unit: Unit = "utf-16"
    data: bool = True
    related: bool = True
    described: bool = False
    versioned: bool = True
    preferred: bool = True
    resolves: bool = False
    pulls: bool = False
    configured: bool = False
    watches: bool = False
    reconfigures: bool = False
    progress: bool = False
    applies: bool = False
    nests: bool = False
    snippets: bool = False
    lenses: bool = False


_FLAGS = {
    "data": "text_document.publish_diagnostics.data_support",
    "related": "text_document.publish_diagnostics.related_information",
    "described": "text_document.publish_diagnostics.code_description_support",
    "versioned": "workspace.workspace_edit.document_changes",
    "preferred": "text_document.code_action.is_preferred_support",
    "configured": "workspace.configuration",
    "watches": "workspace.did_change_watched_files.dynamic_registration",
    "reconfigures": "workspace.did_change_configuration.dynamic_registration",
    "progress": "window.work_done_progress",
    "applies": "workspace.apply_edit",
    "nests": "text_document.document_symbol.hierarchical_document_symbol_support",
    "snippets": "text_document.completion.completion_item.snippet_support",
    "lenses": "workspace.code_lens.refresh_support",
}
_PULL, _REFRESH = "text_document.diagnostic", "workspace.diagnostics.refresh_support"
_RESOLVED = "text_document.code_action.resolve_support.properties"
_KEPT = "text_document.code_action.data_support"


def client_of(capabilities: types.ClientCapabilities, encoding: types.PositionEncodingKind | str | None) -> Client:
    """The client that declared `capabilities` and with which a position encoding was agreed on."""
    flags = {name: bool(get_capability(capabilities, path)) for name, path in _FLAGS.items()}
    resolved = get_capability(capabilities, _RESOLVED) or ()
    return Client(
        unit_named(encoding.value if isinstance(encoding, types.PositionEncodingKind) else encoding),
        # who does not ask again would show what held before the configuration changed: Neovim 0.11
        pulls=get_capability(capabilities, _PULL) is not None and bool(get_capability(capabilities, _REFRESH)),
        resolves="edit" in resolved and bool(get_capability(capabilities, _KEPT)),
        **flags,
    )

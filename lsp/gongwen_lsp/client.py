"""What the client at the other end can do."""

from __future__ import annotations

from dataclasses import dataclass

from lsprotocol import types

from gongwen_lsp.convert import Unit, unit_named


@dataclass(frozen=True, slots=True)
class Client:
    """What is sent to a client, by what it declared.

    Args:
        unit: What it counts columns in.
        data: It sends the data of a diagnostic back.
        related: It shows related places.
        versioned: It takes edits of a stated version of a document.
        preferred: It knows preferred actions.
    """

    unit: Unit = "utf-16"
    data: bool = True
    related: bool = True
    versioned: bool = True
    preferred: bool = True


def client_of(capabilities: types.ClientCapabilities, encoding: types.PositionEncodingKind | str | None) -> Client:
    """The client that declared `capabilities` and with which a position encoding was agreed on."""
    texts, space = capabilities.text_document, capabilities.workspace
    shown = texts.publish_diagnostics if texts else None
    offered = texts.code_action if texts else None
    edited = space.workspace_edit if space else None
    return Client(
        unit_named(encoding.value if isinstance(encoding, types.PositionEncodingKind) else encoding),
        data=bool(shown and shown.data_support),
        related=bool(shown and shown.related_information),
        versioned=bool(edited and edited.document_changes),
        preferred=bool(offered and offered.is_preferred_support),
    )

"""The language server of gongwen-lint. Importing this package loads nothing; `serve` does."""

from __future__ import annotations

from collections.abc import Sequence


def serve(argv: Sequence[str] = ()) -> int:
    """Serves an editor over standard input and output until it says exit, or editors over a port of this machine.

    Args:
        argv: The arguments after `gwlint lsp`; `--stdio` and `--clientProcessId` are what editors add and change nothing.

    Returns:
        0 if the editor shut the server down first, 1 if not, 2 for an unknown argument.
    """
    from gongwen_lsp.command import run

    return run(argv)

"""The types of the protocol, loaded without what nobody asks of them."""

from __future__ import annotations

from functools import partial
from typing import Any

import attrs


def load_types() -> None:
    """Imports `lsprotocol.types` before anything else does.

    It makes classes by the hundred, and writing their comparisons and representations takes a fifth of the start of the
    server. Those that define their own (positions, ranges) keep them.
    """
    define: Any = attrs.define
    attrs.define = partial(define, eq=False, repr=False)
    try:
        import lsprotocol.types  # noqa: F401
    finally:
        attrs.define = define

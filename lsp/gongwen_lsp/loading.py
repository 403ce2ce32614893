"""The types of the protocol, loaded without what nobody asks of them."""

from __future__ import annotations

from functools import partial
from typing import Any

import attrs


def load_types() -> None:
    """Imports `lsprotocol.types` before anything else does.

    It makes classes by the hundred, and writing their comparisons and representations, and making each anew with slots,
    takes a quarter of the start of the server. Comparisons of their own (positions, ranges) stay.
    """
    define: Any = attrs.define
    attrs.define = partial(define, eq=False, repr=False, slots=False)
    try:
        import lsprotocol.types  # noqa: F401
    finally:
        attrs.define = define

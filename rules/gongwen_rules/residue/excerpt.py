"""Quoting what a word processor left."""

SHOWN = 20
"""So much is quoted, code points."""


def excerpt(text: str) -> str:
    """The beginning of a text on one line in quotation marks, "" of nothing."""
    said = " ".join(text.split())
    if not said:
        return ""
    return f"“{said}”" if len(said) <= SHOWN else f"“{said[:SHOWN]}…”"

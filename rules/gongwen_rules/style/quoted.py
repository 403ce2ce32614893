"""Words that are another's: in quotation marks or in a title."""

_PAIRS = ("“", "”"), ("‘", "’"), ("《", "》")


def is_quoted(text: str, at: int) -> bool:
    """The place lies inside “”, ‘’ or 《》."""
    return any(text.rfind(opening, 0, at) > text.rfind(closing, 0, at) for opening, closing in _PAIRS)

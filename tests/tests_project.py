"""Small projects for tests of the command line."""

from __future__ import annotations

from pathlib import Path

COMMA = "要提高认识,加强领导。\n"
"""BD101 and nothing else."""
TYPO = "办事不能默守陈规。\n"
"""ZC101 and nothing else."""
RIGHT = "要提高认识，加强领导。\n"


def write(texts: dict[str, str]) -> None:
    """Writes files, and the folders they stand in."""
    for name, text in texts.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")

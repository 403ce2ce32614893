"""The formats by how their text comes about."""

from __future__ import annotations

TEXT_FORMATS = frozenset({"txt", "md"})
"""Formats whose text is the file itself: its lines are those that people see, and edits apply to it."""

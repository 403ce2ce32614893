"""The exit statuses of the command."""

FOUND, USAGE, UNREADABLE, INTERRUPTED, BROKEN_PIPE = 1, 2, 3, 130, 141
"""Findings; a mistake in use; an input that cannot be read; Ctrl-C; nobody reads the output, as the shell has it."""

"""Reporters: what was found, in the form that a reader or a program wants."""

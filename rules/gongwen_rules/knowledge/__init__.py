"""Facts and pure functions that several chapters need."""

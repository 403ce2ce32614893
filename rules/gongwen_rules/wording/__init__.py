"""ZC 字词: wrong, doubled and lost characters."""

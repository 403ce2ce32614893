"""XW 行文: who may write what to whom."""

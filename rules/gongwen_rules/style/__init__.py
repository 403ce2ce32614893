"""WF 文风: redundant words, faulty constructions, tone, length."""

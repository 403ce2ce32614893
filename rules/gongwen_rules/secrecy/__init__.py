"""BM 保密: secrecy marks, personal data."""

"""The word tables: built from the corpus, and measured."""

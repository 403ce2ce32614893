"""Word files: package, revisions, numbering, stories, and the way back to every `w:t`."""

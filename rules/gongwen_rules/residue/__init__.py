"""CL 残留: placeholders, site text, doubled titles."""

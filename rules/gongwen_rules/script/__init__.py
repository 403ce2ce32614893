"""ZX 字形: mixed scripts, mojibake, conversion debris."""

"""gwlint clean."""

from __future__ import annotations

import argparse
import sys

from gongwen_lint.cache import cache_folder, clean


def clean_command(_: argparse.Namespace) -> int:
    """Empties the cache."""
    folder = cache_folder()
    gone, size = clean(folder) if folder else (0, 0)
    said = f"清空缓存 {folder}：{gone} 项，{size / 2**20:.1f} MB" if gone else "缓存是空的"
    sys.stdout.write(f"{said}\n")
    return 0

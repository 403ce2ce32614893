"""Results of finished files on disk, so that an unchanged file costs next to nothing in the next run."""

from gongwen_lint.cache.folder import cache_folder, clean
from gongwen_lint.cache.store import Cache, open_cache

__all__ = ["Cache", "cache_folder", "clean", "open_cache"]

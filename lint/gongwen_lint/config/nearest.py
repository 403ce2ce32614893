"""Which configuration holds for a file: the nearest one, never above the project root."""

from __future__ import annotations

import os
from pathlib import Path

from gongwen_lint.config.model import Config
from gongwen_lint.config.read import NAME, is_root, read_config, says_something


class Nearest:
    """The configurations of a run, each read once.

    Args:
        forced: The one that holds for every file; None = the nearest.
    """

    def __init__(self, forced: Path | None = None) -> None:
        self._forced = read_config(forced) if forced else None
        self._by_folder: dict[Path, Config] = {}
        self._places: dict[str, Path] = {}

    def of_folder(self, folder: Path) -> Config:
        """The configuration that holds in a folder.

        Raises:
            ConfigError: It cannot be read or says something unknown.
        """
        return self._forced or self._of(folder.resolve())

    def of_file(self, path: str) -> Config:
        """The configuration that holds for a file, for `-` that of the current folder.

        Raises:
            ConfigError: As above.
        """
        try:
            place = self._resolved(os.path.dirname(path)) / os.path.basename(path)  # noqa: PTH119, PTH120
        except (OSError, ValueError):  # what cannot be a path is refused where it is read
            place = Path.cwd() / "-"
        return (self._forced or self._of(place.parent)).at(place)

    def _resolved(self, folder: str) -> Path:
        if folder not in self._places:
            self._places[folder] = Path(folder).resolve()
        return self._places[folder]

    def _of(self, folder: Path) -> Config:
        if folder not in self._by_folder:
            self._by_folder[folder] = self._read(folder)
        return self._by_folder[folder]

    def _read(self, folder: Path) -> Config:
        for path in (folder / NAME, folder / "pyproject.toml"):
            if os.path.isfile(path) and says_something(path):  # noqa: PTH113 (Path fails in folders that may not be read)
                return read_config(path)
        if is_root(folder) or folder.parent == folder:
            return Config()
        return self._of(folder.parent)


def nearest_config(folder: Path) -> Config:
    """The configuration that holds for a folder.

    Raises:
        ConfigError: It cannot be read or says something unknown.
    """
    return Nearest().of_folder(folder)

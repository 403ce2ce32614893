"""What the user sets in the editor, in the section “gwlint”; see docs/language-server.md."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, cast

SECTION = "gwlint"
Run = Literal["onType", "onSave", "off"]


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings; names on the wire are those here in camelCase.

    Args:
        run: When drafts are checked.
        select: Rules to run, in place of what the configuration selects; empty = as the configuration has it.
        ignore: Likewise.
        extend_select: Rules to run besides.
        extend_ignore: Rules not to run besides.
        stage: "final" or "draft"; "" = as the configuration has it.
        genre: 文种; "" = as the configuration has it, else recognised.
        configuration: Path of the one configuration for all drafts; "" = the nearest of each.
        user_dictionary: Path of the user's own terms; "" = terms.txt in the folder for configurations of programs.
        workspace_diagnostics: Check the drafts in the folders that are not open, too.
        code_lens: Show genre and gates above the title.
        max_file_length: Longest draft that is checked, characters.
        log_level: "" = as the server was started, "off", "error", "warning", "info" or "debug".
    """

    run: Run = "onType"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()
    stage: str = ""
    genre: str = ""
    configuration: str = ""
    user_dictionary: str = ""
    workspace_diagnostics: bool = False
    code_lens: bool = True
    max_file_length: int = 2_000_000
    log_level: str = ""


_CHOICES = {
    "run": ("onType", "onSave", "off"),
    "stage": ("", "final", "draft"),
    "log_level": ("", "off", "error", "warning", "info", "debug"),
}


def wire_name(name: str) -> str:
    """The name of a setting on the wire."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


_NAMES = {wire_name(field.name): field.name for field in fields(Settings)}


def concerns(said: object) -> bool:
    """What a client pushed has settings of ours in it."""
    return isinstance(said, Mapping) and (SECTION in said or not _NAMES.keys().isdisjoint(_section(said)))


def settings_of(said: object, before: Settings | None = None, unsaid: Settings | None = None) -> tuple[Settings, str]:
    """The settings that a client sent, and what is wrong with them, one Chinese line, "" if nothing is.

    Args:
        said: The section or an object that holds it; what is not understood stays as it was.
        before: As it was.
        unsaid: Where to take from what is missing or null; as it was, if not given.
    """
    settings = before or Settings()
    section = _section(said)
    faults: list[str] = []
    values: dict[str, Any] = {}
    for key, value in section.items():
        name = _NAMES.get(key)
        if name is None or value is None:
            continue
        fit = _fitting(name, value, getattr(settings, name))
        if fit is None:
            faults.append(f"{SECTION}.{key}")
        values[name] = getattr(settings, name) if fit is None else fit
    return replace(unsaid or settings, **values), f"设置 {'、'.join(faults)} 的值不对，仍按原来的办" if faults else ""


def _section(said: object) -> Mapping[str, object]:
    if not isinstance(said, Mapping):
        return {}
    found = cast("Mapping[str, object]", said)
    for key in (SECTION, "settings"):
        if isinstance(found.get(key), Mapping):
            return _section(found[key])
    return found


def _fitting(name: str, value: object, now: object) -> object | None:
    """The value as the setting takes it, None if it does not."""
    if isinstance(now, tuple):
        items = cast("list[object]", value) if isinstance(value, list) else [None]
        return tuple(items) if all(isinstance(item, str) for item in items) else None
    if isinstance(now, bool) or isinstance(value, bool):
        return value if isinstance(now, bool) and isinstance(value, bool) else None
    if isinstance(now, int):
        return int(value) if isinstance(value, int | float) and value > 0 else None
    if not isinstance(value, str) or value not in _CHOICES.get(name, (value,)):
        return None
    return value

"""Reading what stands in the README, and running it as a host does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests_names import on_disk

ROOT = Path(__file__).resolve().parents[1]
Environment = dict[str, str]
Done = subprocess.CompletedProcess[bytes]

_FENCED = re.compile(r"^```(\w+)\n# (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def snippet(name: str) -> str:
    """The block of the README that begins with a comment naming this file."""
    chapter = (ROOT / "README.md").read_text(encoding="utf-8").partition("## 提交前检查")[2].partition("\n## ")[0]
    (found,) = [text for _, named, text in _FENCED.findall(chapter) if named == name]
    assert isinstance(found, str)
    return found


def snippet_names() -> set[str]:
    """The files whose contents the chapter gives."""
    chapter = (ROOT / "README.md").read_text(encoding="utf-8").partition("## 提交前检查")[2].partition("\n## ")[0]
    assert chapter.count("\n```") % 2 == 0
    names = {name for _, name, _ in _FENCED.findall(chapter)}
    assert len(names) * 2 == chapter.count("\n```")
    return names


def bash(script: str, folder: Path, environment: Environment) -> Done:
    """Runs a script as runners do: every failure ends it."""
    variables = {name: on_disk(value) for name, value in environment.items()}
    with tempfile.NamedTemporaryFile("w", suffix=".sh", encoding="utf-8") as file:
        file.write(script)
        file.flush()
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", file.name]
        return subprocess.run(command, cwd=folder, env=variables, capture_output=True)


def said(done: Done) -> str:
    """All that a process wrote."""
    return (done.stdout + done.stderr).decode("utf-8", "replace")


def check_schema(schema: str, path: Path, *options: str) -> None:
    """Holds a file against a schema that the hosts publish."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *options, str(path)]
    done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONUTF8": "1"})
    assert done.returncode == 0, said(done)

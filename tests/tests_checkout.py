"""What the hosts of a pipeline start from: a checkout of this repository, a repository of drafts, and wheels.

Fetching the wheels is the one thing here that needs a network; where there is none these tests are not run, and say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests_hosts import ROOT, Environment, said

LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "venv", "node_modules", "__pycache__", ".*_cache", ".hypothesis")


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository as a host fetches it: a repository with one commit."""
    copy = tmp_path_factory.mktemp("checkout") / "gongwen-lint"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    commit(copy)
    return copy


@pytest.fixture(scope="session")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheels of everything that building and running the product takes."""
    folder = tmp_path_factory.mktemp("downloads")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--retries", "1", "--dest", str(folder), *needed]
    done = subprocess.run(command, capture_output=True, cwd=folder)
    if done.returncode:
        pytest.skip(f"NOT RUN: pip cannot fetch the wheels: {said(done).strip().splitlines()[-1]}")
    return folder


@pytest.fixture
def offline(downloads: Path, tmp_path: Path) -> Environment:
    """An environment in which pip knows these wheels and nothing else."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "GIT_", "GITHUB_"))},
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(downloads),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
    }


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A repository of drafts: one faulty in a folder whose name has a space, one right, and a README that is no draft."""
    folder = tmp_path / "drafts"
    for name, text in (
        ("papers 2025/faulty.txt", "要提高认识,加强领导。\n"),
        ("papers 2025/right.txt", "要提高认识，加强领导。\n"),
        ("README.md", "说明,不是文稿。\n"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    commit(folder)
    return folder


def commit(folder: Path) -> None:
    person = ("-c", "user.name=tester", "-c", "user.email=tester@localhost", "-c", "commit.gpgsign=false")
    for command in (("init", "--quiet"), ("add", "--all"), (*person, "commit", "--quiet", "--message", "start")):
        subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True)

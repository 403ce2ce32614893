"""The GitHub action: its steps run one after the other, as the runner does."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests_hosts import ROOT, Done, Environment, bash, check_schema, said, snippet

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
EXPRESSION = re.compile(r"\$\{\{ *([\w.-]+) *\}\}")


class Runner:
    """A job on a runner.

    Args:
        folder: Of the job; the checkout that is worked on lies in it.
        workspace: That checkout.
        action: Where the action was fetched to.
        environment: Of the machine.
    """

    def __init__(self, folder: Path, workspace: Path, action: Path, environment: Environment) -> None:
        self.workspace, self.action = workspace, action
        names = ("GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")
        self.files = {name: folder / name.lower() for name in names}
        for file in self.files.values():
            file.touch()
        temporary = folder / "temp"
        temporary.mkdir()
        own = {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(workspace), "RUNNER_TEMP": str(temporary)}
        self.environment = {**environment, **own, **{name: str(file) for name, file in self.files.items()}}

    def use(self, **given: str) -> Done:
        """Uses the action with some inputs (_ for -); the last step that ran."""
        inputs = {name: str(field["default"]) for name, field in ACTION["inputs"].items()}
        inputs |= {name.replace("_", "-"): value for name, value in given.items()}
        known = {f"inputs.{name}": value for name, value in inputs.items()} | {"github.action_path": str(self.action)}
        done: Done | None = None
        for step in ACTION["runs"]["steps"]:
            assert step["shell"] == "bash"
            variables = {name: EXPRESSION.sub(lambda m: known[m[1]], value) for name, value in step["env"].items()}
            done = bash(step["run"], self.workspace, {**self.environment, **variables, "PATH": self._path()})
            if done.returncode:
                break
        assert done is not None
        return done

    def outputs(self) -> Environment:
        """What the steps gave out."""
        lines = self.files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)

    def _path(self) -> str:
        added = self.files["GITHUB_PATH"].read_text(encoding="utf-8").splitlines()
        return os.pathsep.join([*reversed(added), self.environment["PATH"]])


def test_the_action_keeps_the_schema_of_actions() -> None:
    check_schema("vendor.github-actions", ROOT / "action.yml")


def test_no_input_is_pasted_into_a_script() -> None:
    assert not any(EXPRESSION.search(step["run"]) for step in ACTION["runs"]["steps"])


def test_the_workflow_of_the_readme_is_valid_and_knows_the_inputs(tmp_path: Path) -> None:
    workflow = tmp_path / "gongwen.yml"
    workflow.write_text(snippet(".github/workflows/gongwen.yml"), encoding="utf-8")
    check_schema("vendor.github-workflows", workflow)
    steps = list(uses(yaml.safe_load(workflow.read_text(encoding="utf-8"))))
    assert len(steps) == 2
    assert all(step["with"].keys() <= ACTION["inputs"].keys() for step in steps)


def uses(workflow: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from (step for step in job["steps"] if "gongwen-lint" in step["uses"])


def test_the_action_checks_drafts(drafts: Path, checkout: Path, offline: Environment, tmp_path: Path) -> None:
    runner = Runner(tmp_path, drafts, checkout, offline)
    done = runner.use(paths="papers 2025\nREADME.md\n", args="--select 'BD101, BD102' --fail-on error")
    assert done.returncode == 1, said(done)
    log = done.stdout.decode("utf-8")
    assert "::error file=papers 2025/faulty.txt,line=1,endLine=1,col=6,endColumn=7,title=BD101" in log
    assert "::error file=README.md,line=1" in log
    assert runner.outputs() == {"exit-code": "1"}
    summary = runner.files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
    assert "papers 2025/faulty.txt" in summary
    (step,) = [
        step for step in uses(yaml.safe_load(snippet(".github/workflows/gongwen.yml"))) if "format" in step["with"]
    ]
    inputs = {name.replace("-", "_"): value for name, value in step["with"].items()}
    done = runner.use(**{**inputs, "paths": "papers 2025/faulty.txt"})
    assert done.returncode == 0, said(done)
    log = json.loads((drafts / step["with"]["output-file"]).read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["BD101"]
    done = runner.use(version="0.0.0")
    assert done.returncode == 1
    assert "gongwen-lint==0.0.0" in said(done)


def test_quotes_that_do_not_pair_are_said(tmp_path: Path) -> None:
    (step,) = [step for step in ACTION["runs"]["steps"] if step.get("id") == "check"]
    output = {"GITHUB_OUTPUT": str(tmp_path / "output")}
    done = bash(step["run"], tmp_path, {**os.environ, **output, "GWLINT_ARGS": '--select "BD, YS'})
    assert done.returncode == 2
    assert "引号不成对" in said(done)


def test_an_old_python_is_refused_in_words(tmp_path: Path, checkout: Path) -> None:
    old = tmp_path / "python"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    done = Runner(tmp_path, tmp_path, checkout, dict(os.environ)).use(python=str(old))
    assert done.returncode == 2
    assert "需要 Python 3.11 以上" in said(done)


@pytest.mark.parametrize("name", ["paths", "format", "output-file", "args", "version", "python"])
def test_every_input_is_described_and_used(name: str) -> None:
    assert ACTION["inputs"][name]["description"]
    used = {found for step in ACTION["runs"]["steps"] for v in step["env"].values() for found in EXPRESSION.findall(v)}
    assert f"inputs.{name}" in used
    assert len(ACTION["inputs"]) == 6

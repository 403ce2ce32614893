"""The GitLab template: its scripts run line by line, its artifacts read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
import yaml
from tests_hosts import ROOT, Done, Environment, bash, check_schema, said, snippet

TEMPLATE = ROOT / "templates/gongwen-lint.gitlab-ci.yml"
JOB = "gongwen-lint"


def job() -> dict[str, Any]:
    found = yaml.safe_load(TEMPLATE.read_text(encoding="utf-8"))[JOB]
    assert isinstance(found, dict)
    return found


def run(drafts: Path, environment: Environment, **variables: str) -> Done:
    """Runs the job with these variables over its own."""
    lines = [*job()["before_script"], *job()["script"]]
    return bash("\n".join(lines), drafts, {**environment, **job()["variables"], **variables})


def test_the_template_and_the_pipeline_of_the_readme_are_valid(tmp_path: Path) -> None:
    pipeline = tmp_path / ".gitlab-ci.yml"
    pipeline.write_text(snippet(pipeline.name), encoding="utf-8")
    for path in (TEMPLATE, pipeline):
        check_schema("vendor.gitlab-ci", path, "--data-transform", "gitlab-ci")
    using = yaml.safe_load(pipeline.read_text(encoding="utf-8"))
    assert using["include"][0]["file"] == f"/{TEMPLATE.relative_to(ROOT).as_posix()}"
    assert using[JOB]["variables"].keys() <= job()["variables"].keys()


def test_the_job_fails_on_faults_and_leaves_both_artifacts(drafts: Path, checkout: Path, offline: Environment) -> None:
    done = run(drafts, offline, GWLINT_PACKAGE=str(checkout), GWLINT_ARGS='--fail-on error --select "BD101, BD102"')
    assert done.returncode == 1, said(done)
    assert "papers 2025/faulty.txt:1:6" in said(done)
    reports = {kind: drafts / name for kind, name in job()["artifacts"]["reports"].items()}
    assert job()["artifacts"]["when"] == "always"
    (entry,) = json.loads(reports["codequality"].read_text(encoding="utf-8"))
    assert entry["location"] == {"path": "papers 2025/faulty.txt", "lines": {"begin": 1, "end": 1}}
    suites = fromstring(reports["junit"].read_text(encoding="utf-8"))
    assert [(s.get("name"), s.get("failures")) for s in suites] == [
        ("papers 2025/faulty.txt", "1"),
        ("papers 2025/right.txt", "0"),
    ]


def test_paths_stand_on_lines_of_their_own(drafts: Path, checkout: Path, offline: Environment) -> None:
    paths = "papers 2025/right.txt\nREADME.md\n"
    done = run(drafts, offline, GWLINT_PACKAGE=str(checkout), GWLINT_PATHS=paths, GWLINT_ARGS="--select BD101")
    assert done.returncode == 1, said(done)
    assert "检查 2 个文件" in said(done)
    assert "README.md:1:3" in said(done)
    script = "\n".join(job()["script"])
    wrong = bash(script, drafts, {**offline, "GWLINT_PATHS": ".", "GWLINT_ARGS": "--select 'BD"})
    assert wrong.returncode == 2
    assert "引号不成对" in said(wrong)


@pytest.mark.parametrize("name", ["", "GWLINT_ARGS"])
def test_a_job_that_does_not_know_its_package_says_so(name: str, drafts: Path, offline: Environment) -> None:
    done = run(drafts, offline, **({name: "--quiet"} if name else {}))
    assert done.returncode == 2
    assert "GWLINT_PACKAGE" in said(done)

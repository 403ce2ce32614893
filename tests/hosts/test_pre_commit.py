"""The hooks, run by pre-commit in a repository of drafts."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import yaml
from tests_hosts import ROOT, Done, Environment, said, snippet

from gongwen_lint.cli.files import CLOSED
from gongwen_lint.config import Config


def pre_commit(folder: Path, environment: Environment, *arguments: str) -> Done:
    command = [sys.executable, "-m", "pre_commit", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True)


def configure(drafts: Path, checkout: Path, *hooks: str) -> None:
    """Writes the configuration of the README, with the checkout for its address."""
    config = yaml.safe_load(snippet(".pre-commit-config.yaml"))
    head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=checkout, capture_output=True, check=True)
    (repo,) = config["repos"]
    repo |= {"repo": str(checkout), "rev": head.stdout.decode().strip()}
    repo["hooks"] = [{**repo["hooks"][0], "id": hook} for hook in hooks]
    (drafts / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    subprocess.run(["git", "add", "--all"], cwd=drafts, check=True)


def test_the_hooks_and_the_configuration_of_the_readme_are_valid(tmp_path: Path, checkout: Path) -> None:
    config = tmp_path / ".pre-commit-config.yaml"
    config.write_text(snippet(config.name), encoding="utf-8")
    for command, path in (("validate-manifest", ROOT / ".pre-commit-hooks.yaml"), ("validate-config", config)):
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", command, str(path)], capture_output=True, cwd=checkout
        )
        assert done.returncode == 0, said(done)
    offered = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    used = {hook["id"] for hook in yaml.safe_load(config.read_text(encoding="utf-8"))["repos"][0]["hooks"]}
    assert used <= offered == {"gwlint", "gwlint-fix"}


def test_the_hooks_take_what_is_found_in_folders() -> None:
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")):
        assert all(re.search(hook["files"], pattern.replace("*", "稿")) for pattern in Config().include)
        assert all(re.search(hook["files"], f"稿{extension}") for extension in {*CLOSED, ".WPS"})
        assert not re.search(hook["files"], "图.png")


def test_a_document_that_cannot_be_read_is_named_and_stops_the_commit(
    drafts: Path, checkout: Path, offline: Environment
) -> None:
    (drafts / "papers 2025/faulty.txt").unlink()
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le")
    for name, data in {"旧稿.doc": old, "旧稿.wps": old, "影印.pdf": b"%PDF-1.7\n"}.items():
        (drafts / name).write_bytes(data)
    configure(drafts, checkout, "gwlint")
    done = pre_commit(drafts, offline, "run", "--all-files")
    assert done.returncode == 1, said(done)
    assert "exit code: 3" in said(done)
    assert "旧稿.doc：" in said(done) or "旧稿.doc:" in said(done)
    assert said(done).count("另存为 .docx") == 2
    assert "是 PDF" in said(done)
    (drafts / "gwlint.toml").write_text('exclude = ["旧稿.*", "*.pdf"]\n', encoding="utf-8")
    configure(drafts, checkout, "gwlint")
    left_out = pre_commit(drafts, offline, "run", "--all-files")
    assert left_out.returncode == 0, said(left_out)


def test_a_faulty_draft_cannot_be_committed_until_it_is_mended(
    drafts: Path, checkout: Path, offline: Environment
) -> None:
    configure(drafts, checkout, "gwlint")
    first = pre_commit(drafts, offline, "run", "--all-files")
    assert first.returncode == 1, said(first)
    assert "papers 2025/faulty.txt:1:6: 错误 BD101" in said(first)
    assert "README.md:" not in said(first)
    configure(drafts, checkout, "gwlint-fix")
    fixing = pre_commit(drafts, offline, "run", "--all-files")
    assert fixing.returncode == 1
    assert "files were modified by this hook" in said(fixing)
    assert (drafts / "papers 2025/faulty.txt").read_text(encoding="utf-8") == "要提高认识，加强领导。\n"
    assert (drafts / "README.md").read_text(encoding="utf-8") == "说明,不是文稿。\n"
    configure(drafts, checkout, "gwlint", "gwlint-fix")
    last = pre_commit(drafts, offline, "run", "--all-files")
    assert last.returncode == 0, said(last)
    assert said(last).count("Passed") == 2

"""A second run finds what the first found, and nothing that happens to the cache shows."""

from __future__ import annotations

import os
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from gongwen_lint import engine
from gongwen_lint.cache import store
from gongwen_lint.cli import main
from gongwen_lint.cli.formats import RENDERERS
from gongwen_lint.engine import Checked
from gongwen_lint.finding import Finding, Place

ROOT = Path(__file__).resolve().parents[3]
FAULTY = "要提高认识,加强领导。\n"
RIGHT = "要提高认识，加强领导。\n"
ODD = "一二三𠮷😀\u2028四,五。\n"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    texts = {
        "a.txt": FAULTY,
        "b.txt": RIGHT,
        "c.md": f"# 关于试点的通知\n\n{FAULTY}",
        "d.txt": ODD,
        "e.txt": "務(wù)实。\n" * 3,
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    def one(*arguments: str) -> tuple[int, str, str]:
        status = main(["check", *arguments])
        return status, *capfd.readouterr()

    return one


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were really checked."""
    seen: list[str] = []
    real = engine.check

    def check(document: engine.Document, *rest: object) -> Checked:  # type: ignore[name-defined]
        seen.append(document.text)
        return real(document, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "check", check)
    return seen


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*/*") if path.is_file())


@pytest.mark.parametrize("format", RENDERERS)
def test_a_second_run_reports_the_same_without_checking(format: str, run: Run, checked: list[str]) -> None:
    command = ["--output-format", format, "."]
    without = run("--no-cache", *command)
    first = run(*command)
    assert len(checked) == 10
    assert run(*command) == first == without
    assert len(checked) == 10


def test_what_was_kept_for_one_format_serves_the_others_and_every_later_choice(run: Run, checked: list[str]) -> None:
    assert run(".")[0] == 1
    for other in (["--output-format", "json"], ["--fail-on", "never"], ["--quiet"], ["--jobs", "2"], ["--exit-zero"]):
        run(*other, ".")
    assert len(checked) == 5


@pytest.mark.parametrize(
    "choice",
    [["--select", "BD"], ["--ignore", "BD101"], ["--extend-ignore", "ZX"], ["--stage", "draft"], ["--genre", "通知"],
     ["--encoding", "utf-8"]],
)  # fmt: skip
def test_other_options_are_another_result(choice: list[str], run: Run, checked: list[str]) -> None:
    run("a.txt")
    before = run("--no-cache", *choice, "a.txt")
    assert run(*choice, "a.txt") == before
    assert len(checked) == 3


def test_the_configuration_counts_as_the_options_do(run: Run, checked: list[str], drafts: Path) -> None:
    assert run("a.txt")[0] == 1
    (drafts / "gwlint.toml").write_text('ignore = ["BD101"]\n', encoding="utf-8")
    assert run("a.txt")[0] == 0
    assert len(checked) == 2


def test_a_changed_file_is_checked_again(run: Run, checked: list[str], drafts: Path) -> None:
    assert run("a.txt")[0] == 1
    (drafts / "a.txt").write_text(RIGHT, encoding="utf-8")
    assert run("a.txt")[0] == 0
    (drafts / "a.txt").write_text(FAULTY, encoding="utf-8")
    assert run("a.txt")[0] == 1
    assert checked == [FAULTY, RIGHT]


def test_the_same_text_at_another_path_is_known_but_not_as_another_format(
    run: Run, checked: list[str], drafts: Path
) -> None:
    (drafts / "f.txt").write_text(FAULTY, encoding="utf-8")
    (drafts / "f.md").write_text(FAULTY, encoding="utf-8")
    run("a.txt")
    assert run("f.txt")[1].startswith("f.txt:1:6:")
    assert checked == [FAULTY]
    run("f.md")
    assert checked == [FAULTY] * 2


def test_changed_rules_are_another_result(run: Run, checked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    run("a.txt")
    monkeypatch.setattr(store, "code_digest", lambda: b"other rules")
    run("a.txt")
    assert len(checked) == 2


def test_rules_that_cannot_be_read_are_no_reason_to_fail(
    run: Run, checked: list[str], own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "code_digest", lambda: None)
    assert run("a.txt")[0] == 1
    assert not own_cache.exists()


def test_without_the_cache_nothing_is_read_or_written(run: Run, checked: list[str], own_cache: Path) -> None:
    run("--no-cache", ".")
    assert not own_cache.exists()
    run(".")
    run("--no-cache", ".")
    assert len(checked) == 15


def test_an_unknown_rule_is_told_however_often(run: Run) -> None:
    assert run("a.txt")[0] == 1
    said = [run("--select", "QQ777", *paths) for paths in (["a.txt"], ["a.txt"], ["missing.txt"])]
    assert [status for status, *_ in said] == [2, 2, 2]


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda whole: b"",
    "cut": lambda whole: whole[:-1],
    "cut in the tag": lambda whole: whole[:7],
    "first bit": lambda whole: bytes([whole[0] ^ 1]) + whole[1:],
    "last bit": lambda whole: whole[:-1] + bytes([whole[-1] ^ 128]),
    "longer": lambda whole: whole + b".",
    "of another version": lambda whole: b"gwlint cache of another version\n" * 9,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_entry_is_none_and_is_written_anew(
    damage: str, run: Run, checked: list[str], own_cache: Path
) -> None:
    first = run("a.txt")
    (entry,) = entries(own_cache)
    whole = entry.read_bytes()
    entry.write_bytes(DAMAGES[damage](whole))
    assert run("a.txt") == first
    assert len(checked) == 2
    assert entry.read_bytes() == whole


def test_the_entry_of_another_document_is_none(run: Run, checked: list[str], own_cache: Path) -> None:
    first = run("a.txt")
    (entry,) = entries(own_cache)
    run("b.txt")
    other = next(path for path in entries(own_cache) if path != entry)
    entry.write_bytes(other.read_bytes())
    assert run("a.txt") == first
    assert len(checked) == 3


def test_what_someone_else_sealed_for_this_document_is_no_report(
    run: Run, checked: list[str], own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, content in enumerate((b"", b"{}", b"[1]", b"[1,2,3,4,5,6,7,8,9,10,11]", b'["","txt",0,[],[0]]'), 1):
        with monkeypatch.context() as patch:
            patch.setattr(store, "pack", lambda _, content=content: zlib.compress(content))
            run("--encoding", "utf-8", "a.txt")
        assert run("--encoding", "utf-8", "a.txt")[0] == 1
        assert len(checked) == 2 * number
        for entry in entries(own_cache):
            entry.unlink()


def test_a_folder_in_the_place_of_an_entry(run: Run, checked: list[str], own_cache: Path) -> None:
    first = run("a.txt")
    (entry,) = entries(own_cache)
    entry.unlink()
    entry.mkdir()
    assert run("a.txt") == run("a.txt") == first
    assert len(checked) == 3


@pytest.mark.parametrize("place", ["a.txt", "a.txt/cache", "/dev/null/cache", "/proc/gwlint", "\0"], ids=repr)
def test_where_no_cache_can_be_the_run_goes_on_without(place: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    without = run("--no-cache", ".")
    monkeypatch.setattr(store, "cache_folder", lambda: Path(place))
    assert run(".") == run(".") == without


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="this user may write where it is forbidden")
def test_a_read_only_cache_serves_what_it_has(run: Run, own_cache: Path) -> None:
    first = run("a.txt")
    folders = [own_cache, *own_cache.iterdir()]
    for folder in folders:
        folder.chmod(0o500)
    try:
        assert run("a.txt") == first
        assert run("b.txt")[0] == 0
        assert len(entries(own_cache)) == 1
    finally:
        for folder in folders:
            folder.chmod(0o700)


def test_a_home_that_cannot_be_used(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    without = run("--no-cache", ".")
    for name in ("GWLINT_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", "/dev/null")
    monkeypatch.setenv("LOCALAPPDATA", "\0" if os.name == "nt" else "")
    assert run(".") == without


def test_the_cache_holds_no_text_of_the_documents(run: Run, own_cache: Path, drafts: Path) -> None:
    secret = "南岭县第三水库除险加固方案"
    (drafts / "secret.txt").write_text(f"{secret},请予审议。\n", encoding="utf-8")
    status, shown, _ = run("--output-format", "rich", "secret.txt")
    assert status == 1
    assert secret in shown
    held = b"".join(str(path).encode() + path.read_bytes() for path in entries(own_cache))
    assert len(held) > 100
    for start in range(len(secret) - 2):
        for encoding in ("utf-8", "gb18030", "utf-16-le", "utf-16-be"):
            assert secret[start : start + 3].encode(encoding) not in held
    assert b"BD101" not in held
    assert b"secret.txt" not in held


def test_what_went_wrong_with_a_rule_may_be_gone_next_time(
    run: Run, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = engine.check
    failed = Finding("GW002", "rule-too-slow", "warning", None, "", "规则运行超时", (Place(0, 1),))

    def check(*arguments: object) -> Checked:
        found = real(*arguments)  # type: ignore[arg-type]
        return found._replace(findings=(failed, *found.findings))

    with monkeypatch.context() as patch:
        patch.setattr(engine, "check", check)
        assert "规则运行超时" in run("a.txt")[1]
    assert entries(own_cache) == []
    assert "规则运行超时" not in run("a.txt")[1]


def test_a_file_that_cannot_be_read_is_not_kept(run: Run, own_cache: Path, drafts: Path) -> None:
    (drafts / "bad.txt").write_bytes(b"%PDF-1.7")
    assert run("bad.txt", "missing.txt")[0] == 3
    assert entries(own_cache) == []


def test_a_file_on_which_we_fail_does_not_end_the_run(
    run: Run, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = engine.check

    def check(document: engine.Document, *rest: object) -> Checked:  # type: ignore[name-defined]
        if document.text == RIGHT:
            raise RecursionError("too deep")
        return real(document, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "check", check)
    status, shown, _ = run(".")
    assert status == 3
    assert "b.txt: 无法检查：检查时内部出错（RecursionError：too deep）" in shown
    assert "a.txt:1:6:" in shown
    assert len(entries(own_cache)) == 4


def test_fixing_passes_by_what_needs_none(run: Run, checked: list[str], drafts: Path) -> None:
    run(".")
    del checked[:]
    assert main(["fix", "b.txt"]) == 0
    assert checked == []
    assert main(["fix", "a.txt"]) == 0
    assert (drafts / "a.txt").read_text(encoding="utf-8") == RIGHT
    assert checked[0] == FAULTY


def test_standard_input_is_checked_as_ever(drafts: Path) -> None:
    code = "import sys; from gongwen_lint.cli import main; sys.exit(main())"
    path = os.pathsep.join(str(ROOT / root) for root in ("lint", "rules", "lsp"))
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", code, "check", "-", "b.txt"], input=FAULTY.encode(), capture_output=True,
            env={**os.environ, "PYTHONPATH": path},
        )  # fmt: skip
        assert done.returncode == 1
        assert done.stdout.decode().startswith("-:1:6:")


def test_two_runs_at_once(drafts: Path, own_cache: Path) -> None:
    for number in range(40):
        (drafts / f"{number}.txt").write_text(f"第{number}件事。\n{FAULTY}", encoding="utf-8")
    code = "import sys; from gongwen_lint.cli import main; sys.exit(main())"
    path = os.pathsep.join(str(ROOT / root) for root in ("lint", "rules", "lsp"))
    command = [sys.executable, "-c", code, "check", "--jobs", "2", "."]
    runs = [
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}
        )
        for _ in range(3)
    ]
    first, *others = [run.communicate() for run in runs]
    assert all(other == first for other in others)
    assert first[1] == b""
    assert first[0].count(b"BD101") == 43
    assert all(len(path.name) == 62 for path in entries(own_cache))
    assert len(entries(own_cache)) == 45


def test_where_all_is_known_neither_engine_nor_rules_are_loaded() -> None:
    code = "import sys; from gongwen_lint.cli import main; main(['check', 'a.txt']); print(*sys.modules)"
    path = os.pathsep.join(str(ROOT / root) for root in ("lint", "rules", "lsp"))
    for loaded in (True, False):
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8",
            env={**os.environ, "PYTHONPATH": path},
        )  # fmt: skip
        modules = done.stdout.split()
        for name in ("gongwen_lint.engine", "gongwen_lint.structure", "gongwen_rules", "regex", "multiprocessing"):
            assert (name in modules) is (loaded and name != "multiprocessing")


def test_cleaning(run: Run, own_cache: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run(".")
    assert main(["clean"]) == 0
    assert capfd.readouterr().out == f"清空缓存 {own_cache}：5 项，0.0 MB\n"
    assert not own_cache.exists()
    assert main(["clean"]) == 0
    assert capfd.readouterr().out == "缓存是空的\n"


def test_a_lock_file_is_not_taken_for_a_draft_that_is_known(run: Run, drafts: Path) -> None:
    assert run("b.txt")[0] == 0
    (drafts / "~$b.txt").write_bytes((drafts / "b.txt").read_bytes())
    status, out, _ = run("~$b.txt")
    assert status == 3
    assert "锁文件" in out

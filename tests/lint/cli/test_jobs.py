"""Files spread over processes: the same report, whatever happens to one of them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest
from tests_jobs import never, start, start_and_die, start_only_in

from gongwen_lint.cli import jobs, main, run
from gongwen_lint.cli.formats import RENDERERS
from gongwen_lint.cli.jobs import run_jobs
from gongwen_lint.cli.run import workers_for

ROOT = Path(__file__).resolve().parents[3]
FAULTY = "要提高认识,加强领导。\n"


def died(item: str) -> str:
    return f"{item} died"


def answers(*items: str, workers: int = 2) -> list[str]:
    return list(run_jobs(start, items, workers, died))


def test_results_come_in_order_however_long_each_takes() -> None:
    items = ["sleep", "large", *map(str, range(30))]
    assert answers(*items) == ["sleep done", "large done" * 100_000, *(f"{n} done" for n in range(30))]
    assert not active_children()


def test_an_item_that_kills_its_process_costs_itself_alone() -> None:
    items = ["a", "die 1", "b", "die 2", "die 3", *map(str, range(20)), "die 4"]
    expected = [died(item) if item.startswith("die") else f"{item} done" for item in items]
    assert answers(*items) == expected
    assert answers("die", workers=1) == ["die died"]
    assert not active_children()


def test_more_workers_than_items() -> None:
    assert answers("a", workers=3) == ["a done"]
    assert answers(workers=2) == []


@pytest.mark.parametrize("elsewhere", [start_only_in, start_and_die])
def test_where_no_worker_can_start_the_work_is_done_here(
    elsewhere: Callable[[int], Callable[[str], str]], capfd: pytest.CaptureFixture[str]
) -> None:
    begin = partial(elsewhere, os.getpid())
    assert list(run_jobs(begin, ["a", "b"], 2, died)) == ["a done", "b done"]
    assert capfd.readouterr().err == ""


def test_where_processes_are_not_allowed_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: str) -> object:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(jobs, "get_context", refused)
    assert answers("a", "b") == ["a done", "b done"]


def test_what_is_wrong_with_the_start_is_raised_here() -> None:
    with pytest.raises(ValueError, match="nowhere"):
        list(run_jobs(never, ["a", "b"], 2, died))


def test_a_run_that_is_given_up_leaves_no_process_behind() -> None:
    results = run_jobs(start, ["a", *["sleep"] * 50], 2, died)
    assert next(results) == "a done"
    results.close()  # type: ignore[attr-defined]
    assert not active_children()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere processes end without notice")
def test_a_run_that_is_given_up_leaves_no_file_half_written(tmp_path: Path) -> None:
    held = tmp_path / "held"
    results = run_jobs(start, ["a", f"hold {held}", "b"], 2, died)
    assert next(results) == "a done"
    while not held.exists():
        time.sleep(0.01)
    results.close()  # type: ignore[attr-defined]
    assert not held.exists()


def test_how_many_processes_pay_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "_processors", lambda: 4)
    monkeypatch.setattr(run, "WORTH", 100)
    file = tmp_path / "a.txt"
    file.write_bytes(bytes(50))
    few, many, none = [str(file)] * 3, [str(file)] * 40, [str(tmp_path / "none.txt")] * 40
    assert [workers_for(few, 0), workers_for(many[:4], 0), workers_for(many, 0), workers_for(none, 0)] == [1, 2, 4, 1]
    assert [workers_for([], 0), workers_for([], 8), workers_for(few, 8), workers_for(many, 8)] == [1, 1, 3, 8]


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(f"第{number}件事。\n" + FAULTY * (number % 3), encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"%PDF-1.7")
    return tmp_path


@pytest.mark.parametrize("format", RENDERERS)
def test_the_report_is_that_of_one_process(format: str, drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["check", "--no-cache", "--output-format", format, "."]
    assert main([*command, "--jobs", "1"]) == 3
    alone = capsys.readouterr()
    assert main([*command, "--jobs", "3"]) == 3
    assert capsys.readouterr() == alone
    assert "bad.txt" in alone.out


def test_fixing_and_showing_fixes_in_several_processes(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["fix", "--diff", "--no-cache", "--jobs", "1", "."])
    alone = capsys.readouterr()
    assert main(["fix", "--diff", "--no-cache", "--jobs", "2", "."]) == 3
    assert capsys.readouterr() == alone
    assert alone.out.count("+要提高认识，加强领导。") == 12
    assert main(["fix", "--jobs", "2", "."]) == 3
    assert not [path for path in drafts.glob("*.txt") if b"," in path.read_bytes()]


def test_jobs_must_be_a_number(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--jobs", "many"]) == 2
    assert "选项 --jobs/-j：应是整数或 auto，不能是“many”" in capsys.readouterr().err
    assert main(["check", "--jobs", "auto", "00.txt"]) == 0


@pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX does")
@pytest.mark.parametrize("whole_group", [True, False])
def test_ctrl_c_ends_the_run_at_once(drafts: Path, own_cache: Path, *, whole_group: bool) -> None:
    for number in range(200):
        (drafts / f"long{number}.txt").write_text(f"第{number}件事。\n" + FAULTY * 400, encoding="utf-8")
    code = "import sys; from gongwen_lint.cli import main; sys.exit(main())"
    path = os.pathsep.join(str(ROOT / root) for root in ("lint", "rules", "lsp"))
    process = subprocess.Popen(
        [sys.executable, "-c", code, "check", "--jobs", "2", "."], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path}, start_new_session=True,
    )  # fmt: skip
    while process.poll() is None and len(list(own_cache.glob("*/*"))) < 20:  # all workers are at work by then
        time.sleep(0.01)
    (os.killpg if whole_group else os.kill)(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)  # returns when the last one that could write has ended
    assert (process.returncode, out, err.decode()) == (130, b"", "gwlint：已中断\n")


def test_what_the_user_asks_for_is_bounded_by_the_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "_processors", lambda: 3)
    assert workers_for(["a.txt"] * 5000, 1000) == 12
    assert workers_for(["a.txt"] * 5000, 11) == 11

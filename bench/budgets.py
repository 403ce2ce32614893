"""The budgets of the design that apply so far, as ratios of CPU time measured in one run.

Usage: python bench/budgets.py    (the corpus lies in ../shared/corpus/clean)
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from gongwen_lint.engine import RuleSet, Selection, check, load_visitors
from gongwen_lint.readers import parse, read_bytes

ROOT = Path(__file__).resolve().parents[1]
CLEAN = ROOT.parent / "shared/corpus/clean"
DRAFT = ROOT / "examples/right/yijian-laonian-zhucan.txt"
ROUNDS = 3

CORRECTOR = "ZC2"
"""The rules that ask the language model: the contextual corrector, which has budgets of its own."""


def cpu(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Least CPU seconds of some runs."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def child_cpu(command: list[str], rounds: int = 7) -> float:
    """Least CPU seconds of a command, compiled modules kept between runs as after an installation."""
    best = float("inf")
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def line(what: str, ratio: float, budget: float, note: str = "") -> None:
    share = 100 * ratio / budget
    print(f"{what:44} {ratio:8.3f}   budget {budget:6.3f}   used {share:5.0f} %   {note}")


def over_corpus(texts: list[str], rules: RuleSet) -> float:
    return cpu(lambda: [check(parse(text), rules) for text in texts])


def throughput() -> None:
    import autocorrect_py
    import jieba

    jieba.setLogLevel(60)
    jieba.initialize()
    texts = [path.read_text(encoding="utf-8") for path in sorted(CLEAN.glob("*.txt"))]
    visitors = load_visitors()
    every = Selection(ignore=(CORRECTOR,)).apply(visitors)
    marks = Selection(select=("BD", "ZX")).apply(visitors)
    nothing = RuleSet((), ())
    check(parse("试，试。\n"), every)
    ours, only_marks, bare = over_corpus(texts, every), over_corpus(texts, marks), over_corpus(texts, nothing)
    segmented = cpu(lambda: [jieba.lcut(text) for text in texts], 1)
    corrected = cpu(lambda: [autocorrect_py.lint_for(text, "a.txt") for text in texts], 1)
    print(f"{len(texts)} documents, {sum(map(len, texts)):,} characters, {len(every.rules)} rules")
    line(
        f"all rules but {CORRECTOR} / jieba.lcut",
        ours / segmented,
        1 / 3,
        f"{ours:.2f} s / {segmented:.2f} s, without rules {bare:.2f} s",
    )
    line(
        "punctuation+script / autocorrect lint_for",
        only_marks / corrected,
        1.5,
        f"{only_marks:.2f} s / {corrected:.2f} s",
    )
    slowest(texts, every)


def slowest(texts: list[str], every: RuleSet) -> None:
    """The rules that cost most, each run alone."""
    bare = cpu(lambda: [check(parse(text), RuleSet((), ())) for text in texts[:100]], 1)
    costs = []
    for rule in every.rules:
        alone = RuleSet((rule,), every.extractors)
        costs.append((cpu(lambda alone=alone: [check(parse(t), alone) for t in texts[:100]], 1) - bare, rule.code))  # type: ignore[misc]
    print(
        "dearest rules on 100 documents:",
        ", ".join(f"{code} {1000 * cost:.0f} ms" for cost, code in sorted(costs)[:-6:-1]),
    )


def cold_start() -> None:
    gwlint = str(Path(sys.executable).with_name("gwlint"))
    empty = child_cpu([sys.executable, "-c", "pass"])
    line("gwlint --version / python -c pass", child_cpu([gwlint, "--version"]) / empty, 4)
    command = [gwlint, "check", "--no-cache", "--output-format", "json", str(DRAFT)]
    what = "cold check of a 3,000-character draft"
    line(f"{what} / pass", child_cpu(command) / empty, 35, f"pass = {1000 * empty:.0f} ms")
    line(f"{what}, {CORRECTOR} ignored / pass", child_cpu([*command, "--ignore", CORRECTOR]) / empty, 20)


def memory() -> None:
    text = DRAFT.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        big = Path(folder, "big.txt")
        big.write_text(text * (10_000_000 // len(text.encode()) + 1), encoding="utf-8")
        command = [sys.executable, __file__, "--peak", str(big)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    line("peak MB of a check of a 10 MB file / 400 MB", float(done.stdout) / 400, 1, f"{done.stdout.strip()} MB")


def peak(path: str) -> None:
    check(read_bytes(Path(path).read_bytes(), path), Selection().apply(load_visitors()))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def main() -> None:
    cold_start()
    memory()
    if CLEAN.exists():
        throughput()
    else:
        print(f"NO CORPUS at {CLEAN}: throughput not measured", file=sys.stderr)
    sys.stdout.flush()
    subprocess.run([sys.executable, str(ROOT / "bench/keystroke.py")], check=False, env={**os.environ})


if __name__ == "__main__":
    if sys.argv[1:2] == ["--peak"]:
        peak(sys.argv[2])
    else:
        main()

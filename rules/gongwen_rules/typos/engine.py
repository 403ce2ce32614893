"""The corrector of the product: its model, read when first needed."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from gongwen_rules.typos.corrector import Corrector
from gongwen_rules.typos.judge import read_judge
from gongwen_rules.typos.search import Search
from gongwen_rules.typos.tables import tables


def model_file() -> Path | None:
    """The language model; its name holds its version and check sum. None where it is not installed."""
    return next(Path(__file__).parent.glob("official-5gram-*.klm"), None)


@cache
def search() -> Search | None:
    """What finds edits; None where the query library (ufal.kenlm) is not installed.

    Raises:
        RuntimeError: The library or the model is missing or damaged; the message says what to do.
    """
    if find_spec("kenlm") is None:
        return None
    try:
        return _read(model_file())
    except (OSError, ImportError) as error:
        raise RuntimeError("上下文改错用的语言模型或 kenlm 读不出来，请重装 gongwen-lint 和 ufal.kenlm") from error


def _read(model: Path | None) -> Search:
    if model is None:
        raise FileNotFoundError("official-5gram-*.klm")
    kenlm: Any = import_module("kenlm")
    how = kenlm.Config()
    how.load_method = kenlm.LoadMethod.LAZY  # mapped, and read where it is looked at
    how.show_progress = False
    how.arpa_complain = kenlm.ARPALoadComplain.NONE
    return Search(kenlm.Model(str(model), how), tables(), kenlm.State)


@cache
def corrector() -> Corrector | None:
    """The corrector; None where what finds edits is."""
    finds = search()
    return None if finds is None else Corrector(finds, read_judge(Path(__file__).with_name("judge.json")))

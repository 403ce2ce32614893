"""The command line of the bench."""

from __future__ import annotations

import argparse
import json
import sys

from gongwen_lint.engine import Selection, load_visitors

from .bench import trials
from .catalogue import OPERATORS
from .fault import Operator
from .sources import CLEAN, documents
from .table import as_json, misses, strays, table


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.injection", description="逐处注入已知差错，看检查器查出多少")
    parser.add_argument("--category", default="", metavar="代码", help="只用这些类的差错，逗号分隔，如 BD,SZ")
    parser.add_argument("--operator", default="", metavar="名称", help="只用名称里有这几个字的差错")
    parser.add_argument("--documents", default="*", metavar="文件名", help="只用文件名相符的文稿，如 'tongzhi-*'")
    parser.add_argument("--misses", action="store_true", help="列出没有查出的差错和上下文")
    parser.add_argument("--strays", action="store_true", help="列出别处新报的问题")
    parser.add_argument("--json", action="store_true", help="输出 JSON")
    return parser.parse_args()


def wanted(asked: argparse.Namespace) -> list[Operator]:
    categories = tuple(asked.category.upper().split(",")) if asked.category else ("",)
    return [o for o in OPERATORS if o.category.startswith(categories) and asked.operator in o.name]


def main() -> int:
    asked = arguments()
    operators, texts = wanted(asked), documents(asked.documents)
    if not operators or not texts:
        print("没有这样的差错或者文稿", file=sys.stderr)
        return 2
    if not CLEAN.exists():
        print(f"没有语料 {CLEAN}：只用自有样稿", file=sys.stderr)
    asked_for = tuple({code for operator in operators for code in operator.found if len(code) == len("WF201")})
    rules = Selection(extend_select=asked_for).apply(load_visitors())  # opt-in rules run where a fault is theirs alone
    done = list(trials(texts, operators, rules))
    if asked.json:
        print(json.dumps(as_json(operators, done), ensure_ascii=False, indent=1))
        return 0
    print(table(operators, done, len(texts)))
    if asked.misses:
        print(misses(done))
    if asked.strays:
        print(strays(done))
    return 0


if __name__ == "__main__":
    sys.exit(main())

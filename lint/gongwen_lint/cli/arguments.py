"""The options of every command."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from gongwen_lint.cli.formats import RENDERERS

FAIL_ON = ("error", "warning", "info", "never")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)

    def format_help(self) -> str:
        return _HEADING.sub(r"\1：", super().format_help())

    def _format_action(self, action: argparse.Action) -> str:
        """The list of commands goes without a line that repeats its heading."""
        shown = super()._format_action(action)
        return shown.partition("\n")[2] if action.nargs == argparse.PARSER else shown


def _columns() -> int:
    """The width of the terminal; argparse, which asks for it with every option, loads slow modules for that."""
    said, seen = 0, 0
    with suppress(ValueError):
        said = int(os.environ.get("COLUMNS", 0))
    with suppress(AttributeError, ValueError, OSError):  # no output, or one that is no terminal
        seen = os.get_terminal_size(sys.__stdout__.fileno()).columns  # type: ignore[union-attr]
    return next((width for width in (said, seen) if width > 0), 80)


class _Parser(argparse.ArgumentParser):
    def __init__(self, **fields: Any) -> None:
        super().__init__(formatter_class=_Formatter, add_help=False, allow_abbrev=False, **fields)
        self._positionals.title, self._optionals.title = "参数", "选项"
        self.add_argument("-h", "--help", action="help", help="显示帮助")

    def error(self, message: str) -> Any:
        self.exit(2, f"gwlint：{_chinese(message)}\n用 {self.prog} --help 查看用法。\n")


_HEADING = re.compile(r"^((?:\x1b\[[\d;]*m)*(?:参数|选项|命令)):", re.MULTILINE)

_MESSAGES = (
    (r"unrecognized arguments: (.*)", "不认识的选项：{}"),
    (r"the following arguments are required: (.*)", "缺少参数：{}"),
    (r"argument 命令: invalid choice: (.*) \(choose from .*\)", "没有命令{}"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", "选项 {}：不能是{}，可选：{}"),
    (r"argument (.*): expected one argument", "选项 {}：后面要有一个值"),
    (r"argument (.*): ignored explicit argument (.*)", "选项 {}：后面不能写值{}"),
    (r"argument (.*?): (.*)", "选项 {}：{}"),
)


def _chinese(message: str) -> str:
    """What argparse complains of."""
    for english, chinese in _MESSAGES:
        if match := re.fullmatch(english, message, re.DOTALL):
            return chinese.format(*map(_marked, match.groups()))
    return message


def _marked(said: str) -> str:
    """A value in Chinese quotation marks, a list with Chinese commas."""
    quoted = re.fullmatch(r"(['\"])([^'\"]*)\1", said)
    return f"“{quoted[2]}”" if quoted else said.replace("', '", "、").replace(", ", "、").strip("'")


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    top = _Parser(prog="gwlint", description="公文检：检查党政机关公文和机关常用文稿。")
    top.add_argument("-V", "--version", action="store_true", help="显示版本")
    commands = top.add_subparsers(dest="command", metavar="命令", parser_class=_Parser, title="命令", prog="gwlint")
    for name, (short, long, options) in COMMANDS.items():
        options(commands.add_parser(name, help=short, description=long))
    return top


def command_parser(name: str) -> argparse.ArgumentParser:
    """The parser of one command, which is made sooner than that of all; it sets `command` too."""
    _, long, options = COMMANDS[name]
    made = _Parser(prog=f"gwlint {name}", description=long)
    made.set_defaults(command=name)
    options(made)
    return made


def _check_options(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add(
        "paths",
        nargs="*",
        metavar="文件或文件夹",
        help="文件夹逐层查找 .docx、.docm、.txt、.md；- 表示标准输入；默认当前文件夹",
    )
    add("--output-format", choices=tuple(RENDERERS), help="输出格式；终端默认 rich，否则 concise")
    add("--output-file", metavar="文件", help="把报告写到文件")
    add("--fix", action="store_true", help="把安全的修正写回文件")
    add("--unsafe-fixes", action="store_true", help="须确认的修正也用上")
    add("--diff", action="store_true", help="只显示会怎样修改，不写文件")
    add("--fail-on", choices=FAIL_ON, help="达到哪一级算不通过（退出码 1），默认 warning")
    add("--exit-zero", action="store_true", help="有问题也以 0 退出")
    add("--force-exclude", action="store_true", help="点名的文件也按排除的规定跳过，供提交前钩子用")
    add("--show-files", action="store_true", help="只列出会检查哪些文件")
    add("--show-config", action="store_true", help="只列出每份文稿用什么配置、各项出自哪里")
    add("--statistics", action="store_true", help="只报各规则查出多少处")
    add("--baseline", metavar="文件", help="基线：记在里面的问题不算不通过")
    add("--write-baseline", metavar="文件", help="把现有问题全部记入基线")
    add("--update-baseline", action="store_true", help="把基线里已经改好的去掉，不添新的")
    add("--changed-since", metavar="提交", help="只报 git 里从这个提交、分支以来改动过的行")
    add("--color", choices=("auto", "always", "never"), default="auto", help="颜色")
    add("-q", "--quiet", action="store_true", help="只报问题，不报总结和打分")
    add("--no-cache", action="store_true", help="不读也不写缓存")
    add(
        "--jobs",
        "-j",
        type=_jobs,
        default=0,
        metavar="个数",
        help="用几个进程，最多是处理器的 4 倍；默认 auto：文件多时用上全部处理器",
    )
    add("--stage", choices=("final", "draft"), help="draft：草稿，占位符不算错；默认 final")
    _document_options(command)
    _selection_options(command)


def _outline_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="文件", help="- 表示标准输入")
    command.add_argument("--output-format", choices=("text", "json"), default="text", help="输出格式")
    _document_options(command)


def _rules_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--output-format", choices=("text", "json"), default="text", help="输出格式")
    _selection_options(command)


def _explain_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("codes", nargs="+", metavar="规则", help="代码、前缀或名称，如 BD101、BD、halfwidth-comma")


def _init_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--force", action="store_true", help="覆盖已有的配置")


def _clean_options(command: argparse.ArgumentParser) -> None:
    """It has none."""


def _server_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)


def _jobs(given: str) -> int:
    """How many processes; 0 = as many as pay off."""
    if given == "auto":
        return 0
    if given.isascii() and given.isdigit():
        return int(given)
    raise argparse.ArgumentTypeError(f"应是整数或 auto，不能是“{given}”")


def _document_options(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    add("--encoding", metavar="编码", help="指定编码，如 gb18030、big5；默认自动判断")
    add("--stdin-filename", metavar="文件名", help="标准输入当作哪个文件")
    add("--genre", metavar="文种", help="指定文种，不用识别的结果")
    add("--config", metavar="文件", help="指定配置文件")


def _selection_options(command: argparse.ArgumentParser) -> None:
    for option, text in (
        ("--select", "只用这些规则"),
        ("--ignore", "不用这些规则"),
        ("--extend-select", "另外启用"),
        ("--extend-ignore", "另外停用"),
    ):
        command.add_argument(option, action="append", metavar="规则", help=f"{text}：代码、前缀、名称或词条，逗号分隔")


COMMANDS: dict[str, tuple[str, str | None, Callable[[argparse.ArgumentParser], None]]] = {
    "check": ("检查文稿", "检查文稿", _check_options),
    "fix": ("检查并改掉有把握的（同 check --fix）", "检查并改掉有把握的（同 check --fix）", _check_options),
    "outline": ("显示识别出的要素", "显示识别出的要素", _outline_options),
    "rules": ("列出规则", "列出规则", _rules_options),
    "explain": ("说明一条规则", "说明一条规则：为什么、依据、正例、错例", _explain_options),
    "init": ("写一份带注释的配置", "在当前文件夹写一份带注释的 gwlint.toml", _init_options),
    "clean": ("清空缓存", "清空缓存（文件未改时直接用上次的结果）", _clean_options),
    "lsp": ("启动语言服务器，供编辑器调用", None, _server_options),
}
"""Each command with what the list of commands says of it, what its own help says, and its options."""

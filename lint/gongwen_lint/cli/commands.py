"""Dispatching the commands."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from gongwen_lint.cli.arguments import COMMANDS, command_parser, parser
from gongwen_lint.cli.status import USAGE
from gongwen_lint.error import UsageError
from gongwen_lint.pathname import printable
from gongwen_lint.plugins import entry_points


def run(arguments: Sequence[str]) -> int:
    """Runs the command that the arguments name; the exit status."""
    if arguments[:1] == ["lsp"]:
        return _serve(arguments[1:])
    named = arguments[0] if arguments else ""
    try:
        options = (
            command_parser(named).parse_args(arguments[1:]) if named in COMMANDS else parser().parse_args(arguments)
        )
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else USAGE
    if options.command is None:
        parser().print_help(sys.stderr)
        return USAGE
    return _guarded(_COMMANDS[options.command], options)


def _guarded(command: Callable[[argparse.Namespace], int], options: argparse.Namespace) -> int:
    """Turns mistakes of the user into one line and exit status 2."""
    try:
        return command(options)
    except UsageError as error:
        sys.stderr.write(f"gwlint：{printable(str(error))}\n")
        return USAGE


def _check(options: argparse.Namespace) -> int:
    from gongwen_lint.cli.check import check_command

    return check_command(options)


def _fix(options: argparse.Namespace) -> int:
    options.fix = not options.diff
    return _check(options)


def _outline(options: argparse.Namespace) -> int:
    from gongwen_lint.cli.show import outline_command

    return outline_command(options)


def _rules(options: argparse.Namespace) -> int:
    from gongwen_lint.cli.show import rules_command

    return rules_command(options)


def _explain(options: argparse.Namespace) -> int:
    from gongwen_lint.cli.explain import explain_command

    return explain_command(options)


def _clean(options: argparse.Namespace) -> int:
    from gongwen_lint.cli.clean import clean_command

    return clean_command(options)


def _init(options: argparse.Namespace) -> int:
    from gongwen_lint.cli.show import init_command

    return init_command(options)


def _serve(arguments: Sequence[str]) -> int:
    found = next((entry for entry in entry_points("gwlint.servers") if entry.name == "lsp"), None)
    if found is None:
        sys.stderr.write("gwlint：没有安装语言服务器\n")
        return USAGE
    serve: Callable[[list[str]], int] = found.load()
    return serve(list(arguments))


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": _check,
    "fix": _fix,
    "outline": _outline,
    "rules": _rules,
    "explain": _explain,
    "init": _init,
    "clean": _clean,
}

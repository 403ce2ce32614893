"""The command line of the server."""

from __future__ import annotations

import argparse
import gc
import logging
import secrets
import sys
from collections.abc import Sequence
from pathlib import Path

from gongwen_lsp.loading import load_types

USAGE = 2
_LEVELS = ("off", "error", "warning", "info", "debug")


def run(argv: Sequence[str]) -> int:
    """Serves as the arguments say; see `gongwen_lsp.serve`."""
    gc.disable()  # until the rules are loaded: what is made till then stays, and looking at it again and again takes 90 ms
    try:
        return _serve(argv)
    finally:
        gc.enable()


def _serve(argv: Sequence[str]) -> int:
    try:
        options = _parser().parse_args(list(argv))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else USAGE
    load_types()
    if not _open_log(options.log_file, options.log_level):
        return USAGE
    if options.tcp is None and options.ws is None:
        from gongwen_lsp.stdio import serve_stdio

        return serve_stdio()
    from gongwen_lsp.ports import serve_port

    is_web = options.ws is not None
    token = options.token or (secrets.token_urlsafe(16) if is_web else "")
    port: int = options.ws if is_web else options.tcp
    return serve_port(port, web=is_web, token=token, origins=options.origin)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("gwlint lsp", description="语言服务器，由编辑器启动；默认用标准输入输出")
    parser.add_argument("--stdio", action="store_true", help="用标准输入输出（默认）")
    parser.add_argument("--tcp", type=_port, metavar="端口", help="在本机的这个端口上等编辑器连接，0 = 任选")
    parser.add_argument("--ws", type=_port, metavar="端口", help="同上，用 WebSocket，供网页里的编辑器连接")
    parser.add_argument(
        "--token", default="", metavar="口令", help="WebSocket 连接须带的口令；不写就随机生成，显示在标准错误上"
    )
    parser.add_argument(
        "--origin", action="append", default=[], metavar="来源", help="另外允许哪些网页连接，如 https://oa.example.cn"
    )
    parser.add_argument("--log-file", metavar="文件", help="日志写到这个文件（默认写到标准错误）")
    parser.add_argument(
        "--log-level", choices=_LEVELS, default="warning", help="日志的详细程度；日志里从来没有文稿的文字"
    )
    parser.add_argument("--clientProcessId", help=argparse.SUPPRESS)
    return parser


def _port(said: str) -> int:
    number = int(said)
    if not 0 <= number < 65536:
        raise ValueError(said)
    return number


def _open_log(path: str | None, level: str) -> bool:
    from gongwen_lsp.configured import set_log_level

    try:
        handler = logging.FileHandler(Path(path), encoding="utf-8") if path else logging.StreamHandler(sys.stderr)
    except OSError as error:
        sys.stderr.write(f"gwlint lsp：日志文件打不开：{error.strerror}\n")
        return False
    # nobody else logs: what libraries read is text of documents
    logging.basicConfig(handlers=[handler], level=logging.CRITICAL + 1, format="gwlint lsp: %(message)s")
    logging.getLogger("asyncio").setLevel(logging.CRITICAL + 1)
    set_log_level(level)
    return True

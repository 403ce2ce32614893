"""The tools that grow a language model, made from the source distribution of kenlm on PyPI."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

VERSION = "0.3.0"
SHA256 = "c4628bb9fb63c8a6f9240035b8b037385cfc404cb72e933cf48878291edac1e8"
"""Of the source distribution."""
TOOLS = ("lmplz", "build_binary")
_BOOST = (
    "libboost-program-options-dev libboost-system-dev libboost-thread-dev libboost-test-dev "
    "zlib1g-dev libbz2-dev liblzma-dev"
)


def tools(work: Path) -> Path:
    """The folder with `lmplz` and `build_binary`; they are made if they are not there.

    Args:
        work: Where the source is put and compiled.

    Raises:
        SystemExit: Something that is needed is missing; the message says how to get it.
    """
    made = work / "made"
    if not all((made / "bin" / tool).is_file() for tool in TOOLS):
        _compile(_source(work), made)
    return made / "bin"


def _source(work: Path) -> Path:
    folder, packed = work / f"kenlm-{VERSION}", work / f"kenlm-{VERSION}.tar.gz"
    if not packed.is_file():
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--no-binary", ":all:", f"kenlm=={VERSION}"]
        _run([*command, "-d", str(work)], "下载 kenlm 源码包失败，检查网络和 pip 的设置")
    if hashlib.sha256(packed.read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"{packed} 不是所要的源码包，删掉再来")
    with tarfile.open(packed) as archive:
        archive.extractall(work, filter="data")
    return folder


def _compile(source: Path, made: Path) -> None:
    if shutil.which("cmake") is None:
        raise SystemExit("没有 cmake：pip install cmake，或 apt install cmake")
    configure = ["cmake", "-S", str(source), "-B", str(made), "-DCMAKE_BUILD_TYPE=Release"]
    _run(
        [*configure, "-DCMAKE_POLICY_VERSION_MINIMUM=3.5", "-DENABLE_PYTHON=OFF"],
        f"cmake 配置失败，多半缺 C++ 编译器或 Boost：apt install build-essential {_BOOST}",
    )
    jobs = str(os.cpu_count() or 1)
    _run(["cmake", "--build", str(made), "--parallel", jobs, "--target", *TOOLS], "编译 kenlm 失败，看上面的报错")


def _run(command: list[str], failure: str) -> None:
    if subprocess.run(command, check=False).returncode:
        raise SystemExit(failure)

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from gongwen_lint.writers import WriteError, write_file

MENDED = "改\r\n".encode("gb18030")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / os.fsdecode("通 知.txt".encode())
    path.write_bytes("截止2024年\r\n".encode("gb18030"))
    return path


def test_a_mended_file(draft: Path) -> None:
    data = draft.read_bytes()
    write_file(draft, "截至2024年\r\n".encode("gb18030"), data)
    assert draft.read_bytes() == "截至2024年\r\n".encode("gb18030")
    assert [path.name for path in draft.parent.iterdir()] == [draft.name]


def test_nothing_is_written_where_nothing_changed(draft: Path) -> None:
    data = draft.read_bytes()
    before = draft.stat()
    draft.chmod(0o444)
    write_file(draft, data, data)
    assert (draft.stat().st_ino, draft.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.skipif(os.name == "nt", reason="Windows 没有 POSIX 权限位")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_the_mode_is_kept(draft: Path, mode: int) -> None:
    data = draft.read_bytes()
    draft.chmod(mode)
    write_file(draft, MENDED, data)
    assert stat.S_IMODE(draft.stat().st_mode) == mode


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="只有 root 能改属主")
def test_the_owner_is_kept(draft: Path) -> None:
    data = draft.read_bytes()
    os.chown(draft, 12345, 54321)
    write_file(draft, MENDED, data)
    assert (draft.stat().st_uid, draft.stat().st_gid) == (12345, 54321)


def test_a_link_stays_a_link(draft: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.txt"
    link.parent.mkdir()
    try:
        link.symlink_to(draft)
    except OSError:
        pytest.skip("这里不能建符号链接")
    data = link.read_bytes()
    write_file(link, MENDED, data)
    assert link.is_symlink()
    assert draft.read_bytes() == "改\r\n".encode("gb18030")
    assert list(link.parent.iterdir()) == [link]


def test_a_loop_of_links(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    try:
        loop.symlink_to(loop)
    except OSError:
        pytest.skip("这里不能建符号链接")
    with pytest.raises(WriteError, match="绕成了圈"):
        write_file(loop, MENDED, b"")


def test_a_file_changed_meanwhile_is_left_alone(draft: Path) -> None:
    data = draft.read_bytes()
    draft.write_bytes("别人改过\r\n".encode("gb18030"))
    with pytest.raises(WriteError, match="被别的程序改过"):
        write_file(draft, MENDED, data)
    assert draft.read_bytes() == "别人改过\r\n".encode("gb18030")
    assert list(draft.parent.iterdir()) == [draft]


def test_a_read_only_file_is_left_alone(draft: Path) -> None:
    data = draft.read_bytes()
    draft.chmod(0o444)
    with pytest.raises(WriteError, match="只读"):
        write_file(draft, MENDED, data)
    assert draft.read_bytes() == data
    assert list(draft.parent.iterdir()) == [draft]


def test_a_file_that_is_gone(draft: Path) -> None:
    data = draft.read_bytes()
    draft.unlink()
    with pytest.raises(WriteError, match="已不存在"):
        write_file(draft, MENDED, data)
    assert list(draft.parent.iterdir()) == []


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="不是普通文件"):
        write_file(tmp_path, MENDED, b"")


@pytest.mark.parametrize(("number", "said"), [(28, "磁盘已满"), (30, "磁盘只读"), (5, "磁盘读写出错")])
def test_a_failing_disk_leaves_the_file_whole(
    draft: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    data = draft.read_bytes()

    def fail(_: int) -> None:
        raise OSError(number, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(WriteError, match=said):
        write_file(draft, MENDED, data)
    assert draft.read_bytes() == data
    assert list(draft.parent.iterdir()) == [draft]


def test_long_names(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(f"{'关' * 80}.txt".encode())
    path.write_text("一", encoding="utf-8")
    data = path.read_bytes()
    write_file(str(path), "二".encode(), data)
    assert path.read_text(encoding="utf-8") == "二"

"""Each file goes by the configuration nearest to it."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest
from tests_project import COMMA, TYPO, write

from gongwen_lint.cli.arguments import parser
from gongwen_lint.cli.one import Job, check_file
from gongwen_lint.cli.settings import Settings, nearest, settings
from gongwen_lint.config import ConfigError, Nearest, read_config

pytestmark = pytest.mark.usefixtures("folder")


def test_every_file_of_a_run_goes_by_its_own(found: Any) -> None:
    both = COMMA + TYPO
    write({"a.txt": both, "下/b.txt": both, "下/深/c.txt": both, "另/d.txt": both})
    write(
        {"gwlint.toml": 'ignore = ["BD"]\n', "下/gwlint.toml": 'ignore = ["ZC"]\n', "另/pyproject.toml": "[project]\n"}
    )
    expected = [("a.txt", 2, "ZC101"), ("下/b.txt", 1, "BD101"), ("下/深/c.txt", 1, "BD101"), ("另/d.txt", 2, "ZC101")]
    assert sorted(found()[1]) == expected
    assert sorted(found("下/b.txt", "a.txt", "另", "下/深")[1]) == expected


def test_a_file_fails_by_its_own_limit(found: Any) -> None:
    write({"a.txt": COMMA, "下/b.txt": COMMA, "下/gwlint.toml": 'fail-on = "never"\n'})
    assert found("下")[0] == 0
    assert found()[0] == 1
    assert found("--fail-on", "never")[0] == 0


def test_a_named_configuration_holds_for_all(found: Any) -> None:
    write(
        {"a.txt": COMMA, "下/b.txt": COMMA, "下/gwlint.toml": 'ignore = ["BD"]\n', "我的.toml": 'ignore = ["BD101"]\n'}
    )
    assert found("--config", "我的.toml") == (0, [])
    assert found()[1] == [("a.txt", 1, "BD101")]


def test_nothing_above_the_project_holds(found: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "项目"
    (inner / ".git").mkdir(parents=True)
    write({"gwlint.toml": 'ignore = ["BD"]\n', "项目/a.txt": COMMA})
    monkeypatch.chdir(inner)
    assert found("a.txt")[0] == 1


def test_overrides_hold_for_the_files_they_name(found: Any) -> None:
    write(
        {
            "gwlint.toml": '[[overrides]]\npaths = ["归档/", "*草稿*.txt"]\nignore = ["BD101"]\n'
            '[[overrides]]\npaths = ["下/草稿.txt"]\nstage = "draft"\nselect = ["BD101"]\n',
            "归档/a.txt": COMMA, "下/草稿.txt": COMMA + "请于XX月XX日前报送。\n", "草稿.txt": COMMA, "b.txt": COMMA,
        }
    )  # fmt: skip
    assert sorted(found("归档/a.txt", "下/草稿.txt", "草稿.txt", "b.txt")[1]) == [("b.txt", 1, "BD101")]
    assert found("--extend-select", "BD101", "草稿.txt")[1] == []


def test_extend_adds_lists_and_replaces_values() -> None:
    write(
        {
            "gwlint.toml": 'extend-ignore = ["BD"]\nexclude = ["旧/"]\nstage = "draft"\n'
            '[[overrides]]\npaths = ["x.txt"]\nignore = ["ZC"]\n[profile]\nterms = "用语.txt"\n',
            "用语.txt": "青石水库\n", "下/用语.txt": "云泽\n# 注释\n\n云泽\n",
            "下/gwlint.toml": 'extend = "../gwlint.toml"\nextend-ignore = ["ZX"]\nexclude = ["存/"]\n[profile]\nterms = ["用语.txt"]\n',
        }
    )  # fmt: skip
    config = Nearest().of_folder(Path("下"))
    assert config.extend_ignore == ("BD", "ZX")
    assert config.exclude == ("存/",)
    assert config.stage == "draft"
    assert config.lexicon.terms == ("青石水库", "云泽")
    root = Path.cwd()
    assert config.overrides[0].base == root
    assert dict(config.origins)["stage"] == root / "gwlint.toml"
    assert dict(config.origins)["exclude"] == root / "下/gwlint.toml"
    assert config.at(root / "x.txt").extend_ignore == ("BD", "ZX", "ZC")


def test_patterns_are_relative_to_where_they_are_written(gwlint: Any) -> None:
    write(
        {
            "gwlint.toml": 'exclude = ["下/旧/", "/b.txt"]\n',
            "下/旧/a.txt": "",
            "下/b.txt": "",
            "b.txt": "",
            "旧/a.txt": "",
        }
    )

    def files(*arguments: str) -> list[str]:
        listed: str = gwlint("check", "--show-files", *arguments)[1]
        return listed.split()

    assert files() == ["下/b.txt", "旧/a.txt"]
    assert files("下") == ["下/b.txt"]
    assert files("下/旧") == ["下/旧/a.txt"]
    assert files("b.txt") == ["b.txt"]


def test_word_files_are_no_drafts(gwlint: Any) -> None:
    write(
        {"gwlint.toml": '[profile]\nterms = "用语/术语.txt"\n', "用语/术语.txt": COMMA, "用语/稿.txt": "", "a.txt": ""}
    )
    assert gwlint("check", "--show-files")[1].split() == ["a.txt", "用语/稿.txt"]


@pytest.mark.parametrize(
    "text",
    [
        'extend = "../外.toml"\n', "extend = 3\n", 'extend = "没有.toml"\n', 'extend = "环.toml"\n', "[[overrides]]\nignore = []\n",
        'overrides = "x"\n', '[[overrides]]\npaths = ["a"]\nrules = ["x"]\n', '[[overrides]]\npaths = "a"\n', "profile = 1\n",
        '[profile]\nrules = "my_rules.py"\n', '[profile]\nterms = "没有.txt"\n', '[profile]\nterms = "../外.txt"\n', '[profile]\nterms = "."\n',
        '[profile]\npairs = "坏.txt"\n', '[profile]\nterms = "a\\u0000b"\n', '[profile]\npairs = "繁.txt"\n', '[profile]\npairs = "重.txt"\n', '[profile]\nterms = "图.txt"\n',
    ],
)  # fmt: skip
def test_a_faulty_configuration_is_said_in_one_line(text: str, gwlint: Any, tmp_path: Path) -> None:
    (tmp_path.parent / "外.toml").write_text("", encoding="utf-8")
    (tmp_path.parent / "外.txt").write_text("", encoding="utf-8")
    write({"gwlint.toml": text, "a.txt": COMMA, "环.toml": 'extend = "gwlint.toml"\n'})
    write({"坏.txt": "只有错的\n", "繁.txt": "臺灣→台湾\n", "重.txt": "会报→汇报\n会报→会同上报\n"})
    Path("图.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    status, _, said = gwlint("check", "a.txt")
    assert (status, said.count("\n")) == (2, 1)
    assert said.startswith("gwlint：")


def test_a_configuration_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    write({"gwlint.toml": "", "a/b/c.txt": "", "a/d.txt": ""})
    nearest = Nearest()
    first = nearest.of_file("a/b/c.txt")
    Path("gwlint.toml").write_text("不是 TOML", encoding="utf-8")
    assert nearest.of_file("a/d.txt") is first
    with pytest.raises(ConfigError):
        read_config(Path("gwlint.toml"))


def test_what_the_regulation_demands_is_not_switched_off_in_silence(gwlint: Any, found: Any) -> None:
    write({"a.txt": TYPO, "b.txt": TYPO, "gwlint.toml": 'ignore = ["ZC101"]\n'})
    status, _, said = gwlint("check", "-q")
    assert status == 0
    assert said.count("\n") == 1
    assert "gwlint.toml 停用了《条例》要求的规则：ZC101" in said
    write({"gwlint.toml": '[[overrides]]\npaths = ["b.txt"]\nignore = ["ZC"]\n'})
    assert found()[1] == [("a.txt", 1, "ZC101")]
    assert "ZC101" in gwlint("check", "b.txt")[2]
    assert gwlint("check", "a.txt")[2] == ""
    write({"gwlint.toml": 'ignore = ["BD101"]\n'})
    assert gwlint("check", "a.txt")[2] == ""
    Path("gwlint.toml").unlink()
    assert gwlint("check", "--ignore", "ZC101") == (0, "检查 2 个文件，没有发现问题。\n", "")


def test_the_configuration_in_force_is_shown_with_its_sources(gwlint: Any) -> None:
    write(
        {
            "gwlint.toml": 'ignore = ["BD102"]\nstage = "draft"\n', "a.txt": COMMA, "b.txt": COMMA, "下/c.txt": COMMA,
            "下/gwlint.toml": 'extend = "../gwlint.toml"\ngenre = "通知"\n[profile]\nnames = "名.txt"\n', "下/名.txt": "云泽\n",
        }
    )  # fmt: skip
    status, out, _ = gwlint("check", "--show-config", "--fail-on", "error")
    assert status == 0
    upper, lower = out.split("\n\n")
    root = Path.cwd()
    assert upper.startswith("# a.txt 等 2 个文件\n")
    assert f'stage = "draft"  # {root / "gwlint.toml"}\n' in upper
    assert 'fail-on = "error"  # 命令行\n' in upper
    assert "exclude = []  # 默认\n" in upper
    assert lower.startswith(f"# 下/c.txt\n# 配置文件：{root / '下/gwlint.toml'}\n")
    assert f'ignore = ["BD102"]  # {root / "gwlint.toml"}\n' in lower
    assert f'genre = "通知"  # {root / "下/gwlint.toml"}\n' in lower
    assert "名称 1" in lower


def test_an_unknown_rule_is_said_with_the_file_that_names_it(gwlint: Any) -> None:
    write({"a.txt": COMMA, "gwlint.toml": 'ignore = ["QQ1"]\n'})
    status, _, said = gwlint("check", "a.txt", "--ignore", "BD101")
    assert (status, said.count("\n")) == (2, 1)
    assert said.startswith(f"gwlint：{Path.cwd() / 'gwlint.toml'}：没有规则“QQ1”")


def test_settings_can_be_handed_to_another_process() -> None:
    write({"gwlint.toml": '[profile]\npairs = "对.txt"\n', "对.txt": "会报→汇报\n", "a.txt": "请会报。\n"})
    options = parser().parse_args(["check", "a.txt"])
    chosen = settings(options, nearest(options).of_file("a.txt"))
    assert chosen.rules is settings(options, nearest(options).of_file("a.txt")).rules
    again: Settings = pickle.loads(pickle.dumps(chosen))
    assert again == chosen
    assert check_file(Job("a.txt", "a.txt", again)) == check_file(Job("a.txt", "a.txt", chosen))
    assert [f.code for f in check_file(Job("a.txt", "a.txt", again)).findings] == ["ZC199"]


def test_an_override_is_shown_with_the_file_that_says_it(gwlint: Any) -> None:
    write({"a.txt": COMMA, "gwlint.toml": '[[overrides]]\npaths = ["a.txt"]\nignore = ["BD101"]\nstage = "draft"\n'})
    _, out, _ = gwlint("check", "--show-config")
    source = Path.cwd() / "gwlint.toml"
    assert f'extend-ignore = ["BD101"]  # {source}\n' in out
    assert f'stage = "draft"  # {source}\n' in out
    assert "extend-select = []  # 默认\n" in out


def test_the_configuration_of_an_empty_folder_is_shown(gwlint: Any) -> None:
    status, out, _ = gwlint("check", "--show-config")
    assert status == 0
    assert "# 配置文件：无\n" in out

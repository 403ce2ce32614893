"""Workflow commands as the runner of GitHub reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests_reports import ROOT, report_of, unreadable, word_report

from gongwen_lint.report import FileReport
from gongwen_lint.reporters import github

COMMAND = re.compile(r"::(?P<name>[a-z-]+)(?: (?P<properties>.*?))?::(?P<text>.*)")


@dataclass(frozen=True)
class Command:
    """A command as the runner understands it."""

    name: str
    properties: dict[str, str]
    text: str


def read(log: str) -> tuple[list[Command], list[str]]:
    """The commands of a log and its other lines."""
    commands: list[Command] = []
    plain: list[str] = []
    for line in log.split("\n"):
        found = COMMAND.fullmatch(line.lstrip())
        if found:
            given = dict(part.split("=", 1) for part in (found["properties"] or "").split(",") if part)
            properties = {key: unescaped(value, ("%3A", ":"), ("%2C", ",")) for key, value in given.items()}
            commands.append(Command(found["name"], properties, unescaped(found["text"])))
        else:
            plain.append(line)
    return commands, plain


def unescaped(text: str, *further: tuple[str, str]) -> str:
    for escaped, plain in (("%0D", "\r"), ("%0A", "\n"), *further, ("%25", "%")):
        text = text.replace(escaped, plain)
    return text


def annotated(*reports: FileReport) -> list[Command]:
    commands, _ = read(github.render(reports, ROOT))
    return [command for command in commands if command.name in ("error", "warning", "notice")]


def test_an_annotation_says_where_why_and_how() -> None:
    (command,) = annotated(report_of("甲\n要提高认识,加强领导", "公文 稿/a::b,c%.txt"))[:1]
    assert command.name == "error"
    assert command.properties == {
        "file": "公文 稿/a::b,c%.txt",
        "line": "2",
        "endLine": "2",
        "col": "6",
        "endColumn": "7",
        "title": "WF904 GB/T 15834",
    }
    assert command.text == "用了半角逗号\n修正：改为“，”"


def test_messages_cannot_break_out_of_their_line() -> None:
    report = report_of("甲,乙")
    item = report.shown[-1]
    wild = item.finding._replace(message="一\r\n::error::二\x1b[31m %0A 三", fix=None)
    log = github.render([report._replace(shown=(item._replace(finding=wild),))], ROOT)
    commands, _ = read(log)
    assert len(commands) == 1
    assert "\x1b" not in log
    assert "%0A 三" in commands[0].text


def test_a_wild_path_is_one_property_of_one_command() -> None:
    for report in (report_of("甲,乙", "一\n二\r三%0A:,四.txt"), unreadable()._replace(path="一\n二\r三%0A:,四.txt")):
        log = github.render([report], ROOT)
        assert "file=一%0A二%0D三%250A%3A%2C四.txt" in log
        (command, *_) = annotated(report)
        assert command.properties["file"] == "一\n二\r三%0A:,四.txt"


def test_control_characters_of_a_path_do_not_steer_the_log() -> None:
    log = github.render([report_of("甲,乙", "一\x1b[2J\x85\u2028::error::.txt")], ROOT)
    assert not set("\x1b\x85\u2028") & set(log)
    assert len(read(log)[0]) == len(annotated(report_of("甲,乙")))


def test_columns_are_given_within_one_line_only() -> None:
    report = report_of("甲,乙")
    item = report.shown[-1]._replace(end_line=2, end_column=1)
    (command,) = annotated(report._replace(shown=(item,)))
    assert command.properties.keys() & {"col", "endColumn"} == set()
    assert (command.properties["line"], command.properties["endLine"]) == ("1", "2")


def test_the_limit_of_each_kind_is_kept_and_nothing_is_lost() -> None:
    many = report_of(",".join("甲乙丙丁戊己庚辛壬癸子丑寅"))
    log = github.render([report_of("确保,\n确保。", "前.txt"), many], ROOT)
    commands, plain = read(log)
    shown = [c for c in commands if c.name in ("error", "warning", "notice")]
    assert [c.name for c in shown] == [*["error"] * 10, *["notice"] * (len(shown) - 10)]
    assert "notice" in {c.name for c in shown}
    (group,) = [c for c in commands if c.name == "group"]
    rest = [line for line in plain if line.startswith("- ")]
    assert group.text.startswith(f"还有 {len(rest)} 条")
    assert len(shown) + len(rest) == len(many.shown) + len(report_of("确保,\n确保。").shown)
    assert commands[-1].name == "endgroup"


def test_the_plain_lines_hold_no_commands() -> None:
    report = report_of("甲,乙")
    item = report.shown[-1]
    wild = item._replace(finding=item.finding._replace(message="##[add-mask]公文 ::stop-commands::x"))
    log = github.render([report._replace(path="::stop-commands::x.txt", shown=(wild,) * 30)], ROOT)
    commands, plain = read(log)
    assert {c.name for c in commands} == {"error", "group", "endgroup"}
    assert not any("##[" in line for line in plain)


def test_what_could_not_be_read_comes_before_all_that_was_found() -> None:
    commands = annotated(report_of("确保。确保。"), report_of("甲,乙" * 12), unreadable("坏.txt"))
    assert commands[0] == Command("error", {"file": "坏.txt", "title": "无法检查"}, "无法检查：没有读取权限")


def test_a_word_file_is_located_in_words() -> None:
    command = annotated(word_report("要提高认识,加强领导"))[0]
    assert command.text.startswith("正文第1段第6字：")
    assert "col" not in command.properties


def test_the_summary_is_a_table_that_names_cannot_break() -> None:
    page = github.step_summary([report_of("甲,乙", "a|b.txt"), unreadable(), report_of("甲", "清.txt")], ROOT)
    rows = [line for line in page.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {10}
    assert [row.split(" | ")[0] for row in rows] == ["| 文稿", "| ---", "| a\\|b.txt", "| 坏.txt", "| 清.txt"]
    assert "没有发现问题" in github.step_summary([report_of("")], ROOT)

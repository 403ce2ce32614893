"""How much of the 文种 the body alone shows: titles are hidden, the 文种 is predicted from cues, the confusion printed.

The measurement says which cues are strong enough for rules that hold a title against its body.

Usage: python bench/genre_from_body.py [--misses]    (corpus in ../shared/corpus/clean, own drafts in examples/right)
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from structure import CLEAN, expected_genre

from gongwen_lint.readers import parse
from gongwen_lint.structure import Role, Structure, recognise, shape
from gongwen_lint.structure.genre import STATUTORY

RIGHT = Path(__file__).resolve().parents[1] / "examples/right"
HIDDEN = (Role.TITLE, Role.MASTHEAD, Role.DOC_NUMBER, Role.CC, Role.ISSUANCE)
NOTHING = "（无）"
LEAST = 3
"""A smaller score says nothing."""
OPENING, CLOSING = 6, 4
"""So many paragraphs at the beginning hold the opening, so many at the end the closing."""


@dataclass(frozen=True)
class Body:
    """What is left of a document without its title: addressee, paragraphs, whether it is signed by a person."""

    addressee: str
    paragraphs: tuple[str, ...]
    signature: str

    def text(self, where: str) -> str:
        """The part of the body a cue is looked for in."""
        parts = {
            "opening": self.paragraphs[:OPENING],
            "closing": self.paragraphs[-CLOSING:],
            "body": self.paragraphs,
            "addressee": (self.addressee,),
            "signature": (self.signature,),
        }
        return "\n".join(parts[where])


CUES: tuple[tuple[str, int, str, str], ...] = (
    ("通知", 6, "opening", r"通知如下|(?:印发|转发|批转)给你们|现印发你们|同意《?[^。]{0,80}(?:现转发|现批转|转发给)"),
    ("通知", 2, "closing", r"特此通知|遵照执行|贯彻执行|组织实施"),
    ("通知", 2, "body", r"本通知"),
    ("通报", 6, "opening", r"通报如下"),
    ("通报", 4, "body", r"(?:予以|给予)通报?(?:表扬|批评)|特此通报|给予表扬|吸取.{0,6}教训|引以为戒"),
    ("通告", 6, "opening", r"通告如下"),
    ("通告", 4, "body", r"特此通告|本通告"),
    ("公告", 6, "opening", r"公告如下|现予公告"),
    ("公告", 4, "body", r"特此公告|本公告"),
    ("公报", 6, "opening", r"统计公报|全会(?:听取|审议)|初步(?:核算|统计)"),
    ("公报", 4, "body", r"本公报|比上年(?:增长|下降)[\s\S]{0,2000}比上年(?:增长|下降)[\s\S]{0,2000}比上年"),
    ("请示", 6, "closing", r"[妥当可]否[，, ]?请|请(?:予)?(?:审批|批示|批复|批准)"),
    ("请示", 3, "body", r"请示如下|特此请示"),
    ("报告", 6, "opening", r"报告如下|向大会(?:报告|作)|向.{0,8}大会报告"),
    ("报告", 5, "closing", r"(?:特此|专此|谨此)报告|以上报告"),
    ("报告", 3, "opening", r"请予?审议|请.{0,16}提出意见"),
    ("批复", 7, "opening", r"批复如下|你[省市县区部委局院会公镇乡厅司].{0,80}(?:请示|申请|报告).{0,40}收悉"),
    ("批复", 3, "closing", r"此复"),
    ("函", 7, "opening", r"函[复告商询]如下|贵[省市县区部委局院会公镇乡厅].{0,60}|来函收悉|您.{0,40}(?:提案|建议).{0,10}收悉"),
    ("函", 5, "opening", r"(?:提案|建议|来函|来信).{0,40}收悉|答复如下|商请"),
    ("函", 5, "closing", r"(?:特此|专此|此)函[复告达]?|函[复告]|为[盼荷]|感谢您"),
    ("议案", 8, "body", r"(?:现|特)?提请.{0,20}审议"),
    ("决定", 6, "opening", r"(?:作出|做)如下决定|决定如下|^决定[：:]|作如下修改|决定对?.{0,30}(?:作|予以|授予|废止|修改|停止|调整)"),
    ("决定", 4, "body", r"本决定"),
    ("决议", 6, "body", r"会议(?:决定|同意|批准|号召)[^。]{0,20}|特作(?:出)?如下决议|作出如下决议|本决议|大会(?:同意|批准)"),
    ("命令（令）", 7, "opening", r"现予(?:公布|发布)|现发布命令|已经.{0,80}(?:通过|批准)，现予|自.{0,20}起施行。?$"),
    ("命令（令）", 5, "signature", r"^(?:总理|主席|省长|市长|县长|部长|主任|区长)"),
    ("意见", 6, "opening", r"(?:提出|制定)(?:如下|以下|本)[^。]{0,8}意见|提出.{0,6}意见[。：]"),
    ("意见", 3, "body", r"(?:总体要求|基本原则|指导思想)[\s\S]*(?:保障措施|组织实施|组织领导|保障)"),
    ("意见", 3, "body", r"本意见|各地区.{0,4}各(?:有关)?部门要"),
    ("意见", 4, "closing", r"以上意见(?:如无不妥|妥否)"),
    ("纪要", 8, "opening", r"主持召开|纪要如下|召开了?.{0,30}座谈会"),
    ("纪要", 4, "body", r"会议(?:认为|议定|指出|听取)|与会(?:人员|代表|同志)"),
)  # fmt: skip
_COMPILED = tuple((genre, weight, where, re.compile(pattern, re.MULTILINE)) for genre, weight, where, pattern in CUES)


def body_of(text: str) -> tuple[Body, Structure]:
    """A document without what names its 文种."""
    blocks = parse(text).blocks
    structure = recognise([shape(block) for block in blocks])
    part = structure.parts[0]
    own = [element for element in structure.elements if element.part == 0]
    found = {element.role: element.text for element in reversed(own)}
    hidden = {n for e in own if e.role in HIDDEN for n in range(e.paragraph, e.last + 1)}
    ends = [e.paragraph for e in own if e.role in (Role.SIGNATURE, Role.DATE)]
    stop = min([n for n in ends if n > part.first] or [part.last + 1])
    kept = [n for n in range(part.first, stop) if n not in hidden and structure.roles[n] not in (Role.ADDRESSEE,)]
    paragraphs = tuple(t for n in kept if (t := blocks[n].text.strip()))
    return Body(found.get(Role.ADDRESSEE, ""), paragraphs, found.get(Role.SIGNATURE, "")), structure


def predict(body: Body) -> str:
    """The 文种 with the highest score, （无） where none has enough."""
    scores: Counter[str] = Counter()
    for genre, weight, where, pattern in _COMPILED:
        if pattern.search(body.text(where)):
            scores[genre] += weight
    best = scores.most_common(1)
    return best[0][0] if best and best[0][1] >= LEAST else NOTHING


def corpus() -> Iterator[tuple[str, str, str]]:
    """Name, label and text of the clean documents, and of the own right drafts."""
    if CLEAN.exists():
        with (CLEAN / "index.tsv").open(encoding="utf-8", newline="") as index:
            for row in csv.DictReader(index, delimiter="\t"):
                yield row["file"], expected_genre(row["文种"]), (CLEAN / row["file"]).read_text(encoding="utf-8")
    else:
        print(f"没有语料 {CLEAN}：只用自有样稿", file=sys.stderr)
    for path in sorted(RIGHT.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        yield path.name, body_of(text)[1].genre, text


def table(confusion: Counter[tuple[str, str]]) -> str:
    """Rows: what it is; columns: what the body was taken for."""
    labels = [genre for genre in STATUTORY if any(label == genre for label, _ in confusion)]
    labels += sorted({label for label, _ in confusion} - set(labels))
    columns = [*(genre for genre in STATUTORY if any(got == genre for _, got in confusion)), NOTHING]
    lines = ["\t".join(["", *(column[:2] for column in columns), "对"])]
    for label in labels:
        row = [confusion[label, column] for column in columns]
        right = f"{confusion[label, label]}/{sum(row)}"
        lines.append("\t".join([label[:5], *(str(n or "·") for n in row), right if label in STATUTORY else ""]))
    return "\n".join(lines)


def main() -> int:
    confusion: Counter[tuple[str, str]] = Counter()
    misses: list[str] = []
    for name, label, text in corpus():
        got = predict(body_of(text)[0])
        confusion[label, got] += 1
        if label in STATUTORY and got != label:
            misses.append(f"  {name}：{label} 判为{got}")
    print(table(confusion))
    known = sum(n for (label, _), n in confusion.items() if label in STATUTORY)
    right = sum(n for (label, got), n in confusion.items() if label == got)
    silent = sum(n for (label, got), n in confusion.items() if label in STATUTORY and got == NOTHING)
    print(f"法定文种 {known} 件：判对 {right}（{right / known:.1%}），判错 {known - right - silent}，看不出 {silent}")
    if "--misses" in sys.argv[1:]:
        print("\n".join(misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())

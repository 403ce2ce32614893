"""Links from the names of documents in a draft to the files that lie beside it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from lsprotocol import types

from gongwen_lint.structure import Role
from gongwen_lsp.paper import Paper
from gongwen_lsp.places import file_of, uri_of

MOST = 5000
"""So many files of a folder are looked at."""
SHORTEST = 3
"""Shorter names of files are words of the text by chance."""
_QUOTED = re.compile(r"《([^《》\n]{2,120})》")
_ATTACHMENT = re.compile(
    r"^[ \t\u3000]*(?:附件[ \t\u3000]*[:：]?)?[ \t\u3000]*(?:\d{1,2}[.．、])?[ \t\u3000]*([^\n\r]{2,120}?)[。；;]?[ \t\u3000]*$",
    re.MULTILINE,
)
_EXTENSION = re.compile(r"\.(?:docx?|docm|wps|ofd|pdf|xlsx?|et|txt|md|pptx?)\b", re.IGNORECASE)
_BEFORE = re.compile(r"[^\s，。；：、“”‘’《》（）()\[\]<>|\"]{1,120}$")
_NUMBER = re.compile(r"^附件[一二三四五六七八九十\d]*[ \-—_.、：:]*")


def links(paper: Paper) -> list[types.DocumentLink]:
    """The links of a document, in order; none where it is no file or nothing it names is there."""
    path = file_of(paper.uri)
    files = _files(path) if path else {}
    if not files:
        return []
    ruler, found = paper.ruler(), dict[tuple[int, int], Path]()
    for start, end in _names(paper):
        name = paper.document.text[start:end]
        target = files.get(name) or files.get(_NUMBER.sub("", name))
        if target:
            found.setdefault((start, end), target)
    return [
        types.DocumentLink(
            types.Range(types.Position(*ruler.place(start)), types.Position(*ruler.place(end))),
            target=uri_of(target),
            tooltip=target.name,
        )
        for (start, end), target in sorted(found.items())
    ]


def _names(paper: Paper) -> Iterator[tuple[int, int]]:
    """The spans of what may be the name of a file."""
    text = paper.document.text
    yield from (match.span(1) for match in _QUOTED.finditer(text))
    for match in _EXTENSION.finditer(text):
        name = _BEFORE.search(text, max(match.start() - 120, 0), match.start())
        if name:
            yield name.start(), match.end()
    for element in paper.elements:
        if element.role is Role.ATTACHMENT_NOTE:
            start = paper.document.starts[element.paragraph]
            end = paper.document.starts[element.last] + element.end
            yield from (match.span(1) for match in _ATTACHMENT.finditer(text, start, end))


def _files(path: Path) -> dict[str, Path]:
    """The other files in the folder of a draft, by name with and without extension, and without 附件1 in front."""
    found: dict[str, Path] = {}
    with suppress(OSError), os.scandir(path.parent) as entries:
        for entry in islice(entries, MOST):
            stem = Path(entry.name).stem
            if entry.name == path.name or entry.name.startswith(".") or not entry.is_file():
                continue
            for name in (entry.name, stem, _NUMBER.sub("", stem)):
                if len(name) >= SHORTEST:
                    found.setdefault(name, path.parent / entry.name)
    return found

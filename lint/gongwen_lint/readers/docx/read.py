"""The reader of Word files."""

from __future__ import annotations

from gongwen_lint.document import Block, Document
from gongwen_lint.readers.docx.galley import Galley
from gongwen_lint.readers.docx.layout import Layout
from gongwen_lint.readers.docx.package import Package
from gongwen_lint.readers.docx.protection import protection
from gongwen_lint.readers.docx.setting import Setting
from gongwen_lint.readers.docx.word import Word
from gongwen_lint.readers.error import ReadError


def read_docx(data: bytes) -> Document:
    """The document of a Word file.

    Its text is what the file shows with all revisions accepted and automatic numbers written out: the body first, then
    text boxes, notes, headers and footers. Hidden text stands only in `remains`.

    Args:
        data: The bytes of the file.

    Raises:
        ReadError: It is damaged, encrypted, no Word document, or built to do harm.
    """
    try:
        package = Package(data)
        word = Word(package)
        galley = Galley()
        setting = Setting(galley)
        for told in word.stories():
            setting.add(told)
        remains = tuple(galley.remains(word.comments()))
        lock = protection(package, word.optional("settings"))
    except RecursionError as error:
        raise ReadError("文件的结构嵌套过深，不是正常的文稿；请在 Word 或 WPS 中打开后另存") from error
    if word.imports and not galley.text.strip():
        raise ReadError("正文是导入的内容（altChunk），读不出来；请在 Word 中打开后另存为 .docx")
    segments = tuple(s._replace(refusal=lock) if lock else s for s in galley.segments)
    starts = tuple(galley.starts) or (0,)
    return Document(
        galley.text,
        tuple(galley.blocks) or (Block(""),),
        starts,
        "docx",
        segments=segments,
        places=tuple(galley.places) or ("正文第1段",),
        remains=remains,
        layout=Layout(data, starts, segments),
        notices=tuple(word.notices()),
    )

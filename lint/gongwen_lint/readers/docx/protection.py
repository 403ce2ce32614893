"""Files that must not be changed: signed, protected by their author, or marked as final."""

from __future__ import annotations

from gongwen_lint.readers.docx.names import Element, W
from gongwen_lint.readers.docx.package import Package
from gongwen_lint.readers.error import ReadError

SIGNED = "文件有数字签名，一改签名就失效，请去掉签名后再改"
PROTECTED = "文件限制编辑，请在 Word 中停止保护后再改"
FINAL = "文件已标记为最终，请在 Word 中取消“标记为最终”后再改"
_ON = ("1", "true", "on")
_SECRETS = ("hash", "hashValue")


def protection(package: Package, settings: Element | None) -> str:
    """Why nothing in a file may be changed, "" if it may.

    Args:
        package: The file.
        settings: The root of its settings, None if it has none.
    """
    if any(relation.kind == "origin" for relation in package.relations("")):
        return SIGNED
    if _is_final(package):
        return FINAL
    if settings is None:
        return ""
    rule = settings.find(f"{W}documentProtection")
    enforced = rule is not None and rule.get(f"{W}enforcement") in _ON and rule.get(f"{W}edit", "none") != "none"
    password = settings.find(f"{W}writeProtection")
    asked = password is not None and any(password.get(f"{W}{name}") for name in _SECRETS)
    return PROTECTED if enforced or asked else ""


def _is_final(package: Package) -> bool:
    """The author has marked the file as final; properties that cannot be read say nothing."""
    target = next((relation.target for relation in package.relations("") if relation.kind == "custom-properties"), None)
    try:
        properties = () if target is None else package.xml(target)
    except ReadError:
        return False
    marks = (one for one in properties if one.get("name") == "_MarkAsFinal")
    return any("".join(map(str, mark.itertext())).strip().lower() in _ON for mark in marks)

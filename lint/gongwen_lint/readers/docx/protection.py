"""Files that must not be changed: signed, or protected by their author."""

from __future__ import annotations

from gongwen_lint.readers.docx.names import Element, W
from gongwen_lint.readers.docx.package import Package

SIGNED = "文件有数字签名，一改签名就失效，请去掉签名后再改"
PROTECTED = "文件限制编辑，请在 Word 中停止保护后再改"
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
    if settings is None:
        return ""
    rule = settings.find(f"{W}documentProtection")
    enforced = rule is not None and rule.get(f"{W}enforcement") in _ON and rule.get(f"{W}edit", "none") != "none"
    password = settings.find(f"{W}writeProtection")
    asked = password is not None and any(password.get(f"{W}{name}") for name in _SECRETS)
    return PROTECTED if enforced or asked else ""

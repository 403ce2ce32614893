"""The configuration that `gwlint init` writes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongwen_lint.rule import Option

_HEAD = """\
# 公文检 gwlint 的配置。每份文稿由离它最近的一份管，不逐级合并；要继承用 extend。
# 文件和路径都相对于本文件所在的文件夹。

# 继承另一份配置：单个值和 select、ignore、include、exclude 以本文件为准，其余逐项追加
# extend = "../gwlint.toml"

# 只用这些规则（代码、前缀、名称，词表里的一条写作 "ZC101:默守陈规"）
# select = ["ALL"]
# 不用这些规则；停用《条例》要求的规则时，每次运行都会提示
# ignore = []
# 在默认之外启用、停用
# extend-select = []
# extend-ignore = []

# 检查哪些文件、跳过哪些文件（写法同 .gitignore）
# include = ["*.txt", "*.md", "*.docx", "*.docm"]
# exclude = ["归档/"]

# "final" 定稿；"draft" 草稿，占位符不算错
# stage = "final"
# 达到哪一级算不通过：error、warning、info、never
# fail-on = "warning"
# 指定文种、编码；默认自动判断
# genre = "通知"
# encoding = "utf-8"
"""
_TAIL = """\

# 只对部分文件另作规定；可写多段，后面的优先
# [[overrides]]
# paths = ["草稿/", "*讲话*.txt"]
# ignore = ["YS"]
# select = []
# stage = "draft"
# genre = "讲话"
# encoding = "gb18030"

# 本单位的用语，都是文本文件；前三种一行一个，# 开头的行是注释
# [profile]
# terms = "用语/术语.txt"          # 这些词里面不报错别字、字形
# names = "用语/人名地名.txt"      # 同上
# formulations = "用语/提法.txt"   # 同上，也不报提法；写成“错→对”的一行，错的写法也查
# pairs = "用语/改正.txt"          # 一行一对：会报→汇报；可再加程度和说明，用制表符隔开
"""


def template(options: Iterable[Option]) -> str:
    """A configuration in which all is explained and nothing set.

    Args:
        options: What the installed rules leave to their users.
    """
    return "".join((_HEAD, *(f'\n# {one.said}\n# {one.key} = "{one.default}"\n' for one in options), _TAIL))

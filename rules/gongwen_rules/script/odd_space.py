"""ZX113: a space of the web or of a typesetter inside a sentence."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, replacement, rule

_SPACES = "\u00a0\u1680\u2000\u2001\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"


@rule(
    "ZX113",
    "odd-space",
    "句子里不夹特殊空格",
    severity="warning",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=_SPACES,
    find=rf"(?<=[\p{{Han}}，、；]{{5}})[{_SPACES}](?=[\p{{Han}}，、；]{{5}})",
    roles=PROSE,
    over=("BD",),
    bad=[
        Bad(
            "各单位要认真贯彻⟦\u00a0⟧落实会议精神，确保取得实效。", fixed="各单位要认真贯彻落实会议精神，确保取得实效。"
        ),
        Bad("要严格按照有关规定，⟦\u2009⟧加强对资金使用的监督。", fixed="要严格按照有关规定，加强对资金使用的监督。"),
    ],
    good=[
        "姓名：周\u00a0明　电话：0571-87000000",
        "\u00a0\u00a0\u00a0\u00a0各单位要认真贯彻落实会议精神。",
        "国务院办公厅\u00a0\u00a0中央军委办公厅",
    ],
)
def odd_space(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """从网页和 PDF 复制的不间断空格、窄空格夹在句子里，看着像普通空格，删替都找不到。排版用的连续空格不查。"""
    message = f"句中夹有特殊空格（U+{ord(match.group()):04X}），应删去"
    yield Hit(*match.span(), message, replacement(*match.span(), ""))

"""Official prose made up for measuring: documents of any length, their sentences our own, with a slip here and there."""

from __future__ import annotations

import random

TITLE = "青桐市人民政府办公室关于进一步做好城乡公共服务提升工作的通知"
ADDRESSEE = "各县（区）人民政府，市政府各部门、各直属机构："
LEAD = "为进一步提升城乡公共服务水平，经市政府同意，现将有关事项通知如下："
CLOSE = ("青桐市人民政府办公室", "2024年6月18日")
WHO = (
    "各县（区）",
    "市直有关部门",
    "各乡镇（街道）",
    "牵头单位",
    "市财政局",
    "市住房城乡建设局",
    "各责任单位",
    "市大数据局",
)
WHAT = (
    "公共停车设施", "社区养老服务站", "农村饮水管网", "街巷照明", "老旧小区加装电梯", "乡镇卫生院药房", "学校食堂",
    "便民服务窗口", "城市公园步道", "防汛排涝泵站", "村级文化活动室", "应急避难场所",
)  # fmt: skip
DEEDS = (
    "{who}要对{what}逐项登记，摸清底数，建立台账，做到情况明、数字准、责任清",
    "{who}负责{what}的日常管理，每月至少检查{n}次，发现问题当场记录、限期整改",
    "对{what}建设所需资金，由{who}会同有关单位按照量力而行、尽力而为的原则统筹安排",
    "到年底前，全市完成{what}改造{n}处，惠及居民{m}户，群众满意度保持在较高水平",
    "{who}应当及时公开{what}的进展情况，主动接受群众监督，听取服务对象的意见建议",
    "确需调整{what}布局的，由{who}提出方案，经专家论证并征求公众意见后组织实施",
    "建立{what}管护长效机制，落实专人负责，所需经费列入年度预算，不得挤占、挪用",
    "{who}要把{what}作为今年的民生实事，倒排工期、挂图作战，确保按期保质完成",
    "鼓励社会力量参与{what}的建设和运营，{who}依法给予支持，并加强全过程监管",
)
SLIPS = (("，", ","), ("；", ";"), ("（", "("), ("，", "，，"), ("账", "帐"), ("覆盖", "复盖"))
HAN = "一二三四五六七八九十"


def ordinal(number: int) -> str:
    """1–99 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    return (
        ("" if tens == 0 else HAN[tens - 1] if tens > 1 else "")
        + ("十" if tens else "")
        + (HAN[ones - 1] if ones else "")
    )


def paragraph(dice: random.Random, size: int, slip: float) -> str:
    """A paragraph of about `size` characters; with probability `slip` one mark or character in it is wrong."""
    said: list[str] = []
    while sum(map(len, said)) < size - 20:
        deed = dice.choice(DEEDS)
        said.append(
            deed.format(who=dice.choice(WHO), what=dice.choice(WHAT), n=dice.randint(2, 60), m=dice.randint(100, 9999))
        )
    text = "。".join(said) + "。"
    right, wrong = dice.choice(SLIPS)
    return text.replace(right, wrong, 1) if dice.random() < slip else text


def document(length: int, size: int = 100, slip: float = 0.5, seed: int = 1) -> str:
    """A 通知 of about `length` characters.

    Args:
        length: Of the whole, code points.
        size: Of a paragraph.
        slip: How many of the paragraphs have a slip, 0–1.
        seed: Equal seeds give equal documents.
    """
    dice = random.Random(seed)
    lines = [TITLE, ADDRESSEE, "　　" + LEAD]
    chapters = min(length // 2000 + 1, 99)
    while sum(map(len, lines)) + len(lines) < length:
        written = sum(map(len, lines)) + len(lines)
        done = sum(1 for line in lines if "、加强" in line)
        if done < chapters and written >= done * length / chapters:
            lines.append(f"　　{ordinal(done + 1)}、加强{dice.choice(WHAT)}管理")
        lines.append("　　" + paragraph(dice, size, slip))
    return "\n".join((*lines, "", *CLOSE)) + "\n"

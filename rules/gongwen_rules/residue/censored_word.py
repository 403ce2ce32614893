"""CL112: a word that a website took apart to get past its filter."""

from collections.abc import Iterator

from gongwen_lint.rule import PROSE, Bad, Hit, Match, Paragraph, Pattern, replacement, rule
from gongwen_rules.knowledge.names import SURNAMES

_WORDS = (
    "种种 常常 往往 时时 处处 人人 天天 事事 层层 渐渐 刚刚 仅仅 多多 政府 国家 领导 干部 党员 党委 中央 书记 主席 总理 人民 群众 百姓 民主 自由 "
    "独立 革命 政治 制度 体制 腐败 贪污 受贿 行贿 贿赂 反腐 违法 犯罪 暴力 暴恐 恐怖 爆炸 枪支 弹药 毒品 吸毒 贩毒 赌博 色情 淫秽 卖淫 嫖娼 "
    "强奸 杀人 死亡 自杀 上访 信访 维权 示威 游行 罢工 抗议 邪教 迷信 宗教 民族 公安 警察 军队 武警 法院 监狱 台湾 香港 西藏 新疆 敏感 "
    "机密 秘密 泄密 间谍 金融 股票 贷款 发票 彩票 诈骗 传销 假币 走私 代理 加盟 办证 处分 双规 免职 落马 集资 高利 炸药 法轮 轮功 共产 产党 近平 国务 务院 察院 派出 达赖 台独 藏独 疆独 港独 冰毒 海洛 洛因 摇头 头丸 鸦片 大麻 假钞 迷药 窃听 偷拍 强拆 "
    "拆迁 贪官 官员 纪委 监委 选举 投票 抢劫 盗窃 杀害 自焚 绝食 罢课 邪恶 教徒 纵火 绑架 敲诈 勒索 黑恶 恶势 洗钱 管制 禁止 屏蔽 稳定 安全 激情 性别 性格 裸露 身体 监督 非法 举报 曝光 特权 专制 文革 动乱 暴动 骚乱 镇压 冤案 佛教 道教 贪腐 惩治 群体 舆情 稳控"
)
_DOTS = ".．·•*＊-"
_CUT = tuple(word[0] + dot + word[1] for word in dict.fromkeys(_WORDS.split(" ")) for dot in _DOTS)
_STARS = r"(?<=\p{Han})[*＊]{2}(?=\p{Han})"
_MASKED = Pattern(r"[*＊]{2}(?:同志|先生|女士|[省市县区镇乡村局路街号年月日案等]|公司|支部)")


@rule(
    "CL112",
    "censored-word",
    "词语里不夹屏蔽符号",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=(*_CUT, "**", "＊＊"),
    find=rf"\p{{Han}}[{_DOTS}]\p{{Han}}|{_STARS}",
    roles=PROSE,
    over=("BD",),
    bad=[
        Bad(
            "要洞悉可能发生的⟦种.种⟧变化，坚决惩治⟦腐·败⟧。",
            fixed="要洞悉可能发生的种种变化，坚决惩治腐败。",
            said="屏蔽",
        ),
        Bad("加强⟦监.督⟧，防范⟦非.法⟧集资。", fixed="加强监督，防范非法集资。"),
        Bad("依法打击⟦赌*博⟧、⟦法*轮⟧功等违法活动。", fixed="依法打击赌博、法轮功等违法活动。"),
        Bad("学习贯彻习⟦近.平⟧总书记重要讲话，打击⟦黑*恶⟧势力。", fixed="学习贯彻习近平总书记重要讲话，打击黑恶势力。"),
        Bad("要保持高压态势，坚决打击⟦**⟧犯罪。", said="星号"),
    ],
    good=[
        "马克·吐温著作展在县图书馆举行，王**同志、李**同志参加。",
        "1.政府职能转变。2.人民生活改善。",
        "种植、种苗、种业振兴，常年、往年、时事、人民群众。",
    ],
)
def censored_word(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """网站为躲过屏蔽，把词拆成“种.种”“赌*博”，抄来就留在文中。能还原的还原；两个星号代替的字要对照原稿补。"""
    (start, end), text = match.span(), paragraph.text
    if match.group()[0] in "*＊":
        if (
            text.count("**") + text.count("＊＊") == 1
            and text[start - 1] not in SURNAMES
            and not _MASKED.match(text, start)
        ):
            yield Hit(start, end, "这里的字被星号屏蔽了，请对照原稿补上")
        return
    word = match.group()[0] + match.group()[-1]
    if match.group() not in _CUT:
        return
    yield Hit(start, end, f"“{match.group()}”是被屏蔽符号拆开的“{word}”", replacement(start, end, word))

"""Characters that are written for one another by mistake: of like sound or of like shape."""

from functools import lru_cache

from gongwen_rules.knowledge.characters import is_common, main_reading

_LOOK_ALIKE = (
    "己已巳 末未 侯候 拔拨 竞竟兢 辩辨辫辦 署暑曙 遂逐 佳住往 因困囚 买卖 徒徙陡 戒戎 即既 贷货贸 籍藉 栽裁载 幕募慕墓暮 损捐 枪抢抡 杨扬"
    " 诀决 练炼 蓝篮 梁粱 券卷 毫毛亳 傅博搏缚膊 仑伦沦论抡 谴遣 揣惴湍 祟崇 茶荼 睛晴 躁燥操 坚竖 密蜜 历厉 副幅福 象像 沧苍 缀辍"
    " 概慨 渡度 复覆 采彩 帐账 萃粹 弛驰 弊蔽 撤撒 崔催 诲悔海 坏环怀杯 折拆析 贪贫 俭检险验捡 技枝 衷哀衰 稍梢捎 狠狼 侍待持特 踏塌榻"
    " 切彻 佩配 土士 干千于 人入八 大太犬 日曰目 天夭无 王玉主 今令 水永 木本 甲申由田 乒乓 大丈 力刀 午牛 贝见 史吏 失矢 代伐 处外"
    " 师帅 仓仑 凤风 厂广 斤斥 勾句 爪瓜 免兔 刺剌 辛幸 茂莨 侥绕 拢扰 抚扶 捷睫 揭竭 稳隐 庄压 原厚 尊遵 设没 投设 受爱 究穷 官宫"
    " 导异 夺奋 垦恳 盲肓 具其 直真 具且 组祖 职织识积 调周 洛落 满瞒 蹋踏 须顷 预顶 项顶 顾颐 领颁颔 斗抖 拓柘 折拆 抉快块 扼抵 抵低底"
    " 拉位 拾捨 授援 捧棒 据剧 措错 搞稿 摇谣 撰馔 操澡燥 攻功巩 政改 教孝 斩暂 旅族 旗旌 明朋 易昜 昆毘 普晋 智暂 服胀 权杈 村材树"
    " 束東 条杂 构沟购 林村 枚牧 柱注 标示 核孩 根恨很 格洛 桌卓 梅悔 棵颗 植值 楼搂 模摸 横黄 歧岐 死列 残践 气汽 汽汔 污圬 沙少 没设"
    " 治冶 泛乏 注住 泊拍 活话 派脉 测侧则 济挤 浅残 涨胀 消削 混棍 清情请 渝愉 温湿 源原 滞带 漏露 漫慢 激缴 灭火 炒抄 烧浇 煤媒"
    " 照昭 熟孰 燃然 爆暴瀑 牵率 犹优 独虫 狭侠 环坏 玩完 班斑 现观 理埋 璧壁 甚其 畅场 疗辽 病痛 症证 瘫难 盆分 益溢 监鉴 盗盆"
    " 盘舟 省看 眉眷 着看 瞻赡 知和 研妍 破坡 础出 确角 礼札 社杜 祝视 神袖 禁楚 离禽 秀季 私利 种肿 科料 秒抄 秘密 租祖 移侈 稚雅"
    " 穿牙 突窦 竞克 章音 童重 端瑞 笔竿 策荣 筹寿 签金 简筒 管官 箱厢 粗祖 精清 系糸 紧累 约的 纪记 纯钝 纲岗刚 纳讷 纵从 纷扮"
    " 线钱 细绅 绍给 绝色 统充 继续 绩迹 维推 综宗 缓暖 编偏遍 缘绿 缺缸 网纲 罚罪 置署 群君 翻番 考老 耐而 耗毫 聘骋 联取 肃萧 育肓"
    " 背肯 胁协 胜姓 能熊 脚却 脱说 膨澎 臣巨 舆與 航般 船般 良食 节芦 花化 若苦 英央 范犯 荐存 荒慌 荣菜 获茯 营菅 落洛 蒙家 藏臧"
    " 虑虚 虽强 蚀饰 融隔 补朴扑 表裹 裕浴 规现 览监 触烛 誉举 计汁 订打 认队 讨付 让止 训川 议仪 讯迅 许午 讼松 访妨防仿 证征政 评平"
    " 识织 诉斥 诊珍 词司 试式 诚成城 话活 询旬 该核 详洋 误娱 说脱 请情 课棵 调凋 谈淡 谋媒 谓渭 谦廉 谨勤 谱普 负贝 责青 败贩"
    " 质盾 购构 贯惯 贴站 费贵 资贡 赁凭 赋斌 赔陪培 赖懒 赛塞 走足 赶捍 起超 越趋 跃沃 践贱 跨垮 路洛 躲朵 轨轧 转传 轮论 软欠 轻经"
    " 较校 辅铺 辆俩 辈悲 输愉偷 辖割 达大 迁千 迈万 过寸 运远 返反 还坏环 进近 连莲 迟尺 迫追 述术 迷米 追迫 送关 适括 选洗 透秀"
    " 递弟 途徒 通痛 速束 造告 逢蓬 逻罗 遇偶 遍编 道首 遗遣 避僻 那哪 邻怜 郊效 部陪倍 配酒 酒洒 酬洲 醒腥 采菜 释择 重童 量童 针计"
    " 钓钩 钟种 钢刚 钥钥 钻站 铁轶 银根 铺辅 销消 锋峰烽 错措 键健 镇填 镜境 长张 门们 闭闲 问间 闷问 间问 闸甲 阅问 队认 防访 阶价"
    " 阻组祖 附咐 际标 陆击 陈阵 降绛 限根 院完 除徐 陪部 陶淘 隔融 障章 难唯 集焦 雷需 需雷 震振 静净 非韭 面而 音章 顺须 顿吨 颁颂"
    " 频烦 颗棵 题提 额客 风凤 饰蚀 饱抱 饼拼 馆官 首着 驱躯 驶使 驻住 骗篇 骚搔 验险 高亭 鬼魁 魂魄 鸟乌 鸣呜 黄寅 默墨 鼓豉 齐济"
    " 赌睹堵 溃馈 诵涌 怠殆贻 隘溢 侵浸 佯徉 茸葺 诣旨 殉徇 娱误 嬉戏 羸赢 毅豪 恙羔 睬踩 眺挑 窃切 谐偕 皆皆 喧暄渲 陨损 磬罄 绌拙"
    " 掳虏 孜孜 靡糜 缪谬 缭撩瞭 睿壑 瑕暇遐 箴针 贬砭 懈解 徇询 拮据 聩愦馈 黯暗 迸并 垦恳 绊拌 雏邹 捍悍 掂惦 殴欧 淋琳 蹈踏 攥纂"
)
"""Groups of characters of like shape."""

_ALSO_READ = (
    "chong重 hang行 zhang长 xing行 le乐 yue乐 du都 hai还 huan还 jue觉角 xiao校 jiao校觉 tiao调 diao调 shuai率 lv率 lu率绿 zeng曾 ceng曾 can参 shen参"
    " cha差 chai差 dan单弹 shan单 ti提 di提 fou否 gai盖 ge个 guan冠 hao好 he和合 hui会 kuai会 ji几系给 gei给 jia假 jie解 xie解 ju据 kan看"
    " ke可 lei累 mo没 mei没 ning宁 pian片便 bian便 pu铺 qi其期 qiang强 jiang强 qie切 se色 sha杀 sheng省 xing省 shi识食 shu数 tong同 wei为"
    " xi系 xiang相 xu畜 chu畜 ya压 yao要 ying应 yu与 zai载 zhao着 zhuo着 zhe着 de地得的 di的 zhong中 zhu属 shu属 zhuan传 chuan传 zuo作"
)
"""Further readings of common characters."""


@lru_cache(maxsize=1)
def _shapes() -> dict[str, set[str]]:
    """Characters of like shape, by character."""
    shapes: dict[str, set[str]] = {}
    for group in _LOOK_ALIKE.split():
        for char in group:
            shapes.setdefault(char, set()).update(group)
    return shapes


@lru_cache(maxsize=1)
def _further() -> dict[str, set[str]]:
    """Further readings, by character."""
    further: dict[str, set[str]] = {}
    for entry in _ALSO_READ.split():
        for char in entry.lstrip("abcdefghijklmnopqrstuvwxyz"):
            further.setdefault(char, set()).add(entry.rstrip("".join(c for c in entry if not c.isascii())))
    return further


@lru_cache(maxsize=4096)
def readings(char: str) -> frozenset[str]:
    """How a common character is read, without tones; none for a rare one."""
    main = main_reading(char)
    return frozenset((main, *_further().get(char, ()))) if main else frozenset()


def look_alikes(char: str) -> frozenset[str]:
    """Characters of like shape."""
    return frozenset(_shapes().get(char, ())) - {char}


def is_alike(written: str, meant: str) -> bool:
    """A character is easily written for another: of like sound, of like shape, or for a rare one that few can write."""
    if written in look_alikes(meant) or not is_common(meant):
        return True
    sounds = {_careless(sound) for sound in readings(written)}
    return any(_careless(sound) in sounds for sound in readings(meant))


def _careless(sound: str) -> str:
    """A syllable without what many speakers do not tell apart: zh and z, in and ing."""
    sound = sound[0] + sound[2:] if sound[:2] in ("zh", "ch", "sh") else sound
    return sound.removesuffix("g") if sound.endswith("ng") else sound

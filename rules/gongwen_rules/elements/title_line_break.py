"""YS127: a title whose lines break inside a word."""

from collections.abc import Iterator
from itertools import pairwise

from gongwen_lint.rule import Bad, Fact, Hit, Outline, Paragraph, Role, document_rule, draft, fact
from gongwen_lint.structure.genre import STATUTORY

_WORDS = (
    " 工作 管理 建设 服务 资金 活动 安全 会议 加固 设施 清理 同志 任免 指导 体系 改革 项目 政策 通知 意见 请示 报告 批复 决定 通报 关于 加强 推进 开展 实施 印发 转发 发展 经济 "
    " 社会 农业 农村 教育 卫生 水利 交通 环境 生态 保护 监督 监管 检查 规范 规划 计划 方案 办法 规定 制度 机制 组织 领导 干部 人员 企业 市场 财政 税收 预算 投资 工程 生产 防汛 "
    " 抗旱 应急 消防 建筑 土地 资源 能源 科技 技术 创新 产业 工业 数据 信息 网络 公共 基础 基层 群众 居民 养老 医疗 保障 就业 培训 考核 评价 表彰 "
    " 防火 防控 防治 防范 火灾 灾害 地质 气象 预警 救援 救灾 减灾 抢险 隐患 风险 排查 整治 治理 综合 机动 车辆 停车 交通 运输 公路 道路 铁路 桥梁 港口 航道 供水 供电 供热 停水 停电 "
    " 食品 药品 林业 森林 湿地 草原 耕地 农田 畜牧 渔业 种植 养殖 粮食 储备 乡村 振兴 脱贫 城市 城镇 社区 物业 住房 租赁 征收 补偿 安置 旅游 文化 体育 文物 图书 招生 招聘 考试 人才 "
    " 职称 职业 工资 津贴 补贴 补助 社保 保险 医保 医院 疫苗 疫情 健康 妇女 儿童 残疾 退役 军人 征兵 国防 殡葬 婚姻 慈善 统计 普查 调查 审计 纪检 巡察 巡视 督查 督办 问责 党建 宣传 "
    " 民族 宗教 招商 引资 外资 外贸 商务 物流 电子 智慧 智能 平台 档案 保密 公文 机关 事业 单位 人民 政府 委员 常务 办公 代表 行政 审批 许可 处罚 执法 司法 法治 信访 维稳 采购 招标 "
    " 投标 债务 债券 国有 资产 产权 专利 商标 质量 标准 计量 认证 价格 收费 水库 水源 河道 污染 排放 节能 减排 低碳 绿化 造林 垃圾 污水 厕所 扶贫 专项 试点 示范 调整 成立 召开 举办 "
)
"""Words of titles; a break inside one of them is no chance neighbourhood unless a guard says so."""
_GUARDS = (
    " 职工 民工 员工 施工 竣工 开工 化工 加工 手工 务工 分工 作风 作为 作出 作用 主管 城管 分管 托管 理论 理事 理赔 设备 设计 设立 全面 全国 全省 全市 全县 全区 全员 全民 全体 "
    " 公安 治安 西安 金融 金额 动员 动物 固定 志愿 免费 免除 系统 系列 革命 目录 目标 策略 知识 示范 告知 定期 定点 展示 展览 施行 发布 发文 发放 展期 业务 业主 村民 村级 育人 "
    " 生物 生活 环保 态度 护理 督查 督办 范围 划定 划拨 法律 法院 法治 度假 制定 制造 织密 导向 部门 部分 员额 场所 政府 政务 收费 收入 算力 资产 资格 资助 程序 产品 产权 急需 "
    " 筑牢 地方 地区 源头 技能 新型 新区 新增 业态 据实 信用 信访 息工 络绎 共享 础上 层级 众多 民政 老年 疗养 障碍 业绩 训练 核定 核算 价格 彰显 人民 国民 居民 农民 市民 村民 "
    " 公民 党员 学员 委员 议员 成员 司机 关口 海关 公关 有关 相关 关系 关怀 关爱 中单 单项 单独 位于 位置 人力 人事 代理 代码 代建 表格 表决 府院 员会 试行 试点 点名 点位 标识 标志 标语 "
    " 国家 全国 中国 有限 有序 有效 资格 资料 产值 量化 质押 物质 本质 优质 性质 准入 准则 批准 核准 价值 代价 政策 行政 行业 行动 实行 流行 推行 试验 生产 生态 生育 学生 民生 卫生 "
    " 专业 专家 专门 专题 专班 点亮 重点 热点 项目 单行 处置 处理 各处 法规 法人 办法 守法 合法 商会 商品 务必 事务 服务 公务 政务 业务 "
)
"""Words that put a character of such a word to another use: 职工作风 is no 工作."""


@fact("title-edge", roles=(Role.TITLE,))
def title_edge(paragraph: Paragraph) -> Iterator[Fact]:
    """A line of a title; the value is its first and last three characters."""
    text = paragraph.text.strip()
    start = paragraph.text.index(text[0]) if text else 0
    if text:
        yield Fact(start, start + len(text), (text[:2], text[-2:]))


@document_rule(
    "YS127",
    "title-line-break",
    "标题回行要词意完整",
    severity="warning",
    basis="国标",
    clause="GB/T 9704—2012 7.3.1",
    genres=STATUTORY,
    facts=("title-edge",),
    bad=[
        Bad(draft("通知", title="南屏县人民政府关于加强水库安全管\n⟦理⟧工作的通知"), said="管理"),
        Bad(draft("通知", title="南屏县人民政府关于做好农村建\n⟦设⟧资金管理的通知"), said="建设"),
    ],
    good=[
        draft("通知", title="南屏县人民政府关于加强\n水库安全管理工作的通知"),
        draft("通知", title="南屏县总工会关于加强职工\n作风建设的通知", signature="南屏县总工会"),
    ],
)  # fmt: skip
def title_line_break(outline: Outline) -> Iterator[Hit]:
    """标题要分行的，在词与词之间回行，不把一个词拆在两行；常用词被拆开才报。"""
    lines = [line for line in outline.facts["title-edge"] if line.paragraph <= _last(outline)]
    for above, below in pairwise(lines):
        end, start = above.value[1], below.value[0]
        word = end[-1] + start[0]
        if (
            below.paragraph - above.paragraph <= 2
            and _in(word, _WORDS)
            and not (_in(end, _GUARDS) or _in(start, _GUARDS))
        ):
            message = f"标题回行拆开了“{word}”，应在词与词之间回行"
            yield Hit(below.start, below.start + 1, message, paragraph=below.paragraph)


def _in(word: str, words: str) -> bool:
    return f" {word} " in words


def _last(outline: Outline) -> int:
    title = outline.one(Role.TITLE)
    return title.last if title else -1

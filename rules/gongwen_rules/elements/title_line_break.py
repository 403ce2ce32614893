"""YS127: a title whose lines break inside a word."""

from collections.abc import Iterator
from itertools import pairwise

from gongwen_lint.rule import Bad, Fact, Hit, Outline, Paragraph, Role, document_rule, draft, fact
from gongwen_lint.structure.genre import STATUTORY

_WORDS = (
    " 工作 管理 建设 服务 资金 活动 安全 会议 加固 设施 清理 同志 任免 指导 体系 改革 项目 政策 通知 意见 请示 报告 批复 决定 通报 关于 加强 推进 开展 实施 印发 转发 发展 经济 "
    " 社会 农业 农村 教育 卫生 水利 交通 环境 生态 保护 监督 监管 检查 规范 规划 计划 方案 办法 规定 制度 机制 组织 领导 干部 人员 企业 市场 财政 税收 预算 投资 工程 生产 防汛 "
    " 抗旱 应急 消防 建筑 土地 资源 能源 科技 技术 创新 产业 工业 数据 信息 网络 公共 基础 基层 群众 居民 养老 医疗 保障 就业 培训 考核 评价 表彰 "
)
"""Words of titles; a break inside one of them is no chance neighbourhood unless a guard says so."""
_GUARDS = (
    " 职工 民工 员工 施工 竣工 开工 化工 加工 手工 务工 分工 作风 作为 作出 作用 主管 城管 分管 托管 理论 理事 理赔 设备 设计 设立 全面 全国 全省 全市 全县 全区 全员 全民 全体 "
    " 公安 治安 西安 金融 金额 动员 动物 固定 志愿 免费 免除 系统 系列 革命 目录 目标 策略 知识 示范 告知 定期 定点 展示 展览 施行 发布 发文 发放 展期 业务 业主 村民 村级 育人 "
    " 生物 生活 环保 态度 护理 督查 督办 范围 划定 划拨 法律 法院 法治 度假 制定 制造 织密 导向 部门 部分 员额 场所 政府 政务 收费 收入 算力 资产 资格 资助 程序 产品 产权 急需 "
    " 筑牢 地方 地区 源头 技能 新型 新区 新增 业态 据实 信用 信访 息工 络绎 共享 础上 层级 众多 民政 老年 疗养 障碍 业绩 训练 核定 核算 价格 彰显 人民 国民 居民 农民 市民 村民 "
    " 公民 党员 学员 委员 议员 成员 "
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

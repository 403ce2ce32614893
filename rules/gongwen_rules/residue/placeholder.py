"""CL101: a placeholder that nobody filled in."""

from collections import Counter
from collections.abc import Iterator, Sequence

from gongwen_lint.rule import Bad, Good, Hit, Outline, Pattern, PlacedFact, Role, document_rule, draft
from gongwen_rules.knowledge.levels import part_of

_ABRIDGED = Pattern("删减|节选|摘要|摘登")
_FORM = Pattern(
    "样本|模板|模版|范本|格式|样式|式样|样表|文本|参考|示例"
    "|(?:表|协议书|承诺书|申请书|申报书|合同|责任书|回执|登记卡)(?:（.*）)?$"
)
_BLANK = Pattern(r"\p{Han}(?:书|单|证明?|表|函)(?:（.*）)?$")
"""An attachment with such a title and gaps is a form too: 附件2 举报奖励通知书."""
_MANY = 4
"""So many lines to write on, where parties sign, make a form of the text."""
_TOLD = 2
"""So many places that tell what is to be written there make a form of the text."""
_FEW = 1
"""More lines to write on in an attachment make a form of it."""
_CONTRACT = Pattern("(?:协议书?|合同|承诺书|责任书|申请书|申报书|委托书|回执)(?:（.*）)?$")


@document_rule(
    "CL101",
    "placeholder",
    "定稿里不留占位符",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    stages=("final",),
    besides=("gap",),
    over=("BD102", "BD107", "BD108"),
    under=("CL110",),
    bad=[
        Bad("会后，⟦XX⟧书记亲自圈出了汇报中的错别字，⟦××⟧市要引以为戒。", said="占位符"),
        Bad("请于⟦X月X日⟧前报县政府办公室，⟦20××⟧年底前完成投资⟦X⟧万元。"),
        Bad("今天举办全县党办“⟦X⟧”课堂业务培训会，由⟦×⟧局牵头，⟦○○⟧镇配合。"),
        Bad("会议由县长⟦（此处填写姓名）⟧主持，经费⟦____⟧万元，⟦【】⟧部门负责，金额⟦（待核实）⟧。"),
        Bad("请于⟦*月*日⟧前报送，任命张⟦××⟧为副局长，实现增收⟦？⟧万元。"),
        Bad("⟦<单位名称>⟧负责牵头，⟦[填写日期]⟧前完成，我市⟦某某⟧领导出席，共排查隐患⟦ ⟧处。"),
        Bad("产值增长⟦……⟧%，造林⟦？？⟧万亩，投入资金⟦○○⟧万元。"),
        Bad("按照实施方案，由⟦某某⟧同志负责联络，完成投资⟦  ⟧万元。"),
        Bad("工程总投资⟦  ⟧万元，于⟦ 年 月 日⟧完成，共有⟦ ⟧个乡镇受益，产值增长⟦ ⟧%。"),
        Bad("全县共有⟦个⟧乡镇，工程于⟦年月日⟧完成，会议由⟦某某⟧同志主持。\n⟦此处插入图片⟧"),
        Bad("会议由⟦单击或点击此处输入文字⟧主持。"),
        Bad("联系人：王芳，联系电话：⟦0000-0000000⟧。"),
        Bad("联系人：张⟦××⟧，电话：0571-⟦XXXXXXXX⟧，由⟦OO⟧局牵头。\n⟦待补充⟧。"),
        Bad("会议由⟦请写明主持人⟧主持。", left=("prompt", ""), said="提示文字"),
        Bad(
            "一、租赁期限⟦__⟧年__月__日起，租期为__年，金额第一年为__元。\n二、合同一式二份。\n甲方（签章）：______乙方（签章）：______",
            said="手写",
        ),
        Bad(draft("通知", number="南政发〔⟦20××⟧〕⟦×⟧号")),
        Bad(
            "申请人×××……⟦（写明姓名或者名称等基本情况）⟧。\n经查明，……（写明认定的事实）。\n本机关决定维持××××年第××号决定。",
            said="文书样式",
        ),
        Bad("申请人应当在申请书中……（写明理由）。\n会议由⟦××⟧局牵头。"),
    ],
    good=[
        "前一部分到此结束。\n＊＊＊\n后一部分从这里开始。",
        "京A·X5**8号车拍摄X光片，X射线、X轴、5G-V2X和“1+X”证书制度试点照常推进。",
        "村民王某、李××因盗窃被行政拘留，罚款数额见附件，电话138××××5678。",
        "文件名统一命名为“××局+联系人”，标题用2号小标宋体字。",
        "示范文本中“×××”处由各县自行填写。",
        "得分为权重×项目得分，面积按3×4米计算，水平分辨率0.25°×0.25°。",
        "申报单位（盖章）：\n年　　月　　日",
        "乙方（受聘人员）：________\n标题一般写作“××县人民政府关于××的通知”，落款写“××××年×月×日”。",
        "被处罚人：张某某，男，1985年出生，云泽县××镇人。",
        "发文字号为“×政办发〔20××〕×号”的，应当核对代字。",
        "对南屏县××商贸有限公司购进“××”牌腐竹的行为立案查处，地址：××路××号。",
        draft("通报", body=("案例1：1月8日，××公司“1·8”事故造成1人死亡。", "案例2：××县××镇违规发放补贴。")),
        "全县共有个体工商户3万户，固定资产投资  5万元，于 2024 年 5 月 1 日完成，增长 6 %。",
        "南屏县水利工程施工合同\n一、工程概况\n本工程总投资  万元，于  年  月  日开工。\n二、工程质量\n质量应当合格。",
        "单位：万元　增长：%　占%\n比上年增长 %\n月末　月　日均余额",
        "查处××商行涉嫌销售假冒伪劣商品案件。",
        "车牌号为鲁B·×××××的车辆肇事后逃逸，民事判决书案号为（2023）鲁01民初×××号。",
        "（一）姓名：________　性别：____\n申请人（签字）：________　　年　　月　　日\n单位（盖章）：________",
        draft("通知", attachments=("××乡（镇）统计表", "××县（区）汇总表（样式）")),
        Good("一、租期__年，自__年__月__日起。\n甲方（签章）：______乙方（签章）：______", stage="draft"),
        Good("请于X月X日前报县政府办公室。", stage="draft"),
        Good("会议由请写明召集人主持。", stage="draft", left=("prompt", "")),
        "本单位办事系统的文本框里应有提示，群众点击后即可输入。",
        Good(draft("通知", attachments=("申请表",), after=("附件", "申请表", "申请人：单击此处输入文字"))),
        Good(draft("通知", attachments=("申请表",), after=("附件", "申请表", "申请人：____　联系电话：____"))),
        draft(
            "通知",
            attachments=("面向中小企业预留项目执行情况公告",),
            after=("附件", "××年面向中小企业预留项目执行情况公告", "现将××年执行情况公告如下：预留项目共计××万元。"),
        ),
        draft("通知", attachments=("举报奖励通知书",), after=("附件", "举报奖励通知书", "奖字〔××〕×号", "奖金××元。")),
        draft(
            "通知",
            attachments=("南屏县粮食购销行为举报奖励通知书",),
            after=("附件", "南屏县粮食购销行为", "举报奖励通知书", "奖金××元。"),
        ),
        draft(
            "通知",
            attachments=("预留项目执行情况公告",),
            after=("附件", "（单位名称）", "××年预留项目执行情况公告", "预留项目共计××万元。"),
        ),
    ],
)
def placeholder(outline: Outline) -> Iterator[Hit]:
    """印发前补齐。表格、样表里留给别人填的空白不查；起草阶段（--stage draft）不查；公开时删减过的文件不查。"""
    if any(_ABRIDGED.search(note.text) for note in outline.all(Role.NOTE, part=None)):
        return
    prompts = [remain for remain in outline.remains if remain.kind == "prompt"]
    for remain in prompts:
        if not _is_form(outline, part_of(outline, remain.paragraph)):
            message = "内容控件里还是提示文字，定稿前应填写实际内容"
            yield Hit(remain.start, remain.end, message, paragraph=remain.paragraph)
    gaps, signed = outline.facts["gap"], _is_contract(outline)
    if sum(found.value == "told" for found in gaps) >= _TOLD:
        message = "像是供人照着填写的文书样式；不是的话，“（写明……）”和其他空白要补齐"
        asked = next(found for found in gaps if found.value == "told")
        yield Hit(asked.start, asked.end, message, severity="info", paragraph=asked.paragraph)
        return
    if not signed and (first := _signed_form(outline, gaps)):
        signed = True
        message = "像是留给双方手写的合同文本；不是的话，这些空白要补齐"
        yield Hit(first.start, first.end, message, severity="info", paragraph=first.paragraph)
    lines = Counter(part_of(outline, found.paragraph) for found in gaps if found.value == "line")
    sample = _samples(outline, gaps)
    for found in gaps:
        part = part_of(outline, found.paragraph)
        if found.value in ("form", "told") or (
            found.value in ("line", "blank") and (signed or (part and (found.value == "blank" or lines[part] > _FEW)))
        ):
            continue
        if part and (_is_form(outline, part, _BLANK) or part in sample):
            continue
        if any(p.paragraph == found.paragraph and p.start < found.end and found.start < p.end for p in prompts):
            continue
        yield _hit(found)


def _hit(found: PlacedFact) -> Hit:
    span = found.start, found.end
    if found.value == "wait":
        message = "还写着“待定”“待补”，定稿前应填写实际内容；确实定不下来的，写明何时另行通知"
        return Hit(*span, message, severity="warning", paragraph=found.paragraph)
    what = "漏填了数字、日期或者姓名" if found.value == "blank" else "占位符没有补齐"
    return Hit(*span, f"{what}，定稿前应填写实际内容", paragraph=found.paragraph)


def _signed_form(outline: Outline, gaps: Sequence[PlacedFact]) -> PlacedFact | None:
    """The first of many blanks of a text that parties sign and fill in by hand."""
    own = [found for found in gaps if found.value in ("line", "form") and part_of(outline, found.paragraph) == 0]
    blanks = [found for found in own if found.value == "line"]
    return blanks[0] if len(blanks) >= _MANY and len(blanks) < len(own) else None


def _is_form(outline: Outline, part: int, besides: Pattern = _FORM) -> bool:
    """By its title, or by its name in the 附件说明, which holds on where the title goes to a second line."""
    title = outline.one(Role.TITLE, part)
    if title is None:
        return False
    names = [note.text for note in outline.all(Role.ATTACHMENT_NOTE, part=None) if part and title.text in note.text]
    return any(_FORM.search(name) or besides.search(name) for name in (title.text, *names))


def _samples(outline: Outline, gaps: Sequence[PlacedFact]) -> frozenset[int]:
    """Attachments whose own title has a gap, beside a main part without any: others write after them, 附2 ××年……公告."""
    firsts = {part_of(outline, found.paragraph): found for found in gaps[::-1]}
    return frozenset() if 0 in firsts else frozenset(n for n, first in firsts.items() if _heads(outline, n, first))


def _heads(outline: Outline, part: int, gap: PlacedFact) -> bool:
    """The gap stands in the title, which may come after a line for the organ: （单位名称）."""
    title = outline.one(Role.TITLE, part)
    if title:
        return title.paragraph == gap.paragraph
    return gap.start == 0 and gap.paragraph <= outline.parts[part].first + 2


def _is_contract(outline: Outline) -> bool:
    """The document itself is a form that the parties fill in."""
    title = outline.one(Role.TITLE)
    return bool(title and _CONTRACT.search(title.text))

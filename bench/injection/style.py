"""文风: redundancy, faulty constructions, tone."""

from __future__ import annotations

import regex

from gongwen_lint.structure import Role

from .draft import Draft
from .fault import Apply, Faulty, edited, operator
from .ways import adding, swapping_words

concern = operator("“涉及到”", "WF", "第146行", found="WF ZC")(
    swapping_words("涉及(?!到|面|率|及|人|财)(?=\\p{Han}{2})→涉及到")
)
public = operator("“公诸于众”", "WF", "第146行", found="WF ZC")(adding("评审结果应当及时⟦公诸于众⟧。"))
vice = operator("“不良陋习”", "WF", "第146行", found="WF ZC")(adding("引导群众革除⟦不良陋习⟧。"))
triumph = operator("“凯旋归来”", "WF", "第146行", found="WF ZC")(adding("救援队⟦凯旋归来⟧，受到群众夹道欢迎。"))
seen = operator("“亲眼目睹”", "WF", "第146行", found="WF ZC")(adding("现场群众⟦亲眼目睹⟧了救援过程。"))
until_now = operator("“截至目前为止”", "WF", "第146行", found="WF ZC")(adding("⟦截至目前为止⟧，已有12个单位报名。"))
first_time = operator("“首次第一次”", "WF", "第146行", found="WF ZC")(adding("这是我县⟦首次第一次⟧举办此类活动。"))
so_called = operator("“大约”与“左右”并用", "WF", "第146行", found="WF SZ")(adding("会期⟦大约两天左右⟧。"))
reason = operator("“原因是……造成的”", "WF", "第147行")(adding("事故的⟦原因是由于管理不到位造成的⟧。"))
through = operator("“通过……使”", "WF", "第147行")(adding("⟦通过这次培训，使全体干部提高了认识⟧。"))
after = operator("“经过……使得”", "WF", "第147行")(adding("⟦经过专项整治，使得市场秩序明显好转⟧。"))
avoid = operator("“防止不再发生”", "WF", "第147行")(adding("举一反三，⟦防止类似事故不再发生⟧。"))
forbid = operator("“严禁不得”", "WF", "第147行")(adding("⟦严禁不得⟧违规发放津贴补贴。"))
double_sided = operator("句式杂糅“是……在于”", "WF", "第147行")(adding("⟦能否抓好落实，是实现目标的关键在于责任到人⟧。"))
spoken = operator("口语：“搞定”", "WF", "第148行")(adding("各单位要在月底前把清查工作⟦搞定⟧。"))
own_visit = operator("自称“莅临”", "WF", "第148行")(adding("⟦我局领导将莅临贵单位⟧调研。"))
recently = operator("“近日”没有日期", "WF", "第149行", found="WF203")(adding("⟦近日⟧，我局组织开展了专项检查。"))
letters = operator("字母缩写不解释", "WF", "第149行", found="WF204")(adding("项目采用⟦BOT⟧模式实施。"))
empty = operator("套话", "WF", "第149行", found="WF205")(
    adding("⟦领导高度重视，各级积极响应，精心组织、周密部署、狠抓落实，取得了显著成效⟧。")
)

situation = operator("“目前现状”", "WF", "第146行", found="WF ZC")(adding("要深入分析⟦目前现状⟧，找准问题。"))
put_into = operator("“付诸于”", "WF", "第146行", found="WF ZC")(adding("要把各项措施⟦付诸于⟧行动。"))
because = operator("“原因是因为”", "WF", "第146行", found="WF ZC")(adding("进度滞后的主要⟦原因是因为⟧资金没有到位。"))
aim = operator("“目的是为了”", "WF", "第146行", found="WF ZC")(adding("这样做的⟦目的是为了⟧减轻基层负担。"))
growing = operator("“日益更加”", "WF", "第146行", found="WF ZC")(adding("群众需求⟦日益更加⟧多样。"))
not_yet = operator("“还尚未”", "WF", "第146行", found="WF ZC")(adding("部分项目⟦还尚未⟧开工。"))
smuggling = operator("“非法走私”", "WF", "第146行", found="WF ZC")(adding("严厉打击⟦非法走私⟧活动。"))
reported = operator("“据反映得知”", "WF", "第146行", found="WF ZC")(adding("⟦据反映得知⟧，个别单位没有落实要求。"))
reaffirmed = operator("“再次重申”", "WF", "第146行", found="WF ZC")(adding("现⟦再次重申⟧有关纪律。"))
following = operator("“随着……使”", "WF", "第147行")(adding("⟦随着改革不断深入，使发展环境得到明显改善⟧。"))
under = operator("“在……下，使”", "WF", "第147行")(adding("⟦在各单位的共同努力下，使这项工作取得了新进展⟧。"))
principle = operator("“本着……为原则”", "WF", "第147行")(adding("⟦本着方便群众为原则⟧，简化办理流程。"))
purpose = operator("“是为了……为目的”", "WF", "第147行")(adding("开展督查⟦是为了推动工作落实为目的⟧。"))
centre = operator("“围绕……为中心”", "WF", "第147行")(adding("各项工作要⟦围绕项目建设为中心⟧，统筹推进。"))
relied = operator("“靠的是……取得的”", "WF", "第147行")(adding("这些成绩⟦靠的是全体职工努力取得的⟧。"))
so_that = operator("“之所以……原因是”", "WF", "第147行")(adding("⟦之所以效果不好，原因是责任没有压实⟧。"))
notified = operator("“现把……通知如下”", "WF", "第148行")(adding("⟦现把有关事项通知如下⟧。"))
avoid_again = operator("“避免……不再”", "WF", "第147行")(adding("要建章立制，⟦避免同类问题不再出现⟧。"))
taboo = operator("“切忌不要”", "WF", "第147行", found="WF ZC")(adding("开展调研⟦切忌不要⟧走过场。"))
denied = operator("“不可否认……没有”", "WF", "第147行")(adding("⟦不可否认，工作中不可否认没有⟧短板。"))
always = operator("“无时无刻都”", "WF", "第147行")(adding("党员干部⟦无时无刻都在⟧服务群众。"))
lacking = operator("“缺乏……不足”", "WF", "第147行")(adding("部分企业⟦缺乏资金不足⟧，难以为继。"))
only_if = operator("“只要……才”", "WF", "第147行")(adding("⟦只要坚持问题导向，才能把工作做实⟧。"))
only_when = operator("“只有……就”", "WF", "第147行")(adding("⟦只有压实责任，就能取得实效⟧。"))
what_to_do = operator("口语：“咋办”", "WF", "第148行")(adding("出了问题⟦咋办⟧，要有预案。"))
ours = operator("口语：“咱们”", "WF", "第148行")(adding("要让群众感到⟦咱们⟧干部是贴心人。"))


@operator("段落过长", "WF", "real-documents §4.19", found="WF202")
def long_paragraph(draft: Draft) -> Faulty | None:
    """A paragraph said over and over until it has more than 600 characters."""
    chosen = draft.choose([p for p in draft.body if 200 < len(p.text) < 400], "long paragraph")
    return edited(draft, chosen.start, chosen.end, chosen.text + chosen.text.strip() * 3) if chosen else None


def only(genre: str, apply: Apply) -> Apply:
    """In drafts of one 文种."""
    return lambda draft: apply(draft) if draft.genre == genre and draft.one(Role.ADDRESSEE) else None


commanding_letter = operator("函用命令口气", "WF", "第148行", found="WF WZ XW")(
    only("函", adding("⟦你单位务必严格遵照执行，不得有误⟧。"))
)
commanding_request = operator("请示用命令口气", "WF", "第148行", found="WF WZ XW")(
    only("请示", adding("⟦请务必于月底前予以批复⟧。"))
)
threat = operator("请示“先斩后奏”", "WF", "条例八（十一）", found="WF WZ XW")(
    only("请示", adding("⟦该工程已于上月开工建设，特请予以批准⟧。"))
)


@operator("句子过长", "WF", "real-documents §4.19", found="WF201")
def long_sentence(draft: Draft) -> Faulty | None:
    """The sentences of a paragraph run together with commas to more than 200 characters."""
    long = [p for p in draft.body if len(p.text) > 220 and p.text.count("。") > 2 and "：“" not in p.text]
    chosen = draft.choose(long, "long")
    if chosen is None:
        return None
    return edited(draft, chosen.start, chosen.end, regex.sub(r"[。；](?=.)", "，", chosen.text))


centred = operator("“围绕以……为中心”", "WF", "第147行")(adding("⟦围绕以提质增效为中心⟧，狠抓落实。"))
not_only = operator("“不仅……但……”", "WF", "第147行")(adding("⟦不仅完成了任务，但⟧超额完成。"))

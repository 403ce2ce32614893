"""字词: wrong characters by the rows of the catalogue."""

from __future__ import annotations

from gongwen_lint.structure import Role

from .fault import operator
from .ways import adding, swapping, swapping_words

like_sound = operator("音近误字", "ZC", "第117行", restored=True)(
    swapping_words(
        "部署→布署", "贯彻→惯彻", "座谈会→坐谈会", "按照→安照", "凝聚→凝具", "严厉→严历", "弘扬→宏扬", "覆盖→复盖",
        "挖掘→挖崛", "妥善→妥擅", "坐落→座落", "蔓延→漫延", "凸显→突显出", "督促→督捉", "务必→勿必", "渠道→渠到",
    )
)  # fmt: skip
like_shape = operator("形近误字", "ZC", "第118行", restored=True)(
    swapping_words(
        "拨款→拔款", "拨付→拔付", "竣工→峻工", "自己→自已", "已经→己经", "瓶颈→瓶劲", "松弛→松驰", "辐射→幅射",
        "脉络→脉洛", "粗犷→粗旷", "抓住→爪住", "赡养→瞻养", "驰援→弛援", "候选→侯选", "气候→气侯", "治理→冶理",
    )
)  # fmt: skip
idioms = operator("成语误字", "ZC", "第119行")(
    swapping_words(
        "再接再厉→再接再励",
        "一如既往→一如继往",
        "驰而不息→弛而不息",
        "久久为功→久久为工",
        "因地制宜→因地治宜",
        "防患于未然→防范于未然",
    )
)
idiom_added = operator("“默守陈规”", "ZC", "第119行")(adding("工作中要克服⟦默守陈规⟧的思想。"))
idiom_before = operator("“防范于未然”", "ZC", "第119行")(adding("各部门要⟦防范于未然⟧，把隐患消除在萌芽状态。"))
until = operator("“截止目前”", "ZC", "第120行", restored=True)(swapping_words("截至(?=目前|\\d|今|本)→截止"))
enact = operator("“制订法规”", "ZC", "第121行")(swapping_words("制定(?=[^，。、]{0,8}(?:法律|法规|条例|规章))→制订"))
rights = operator("“合法权力”", "ZC", "第122行", restored=True)(
    swapping_words("(?<=公民|合法|基本|民主)权利→权力", "(?<=活动的)权利→权力")
)
rights_added = operator("“公民权力”", "ZC", "第122行")(adding("切实保障⟦公民权力⟧不受侵犯。"))
power_added = operator("“滥用职权和权利”", "ZC", "第122行")(adding("加强对⟦行政权利⟧运行的监督。"))
reflect = operator("“反应问题”", "ZC", "第123行", restored=True)(
    swapping_words("反映(?=问题|情况|强烈|诉求|较好|意见)→反应")
)
must = operator("“必需”误作“必须”", "ZC", "第123行", restored=True)(swapping_words("必须(?=\\p{Han}{2}[^的])→必需"))
do = operator("“做为”", "ZC", "第124行", restored=True)(swapping_words("(?<=[，。、结果])作为(?=\\p{Han})→做为"))
made = operator("“做出决定”", "ZC", "第124行", restored=True)(swapping_words("作出→做出"))
rule_of_law = operator("“法制政府”", "ZC", "第125行", found="ZC TF", restored=True)(
    swapping_words("法治(?=政府|社会|建设|化|思维)→法制")
)
forge = operator("“筑牢中华民族共同体意识”", "ZC", "第125行", found="ZC TF", restored=True)(
    swapping_words("铸牢(?=中华民族共同体)→筑牢")
)
so_that = operator("“以至延误”", "ZC", "第126行")(adding("个别单位准备不足，⟦以至延误⟧了工期。"))
meanwhile = operator("“期间”误作“其间”", "ZC", "第126行")(adding("⟦春节其间⟧要加强值班值守。"))
start_use = operator("“起用”误作“启用”", "ZC", "第126行")(adding("新办公系统将于下月⟦起用⟧。"))
again = operator("“再”误作“在”", "ZC", "第127行", restored=True)(swapping_words("再次→在次", "再接→在接", "不再→不在"))
already = operator("“已”误作“以”", "ZC", "第127行")(swapping_words("(?<=[，。、])已(?=完成|建成|全部|安排|经)→以"))
even = operator("“即使”误作“既使”", "ZC", "第127行")(adding("⟦既使⟧遇到困难，也要按期完成。"))
both = operator("“既”误作“即”", "ZC", "第127行")(adding("⟦即要⟧抓好当前，又要谋划长远。"))
adverb = operator("状语用“的”", "ZC", "第128行")(adding("各单位要⟦认真的落实⟧各项措施。"))
complement = operator("补语用“的”", "ZC", "第128行")(adding("各项工作⟦做的好⟧，群众满意。"))
attribute = operator("定语用“地”", "ZC", "第128行")(adding("取得了⟦显著地成效⟧。"))
lost_character = operator("词里丢字", "ZC", "第129行")(
    swapping_words(
        "人民政府→人政府",
        "领导小组→领小组",
        "基础设施→基设施",
        "经济社会→经社会",
        "贯彻落实→贯落实",
        "高质量发展→高质发展",
    )
)
doubled_word = operator("词语写重", "ZC", "第129行", found="ZC CL", restored=True)(
    swapping(r"(?<=\p{Han})(工作|建设|管理|服务|发展|政府|部门|有关)(?=\p{Han})", r"\1\1", (Role.BODY,))
)
doubled_of = operator("“的”写重", "ZC", "第129行", restored=True)(
    swapping(r"(?<=\p{Han}{2})的(?=\p{Han}{2})", "的的", (Role.BODY,))
)
transposed = operator("词序颠倒", "ZC", "第129行")(
    swapping_words("政府→府政", "组织→织组", "部门→门部", "负责→责负", "完善→善完", "推进→进推")
)
variants = operator("异形词", "ZC", "第130行", restored=True)(
    swapping_words(
        "其他→其它",
        "部分→部份",
        "账户→帐户",
        "成分→成份",
        "分量→份量",
        "唯一→惟一",
        "图像→图象",
        "订单→定单",
        "人才→人材",
    )
)
other_added = operator("“其它”", "ZC", "第130行")(adding("⟦其它⟧事项另行通知。"))
account_added = operator("“帐户”", "ZC", "第130行")(adding("资金存入专门⟦帐户⟧管理。"))
like_this = operator("“象这样”", "ZC", "第131行", found="ZC ZX")(adding("⟦象这样⟧的做法值得推广。"))
like_good = operator("“好象”", "ZC", "第131行", found="ZC ZX")(adding("有的同志⟦好象⟧事不关己。"))
spun = operator("洗稿：“为领导效劳”", "ZC", "第138行", found="ZC CL")(
    adding("办公室要更好地⟦为领导效劳⟧、为基层服务。")
)
spun_research = operator("洗稿：“调查争辩”", "ZC", "第138行", found="ZC CL")(
    adding("要深入开展⟦调查争辩⟧，掌握第一手情况。")
)

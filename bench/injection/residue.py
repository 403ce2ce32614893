"""残留: what copying, templates, web pages and chat programs leave behind."""

from __future__ import annotations

import regex

from gongwen_lint.structure import Role

from .draft import Draft
from .fault import Apply, Faulty, edited, operator
from .ways import adding, line_before, swapping

TEXT = (Role.BODY,)


def plain(apply: Apply) -> Apply:
    """Not in Markdown, where it is no residue."""
    return lambda draft: None if draft.document.format == "md" else apply(draft)


number_xx = operator("数字留成XX", "CL", "第150行")(
    swapping(r"(?<=\p{Han})\d{2,6}(?=[个名户人处座项家件次万元])", "XX", TEXT)
)
number_crosses = operator("数字留成××", "CL", "第150行")(
    swapping(r"(?<=\p{Han})\d{2,6}(?=[个名户人处座项家件次万元])", "××", TEXT)
)
date_x = operator("日期留成“X月X日”", "CL", "第150行", found="CL SZ YS")(
    swapping(r"(?<=\d{4}年)\d{1,2}月\d{1,2}日", "X月X日", TEXT)
)
blank = operator("数字留成下划线", "CL", "第150行")(
    swapping(r"(?<=\p{Han})\d{2,6}(?=[个名户人处座项家件次万元])", "____", TEXT)
)
blank_brackets = operator("数字留成空括号", "CL", "第150行", found="CL BD")(
    swapping(r"(?<=\p{Han})\d{2,6}(?=[个名户人处座项家件次万元])", "（  ）", TEXT)
)
fill_in = operator("“（此处填写）”", "CL", "第150行")(adding("责任单位：⟦（此处填写单位名称）⟧。"))
someone = operator("“某某”", "CL", "第150行")(adding("由⟦某某某⟧同志负责联络。"))
some_unit = operator("“XX单位”", "CL", "第150行")(adding("具体工作由⟦XX局⟧牵头。"))
todo = operator("“TODO”", "CL", "第150行")(adding("⟦TODO⟧补充数据。"))
waiting = operator("“待补充”", "CL", "第150行")(adding("具体数据⟦（待补充）⟧。"))
template = operator("模板括注【】", "CL", "第150行", found="CL BD")(adding("总投资⟦【填写金额】⟧万元。"))
circles = operator("“○○○”占位", "CL", "第150行", found="CL ZX")(adding("请与⟦○○○⟧同志联系。"))
editor = operator("“（此处再核）”", "CL", "条例二十（四）")(adding("去年共办理1260件⟦（此处再核）⟧。"))
leader_note = operator("“（请领导审定）”", "CL", "条例二十（四）")(adding("补助标准为每亩300元⟦（数据待核实）⟧。"))

more_models = operator("“更多范文请点击”", "CL", "第151行")(adding("⟦更多范文请点击下载⟧。"))
site = operator("“来源：××网”", "CL", "第151行")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "　　文章来源：公文写作网")
)
site_url = operator("网站推广网址", "CL", "第151行")(adding("⟦本文来自www.fanwenzhan.example.com⟧。"))
qq = operator("QQ号推广", "CL", "第151行")(adding("⟦代写请加QQ：1234567890⟧。"))
wechat = operator("公众号推广", "CL", "第151行")(adding("⟦关注微信公众号获取更多资料⟧。"))
small_editor = operator("“小编”", "CL", "第151行")(adding("⟦以上就是小编为大家整理的内容⟧。"))
editor_line = operator("“责任编辑”", "CL", "第151行")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "　　责任编辑：张三")
)
share = operator("“分享到：”", "CL", "第151行")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "分享到：微信　微博　QQ空间")
)
print_page = operator("“打印本页　关闭窗口”", "CL", "第151行")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "【打印本页】【关闭窗口】")
)
next_page = operator("“上一篇　下一篇”", "CL", "第151行")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "上一篇：关于做好春节值班工作的通知")
)
read_more = operator("“阅读原文”", "CL", "第151行")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "点击阅读原文")
)
views = operator("“浏览次数”", "CL", "第151行")(
    lambda draft: line_before(draft, draft.one(Role.TITLE), "发布时间：2024-05-06　浏览次数：1024")
)
model_title = operator("标题带【范文】", "CL", "第153行", found="CL YS")(lambda draft: _prefix(draft, "【范文】"))
paper_title = operator("标题带“篇一：”", "CL", "第153行", found="CL YS")(lambda draft: _prefix(draft, "篇一："))
summary = operator("网页摘要", "CL", "第153行")(
    lambda draft: line_before(
        draft, draft.body[0] if draft.body else None, "　　【摘要】本文是一篇通知范文，供大家参考。"
    )
)


def _prefix(draft: Draft, text: str) -> Faulty | None:
    title = draft.one(Role.TITLE)
    return edited(draft, title.start, title.start, text) if title else None


@operator("标题写了两遍", "CL", "第153行", anywhere=True)
def title_twice(draft: Draft) -> Faulty | None:
    title = draft.one(Role.TITLE)
    return edited(draft, title.end, title.end, f"\n{title.text}") if title else None


@operator("段落写了两遍", "CL", "第153行", anywhere=True)
def paragraph_twice(draft: Draft) -> Faulty | None:
    chosen = draft.choose(draft.body, "twice")
    return edited(draft, chosen.end, chosen.end, f"\n{chosen.text}") if chosen else None


@operator("两篇文稿连在一起", "CL", "第153行", anywhere=True)
def joined(draft: Draft) -> Faulty | None:
    chosen = draft.choose(draft.body[:-1], "joined")
    if chosen is None:
        return None
    other = (
        "\n关于进一步加强安全生产工作的通知\n各乡镇人民政府：\n　　为切实做好当前安全生产工作，现将有关事项通知如下："
    )
    return edited(draft, chosen.end, chosen.end, other)


@operator("残留别处的地名", "CL", "第152行", found="CL ZC TF")
def other_place(draft: Draft) -> Faulty | None:
    found = regex.match(r"\p{Han}{2,4}[县市省]", draft.organ())
    if found is None:
        return None
    return swapping(rf"{found[0]}(?=的|全|各|人民|水利|教育|财政|发展)", f"青阳{found[0][-1]}", TEXT)(draft)


other_place_added = operator("照抄别处的讲话", "CL", "第152行", found="CL ZC TF")(
    adding("要为建设⟦平安乙市⟧、和谐乙市作出新的贡献。")
)
lost_year = operator("年份丢失", "CL", "条例二十（四）", found="CL SZ")(
    swapping(r"(?<=[到至于自在])20\d\d(?=年\d{1,2}月)", "", TEXT)
)
lost_percent = operator("百分数丢失", "CL", "条例二十（四）", found="CL SZ")(
    swapping(r"(?<=[长降高到升为占])\d+(?:\.\d+)?(?=%)", "", TEXT)
)
lost_count = operator("数量丢失", "CL", "条例二十（四）", found="CL SZ ZC")(
    swapping(r"(?<=共\p{Han}{0,2}|达到|设置)\d+(?=[个名户处座项家件])", "", TEXT)
)
lost_money = operator("金额丢失", "CL", "条例二十（四）", found="CL SZ ZC")(
    swapping(r"(?<=\p{Han})\d+(?:\.\d+)?(?=[万亿]元)", "", TEXT)
)
lost_month = operator("月日丢失", "CL", "条例二十（四）", found="CL SZ")(
    swapping(r"(?<=20\d\d年)\d{1,2}月\d{1,2}(?=日)", "月", TEXT)
)
lost_words = operator("残句：“—月,向中办”", "CL", "条例二十（四）")(adding("⟦—月,向市委办报送信息居全市第位⟧。"))
cut_in_word = operator("断句：“去,市委”", "CL", "条例二十（四）", found="CL ZC")(adding("⟦去,市委、市政府高度重视⟧。"))
censored = operator("敏感词加点：“种.种”", "CL", "条例二十（四）", found="CL ZC")(adding("要克服⟦种.种⟧困难。"))
stars = operator("星号屏蔽", "CL", "条例二十（四）")(plain(adding("坚决打击⟦**⟧犯罪。")))

bold = operator("残留 **加粗**", "CL", "第154行")(
    plain(swapping(r"(?<=\p{Han}，)(\p{Han}{4,8})(?=，)", r"**\1**", TEXT))
)
hash_heading = operator("残留 ## 标题", "CL", "第154行")(
    plain(swapping(r"^\s*(?=[一二三四五]、)", "## ", (Role.HEADING1,)))
)
entity = operator("残留 &nbsp;", "CL", "第154行")(plain(swapping(r"(?<=\p{Han}{4}。)(?=\p{Han}{4})", "&nbsp;", TEXT)))
line_tag = operator("残留 <br>", "CL", "第154行")(plain(swapping(r"(?<=\p{Han}{4}。)(?=\p{Han}{4})", "<br/>", TEXT)))
quote_entity = operator("残留 &ldquo;", "CL", "第154行", found="CL BD")(
    plain(swapping(r"“(\p{Han}{2,12})”", r"&ldquo;\1&rdquo;", TEXT))
)
assistant = operator("“以下是为您……”", "CL", "第154行")(
    lambda draft: line_before(draft, draft.one(Role.TITLE), "以下是为您起草的通知，请根据实际情况修改：")
)
hope = operator("“希望对您有帮助”", "CL", "第154行")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "希望以上内容对您有所帮助！")
)
machine = operator("“作为人工智能助手”", "CL", "第154行")(adding("⟦作为一个人工智能语言模型，我无法提供具体数据⟧。"))
certainly = operator("“当然可以！”", "CL", "第154行")(
    lambda draft: line_before(draft, draft.one(Role.TITLE), "当然可以！以下是修改后的版本：")
)
page = operator("正文夹页码", "CL", "9704 7.5", found="CL YS")(
    lambda draft: swapping(r"(?<=\p{Han}{8})(?=\p{Han}{8})", "\n- 3 -\n", TEXT)(draft)
)


@operator("结尾残缺", "CL", "条例二十（四）", found="CL BD YS")
def truncated(draft: Draft) -> Faulty | None:
    """The draft stops in the middle of its last long paragraph."""
    chosen = draft.body[-1] if draft.body else None
    if chosen is None or len(chosen.text) < 60:
        return None
    found = regex.search(r"(?<=\p{Han}{3})(?=\p{Han}{3})", chosen.text, pos=len(chosen.text) // 2)
    if found is None:
        return None
    return edited(draft, chosen.start + found.start(), len(draft.text), "\n")


remark = operator("“（与前文重复）”", "CL", "issue 5：editor's remarks")(
    adding("要加强督促检查⟦（与前文重复，建议删）⟧。")
)
doubt = operator("“（？）”", "CL", "issue 5：editor's remarks")(adding("全年办理建议36件⟦（？）⟧。"))
noted = operator("“【批注：……】”", "CL", "issue 5：editor's remarks")(
    adding("总投资52亿元⟦【批注：与年初数不一致】⟧。")
)
struck = operator("残留 ~~删除线~~", "CL", "第154行")(plain(adding("各单位要⟦~~认真~~⟧落实。")))
reference = operator("“错误！未找到引用源”", "CL", "issue 5：residue")(adding("具体见⟦错误！未找到引用源。⟧"))
sheet = operator("“#REF!”", "CL", "issue 5：residue")(adding("全年投入资金⟦#REF!⟧万元。"))
form_end = operator("“窗体底端”", "CL", "issue 5：residue")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "窗体底端")
)
picture = operator("“[图片]”", "CL", "issue 5：residue")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "[图片]")
)
bullet = operator("残留列表符", "CL", "第154行")(
    plain(lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "- 加强组织领导"))
)
backtick = operator("残留反引号", "CL", "第154行")(plain(adding("要抓好⟦`重点任务`⟧落实。")))
bare_entity = operator("残留 &nbsp（缺分号）", "CL", "第154行")(plain(adding("要抓好⟦&nbsp⟧落实。")))
html_comment = operator("残留 HTML 注释", "CL", "第154行")(plain(adding("要抓好⟦<!-- 正文 -->⟧落实。")))
original_title = operator("“原标题：”", "CL", "第151行")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "（原标题：关于做好防汛工作的通知）")
)
copyright_line = operator("“版权所有”", "CL", "第151行")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "版权所有：公文写作网")
)
record_number = operator("网站备案号", "CL", "第151行")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "京ICP备12345678号-1")
)
published = operator("“发布时间　来源”", "CL", "第151行")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "发布时间：2024-05-06　来源：县政府网")
)
customer_service = operator("“网站客服”", "CL", "第151行")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "网站客服：3074922707")
)
made_by_program = operator("“本文由AI生成”", "CL", "第154行")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "（本文由AI生成，仅供参考）")
)
written_for_you = operator("“我为您撰写了……”", "CL", "第154行")(
    lambda draft: line_before(draft, draft.one(Role.TITLE), "根据您的要求，我为您撰写了以下通知：")
)
speaker = operator("“User：”", "CL", "第154行")(
    lambda draft: line_before(draft, draft.one(Role.TITLE), "User: 请写一份通知")
)
watchword = operator("“平安绵阳”", "CL", "第152行")(
    lambda draft: adding("要为建设平安⟦绵阳⟧作出贡献。")(draft) if regex.search("[县市区州]", draft.organ()) else None
)
split_word = operator("“腐.败”", "CL", "issue 5：censor dots")(adding("坚决惩治⟦腐.败⟧。"))
split_by_star = operator("“赌*博”", "CL", "issue 5：censor dots", found="CL BD")(adding("依法打击⟦赌*博⟧行为。"))
lost_noun = operator("“要有性”", "CL", "issue 5：lost words")(adding("工作要有一盘棋思想，⟦要有性⟧。"))
lost_object = operator("“一个 打不到”", "CL", "issue 5：lost words")(adding("往往是⟦一个 打不到⟧，就误了事。"))
lost_complement = operator("“落实得，”", "CL", "issue 5：lost words")(adding("要理解得深、跟进得快、⟦落实得⟧。"))
years = operator("“年来”", "CL", "issue 5：lost digits")(adding("⟦年来，⟧全县经济稳步增长。"))
point = operator("百分点数丢失", "CL", "issue 5：lost digits", found="CL SZ")(
    swapping(r"(?<=[高长降升落](?:了)?)\d+(?:\.\d+)?(?=个百分点)", "", TEXT)
)
article = operator("条款数丢失", "CL", "issue 5：lost digits", found="CL SZ")(
    swapping(r"(?<=第)[一二三四五六七八九十百]+(?=条(?:的|规定|第))", "", TEXT)
)
waiting_line = operator("“时间待定”", "CL", "第150行")(adding("会议⟦时间待定⟧。"))
empty_square = operator("“[ ]”占位", "CL", "第150行", found="CL BD")(adding("由⟦[ ]⟧同志负责。"))
questions = operator("“？？万元”", "CL", "第150行", found="CL BD")(adding("总投资为⟦？？⟧万元。"))
masked_three = operator("三字词夹屏蔽符号", "CL", "issue 5：censor dots")(adding("要坚决防范⟦法*轮⟧功等邪教组织。"))
households = operator("“贫困户户”", "CL", "issue 5：lost digits", found="CL ZC")(
    adding("全县共有⟦贫困户户⟧，均已脱贫。")
)
reworked = operator("“再改改”", "CL", "issue 5：editor's remarks", found="CL BD")(adding("要到人。⟦（这段请再改改）⟧"))
another_title = operator("标题是别处的", "CL", "第152行")(
    adding("按照《南屏县人民政府关于印发⟦青阳县⟧防汛方案的通知》办理。")
)

"""提法: fixed formulations, names of organs and laws."""

from __future__ import annotations

import datetime

from gongwen_lint.structure import Role

from .draft import Draft
from .fault import Apply, Faulty, operator
from .ways import adding, swapping, swapping_words

REFORM = datetime.date(2019, 6, 1)
"""The organs' new names of 2018 had reached every level by then."""


def since(apply: Apply, day: datetime.date = REFORM) -> Apply:
    """Only in documents that bear a later date: what was right then is no fault."""

    def dated(draft: Draft) -> Faulty | None:
        signed = draft.structure.date
        return apply(draft) if signed is not None and signed >= day else None

    return dated


awareness = operator("“坚定‘四个意识’”", "TF", "第139行")(swapping_words("增强“四个意识”→坚定“四个意识”"))
awareness_added = operator("“增强‘两个维护’”", "TF", "第139行")(adding("要增强“四个意识”，⟦增强“两个维护”⟧。"))
confidence = operator("“增强‘四个自信’”", "TF", "第139行")(adding("不断⟦增强“四个自信”⟧，做到“两个维护”。"))
order = operator("“四个自信”次序错", "TF", "第139行")(
    adding("坚定中国特色社会主义⟦理论自信、道路自信、制度自信、文化自信⟧。")
)
layout = operator("“五位一体”战略布局", "TF", "第140行", restored=True)(
    swapping_words("“五位一体”总体布局→“五位一体”战略布局")
)
strategy = operator("“四个全面”总体布局", "TF", "第140行", restored=True)(
    swapping_words("“四个全面”战略布局→“四个全面”总体布局")
)
layout_added = operator("“五位一体”战略布局（加句）", "TF", "第140行")(
    adding("统筹推进⟦“五位一体”战略布局⟧，扎实做好各项工作。")
)
core = operator("“以社区党组织为核心”", "TF", "第141行")(adding("健全⟦以社区党组织为核心⟧的治理体系。"))
environment = operator("写“环保局”", "TF", "第142行")(since(swapping("(?<=[省市县])生态环境局", "环保局", tuple(Role))))
market = operator("写“工商局”", "TF", "第142行")(
    since(swapping("(?<=[省市县])市场监管局|(?<=[省市县])市场监督管理局", "工商局", tuple(Role)))
)
emergency = operator("写“安监局”", "TF", "第142行")(since(swapping("(?<=[省市县])应急管理局", "安监局", tuple(Role))))
resources = operator("写“国土资源局”", "TF", "第142行")(
    since(swapping("(?<=[省市县])自然资源局|(?<=[省市县])自然资源和规划局", "国土资源局", tuple(Role)))
)
farming = operator("写“农业局”", "TF", "第142行")(since(swapping("(?<=[省市县])农业农村局", "农业局", tuple(Role))))
health = operator("写“卫生计生委”", "TF", "第142行")(
    since(swapping("(?<=[省市县、])卫生健康委", "卫生计生委", tuple(Role)))
)
insurance = operator("写“银监会”", "TF", "第142行")(
    since(adding("请⟦银监会⟧派出机构配合做好相关工作。"), datetime.date(2018, 6, 1))
)
old_organs_added = operator("写旧机构名（加句）", "TF", "第142行")(
    since(adding("由⟦县环保局、县工商局、县安监局⟧按职责分工负责。"))
)
and_in_name = operator("“发展与改革委”", "TF", "第143行", found="TF ZC")(adding("请市⟦发展与改革委⟧牵头落实。"))
and_resources = operator("“人力资源与社会保障局”", "TF", "第143行", found="TF ZC")(
    swapping("人力资源和社会保障", "人力资源与社会保障")
)
repealed_rule = operator("依据已废止的公文办法", "TF", "第144行")(
    adding("根据⟦《国家行政机关公文处理办法》⟧的规定办理。")
)
repealed_law = operator("依据已废止的合同法", "TF", "第144行")(
    since(adding("根据⟦《中华人民共和国合同法》⟧签订协议。"), datetime.date(2021, 1, 1))
)
repealed_standard = operator("依据已废止的标准", "TF", "第144行")(
    adding("公文格式按照⟦《国家行政机关公文格式》（GB/T 9704—1999）⟧执行。")
)
number_first = operator("先引文号后引标题", "TF", "第144行", found="TF BD YS")(
    swapping(r"《([^《》]+)》（(\p{Han}{2,8}〔\d{4}〕\d+号)）", r"\2《\1》")
)
number_bare = operator("引文号不加括号", "TF", "实务", found="TF BD YS")(
    swapping(r"(?<=《[^《》]+》)（(\p{Han}{2,8}〔\d{4}〕\d+号)）", r"\1")
)
taiwan = operator("“中台关系”", "TF", "实务")(adding("推动⟦中台关系⟧和平发展。"))

D2016, D2017, D2021 = datetime.date(2016, 2, 1), datetime.date(2017, 11, 1), datetime.date(2021, 1, 1)
D2022, D2023 = datetime.date(2022, 12, 1), datetime.date(2023, 9, 1)
upheld = operator("“树牢‘两个维护’”", "TF", "第139行")(adding("教育引导党员干部⟦树牢“两个维护”⟧，永葆政治本色。"))
established = operator("“做到‘两个确立’”", "TF", "第139行")(adding("各级党组织要⟦做到“两个确立”⟧，带头担当作为。"))
counted = operator("“四个维护”", "TF", "第139行")(adding("始终坚决做到⟦“四个维护”⟧。"))
represents = operator("“三个代表”理论", "TF", "第139行")(adding("深入学习⟦“三个代表”理论⟧和科学发展观。"))
thought = operator("思想名称漏字", "TF", "第139行")(
    since(adding("坚持以⟦习近平新时代社会主义思想⟧为指导，抓好落实。"), D2017)
)
thought_lost = operator("思想名称漏“思想”", "TF", "第139行")(
    since(swapping("(?<=习近平新时代中国特色社会主义)思想(?=为指导)", ""), D2017)
)
values = operator("核心价值观次序错", "TF", "第139行")(adding("弘扬⟦富强、文明、民主、和谐⟧的价值目标。"))
fairness = operator("核心价值观换词", "TF", "第139行")(since(adding("践行⟦自由、平等、公平、法治⟧的价值取向。"), D2016))
development = operator("新发展理念次序错", "TF", "第139行")(
    since(adding("贯彻⟦创新、协调、开放、绿色、共享⟧的新发展理念。"), D2016)
)
awareness_lost = operator("“四个意识”漏项", "TF", "第139行")(
    since(adding("增强⟦政治意识、大局意识、看齐意识⟧。"), D2016)
)
styles = operator("“四风”次序错", "TF", "第139行")(
    since(adding("持续纠治⟦官僚主义、形式主义、享乐主义和奢靡之风⟧。"), D2016)
)
villages = operator("乡村振兴总要求次序错", "TF", "第139行")(
    since(adding("按照⟦产业兴旺、生态宜居、治理有效、乡风文明、生活富裕⟧的总要求推进。"), datetime.date(2018, 2, 1))
)
congress = operator("“第二十届全国代表大会”", "TF", "第143行")(adding("深入学习⟦党的第二十届全国代表大会⟧精神。"))
plenum = operator("“十九大五中全会”", "TF", "第143行")(adding("全面贯彻党的⟦十九大五中全会⟧精神。"))
plenum_digits = operator("“20届三中全会”", "TF", "第143行", found="TF SZ")(adding("认真落实党的⟦20届三中全会⟧部署。"))
people = operator("“以人民中心”", "TF", "第139行")(since(swapping_words("以人民为中心→以人民中心"), D2017))
rural = operator("“农村振兴战略”", "TF", "第139行")(since(swapping_words("乡村振兴战略→农村振兴战略"), D2017))
order_center = operator("“国务院、党中央”", "TF", "第143行")(
    swapping_words("党中央、国务院(?=决策部署|的|关于)→国务院、党中央")
)
order_county = operator("“县政府、县委”", "TF", "第143行")(adding("按照⟦县政府、县委⟧的决策部署抓好落实。"))
housing = operator("“住房与城乡建设局”", "TF", "第143行", found="TF ZC")(adding("请县⟦住房与城乡建设局⟧提出意见。"))
property_law = operator("依据已废止的物权法", "TF", "第144行")(
    since(adding("依照⟦《物权法》⟧的规定明确产权归属。"), D2021)
)
physicians = operator("依据已废止的执业医师法", "TF", "第144行")(
    since(adding("违反⟦《中华人民共和国执业医师法》⟧的，从严查处。"), D2022)
)
traders = operator("依据已废止的个体工商户条例", "TF", "第144行")(
    since(adding("按照⟦《个体工商户条例》⟧办理登记。"), D2022)
)
marks = operator("依据已代替的标点标准", "TF", "第144行")(adding("标点符号用法执行⟦GB/T 15834—1995⟧。"))
banking = operator("写“银保监会”", "TF", "第142行")(since(adding("报⟦中国银保监会⟧备案。"), D2023))
land_ministry = operator("写“国土资源部”", "TF", "第142行")(since(adding("有关情况报⟦国土资源部⟧备案。")))
taxes = operator("写“地税局”", "TF", "第142行")(since(adding("请县⟦地税局⟧核实应纳税额。")))
poverty = operator("写“扶贫办”", "TF", "第142行")(since(adding("由县⟦扶贫办⟧核实帮扶情况。"), D2022))
number_first_added = operator("先引文号（加句）", "TF", "第144行", found="TF BD YS")(
    adding("根据⟦南政发〔2023〕12号《南屏县人民政府关于加强渠道管护的意见》⟧，制定实施细则。")
)
unquoted = operator("“四个意识”不加引号", "TF", "实务")(swapping_words("“四个意识”→四个意识"))
mainland = operator("“大陆和香港”", "TF", "实务")(adding("深化⟦大陆和香港⟧之间的科技合作。"))
post_order = operator("先政后党", "TF", "第143行")(adding("会议由⟦县长、县委副书记⟧周明主持。"))
department = operator("县的部门称“厅”", "TF", "第143行")(adding("由县人力资源和社会保障⟦厅⟧牵头落实。"))
core = operator("“为中心的党中央”", "TF", "第139行")(adding("在以习近平同志为⟦中心⟧的党中央坚强领导下，工作取得实效。"))

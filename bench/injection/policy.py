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

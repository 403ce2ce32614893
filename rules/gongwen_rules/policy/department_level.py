"""TF205: 厅 in the name of a department of a city or a county."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, Pattern, replacement, rule

_DEPARTMENTS = (
    "教育", "财政", "水利", "农业农村", "公安", "民政", "司法", "人力资源社会保障", "人力资源和社会保障", "人社", "自然资源", "生态环境", "住房城乡建设", "住房和城乡建设",
    "交通运输", "商务", "文化和旅游", "应急管理", "科学技术", "科技", "工业和信息化", "审计",
)  # fmt: skip
_SERIES = Pattern(r"(?:直辖|单列|省级|副省级城|省、|省和|省及|各省|省|[省自]?区、?)市$|贵州$")
"""Before a department of provinces and cities together."""


@rule(
    "TF205",
    "department-level",
    "市、县的部门称“局”，不称“厅”",
    severity="warning",
    basis="实务",
    clause="",
    on=tuple(f"{level}{name}厅" for level in "市县州旗" for name in _DEPARTMENTS),
    find=rf"(?<=[市县州旗])(?P<name>{'|'.join(_DEPARTMENTS)})(?P<end>厅)(?![（(局级]|、局)",
    bad=[Bad("由县人力资源社会保障⟦厅⟧、市教育⟦厅⟧联合发文。", fixed="由县人力资源社会保障局、市教育局联合发文。")],
    good=[
        "由省教育厅、市教育局联合发文。",
        "各省、自治区、直辖市财政厅（局），各计划单列市财政厅（局）：",
        "省、市教育厅、局要加强督导，各省区市教育厅、贵州财政厅作了介绍。",
        "市民政大厅、县科技展厅对外开放。",
    ],
)
def department_level(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """省、自治区人民政府的部门称“厅”，市、县、自治州的称“局”。“各省、市财政厅（局）”连着说的不查。"""
    if _SERIES.search(paragraph.text[max(0, match.start() - 6) : match.start()]):
        return
    yield Hit(
        *match.span("end"), f"市、县的部门称“{match['name']}局”", replacement(*match.span("end"), "局", safe=False)
    )

"""TF101: a formulation that official documents do not use."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Entry, Good, Hit, Paragraph, beside, draft, word_table
from gongwen_rules.policy.dated import effective, is_earlier, is_in_title

entries = beside(__file__)


@word_table(
    "TF101",
    "improper-formulation",
    "提法要规范",
    severity="warning",
    basis="实务",
    clause="",
    entries=entries,
    bad=[
        Bad("深化⟦中港关系⟧研究，吸引⟦港澳台国家⟧投资。", fixed="深化内地与香港关系研究，吸引港澳台地区投资。"),
        Bad("要关心⟦残废人⟧就业，约谈⟦企业法人代表⟧。", fixed="要关心残疾人就业，约谈企业法定代表人。"),
        Bad("有关报道援引⟦台湾政府⟧的说法。", fixed="有关报道援引台湾当局的说法。"),
        Bad(
            "坚持⟦以人民中心⟧，践行⟦青山绿水就是金山银山⟧理念。",
            fixed="坚持以人民为中心，践行绿水青山就是金山银山理念。",
        ),
        Bad("按照⟦县政府、县委⟧的部署，开好⟦人大代表大会⟧。", fixed="按照县委、县政府的部署，开好人民代表大会。"),
        Bad(
            draft("通知", body="要实施⟦农村振兴战略⟧，抓好各项工作。", date="2024年5月8日"),
            fixed=str(draft("通知", body="要实施乡村振兴战略，抓好各项工作。", date="2024年5月8日")),
        ),
    ],
    good=[
        "深化内地与香港关系研究，吸引港澳台地区投资，关心残疾人就业，约谈企业法定代表人。",
        "吸引东盟国家和台湾地区的企业投资，邀请香港、澳门、台湾等地区的代表参会。",
        "坚持以人民为中心的发展思想，实施乡村振兴战略，报市政府、市委宣传部备案。",
        "学习《论中华民族伟大振兴》，全国人大委员会和政协代表团听取汇报。",
        Good(draft("通知", body="为实现中华民族伟大振兴而努力。", date="1998年5月8日")),
    ],
)
def improper_formulation(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """涉台涉港澳、党政理论、会议机关、特殊群体的称谓有固定的提法。改动会改变意思，所以只提供改法，由人确认。

    条目注明出处和日期的，早于那一天成文的文件不查；没有出处、只是通行写法的只作提示；书名号里的标题不查。条目可单独停用（TF101:中港关系）。
    """
    text, day = paragraph.plain.text, effective(entry)
    if day is not None and is_earlier(paragraph.context, day):
        return
    if entry.applies(text, start, end) and not is_in_title(text, start):
        hit = entry.hit(start, end, safe=False)
        yield hit if day is None else hit._replace(message=f"{hit.message}（{entry.source[11:]}）")

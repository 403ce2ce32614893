"""WF101: a word that says what another one beside it has said."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Entry, Hit, Paragraph, beside, word_table

entries = beside(__file__)


@word_table(
    "WF101",
    "redundant-words",
    "词语不重复",
    severity="warning",
    basis="实务",
    clause="",
    entries=entries,
    bad=[
        Bad("本方案⟦涉及到⟧12个单位。", fixed="本方案涉及12个单位。"),
        Bad("救援队⟦凯旋归来⟧，评审结果⟦公诸于众⟧。", fixed="救援队凯旋，评审结果公之于众。"),
        Bad("⟦截至目前为止⟧，城乡差距⟦悬殊很大⟧。", fixed="截至目前，城乡差距悬殊。"),
        Bad("革除⟦不良陋习⟧，改变⟦目前的现状⟧。", fixed="革除陋习，改变现状。"),
        Bad("培训的⟦目的是为了⟧提高能力，⟦再次重申⟧有关纪律。", fixed="培训的目的是提高能力，重申有关纪律。"),
    ],
    good=[
        "本方案涉及12个单位，涉及到期债务3笔，涉及到岗人员40名。",
        "救援队胜利归来，评审结果公之于众，公开到目前为止的全部数据。",
        "加强文化以及和平教育，鼓励公众参与和监督，不仅仅只有一个办法。",
        "召开首届第一次全体会议，付诸实施。",
    ],
)
def redundant_words(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
    """前后两个词意思重复：凯旋就是胜利归来，目睹就是亲眼看见，“诸”就是“之于”。留一个就够，改法须经确认。

    引用原话和讲课举例的不必改；条目可单独停用（WF101:涉及到）。
    """
    if entry.applies(paragraph.plain.text, start, end):
        message = f"“{entry.wrong}”前后重复，写“{'”或“'.join(entry.right)}”就够了"
        yield entry.hit(start, end, safe=False, message=message)

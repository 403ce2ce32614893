"""BD132: a paragraph that ends without its mark, or with a comma."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Fact, Hit, Outline, Paragraph, PlacedFact, document_rule, fact, replacement

_DIGITS = 3
"""So many has the number of a row at most."""
_ROW = 10
"""The cells of a row stand at most so many paragraphs below its number."""


@fact("row-number", starts="0123456789序")
def row_number(paragraph: Paragraph) -> Iterator[Fact]:
    """A number alone on its line, or 序号: a row begins of a table that came with one cell a line."""
    alone = paragraph.text.strip()
    if len(alone) <= _DIGITS and (alone == "序号" or alone.isdecimal()):
        yield Fact(0, len(paragraph.text))


@document_rule(
    "BD132",
    "missing-stop",
    "段末用句末点号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 4.1.3.1",
    under=("BD160",),
    facts=("edge",),
    besides=("row-number", "fresh_start"),
    bad=[
        Bad(
            "今年雨季来得早。\n各乡镇要落实值班制度，备足防汛物⟦资⟧\n县水利局要加强巡查。",
            fixed="今年雨季来得早。\n各乡镇要落实值班制度，备足防汛物资。\n县水利局要加强巡查。",
        ),
        Bad(
            "雨季来得早。各乡镇要压实责⟦任⟧\n县水利局要加强巡查。",
            fixed="雨季来得早。各乡镇要压实责任。\n县水利局要加强巡查。",
            said="句号",
        ),
        Bad("今年雨季来得早。各乡镇要压实责任⟦，⟧\n县水利局要加强巡查。", said="停在"),
        Bad("要加大宣传力度，营造良好氛围⟦，⟧\n各单位要抓好落实。", said="停在"),
        Bad("县水利局要加强巡查。\n特此通⟦知⟧", fixed="县水利局要加强巡查。\n特此通知。"),
        Bad(
            "县水利局要加强巡查。\n请各单位认真贯彻执⟦行⟧\n县应急局要抓好督导。",
            fixed="县水利局要加强巡查。\n请各单位认真贯彻执行。\n县应急局要抓好督导。",
        ),
    ],
    good=[
        "一、提高认识，压实责任\n各乡镇要落实值班制度。",
        "县水利局要加强巡查，\n确保安全度汛。",
        "组　长：周明　县委副书记，县长\n副组长：王芳　副县长，公安局局长",
        "联系人：周明，电话：0571-87000000\n县水利局要加强巡查。",
        "用两句诗与大家共勉：\n　　苟利国家生死以，\n　　岂因祸福避趋之！",
        "欢迎读者多提意见，多多来稿。——编者\n各乡镇要压实责任。",
        "委员名单（3人）\n雷小蕾（女，满族）、雷大顺、曾江宁（女，壮族）、寇小淞、曾大滔、潘小定、戴大东\n各单位要做好服务。",
        "雨季来得早。（县水利局供稿）\n各乡镇要压实责任。",
        "序号\n违法行为\n处罚依据\n1\n未经批准引进物种\n依照第五十三条，处五万元以上罚款。\n2\n在禁猎区、禁猎期猎捕野生动物，未取得特许猎捕证，或者使用禁用的工具、方法猎捕野生动物\n依照第四十五条，处一万元以上罚款。",
        "各乡镇要落实值班制度，备足防汛物资，\n确保安全度汛。\n县水利局要加强巡查。",
    ],
)
def missing_stop(outline: Outline) -> Iterator[Hit]:
    """一句话说完了，要用句号、问号或者叹号收住；停在逗号、顿号上的，可能没有写完。标题、名单、表格、联系方式不查，接连几行都没有句号的也不查。

    一格一行的表格以单独成行的序号认出来。
    """
    found = [one for one in outline.facts["edge"] if one.value != "start"]
    if outline.first is not None and all(part.first == part.last for part in outline.parts):
        return
    open_ = {one.paragraph for one in found}
    cells = {one.paragraph + below for one in outline.facts["row-number"] for below in range(1, _ROW + 1)}
    fresh = {one.paragraph for one in outline.facts["fresh_start"]}
    for one in found:
        if one.paragraph in cells:
            continue
        if one.value == "short" and not fresh & {one.paragraph + 1, one.paragraph + 2}:
            continue
        if one.value != "stop" and open_ & {one.paragraph - 1, one.paragraph + 1}:
            continue
        yield _hit(one)


def _hit(one: PlacedFact) -> Hit:
    if one.value in ("comma", "short"):
        return Hit(one.start, one.end, "段落停在逗号、顿号上，应改为句号或者补齐后文", paragraph=one.paragraph)
    fix = replacement(one.end, one.end, "。", paragraph=one.paragraph, title="加句号", safe=False)
    return Hit(one.start, one.end, "段末缺句号", fix, paragraph=one.paragraph)

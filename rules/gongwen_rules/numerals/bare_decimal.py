"""SZ401: a decimal without its zero, or with a raised point."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule

_MEASURE = r"(?=\d{1,4}(?:[，。；、）]|[%％‰℃元倍亩米吨个]|万|亿|公里|公斤|公顷|千克|千米|平方|立方|毫米|厘米|毫克|小时|百分点|分|秒|度|左右|以[上下内]))"


@rule(
    "SZ401",
    "bare-decimal",
    "小数点前的“0”不省略",
    severity="warning",
    basis="实务",
    clause="",
    on=("·", "．", *(f".{n}" for n in range(10)), *(f"{n}。{m}" for n in range(10) for m in range(10))),
    find=rf"(?P<stop>。)(?<=(?<![\d第.])\d{{1,4}}。)(?=\d{{1,2}}(?:[%％亩吨倍]|个百分点|亿|万[元人吨户亩]|平方|立方|公里|公顷|公斤|千[米克]|毫米|厘米))|(?P<twice>\.\.)(?<=\d\.\.)(?=\d)|(?P<point>[.．])(?<![一二三四五六七八九十百千零〇两][.．])(?<=[\p{{Han}}，、；：（(—～“\u3000 ][.．]){_MEASURE}|(?P<raised>·)(?<=(?<![\d“‘.])\d{{1,8}}·)(?=\d+(?:[%％‰℃元倍亩米吨]|万|亿|个百分点|公里|平方)|(?<=(?<![\d“‘.])0·)\d+(?![”’\d·]))",
    bad=[
        Bad("成本下降⟦.⟧5%，平均每户⟦.⟧36亩。", fixed="成本下降0.5%，平均每户0.36亩。"),
        Bad("一次合格率须达到⟦.⟧95以上。", fixed="一次合格率须达到0.95以上。"),
        Bad("全年完成投资3⟦。⟧5亿元，增长5⟦。⟧2%。", fixed="全年完成投资3.5亿元，增长5.2%。"),
        Bad("建成区36⟦。⟧5平方公里，降幅为3⟦..⟧5%。", fixed="建成区36.5平方公里，降幅为3.5%。"),
        Bad("平均分提高⟦．⟧8分，坡比为0⟦·⟧75。", fixed="平均分提高0.8分，坡比为0.75。"),
        Bad("增长3⟦·⟧5%，投资0⟦·⟧46亿元。", fixed="增长3.5%，投资0.46亿元。"),
    ],
    good=["成本下降0.5%，投资0.46亿元。", "“12·9”运动、“5·12”地震，域名.cn和.5版本。", "1.\u30002024年增长5%。", "新建泵站五.5万亩灌区。", "详见4.2.3元件表。", "通过人数为98。2024年继续推进。"],
)  # fmt: skip
def bare_decimal(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """纯小数写出小数点前的“0”，小数点用居下的圆点，不用间隔号。"""
    if match["twice"]:
        yield Hit(*match.span(), "小数点重复，只留一个", replacement(*match.span(), ".", safe=False))
    elif match["stop"]:
        yield Hit(*match.span(), "小数点写作“.”，不是句号", replacement(*match.span(), ".", safe=False))
    elif match["point"]:
        yield Hit(
            *match.span(), "小数点前的“0”不省略，写作“0.”", replacement(*match.span(), "0.", safe=match["point"] == ".")
        )
    else:
        yield Hit(*match.span("raised"), "小数点写作“.”，不用间隔号", replacement(*match.span("raised"), "."))

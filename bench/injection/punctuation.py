"""标点: the marks by themselves."""

from __future__ import annotations

from gongwen_lint.structure import Role

from .fault import operator
from .ways import adding, swapping

BODY = (Role.BODY,)
HAN = r"\p{Han}"


def between(mark: str) -> str:
    """A mark between two Chinese characters."""
    return f"(?<={HAN}){mark}(?={HAN})"


comma = operator("逗号用半角", "BD", "第86行", restored=True)(swapping(between("，"), ","))
comma_digit = operator("数字后的逗号用半角", "BD", "第86行", restored=True)(swapping(rf"(?<=\d%?)，(?={HAN})", ","))
semicolon = operator("分号用半角", "BD", "第86行", restored=True)(swapping(between("；"), ";"))
colon = operator("冒号用半角", "BD", "第86行", restored=True)(swapping(between("："), ":"))
colon_end = operator("“如下：”用半角冒号", "BD", "第86行", restored=True)(swapping(rf"(?<={HAN})：$", ":", BODY))
stop = operator("句号用半角点", "BD", "第86行", found="BD", restored=True)(swapping(rf"(?<={HAN}{{2}})。$", ".", BODY))
stop_full = operator("句号写成“．”", "BD", "第86行", restored=True)(swapping(rf"(?<={HAN}{{2}})。$", "．", BODY))
brackets = operator("括号用半角", "BD", "第86行", found="BD CC", restored=True)(
    swapping(rf"（({HAN}{{2,20}})）", r"(\1)")
)
one_bracket = operator("后括号用半角", "BD", "第86行", found="BD CC", restored=True)(
    swapping(rf"（({HAN}{{2,20}})）", r"（\1)")
)
question = operator("问号用半角", "BD", "第86行")(adding("工作中还存在哪些短板⟦?⟧各单位要认真查找。"))
exclamation = operator("叹号用半角", "BD", "第86行")(adding("安全责任重于泰山⟦!⟧各单位要时刻绷紧这根弦。"))
enumeration = operator("顿号用半角形", "BD", "15834 4.5.2", found="BD ZX", restored=True)(
    swapping(between("、"), "､", BODY)
)

straight = operator("引号用直引号", "BD", "第87行", restored=True)(swapping(rf"“({HAN}{{2,20}})”", r'"\1"'))
straight_close = operator("后引号用直引号", "BD", "第87行")(swapping(rf"“({HAN}{{2,20}})”", r'“\1"'))
prime = operator("后引号用〞", "BD", "第87行", restored=True)(swapping(rf"“({HAN}{{2,20}})”", "“\\1〞"))
corner = operator("引号用「」", "BD", "15834 4.8.2", restored=True)(swapping(rf"“({HAN}{{2,20}})”", r"「\1」"))
reversed_quotes = operator("引号左右颠倒", "BD", "15834 4.8.2")(swapping(rf"“({HAN}{{2,20}})”", r"”\1“"))
two_open = operator("后引号写成前引号", "BD", "15834 4.8.2")(swapping(rf"“({HAN}{{2,20}})”", r"“\1“"))
single_straight = operator("内层引号用直撇", "BD", "第87行")(swapping(r"‘(\p{Han}{2,20})’", r"'\1'"))
nested_quotes = operator("引号里又用双引号", "BD", "15834 4.8.3.4")(swapping(rf"‘({HAN}{{2,20}})’", r"“\1”"))
lost_close = operator("缺后引号", "BD", "第94行", found="BD")(swapping(rf"(“{HAN}{{2,20}})”", r"\1"))
lost_open = operator("缺前引号", "BD", "第94行", found="BD")(swapping(rf"“({HAN}{{2,20}}”)", r"\1"))
lost_title = operator("缺后书名号", "BD", "第94行", found="BD")(swapping(rf"(《{HAN}{{4,30}})》", r"\1"))
lost_title_open = operator("缺前书名号", "BD", "第94行", found="BD")(swapping(rf"《({HAN}{{4,30}}》)", r"\1"))
lost_bracket = operator("缺后括号", "BD", "第94行", found="BD CC")(swapping(rf"(?<={HAN})(（{HAN}{{2,20}})）", r"\1"))
lost_bracket_open = operator("缺前括号", "BD", "第94行", found="BD CC")(
    swapping(rf"(?<={HAN})（({HAN}{{2,20}}）)", r"\1")
)
crossed = operator("引号、括号交错", "BD", "第94行")(adding("推行⟦“一次办（马上办”）⟧工作机制。"))
nested_brackets = operator("括号套用同形括号", "BD", "15834 4.9.3.6")(adding("具体标准另行通知⟦（详见附表（一））⟧。"))

doubled_comma = operator("逗号写重", "BD", "第96行", restored=True)(swapping(between("，"), "，，"))
doubled_stop = operator("句号写重", "BD", "第96行", restored=True)(swapping(rf"(?<={HAN})。$", "。。", BODY))
comma_stop = operator("逗号句号连用", "BD", "第96行", found="BD")(swapping(rf"(?<={HAN})。(?={HAN})", "，。", BODY))
pause_comma = operator("顿号逗号连用", "BD", "第96行")(swapping(between("，"), "、，"))
semicolon_stop = operator("分号句号连用", "BD", "第96行")(swapping(rf"(?<={HAN})；(?={HAN})", "；。", BODY))
doubled_colon = operator("冒号写重", "BD", "第96行", restored=True)(swapping(rf"(?<={HAN})：$", "：：", BODY))
doubled_pause = operator("顿号写重", "BD", "第96行", restored=True)(swapping(between("、"), "、、"))
doubled_quote = operator("后引号写重", "BD", "第96行")(swapping(rf"(“{HAN}{{2,20}}”)", r"\1”"))
three_marks = operator("叹号连用", "BD", "第99行")(adding("各单位务必抓好落实⟦！！！！⟧"))
three_questions = operator("问号连用", "BD", "第99行")(adding("问题究竟出在哪里⟦？？？？⟧"))

no_end = operator("段末缺句号", "BD", "第100行", found="BD CL")(swapping(rf"(?<={HAN}{{4}})。$", "", BODY))
comma_end = operator("段末用逗号", "BD", "第100行", found="BD CL")(swapping(rf"(?<={HAN}{{4}})。$", "，", BODY))
pause_end = operator("段末用顿号", "BD", "第100行", found="BD CL")(swapping(rf"(?<={HAN}{{4}})。$", "、", BODY))
mark_first = operator("段首是逗号", "BD", "15834 5.1.1")(
    swapping(rf"(?<=^\s*)(?=(?!第){HAN}{{2}}[^\n]{{40}})", "，", BODY)
)
space = operator("汉字间夹空格", "BD", "条例二十（四）", found="BD ZX CL ZC", restored=True)(
    swapping(rf"(?<={HAN}{{6}})(?={HAN}{{6}})", " ", BODY)
)
space_mark = operator("标点前夹空格", "BD", "条例二十（四）", found="BD ZX CL", restored=True)(
    swapping(rf"(?<={HAN}{{4}})(?=，{HAN})", " ", BODY)
)

wide_pause = operator("顿号写成﹑", "BD", "15834 4.5.2", found="BD ZX", restored=True)(
    swapping(between("、"), "﹑", BODY)
)
small_comma = operator("逗号写成﹐", "BD", "15834 4.4.2", found="BD ZX", restored=True)(
    swapping(between("，"), "﹐", BODY)
)
small_semicolon = operator("分号写成﹔", "BD", "15834 4.6.2", found="BD ZX", restored=True)(
    swapping(between("；"), "﹔", BODY)
)
small_colon = operator("冒号写成﹕", "BD", "15834 4.7.2", found="BD ZX", restored=True)(
    swapping(between("："), "﹕", BODY)
)
half_stop = operator("句号写成｡", "BD", "15834 4.1.2", found="BD ZX", restored=True)(swapping(between("。"), "｡", BODY))
stop_inside = operator("段中句号写成“．”", "BD", "第86行", restored=True)(
    swapping(rf"(?<={HAN}{{5}})。(?={HAN}{{3}})", "．", BODY)
)
half_stop_inside = operator("段中句号用半角点", "BD", "第86行")(
    swapping(rf"(?<={HAN}{{5}})。(?=各|要|对|同时|为|会议|全|其中)", ".", BODY)
)
straight_wide = operator("引号用＂", "BD", "第87行", restored=True)(swapping(rf"“({HAN}{{2,20}})”", r"＂\1＂"))
low_quote = operator("前引号用〝", "BD", "第87行", restored=True)(swapping(rf"“({HAN}{{2,20}})”", r"〝\1〞"))
outer_single = operator("外层用单引号", "BD", "15834 4.8.3.4", restored=True)(
    swapping(rf"(?<=^[^“”‘’]*)“({HAN}{{2,20}})”(?=[^“”‘’]*$)", r"‘\1’", BODY)
)
crossed_title = operator("书名号、括号交错", "BD", "第94行")(adding("按照⟦《防汛办法（试行》）⟧执行。"))
question_comma = operator("问号逗号连用", "BD", "第96行")(adding("责任落实了没有⟦？，⟧各单位要自查。"))
colon_comma = operator("冒号逗号连用", "BD", "第96行")(swapping(rf"(?<={HAN})：(?={HAN})", "：，", BODY))
mark_after_quote = operator("前引号后用逗号", "BD", "15834 5.1.1")(swapping(rf"(?<={HAN})“(?={HAN}{{2,20}}”)", "“，"))
mark_after_bracket = operator("前括号后用顿号", "BD", "15834 5.1.1")(
    swapping(rf"(?<={HAN})（(?={HAN}{{3,20}}）)", "（、")
)
comma_in_bracket = operator("后括号前用逗号", "BD", "15834 B.2.2")(
    swapping(rf"(?<={HAN}（{HAN}{{3,20}})）(?={HAN}|[，。])", "，）")
)
stop_behind_note = operator("句外括号后又用句号", "BD", "15834 A.8")(adding("各单位要抓好落实。⟦（县水利局牵头）。⟧"))
comma_in_quote = operator("逗号误在引号内", "BD", "15834 B.2.1")(swapping(rf"(?<={HAN}“{HAN}{{2,12}})”，", "，”", BODY))
stop_in_quote_swapped = operator("句号误在引号内（原文）", "BD", "15834 B.2.1")(
    swapping(rf"(?<=(?:[和的是为]|坚持|落实|开展)“{HAN}{{2,12}})”。", "。”", BODY)
)

pause_with = operator("“、与”连接", "BD", "15834 A.3")(adding("县委、县政府⟦、与⟧驻地部队共同开展了慰问活动。"))
pause_and = operator("“、并”连接", "BD", "15834 4.5.3.1")(adding("制定、修订⟦、并⟧公布权责清单。"))
before_note = operator("括注前用逗号", "BD", "15834 A.8")(adding("各乡镇⟦，⟧（含开发区）要按时报送。"))
single_title = operator("外层用单书名号", "BD", "15834 4.15.3.5")(adding("要落实⟦〈南屏县节约用水办法〉⟧。"))
title_commas = operator("句首并列书名号间用逗号", "BD", "15834 4.5.3.5")(
    adding("《甲办法》⟦，⟧《乙办法》和《丙办法》同时施行。")
)
after_saying = operator("“指出”后用顿号", "BD", "15834 4.5.3.1")(adding("会议指出⟦、⟧要压实各方责任。"))
concession = operator("“虽然”半句用句号", "BD", "15834 4.1.3.1")(adding("虽然取得了一定成绩⟦。⟧但差距仍然明显。"))
task_is = operator("“任务是”后用分号", "BD", "15834 4.7.3.1")(adding("主要任务是⟦；⟧摸清底数，建立台账。"))
numbered = operator("总起后用逗号接“1.”", "BD", "15834 B.1.4")(adding("要抓好以下工作⟦，⟧1.摸清底数；2.建立台账。"))
chapters = operator("“第三-五条”", "BD", "15834 4.13.3.2")(adding("具体程序见第三⟦-⟧五条。"))

"""数字: forms, ranges, sums, dates, units."""

from __future__ import annotations

import datetime

import regex

from gongwen_lint.structure import Role

from .draft import Draft
from .fault import Faulty, operator
from .spelling import han
from .ways import add, adding, swap, swapping, swapping_words

TEXT = (Role.BODY, Role.HEADING2, Role.HEADING3)
DATE = r"(?<!\d)(20\d\d)年(\d{1,2})月(\d{1,2})日"
NUMBER = r"(?<![\d.,第年—～])(\d{2,4})(?=[个名户人处座项家件次台张场])"

rough_comma = operator("概数中间用顿号", "SZ", "第91行", found="SZ BD", restored=True)(
    swapping(
        r"(?<![第、一二三四五六七八九十])(一二|两三|三四|三五|五六|七八)(?=[个名户人处座项家天年次种公百千])",
        lambda m: f"{m[1][0]}、{m[1][1]}",
    )
)
rough_digits = operator("概数用阿拉伯数字", "SZ", "第101行")(adding("每个村配备⟦5、6名⟧网格员。"))
rough_hyphen = operator("概数用短横连接", "SZ", "第101行", found="SZ BD")(adding("每个村选派⟦3-4名⟧骨干参加培训。"))
about_more = operator("“约”与“余”并用", "SZ", "第102行", found="SZ WF")(swapping(NUMBER, r"约\1余", TEXT))
about_around = operator("“约”与“左右”并用", "SZ", "第102行", found="SZ WF")(
    adding("整治后每年节约用水⟦约30万吨左右⟧。")
)
near_more = operator("“近”与“多”并用", "SZ", "第102行", found="SZ WF")(adding("全年接待群众⟦近3000多人次⟧。"))
over_around = operator("“超过”与“左右”并用", "SZ", "第102行", found="SZ WF")(adding("参训人数⟦超过500人左右⟧。"))
times_down = operator("减少用“倍”", "SZ", "第103行")(adding("与上年相比，信访总量⟦下降了2倍⟧。"))
times_cut = operator("压减用“倍”", "SZ", "第103行")(adding("审批时限⟦缩短1.5倍⟧。"))
percent_lost = operator("百分数范围缺前一个%", "SZ", "第104行", restored=True)(
    swapping(r"(\d+(?:\.\d+)?)%(?=[～—]\d+(?:\.\d+)?%)", r"\1", TEXT)
)
percent_added = operator("百分数范围写“10～20%”", "SZ", "第104行")(adding("合格率提高⟦10～20%⟧。"))
wan_lost = operator("范围缺前一个“万”", "SZ", "第104行")(
    swapping(r"(\d+(?:\.\d+)?)万元?(?=[～—]\d+(?:\.\d+)?万)", r"\1", TEXT)
)
wan_added = operator("范围写“3～5万元”", "SZ", "第104行")(adding("每个项目补助⟦3～5万元⟧。"))
short_year = operator("年份缩写", "SZ", "第105行", found="SZ CL")(swapping(r"(?<!\d)20(?=\d\d年底)", "", TEXT))
short_date = operator("日期年份缩写", "SZ", "第105行", found="SZ CL")(
    swapping(r"(?<!\d)20(?=\d\d年\d{1,2}月\d{1,2}日)", "", TEXT)
)
range_year = operator("“2021至25年”缩写", "SZ", "第105行", found="SZ")(adding("⟦2021年—25年⟧分期实施。"))
mixed_many = operator("汉字与数字不统一", "SZ", "第106行")(adding("走访群众⟦五万余人次、收集意见500多条⟧。"))
thousand = operator("数字与“千”混写", "SZ", "15835 5.3")(adding("新栽行道树⟦4千株⟧。"))
hundred = operator("数字与“百”混写", "SZ", "15835 5.3")(adding("改造老旧小区⟦1百零8个⟧。"))
split_number = operator("汉字数词与数字拼写", "SZ", "15835 5.3")(adding("发放宣传单⟦三千500份⟧。"))
afternoon = operator("“下午14时”", "SZ", "第107行", found="SZ WF")(adding("会议定于3月5日⟦下午14时⟧召开。"))
afternoon_clock = operator("“下午14:30”", "SZ", "第107行", found="SZ WF")(
    swapping(r"(?<![\d午])(1[3-9]):(?=\d\d)", r"下午\1:", TEXT)
)
spoken_time = operator("时刻写“点”", "SZ", "15835 5.1.5", found="SZ WF")(adding("各单位于当日⟦17点30分⟧前报送。"))
century = operator("世纪与年代写法不一", "SZ", "第108行")(adding("该水库建于⟦二十世纪80年代⟧。"))
decade = operator("年代用汉字、世纪用数字", "SZ", "第108行")(adding("该水库建于⟦20世纪八十年代⟧。"))
fixed = operator("定型词用阿拉伯数字", "SZ", "第109行")(
    swapping_words("(?<!第)一(律|批|系列|方面|定程度|体化|站式|次性|把手)→1\\1")
)
fixed_double = operator("“翻两番”写“翻2番”", "SZ", "第109行")(adding("力争产值⟦翻2番⟧。"))
fixed_week = operator("星期用阿拉伯数字", "SZ", "15835 4.2.3")(adding("例会安排在每周⟦星期3⟧上午。"))
plan = operator("“十四五”写“145”", "SZ", "15835 4.2.3", found="SZ TF")(
    swapping_words("“十四五”→“145”", "“十五五”→“155”")
)
session = operator("届次用阿拉伯数字", "SZ", "15835 4.2.3", found="SZ TF")(
    swapping_words("党的二十大→党的20大", "党的二十届三中全会→党的20届3中全会", "党的二十届四中全会→党的20届4中全会")
)
no_zero = operator("小数缺0", "SZ", "第110行", restored=True)(swapping(r"(?<![\d.])0(?=\.\d)", "", TEXT))
full_digits = operator("数字用全角", "SZ", "第110行", found="SZ ZX", restored=True)(
    swapping(NUMBER, lambda m: "".join(chr(ord(d) + 0xFEE0) for d in m[1]), TEXT)
)
full_comma = operator("千分位用全角逗号", "SZ", "15835 5.1.1", found="SZ BD")(adding("补助资金⟦29，731元⟧已全部到位。"))
wrong_group = operator("千分位分节错误", "SZ", "15835 5.1.1")(adding("全县人口⟦41,26,000人⟧。"))
sum_parts = operator("分项之和不等于总数", "SZ", "第111行")(adding("参训人员⟦共80名，其中男50名、女40名⟧。"))
sum_share = operator("各项比例之和超过100%", "SZ", "第111行")(
    adding("⟦支出结构中，人员经费占45%，公用经费占38%，项目经费占27%⟧。")
)
growth = operator("增减数与前后数对不上", "SZ", "条例二十（四）")(
    adding("合格率⟦由82.6%提高到95%，提高10.2个百分点⟧。")
)
points = operator("百分点写成百分比", "SZ", "条例二十（四）")(adding("入学率⟦由85%提高到92%，提高了7%⟧。"))
growth_sum = operator("增长率与基数对不上", "SZ", "条例二十（四）")(
    adding("总产值⟦由2.15亿元增加到2.47亿元，增长24.9%⟧。")
)
han_zero = operator("年份写“二零二四”", "SZ", "第113行")(adding("本规定自⟦二零二四年⟧起执行。"))
circle = operator("年份用○", "SZ", "第113行", found="SZ ZX")(adding("本规定自⟦二○二四年⟧起执行。"))
letter_o = operator("年份用字母O", "SZ", "第113行", found="SZ ZX")(adding("本规定自⟦二OO九年⟧起执行。"))
mixed_date = operator("日期汉字数字混用", "SZ", "15835 4.3")(adding("方案于⟦二〇二四年5月6日⟧印发。"))
hao = operator("日期写“号”", "SZ", "第79行")(swapping(r"(?<=\d月\d{1,2})日", "号", TEXT))
impossible = operator("日期不存在", "SZ", "第82行")(swapping(DATE, r"\1年2月30日", TEXT))
impossible_month = operator("月份不存在", "SZ", "第82行")(swapping(DATE, r"\1年13月\3日", TEXT))
june31 = operator("“6月31日”", "SZ", "第82行")(swapping(r"(?<!\d)6月30日", "6月31日", TEXT))
backwards = operator("起止日期颠倒", "SZ", "条例二十（四）")(adding("活动时间为⟦2024年9月9日至2024年8月8日⟧。"))
range_words = operator("正文日期用汉字", "SZ", "15835 4.3", found="SZ")(
    swapping(r"(?<=[\p{Han}，、])" + DATE, han, (Role.BODY,))
)
clock = operator("时刻不存在", "SZ", "条例二十（四）")(adding("系统于当日⟦25:30⟧恢复运行。"))
square_metre = operator("“平方米”写“平米”", "SZ", "第114行")(swapping_words("(?<=\\d\\s?[万亿]?)平方米→平米"))
centimetre = operator("用“公分”", "SZ", "第114行")(adding("积水深度达到⟦15公分⟧。"))
catty = operator("用“市斤”", "SZ", "第114行")(adding("每户发放种子⟦20市斤⟧。"))
degree = operator("用电量写“度”", "SZ", "第114行")(adding("全年节电⟦30万度⟧。"))
symbol_case = operator("单位符号大小写错", "SZ", "第115行")(
    swapping_words("(?<=\\d\\s?)km(?![a-z/])→KM", "(?<=\\d\\s?)mm→MM", "(?<=\\d\\s?)m²→M²")
)
kilogram = operator("“kg”写“Kg”", "SZ", "第115行")(adding("储备大米⟦300 Kg⟧。"))
han_symbol = operator("汉字数词配单位符号", "SZ", "第115行；15835 4.1.1")(adding("新建管网⟦五KM⟧。"))
square_symbol = operator("单位用㎡", "SZ", "第115行", found="SZ ZX")(adding("新增用房⟦200㎡⟧。"))
double_money = operator("“¥”与“元”并用", "SZ", "15835", found="SZ WF")(adding("每人补助⟦¥500元⟧。"))
money_unit = operator("同一金额“元”“万元”并存", "SZ", "第116行")(adding("项目投资⟦3000000元，其中市级补助200万元⟧。"))
above = operator("“以上”“以下”都含本数", "SZ", "第112行")(adding("⟦30人以上的单独设点，30人以下的合并设点⟧。"))
times_word = operator("“增加一倍”与数字不符", "SZ", "条例二十（四）")(adding("床位⟦由200张增加到400张，增加了两倍⟧。"))


@operator("星期与日期不符", "SZ", "第82行")
def weekday(draft: Draft) -> Faulty | None:
    days = "一二三四五六日"

    def other(match: regex.Match[str]) -> str | None:
        try:
            day = datetime.date(int(match[1]), int(match[2]), int(match[3])).weekday()
        except ValueError:
            return None
        wrong = days[(day + 2) % 7]
        return match[0][: -len(match[4])] + wrong if match[4] in days else None

    return swap(draft, DATE + r"(?:（|，)星期(.)", other, TEXT)


@operator("列举数与总数不符", "SZ", "第111行", found="SZ CC")
def total(draft: Draft) -> Faulty | None:
    """其中 A…、B… of a total that they make up now."""

    def other(match: regex.Match[str]) -> str | None:
        whole, first, second = (int(match[n]) for n in (1, 3, 4))
        if whole != first + second:
            return None
        at = match.start(1) - match.start()
        return match[0][:at] + str(whole + 10) + match[0][at + len(match[1]) :]

    pattern = r"(?<![\d.])(\d+)([个名户座处家台张件人])，其中[^，。、；\d]{1,10}(\d+)\2[、，][^，。、；\d]{1,10}(\d+)\2(?=[，。；])"
    return swap(draft, pattern, other, TEXT)


apostrophe = operator("年份写“’24年”", "SZ", "第105行")(swapping(r"(?<!\d)20(?=\d\d年(?:\d|底|初))", "’", TEXT))
padded = operator("月份编虚位", "SZ", "第77行")(swapping(r"(?<=20\d\d年)(?=[1-9]月)", "0", TEXT))
dotted = operator("正文日期用小数点", "SZ", "第78行")(swapping(rf"(?<=[于自至]){DATE}", r"\1.\2.\3", TEXT))
slashed = operator("正文日期用斜线", "SZ", "第78行")(adding("请于⟦2025/07/08⟧前反馈意见。"))
years_back = operator("起止年份颠倒", "SZ", "条例二十（四）")(adding("规划期为⟦2030—2026年⟧。"))
days_back = operator("起止日子颠倒", "SZ", "条例二十（四）")(adding("公示时间为⟦7月18日至12日⟧。"))
with_ji = operator("“十几”写“10几”", "SZ", "15835 4.2.2")(adding("先后走访⟦20几⟧家企业。"))
tens_ji = operator("“几十”写“几10”", "SZ", "15835 4.2.2")(adding("集中整治投入⟦几10万元⟧。"))
rough_tens = operator("概数“三四十”写“30、40”", "SZ", "第101行")(adding("每天前来咨询的群众有⟦30、40人⟧。"))
least_above = operator("“不少于”与“以上”并用", "SZ", "第102行", found="SZ WF")(adding("每年培训⟦不少于40学时以上⟧。"))
most_within = operator("“不超过”与“以内”并用", "SZ", "第102行", found="SZ WF")(
    adding("办理时限⟦不超过5个工作日以内⟧。")
)
times_less = operator("“比……少两倍”", "SZ", "第103行")(adding("返贫人数⟦比上年少两倍⟧。"))
myriad_to = operator("范围写“2至4亿元”", "SZ", "第104行")(adding("预计新增产值⟦2至4亿元⟧。"))
first_clerk = operator("“第一书记”写“第1书记”", "SZ", "第109行")(adding("向重点村选派⟦第1书记⟧。"))
third_industry = operator("“三农”写“3农”", "SZ", "第109行")(adding("统筹做好“⟦3农⟧”各项工作。"))
weekday_list = operator("“周五”写“周5”", "SZ", "15835 4.2.3")(adding("接访时间为⟦周5下午⟧。"))
plan_mixed = operator("“十四五”写“十4五”", "SZ", "15835 4.2.3", found="SZ TF")(
    swapping_words("“十四五”→“十4五”", "“十五五”→“十5五”")
)
people_session = operator("人大届次数字混用", "SZ", "15835 4.3")(adding("已经县⟦十八届人大3次会议⟧批准。"))
percent_words = operator("“50%”写“百分之50”", "SZ", "15835 5.3")(
    swapping(r"(?<![\d.～—])(\d{1,2})%(?![～—])", r"百分之\1", TEXT)
)
fraction = operator("“三分之二”写“3分之2”", "SZ", "15835 5.3")(adding("⟦3分之2⟧的村已经通了公交。"))
double_point = operator("“%”与“百分点”并用", "SZ", "15835")(adding("满意率提高3⟦%个百分点⟧。"))
split_tens = operator("“六十五”写“六十5”", "SZ", "15835 5.3")(adding("共有⟦六十5名⟧学员结业。"))
two = operator("“两名”写“二名”", "SZ", "用法")(adding("每个站点配备⟦二名⟧引导员。"))
litres = operator("用“公升”“华里”", "SZ", "第114行")(adding("渠道全长⟦12华里⟧。"))
plain_square = operator("平方米写m2", "SZ", "第115行")(adding("建筑面积⟦350m2⟧。"))
hour = operator("“kWh”写“KWH”", "SZ", "第115行")(adding("年发电量⟦500万KWH⟧。"))
parts_rest = operator("列全的分项不足总数", "SZ", "第111行")(
    adding("共受理⟦信访件120件，其中来信50件、来访40件、其他20件⟧。")
)
parts_money = operator("分项资金大于总投资", "SZ", "第111行")(
    adding("项目总投资⟦5200万元，其中中央补助3000万元，省级补助1500万元，自筹900万元⟧。")
)
parts_first = operator("先列分项后写合计，和不符", "SZ", "第111行", found="SZ CC")(
    adding("⟦表彰先进集体12个、先进班组9个，共20个⟧。")
)
one_share = operator("占比超过100%", "SZ", "条例二十（四）")(adding("水稻种植面积⟦占全县总面积的112%⟧。"))
industries = operator("三次产业结构之和不等于100", "SZ", "条例二十（四）")(
    adding("三次产业结构调整为⟦15.2:41.3:45.5⟧。")
)
share = operator("占比与数目不符", "SZ", "条例二十（四）")(adding("全县共有⟦学校80所，其中农村学校60所，占65%⟧。"))
fall = operator("下降的方向与数字相反", "SZ", "条例二十（四）")(adding("办件时长⟦由15天下降到18天，下降20%⟧。"))
difference = operator("增加数与前后数不符", "SZ", "条例二十（四）")(adding("合作社⟦由86家增加到103家，增加27家⟧。"))


@operator("没写年份的星期不符", "SZ", "第82行")
def weekday_near(draft: Draft) -> Faulty | None:
    signed = draft.structure.date
    if signed is None:
        return None
    day = signed + datetime.timedelta(days=12)
    wrong = "一二三四五六日"[(day.weekday() + 3) % 7]
    return add(draft, f"定于{day.month}月{day.day}日（星期⟦{wrong}⟧）召开推进会。")


@operator("句中写明另一年份的星期不符", "SZ", "第82行")
def weekday_of_year(draft: Draft) -> Faulty | None:
    day = datetime.date(2026, 5, 20)
    wrong = "一二三四五六日"[(day.weekday() + 3) % 7]
    return add(draft, f"2026年春季培训定于5月20日（星期⟦{wrong}⟧）开班。")


thirteenth = operator("“十三月”", "SZ", "第82行")(adding("定于⟦十三月⟧上旬召开总结会。"))
hour_25 = operator("“25时10分”", "SZ", "条例二十（四）")(adding("发车时间为⟦25时10分⟧。"))
ages = operator("“45岁至35岁之间”", "SZ", "条例二十（四）")(adding("选拔年龄在⟦45岁至35岁之间⟧的干部。"))
capitals = operator("大写金额夹小写", "SZ", "15835 5.2.4")(adding("合同金额为人民币⟦叁仟伍百零肆⟧元整。"))
zero_five = operator("“05年以来”", "SZ", "第105行")(adding("⟦05年⟧以来，累计投入3亿元。"))
per_cent = operator("“7个%”", "SZ", "15835")(adding("满意率提高7⟦个%⟧。"))

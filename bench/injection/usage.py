"""标点: which mark stands where."""

from __future__ import annotations

from gongwen_lint.structure import Role

from .fault import operator
from .ways import adding, line_before, swap_in, swapping

BODY = (Role.BODY,)
HAN = r"\p{Han}"
YEARS = r"(?<=(?<!\d)(?:19|20)\d\d)—(?=(?:19|20)\d\d年)"

titles_pause = operator("并列书名号间用顿号", "BD", "第88行")(swapping("》《", "》、《"))
quotes_pause = operator("并列引号间用顿号", "BD", "第88行")(swapping("”“", "”、“"))
titles_comma = operator("并列书名号间用逗号", "BD", "15834 A.4.1")(swapping("》《", "》，《"))
before_deng = operator("“等”前用顿号", "BD", "第90行", restored=True)(
    swapping(rf"(、{HAN}{{2,6}}?)(?<![平优初中高同对相])等(?![级于待同候效次])(?=[，。；]|{HAN})", r"\1、等")
)
before_he = operator("“和”前用顿号", "BD", "15834 4.5.3.1", found="BD")(
    swapping(rf"(?<=、{HAN}{{2,5}})(和)(?={HAN}{{2,5}}[，。；])", r"、\1")
)
before_yiji = operator("“以及”前用顿号", "BD", "15834 A.3")(adding("统筹教育、医疗、养老⟦、以及⟧托育服务。"))
list_comma = operator("“；”列举末项仍用分号", "BD", "15834 4.6.3.3")(
    adding("各单位要做到：⟦一是明确责任；二是压实任务；三是严格考核；⟧")
)
semicolon_stop = operator("分项内有句号而用分号", "BD", "15834 A.5")(
    adding("重点抓好两件事：⟦一是加强领导。建立专班；⟧二是严格考核。")
)
comma_lead = operator("总括语后用逗号领起分号句", "BD", "15834 B.1.4")(
    swapping(rf"(?<={HAN}(?:点|个方面|项|个))：(?=一是[^。]+；二是)", "，")
)
nested_colon = operator("冒号套冒号", "BD", "第98行")(adding("会议强调⟦：要做到：⟧一要抓早，二要抓小。"))
colon_nothing = operator("“如下：”后面没有内容", "BD", "第98行", found="BD CC CL")(
    lambda draft: line_before(draft, draft.one(Role.SIGNATURE), "　　现将主要做法报告如下：")
)
deng_ellipsis = operator("“等”与省略号并用", "BD", "第92行")(adding("通过走访、座谈、问卷⟦等……⟧了解群众需求。"))
dots = operator("省略号用三个点", "BD", "第92行", restored=True)(swapping("……", "..."))
one_ellipsis = operator("省略号只写一半", "BD", "15834 4.11.2", restored=True)(swapping("……", "…"))
stops = operator("省略号写成句号", "BD", "第92行")(swapping("……", "。。。"))
ellipsis_added = operator("用“...”表示省略", "BD", "第92行")(adding("帮助群众解决出行、就医、入学⟦...⟧一批难题。"))
hyphens = operator("破折号写成--", "BD", "第93行")(swapping("——(?=[\\p{Han}“])", "--"))
one_dash = operator("破折号只写一半", "BD", "第93行")(swapping(rf"(?<={HAN})——(?={HAN})", "—"))
bars = operator("破折号写成――", "BD", "15834 4.10.2")(swapping("——(?=[\\p{Han}“])", "――"))
box = operator("破折号写成──", "BD", "15834 4.10.2")(swapping("——(?=[\\p{Han}“])", "──"))
comma_dash = operator("破折号前用逗号", "BD", "15834 B.2.3")(swapping(rf"(?<={HAN})——(?={HAN})", "，——"))
year_hyphen = operator("起止年份用短横", "BD", "第89行", found="BD SZ", restored=True)(swapping(YEARS, "-"))
year_endash = operator("起止年份用–", "BD", "15834 4.13.3.2", found="BD SZ", restored=True)(swapping(YEARS, "–"))
range_hyphen = operator("数值起止用短横", "BD", "第89行", found="BD SZ")(swapping(r"(?<=\d)～(?=\d)", "-"))
range_tilde = operator("浪纹线用半角~", "BD", "15834 4.13.3.2", found="BD SZ", restored=True)(
    swapping(r"(?<=\d)～(?=\d)", "~")
)
range_japanese = operator("浪纹线用〜", "BD", "15834 4.13.3.2", found="BD SZ", restored=True)(
    swapping(r"(?<=\d)～(?=\d)", "〜")
)
phone_dash = operator("电话号码用一字线", "BD", "15834 4.13.3.1", found="BD SZ")(
    swapping(r"(?<=(?<!\d)0\d{2,3})-(?=\d{7,8}(?!\d))", "—", tuple(Role))
)
from_dash = operator("“从……到”用一字线", "BD", "15834 4.13", found="BD SZ")(adding("活动⟦从3月—5月⟧在全市开展。"))
name_dot = operator("人名间隔号用下脚点", "BD", "15834 4.14")(swapping(rf"(?<={HAN})·(?={HAN})", "."))
name_bullet = operator("人名间隔号用•", "BD", "15834 4.14", found="BD ZX", restored=True)(
    swapping(rf"(?<={HAN})·(?={HAN})", "•")
)
day_dot = operator("“3·15”用下脚点", "BD", "15834 4.14.3.5", found="BD SZ")(
    swapping(r"(?<=[“‘]\d{1,2})·(?=\d{1,2}[”’])", ".")
)
may_fourth = operator("“五四”加间隔号", "BD", "15834 4.8.3.6", found="BD SZ")(
    adding("组织开展⟦“五·四”⟧青年节主题活动。")
)
cited_square = operator("引用文号用方括号", "BD", "第38行；15834 4.9.3.4", found="BD YS", restored=True)(
    swapping(r"(?<=（\p{Han}{2,8})〔(\d{4})〕", r"[\1]")
)
cited_round = operator("引用文号用圆括号", "BD", "15834 4.9.3.4", found="BD YS", restored=True)(
    swapping(r"(?<=（\p{Han}{2,8})〔(\d{4})〕", r"（\1）")
)
nested_titles = operator("书名号里又用《》", "BD", "第34行；15834 4.15.3.5")(
    swapping(r"(《[^《》〈〉]*)〈([^〉]+)〉", r"\1《\2》")
)
ascii_title = operator("书名号里用< >", "BD", "第34行", found="BD CL")(
    swapping(r"(《[^《》〈〉]*)〈([^〉]+)〉", r"\1<\2>")
)
angle_title = operator("书名号写成<< >>", "BD", "15834 4.15.2", found="BD CL")(
    swapping(rf"《({HAN}{{4,30}})》", r"<<\1>>")
)
quoted_law = operator("法规名称用引号", "BD", "15834 4.15.3.1")(
    swapping(rf"(?<=根据)《(中华人民共和国{HAN}{{1,20}}法|{HAN}{{3,20}}条例)》", r"“\1”")
)
bare_law = operator("法规名称缺书名号", "BD", "第33行；15834 4.15.3.1")(
    swapping(rf"(?<=根据)《(中华人民共和国{HAN}{{1,20}}法|{HAN}{{3,20}}条例)》", r"\1")
)
licence = operator("证照加书名号", "BD", "15834 A.13.1")(adding("申请人应当携带⟦《营业执照》⟧原件到窗口办理。"))
award = operator("称号加书名号", "BD", "15834 A.13.1")(adding("授予该村⟦《文明村》⟧称号。"))
activity = operator("活动加书名号", "BD", "15834 A.13.1")(adding("集中开展⟦《清风行动》⟧专项活动。"))
class_inside = operator("“杂志”写进书名号", "BD", "15834 A.13.3")(adding("文章刊登在⟦《求是杂志》⟧上。"))
stop_in_quote = operator("句末点号误在引号内", "BD", "第95行；15834 B.2.1")(adding("各级干部都要牢记⟦“安全第一。”⟧"))
stop_both = operator("引号内外都用句号", "BD", "第95行；15834 B.2.1")(
    swapping(rf"(：“[^“”]*)。”(?={HAN}|$)", r"\1。”。")
)
stop_in_bracket = operator("句内括号里用句号", "BD", "第95行；15834 B.2.2")(
    swapping(rf"(?<=[^。！？\s]|{HAN})(（(?![一二三四五六七八九十]+）){HAN}{{2,14}})）(?=[，{HAN}])", r"\1。）")
)
stop_both_bracket = operator("括号内外都用句号", "BD", "第95行")(adding("具体安排另行通知⟦（见附表。）。⟧"))
rhetorical = operator("陈述句用问号", "BD", "15834 A.2")(adding("要弄清楚问题出在哪里、责任在谁⟦？⟧然后逐项整改。"))
news_bracket = operator("正文用【】表示强调", "BD", "15834 4.9.3.3", found="BD CL")(
    adding("申报材料⟦【务必】⟧于月底前报送。")
)

three_pauses = operator("概数中间用顿号", "BD", "第91行", found="BD SZ")(adding("先后组织⟦三、四⟧十人参加抢险。"))
rough_two = operator("“七、八个”", "BD", "第91行", found="BD SZ")(adding("共有⟦七、八⟧个村受灾。"))
rough_money = operator("“五、六万元”", "BD", "第91行", found="BD SZ")(adding("每年节约开支⟦五、六⟧万元。"))
pause_deng_title = operator("书名号后“、等”", "BD", "第90行", restored=True)(
    swapping("》等(?=法|文件|规定|制度)", "》、等")
)
before_huo = operator("“或”前用顿号", "BD", "15834 4.5.3.1")(adding("由县、乡镇⟦、或⟧村组织实施。"))
before_ji = operator("“及”前用顿号", "BD", "15834 A.3")(adding("报送方案、预算⟦、及⟧有关材料。"))
before_yu = operator("“与”前用顿号", "BD", "15834 4.5.3.1")(adding("由街道、社区⟦、与⟧物业共同负责。"))
comma_deng = operator("“等”前用逗号", "BD", "15834 B.1.2")(adding("协调公安、城管⟦，⟧等部门参加。"))
comma_announces = operator("“如下”后用逗号", "BD", "15834 4.7.3.1")(swapping("(?<=[告知定复]如下)：$", "，", BODY))
call_comma = operator("称呼后用逗号", "BD", "15834 4.7.3.4", found="BD YS")(
    lambda draft: swap_in(draft, draft.one(Role.SALUTATION), "：$", "，")
)
nested_colon_second = operator("“如下：要求：”", "BD", "第98行")(
    adding("现将有关事项通知⟦如下：各单位要做到：⟧早谋划、早落实。")
)
stop_semicolon = operator("（一）（二）项内有句号而用分号", "BD", "15834 A.5")(
    adding("要求：⟦（一）压实责任。实行包保；⟧（二）备足物资。")
)
lead_two = operator("“两点，一要”", "BD", "15834 B.1.4")(adding("要抓好两点⟦，⟧一要压实责任，到岗到人；二要备足物资。"))
last_item = operator("“一要；二要；”末项仍用分号", "BD", "15834 4.6.3.3")(
    adding("各单位要做到：⟦一要早谋划；二要早部署；⟧")
)
last_pause = operator("省略号前用顿号", "BD", "15834 B.2.4")(adding("帮助群众解决出行、就医⟦、……⟧一批难题。"))
last_stop = operator("省略号后用句号", "BD", "15834 B.2.4")(adding("水利、交通、能源⟦……。⟧"))
too_long_ellipsis = operator("省略号写成……加等等", "BD", "第92行")(adding("包括水利、交通、能源⟦等等……⟧"))
ellipsis_deng = operator("省略号后又用“等”", "BD", "第92行")(adding("统筹水利、交通、能源⟦……等⟧部门。"))
month_hyphen = operator("起止月份用短横", "BD", "第89行", found="BD SZ")(adding("活动时间为3月⟦-⟧5月。"))
day_tilde = operator("起止日期用~", "BD", "第89行", found="BD SZ")(adding("汛期为5月1日⟦~⟧9月30日。"))
time_hyphen = operator("起止时刻用短横", "BD", "第89行", found="BD SZ")(adding("办理时间为9:00⟦-⟧11:30。"))
percent_hyphen = operator("百分数范围用短横", "BD", "第89行", found="BD SZ")(adding("补助比例为10%⟦-⟧15%。"))
place_hyphen = operator("起止地点用短横", "BD", "15834 4.13.3.2")(adding("修建云泽⟦-⟧临川铁路。"))
from_hyphen = operator("“从……到”用短横", "BD", "15834 4.13", found="BD SZ")(adding("整治行动⟦从5月1日-8月31日⟧开展。"))
table_dash = operator("图表号用一字线", "BD", "15834 4.13.3.1")(adding("各乡镇物资储备情况见表2⟦—⟧1。"))
date_dash = operator("数字日期用一字线", "BD", "15834 4.13.3.1", found="BD SZ YS")(adding("截止日期为2024⟦—05—⟧06。"))
name_katakana = operator("人名间隔号用・", "BD", "15834 4.14", found="BD ZX")(swapping(rf"(?<={HAN})·(?={HAN})", "・"))
day_bullet = operator("“3·15”用•", "BD", "15834 4.14.3.5", found="BD ZX")(
    swapping(r"(?<=[“‘]\d{1,2})·(?=\d{1,2}[”’])", "•")
)
sept_dot = operator("“九一八”加间隔号", "BD", "15834 4.8.3.6")(adding("纪念⟦“九·一八”⟧事变。"))
id_card = operator("身份证加书名号", "BD", "15834 A.13.1")(adding("群众凭⟦《居民身份证》⟧领取补助。"))
permit = operator("许可证加书名号", "BD", "15834 A.13.1")(adding("未取得⟦《食品经营许可证》⟧的，不得开业。"))
meeting = operator("会议加书名号", "BD", "15834 A.13.1")(adding("会前召开了⟦《全县防汛工作会议》⟧。"))
forum = operator("论坛加书名号", "BD", "15834 A.13.1")(adding("组织参加⟦《乡村振兴论坛》⟧。"))
theme = operator("主题加书名号", "BD", "15834 B.1.8")(adding("开展以⟦《节水护水》⟧为主题的宣传。"))
book_inside = operator("“一书”写进书名号", "BD", "15834 A.13.3")(adding("组织学习⟦《县域治理一书》⟧。"))
quoted_notice = operator("文件名称用引号", "BD", "15834 4.15.3.1")(adding("县政府印发了⟦“关于加强防汛工作的通知”⟧。"))
indirect = operator("“查明”后用问号", "BD", "15834 A.2")(adding("各单位要查明隐患有多少、在哪里⟦？⟧"))
dash_after = operator("破折号后用逗号", "BD", "15834 B.2.3")(swapping(rf"(?<={HAN})——(?={HAN})", "——，"))

"""标点: which mark stands where."""

from __future__ import annotations

from gongwen_lint.structure import Role

from .fault import operator
from .ways import adding, swapping

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
colon_nothing = operator("“如下：”后面没有内容", "BD", "第98行", found="BD CC CL")(adding("⟦现将主要做法报告如下：⟧"))
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
    swapping(rf"(（(?![一二三四五六七八九十]+）){HAN}{{2,14}})）(?=[，{HAN}])", r"\1。）")
)
stop_both_bracket = operator("括号内外都用句号", "BD", "第95行")(adding("具体安排另行通知⟦（见附表。）。⟧"))
rhetorical = operator("陈述句用问号", "BD", "15834 A.2")(adding("要弄清楚问题出在哪里、责任在谁⟦？⟧然后逐项整改。"))
news_bracket = operator("正文用【】表示强调", "BD", "15834 4.9.3.3", found="BD CL")(
    adding("申报材料⟦【务必】⟧于月底前报送。")
)

"""What single lines and whole drafts are recognised as, where the form is written wrongly or looks like another."""

from __future__ import annotations

import datetime

import pytest

from gongwen_lint.readers import parse
from gongwen_lint.structure import Role, Structure, recognise, shape
from gongwen_lint.structure.lines import has_cells, kind_of


def structure(text: str) -> Structure:
    return recognise([shape(block) for block in parse(text).blocks])


def texts(text: str, role: Role, part: int = 0) -> list[str]:
    return [e.text for e in structure(text).elements if e.role is role and e.part == part]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("2025年3月1日", "date"),
        ("2025年元月1日", "date"),
        ("２０２５年３月１日", "date"),
        ("2025年3月1日。", "date"),
        ("2025年3月初", "date"),
        ("2025年3月中旬", "date"),
        ("柳水〔２０２５〕９号", "doc_number"),
        ("柳水［２０２５］９号", "doc_number"),
        ("柳水«2025»9号", "doc_number"),
        ("〔十六届〕第12号", "doc_number"),
        ("〔2025〕柳水9号", "doc_number"),
        ("柳水发9号", "doc_number"),
        ("3月1日", "date"),
        ("附件1、任务表。", "attachment"),
        ("附件（1）任务表", "attachment"),
        ("联系人：宋佳，联系电话：0571-87000000", "note"),
    ],
)
def test_a_form_written_wrongly_is_still_that_form(line: str, kind: str) -> None:
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "柳溪路9号",
        "附件1、附件2所列任务要落实。",
        "2025年3月完成改造。",
        "附件1中的任务，要按期完成。",
        "联系人由各县确定。",
    ],
)
def test_a_sentence_has_no_form(line: str) -> None:
    assert kind_of(line) is None


CHRONICLE = "2024年大事记\n1月5日，县委召开会议。\n1月9日，市委召开常委会会议，审议关于机构改革的意见。\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("南屏县水利局关于报送材料的通知。\n各乡镇水利站：\n请按时报送。\n", ["南屏县水利局关于报送材料的通知。"]),
        (CHRONICLE, ["2024年大事记"]),
        ("会议听取了关于清明祭扫工作情况的汇报，同意印发通知。\n会议强调，要抓好落实。\n", []),
        ("会议听取了关于清明祭扫工作情况的汇报。\n会议强调，要抓好落实。\n", []),
        ("会议研究了县水利局关于防汛工作的报告。\n会议要求，各乡镇要落实责任。\n", []),
        ("县人民政府收到县水利局关于增加编制的请示。\n经研究，同意增加编制3名。\n", []),
        ("县政府印发关于防汛工作的通知。\n各单位要抓好落实。\n", []),
    ],
)
def test_prose_that_names_a_paper_is_no_title(text: str, title: list[str]) -> None:
    assert texts(text, Role.TITLE) == title


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("一、材料于4月25日（星期五）17:30前报送。", "一、材料于4月25日（星期五）17:30前报送"),
        ("一、登录平台（http://www.example.cn）填报。", "一、登录平台（http://www.example.cn）填报"),
        ("一、报送时间：4月25日。", "一、报送时间"),
        ("2.2025年底前完成改造。", "2.2025年底前完成改造"),
        ("2.10月底前完成改造。", "2.10月底前完成改造"),
    ],
)
def test_a_heading_ends_at_its_own_mark(line: str, heading: str) -> None:
    found = structure(f"各单位要做好下列工作。\n{line}\n").elements
    assert [e.text for e in found] == [heading]


REPLY = "关于市政协第12号提案的答复\n类别：A\n公开属性：主动公开\n柳政函〔2025〕12号\n王文山委员：\n您的提案收悉。\n柳溪市人民政府\n2025年3月1日\n联系人：宋佳　联系电话：0571-87000000\n"


def test_marks_of_registration_and_a_contact_line_stand_aside() -> None:
    assert texts(REPLY, Role.TITLE) == ["关于市政协第12号提案的答复"]
    assert texts(REPLY, Role.DOC_NUMBER) == ["柳政函〔2025〕12号"]
    assert texts(REPLY, Role.ADDRESSEE) == ["王文山委员："]
    assert texts(REPLY, Role.NOTE) == ["联系人：宋佳联系电话：0571-87000000"]


FORWARDED = (
    "柳溪市人民政府办公室关于转发森林防火工作意见的通知\n各县（市、区）人民政府：\n现将意见转发给你们。\n柳溪市人民政府办公室\n"
    "2025年3月1日\n关于加强森林防火工作的意见\n省应急管理厅　省消防救援总队\n为加强森林防火工作，提出以下意见。\n一、加强领导\n"
)


def test_the_byline_of_a_forwarded_paper_is_no_addressee() -> None:
    assert texts(FORWARDED, Role.TITLE, part=1) == ["关于加强森林防火工作的意见"]
    assert texts(FORWARDED, Role.ADDRESSEE, part=1) == []


def test_a_leader_without_colon_is_called_on_in_an_upward_paper_only() -> None:
    body = "张副县长\n拟建设水库。\n南屏县水利局\n2025年3月1日\n"
    assert texts(f"南屏县水利局关于建设水库的请示\n{body}", Role.ADDRESSEE) == ["张副县长"]
    assert texts(f"南屏县水利局关于建设水库的通知\n{body}", Role.ADDRESSEE) == []


def test_a_letter_has_a_title_and_an_addressee() -> None:
    letter = "贺　信\n柳溪师范学院：\n谨致热烈祝贺！\n柳溪市人民政府\n2025年3月1日\n"
    assert texts(letter, Role.TITLE) == ["贺信"]
    assert texts(letter, Role.ADDRESSEE) == ["柳溪师范学院："]


def test_a_working_group_signs() -> None:
    report = "关于快递行业的调研报告\n今年以来，情况如下。\n市邮政管理局调研组\n2025年3月1日\n"
    assert texts(report, Role.SIGNATURE) == ["市邮政管理局调研组"]


def test_an_imprint_without_the_word_is_one_below_the_copies() -> None:
    paper = "南屏县水利局关于建设水库的请示\n县人民政府：\n拟建设水库。\n南屏县水利局\n2025年3月1日\n"
    imprint = "南屏县水利局办公室　2025年3月2日\n"
    assert texts(f"{paper}抄送：县财政局。\n{imprint}", Role.ISSUANCE) == ["南屏县水利局办公室2025年3月2日"]
    assert texts(f"{paper}{imprint}", Role.ISSUANCE) == ["南屏县水利局办公室2025年3月2日"]


CALLED = "各乡镇人民政府：\n请按时报送材料，逾期不予受理。\n"


@pytest.mark.parametrize("mark", ["。", "！", "；"])
def test_a_mark_does_not_take_the_last_line_from_a_title(mark: str) -> None:
    text = f"南屏县水利局\n关于报送材料的通知{mark}\n{CALLED}南屏县水利局\n2025年3月1日\n"
    assert texts(text, Role.TITLE) == [f"南屏县水利局关于报送材料的通知{mark}"]
    assert texts(text, Role.ADDRESSEE) == ["各乡镇人民政府："]


def test_a_number_without_or_behind_its_year_shares_its_line_with_the_signer() -> None:
    for number in ("南水9号", "〔2025〕南水9号", "南水〔2025〕 9号"):
        text = f"{number}　　　　签发人：罗启淼\n南屏县水利局关于建设水库的请示\n县人民政府：\n拟建设水库。\n"
        assert texts(text, Role.SIGNER) == ["签发人：罗启淼"]
        assert len(texts(text, Role.DOC_NUMBER)) == 1


def test_the_organ_of_the_title_signs_below_its_date_too() -> None:
    text = f"南屏县水利局关于报送材料的通知\n{CALLED}2025年3月1日\n南屏县水利局\n"
    assert texts(text, Role.SIGNATURE) == ["南屏县水利局"]
    assert texts(text, Role.DATE) == ["2025年3月1日"]


def test_a_mark_does_not_take_the_signature_away() -> None:
    text = f"南屏县水利局关于报送材料的通知\n{CALLED}南屏县水利局。\n2025年3月1日\n"
    assert texts(text, Role.SIGNATURE) == ["南屏县水利局。"]


def test_a_date_without_its_year_needs_a_signature_above() -> None:
    head = f"南屏县水利局关于报送材料的通知\n{CALLED}"
    assert texts(f"{head}南屏县水利局\n3月1日\n", Role.DATE) == ["3月1日"]
    assert texts(f"{head}会议时间定在下面这一天。\n3月1日\n", Role.DATE) == []


def test_an_undated_signature_closes_before_what_is_issued_with_it() -> None:
    text = f"南屏县水利局关于印发管护办法的通知\n{CALLED}南屏县水利局\n水库管护办法\n第一条　为加强管护，制定本办法。\n"
    assert texts(text, Role.SIGNATURE) == ["南屏县水利局"]


def test_short_names_and_classes_are_called_on_without_a_colon() -> None:
    body = "请按时报送材料，逾期不予受理。\n南屏县水利局\n2025年3月1日\n"
    title = "南屏县水利局关于加强管护工作的意见"
    assert texts(f"{title}\n县政府各部门、各直属机构\n{body}", Role.ADDRESSEE) == ["县政府各部门、各直属机构"]
    assert texts(f"{title}\n云泽市府：\n{body}", Role.ADDRESSEE) == ["云泽市府："]


def test_the_keywords_of_older_papers_stand_before_the_copies() -> None:
    paper = "南屏县水利局关于建设水库的请示\n县人民政府：\n拟建设水库。\n南屏县水利局\n二○○四年三月一日\n"
    imprint = "主题词：水利　建设　请示\n抄送：县财政局。\n南屏县水利局办公室　2004年3月2日印发\n"
    assert texts(paper + imprint, Role.TITLE) == ["南屏县水利局关于建设水库的请示"]
    assert texts(paper + imprint, Role.CC) == ["抄送：县财政局。"]
    assert texts(paper + imprint, Role.ISSUANCE) == ["南屏县水利局办公室2004年3月2日印发"]
    assert texts(paper + "（联系人：周明）\n" + imprint, Role.NOTE) == ["（联系人：周明）"]
    undated = paper.replace("二○○四年三月一日\n", "")
    assert texts(undated + imprint, Role.SIGNATURE) == ["南屏县水利局"]


def test_a_post_with_a_colon_signs() -> None:
    proposal = "南屏县人民政府关于提请审议的议案\n县人大常委会：\n现提请审议。\n县长：木合塔尔·艾力\n2025年3月1日\n"
    assert texts(proposal, Role.SIGNATURE) == ["县长：木合塔尔·艾力"]


@pytest.mark.parametrize("title", ["会议议程", "会议记录", "介绍信"])
def test_papers_of_an_office_have_a_title(title: str) -> None:
    text = f"{title}\n时间：5月6日\n地点：县政府\n主持人：李明\n记录人：王芳\n出席：县水利局\n会议研究了防汛工作。\n"
    assert texts(text, Role.TITLE) == [title]


def test_a_list_of_attachments_at_the_end_of_a_plan() -> None:
    plan = "南屏县防汛工作方案\n为做好防汛工作，制定本方案。\n一、工作目标\n确保安全度汛。\n\n附件：1．任务清单\n　　　2．值班表\n"
    assert len(texts(plan, Role.ATTACHMENT_NOTE)) == 2


def test_the_facts_a_site_puts_over_a_document_are_no_title() -> None:
    block = "发文机关：南屏县水利局\n成文日期：2024年5月6日\n标　　题：南屏县水利局关于防汛工作的通知\n发文字号：南水〔2024〕3号\n\n"
    paper = "南屏县水利局关于防汛工作的通知\n各水利站：\n请做好防汛工作。\n"
    assert texts(block + paper, Role.TITLE) == ["南屏县水利局关于防汛工作的通知"]
    assert texts(block + paper, Role.ADDRESSEE) == ["各水利站："]


def test_an_addressee_in_the_imprint_is_one() -> None:
    paper = (
        "南屏县水利局关于表扬先进的通报\n现予通报。\n南屏县水利局\n2025年3月1日\n主送：各水利站。\n抄送：县财政局。\n"
    )
    assert texts(paper, Role.ADDRESSEE) == ["主送：各水利站。"]
    assert texts(paper, Role.CC) == ["抄送：县财政局。"]


def test_a_list_that_begins_with_all_is_called_on_without_its_colon() -> None:
    text = "柳溪省人民政府关于加强管护的意见\n柳政发〔2025〕3号\n各市、县人民政府，省政府各部门、各直属机构\n近年来，全省管护工作不断加强。\n"
    assert texts(text, Role.ADDRESSEE) == ["各市、县人民政府，省政府各部门、各直属机构"]


def test_a_title_of_several_lines_ends_before_a_list_of_organs() -> None:
    text = "柳溪省水利厅\n柳溪省财政厅\n关于加强管护的通知\n各市、县水利局（水务局）、财政局\n为加强管护工作，现就有关问题通知如下。\n柳溪省水利厅\n2025年3月1日\n"
    assert texts(text, Role.TITLE) == ["柳溪省水利厅柳溪省财政厅关于加强管护的通知"]
    assert texts(text, Role.ADDRESSEE) == ["各市、县水利局（水务局）、财政局"]


def test_a_bulletin_has_a_masthead_above_its_title() -> None:
    text = "水利工作简报\n第12期\n柳溪县水利局办公室　　　2025年3月1日\n全县春灌工作有序推进\n近日，全县春灌工作有序推进。\n"
    assert texts(text, Role.MASTHEAD) == ["水利工作简报"]
    assert texts(text, Role.TITLE) == ["全县春灌工作有序推进"]
    assert texts("水利工作简报\n近日，全县春灌工作有序推进。\n", Role.MASTHEAD) == []


def test_an_organ_on_the_last_line_signs_below_its_date() -> None:
    text = "柳溪县水利局文件\n柳水〔2025〕3号\n关于加强管护的通知\n各乡镇：\n请加强管护。\n2025年3月1日\n柳溪县水利局\n"
    assert (texts(text, Role.SIGNATURE), texts(text, Role.DATE)) == (["柳溪县水利局"], ["2025年3月1日"])


def test_a_note_goes_on_with_items_in_chinese_numbers() -> None:
    text = "柳溪县水利局关于加强管护的通知\n各乡镇：\n请加强管护。\n附件：一、任务表\n　　　二、名单\n柳溪县水利局\n2025年3月1日\n"
    assert texts(text, Role.ATTACHMENT_NOTE) == ["附件：一、任务表", "二、名单"]


def test_a_day_left_blank_is_part_of_a_date() -> None:
    assert kind_of("2025年6月日") == "date"


def test_a_short_sentence_that_ends_with_an_organ_does_not_sign() -> None:
    text = "柳溪县水利局关于加强管护的通知\n各乡镇：\n请将名单报送县水利局。\n2025年3月1日\n"
    assert texts(text, Role.SIGNATURE) == []


def test_organs_far_apart_on_one_line_sign_jointly() -> None:
    text = f"清河省教育厅等3部门关于检查校车的通知\n{CALLED}清河省教育厅　　　清河省公安厅　　　清河省交通运输厅\n2025年3月1日\n"
    assert texts(text, Role.SIGNATURE) == ["清河省教育厅清河省公安厅清河省交通运输厅"]


@pytest.mark.parametrize(("written", "day"), [("2018年12月", 1), ("2018年12月32日", 1), ("2018年12月6日", 6)])
def test_a_date_without_its_day_still_tells_the_month(written: str, day: int) -> None:
    text = f"南屏县水利局关于报送材料的通知\n{CALLED}南屏县水利局\n{written}\n"
    assert structure(text).date == datetime.date(2018, 12, day)


@pytest.mark.parametrize(("label", "found"), [("附件：", ["附件：", "任务表"]), ("附件", [])])
def test_the_only_name_below_its_label_is_the_note(label: str, found: list[str]) -> None:
    text = f"柳溪县水利局关于加强管护的通知\n各乡镇：\n请加强管护。\n{label}\n任务表\n柳溪县水利局\n2025年3月1日\n"
    assert texts(text, Role.ATTACHMENT_NOTE) == found


def test_an_item_above_an_amount_is_a_cell() -> None:
    text = "柳溪县水利局部门预算\n一、主要职能\n负责管护。\n收入\n一、拨款收入\n3600.00\n二、其他收入\n0.00\n三、办理结果\n（一）公开\n36\n0\n四、收入合计\n3600\n0\n二、人员情况\n12\n共12人。\n"
    assert texts(text, Role.HEADING1) == ["一、主要职能", "二、人员情况"]


def test_a_year_written_with_the_digit_zero_is_read() -> None:
    text = "关于召开会议的通知\n\n各科室：\n\n定于明天召开会议。\n\n南屏县水利局\n\n二0一五年六月十五日\n"
    assert structure(text).date == datetime.date(2015, 6, 15)


def test_minutes_are_dated_above_the_list_of_those_present() -> None:
    matters = "\n".join(f"{n}、第{n}项工作要按期完成，责任到人。" for n in range(1, 13))
    text = f"工作会议纪要\n\n会议议定以下事项。\n\n{matters}\n\n二0一五年六月八日\n\n出席会议人员：\n\n秦世安　周文　宋佳。\n"
    assert structure(text).date == datetime.date(2015, 6, 8)


@pytest.mark.parametrize("organ", ["南屏县第一小学", "南屏县实验幼儿园", "县人防办(地震局)"])
def test_schools_and_organs_with_a_second_name_sign(organ: str) -> None:
    text = f"关于举办活动的通知\n\n各班：\n\n现就有关事项通知如下。\n\n必须统一使用规范汉字，字体工整。\n\n2019年10月15日\n\n{organ}\n"
    assert texts(text, Role.SIGNATURE) == [organ]


@pytest.mark.parametrize(
    ("line", "role", "number"),
    [
        ("## 一、总体要求", Role.HEADING1, 1),
        ("### （二）主要任务", Role.HEADING2, 2),
        ("㈢保障措施", Role.HEADING2, 3),
        ("⑷落实责任", Role.HEADING4, 4),
    ],
)
def test_a_heading_counts_whatever_its_number_is_written_with(line: str, role: Role, number: int) -> None:
    [heading] = [e for e in structure(f"工作方案\n{line}\n要抓好落实。").elements if e.role is role]
    assert heading.ordinal is not None
    assert heading.ordinal.number == number


def test_a_title_behind_a_mark_of_markdown_is_the_title() -> None:
    assert texts("# 南屏县防汛工作方案\n一、总体要求\n要抓好落实。", Role.TITLE) == ["南屏县防汛工作方案"]


@pytest.mark.parametrize(
    "line",
    [
        "同志们，让我们携起手来，为建设美丽家乡而努力奋斗！",
        "同志们，蓝图已经绘就，关键在于落实。让我们把工作做好！",
        "全体干部职工要以此为契机，奋勇争先！",
        "大家要做到以下几点：",
    ],
)
def test_a_sentence_that_begins_with_a_call_is_no_salutation(line: str) -> None:
    assert kind_of(line) != "salutation"


@pytest.mark.parametrize(
    "line",
    [
        "同志们，朋友们！",
        "各位领导、各位来宾，女士们、先生们！",
        "尊敬的张书记：",
        "广大纳税人：",
        "大家上午好！",
        "全市广大干部群众！",
    ],
)
def test_a_call_on_an_audience_is_a_salutation(line: str) -> None:
    assert kind_of(line) == "salutation"


ISSUERS = "中共松岭县委宣传部\n松岭县文化广电旅游体育局\n松岭县财政局\n松岭县教育局\n松岭县体育总会\n"


def test_organs_that_issue_jointly_begin_the_title() -> None:
    about = "关于印发《松岭县公共文化服务\n高质量发展三年行动计划\n（2024—2026年）》的通知\n"
    call = "各乡镇党委和人民政府，县级国家机关各部门，\n各人民团体，各企事业单位：\n"
    text = ISSUERS + about + call + "现将行动计划印发给你们，请认真组织实施。\n"
    assert texts(text, Role.TITLE) == [(ISSUERS + about).replace("\n", "")]
    assert texts(text, Role.ADDRESSEE) == [call.replace("\n", "")]


@pytest.mark.parametrize("number", ["〔2024〕第 16 次", "第16次", "（第16期）", "2024年第16期", "〔2024〕16号"])
def test_minutes_have_a_masthead_and_a_title(number: str) -> None:
    text = f"松岭县人民政府常务会议纪要\n{number}\n2024年8月21日\n县政府第46次常务会议纪要\n会议研究了粮食安全工作。\n会议议定，抓好落实。\n"
    assert texts(text, Role.MASTHEAD) == ["松岭县人民政府常务会议纪要"]
    assert texts(text, Role.TITLE) == ["县政府第46次常务会议纪要"]
    assert (structure(text).genre, structure(text).date) == ("纪要", datetime.date(2024, 8, 21))


def test_a_bulletin_may_name_its_organ_above() -> None:
    text = "松岭县防汛抗旱指挥部\n防汛简报\n第12期\n2024年6月21日\n全县迎战首轮强降雨\n6月20日，全县普降大雨。\n各地及时转移群众。\n"
    assert texts(text, Role.MASTHEAD) == ["松岭县防汛抗旱指挥部", "防汛简报"]
    assert texts(text, Role.TITLE) == ["全县迎战首轮强降雨"]


def test_a_row_of_names_is_a_row_of_cells_and_a_spaced_signature_is_none() -> None:
    assert has_cells("丁　宁　　王小川　　孔德林（女）")
    assert not has_cells("云　岭　省　文　化　和　旅　游　厅")
    assert not has_cells("省　长　　沈维舟")


@pytest.mark.parametrize("title", ["县供销社2023年工作总结和2024年工作打算", "市水利局2023年工作总结暨2024年工作计划"])
def test_a_summary_with_the_plan_after_it_is_a_summary(title: str) -> None:
    assert structure(title + "\n2023年，各项工作进展顺利。\n2024年要再接再厉。\n").genre == "总结"


@pytest.mark.parametrize("line", ["一、现状与形势……………………1", "（一）总体要求 ...... 3", "第一章　总则……12"])
def test_an_entry_of_a_table_of_contents_is_no_heading(line: str) -> None:
    [role] = structure(f"南屏县防灾规划\n目　录\n{line}\n一、现状与形势\n防灾能力提升。\n").roles[2:3]
    assert role is Role.TABLE


@pytest.mark.parametrize("title", ["致全县学生家长的一封信", "给青年干部的公开信", "节约用水倡议书"])
def test_a_letter_that_calls_on_people_is_no_speech(title: str) -> None:
    assert structure(f"{title}\n亲爱的家长朋友们：\n暑假将至，请教育孩子注意安全。\n南屏县教育局\n").genre == "其他"


def test_the_one_top_heading_of_a_markdown_draft_is_its_title() -> None:
    text = "来源：市统计局\n\n# 南屏县2024年国民经济和社会发展统计公报\n\n2024年，全县经济平稳运行。\n\n## 一、综合\n\n全县生产总值增长5%。\n"
    found = recognise([shape(block) for block in parse(text, "md").blocks]).elements
    assert [e.text for e in found if e.role is Role.TITLE] == ["南屏县2024年国民经济和社会发展统计公报"]


@pytest.mark.parametrize("first", ["国务院关于北京、上海、", "国务院关于在北京市、"])
def test_a_title_may_break_behind_a_pause(first: str) -> None:
    text = f"{first}\n广州市开展改革试点的通知\n各省、自治区、直辖市人民政府：\n现就有关事项通知如下。\n"
    assert texts(text, Role.TITLE) == [f"{first}广州市开展改革试点的通知"]


@pytest.mark.parametrize("signed", ["南屏县人民政府　2024 年 5 月 8 日", "总指挥长：罗秉义　　2024年5月8日"])
def test_a_signature_shares_its_line_with_a_date(signed: str) -> None:
    assert kind_of(signed) is None
    text = f"南屏县人民政府关于做好防汛工作的通告\n禁止下河游泳。\n违反的依法处理。\n{signed}\n"
    assert structure(text).date == datetime.date(2024, 5, 8)
    assert texts(text, Role.SIGNATURE) == [signed.split("\u3000")[0]]


def test_a_number_between_the_facts_of_a_site_and_the_title_is_the_document_number() -> None:
    text = "索引号：0001\n发布日期：2024年6月5日\n松政办函〔2024〕21号\n松岭县人民政府办公室关于做好高考工作的通知\n各乡镇人民政府：\n现通知如下。\n"
    assert texts(text, Role.DOC_NUMBER) == ["松政办函〔2024〕21号"]

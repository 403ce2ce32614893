"""Which lines under a title are 主送机关: heads of right drafts, and heads whose addressee or its colon is missing."""

from __future__ import annotations

import pytest

from gongwen_lint.engine import RuleSet
from gongwen_lint.structure import Role
from gongwen_lint.testing import run

SIGNED = "\n南屏县水利局\n2024年5月6日\n"
BODY = "为做好有关工作，现将情况说明，请予支持。\n" + SIGNED
STORY = "今年以来，全县上下共同努力，各项工作取得新进展。\n一、主要情况\n全县新建改造供水管线36公里。\n"

UNADDRESSED = (
    "中国共产党南屏县第十五届委员会第八次全体会议公报\n\n中国共产党南屏县第十五届委员会第八次全体会议，于2024年12月20日在县城举行。\n全会听取了工作报告。\n",
    "南屏县2023年国民经济和社会发展统计公报\n南屏县统计局\n2024年3月18日\n\n2023年，全县经济运行平稳。\n全县生产总值增长5%。\n",
    "南屏县2023年国民经济和社会发展统计公报\n南屏县统计局　国家统计局南屏调查队\n\n2023年，全县经济运行平稳。\n全县生产总值增长5%。\n",
    "南屏县水利局关于表扬先进单位的通报\n\n2024年，县水利局、县财政局在全市考核中获评优秀单位。\n现予以通报表扬。\n" + SIGNED,
    "南屏县水利局关于表扬先进单位的通报\n\n近日，各乡镇水利站、县直各单位。\n现予以通报表扬。\n" + SIGNED,
    "南屏县民政局关于注销社会组织登记的公告\n下列社会组织已完成清算，准予注销：南屏县茶业协会、南屏县花卉协会。\n特此公告。\n" + SIGNED,
    "南屏县交通运输局关于封闭施工的通告\n因施工需要，县道封闭施工，监督单位为县交通运输局。\n请过往车辆绕行。\n" + SIGNED,
    "南屏县人民政府常务会议纪要\n2024年5月6日，县委书记主持召开会议，研究防汛工作，参加会议的有各乡镇党委书记、县直各单位。\n会议指出，防汛工作十分重要。\n",
    "专题会议纪要\n出席：县水利局、县财政局\n会议研究了水库管护工作。\n会议指出，要落实管护责任。\n",
    "水利简报\n近日，县水利局荣获全省水利系统先进单位。\n全县水利干部深受鼓舞。\n",
    "关于召开防汛会议的通知\n各乡镇人民政府：\n会议安排如下。\n10:00　开会\n会议在县政府三楼会议室召开。\n" + SIGNED,
    "防汛培训日程的通知\n10:00  开会\n11:00  散会\n请按时参加。\n",
    "关于基层减负情况的调研报告\n中共青川县委办公室\n\n" + STORY,
    "强化责任担当　守护江河安澜\n中共南屏县委　南屏县人民政府\n\n" + STORY,
    "在全市防汛工作会议上的交流发言\n南屏县人民政府\n\n" + STORY,
    "《南屏县河道管理办法》政策解读\n南屏县水利局\n\n" + STORY,
    "关于全县营商环境建设情况的报告\n南屏县人民政府\n\n" + STORY,
    "关于全县营商环境建设情况的报告\n南屏县人民政府\n2024年5月6日\n\n" + STORY,
    "关于全县营商环境建设情况的报告\n——2024年5月6日在县人大常委会会议上\n县发展和改革局局长　王志国\n\n" + STORY,
    "关于全县营商环境建设情况的报告\n南屏县发展和改革局\n\n" + STORY,
    "南屏县水利局关于2024年上半年工作情况的报告\n南屏县水利局\n\n" + STORY,
    "南屏县水利局2024年工作总结\n南屏县水利局办公室\n\n" + STORY,
    "南屏县防汛抗旱应急预案\n南屏县防汛抗旱指挥部\n\n" + STORY,
    "南屏县人民代表大会常务委员会关于批准2023年县级决算的决议\n（2024年8月6日南屏县第十七届人民代表大会常务委员会第三次会议通过）\n\n会议听取了县财政局的报告，决定批准2023年县级决算。\n",
    "南屏县人民代表大会常务委员会关于加强水资源保护的决定\n（2024年8月6日根据财政经济委员会审查报告通过）\n\n为了加强水资源保护，作如下决定。\n全县要落实责任。\n",
    "南屏县人民政府关于授予王志国等同志荣誉称号的决定\n\n2024年，王志国等同志成绩突出，事迹感人，县政府授予荣誉称号。\n" + SIGNED,
    "在全县防汛工作会议上的讲话\n（2024年9月10日，县委办公室根据讲话录音整理）\n\n同志们：\n今天的会议很重要。\n",
    "南屏县人民政府令\n第12号\n《南屏县河道管理办法》已经县政府同意，现予公布。\n县长：木合塔尔·艾力\n2024年5月6日\n",
    "述职报告\n县水利局局长　王志国\n\n" + STORY,
    "南屏县水利局关于河道治理情况的汇报\n南屏县水利局党组\n\n" + STORY,
    "县委巡察工作领导小组关于巡察整改情况的通报\n\n按照安排，县委第一巡察组、县委第二巡察组。\n现将情况通报。\n" + SIGNED,
    "南屏县水利局关于做好2024年水土保持工作的意见\n\n水土保持工作由县水利局、各乡镇水利站共同组织实施，县直有关部门。\n各单位要抓好落实。\n" + SIGNED,
    "防汛演练安排的通知\n责任单位：\n县水利局负责组织。\n演练在青石水库进行。\n",
)  # fmt: skip
ADDRESSED = (
    "南屏县水利局关于做好防汛工作的通知\n各乡镇人民政府，县直各部门：\n" + BODY,
    "南屏县水利局关于做好防汛工作的通知\n各水利站、水库管理所：\n" + BODY,
    "南屏县水利局关于表扬先进单位的通报\n各乡镇水利站：\n2024年，县水利局、县财政局在全市考核中获评优秀单位。\n"
    + SIGNED,
    "南屏县水利局关于给予王志国处分的决定\n局机关各股室：\n" + BODY,
    "关于县政协第12号提案的答复\n王文山委员：\n您的提案收悉。\n" + SIGNED,
    "南屏县水利局关于解决经费的请示\n县政府，张副县长：\n" + BODY,
)
UNMARKED = (
    "南屏县水利局关于做好防汛工作的通知\n各乡镇人民政府，县直各部门\n" + BODY,
    "南屏县水利局关于做好防汛工作的通知\n各乡镇水利站\n" + BODY,
    "南屏县水利局关于做好防汛工作的通知\n各乡镇人民政府、县直有关单位。\n" + BODY,
    "关于做好防汛工作的通知\n各县（市、区）水利局；\n" + BODY,
    "关于做好防汛工作的通知\n各乡镇党委、政府:\n" + BODY,
    "南屏县水利局关于解决经费的请示\n南屏县人民政府\n" + BODY,
    "南屏县水利局关于解决经费的请示\n县政府\n" + BODY,
    "关于解决经费的请示\n南屏县人民政府，\n" + BODY,
    "关于解决经费的请示\n张副县长\n" + BODY,
    "南屏县水利局关于上半年工作情况的报告\n南屏县人民政府\n" + BODY,
    "南屏县水利局关于上半年工作情况的报告\n县政府\n" + BODY,
    "关于上半年工作情况的报告\n云泽市水利局\n" + BODY,
    "南屏县水利局关于商请支持管线建设的函\n临川县水利局、临川县自然资源和规划局\n" + BODY,
    "南屏县水利局关于同意调整水价的批复\n南屏县自来水公司；\n" + BODY,
    "南屏县水利局关于表扬先进单位的通报\n各乡镇水利站、局属各单位\n2024年，县水利站成绩突出。\n" + SIGNED,
    "南屏县水利局关于加强河道管理的意见\n各乡镇人民政府，县政府各部门，县直各企事业单位\n" + BODY,
    "南屏县水利局关于做好防汛工作的通知\n各乡镇人民政府\n县直各部门\n" + BODY,
    "南屏县水利局关于做好防汛工作的通知\n各有关企业、个体工商户\n" + BODY,
    "南屏县水利局关于做好防汛工作的通知\n各县（市、区）发展改革、财政、水利局\n" + BODY,
    "南屏县水利局关于做好防汛工作的通知\n各乡镇人民政府，县直各部门\n一、压实责任\n各单位要落实责任。\n" + SIGNED,
)
MISSING = (
    "南屏县水利局关于解决水库管护经费的请示\n水库管护经费缺口80万元，请予解决。\n妥否，请批示。\n" + SIGNED,
    "南屏县水利局关于上半年防汛工作情况的报告\n今年上半年，防汛工作平稳有序，没有发生险情。\n特此报告。\n" + SIGNED,
    "南屏县水利局关于同意调整水价的批复\n你公司的请示收悉。\n经研究，同意调整水价。\n" + SIGNED,
)


def codes(text: str, rules: RuleSet) -> set[str]:
    return {finding.code for finding in run(text, rules).findings} & {"YS101", "YS107", "CL103"}


def called(text: str, rules: RuleSet) -> bool:
    return any(element.role is Role.ADDRESSEE for element in run(text, rules).structure.elements)


@pytest.mark.parametrize("text", UNADDRESSED)
def test_sentences_and_bylines_are_no_addressees(text: str, rules: RuleSet) -> None:
    assert codes(text, rules) == set()
    assert "各乡镇人民政府：" in text or not called(text, rules)


@pytest.mark.parametrize("text", ADDRESSED)
def test_a_right_head_is_silent(text: str, rules: RuleSet) -> None:
    assert codes(text, rules) == set()
    assert called(text, rules)


@pytest.mark.parametrize("text", UNMARKED)
def test_an_addressee_without_its_colon_is_found(text: str, rules: RuleSet) -> None:
    assert codes(text, rules) == {"YS107"}
    fixes = [finding.fix for finding in run(text, rules).findings if finding.code == "YS107"]
    assert [fix.safe for fix in fixes if fix] == [":\n" in text]


@pytest.mark.parametrize("text", MISSING)
def test_a_paper_that_calls_on_nobody_is_found(text: str, rules: RuleSet) -> None:
    assert codes(text, rules) == {"YS101"}

"""BD137: 书名号 round what is no title."""

from collections.abc import Iterator

from gongwen_lint.finding import Severity
from gongwen_lint.rule import Bad, Edit, Fix, Hit, Match, Paragraph, Pattern, rule
from gongwen_rules.knowledge.papers import PAPERS

_TEXT = Pattern(
    rf"{PAPERS}|汇报|倡议|宣言|声明|合同|协议|法$|法典|法（"
    r"|关于|讲话|白皮书|^\p{Han}{2}$|手册|读本|教程|概论|论(?!坛)|史|传|(?<!牢)记|故事|歌"
)
"""What shows that a text is named after all."""
_SHOWN = Pattern(r"(?:节目|栏目|纪录片|电影|电视剧|剧目|综艺|歌曲|专题片|播出|观看|收看|播放|图书|文章|小说)$")
_SHOWS = Pattern(r"(?:节目|栏目|启动晚会|[（(]?第.[季集]|今[晚日天]|开播|上映|白皮书|《|播出|一书|一文|丛书|纪录片)")
"""A work is shown or read."""
_HELD = Pattern("(?:举办|举行|召开|承办|主办|协办|出席|参加|参与|筹备|筹办)了?$")
"""Before a forum that is a meeting; 《人民论坛》 is a journal."""
_COMMON = (
    "营业执照", "身份证", "户口簿", "户口本", "护照", "驾驶证", "行驶证", "工作证", "学生证", "毕业证", "毕业证书", "学位证书", "结婚证",
    "离婚证", "出生证", "残疾人证", "老年证", "会员证", "记者证", "介绍信", "房产证", "不动产权证", "不动产权证书", "完税证明",
)  # fmt: skip
_PAPERS = (*_COMMON, "荣誉证书", "获奖证书", "许可证", "执照", "资格证", "资格证书", "合格证")
_EVENTS = (
    "行动", "活动", "会议", "大会", "工程", "运动", "论坛", "峰会", "博览会", "竞赛", "大赛", "比赛", "座谈会", "研讨会", "交易会",
    "展销会", "文化节", "艺术节", "旅游节", "运动会", "品牌", "称号", "课程", "奖", "商标", "示范县", "示范区",
    "文明单位", "先进单位", "示范单位", "先进集体", "先进个人", "文明城市", "领导小组", "工作专班",
)  # fmt: skip
_AFTER = ("称号", "荣誉称号", "活动", "专项", "主题活动", "系列活动", "集中行动", "创建活动", "行动", "工程", "商标", "品牌", "课题",
          "课程", "奖", "大赛", "论坛", "会议", "主题教育", "主题实践")  # fmt: skip


@rule(
    "BD137",
    "not-a-title",
    "证照、活动、会议、称号不用书名号",
    severity="warning",
    basis="国标",
    clause="GB/T 15834—2011 A.13.1",
    on=(
        *(f"{word[-1]}》" for word in {word[-1]: word for word in (*_PAPERS, *_EVENTS)}.values()),
        *(f"》{word}" for word in _AFTER),
    ),
    find=rf"《(?P<name>[^《》]{{2,24}})》(?P<after>{'|'.join(_AFTER)})?",
    bad=[
        Bad(
            "申请人应当携带⟦《营业执照》⟧原件到窗口办理。", fixed="申请人应当携带营业执照原件到窗口办理。", said="证照"
        ),
        Bad("授予该村⟦《文明村》⟧称号。", fixed="授予该村“文明村”称号。"),
        Bad("集中开展⟦《清风行动》⟧专项活动。", fixed="集中开展“清风行动”专项活动。"),
        Bad("召开⟦《全县防汛工作会议》⟧部署工作。", fixed="召开“全县防汛工作会议”部署工作。"),
        Bad("取得⟦《食品经营许可证》⟧的，可以开业。", fixed="取得食品经营许可证的，可以开业。"),
        Bad(
            "被评为⟦《省级文明单位》⟧，成立⟦《乡村振兴领导小组》⟧。",
            fixed="被评为“省级文明单位”，成立“乡村振兴领导小组”。",
        ),
        Bad("召开⟦《不忘初心、牢记使命》⟧主题教育动员会。", fixed="召开“不忘初心、牢记使命”主题教育动员会。"),
        Bad("荣获⟦《全国文明单位》⟧称号。", fixed="荣获“全国文明单位”称号。"),
    ],
    good=[
        "按照《食品经营许可证管理办法》办理。",
        "开展《民法典》专项活动，学习《条例》，落实《行动》要求。",
        "印发《关于开展清风行动的通知》和《清风行动方案》。",
        "授予该村“文明村”称号。",
        "发布《碳达峰碳中和的中国行动》白皮书，《中国书法大会》第二集今晚播出。",
        "观看《忠诚》主题教育片。",
        "祝愿《人民论坛》越办越好，文章刊登在《新湘论坛》上。",
        "观看《英雄赞歌》，阅读《平凡的世界》。",
        "收看电视节目《中国国宝大会》，收看《经典诵读大会》节目。",
        "公布《中华人民共和国法定计量单位》。",
    ],
)
def not_a_title(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """书名号标示书、文、报刊、文件的名称。证照、活动、会议、奖项、称号、商标、课程不是作品：证照什么也不加，其他要突出的用引号。法规写着《××许可证》的不少，只作提示。"""
    name = match["name"]
    paper = name.endswith(_PAPERS)
    if not paper and (not (match["after"] or name.endswith(_EVENTS)) or _TEXT.search(name)):
        return
    start, end = match.start(), match.end("name") + 1
    if name.endswith("论坛") and not match["after"] and not _HELD.search(paragraph.text[max(0, start - 6) : start]):
        return
    if paragraph.text.startswith("片", match.end()):
        return
    if not paper and (_SHOWN.search(paragraph.text[max(0, start - 12) : start]) or _SHOWS.match(paragraph.text, end)):
        return
    opened, closed = ("", "") if paper else ("“", "”")
    edits = (Edit(start, start + 1, opened), Edit(end - 1, end, closed))
    message = "证照不用书名号" if paper else f"“{name}”不是作品的名称，不用书名号，要突出的用引号"
    severity: Severity | None = "info" if paper and not name.endswith(_COMMON) else None
    yield Hit(start, end, message, Fix("去掉书名号" if paper else "改为引号", edits, safe=False), severity=severity)

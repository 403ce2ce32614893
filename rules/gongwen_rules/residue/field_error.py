"""CL115: what a word processor or a spreadsheet shows where a field failed."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, rule

_FORMS = (
    r"错误[！!][ ]?(?:未找到引用源|未定义书签|引用源未找到|不能识别的开关参数|未指定书签|文档中没有指定样式的文字|超链接引用无效|链接无效|使用[^。\n]{1,30}将[^。\n]{1,30})。?",
    r"Error! (?:Reference source not found|Bookmark not defined|Not a valid link|Hyperlink reference not valid)\.?",
    r"#(?:REF|VALUE|NAME|NUM|NULL|DIV/0)[!！?？]|#N/A",
    r"[{｛][ ]?(?:PAGE|NUMPAGES|TOC|HYPERLINK|REF|SEQ|DATE|TIME|MERGEFIELD|EMBED)\b[^{}｛｝\n]{0,60}[}｝]|\\\* ?MERGEFORMAT",
    r"(?<![A-Za-z])(?:undefined|NaN|\[object Object\])(?![A-Za-z])|(?<=[\p{Han}：:，])(?:null|NULL|None)(?=[\p{Han}，。；元个]|$)",
    r"^[ \u3000]*窗体(?:顶端|底端)[ \u3000]*$|^[ \u3000]*[\[［](?:图片|表格|表情|视频|附件|链接|图\d{0,2})[\]］][ \u3000]*$",
    r"(?<=[\p{Han}，。；])(?:\\[nrt]|\\u3000)(?![a-z])",
)


@rule(
    "CL115",
    "field-error",
    "文中没有程序留下的错误提示",
    severity="error",
    basis="条例",
    clause="《党政机关公文处理工作条例》第二十条（四）",
    on=(
        *("错误！", "错误!", "Error!", "#REF", "#VALUE", "#NAME", "#NUM", "#NULL", "#DIV", "#N/A", "MERGEFORMAT"),
        *(
            bracket + space + word
            for bracket in "{｛"
            for space in ("", " ")
            for word in ("PAGE", "NUMPAGES", "TOC", "HYPERLINK", "REF", "SEQ", "DATE", "TIME", "MERGEFIELD", "EMBED")
        ),
        *(
            "undefined",
            "NaN",
            "object Object",
            "null",
            "NULL",
            "None",
            "窗体顶端",
            "窗体底端",
            "\\n",
            "\\r",
            "\\t",
            "\\u3000",
        ),
        *(bracket + word for bracket in "[［" for word in ("图片", "表格", "表情", "视频", "附件", "链接", "图")),
    ),
    find="|".join(_FORMS),
    over=("BD",),
    bad=[
        Bad("具体要求见⟦错误！未找到引用源。⟧，名单见附件。", said="程序"),
        Bad("全年完成投资⟦#REF!⟧万元，增长⟦#DIV/0!⟧。\n⟦窗体底端⟧\n⟦[图片]⟧"),
        Bad("负责人为⟦undefined⟧，联系电话：⟦null⟧。第⟦{ PAGE \\* MERGEFORMAT }⟧页"),
    ],
    good=[
        "系统提示错误！请重新登录后再试，错误率下降到1%。",
        "本文件见官网，附件[表格]可下载，参考文献[图2]已核对。",
        "函数返回Null值时按零处理，#1机组已并网，None of the above 不译。",
    ],
)
def field_error(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """引用、公式、链接失效后，文字处理程序把提示印在文里。要回到原文件更新域、补上内容，不能只删提示。"""
    start = match.start()
    lead = len(match.group()) - len(match.group().lstrip(" \u3000"))
    shown = match.group().strip(" \u3000")
    yield Hit(start + lead, start + lead + len(shown), f"“{shown[:20]}”是程序留下的提示，请更新域或者补上内容")

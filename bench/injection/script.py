"""字形: characters that are no standard characters, and debris of conversion."""

from __future__ import annotations

import regex

from gongwen_lint.structure import Role

from .draft import Draft
from .fault import Apply, Faulty, edited, operator
from .ways import adding, swapping, swapping_words

TEXT = (Role.BODY,)
SIMPLE = "们为关于设务经济会产业发办动农民对进开规实来现个机构结组织级严责处备费资质标准达难题时间条图书记讲话"
TRADITIONAL = "們為關於設務經濟會產業發辦動農民對進開規實來現個機構結組織級嚴責處備費資質標準達難題時間條圖書記講話"
PINYIN = {
    "务": "wù",
    "办": "bàn",
    "设": "shè",
    "会": "huì",
    "发": "fā",
    "业": "yè",
    "县": "xiàn",
    "严": "yán",
    "费": "fèi",
}
RADICALS = {
    "一": "⼀",
    "人": "⼈",
    "工": "⼯",
    "大": "⼤",
    "水": "⽔",
    "力": "⼒",
    "行": "⾏",
    "生": "⽣",
    "方": "⽅",
    "用": "⽤",
}
COMPATIBLE = {
    "年": "\uf98e", "理": "\uf9e4", "流": "\uf9ca", "立": "\uf9f7", "列": "\uf99c", "利": "\uf9dd", "行": "\ufa08",
}  # fmt: skip


def mapped(table: dict[str, str], form: str = "{new}") -> Apply:
    """One character of a table written in its other form."""
    return swapping(f"[{''.join(table)}]", lambda m: form.format(old=m[0], new=table[m[0]]), TEXT)


ONE_TO_ONE = {a: b for a, b in zip(SIMPLE, TRADITIONAL, strict=True) if a != b}
single = operator("夹一个繁体字", "ZX", "第132行", restored=True)(mapped(ONE_TO_ONE))
old_form = operator("旧字形", "ZX", "第132行", restored=True)(
    swapping_words("辖区内→辖区內", "说明→說明", "税→稅", "产→産", "吴→吳")
)
pinyin = operator("字后夹拼音", "ZX", "第134行", restored=True)(mapped(PINYIN, "{old}({new})"))
traditional_pinyin = operator("繁体字后夹拼音", "ZX", "第134行", restored=True)(
    swapping("[务办设会发业严费]", lambda m: f"{ONE_TO_ONE[m[0]]}({PINYIN[m[0]]})", TEXT)
)
converter = operator("转换错：“1般”", "ZX", "第135行", found="ZX ZC SZ")(
    swapping_words("一般→1般", "一些→1些", "一定→1定")
)
capital_one = operator("转换错：“壹般”", "ZX", "第135行", found="ZX ZC SZ")(
    swapping_words("一般→壹般", "一些→壹些", "一定→壹定")
)
what = operator("转换错：“甚么”", "ZX", "第135行", found="ZX ZC")(adding("差距在哪里、短板是⟦甚么⟧，要心中有数。"))
replaced = operator("丢字成“�”", "ZX", "第136行")(swapping(r"(?<=\p{Han}{3})\p{Han}(?=\p{Han}{3})", "\ufffd", TEXT))
private = operator("私用区字符", "ZX", "第136行")(swapping(r"(?<=\p{Han}{3})\p{Han}(?=\p{Han}{3})", "\ue5e5", TEXT))
radical = operator("康熙部首冒充汉字", "ZX", "第136行", restored=True)(mapped(RADICALS))
compatible = operator("兼容汉字", "ZX", "characters §3", restored=True)(mapped(COMPATIBLE))
zero_width = operator("夹零宽空格", "ZX", "第136行", restored=True)(
    swapping(r"(?<=\p{Han}{3})(?=\p{Han}{3})", "\u200b", TEXT)
)
bom_inside = operator("夹字节序标记", "ZX", "第136行", restored=True)(
    swapping(r"(?<=\p{Han}{3})(?=\p{Han}{3})", "\ufeff", TEXT)
)
soft_hyphen = operator("夹软连字符", "ZX", "第136行", restored=True)(
    swapping(r"(?<=\p{Han}{3})(?=\p{Han}{3})", "\u00ad", TEXT)
)
bidi = operator("夹双向控制符", "ZX", "第136行", restored=True)(
    swapping(r"(?<=\p{Han}{3})(?=\p{Han}{3})", "\u202e", TEXT)
)
nbsp = operator("汉字间夹不间断空格", "ZX", "第136行", found="ZX BD CL", restored=True)(
    swapping(r"(?<=\p{Han}{6})(?=\p{Han}{6})", "\u00a0", TEXT)
)
combining = operator("夹组合附加符", "ZX", "第136行")(swapping(r"(?<=\p{Han}{3})(?=\p{Han}{3})", "\u0301", TEXT))
control = operator("夹控制字符", "ZX", "第136行", restored=True)(
    swapping(r"(?<=\p{Han}{3})(?=\p{Han}{3})", "\x02", TEXT)
)
full_letters = operator("字母用全角", "ZX", "第137行")(adding("全县⟦ＧＤＰ⟧稳步增长。"))
cyrillic = operator("西文里夹西里尔字母", "ZX", "第137行")(adding("发布⟦АPP⟧客户端。"))
greek = operator("西文里夹希腊字母", "ZX", "第137行")(adding("开通⟦Ρhone⟧服务。"))
follow = operator("“沿著”", "ZX", "characters §4", found="ZX ZC")(
    swapping_words("(?<=[沿随围向着])着→著", "(?<=沿|随|围绕|向)着→著")
)
dry = operator("“乾净”", "ZX", "characters §4", found="ZX ZC")(adding("村容村貌⟦乾净⟧整洁。"))
understand = operator("“瞭解”", "ZX", "characters §4", found="ZX ZC", restored=True)(swapping_words("了解→瞭解"))
levy = operator("“徵收”", "ZX", "characters §4", found="ZX ZC", restored=True)(swapping_words("征收→徵收", "征求→徵求"))
borrow = operator("“藉口”", "ZX", "characters §4", found="ZX ZC")(adding("不得以任何⟦藉口⟧拖延。"))
variant = operator("异体字", "ZX", "characters §4", found="ZX ZC", restored=True)(
    swapping_words(
        "群众→羣众", "高峰→高峯", "足够→足夠", "启动→啓动", "效益→効益", "鉴定→鑑定", "泄漏→洩漏", "回收→囘收"
    )
)
nonstandard = operator("表外字", "ZX", "characters §3", found="ZX ZC")(
    swapping_words("抽烟→抽菸", "烟花→菸花", "折叠→摺叠", "咨询→諮询", "采取→釆取")
)


@operator("整篇繁体", "ZX", "第133行")
def all_traditional(draft: Draft) -> Faulty | None:
    if sum(draft.text.count(c) for c in ONE_TO_ONE) < 60:
        return None
    written = draft.text.translate(str.maketrans("".join(ONE_TO_ONE), "".join(ONE_TO_ONE.values())))
    faulty = edited(draft, 0, len(draft.text), written)
    return faulty if faulty and len(faulty.text) == len(draft.text) else None


def garbled(encode: str, decode: str) -> Apply:
    """Ten characters of a paragraph read in the wrong encoding."""

    def write(match: regex.Match[str]) -> str | None:
        try:
            return match[0].encode(encode).decode(decode)
        except UnicodeError:
            return None

    return swapping(r"\p{Han}{8}", write, TEXT)


utf8_as_gbk = operator("UTF-8误读成GBK", "ZX", "characters §4.8")(garbled("utf-8", "gb18030"))
utf8_as_latin = operator("UTF-8误读成西文", "ZX", "characters §4.8")(garbled("utf-8", "latin-1"))
gbk_as_latin = operator("GBK误读成西文", "ZX", "characters §4.8")(garbled("gbk", "latin-1"))
gbk_as_big5 = operator("GBK误读成Big5", "ZX", "characters §4.8")(garbled("gbk", "big5"))
small_kana = operator("夹半角假名", "ZX", "issue 5：half-width kana")(adding("引进日本⟦ﾄﾖﾀ⟧公司的生产线。"))
enclosed = operator("序号用“㈠”", "ZX", "issue 5：compatibility forms", found="ZX CC")(
    swapping(r"^\s*（([一二三四五])）", lambda m: "　　" + "㈠㈡㈢㈣㈤"["一二三四五".index(m[1])], (Role.HEADING2,))
)
thin_space = operator("汉字间夹窄空格", "ZX", "issue 5：spaces", restored=True)(
    swapping(r"(?<=\p{Han}{6})(?=\p{Han}{6})", "\u2009", TEXT)
)
lone_cyrillic = operator("单个西里尔字母", "ZX", "issue 5：look-alike letters")(adding("新增⟦А⟧级景区2家。"))
evident = operator("“显著”转成“显着”", "ZX", "characters §4", found="ZX ZC")(adding("整治工作成效⟦显着⟧。"))
printed = operator("日本新字体", "ZX", "characters §3", restored=True)(
    swapping(
        "[实变关显检权图]",
        lambda m: {"实": "実", "变": "変", "关": "関", "显": "顕", "检": "検", "权": "権", "图": "図"}[m[0]],
        TEXT,
    )
)
stray = operator("方言字、生僻字冒充", "ZX", "characters §3")(
    swapping(r"(?<=\p{Han}{3})\p{Han}(?=\p{Han}{3})", "嗮", TEXT)
)
over_converted = operator("“干部”转成“幹部”", "ZX", "characters §4", restored=True)(
    swapping_words(
        "干部→幹部",
        "以后→以後",
        "里面→裏面",
        "面积→麵积",
        "制度→製度",
        "系统→係统",
        "回复→回復",
        "历史→歷史",
        "批准→批準",
    )
)
simplified_names = operator("“乾隆”转成“干隆”", "ZX", "characters §4", found="ZX ZC")(adding("该桥建于清⟦干隆⟧年间。"))


def short_of_a_byte(match: regex.Match[str]) -> str | None:
    """A 。 and what follows it, read in GBK from the second byte of 。 on."""
    try:
        shown = match[0].encode("gbk")[1:-1].decode("gbk")
    except UnicodeError:
        return None
    mark = shown[0]
    return chr(ord(mark) - 0xFEE0) + shown[1:] if mark in "！？＠" or "＜" <= mark <= "Ｗ" else None


shifted = operator("GBK丢半个字节", "ZX", "characters §4.8")(
    swapping(r"。[“《]?\p{Han}{4,8}(?=\p{Han})", short_of_a_byte, TEXT)
)
dry = operator("“干”写作“乾”", "ZX", "第132行", found="ZX ZC")(adding("要抓好⟦乾⟧部队伍建设。"))
again = operator("“复”写作“覆”", "ZX", "第132行", found="ZX ZC")(adding("要对数据逐项⟦覆⟧核。"))

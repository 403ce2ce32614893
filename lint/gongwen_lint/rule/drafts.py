"""Correct documents to vary in examples."""

from __future__ import annotations

from typing import NamedTuple

from gongwen_lint.rule.pattern import Pattern
from gongwen_lint.structure.genre import GENRES

_TITLE_ORGAN = Pattern(r"(?!关于)([\u4e00-\u9fff]{3,24}?[委府局厅部院办会室处心校])(?:关于|转发|印发|批转)")


class Draft(NamedTuple):
    """A correct document to vary; its text is built only when tests or documentation ask for it.

    Elements given as "" are left out; None means the usual text for the genre.
    """

    genre: str
    masthead: str = ""
    number: str = ""
    signer: str = ""
    title: str | None = None
    addressee: str | None = None
    body: str | tuple[str, ...] | None = None
    attachments: tuple[str, ...] = ()
    signature: str | None = None
    date: str = "2024年5月6日"
    note: str = ""
    after: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        """The paragraphs in the order of GB/T 9704."""
        usual = _USUAL[self.genre]
        body = usual.body if self.body is None else self.body
        number = f"{self.number}　　　　签发人：{self.signer}" if self.signer else self.number
        lines = [
            self.masthead,
            number,
            usual.title if self.title is None else self.title,
            usual.addressee if self.addressee is None else self.addressee,
            *((body,) if isinstance(body, str) else body),
            *_attachment_note(self.attachments),
            self._usual_signature(usual.signature) if self.signature is None else self.signature,
            self.date,
            self.note,
            *self.after,
        ]
        return [line for line in lines if line]

    def _usual_signature(self, usual: str) -> str:
        """The organ that the title names, so that the draft agrees with itself; the usual one where it names none."""
        named = _TITLE_ORGAN.match(self.title or "")
        return named[1] if named and usual else usual

    def __str__(self) -> str:
        """The text, a paragraph a line."""
        return "\n".join(self.lines()) + "\n"


def draft(genre: str, **elements: object) -> Draft:
    """A correct document of a genre with some elements replaced; see `Draft` for their names."""
    if genre not in _USUAL:
        known = "、".join(name for name in GENRES if name in _USUAL)
        raise ValueError(f"没有“{genre}”的样稿，可用：{known}")
    return Draft(genre, **elements)  # type: ignore[arg-type]


class _Usual(NamedTuple):
    title: str
    addressee: str
    body: str | tuple[str, ...]
    signature: str = "南屏县人民政府"


def _attachment_note(names: tuple[str, ...]) -> list[str]:
    if len(names) == 1:
        return [f"附件：{names[0]}"]
    return [f"{'附件：' if n == 1 else ''}{n}.{name}" for n, name in enumerate(names, 1)]


_TOWNS = "各乡镇人民政府，县政府各部门："
_USUAL: dict[str, _Usual] = {
    "通知": _Usual(
        "南屏县人民政府关于做好2024年防汛工作的通知",
        _TOWNS,
        (
            "为做好2024年防汛工作，现就有关事项通知如下：",
            "一、压实防汛责任",
            "各乡镇要落实值班制度。",
            "二、备足防汛物资",
            "县应急局要在6月1日前完成物资清点。",
        ),
    ),
    "请示": _Usual(
        "南屏县人民政府关于建设青石水库除险加固工程的请示",
        "云泽市人民政府：",
        (
            "青石水库建成于1976年，坝体渗漏，需要除险加固。工程总投资3200万元，拟申请市级补助资金800万元。",
            "妥否，请批示。",
            "（联系人：周明，电话：0571-87000000）",
        ),
    ),
    "报告": _Usual(
        "南屏县人民政府关于2024年上半年防汛工作情况的报告",
        "云泽市人民政府：",
        (
            "现将2024年上半年防汛工作情况报告如下：",
            "一、主要做法",
            "全县组织巡查1200人次，转移群众356人。",
            "二、下一步打算",
            "下半年将完成4座小型水库的除险加固。",
            "特此报告。",
        ),
    ),
    "函": _Usual(
        "南屏县人民政府关于商请支持青石水库供水管线建设的函",
        "临川县人民政府：",
        (
            "我县青石水库供水管线需经过贵县石桥镇，管线长3.2公里。为保证工程按期完成，商请贵县协助办理用地手续。",
            "请予函复。",
        ),
    ),
    "批复": _Usual(
        "云泽市人民政府关于同意建设青石水库除险加固工程的批复",
        "南屏县人民政府：",
        (
            "你县《关于建设青石水库除险加固工程的请示》（南政〔2024〕18号）收悉。经研究，现批复如下：",
            "一、同意建设青石水库除险加固工程。",
            "二、工程总投资控制在3200万元以内。",
        ),
        "云泽市人民政府",
    ),
    "意见": _Usual(
        "南屏县人民政府关于加强农村饮水安全工作的意见",
        _TOWNS,
        (
            "为加强农村饮水安全工作，现提出以下意见：",
            "一、明确工作目标",
            "到2026年，农村自来水普及率达到96%。",
            "二、加强组织领导",
            "县水利局牵头抓好落实。",
        ),
    ),
    "通报": _Usual(
        "南屏县人民政府关于表扬2023年防汛工作先进单位的通报",
        _TOWNS,
        (
            "2023年，全县防汛工作取得较好成绩。为鼓励先进，县政府决定对县水利局等5个单位予以通报表扬。",
            "希望受到表扬的单位再接再厉，作出新的成绩。",
        ),
    ),
    "决定": _Usual(
        "南屏县人民政府关于授予王芳等同志“见义勇为模范”称号的决定",
        _TOWNS,
        ("2024年3月12日，王芳等同志在青石镇抢救落水群众。为弘扬正气，县政府决定授予王芳等3名同志“见义勇为模范”称号。",),
    ),
    "通告": _Usual(
        "南屏县人民政府关于青石大桥封闭施工的通告",
        "",
        (
            "因青石大桥维修加固，现将有关事项通告如下：",
            "一、2024年6月1日至30日，青石大桥禁止机动车通行。",
            "二、过往车辆请绕行县道203线。",
        ),
    ),
    "公告": _Usual(
        "南屏县人民政府关于征收青石水库库区土地的公告",
        "",
        (
            "根据《中华人民共和国土地管理法》第四十七条，现将有关事项公告如下：",
            "一、征收范围为青石镇石桥村集体土地4.6公顷。",
            "二、公告期为2024年5月6日至6月5日。",
        ),
    ),
    "讲话": _Usual(
        "在全县防汛工作会议上的讲话",
        "同志们：",
        (
            "今天召开全县防汛工作会议，主要任务是部署汛期工作。下面，我讲两点意见。",
            "一、认清形势",
            "今年雨季来得早，任务很重。",
            "二、落实责任",
            "各乡镇要把责任落实到人。",
        ),
        "",
    ),
    "方案": _Usual(
        "南屏县2024年防汛工作方案",
        "",
        (
            "为做好2024年防汛工作，制定本方案。",
            "一、工作目标",
            "确保人员不伤亡、水库不垮坝。",
            "二、职责分工",
            "县水利局负责水库巡查。",
        ),
        "",
    ),
}

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongwen_lint.rule import Hit
from gongwen_lint.structure import Context, Paragraph, Role
from gongwen_rules.typos.asked import LEVEL
from gongwen_rules.typos.engine import corrector, model_file
from gongwen_rules.typos.typo_in_context import typo_in_context

pytest.importorskip("kenlm", reason="ufal.kenlm is not installed")

WRONG = [
    ("各级各部门要高度重是，切实加强组织领导。", "重是", "重视"),
    ("要认真贯切落实会议精神。", "切", "彻"),
    ("县级以上地方人民政府应当加强对安全生产工作的领到。", "到", "导"),
    ("要建立健全长效机制，确保各项措施落到时处。", "时", "实"),
    ("深入推进党风廉政建设和反腐拜斗争。", "拜", "败"),
    ("当事人不服行政处罚绝定的，可以依法申请行政复议。", "绝", "决"),
    ("任何组织和个人都不得超越宪法和法津的特权。", "津", "律"),
    ("要严格执行《中华人民共和国药品菅理法》。", "菅", "管"),
]
RIGHT = [
    "各级各部门要高度重视，切实加强组织领导。",
    "县级以上地方人民政府应当加强对安全生产工作的领导。",
    "实施数智赋能行动，限上企业、规上企业应纳统尽纳统。",
    "（此件公开发布）",
    "向驻晋部队、驻津单位表示慰问。",
    "由甄贵清、陆延昌、郝运英同志负责。",
    "北卡罗来纳州代表团来访，弗拉基米尔·伊万诺夫先生致辞。",
    "根据《关于加强领到工作的意见》办理。",
    "推动水务、轨道、津融等企业重组。",
    "组织观看话剧《药品菅理的故事》。",
]
LETTERS = st.sampled_from("各级部门要高度重是视加强组织领导到切实把政策落时处实，。；“”（）《》2024ab \u3000年")


def hits(text: str, level: str = "balanced") -> list[Hit]:
    context = Context(settings=((LEVEL.key, level),))
    return list(typo_in_context.check(Paragraph(text, Role.BODY, context)))


def mended(text: str, level: str = "balanced") -> str:
    edits = [edit for hit in hits(text, level) if hit.fix for edit in hit.fix.edits]
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(("text", "wrong", "right"), WRONG)
def test_wrong_character_is_found_and_mended(text: str, wrong: str, right: str) -> None:
    [hit] = hits(text)
    assert text[hit.start : hit.end] in wrong
    assert mended(text) == text.replace(wrong, right)


@pytest.mark.parametrize("text", RIGHT)
def test_right_sentence_is_silent(text: str) -> None:
    assert hits(text) == []


@pytest.mark.parametrize(("text", "wrong", "right"), WRONG)
def test_levels_are_nested(text: str, wrong: str, right: str) -> None:
    strict, balanced, eager = (
        {(hit.start, hit.end) for hit in hits(text, level)} for level in ("strict", "balanced", "eager")
    )
    assert strict <= balanced <= eager


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=LETTERS, max_size=60))
def test_spans_lie_in_the_text_and_keep_its_length(text: str) -> None:
    last = 0
    for hit in sorted(hits(text, "eager"), key=lambda hit: hit.start):
        assert last <= hit.start < hit.end <= len(text)
        last = hit.end
        assert hit.fix is not None
        [edit] = hit.fix.edits
        assert (edit.start, edit.end) == (hit.start, hit.end)
        assert len(edit.text) == hit.end - hit.start
        assert edit.text != text[hit.start : hit.end]


def test_same_sentence_gives_the_same_wherever_it_stands() -> None:
    text = "要认真贯切落实会议精神。"
    [alone], [later] = hits(text), hits("会议指出，形势总体向好。" + text)
    assert later.start - alone.start == len("会议指出，形势总体向好。")


def test_model_is_named_by_its_check_sum() -> None:
    import zlib

    file = model_file()
    assert file is not None
    assert file.stem.rsplit("-", 1)[1] == f"{zlib.crc32(file.read_bytes()):08x}"
    assert corrector() is corrector()

"""The words of a unit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests_rules import own_visitors

from gongwen_lint.config.profile import read_lexicon
from gongwen_lint.engine import Checked, Lexicon, RuleSet, Selection, check
from gongwen_lint.engine.lexicon import own_wording, pair
from gongwen_lint.readers import parse
from gongwen_lint.rule import Entry, Hit, Paragraph, word_table
from gongwen_lint.testing import bad_faults, good_faults, run


def checked(text: str, **words: tuple[str, ...]) -> Checked:
    pairs = tuple(
        pair(wrong, (right,)) for wrong, right in zip(words.pop("wrong", ()), words.pop("right", ()), strict=True)
    )
    return check(parse(text), Selection().apply(own_visitors(), Lexicon(**words, pairs=pairs)))


def codes(result: Checked) -> list[str]:
    return [f.code for f in result.findings]


def test_words_are_silent_inside_terms_and_names() -> None:
    text = "默守陈规工作室设在青石镇，不能默守陈规。"
    assert codes(checked(text)) == ["ZC101", "ZC101"]
    result = checked(text, terms=("默守陈规工作室",))
    assert [f.start for f in result.findings] == [text.rindex("默守")]
    assert codes(checked(text, names=("默守陈规",))) == []
    assert codes(checked(text, formulations=("不能默守陈规", "默守陈规工作室"))) == []


def test_characters_of_names_are_silent_too_but_nothing_else() -> None:
    text = "经办人钱\u2f00囯，电话,"
    before = codes(checked(text))
    after = codes(checked(text, names=("钱\u2f00囯",)))
    assert "ZX" in {code[:2] for code in before}
    assert [code for code in before if code[:2] not in ("ZX", "ZC")] == after


def test_a_word_that_only_touches_a_term_is_found() -> None:
    assert codes(checked("不能默守陈规。", terms=("守陈规", "不能默守陈"))) == ["ZC101"]


def test_policy_findings_are_silent_inside_formulations_only() -> None:
    @word_table("TF999", "x", "试", severity="info", basis="实务", clause="", entries=lambda: (pair("甲乙", ("丙",)),),
                bad=[], good=[])  # fmt: skip
    def table(entry: Entry, start: int, end: int, paragraph: Paragraph) -> Iterator[Hit]:
        yield entry.hit(start, end, safe=False)

    for words, expected in (
        (Lexicon(), ["TF999"]), (Lexicon(terms=("甲乙丁",)), ["TF999"]), (Lexicon(formulations=("甲乙丁",)), []),
    ):  # fmt: skip
        result = check(parse("坚持甲乙丁。"), Selection().apply((table,), words))
        assert codes(result) == expected


def test_pairs_become_findings_with_a_fix_to_be_confirmed() -> None:
    result = checked("请于月底前会报。", wrong=("会报",), right=("汇报",))
    (finding,) = result.findings
    assert (finding.code, finding.severity, finding.basis, finding.entry) == ("ZC199", "warning", "实务", "会报")
    assert finding.message == "本单位约定不写“会报”，写“汇报”"
    assert finding.fix is not None
    assert not finding.fix.safe


def test_a_right_form_that_holds_the_wrong_one_is_left_alone() -> None:
    words = {"wrong": ("防汛",), "right": ("防汛抗旱",)}
    assert codes(checked("做好防汛抗旱工作。", **words)) == []
    assert [f.start for f in checked("做好防汛抗旱和防汛物资工作。", **words).findings] == [7]
    assert codes(checked("市政府办公室。", wrong=("政府办",), right=("政府办公室",))) == []
    assert codes(checked("大会报告会报告。", wrong=("会报",), right=("大会报告",))) == ["ZC199"]


def test_terms_silence_pairs_and_pairs_can_be_chosen_and_suppressed_by_entry() -> None:
    words = Lexicon(terms=("大会报告",), pairs=(pair("会报", ("汇报",)), pair("云泽", ("云泽市",))))
    text = "大会报告在云泽会报。\n# gwlint:ignore ZC199:会报\n会报。"
    result = check(parse(text), Selection().apply(own_visitors(), words))
    assert [f.entry for f in result.findings] == ["云泽", "会报"]
    assert [f.entry for f in result.suppressed] == ["会报"]
    chosen = Selection(ignore=("ZC199:云泽",)).apply(own_visitors(), words)
    assert [f.entry for f in check(parse("云泽会报。"), chosen).findings] == ["会报"]
    assert codes(check(parse("云泽会报。"), Selection(ignore=("own-wording",)).apply(own_visitors(), words))) == []


def test_pairs_are_found_in_traditional_text_too() -> None:
    words = {"wrong": ("会报",), "right": ("汇报",)}
    assert "ZC199" in codes(checked("請於月底前會報，並報縣人民政府備案。", **words))


def test_the_rule_keeps_its_own_examples() -> None:
    rule = own_wording((pair("会报", ("汇报",)),))
    assert bad_faults(rule, ()) == []
    assert good_faults(rule, RuleSet((rule,))) == []
    assert rule.why


def test_without_pairs_the_rule_is_known_but_finds_nothing() -> None:
    rules = Selection(extend_ignore=("ZC199",)).apply(own_visitors())
    assert rules.rule("ZC199") is None
    assert codes(run("# gwlint:ignore ZC199\n会报。", rules)) == []


def test_files_hold_a_word_or_a_pair_a_line(tmp_path: Path) -> None:
    words, pairs = tmp_path / "词.txt", tmp_path / "对.txt"
    words.write_bytes("\ufeff# 说明\r\n 青石水库 \r\n\r\n云泽\r\n青石水库".encode())
    pairs.write_bytes(
        "会报→汇报\n云泽 -> 云泽市|云泽区\t错误\t行政区划\n做好\t办好\t提示\n# 会报→x\nA=>B\tinfo\n".encode("gb18030")
    )
    read = read_lexicon({"terms": [words], "names": [words], "pairs": [pairs]})
    assert read.terms == read.names == ("青石水库", "云泽")
    assert read.formulations == ()
    assert [(p.wrong, p.right, p.severity, p.source) for p in read.pairs] == [
        ("会报", ("汇报",), None, ""),
        ("云泽", ("云泽市", "云泽区"), "error", "行政区划"),
        ("做好", ("办好",), "info", ""),
        ("A", ("B",), "info", ""),
    ]


def test_a_pack_of_formulations_holds_wrong_forms_too(tmp_path: Path) -> None:
    pack = tmp_path / "提法.txt"
    pack.write_text(
        "# 来源：县委全会\n“五县”建设\n“五大县”建设→“五县”建设\t错误\t县委十四届六次全会\n", encoding="utf-8"
    )
    read = read_lexicon({"formulations": [pack]})
    assert read.formulations == ("“五县”建设",)
    (finding,) = check(parse("推进“五大县”建设。"), Selection().apply((), read)).findings
    assert (finding.code, finding.severity) == ("ZC199", "error")
    assert "县委十四届六次全会" in finding.message


@pytest.mark.parametrize("severity", ["error", "info"])
def test_a_pair_has_its_own_severity(severity: str) -> None:
    words = Lexicon(pairs=(pair("会报", ("汇报", "会同上报"), severity, "办公室约定"),))
    (finding,) = check(parse("请会报。"), Selection().apply((), words)).findings
    assert finding.severity == severity
    assert finding.message == "本单位约定不写“会报”，写“汇报”或“会同上报”（办公室约定）"
    assert len(finding.alternatives) == 1

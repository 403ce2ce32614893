"""Reports go into the cache and come out the same; sealed entries say nothing and show damage."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.cache.packed import pack, unpack
from gongwen_lint.cache.seal import TAG, name_of, seal, secret_of, unseal
from gongwen_lint.finding import Finding, Place, PlacedEdit, PlacedFix, PlacedNote
from gongwen_lint.report import FileReport, Shown, ShownElement

ANY_TEXT = st.text(st.characters(), max_size=8) | st.sampled_from(
    ["\ud83d\ude00", "😀", "\udcff", "\0", "\u2028", "𠮷"]
)
NUMBERS = st.integers(0, 2**40)
PLACED: dict[type, st.SearchStrategy[object]] = {
    kind: st.builds(kind, *(NUMBERS if field.name in ("start", "end") else ANY_TEXT for field in fields(kind)))
    for kind in (Place, PlacedEdit, PlacedNote)
}


def several(kind: type, most: int = 2) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(PLACED[kind], min_size=1, max_size=most).map(tuple)


FIXES = st.builds(PlacedFix, ANY_TEXT, several(PlacedEdit), st.booleans())
FINDINGS = st.builds(
    Finding,
    code=ANY_TEXT,
    name=ANY_TEXT,
    message=ANY_TEXT,
    places=several(Place, 3),
    entry=st.none() | ANY_TEXT,
    fix=st.none() | FIXES,
    alternatives=st.lists(FIXES, max_size=2).map(tuple),
    related=several(PlacedNote) | st.just(()),
    fold=ANY_TEXT,
)
SHOWN = st.builds(Shown, FINDINGS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, *[ANY_TEXT] * 4, at=NUMBERS)
ELEMENTS = st.builds(ShownElement, ANY_TEXT, NUMBERS, NUMBERS, ANY_TEXT)
REPORTS = st.builds(
    FileReport,
    path=ANY_TEXT,
    format=ANY_TEXT,
    genre=st.none() | ANY_TEXT,
    elements=st.lists(ELEMENTS, max_size=2).map(tuple),
    shown=st.lists(SHOWN, max_size=3).map(tuple),
    error=st.none() | ANY_TEXT,
    fixed=NUMBERS,
)


@given(REPORTS)
def test_what_is_packed_comes_back(report: FileReport) -> None:
    assert unpack(pack(report)) == report


@given(st.binary(max_size=60), st.binary(max_size=60), st.binary(max_size=32))
def test_what_is_sealed_opens_with_its_document_only(data: bytes, plain: bytes, inputs: bytes) -> None:
    secret, other = secret_of(data, inputs), secret_of(data + b".", inputs)
    sealed = seal(secret, plain)
    assert unseal(secret, sealed) == plain
    assert unseal(other, sealed) is None
    assert name_of(secret) != name_of(other)


@given(st.binary(min_size=1, max_size=60), st.data())
def test_damage_is_seen(plain: bytes, drawn: st.DataObject) -> None:
    secret = secret_of(b"document", b"inputs")
    sealed = bytearray(seal(secret, plain))
    bit = drawn.draw(st.integers(0, 8 * len(sealed) - 1))
    sealed[bit // 8] ^= 1 << bit % 8
    assert unseal(secret, bytes(sealed)) is None
    assert unseal(secret, bytes(sealed[: bit // 8])) is None


def test_name_and_entry_do_not_hold_the_secret() -> None:
    secret = secret_of("内部文稿".encode(), b"inputs")
    sealed = seal(secret, bytes(200))
    assert secret.hex()[:16] not in name_of(secret)
    assert secret[:8] not in sealed
    assert bytes(16) not in sealed[TAG:]


@pytest.mark.parametrize("inputs", [b"", b"x" * 64])
def test_inputs_of_every_length_that_is_allowed(inputs: bytes) -> None:
    assert len(secret_of(b"", inputs)) == 64

"""Reports go into the cache and come out the same; sealed entries say nothing and show damage."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen_lint.cache.packed import pack, unpack
from gongwen_lint.cache.seal import TAG, name_of, seal, secret_of, unseal
from gongwen_lint.report import FileReport

ANY_TEXT = st.text(st.characters(), max_size=8) | st.sampled_from(
    ["\ud83d\ude00", "😀", "\udcff", "\0", "\u2028", "𠮷"]
)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: ANY_TEXT,
    int: st.integers(0, 2**40),
    bool: st.booleans(),
    NoneType: st.none(),
}


def any_of(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type, every field of every record in them, so that a field added later is tried too."""
    if hint in PLAIN:
        return PLAIN[hint]
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is tuple:
        return st.lists(any_of(get_args(hint)[0]), max_size=2).map(tuple)
    if get_origin(hint) is UnionType or get_args(hint):
        return st.one_of(*map(any_of, get_args(hint)))
    assert isinstance(hint, type), hint
    return st.builds(hint, **{name: any_of(kind) for name, kind in get_type_hints(hint).items()})


REPORTS = any_of(FileReport)


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

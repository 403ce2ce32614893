"""Sealing what is kept of a document with the document itself.

Messages and fixes quote the document, and no text of it may lie about on disk. So an entry is encrypted with a key that
only the document yields (and what it was checked with): whoever holds the document can read what was found in it, nobody
else can, not even the name of the entry says anything. What remains is that someone who guesses a document whole can
learn that it was checked. The tag finds damage: an entry that was cut, altered or written for something else is none.
"""

from __future__ import annotations

import hashlib
import hmac

TAG = 16
"""Bytes of the tag that leads a sealed entry."""


def secret_of(data: bytes, inputs: bytes) -> bytes:
    """The secret of a document.

    Args:
        data: The bytes of its file.
        inputs: Digest of all else that the result depends on, at most 64 bytes.
    """
    return hashlib.blake2b(data, key=inputs, person=b"gwlint secret").digest()


def name_of(secret: bytes) -> str:
    """The name of the entry, 64 hexadecimal digits; it does not lead back to the secret."""
    return hashlib.blake2b(key=secret, digest_size=32, person=b"gwlint name").hexdigest()


def seal(secret: bytes, plain: bytes) -> bytes:
    """The bytes, unreadable without the secret."""
    return _tag(secret, plain) + _crossed(secret, plain)


def unseal(secret: bytes, sealed: bytes) -> bytes | None:
    """The bytes that were sealed; None if these are not the ones that `seal` made with this secret."""
    plain = _crossed(secret, sealed[TAG:])
    return plain if hmac.compare_digest(_tag(secret, plain), sealed[:TAG]) else None


def _tag(secret: bytes, plain: bytes) -> bytes:
    return hashlib.blake2b(plain, key=secret, digest_size=TAG, person=b"gwlint tag").digest()


def _crossed(secret: bytes, text: bytes) -> bytes:
    """Exclusive or with a stream that the secret yields; doing it twice undoes it."""
    stream = hashlib.shake_256(b"gwlint stream" + secret).digest(len(text))
    return (int.from_bytes(text, "little") ^ int.from_bytes(stream, "little")).to_bytes(len(text), "little")

"""Names made from content: the same bytes, the same name, on every machine and in every release."""

from __future__ import annotations

try:
    from _blake2 import blake2b  # hashlib's own, without OpenSSL, which hashlib loads first
except ImportError:
    from hashlib import blake2b


def digest(content: bytes, size: int) -> str:
    """BLAKE2b of the content, `size` bytes written in hexadecimal."""
    return blake2b(content, digest_size=size).hexdigest()

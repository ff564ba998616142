"""Bytes -> text: byte-order mark, UTF-8, a declared encoding, a detected one, in this order.

The byte-order mark is not part of the text; nothing else is left out or rewritten. See RFC 3629 (UTF-8) and the
WHATWG Encoding Standard, from which "iso-8859-1 and ascii labels mean windows-1252" is taken.
"""

from __future__ import annotations

import codecs
import re

from checker.named import NamedTuple
from checker.problems import InputProblem


class Decoded(NamedTuple):
    """A text, the name of the encoding that it was read with, and the line of the first byte that did not fit, or 0."""

    text: str
    encoding: str
    damaged: int = 0


MARKS = (  # the longer marks first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"(\xb5/\xfd", "a zstd archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "an SQLite database"),
)
# Patterns that few files reach are strings: re compiles them when one does.
DECLARATION = (
    rb"""(?i)<\?xml[^>]{0,200}?encoding\s{0,3}=\s{0,3}["'](?P<xml>[\w.:-]{1,40})"""
    rb"""|<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?(?P<meta>[\w.:-]{1,40})"""
    rb"""|^[^\n]{0,80}?\bcoding[:=]\s{0,3}(?P<coding>[\w.-]{1,40})"""
)
DECLARED_WITHIN = 2048  # bytes; HTML asks for the first 1,024
SAMPLE = 8192  # bytes looked at to tell text from anything else
STRAY = 4  # control characters that even a short text may have
WIDE = ("utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le", "utf_7")  # known by marks and zeros
NOT_TEXT = bytes(set(range(32)) - {*b"\t\n\v\f\r\x1b"}) + b"\x7f"
SINGLE = re.compile(r"cp125[0-7]|iso8859_(?:2|5|7|9|15)|koi8_[ru]|mac_cyrillic")
"""What a text with few bytes past ASCII may be written in; of any other guess, such as one of two bytes a character, nothing
speaks for that."""
ESCAPED = re.compile("[\udc80-\udcff]")
REWRITING = ("unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined")


def decode(data: bytes) -> Decoded:
    """The text of a file's bytes. Raises InputProblem for what is not text."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError as error:
                raise InputProblem(f"not {encoding.upper()}, though its first bytes say so: {_where(error)}") from None
    refuse_signature(data)
    sample = data[:SAMPLE]
    wide = _wide(sample)
    if wide:
        try:
            return Decoded(data.decode(wide), wide)
        except UnicodeDecodeError:
            raise InputProblem(BINARY) from None
    controls = len(sample) - len(sample.translate(None, NOT_TEXT))
    if controls > max(STRAY, 0.02 * len(sample)):
        raise InputProblem(BINARY)
    if b"\x1b" in sample and (found := _declared(data)):  # ISO-2022 texts are valid ASCII, too
        return found
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError as error:
        if controls:
            raise InputProblem(BINARY) from None
        return _declared(data) or _damaged(data, error) or _mixed(data, error) or _detected(data, error)


BINARY = "a binary file, not text; leave it out or convert it to text"


def refuse_signature(data: bytes) -> None:
    """Raises InputProblem for the first bytes of a format that is not text."""
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise InputProblem(f"{what}, not text; save it as text or .docx, or give it its proper suffix")


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: Latin letters leave a zero in every second byte, and nearly nowhere else."""
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    most, few = max(STRAY, 0.4 * half), 0.05 * half
    if odd > most and even <= few:
        return "utf-16-le"
    return "utf-16-be" if even > most and odd <= few else ""


def _declared(data: bytes) -> Decoded | None:
    """What a declaration near the top says, when the bytes bear it out."""
    found = re.search(DECLARATION, data[:DECLARED_WITHIN])
    if not found:
        return None
    name = next(group for group in found.groups() if group).decode("ascii", "replace")
    try:
        encoding = codecs.lookup(name).name
        if encoding.replace("-", "_") in (*REWRITING, *WIDE):
            return None
        if encoding in ("iso8859-1", "ascii"):
            encoding = "cp1252"
        return Decoded(data.decode(encoding), encoding)
    except (LookupError, ValueError):
        return None


def _damaged(data: bytes, error: UnicodeDecodeError) -> Decoded | None:
    """UTF-8 with a few broken bytes, which become U+FFFD: where whole characters outnumber them by far, or where the file
    ends in the middle of a character."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    whole = sum(1 for character in text if character > "\x7f") - broken
    cut = whole and broken == 1 and error.reason == "unexpected end of data"
    return Decoded(text, "utf-8", _line(error)) if cut or whole >= 10 * broken else None


def _mixed(data: bytes, error: UnicodeDecodeError) -> Decoded | None:
    """UTF-8 into which bytes of Western typography have come: each of these is read as its own character."""
    text = data.decode("utf-8", "surrogateescape")
    stray = ESCAPED.findall(text)
    whole = sum(1 for character in text if character > "\x7f") - len(stray)
    if whole < len(stray) or not _is_sparse(data):
        return None
    try:
        western = ESCAPED.sub(lambda found: found[0].encode("utf-8", "surrogateescape").decode("cp1252"), text)
    except UnicodeDecodeError:
        return None
    return Decoded(western, "utf-8 and cp1252", _line(error))


def _is_sparse(data: bytes) -> bool:
    """Whether bytes past ASCII are few and never many in a row, as in Western texts, and not in those of East Asia."""
    sample = data[: 1 << 20]
    few = sum(byte > 127 for byte in sample) < STRAY + 0.1 * len(sample)
    return few and re.search(rb"[\x80-\xff]{5}", sample) is None


def _detected(data: bytes, error: UnicodeDecodeError) -> Decoded:
    """The encoding that Western typography or, failing that, charset-normalizer makes likely."""
    if _western(data):
        return Decoded(data.decode("cp1252"), "cp1252")
    from charset_normalizer import from_bytes

    sample = data if len(data) <= 1 << 20 else data[: data.rfind(b"\n", 0, 1 << 20) + 1 or 1 << 20]
    best = from_bytes(sample, cp_exclusion=[*WIDE]).best()
    if best is not None:
        encoding = "cp1252" if not SINGLE.fullmatch(best.encoding) and _is_sparse(data) else best.encoding
        try:
            return Decoded(data.decode(encoding), encoding)
        except (LookupError, ValueError):
            pass
    raise InputProblem(f"its encoding is unknown: {_where(error)}; save it as UTF-8")


WESTERN = (
    rb"[A-Za-z][\xc0-\xd6\xd8-\xf6\xf8-\xff]{1,2}(?=[a-z\s,.]|$)"  # a letter with an accent inside or after a word
    rb"|[\xc0-\xd6\xd8-\xde](?=[a-z])"  # a capital with an accent before one
    rb"|[\x85\x91-\x97\x99\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb\xbd\x80]"  # dashes, quotation marks, signs
)


def _western(data: bytes) -> bool:
    """Every byte past ASCII is a mark of Western typography, or an accented letter among ASCII ones."""
    rest = re.sub(WESTERN, b"", data)
    return rest.isascii() and sum(byte > 127 for byte in data[: 1 << 20]) < 4 + 0.1 * len(data[: 1 << 20])


def _line(error: UnicodeDecodeError) -> int:
    return error.object.count(b"\n", 0, error.start) + 1


def _where(error: UnicodeDecodeError) -> str:
    return f"byte 0x{error.object[error.start]:02X} in line {_line(error)} does not fit"

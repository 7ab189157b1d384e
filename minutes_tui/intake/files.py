"""Text files of other people: their encoding recognised, their paragraphs taken out."""

import codecs
import re
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.text import clean

LARGEST: Final = 64 * 1024 * 1024
"""The largest file that is read, in bytes: far above any report, far below what stops a machine."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; the one of UTF-32 begins like the one of UTF-16 and is asked for first."""

_ONE_BYTE: Final = ("cp1252", "cp1251", "cp1258", "cp1256", "koi8-r", "latin-1")
"""Encodings of one byte a letter, tried where the bytes are no Unicode; latin-1 takes every byte."""

_REPLACED: Final = "\ufffd"
_SOUND_FOR_EACH_DAMAGED: Final = 10
_FORBIDDEN_BYTES: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_VIETNAMESE: Final = frozenset("ăâđêôơưĂÂĐÊÔƠƯ")
# What Vietnamese is full of and no other text in the Latin script has: a tone on a vowel that has a mark already.
_TONED: Final = re.compile("[ăâêôơưĂÂÊÔƠƯaeiouyAEIOUY][\u0300\u0301\u0303\u0309\u0323]")
_WORDS: Final = re.compile(r"[^\W\d_]+")


class UnreadableFile(MinutesError):
    """A file that cannot be taken in."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, and what is to be said of how it was read."""

    text: str
    """The text."""
    guessed: str = ""
    """The encoding, where nothing in the file says which it is; empty where it is plain."""
    damaged: int = 0
    """How many places of a UTF-8 text could not be read; each shows as a replacement sign."""


def read_text_file(path: Path) -> str:
    """The text of a file; as `open_text_file`, without what is to be said of how it was read."""
    return open_text_file(path).text


def open_text_file(path: Path) -> Decoded:
    """The text of a file, one paragraph or line a line, and how sure its encoding is.

    UTF-8, UTF-16 and UTF-32 (with or without a mark), cp1258, cp1251, cp1252, cp1256 and latin-1 are
    recognised; of a .docx file the paragraphs and table cells are taken, with an empty line between two.

    Raises:
        UnreadableFile: it is not there, is no text, or is too large; nothing was taken in.
    """
    data = read_bytes(path)
    if data.startswith(b"PK\x03\x04"):
        if path.suffix.lower() != ".docx":
            raise UnreadableFile(
                "{name} is an archive, not a text; nothing was imported. Unpack it first.", name=path.name
            )
        from minutes_tui.intake.word_paragraphs import word_lines

        return Decoded(clean("\n\n".join(word_lines(path))))
    found = decoded(data, path.name)
    return replace(found, text=clean(found.text))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        UnreadableFile: it is not there, cannot be read, or is too large.
    """
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise UnreadableFile("{name} is a folder; nothing was imported. Name a file.", name=path.name)
        if size > LARGEST:
            raise UnreadableFile(
                "{name} has {size} MB, more than a text has (at most {limit} MB); nothing was imported.",
                name=path.name, size=size // 1_048_576, limit=LARGEST // 1_048_576,
            )  # fmt: skip
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile("There is no file {name}; nothing was imported.", name=str(path)) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableFile(
            "{name} cannot be read ({reason}); nothing was imported.", name=str(path), reason=reason
        ) from error


def decode(data: bytes, name: str) -> str:
    """The text that bytes stand for; as `decoded`, without what is to be said of it."""
    return decoded(data, name).text


def decoded(data: bytes, name: str) -> Decoded:
    """The text that bytes stand for, and how sure that is.

    Args:
        data: the bytes of a whole file.
        name: what the file is called, for the error.

    Raises:
        UnreadableFile: they are no text in an encoding that is known.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_decode_as(data, encoding, name))
    wide = _wide_encoding(data)
    if wide:
        return Decoded(_decode_as(data, wide, name), wide)
    if _FORBIDDEN_BYTES.search(data):
        raise UnreadableFile("{name} is no text file; nothing was imported. Save it as text or .docx.", name=name)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _nearly_unicode(data) or _likeliest(data)


def _nearly_unicode(data: bytes) -> Decoded | None:
    """UTF-8 of which a few bytes are damaged; None where the bytes are plainly another encoding's."""
    text = data.decode("utf-8", "replace")
    damaged = text.count(_REPLACED)
    sound = sum(not sign.isascii() for sign in text) - damaged
    return Decoded(text, damaged=damaged) if sound >= _SOUND_FOR_EACH_DAMAGED * damaged else None


def _decode_as(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            "{name} begins like {encoding} text but is damaged; nothing was imported. Save it as UTF-8.",
            name=name, encoding=encoding.upper(),
        ) from error  # fmt: skip


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark: every second byte of its blanks and line ends is zero."""
    sample = data[:4096]
    if len(sample) < 4 or b"\x00" not in sample:
        return ""
    for encoding, zero in (("utf-16-le", 1), ("utf-16-be", 0)):
        signs = sample[1 - zero : len(sample) // 2 * 2 : 2]
        zeros = sample[zero::2]
        blanks = sum(sign in b" \n.,-" for sign, nothing in zip(signs, zeros, strict=False) if nothing == 0)
        text = sample[: len(sample) // 2 * 2].decode(encoding, errors="replace")
        letters = sum(c.isalpha() or c.isspace() or c in ".,;:!?()/-–“”\"'" or c.isdigit() for c in text)
        if blanks and letters >= 0.95 * len(text):
            return encoding
    return ""


def _likeliest(data: bytes) -> Decoded:
    """The reading of bytes of one byte a letter that looks most like a text in one of the five languages."""
    best, best_score, chosen = "", -1.0, ""
    for encoding in _ONE_BYTE:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        score = _likeness(text[:20_000])
        if score > best_score:
            best, best_score, chosen = text, score, encoding
    return Decoded(unicodedata.normalize("NFC", best), chosen)


def _likeness(text: str) -> float:
    """How much a text looks like one: the share of its letters beyond ASCII that stand where letters stand."""
    beyond = good = 0.0
    for word in _WORDS.findall(unicodedata.normalize("NFC", text)):
        foreign = [c for c in word if not c.isascii()]
        if not foreign:
            continue
        beyond += len(foreign)
        scripts = {unicodedata.name(c, "?").split()[0] for c in word}
        mixed_case = word[1:] != word[1:].lower() and not word.isupper()
        if len(scripts) > 1 or mixed_case:
            continue
        # A Western reading of Cyrillic or Arabic bytes is made of such letters alone; words are not.
        dense = scripts == {"LATIN"} and len(foreign) > 0.6 * len(word) and len(word) > 2
        good += 0.2 * len(foreign) if dense else len(foreign)
    toned = len(_TONED.findall(unicodedata.normalize("NFD", text)))
    signs = sum(not (c.isalnum() or c.isspace() or c.isascii() or unicodedata.combining(c)) for c in text)
    vietnamese = toned and any(c in _VIETNAMESE for c in text)
    combining = sum(bool(unicodedata.combining(c)) for c in text)
    return (good + (combining if vietnamese else -combining) - 0.5 * signs) / max(1.0, beyond + signs + combining)

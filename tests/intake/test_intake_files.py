"""Text files: every encoding that offices still have, Word files, and what is refused."""

import unicodedata
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.text import clean
from minutes_tui.intake.files import LARGEST, decode, decoded, read_text_file

VIETNAMESE = "Bộ trưởng yêu cầu Vụ Tổ chức cán bộ hoàn thành đề án trước ngày 30 tháng 6, lúc mười bảy giờ."
RUSSIAN = "Министр поручил управлению представить отчёт до 30 июня 2025 года. № 15 – «срочно»"
GERMAN = "Der Minister bat die Abteilung Öffentlicher Dienst, bis zum 30. Juni über die Maßnahmen zu berichten."
ARABIC = "كلف الوزير إدارة التنظيم بتقديم التقرير قبل 30 يونيو 2025."
TONES = "\u0300\u0301\u0303\u0309\u0323"


def as_cp1258(text: str) -> bytes:
    """As Windows writes Vietnamese: the tone behind its vowel where the pair is no letter of the table."""
    found = b""
    for sign in text:
        try:
            found += sign.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", sign)
            base = unicodedata.normalize("NFC", "".join(p for p in parts if p not in TONES))
            found += (base + "".join(p for p in parts if p in TONES)).encode("cp1258")
    return found


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *(
            (text, encoding)
            for text in (VIETNAMESE, RUSSIAN, GERMAN, ARABIC)
            for encoding in ("utf-8", "utf-8-sig")
        ),
        *((text, encoding) for text in (VIETNAMESE, RUSSIAN, GERMAN, ARABIC) for encoding in ("utf-16", "utf-32")),
        *((text, encoding) for text in (VIETNAMESE, RUSSIAN, GERMAN) for encoding in ("utf-16-le", "utf-16-be")),
        (RUSSIAN, "cp1251"),
        (GERMAN, "cp1252"),
        (GERMAN, "latin-1"),
        (ARABIC, "cp1256"),
    ],
)
def test_encodings_are_recognised(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "report.txt") == text


def test_vietnamese_of_windows_is_composed() -> None:
    assert decode(as_cp1258(VIETNAMESE), "report.txt") == VIETNAMESE


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x7fELF\x02\x01\x01\x00\x00\x00", "no text file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "no text file"),
        (b"PK\x03\x04\x14\x00", "archive"),
        ("Bericht".encode("utf-16") + b"\x00", "damaged"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(data)
    with pytest.raises(MinutesError, match=said) as refused:
        read_text_file(path)
    assert "nothing was imported" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_too_large_missing_and_folders_are_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    for path, said in ((large, "more than a text"), (tmp_path / "none.txt", "no file"), (tmp_path, "folder")):
        with pytest.raises(MinutesError, match=said):
            read_text_file(path)


def test_paragraphs_of_a_word_file(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("1. Erster Punkt")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Amt", "bis Mai"
    document.add_paragraph("Schluss")
    document.save(str(tmp_path / "report.docx"))
    assert read_text_file(tmp_path / "report.docx").split("\n\n") == ["1. Erster Punkt", "Amt | bis Mai", "Schluss"]


def test_a_damaged_word_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(b"PK\x03\x04" + b"x" * 200)
    with pytest.raises(MinutesError, match="damaged Word file"):
        read_text_file(path)


@given(st.text(max_size=400))
def test_utf8_comes_back_as_it_is(text: str) -> None:
    text = clean(text)
    if text.isascii() or not text.startswith("\ufeff"):
        assert decode(text.encode(), "report.txt") == text


@given(st.binary(max_size=400))
def test_any_bytes_are_a_text_or_are_refused(data: bytes) -> None:
    try:
        found = decode(data, "report.txt")
    except MinutesError:
        return
    assert isinstance(found, str)


@pytest.mark.parametrize(
    ("encoding", "text", "guessed"),
    [
        ("utf-8", "Министр открыл заседание.", ""),
        ("utf-8-sig", "Министр открыл заседание.", ""),
        ("utf-16", "Министр открыл заседание в городе.", ""),
        ("utf-16-le", "Министр открыл заседание в городе.", "utf-16-le"),
        ("utf-16-be", "Hội nghị giao ban, tháng 5. Các đơn vị.", "utf-16-be"),
        ("cp1251", "Министр открыл заседание в городе.", "cp1251"),
        ("koi8-r", "Министр открыл заседание в городе.", "koi8-r"),
    ],
)
def test_it_is_said_which_encoding_was_guessed(encoding: str, text: str, guessed: str) -> None:
    found = decoded(text.encode(encoding), "notes.txt")
    assert (found.text, found.guessed, found.damaged) == (text, guessed, 0)


def test_a_unicode_text_with_a_damaged_place_stays_unicode_and_says_so() -> None:
    data = "Hội nghị giao ban tháng năm của các đơn vị thuộc Bộ Nội vụ".encode()
    found = decoded(data[:9] + b"\xff" + data[9:], "notes.txt")
    assert (found.guessed, found.damaged) == ("", 1)
    assert found.text.replace("\ufffd", "").startswith("Hội ngh")

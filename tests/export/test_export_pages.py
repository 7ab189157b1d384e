"""Pages as they are drawn: margins, fonts, page numbers, nothing cut off. Needs LibreOffice and poppler."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import export_samples as samples
import pytest
import word_reading as reading
from export_helpers import Exported, writer

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.export.checking import check_template
from minutes_tui.export.templates import find_template
from minutes_tui.export.templates_source.layouts import LAYOUTS

pytestmark = pytest.mark.office

POINT = 25.4 / 72
"""Millimetres."""

# Where no font of Windows is installed these draw the same letters: Liberation for Times New Roman and Arial,
# Amiri for Arabic. DejaVu, which many systems prefer for Arabic, is kept out.
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include><selectfont><rejectfont>
<glob>*/dejavu/*</glob></rejectfont></selectfont></fontconfig>"""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is drawn, in millimetres from the upper left corner of its page."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


@pytest.fixture
def exported(tmp_path: Path) -> Exported:
    """Writes a meeting into a file of its own and gives its path."""
    return writer(tmp_path)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Draws a Word file as a PDF."""
    if not all(map(shutil.which, ("soffice", "pdftotext", "pdffonts"))):
        pytest.skip("NO LIBREOFFICE OR POPPLER: pages are not looked at")
    folder = tmp_path_factory.mktemp("pages")
    (folder / "fonts.conf").write_text(_FONTS)
    environment = {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")}

    def draw(path: Path) -> Path:
        command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", str(folder), str(path)]
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=120)
        return folder / path.with_suffix(".pdf").name

    return draw


def words(pdf: Path) -> list[Word]:
    """Every word with its place."""
    markup = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout
    found = []
    for page, part in enumerate(markup.split("<page ")[1:], start=1):
        for place in re.finditer(r'<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*?)</word>', part):
            left, top, right, bottom = (float(number) * POINT for number in place.groups()[:4])
            found.append(Word(page, left, top, right, bottom, place.group(5)))
    return found


def fonts(pdf: Path) -> set[str]:
    """The families of the fonts that a file embeds."""
    listing = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True, text=True).stdout
    return {re.split(r"[-,]", line.split()[0].partition("+")[2])[0] for line in listing.splitlines()[2:]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_saved_by_another_program_gives_the_same_text(
    exported: Exported, tmp_path: Path, language: Language
) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("NO LIBREOFFICE: templates are not saved by another program")
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "saved")]
    subprocess.run(
        [*command, str(find_template("minutes", language))], check=True, capture_output=True, timeout=120
    )
    saved = tmp_path / "saved" / "minutes.docx"
    assert check_template(saved, language) == []
    meeting = samples.rich_meeting(language)
    texts = [
        [text for text in reading.paragraphs(exported(meeting, template=template)) if text.strip()]
        for template in ("minutes", str(saved))
    ]
    assert texts[0] == texts[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_keep_their_margins_and_fonts(
    exported: Exported, drawn: Callable[[Path], Path], language: Language
) -> None:
    pdf = drawn(exported(samples.rich_meeting(language)))
    layout = LAYOUTS[language]
    width, height = layout.page
    placed = words(pdf)
    body = [word for word in placed if layout.top - 2 < word.top and word.bottom < height - layout.bottom + 2]
    assert min(word.left for word in body) == pytest.approx(layout.left, abs=0.6)
    assert max(word.right for word in body) <= width - layout.right + 0.6
    if language in ("vi", "ru", "ar"):  # justified
        assert max(word.right for word in body) == pytest.approx(width - layout.right, abs=0.6)
    first = min(word.top for word in body if word.page == 1)
    assert first == pytest.approx(layout.top, abs=2.5)
    expected = {"LiberationSans" if layout.font == "Arial" else "LiberationSerif"}
    assert fonts(pdf) == expected | ({"Amiri"} if language == "ar" else set())


def test_vietnamese_pages_are_numbered_above_from_the_second(
    exported: Exported, drawn: Callable[[Path], Path]
) -> None:
    placed = words(drawn(exported(samples.rich_meeting("vi"))))
    above = [word for word in placed if word.bottom < LAYOUTS["vi"].top]
    assert [(word.page, word.text) for word in above] == [(2, "2"), (3, "3")]
    middle = (LAYOUTS["vi"].left + 210 - LAYOUTS["vi"].right) / 2
    assert all((word.left + word.right) / 2 == pytest.approx(middle, abs=0.5) for word in above)


def test_the_nations_name_stands_on_one_line(exported: Exported, drawn: Callable[[Path], Path]) -> None:
    placed = words(drawn(exported(samples.rich_meeting("vi"))))
    name = [
        word for word in placed if word.page == 1 and word.text in ("CỘNG", "HÒA", "CHỦ", "NGHĨA", "VIỆT", "NAM")
    ]
    assert len({round(word.top, 1) for word in name}) == 1


def test_arabic_runs_from_the_right_and_its_islands_do_not(
    exported: Exported, drawn: Callable[[Path], Path]
) -> None:
    placed = words(drawn(exported(samples.rich_meeting("ar"))))
    joined = " ".join(word.text for word in placed)
    assert "1015/QD-TTg" in joined
    assert "QD-TTg/1015" not in joined
    number = next(word for word in placed if word.text == "م")
    assert number.left > 150
    assert any(word.text == "2025" and word.page == number.page and word.left < 60 for word in placed)

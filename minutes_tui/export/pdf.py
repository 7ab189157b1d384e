"""PDF by LibreOffice, where it is installed: the same pages as the Word file."""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from minutes_tui.domain.errors import MinutesError

LONGEST_WAIT: Final = 120
"""Seconds after which LibreOffice is given up."""
_NAMES: Final = ("soffice", "libreoffice", "soffice.exe")


class NoPdf(MinutesError):
    """LibreOffice is not there, or did not do it."""


def pdf_of(word_file: bytes) -> bytes:
    """The pages of a Word file as a PDF.

    Args:
        word_file: the bytes of a .docx file that this program has written.

    Raises:
        NoPdf: LibreOffice is not installed, or failed.
    """
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        raise NoPdf(
            "A PDF needs LibreOffice, which is not installed here. Nothing was written; export a .docx file."
        )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pages.docx").write_bytes(word_file)
        # A profile of its own: a LibreOffice that is open would take the call over and leave no file.
        command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", name, str(folder / "pages.docx")]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=LONGEST_WAIT)
            return (folder / "pages.pdf").read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise NoPdf("LibreOffice could not make the PDF; nothing was written. Export a .docx file.") from error

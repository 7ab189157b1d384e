"""Edits made by LibreOffice itself, from a macro: what a chair does to minutes by hand.

The macro is Basic, which every LibreOffice Writer runs without a display and without Python of its own.
"""

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

import pytest

LONGEST_WAIT: Final = 120
"""Seconds after which LibreOffice is given up."""

_LIBRARY: Final = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Edits"/></library:library>"""
_MODULE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">
{code}</script:module>"""
_HELPERS: Final = """
Function Holding(words)
  paragraphs = ThisFile.Text.createEnumeration()
  Do While paragraphs.hasMoreElements()
    paragraph = paragraphs.nextElement()
    If paragraph.supportsService("com.sun.star.text.Paragraph") Then
      at = InStr(1, paragraph.String, words, 0)
      If at > 0 Then
        cursor = ThisFile.Text.createTextCursorByRange(paragraph.Start)
        cursor.goRight(at - 1, False)
        cursor.goRight(Len(words), True)
        Holding = cursor
        Exit Function
      End If
    End If
  Loop
End Function

Sub Reword(old, wording)
  place = Holding(old)
  place.String = wording
End Sub

Sub Strike(words)
  place = Holding(words)
  cursor = place.Text.createTextCursorByRange(place)
  cursor.gotoStartOfParagraph(False)
  cursor.gotoNextParagraph(True)
  cursor.String = ""
End Sub

Sub AddBehind(words, wording)
  place = Holding(words)
  cursor = place.Text.createTextCursorByRange(place)
  cursor.gotoEndOfParagraph(False)
  place.Text.insertControlCharacter(cursor, 0, False)
  place.Text.insertString(cursor, wording, False)
End Sub

Sub CommentOn(words, author, remark)
  place = Holding(words)
  note = ThisFile.createInstance("com.sun.star.text.textfield.Annotation")
  note.Author = author
  note.Content = remark
  place.Text.insertTextContent(place, note, True)
End Sub

Sub Track(tracked)
  ThisFile.RecordChanges = tracked
End Sub
"""
_MAIN: Final = """
Global ThisFile As Object

Sub Main(report As String)
  On Error Goto Failed
{files}
  StarDesktop.terminate()
  Exit Sub
Failed:
  Open report For Output As #1
  Print #1, Error$ & " (" & Erl & ")"
  Close #1
  StarDesktop.terminate()
End Sub

Sub OpenFile(source As String)
  Dim opening(1) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "URL"
  opening(0).Value = source
  opening(1).Name = "FilterName"
  opening(1).Value = "MS Word 2007 XML"
  ' A file without a view: an installation without windows cannot draw comments, and ends where it would have to.
  ThisFile = createUnoService("com.sun.star.text.TextDocument")
  ThisFile.load(opening())
End Sub

Sub SaveFile(target As String)
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "MS Word 2007 XML"
  ThisFile.storeToURL(target, saving())
  ThisFile.close(True)
End Sub
"""


@dataclass(frozen=True, slots=True)
class Edited:
    """A file that LibreOffice is to edit."""

    source: Path
    """The file as it went out."""
    target: Path
    """The file as it comes back."""
    acts: Sequence[str] = ()
    """What is done to it, each act a line of Basic; nothing: it is only saved."""


def quoted(text: str) -> str:
    """A text as Basic writes it."""
    return '"' + text.replace('"', '""') + '"'


class Office:
    """LibreOffice with a profile of its own.

    Args:
        folder: where the profile stands.
    """

    def __init__(self, folder: Path) -> None:
        program = shutil.which("soffice")
        if program is None:
            pytest.skip("NO LIBREOFFICE: minutes that it edited are not brought back; install libreoffice-writer")
        self._folder = folder
        self._command = [
            program,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--norestore",
        ]
        # The first start writes the profile, and with it an empty library of macros.
        self._run("--terminate_after_init")

    def edit(self, files: Sequence[Edited]) -> None:
        """Edits and saves files, all in one run of the program."""
        basic = self._folder / "profile" / "user" / "basic" / "Standard"
        basic.mkdir(parents=True, exist_ok=True)
        lines = []
        for file in files:
            lines.append(f"OpenFile({quoted(file.source.as_uri())})")
            lines += file.acts
            lines.append(f"SaveFile({quoted(file.target.as_uri())})")
        code = _MAIN.format(files="\n".join(f"  {line}" for line in lines)) + _HELPERS
        (basic / "script.xlb").write_text(_LIBRARY, "utf-8")
        (basic / "Edits.xba").write_text(_MODULE.format(code=escape(code)), "utf-8")
        report = self._folder / "failed.txt"
        self._run(f'macro:///Standard.Edits.Main("{report}")')
        assert not report.exists(), report.read_text("utf-8")
        assert all(file.target.exists() for file in files), "LibreOffice saved nothing"

    def _run(self, *arguments: str) -> None:
        subprocess.run([*self._command, *arguments], check=True, capture_output=True, timeout=LONGEST_WAIT)


def reword(old: str, new: str) -> str:
    """Exchanges words."""
    return f"Reword({quoted(old)}, {quoted(new)})"


def strike(words: str) -> str:
    """Deletes the whole paragraph that holds some words."""
    return f"Strike({quoted(words)})"


def add(behind: str, text: str) -> str:
    """Begins a new paragraph behind the one that holds some words."""
    return f"AddBehind({quoted(behind)}, {quoted(text)})"


def comment(words: str, author: str, text: str) -> str:
    """Comments on some words."""
    return f"CommentOn({quoted(words)}, {quoted(author)}, {quoted(text)})"


def track(tracked: bool) -> str:
    """From here on edits are tracked, or not."""
    return f"Track({'True' if tracked else 'False'})"

"""From the live screen to a Word file."""

from pathlib import Path

from minutes_tui.domain.meeting import Meeting
from minutes_tui.ui.workspace import Workspace


def export_minutes(meeting: Meeting, workspace: Workspace, form: str = "docx") -> Path:
    """Writes the minutes of a meeting into the folder for exported files; an older file of that name is replaced.

    Args:
        meeting: the meeting as it stands.
        workspace: the folder and the clock.
        form: docx, md, json or txt.

    Raises:
        MinutesError: the file cannot be written; nothing was changed.
    """
    from minutes_tui.export.service import export_meeting

    return export_meeting(meeting, form=form, out=workspace.export_folder, overwrite=True, now=workspace.now())


def newest_word_file(folder: Path) -> str:
    """The Word file in a folder that was written last, as it is typed; the folder where there is none."""
    try:
        files = [(file.stat().st_mtime, file) for file in folder.glob("*.docx")]
    except OSError:
        files = []
    return str(max(files)[1]) if files else f"{folder}/"

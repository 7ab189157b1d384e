"""Is a file a template that may be opened? Looked at before anything in it is unpacked."""

from pathlib import Path

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.word_files import fault_of_word_file


class UnusableTemplate(MinutesError):
    """A template that cannot be filled."""


def require_word_file(path: Path) -> None:
    """Refuses what is no Word document, or would unpack to more than a document holds.

    Raises:
        UnusableTemplate: the file is missing, no zip file, lacks the parts of a Word document, or is too large.
    """
    try:
        fault = fault_of_word_file(path)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise UnusableTemplate("There is no template {file}. Nothing was written.", file=path.name) from error
    except PermissionError as error:
        raise UnusableTemplate("{file} may not be read. Nothing was written.", file=path.name) from error
    if fault:
        raise UnusableTemplate(
            "{file} is no Word document that can be used: {why}. Nothing was written.", file=path.name, why=fault
        )

"""Where templates are: the user's own folder first, then those that come with the program."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.export.files import write_whole

OF_REGISTER: Final = ("report", "letter")
"""How the names of templates begin that are filled with the register: reports and letters."""


class NoSuchTemplate(MinutesError):
    """A template that is neither the user's nor shipped."""


def shipped_folder() -> Path:
    """The folder of the shipped templates.

    An installed package carries them inside itself; a checkout, and an editable install of one, have them
    beside the package.

    Raises:
        NoSuchTemplate: they are in neither place; the installation is damaged.
    """
    package = Path(str(files("minutes_tui")))
    for folder in (package / "templates", package.parent / "templates"):
        if (folder / "en" / "minutes.docx").is_file():
            return folder
    raise NoSuchTemplate("The templates that come with the program are missing. Install it again.")


def _places(name: str, language: str, own_folder: Path | None) -> list[Path]:
    file = f"{name}.docx"
    own = [own_folder / language / file, own_folder / file] if own_folder is not None else []
    return [*own, shipped_folder() / language / file]


def find_template(name: str, language: str, own_folder: Path | None = None) -> Path:
    """The file of a template.

    Args:
        name: `minutes`, `actions` …; or the path of a .docx file.
        language: the language of the document.
        own_folder: the user's templates: by language in folders, or for every language.

    Raises:
        NoSuchTemplate: there is none of that name in that language.
    """
    if name.lower().endswith(".docx"):
        given = Path(name)
        if given.is_file():
            return given
        raise NoSuchTemplate("There is no template {file}. Nothing was written.", file=name)
    plain = "/" not in name and "\\" not in name and "\x00" not in name
    for place in _places(name, language, own_folder) if plain else ():
        if place.is_file():
            return place
    known = ", ".join(sorted({t.name for t in all_templates(own_folder) if t.language in (language, None)}))
    raise NoSuchTemplate(
        "There is no template {name} for the language {language}; there are: {known}. Nothing was written.",
        name=name, language=language, known=known,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundTemplate:
    """A template that there is."""

    name: str
    """What it is called: minutes, actions."""
    language: Language | None
    """Its language; None for one of the user's that is for every language."""
    path: Path
    """Its file."""
    own: bool
    """Is it the user's own?"""

    @property
    def of_register(self) -> bool:
        """Is it filled with the register, not with one meeting?"""
        return self.name.startswith(OF_REGISTER)


def all_templates(own_folder: Path | None = None) -> list[FoundTemplate]:
    """Every template that can be asked for by name, the user's first; one of theirs hides a shipped one.

    Args:
        own_folder: the user's templates.
    """
    found: dict[tuple[str, Language | None], FoundTemplate] = {}
    for folder, own in ((own_folder, True), (shipped_folder(), False)):
        if folder is None or not folder.is_dir():
            continue
        for language in (None, *LANGUAGES):
            place = folder if language is None else folder / language
            for file in sorted(place.glob("*.docx")):
                found.setdefault((file.stem, language), FoundTemplate(file.stem, language, file, own))
    return list(found.values())


def meeting_templates(own_folder: Path | None = None) -> list[FoundTemplate]:
    """Those of them that are filled with one meeting."""
    return [found for found in all_templates(own_folder) if not found.of_register]


def new_template(source: str, language: str, target: Path, own_folder: Path | None = None) -> Path:
    """Copies a template, for a secretary to change it in Word.

    Args:
        source: the template that it starts from.
        language: whose.
        target: the new file, or the folder that it is to stand in under its old name.
        own_folder: the user's templates.

    Raises:
        NoSuchTemplate: there is none of that name.
        FileInTheWay: the new file is there already.
    """
    original = find_template(source, language, own_folder)
    file = target / original.name if target.is_dir() or not target.suffix else target
    file.parent.mkdir(parents=True, exist_ok=True)
    return write_whole(file, original.read_bytes(), overwrite=False)

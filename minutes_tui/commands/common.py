"""What all commands share: the library, the clock, ids, and how tables and JSON are printed."""

import json
import os
import secrets
import sys
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import id_maker
from minutes_tui.domain.languages import LANGUAGES, Language, as_language

if TYPE_CHECKING:
    from minutes_tui.locale.screen import ScreenWords
    from minutes_tui.store.library import Library
    from minutes_tui.store.register import Register

F = TypeVar("F", bound=Callable[..., Any])


def now() -> datetime:
    """The machine's clock, in its own zone."""
    return datetime.now().astimezone()


new_id = id_maker(now, secrets.token_bytes)
"""The program's ids."""


def zone_name() -> str:
    """The machine's time zone (IANA); UTC where it has none that is known."""
    from zoneinfo import ZoneInfoNotFoundError

    import tzlocal

    try:
        return tzlocal.get_localzone_name() or "UTC"
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"


def number_of(count: int, one: str, many: str) -> str:
    """A count with its English word: 1 entry, 2 entries."""
    return f"{count} {one if count == 1 else many}"


def hand() -> str:
    """Whose hand it is, for the trace of changes: the login name and the machine's."""
    import getpass
    import socket

    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        # A user without a name: a container, or Windows without the variables of a login.
        name = "?"
    return f"{name}@{socket.gethostname()}"


def library_folder(given: Path | None) -> Path:
    """Where the library is: the folder given, the environment's, or the platform's data folder."""
    if given is not None:
        return given
    named = os.environ.get("MINUTES_TUI_LIBRARY")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("minutes-tui", appauthor=False)


def open_library(given: Path | None) -> "Library":
    """The library of this run."""
    from platformdirs import user_state_path

    from minutes_tui.store.library import Library

    rescue_places = (user_state_path("minutes-tui", appauthor=False) / "rescue",)
    return Library(library_folder(given), now=now, new_id=new_id, rescue_places=rescue_places)


LIBRARY = click.Option(["--library"], type=click.Path(path_type=Path), help="The folder of the library.")
"""The option that says where the library is, for groups of commands."""


def library_folder_option(command: F) -> F:
    """Adds `--library` to a command; given before the command's name it counts as well.

    The command receives the library's folder as its first argument, and opens the library when it likes.
    """

    @click.option("--library", type=click.Path(path_type=Path), help="The folder of the library.")
    @click.pass_context
    @wraps(command)
    def with_folder(ctx: click.Context, /, *args: Any, library: Path | None, **kwargs: Any) -> Any:
        root = ctx.find_root()
        root.obj = library_folder(library or root.obj)
        return command(root.obj, *args, **kwargs)

    return cast(F, with_folder)


def library_option(command: F) -> F:
    """Adds `--library` to a command, which receives an open `Library` as its first argument."""

    @wraps(command)
    def with_library(folder: Path, /, *args: Any, **kwargs: Any) -> Any:
        return command(open_library(folder), *args, **kwargs)

    return cast(F, library_folder_option(with_library))


class ListsByDefault(click.Group):
    """A group of commands on one thing: without a command it lists them, with the options of its `list`.

    `--library` counts before the command as well as behind it.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params.append(LIBRARY)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, with `list` where no command is named."""
        if not any(argument in self.commands for argument in args) and not {"-h", "--help"} & set(args):
            stray = args and not args[0].startswith("-")
            args = args if stray else ["list", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command; a library named before it is the one that it opens."""
        library = ctx.params.pop("library", None)
        if library is not None:
            ctx.find_root().obj = library
        return super().invoke(ctx)


def format_option(*forms: str) -> Callable[[F], F]:
    """Adds `--format` with these forms; the first is what people get who ask for none."""
    return click.option("--format", "form", type=click.Choice(forms), default=forms[0], help="How it is printed.")


class DateType(click.ParamType[date]):
    """A date on the command line: ISO, or day first with dots, slashes or hyphens."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date that was typed."""
        if isinstance(value, date):
            return value
        for form in ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y"):
            try:
                return datetime.strptime(value, form).date()
            except ValueError:
                continue
        return self.fail(f"{value!r} is no date; write it as 2025-05-16 or 16.05.2025.", param, ctx)


class LanguageType(click.ParamType[Language]):
    """A language on the command line."""

    name = "language"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Language:
        """The language that was named."""
        found = as_language(str(value))
        if found is None:
            self.fail(f"{value!r} is none of the languages {', '.join(LANGUAGES)}.", param, ctx)
        return found


DATE = DateType()
LANGUAGE = LanguageType()


def sentence_of(error: MinutesError) -> str:
    """The sentence of an error for people, in the language of the screen: one line, control characters as signs.

    What programs read says `str(error)`, which is English everywhere.
    """
    from minutes_tui.domain.text import visible
    from minutes_tui.ui.wording import refusal_text

    return visible(refusal_text(error, words_of_run()))


def words_of_run() -> "ScreenWords":
    """The words that this user reads: in the language that the screen has on the library of this run."""
    context = click.get_current_context(silent=True)
    given = context.find_root().obj if context is not None else None
    return words_in(library_folder(given))


def words_of(library: "Library") -> "ScreenWords":
    """The words that this user reads: in the language that the screen has on this library."""
    return words_in(library.folder)


def words_in(folder: Path) -> "ScreenWords":
    """The words that a user reads on the library in a folder."""
    from minutes_tui.locale.screen import ScreenWords
    from minutes_tui.store.settings import read_settings
    from minutes_tui.workspace import language_of

    return ScreenWords(language_of(read_settings(folder)))


def print_json(value: object) -> None:
    """A value as readable JSON, dates in ISO form."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not JSON")


def print_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table in columns as wide as their longest cell; the last column is as wide as it likes."""
    from minutes_tui.domain.text import visible

    lines = [[visible(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(_width(line[column]) for line in lines) for column in range(len(heads))]
    for line in lines:
        cells = [cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)]
        print("  ".join(cells).rstrip())


def _width(text: str) -> int:
    """How many columns a terminal gives a text."""
    return sum(
        0
        if unicodedata.combining(c) or unicodedata.category(c) == "Cf"
        else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )


def warn(sentence: str) -> None:
    """A line for the user beside the output."""
    from minutes_tui.domain.text import visible

    print(visible(sentence), file=sys.stderr)


def bring_copy_up(library: "Library", identifier: str) -> None:
    """Brings the second copy of a meeting up, and says what stands in the way."""
    standing = library.bring_copy_up(identifier)
    if standing is not None and standing.trouble is not None:
        warn(sentence_of(standing.trouble))


def warn_of_missing(register: "Register") -> None:
    """Says which meetings could not be read, and from which of them words are missing."""
    from minutes_tui.domain.ids import short_id

    for identifier, error in register.unreadable:
        warn(f"{short_id(identifier)}: {sentence_of(error)}")
    for identifier, sentence in register.warnings:
        warn(f"{short_id(identifier)}: {sentence}")

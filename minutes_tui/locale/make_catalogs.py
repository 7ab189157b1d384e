"""Collects the sentences of the screen from the code, and compiles the catalogues. Run when words were changed.

``python -m minutes_tui.locale.make_catalogs`` adds new sentences to every catalogue, marks those that nobody
uses any more as obsolete, and compiles. It needs Babel, which the program at run time does not.
"""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Final

from minutes_tui.locale.screen import CATALOGS, DOMAIN

LANGUAGES: Final = ("vi", "de", "ru", "ar")
"""The languages that have a catalogue; English is in the code."""

PACKAGE: Final = Path(__file__).parent.parent
_ERROR_SUFFIXES: Final = (
    "Error", "Refused", "Step", "Minutes", "Conflict", "Form", "Roster", "Line", "Id", "Missing", "Locked",
    "Damaged", "Newer", "ReadOnly", "NotWritable", "WriteFailed", "Refusal", "WrongState", "Shorthand",
)  # fmt: skip
_NO_SENTENCES: Final = frozenset(
    {"ValueError", "IndexError", "RuntimeError", "TypeError", "KeyError", "OSError", "UsageError"}
)
_FOR_PROGRAMS: Final = ("commands/detect.py",)
"""Where sentences come from that only programs read: they are English everywhere."""

_HEADER_DATE: Final = datetime(2024, 11, 2, tzinfo=UTC)
"""Stands in the head of every catalogue, so that the same words make the same file."""

Sentence = str | tuple[str, str]
"""A sentence, or its singular and plural."""


def sentences(package: Path = PACKAGE) -> list[Sentence]:
    """Every sentence that the screen or a command may say to people, in the order of the files."""
    found: dict[Sentence, None] = {}
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package).as_posix()
        if name.startswith(_FOR_PROGRAMS):
            continue
        for sentence in _sentences_of(ast.parse(path.read_text(encoding="utf-8"))):
            found[sentence] = None
    return list(found)


def _sentences_of(tree: ast.AST) -> Iterator[Sentence]:
    errors = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and _is_error(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name in errors:
            yield from _own_sentences(node)
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = _name_of(node.func)
        texts = [a.value for a in node.args[:2] if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if name in ("count", "NN_") and len(texts) == 2:
            yield texts[0], texts[1]
        elif name in _NO_SENTENCES:
            continue
        elif texts and (name in ("say", "N_", "MinutesError") or name in errors or name.endswith(_ERROR_SUFFIXES)):
            if " " in texts[0] or name in ("say", "N_"):
                yield texts[0]
        elif name == "say" and isinstance(node.args[0], ast.IfExp):
            for branch in (node.args[0].body, node.args[0].orelse):
                if isinstance(branch, ast.Constant) and isinstance(branch.value, str):
                    yield branch.value


def _is_error(node: ast.ClassDef) -> bool:
    return any(_name_of(base).endswith(("Error", "MinutesError")) for base in node.bases)


def _own_sentences(node: ast.ClassDef) -> Iterator[str]:
    """The sentence that an error class hands to `super().__init__`."""
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and _name_of(call.func) == "__init__" and call.args:
            first = call.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def _name_of(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def catalog_path(language: str) -> Path:
    """Where the catalogue of a language stands."""
    return CATALOGS / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def update(language: str, translated: dict[Sentence, str | tuple[str, ...]] | None = None) -> bytes:
    """Brings a catalogue up to date with the code and gives it compiled.

    Args:
        language: its language.
        translated: translations to put in beside those that it has.
    """
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po, write_po

    path = catalog_path(language)
    old = Catalog(locale=language)
    if path.exists():
        with path.open("rb") as file:
            old = read_po(file, locale=language)
    new = Catalog(
        locale=language, project="minutes_tui", charset="utf-8", fuzzy=False,
        creation_date=_HEADER_DATE, revision_date=_HEADER_DATE,
    )  # fmt: skip
    for sentence in sentences():
        known = old.get(sentence[0] if isinstance(sentence, tuple) else sentence)
        text = (translated or {}).get(sentence) or (known.string if known is not None else "")
        new.add(sentence, text)
    compiled = BytesIO()
    write_mo(compiled, new)
    if translated is not None or not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, new, width=110, omit_header=False, sort_output=False, ignore_obsolete=True)
    path.with_suffix(".mo").write_bytes(compiled.getvalue())
    return compiled.getvalue()


def compiled_from(language: str) -> bytes:
    """The compiled form of a catalogue as its text stands, for a comparison."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with catalog_path(language).open("rb") as file:
        catalog = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    return compiled.getvalue()


def main() -> None:
    """Brings every catalogue up to date."""
    for language in LANGUAGES:
        update(language)


if __name__ == "__main__":
    main()

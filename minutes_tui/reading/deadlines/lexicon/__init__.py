"""The lexicons: what each language calls months, units of time, cues and the like; one module of data each.

A lexicon module holds ``PHRASES``: sense → value → forms, the forms parted by ``|`` and written with braces where
they share letters (``nächst{e,en,er}``). Months and weekdays come from the tables that ``build_tables`` makes from
CLDR. How to add a language is told in ``ADDING_A_LANGUAGE.md``.
"""

import re
from collections.abc import Callable
from functools import cache, cached_property
from importlib import import_module
from typing import Any, Final, NamedTuple

from minutes_tui.domain.languages import Language
from minutes_tui.reading.deadlines.senses import Senses

Forms = dict[Any, str]
"""A value of a sense → its forms, parted by ``|``, with braces for shared letters."""

TOKEN: Final = re.compile(r"[^\W\d_]+|\d+(?:[./:–-]\d+|,\d{1,3}(?!\d))*|\n|[^\w\s]|_")
"""One word, one run of digits with its inner signs, or one sign."""


class Entry(NamedTuple):
    """What the lexicon knows of phrases that begin with one word."""

    single: Senses | None
    """The senses of the word alone."""
    longer: dict[str, tuple[tuple[tuple[str, ...], Senses], ...]]
    """By its second word: the rest of each longer phrase and its senses, the longest first."""


NO_LONGER: Final[dict[str, tuple[tuple[tuple[str, ...], Senses], ...]]] = {}
"""Of a word with which no longer phrase begins."""

TERM: Final = Entry({"term": True}, NO_LONGER)
"""What is known of a compound word for a deadline."""

_TERM_ENDINGS: Final = ("schluss", "frist", "termin")
_SHORTEST_COMPOUND: Final = 8


class Lexicon:
    """The words of one language, found by their first word."""

    def __init__(self, language: Language) -> None:
        """Read the lexicon module of ``language`` and index its phrases by their first word."""
        module = import_module(f"minutes_tui.reading.deadlines.lexicon.{language}")
        self.language = language
        phrases = _gather(module.phrases(), getattr(module, "variants", _as_it_stands))
        self.entries: dict[str, Entry] = _index(phrases)
        self.fold: Callable[[str], str] | None = getattr(module, "fold", None)
        """Makes one of the letters that writers interchange; keeps the length of the text."""

    @cached_property
    def bare_entries(self) -> dict[str, Entry]:
        """The phrases without diacritics, for a language that is also typed without them."""
        module = import_module(f"minutes_tui.reading.deadlines.lexicon.{self.language}")
        stripped: dict[str, Senses] = {}
        for form, senses in _gather(module.phrases(), _as_it_stands).items():
            plain = module.bare(form)
            stripped[plain] = {**senses, **stripped.get(plain, {})}
        stripped.update(module.BARE_READINGS)
        return _index(stripped)

    def with_compounds(self, word: str) -> Entry | None:
        """The entry of a German word; a compound that ends in a word for a deadline is one (Einsendeschluss).

        Args:
            word: a word in lower case, or a sign.
        """
        entry = self.entries.get(word)
        return TERM if entry is None and word.endswith(_TERM_ENDINGS) and len(word) > _SHORTEST_COMPOUND else entry

    def with_prefixes(self, word: str) -> Entry | None:
        """The entry of an Arabic word, with the small words that are written to it taken off (و ف ب ل ك ال).

        Args:
            word: a folded word, or a sign.
        """
        entry = self.entries.get(word)
        if entry is not None or len(word) < 3:
            return entry
        stem = word
        for letters, shortest in (("وف", 3), ("بلك", 4)):
            if stem[0] in letters and len(stem) >= shortest:
                stem = stem[1:]
                entry = self.entries.get(stem)
                if entry is not None:
                    return entry
        if stem[0] == "ل" and len(stem) > 3:
            entry = self.entries.get("ا" + stem)
            if entry is not None:
                return entry
        return self.entries.get(stem[2:]) if stem.startswith("ال") and len(stem) > 4 else None


@cache
def load(language: Language) -> Lexicon:
    """The lexicon of a language; built when the language is first read."""
    return Lexicon(language)


def expand(forms: str) -> list[str]:
    """The single forms that a string of forms stands for.

    Args:
        forms: forms parted by ``|``; ``{a,b}`` stands for both, and may be used several times in a form.
    """
    found: list[str] = []
    for form in forms.split("|"):
        found += _unbrace(form)
    return found


def _unbrace(form: str) -> list[str]:
    head, brace, rest = form.partition("{")
    if not brace:
        return [form]
    inner, _, tail = rest.partition("}")
    return [head + choice + end for choice in inner.split(",") for end in _unbrace(tail)]


def _as_it_stands(form: str) -> tuple[str, ...]:
    return (form,)


def _gather(tables: dict[str, Forms], variants: Any) -> dict[str, Senses]:
    phrases: dict[str, Senses] = {}
    for sense, table in tables.items():
        for value, forms in table.items():
            for form in expand(forms):
                for spelling in variants(form):
                    phrases.setdefault(spelling, {})[sense] = value  # type: ignore[literal-required]
    # Most forms mean just what others do: what they mean is kept once.
    kept: dict[tuple[Any, ...], Senses] = {}
    return {form: kept.setdefault(tuple(senses.items()), senses) for form, senses in phrases.items()}


def _index(phrases: dict[str, Senses]) -> dict[str, Entry]:
    singles: dict[str, Senses] = {}
    longer: dict[str, dict[str, list[tuple[tuple[str, ...], Senses]]]] = {}
    for form, senses in phrases.items():
        first, *rest = TOKEN.findall(form)
        if rest:
            longer.setdefault(first, {}).setdefault(rest[0], []).append((tuple(rest), senses))
        else:
            singles[first] = senses
    entries = {word: Entry(senses, NO_LONGER) for word, senses in singles.items()}
    for word, tails in longer.items():
        ordered = {second: tuple(sorted(found, key=_longest_first)) for second, found in tails.items()}
        entries[word] = Entry(singles.get(word), ordered)
    return entries


def _longest_first(tail: tuple[tuple[str, ...], Senses]) -> int:
    return -len(tail[0])

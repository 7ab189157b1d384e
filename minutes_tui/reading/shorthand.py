"""Shorthand: abbreviations and fixed phrases that expand as one types a blank after them. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.domain.shorthand import Shorthand
from minutes_tui.domain.text import clean

MOST_LETTERS: Final = 24
"""A longer short form saves nobody anything."""

PLACES: Final = ("speaker", "item", "time")
"""The places that a phrase may have, written in braces."""

_PLACE: Final = re.compile(r"\{(" + "|".join(PLACES) + r")\}")
_OPENING: Final = "([{«„“\"'‘¿"


class BadShorthand(MinutesError):
    """A short form that could not be typed, or that stands for nothing."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What the places of a phrase are filled with now."""

    speaker: str = ""
    """Who has the floor."""
    item: str = ""
    """The point of the agenda that is being dealt with."""
    time: str = ""
    """The time of day, in the meeting's own zone."""


@dataclass(frozen=True, slots=True)
class Expansion:
    """What a blank will do at the end of a text."""

    begin: int
    """Where the short form begins, in code points of the text."""
    short: str
    """The short form as typed."""
    text: str
    """What it becomes."""


def checked(short: str, text: str, language: Language | None = None, series: str = "") -> Shorthand:
    """A shorthand of what somebody typed.

    Raises:
        BadShorthand: the short form is empty, holds a blank or is too long, or there is no text.
    """
    short, text = clean(short).strip(), clean(text).strip()
    if not short or len(short) > MOST_LETTERS or any(c.isspace() for c in short):
        raise BadShorthand(
            "“{short}” cannot be a short form: it needs 1 to {most} letters or signs without a blank.",
            short=short,
            most=MOST_LETTERS,
        )
    if not text:
        raise BadShorthand("“{short}” would stand for nothing; nothing was changed.", short=short)
    return Shorthand(short, text, language, series)


def in_force(known: Iterable[Shorthand], language: Language, series: str) -> dict[str, Shorthand]:
    """What holds in a meeting, by short form: the series' own before the language's, that before what all have."""
    found: dict[str, Shorthand] = {}
    for one in sorted(known, key=lambda s: (bool(s.series), s.language is not None)):
        if one.language in (None, language) and one.series in ("", series):
            found[one.short.casefold()] = one
    return found


def expansion(before: str, known: dict[str, Shorthand], now: Moment) -> Expansion | None:
    """What a blank typed behind a text would expand; None: nothing.

    The short form stands behind a blank, an opening bracket or quotation mark, or at the beginning. A first letter
    in upper case makes the first letter of what it stands for upper case; otherwise case counts.

    Args:
        before: the text before the cursor, of one row.
        known: what holds in this meeting (`in_force`).
        now: what the places are filled with.
    """
    token = re.split(r"\s", before)[-1]
    while token:
        one = known.get(token.casefold())
        if one is not None and (written := _as_written(token, one, now)) is not None:
            return Expansion(len(before) - len(token), token, written)
        if token[0] not in _OPENING:
            return None
        token = token[1:]
    return None


def _as_written(token: str, one: Shorthand, now: Moment) -> str | None:
    text = filled(one.text, now)
    if token == one.short:
        return text
    if token[:1].isupper() and token[1:] == one.short[1:]:
        return text[:1].upper() + text[1:]
    return None


def filled(text: str, now: Moment) -> str:
    """A phrase with its places filled; one for which there is nothing stays, so that somebody sees it."""
    return _PLACE.sub(lambda match: getattr(now, match[1]) or match[0], text)


def replaced(known: Sequence[Shorthand], old: Shorthand | None, new: Shorthand | None) -> tuple[Shorthand, ...]:
    """The list with one exchanged, put in (no old one), or taken out (no new one).

    The same short form for the same meetings is there once: the new one takes its place.
    """

    def same(one: Shorthand) -> bool:
        return one == old or (new is not None and _place_of(one) == _place_of(new))

    kept = [one for one in known if not same(one)]
    return tuple(sorted([*kept, *([new] if new is not None else [])], key=_place_of))


def _place_of(one: Shorthand) -> tuple[str, str, str]:
    return one.short.casefold(), one.language or "", one.series

"""`detect`: what the program reads in a sentence, for scripts and for measuring the reader."""

import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import Any

import click

from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.languages import as_language
from minutes_tui.domain.units import Unit
from minutes_tui.reading.meaning import read_meaning

KINDS = ("directive", "statement", "report", "decision")


class BadRequest(ValueError):
    """A line that is no request; its text is the answer."""


@click.command()
@click.argument("file", type=click.File("rb"), default="-")
def detect(file: Any) -> None:
    """Read JSON lines (text, language, date, …) and answer each with what is read in it."""
    failed = False
    for raw in file:
        if not raw.strip():
            continue
        try:
            answer = answer_line(raw.decode("utf-8", "replace"))
        except BadRequest as error:
            failed = True
            answer = {"error": str(error)}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    if failed:
        raise SystemExit(1)


def answer_line(line: str) -> dict[str, Any]:
    """The answer to one request.

    Raises:
        BadRequest: the line is no JSON object with the fields that are needed.
    """
    try:
        request = json.loads(line.lstrip("\ufeff"))
    except ValueError as error:
        raise BadRequest(f"not JSON: {error}") from error
    if not isinstance(request, dict):
        raise BadRequest("not a JSON object")
    text = request.get("text")
    if not isinstance(text, str):
        raise BadRequest("'text' is missing or no string")
    language = as_language(str(request.get("language")))
    if language is None:
        raise BadRequest(f"unknown language: {request.get('language')!r}")
    kind = request.get("kind", "directive")
    if kind not in KINDS:
        raise BadRequest(f"unknown kind: {kind!r}")
    meaning = read_meaning(
        text,
        language,
        _meeting_date(request.get("date")),
        units=_units(request.get("units") or ()),
        kind=kind,
        country=str(request.get("country") or "VN"),
        thorough=True,
    )
    return {
        "deadlines": [deadline_document(d) for d in meaning.deadlines],
        "lead": list(meaning.lead),
        "cooperating": list(meaning.cooperating),
        "directive": meaning.directive,
    }


def _meeting_date(value: object) -> date:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise BadRequest(f"'date' is no ISO date: {value!r}") from error


def _units(names: Any) -> tuple[Unit, ...]:
    if not isinstance(names, Iterable) or isinstance(names, str) or not all(isinstance(n, str) for n in names):
        raise BadRequest("'units' is no list of names")
    return tuple(Unit(f"unit-{number}", name) for number, name in enumerate(names) if name.strip())


def deadline_document(deadline: Deadline) -> dict[str, Any]:
    """A deadline in the form of the contract: every field always there."""
    return {
        "phrase": deadline.phrase,
        "offset": deadline.offset,
        "length": deadline.length,
        "kind": deadline.kind,
        "due": deadline.due.isoformat() if deadline.due else None,
        "time": deadline.time.strftime("%H:%M") if deadline.time else None,
        "from": deadline.start.isoformat() if deadline.start else None,
        "bound": deadline.bound,
        "precision": deadline.precision,
        "approximate": deadline.approximate,
        "provisional": deadline.provisional,
        "rule": deadline.rule,
        "lead": None if deadline.lead is None else list(deadline.lead),
        "cooperating": None if deadline.cooperating is None else list(deadline.cooperating),
    }

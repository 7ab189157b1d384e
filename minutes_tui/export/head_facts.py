"""The facts at the head of a record that is printed without a template: what and in which order."""

from collections.abc import Iterator
from typing import Any

from minutes_tui.export.context_people import joined

Plain = dict[str, Any]


def head_facts(context: Plain) -> Iterator[tuple[str, str]]:
    """The facts that there are, each with its name in the language of the file.

    Args:
        context: the structure that templates receive.
    """
    meeting, words = context["meeting"], context["words"]
    chairs = [person["line"] for person in context["chairs"]]
    facts = (
        ("number", meeting["number"]),
        ("date", f"{meeting['weekday']}, {meeting['date_text']}"),
        ("begin", meeting["start"]["time"]),
        ("end", meeting["end"]["time"]),
        ("place", meeting["place"]),
        ("chair", joined(chairs, context["language"])),
        ("secretary", context["secretary"]["line"]),
    )
    return ((words[key], shown) for key, shown in facts if shown)

"""A meeting as Markdown (CommonMark with pipe tables); every text stands as it was typed."""

import re
from collections.abc import Iterator
from typing import Any, Final

from minutes_tui.export.head_facts import head_facts

Plain = dict[str, Any]

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~$])")
# A line that would begin a list, a quotation, a rule or a table row.
_LINE_START: Final = re.compile(r"^(\s*)([-+=:]|\d+(?=[.)]))")


def escaped(text: str) -> str:
    """Text with every sign that Markdown would read made literal, on one line."""
    plain = " ".join(text.split())
    plain = _SPECIAL.sub(r"\\\1", plain).replace("&", "&amp;")
    return _LINE_START.sub(_literal_start, plain)


def _literal_start(match: re.Match[str]) -> str:
    if match.group(2)[0].isdigit():
        return f"{match.group(1)}{match.group(2)}\\"
    return f"{match.group(1)}\\{match.group(2)}"


def _head(context: Plain) -> Iterator[str]:
    meeting, words = context["meeting"], context["words"]
    yield f"# {escaped(meeting['title'] or words['untitled'])}"
    yield ""
    if context["unit"]:
        yield from (f"*{escaped(words['extract'].format(unit=context['unit']))}*", "")
    if context["off_record"]:
        yield from (f"*{escaped(words['with_off_record'])}*", "")
    for name, shown in head_facts(context):
        yield f"- **{name}:** {escaped(shown)}"


def _people(context: Plain) -> Iterator[str]:
    attendance, words = context["attendance"], context["words"]
    groups: list[tuple[str, list[Plain]]] = []
    if attendance["has_bridges"]:
        places = [(f"{words['bridge']} {bridge['name']}", bridge) for bridge in attendance["bridges"]]
        places.append((words["present"], attendance["without_bridge"]))
        groups += [(name, [*place["present"], *place["invited"]]) for name, place in places]
    else:
        groups += [(words[group], attendance[group]) for group in ("present", "invited")]
    groups += [(words[group], attendance[group]) for group in ("excused", "absent", "expected")]
    if any(people for _name, people in groups):
        yield from ("", f"## {escaped(words['attendance'])}")
    for name, people in groups:
        if people:
            yield from ("", f"**{escaped(name)}**", "")
            yield from (f"- {escaped(person['entry_with_role'])}" for person in people)


def _entry(entry: Plain) -> Iterator[str]:
    if entry["new_day"]:
        yield from ("", f"*{escaped(entry['new_day'])}*")
    opening = f"{entry['time']} " if entry["time"] else ""
    if entry["new_speaker"]:
        bridge = f" ({entry['bridge']})" if entry["bridge"] else ""
        opening += f"**{escaped(entry['new_speaker'] + bridge)}:** "
    if entry["label"]:
        opening += f"*{escaped(entry['label_text'])}:* "
    if entry["point"]:
        opening += f"{escaped(entry['point'])} "
    closing = f" – {escaped(entry['vote_text'])}" if entry["vote_text"] else ""
    closing += f" *({escaped(entry['marks_text'])})*" if entry["marks"] else ""
    yield from ("", f"{opening}{escaped(entry['first'])}{closing}")
    for paragraph in entry["rest"]:
        yield from ("", escaped(paragraph))


def _items(context: Plain) -> Iterator[str]:
    words = context["words"]
    yield from ("", f"## {escaped(words['actions'])}", "")
    if not context["items"]:
        yield escaped(words["no_actions"])
        return
    columns = ("number", "task", "lead", "cooperating", "deadline", "status")
    yield "| " + " | ".join(escaped(words[column]) for column in columns) + " |"
    yield "|" + " --- |" * len(columns)
    for item in context["items"]:
        cells = (
            str(item["number"]), item["task"], item["lead_text"], item["cooperating_text"], item["due_text"],
            item["status_text"],
        )  # fmt: skip
        yield "| " + " | ".join(escaped(cell) for cell in cells) + " |"


def markdown(context: Plain) -> str:
    """The meeting as Markdown, in time order, with the action items as a table.

    Args:
        context: the structure that templates receive.
    """
    words = context["words"]
    lines = [*_head(context), *_people(context)]
    if context["agenda"]:
        lines += ["", f"## {escaped(words['agenda'])}", ""]
        lines += [
            f"{'  ' * (point['level'] - 1)}- {escaped(point['number'])}. {escaped(point['title'])}"
            for point in context["agenda"]
        ]
    if context["sections"]:
        lines += ["", f"## {escaped(words['record'])}"]
    for section in context["sections"]:
        if section["title"]:
            lines += ["", f"### {escaped(section['number'])}. {escaped(section['title'])}"]
        for entry in section["entries"]:
            lines += _entry(entry)
    lines += _items(context)
    return "\n".join(lines).strip() + "\n"

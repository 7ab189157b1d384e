"""A meeting as plain text: what `show` prints, and what a secretary may paste into a letter."""

from collections.abc import Iterator
from typing import Any

from minutes_tui.export.context_people import joined
from minutes_tui.export.head_facts import head_facts

Plain = dict[str, Any]


def _head(context: Plain) -> Iterator[str]:
    meeting, words = context["meeting"], context["words"]
    title = meeting["title"] or words["untitled"]
    yield title
    yield "=" * min(len(title), 72)
    if context["unit"]:
        yield words["extract"].format(unit=context["unit"])
    if context["off_record"]:
        yield words["with_off_record"]
    for name, shown in head_facts(context):
        yield f"{name}: {shown}"


def _attendance(context: Plain) -> Iterator[str]:
    attendance, words = context["attendance"], context["words"]
    for bridge in attendance["bridges"]:
        names = [person["entry"] for person in (*bridge["present"], *bridge["invited"])]
        yield f"{words['bridge']} {bridge['name']}: {joined(names, context['language'])}".rstrip(": ")
    for group in ("present", "invited", "excused", "absent", "expected"):
        if attendance[group] and not (attendance["has_bridges"] and group in ("present", "invited")):
            yield f"{words[group]}: {attendance[f'{group}_text']}"
    elsewhere = attendance["without_bridge"]
    if attendance["has_bridges"] and (elsewhere["present"] or elsewhere["invited"]):
        names = [person["entry"] for person in (*elsewhere["present"], *elsewhere["invited"])]
        yield f"{words['present']}: {joined(names, context['language'])}"


def entry_lines(entry: Plain) -> Iterator[str]:
    """One entry: time, speaker, kind and words on the first line, its other paragraphs under it."""
    if entry["new_day"]:
        yield f"— {entry['new_day']} —"
    opening = f"[{entry['time']}] " if entry["time"] else ""
    if entry["new_speaker"]:
        bridge = f" ({entry['bridge']})" if entry["bridge"] else ""
        opening += f"{entry['new_speaker']}{bridge}: "
    if entry["label"]:
        opening += f"{entry['label_text']}: "
    if entry["point"]:
        opening += f"{entry['point']} "
    closing = f" – {entry['vote_text']}" if entry["vote_text"] else ""
    closing += f" ({entry['marks_text']})" if entry["marks"] else ""
    yield f"{opening}{entry['first']}{closing}"
    for paragraph in entry["rest"]:
        yield f"    {paragraph}"


def item_lines(item: Plain, words: dict[str, str]) -> Iterator[str]:
    """One action item: its number and task, then who owes it and by when."""
    yield f"{item['number']}. {' '.join(item['task'].split())}"
    owed = [f"{words['lead']}: {item['lead_text'] or '–'}"]
    if item["cooperating"]:
        owed.append(f"{words['cooperating']}: {item['cooperating_text']}")
    owed.append(f"{words['deadline']}: {item['due_text']}")
    owed.append(f"{words['status']}: {item['status_text']}")
    yield "   " + " | ".join(owed)


def plain_text(context: Plain) -> str:
    """The meeting as lines of text, in time order.

    Args:
        context: the structure that templates receive.
    """
    words = context["words"]
    lines = [*_head(context), "", *_attendance(context)]
    if context["agenda"]:
        lines += ["", words["agenda"]]
        lines += [
            f"{'  ' * (point['level'] - 1)}{point['number']}. {point['title']}" for point in context["agenda"]
        ]
    for section in context["sections"]:
        lines.append("")
        if section["title"]:
            lines += [f"{section['number']}. {section['title']}", ""]
        for entry in section["entries"]:
            lines += entry_lines(entry)
    lines += ["", words["actions"]]
    for item in context["items"]:
        lines += item_lines(item, words)
    if not context["items"]:
        lines.append(words["no_actions"])
    return "\n".join(lines).strip() + "\n"

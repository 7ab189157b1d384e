"""What every field of a template means; `templates/README.md` is made from it."""

from typing import Any, Final

from minutes_tui.export.context import CONTEXT_VERSION, ExportOptions, build_context
from minutes_tui.export.environment import FILTERS
from minutes_tui.export.report_field_guide import parts_of_reports
from minutes_tui.export.report_sample import sample_letter, sample_report
from minutes_tui.export.sample import SAMPLE_NOW, sample_meeting
from minutes_tui.export.templates import all_templates

Plain = dict[str, Any]
Fields = dict[str, str]

TOP: Final[Fields] = {
    "context_version": "The version of this structure.",
    "language": "The language of the file: vi, en, de, ru, ar.",
    "right_to_left": "Is that language written from right to left?",
    "today": "The day of writing (ISO).",
    "today_text": "The day of writing in words.",
    "off_record": "Are entries off the record printed?",
    "unit": "The unit whose extract this is; empty for the whole minutes.",
    "meeting": "The head of the minutes; see there.",
    "chair": "The chair: a person.",
    "chairs": "The chair, then the co-chairs: persons.",
    "secretary": "Who takes the minutes: a person.",
    "attendance": "Who was there and who was not; see there.",
    "agenda": "The points of the agenda, in order.",
    "record": "All entries in time order.",
    "sections": "The same entries, cut where the agenda moves on.",
    "timed": "Has any entry a time? A record that was imported may have none.",
    "items": "The action items, in the order of the record.",
    "decisions": "The entries that are decisions.",
    "directives": "The entries that are directives.",
    "votes": "The entries that are votes.",
    "reports": "The entries that are reports.",
    "conclusions": "Directives and decisions as a notice of conclusions numbers them.",
    "counted": "Where Word's own numbering gives the record's numbers; see there.",
    "reporters_text": "The names of those who reported.",
    "notes": "The secretary's own notes.",
    "distribution": "The names of all units that owe something, each once; of an extract its unit.",
    "words": "The fixed words of documents in this language, such as words.agenda.",
}

MEETING: Final[Fields] = {
    "id": "The meeting's id.",
    "title": "Its name.",
    "title_of": "Its name as it stands behind 'minutes of'; in Russian its kind of meeting is in the genitive.",
    "number": "The number of the minutes; in Vietnamese with the leading zero of Decree 30/2020.",
    "symbol": "The sign of the issuing body in the number: BNV in 05/BB-BNV; empty where it has none.",
    "body": "The body that meets or issues the minutes.",
    "parent_body": "The body above it.",
    "place": "Where it was held.",
    "issued_in": "The town in which the document is issued.",
    "date": "Its day (ISO).",
    "date_text": "Its day as a sentence writes it.",
    "date_short": "Its day as a table writes it.",
    "weekday": "The weekday's name.",
    "year": "The year.",
    "start": "When it was opened, else when the first timed word was said; see moments.",
    "end": "When it was ended; see moments.",
    "zone": "The time zone of all times printed.",
    "state": "draft, closed or approved.",
    "secrecy": "The mark for secrecy; empty where there is none.",
    "urgency": "The mark for urgency; empty where there is none.",
    "source": "What it was imported from.",
}

COUNTED: Final[Fields] = {
    "agenda": "Do the numbers of the agenda run 1, 1.1, 2?",
    "sections": "Do the sections run 1, 2, 3, each agenda item once?",
    "resolutions": "Do their directives, decisions and votes run 1.1, 1.2, 2.1?",
    "conclusions": "Do the conclusions run 1, 2, 3?",
}

MOMENT: Final[Fields] = {
    "time": "Hours and minutes.",
    "time_text": "The time as a sentence writes it.",
    "date_text": "The day as a sentence writes it.",
}

PERSON: Final[Fields] = {
    "name": "The name.",
    "title": "Office, rank or form of address.",
    "full_name": "Title and name.",
    "unit": "The unit that the person represents.",
    "role": "chair, co_chair, secretary, member, invited or observer.",
    "role_text": "The role in words.",
    "role_title": "The role in words, with a capital.",
    "bridge": "The name of the site at which the person sits.",
    "presence": "expected, present, absent, excused or left.",
    "presence_text": "The same in words.",
    "represented_by": "Who sat there instead.",
    "remark": "When the person came or left, who sat there instead.",
    "line": "Name, title and unit in the language's order.",
    "entry": "The line, with the remark in brackets.",
    "entry_with_role": "The same, with the role of those who lead or write.",
}

GROUPS: Final[Fields] = {
    "present": "Those who were there, guests apart: persons.",
    "invited": "Guests and observers who were there: persons.",
    "excused": "Those who sent apologies: persons.",
    "absent": "Those who were absent without: persons.",
    "expected": "Those of whom nothing was noted: persons.",
    "present_text": "The first group in one line.",
    "invited_text": "The second in one line.",
    "excused_text": "The third in one line.",
    "absent_text": "The fourth in one line.",
    "expected_text": "The fifth in one line.",
    "present_count": "How many are in the first group.",
    "invited_count": "How many are in the second.",
}

ATTENDANCE: Final[Fields] = {
    **GROUPS,
    "present_count_text": "The number of those present with its word.",
    "others_text": "Those present without the chairs, in one line.",
    "list_attached": "Are there more than 15, so that the list goes on a page of its own?",
    "bridges": "The sites of an online conference, the main one first; see there.",
    "without_bridge": "The same groups where the meeting has no sites; empty otherwise.",
    "has_bridges": "Are there sites at all?",
}

BRIDGE: Final[Fields] = {
    "name": "The site's name.",
    "main": "Is it the one from which the conference is led?",
    "link": "expected, joined or lost.",
    **GROUPS,
}

POINT: Final[Fields] = {
    "number": "Its number: the source's, else counted.",
    "title": "Its words.",
    "level": "1, or 2 for a point under a point.",
    "planned": "Was it announced, not only reached?",
    "started": "When the meeting came to it.",
}

ENTRY: Final[Fields] = {
    "id": "Its id.",
    "number": "Its place among the entries printed, from 1.",
    "at": "When it was said (ISO, local time).",
    "time": "Hours and minutes; empty where no time is known.",
    "new_day": "The date, where the meeting has run into another day; else empty.",
    "kind": "statement, report, question, answer, directive, decision, note, vote or attendance.",
    "kind_text": "The kind in words.",
    "label": "The kind in words where minutes print it (directive, decision, question, answer, vote); else empty.",
    "label_text": "The label with the numbers of the action items.",
    "is_aside": "Is it the secretary's note or a change of attendance?",
    "form": "heard (a report), spoke or resolved (a directive, decision or vote).",
    "point": "The number that it has in its source, such as 2.1.",
    "resolution": "Its number among what was resolved under its agenda item: 2.1; or the source's.",
    "conclusion": "Its number in a notice of conclusions.",
    "agenda": "The title of its agenda item.",
    "speaker": "Who said it.",
    "speaker_title": "The speaker's title.",
    "speaker_unit": "The speaker's unit.",
    "speaker_full": "Title and name of the speaker.",
    "speaker_changed": "Is the speaker another than in the entry before?",
    "new_speaker": "The speaker's name where it changed; else empty.",
    "new_speaker_full": "Title and name where the speaker changed; else empty.",
    "bridge": "The site from which it was said.",
    "text": "All its words, a line for each paragraph.",
    "paragraphs": "Its paragraphs.",
    "first": "The first paragraph.",
    "rest": "The other paragraphs.",
    "item_numbers": "The numbers of the action items that it made.",
    "items_text": "The same in one line.",
    "vote_text": "The count of a vote in words.",
    "marks": "Off the record, added later, unconfirmed: those that hold, in words.",
    "marks_text": "The same in one line.",
    "off_record": "Was it said off the record?",
    "added_later": "Was it typed more than two minutes after it was said?",
}

SECTION: Final[Fields] = {
    "number": "The number of the agenda item; empty before the first one.",
    "title": "Its title; empty before the first one.",
    "level": "1, or 2 for a point under a point.",
    "started": "When the meeting came to it.",
    "entries": "Its entries in time order.",
    "blocks": "The same entries, cut where reports, discussion and resolutions change.",
    "decisions": "Those of its entries that were resolved.",
}

BLOCK: Final[Fields] = {
    "form": "heard, spoke or resolved.",
    "label": "The form in words: СЛУШАЛИ, ВЫСТУПИЛИ, РЕШИЛИ.",
    "entries": "Its entries in time order.",
}

ITEM: Final[Fields] = {
    "number": "Its number in the minutes.",
    "id": "Its id.",
    "short_id": "The last signs of the id, as commands take them.",
    "task": "What is to be done.",
    "words": "The whole of what was said.",
    "lead": "The names of the units that must deliver, as things stand now.",
    "lead_text": "The same in one line.",
    "cooperating": "The names of the units that take part.",
    "cooperating_text": "The same in one line.",
    "authority": "Who demanded it.",
    "product": "What is to be delivered.",
    "due": "The day on which it is due now (ISO); empty where none is stated.",
    "due_time": "The time of that day.",
    "due_date_text": "The day as a table writes it.",
    "due_text": "The deadline in words: with the bound, extensions, recurrence, or that none was stated.",
    "first_due": "The day on which it was due at first (ISO).",
    "start": "The day from which it runs (ISO).",
    "rule": "The iCalendar rule of a recurring duty.",
    "phrase": "The words of the deadline as they were said.",
    "status": "open, overdue, done or cancelled.",
    "status_text": "The same in words.",
    "closed_on": "The day on which it was done or cancelled (ISO).",
    "proof": "What shows that it is done.",
    "extensions": "How often it was extended.",
    "said_time": "When it was said.",
    "entry": "The id of the entry that made it.",
    "agenda": "The title of the agenda item under which it was said.",
    "milestone": "Its place among several deadlines of one directive; 0 where there is one.",
    "confirmed": "Has somebody seen what an importer made?",
}


def parts_of(context: Plain) -> dict[str, tuple[str, Fields, Plain]]:
    """Each part of the structure: how a template reaches it, what its fields mean, and an example of it.

    Args:
        context: the structure of the sample.
    """
    attendance, section = context["attendance"], context["sections"][0]
    return {
        "The top": ("", TOP, context),
        "The meeting": ("meeting.", MEETING, context["meeting"]),
        "Moments": ("meeting.start.", MOMENT, context["meeting"]["start"]),
        "Numbers": ("counted.", COUNTED, context["counted"]),
        "Persons": ("chair.", PERSON, context["chair"]),
        "Attendance": ("attendance.", ATTENDANCE, attendance),
        "Sites": ("for bridge in attendance.bridges: bridge.", BRIDGE, attendance["bridges"][0]),
        "Points of the agenda": ("for point in agenda: point.", POINT, context["agenda"][0]),
        "Entries": ("for entry in record: entry.", ENTRY, context["record"][-1]),
        "Sections": ("for section in sections: section.", SECTION, section),
        "Blocks of a section": ("for block in section.blocks: block.", BLOCK, section["blocks"][0]),
        "Action items": ("for item in items: item.", ITEM, context["items"][0]),
    }


def _example(value: Any) -> str:
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "fields"
    if value == "":
        return "(empty)"
    shown = " ".join(str(value).split()).replace("|", "\\|")
    return f"`{shown[:57]}…`" if len(shown) > 58 else f"`{shown}`"


_OPENING: Final = """\
# Templates

Word files with fields in double braces. Copy one with `minutes-tui templates new --from minutes`, change it in
Word as you like, and check it with `minutes-tui templates check FILE`. A file of the same name in your own
folder of templates goes before the one that comes with the program.

| in the file | does |
| --- | --- |
| `{{ meeting.title }}` | prints a field |
| `{%p for entry in record %}` … `{%p endfor %}` | repeats what stands between; each in its own paragraph |
| `{%tr for item in items %}` … `{%tr endfor %}` | the same for rows of a table; each in its own row |
| `{%p if agenda %}` … `{%p else %}` … `{%p endif %}` | prints what stands between where there is something |
| `{{ meeting.place or "……" }}` | prints something else where a field is empty |

Every field is always there; what is not known is empty. A template can read these fields and nothing else.

A template whose name begins with `report` or `letter` is filled with the register (`minutes-tui actions report`,
`actions letters`), any other with one meeting.
"""


def _parts_of_reports() -> dict[str, tuple[str, Fields, Plain]]:
    return parts_of_reports(sample_report("en"), sample_letter("en"))


_MARKS: Final = """## Minutes that come back

The words of an entry and the task of an action item stand between invisible marks in the file, whatever template
printed them; by these an edited file is compared with the record (`minutes-tui import FILE --from minutes`). Words
that a template changes on the way (`| upper`, `~ "."`) bear none and are known by their text alone."""


def guide() -> str:
    """The text of ``templates/README.md``."""
    context = build_context(sample_meeting("en"), ExportOptions("en", SAMPLE_NOW.date()))
    lines = [_OPENING, "## What is shipped", ""]
    lines += [f"- `{found.language}/{found.name}.docx`" for found in all_templates()]
    lines += ["", _MARKS, "", f"## The fields (version {CONTEXT_VERSION})", ""]
    lines += ["Filters: " + ", ".join(f"`{name}`" for name in sorted(FILTERS)) + ".", ""]
    for title, (reach, fields, example) in {**parts_of(context), **_parts_of_reports()}.items():
        lines += [f"### {title}", "", "| field | example | meaning |", "| --- | --- | --- |"]
        for name, meaning in fields.items():
            lines.append(f"| `{reach}{name}` | {_example(example[name])} | {meaning} |")
        lines.append("")
    lines.append(
        "The templates and this text are built by `python -m minutes_tui.export.templates_source.build templates`."
    )
    return "\n".join(lines) + "\n"

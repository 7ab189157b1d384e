"""German forms after DIN 5008:2020."""

from minutes_tui.export.templates_source.layouts import LAYOUTS
from minutes_tui.export.templates_source.package import TemplateSource
from minutes_tui.export.templates_source.pieces import Column, Pieces, value

LAYOUT = LAYOUTS["de"]
TOP = "TOP {{ section.number }}  {{ section.title }}"


def task_columns() -> tuple[Column, ...]:
    """Nr. · Aufgabe · Wer · Bis wann, with those who take part."""
    return (
        Column("Nr.", "number", 9, centred=True),
        Column("Aufgabe", "task", 54),
        Column("Wer", "lead_text", 42),
        Column("Mit wem", "cooperating_text", 33),
        Column("Bis wann", "due_text", 27),
    )


def head(pieces: Pieces) -> str:
    """Organiser, occasion, date, beginning and end, place, chair and minute-taker."""
    write = pieces.write
    return "".join(
        (
            write.when("meeting.parent_body", write.paragraph("LetterheadParent", value("meeting.parent_body"))),
            write.when("meeting.body", write.paragraph("LetterheadBody", value("meeting.body"))),
            pieces.marks(),
        )
    )


def facts(pieces: Pieces) -> str:
    """The head's facts in two columns."""
    dots = "………………"
    chairs = '{{ chairs | map(attribute="line") | join("; ") or "' + dots + '" }}'
    return pieces.facts(
        (
            ("Nummer", value("meeting.number")),
            ("Datum", "{{ meeting.weekday }}, {{ meeting.date_text }}"),
            ("Beginn / Ende", f"{value('meeting.start.time_text', '……')} / {value('meeting.end.time_text', '……')}"),
            ("Ort", value("meeting.place")),
            ("Leitung", chairs),
            ("Protokollführung", value("secretary.line")),
        ),
        42,
    )


def foot(pieces: Pieces) -> str:
    """Date of issue, signatures, distribution, annexes."""
    write = pieces.write
    half = LAYOUT.text_width / 2
    return "".join(
        (
            write.paragraph(
                "Closing",
                "Ausgefertigt{% if meeting.issued_in %} in {{ meeting.issued_in }}{% endif %} am ……………………",
            ),
            pieces.signatures(
                pieces.signature(half, "Leitung", "(Unterschrift)", "chair.name", "chair in chairs"),
                pieces.signature(half, "Protokollführung", "(Unterschrift)", "secretary.name"),
            ),
            write.paragraph("Gap"),
            pieces.facts(
                (
                    (
                        "Verteiler",
                        "{% if not unit %}Teilnehmende{% if distribution %}; {% endif %}{% endif %}"
                        '{{ distribution | join("; ") }}',
                    ),
                    ("Anlagen", "……"),
                ),
                42,
                together=True,
            ),
        )
    )


def minutes() -> TemplateSource:
    """Protokoll: head, those present, agenda, each TOP in time order, tasks, foot."""
    pieces = Pieces("de", LAYOUT.text_width)
    write = pieces.write
    body = "".join(
        (
            head(pieces),
            write.paragraph("Title", "Protokoll"),
            write.paragraph("Subtitle", value("meeting.title")),
            pieces.extract(),
            facts(pieces),
            write.paragraph("Heading1", "Anwesend"),
            pieces.people(bridge_words="Standort {{ bridge.name }}"),
            write.when(
                "agenda", write.paragraph("Heading1", "Tagesordnung"), pieces.agenda("TOP {{ point.number }}")
            ),
            write.paragraph("Heading1", "Verlauf"),
            pieces.record(heading=TOP, timed="{{ entry.time }}"),
            write.paragraph("Heading1", "Aufgaben"),
            pieces.action_table(task_columns()),
            foot(pieces),
        )
    )
    return TemplateSource(LAYOUT, "Protokoll", body, ("Seite", "von"))


def results() -> TemplateSource:
    """Ergebnisprotokoll: head and agenda, then only what was decided and who does what."""
    pieces = Pieces("de", LAYOUT.text_width)
    write = pieces.write
    # Only what was settled is printed, so Word cannot count the agenda items here: their numbers are text.
    decided = write.each(
        "section in sections",
        write.when(
            "section.decisions",
            write.when("section.title", write.paragraph("Heading2", TOP)),
            write.each(
                "entry in section.decisions",
                write.paragraph(
                    "MinutesEntry",
                    write.run("{{ entry.resolution }}\t", "EntryTime"),
                    write.run("{{ entry.label_text }}: ", "EntryLabel"),
                    write.run("{{ entry.first }}{% if entry.vote_text %} – {{ entry.vote_text }}{% endif %}"),
                ),
                write.each("words in entry.rest", write.paragraph("MinutesMore", "{{ words }}")),
            ),
        ),
    )
    body = "".join(
        (
            head(pieces),
            write.paragraph("Title", "Ergebnisprotokoll"),
            write.paragraph("Subtitle", value("meeting.title")),
            pieces.extract(),
            facts(pieces),
            write.paragraph("Heading1", "Anwesend"),
            pieces.people(bridge_words="Standort {{ bridge.name }}"),
            write.when(
                "agenda", write.paragraph("Heading1", "Tagesordnung"), pieces.agenda("TOP {{ point.number }}")
            ),
            write.paragraph("Heading1", "Ergebnisse"),
            decided,
            write.paragraph("Heading1", "Aufgaben"),
            pieces.action_table(task_columns()),
            foot(pieces),
        )
    )
    return TemplateSource(LAYOUT, "Ergebnisprotokoll", body, ("Seite", "von"))

"""The pieces that forms are put together from: attendance, agenda, record, action table, signatures."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from minutes_tui.export.templates_source.numbering import AGENDA, CONCLUSIONS, SECTIONS
from minutes_tui.export.templates_source.wordml import Writer, twips
from minutes_tui.locale.terms import terms_of

DOTS: Final = "…………………"
"""What stands where nothing is known yet, to be filled in by hand."""


def value(name: str, otherwise: str = DOTS) -> str:
    """A field of the context, or dots where it is empty."""
    return f'{{{{ {name} or "{otherwise}" }}}}' if otherwise else f"{{{{ {name} }}}}"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table of action items."""

    heading: str
    """What stands in the header row."""
    field: str
    """The field of the action item."""
    width: float
    """Its width in millimetres."""
    centred: bool = False
    """Does its text stand in the middle?"""


class Pieces:
    """The pieces in one language.

    Args:
        language: whose words and direction.
        width: what the margins leave, in millimetres.
    """

    def __init__(self, language: str, width: float) -> None:
        self.write = Writer(right_to_left=language == "ar")
        self.words = terms_of(language)
        self.width = width
        # Programs differ in where they put Word's numbers in a line that runs from the right: there they are text.
        self.counts = language != "ar"
        # English and Russian put an office behind a name, and a record then names the speaker alone.
        self.speaker = "new_speaker" if language in ("en", "ru") else "new_speaker_full"

    def line(self, label: str, shown: str, style: str = "Line") -> str:
        """A line of the head: a bold label, a colon and a value."""
        return self.write.paragraph(style, self.write.run(f"{label}: ", "Label"), self.write.run(shown))

    def facts(self, rows: Sequence[tuple[str, str]], label_width: float, *, together: bool = False) -> str:
        """Labels and values in two columns.

        Args:
            rows: the labels, without their colons, and the values.
            label_width: the width of the labels' column in millimetres.
            together: do all rows stand on one page?
        """
        write = self.write
        widths = (label_width, self.width - label_width)
        body = "".join(
            write.row(
                write.cell(widths[0], write.paragraph("FactLabel", f"{label}:", keep_next=together)),
                write.cell(widths[1], write.paragraph("Fact", shown, keep_next=together)),
            )
            for label, shown in rows
        )
        return write.table(widths, body, style="Frameless", caption=self.words["minutes"])

    def extract(self) -> str:
        """For whom the extract is, where the file is one; that it tells more than the minutes, where it does."""
        write = self.write
        words = self.words["extract"].replace("{unit}", "{{ unit }}")
        return write.when("unit", write.paragraph("Extract", words)) + write.when(
            "off_record", write.paragraph("Extract", self.words["with_off_record"])
        )

    def marks(self) -> str:
        """The marks of secrecy and urgency, where there are any."""
        write = self.write
        return "".join(
            write.when(f"meeting.{mark}", write.paragraph("Mark", value(f"meeting.{mark}", "")))
            for mark in ("secrecy", "urgency")
        )

    def distribution(self, label: str, present: str) -> str:
        """Who receives it, in one paragraph: those who were there, then the units that owe something.

        Args:
            label: what stands before the colon.
            present: the words for those who were there; an extract goes to its unit alone.
        """
        write = self.write
        names = (
            f"{{% if not unit %}}{present}{{% if distribution %}}; {{% endif %}}{{% endif %}}"
            '{{ distribution | join("; ") }}.'
        )
        return write.paragraph("DistributionLine", write.run(f"{label}: ", "Label"), write.run(names))

    def as_of(self) -> str:
        """The day on which the state of the items is judged."""
        return self.write.paragraph("AsOf", self.words["as_of"].replace("{date}", "{{ today_text }}"))

    def conclusions(self) -> str:
        """Directives and decisions as numbered points, each with its further paragraphs.

        Word counts them where they run 1, 2, 3; numbers of a source are printed as they are.
        """
        write = self.write
        own = "{% if point.conclusion %}{{ point.conclusion }} {% endif %}{{ point.first }}"
        return write.each(
            "point in conclusions",
            write.when(
                "counted.conclusions",
                write.paragraph("Conclusion", "{{ point.first }}", counted=(CONCLUSIONS, 0)),
                otherwise=(write.paragraph("Conclusion", own),),
            ),
            write.each("words in point.rest", write.paragraph("ConclusionMore", "{{ words }}")),
        )

    def _names(self, group: str, style: str) -> str:
        shown = "person.entry" if group.endswith("invited") else "person.entry_with_role"
        return self.write.each(f"person in {group}", self.write.paragraph(style, value(shown, "")))

    def people(self, *, bridge_words: str, style: str = "ListBullet") -> str:
        """Who was there, bridge by bridge where there are several; then guests, apologies, absences."""
        write = self.write
        at_bridge = write.each(
            "bridge in attendance.bridges",
            write.paragraph("Names", write.run(f"{bridge_words}:", "Label"), keep_next=True),
            self._names("bridge.present", style),
            self._names("bridge.invited", style),
        )
        elsewhere = self._names("attendance.without_bridge.present", style) + self._names(
            "attendance.without_bridge.invited", style
        )
        plain = self._names("attendance.present", style) + write.when(
            "attendance.invited", self.line(self.words["invited"], value("attendance.invited_text", ""), "Names")
        )
        return write.when("attendance.has_bridges", at_bridge, elsewhere, otherwise=(plain,)) + self.missing()

    def missing(self) -> str:
        """Who was not there, in a line each."""
        return "".join(
            self.write.when(
                f"attendance.{group}",
                self.line(self.words[group], value(f"attendance.{group}_text", ""), "Names"),
            )
            for group in ("excused", "absent", "expected")
        )

    def agenda(self, numbered: str = "{{ point.number }}.") -> str:
        """The agenda as a list of two levels, counted by Word where its numbers run on.

        Args:
            numbered: how a number is written that Word cannot count.
        """
        write = self.write
        own = write.paragraph("AgendaPoint", f"{numbered}\t{{{{ point.title }}}}")
        if not self.counts:
            return write.each("point in agenda", own)
        levels = [write.paragraph("AgendaPoint", "{{ point.title }}", counted=(AGENDA, level)) for level in (0, 1)]
        counted = write.when("point.level > 1", levels[1], otherwise=(levels[0],))
        return write.each("point in agenda", write.when("counted.agenda", counted, otherwise=(own,)))

    def section_heading(self, own: str) -> str:
        """The heading of an agenda item that was reached, counted by Word where each is reached once.

        Args:
            own: the heading with a number that Word cannot count.
        """
        write = self.write
        heading = write.paragraph("Heading2", own)
        if self.counts:
            counted = write.paragraph("Heading2", "{{ section.title }}", counted=(SECTIONS, 0))
            heading = write.when("counted.sections", counted, otherwise=(heading,))
        return write.when("section.title", heading)

    def _said(self) -> str:
        """The speaker where it changes, the kind where it matters, the first paragraph, counts and marks."""
        run = self.write.run
        return "".join(
            (
                run(
                    f"{{% if entry.new_speaker %}}{{{{ entry.{self.speaker} }}}}"
                    "{% if entry.bridge %} ({{ entry.bridge }}){% endif %}: {% endif %}",
                    "Speaker",
                ),
                run("{% if entry.label %}{{ entry.label_text }}: {% endif %}", "EntryLabel"),
                run("{% if entry.point %}{{ entry.point }} {% endif %}{{ entry.first }}"),
                run("{% if entry.vote_text %} – {{ entry.vote_text }}{% endif %}"),
                run("{% if entry.marks_text %} ({{ entry.marks_text }}){% endif %}", "EntryMark"),
            )
        )

    def entry(self, *, timed: str, tab: str = "\t", numbered: bool = False) -> str:
        """One entry, with its other paragraphs under it.

        In a record without times, as an import may give it, the entries stand as plain paragraphs.

        Args:
            timed: the time as this form writes it.
            tab: what stands between the time and the words.
            numbered: does a resolution begin with its number? Word counts it where the numbers run on.
        """
        write = self.write
        said = self._said()
        time = write.run(f"{{% if entry.time %}}{timed}{{% endif %}}{tab}", "EntryTime")
        more = "words in entry.rest"

        def shown(style: str, words: str) -> str:
            if not numbered:
                return write.paragraph(style, words)
            own = write.run("{% if entry.resolution and not entry.point %}{{ entry.resolution }}. {% endif %}")
            return write.when(
                'counted.resolutions and entry.form == "resolved"',
                write.paragraph(style, words, counted=(SECTIONS, 1)),
                otherwise=(write.paragraph(style, own + words),),
            )

        with_time = write.when(
            "entry.is_aside",
            write.paragraph("MinutesAside", time + said),
            otherwise=(shown("MinutesEntry", time + said),),
        ) + write.each(more, write.paragraph("MinutesMore", "{{ words }}"))
        without = shown("BodyText", said) + write.each(more, write.paragraph("BodyText", "{{ words }}"))
        new_day = write.when("entry.new_day", write.paragraph("MinutesDay", "{{ entry.new_day }}"))
        return new_day + write.when("timed", with_time, otherwise=(without,))

    def record(self, *, heading: str, timed: str, tab: str = "\t") -> str:
        """The record in time order, under the agenda items as they were reached.

        Args:
            heading: the words of an agenda item's heading.
            timed: the time as this form writes it.
            tab: what stands between the time and the words.
        """
        write = self.write
        return write.each(
            "section in sections",
            self.section_heading(heading),
            write.each("entry in section.entries", self.entry(timed=timed, tab=tab)),
        )

    def action_table(self, columns: Sequence[Column]) -> str:
        """The action items as a table with a repeated header row, or a line that says there are none."""
        write = self.write
        head = write.row(
            *(write.cell(column.width, write.paragraph("TableHead", column.heading)) for column in columns),
            header=True,
        )
        row, last_row = (write.row(self._item_cells(columns, keep_next=keep)) for keep in (False, True))
        # The last row stays with what follows, so that no signature stands on a page without any text.
        rows = (
            ("for item in items", ""), ("if not loop.last", row), ("else", last_row), ("endif", ""), ("endfor", ""),
        )  # fmt: skip
        body = head + "".join(self.row_tag(words, columns) + shown for words, shown in rows)
        table = write.table(
            [column.width for column in columns],
            body,
            style="TableGrid",
            caption=self.words["actions"],
            description=" · ".join(column.heading for column in columns),
        )
        return write.when("items", table, otherwise=(write.paragraph("BodyText", self.words["no_actions"]),))

    def _item_cells(self, columns: Sequence[Column], *, keep_next: bool) -> str:
        """The cells of one action item."""
        write = self.write
        return "".join(
            write.cell(
                column.width,
                write.paragraph(
                    "TableNumber" if column.centred else "TableText",
                    value(f"item.{column.field}", "–"),
                    keep_next=keep_next,
                ),
            )
            for column in columns
        )

    def row_tag(self, words: str, columns: Sequence[Column]) -> str:
        """A row that is only a statement of the template and leaves nothing behind."""
        width = twips(sum(column.width for column in columns))
        run = f'<w:r><w:t xml:space="preserve">{{%tr {words} %}}</w:t></w:r>'
        return (
            f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
            f'<w:gridSpan w:val="{len(columns)}"/></w:tcPr><w:p>{run}</w:p></w:tc></w:tr>'
        )

    def signature(self, width: float, role: str, hint: str, names: str, loop: str = "") -> str:
        """A cell for a signature: the role, how to sign, room, the name.

        Args:
            width: the cell's width in millimetres.
            role: in which capacity.
            hint: what is to be done there.
            names: the name's field.
            loop: a loop over several who sign, such as ``chair in chairs``.
        """
        write = self.write
        head = write.paragraph("SignatureRole", role) + write.paragraph("SignatureHint", hint)
        name = write.paragraph("SignatureName", value(names))
        if loop:
            room = write.when("not loop.first", write.paragraph("SignatureRoom"))
            name = write.each(loop, room, write.paragraph("SignatureName", value(names))) + write.when(
                f"not {loop.rpartition(' ')[2]}", write.paragraph("SignatureName", DOTS)
            )
        return write.cell(width, head + name)

    def signatures(self, *cells: str) -> str:
        """Signatures side by side, kept on one page."""
        width = self.width / len(cells)
        return self.write.table([width] * len(cells), self.write.row(*cells), style="Frameless")

    def signature_line(self, width: float, role: str, name: str, loop: str = "", *, below: str = "") -> str:
        """A signature in one line: the role, room, the name.

        Args:
            width: the width of the role's column in millimetres.
            role: in which capacity.
            name: the name's field.
            loop: a loop over several who sign, such as ``chair in chairs``.
            below: what stands under the role, on the same page.
        """
        write = self.write
        rest = self.width - width

        def signed(shown: str) -> str:
            row = write.row(
                write.cell(width, write.paragraph("SignatureLine", role) + below),
                write.cell(rest, write.paragraph("SignatureLineName", shown)),
            )
            return write.table((width, rest), row, style="Frameless") + write.paragraph("Fact")

        if not loop:
            return signed(value(name))
        return write.each(loop, signed(value(name))) + write.when(f"not {loop.rpartition(' ')[2]}", signed(DOTS))

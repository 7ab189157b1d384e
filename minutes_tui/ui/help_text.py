"""What F1 says about the part of the screen that has the focus: a paragraph, then its keys. Pure."""

from collections.abc import Mapping
from itertools import zip_longest
from typing import Final

from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.footer_keys import key_name
from minutes_tui.ui.keys import KEYS
from minutes_tui.ui.keys import Part as KeyPart
from minutes_tui.ui.record_layout import cells, wrap
from minutes_tui.ui.record_rows import Part

ABOUT: Final[dict[KeyPart, tuple[str, str]]] = {
    "field": (
        N_("The entry field"),
        N_(
            "One line is one entry. A name and a colon give the floor; a sign before the text makes it something "
            "else than a statement. The rows above the field say what Enter will do."
        ),
    ),
    "record": (
        N_("The record"),
        N_(
            "Single letters act on the chosen entry, under a Russian or an Arabic keyboard as well. Whatever is "
            "changed here can be taken back."
        ),
    ),
    "panel": (
        N_("People, agenda, action items"),
        N_("Enter gives a person the floor, goes to a point of the agenda, or to the words of an action item."),
    ),
    "editor": (N_("Correcting an entry"), N_("The action item follows the corrected words.")),
    "help": (N_("Help"), N_("It explains what has the focus. Any of its keys leads back.")),
    "library": (
        N_("The library"),
        N_("All meetings, the latest first. The next meeting of a series begins with its people and agenda."),
    ),
    "setup": (
        N_("A new meeting"),
        N_("Nothing has to be filled in. People and agenda can be pasted, one a line. All of it can change later."),
    ),
    "import": (
        N_("Importing a file"),
        N_(
            "F2 looks into the file and shows what was found; F2 again takes it in. What the wording demands "
            "becomes a directive that somebody has to confirm."
        ),
    ),
    "gaps": (
        N_("What is missing"),
        N_(
            "Ask the chair while the chair is still in the room. s settles the chosen gap; who, by when, what and "
            "on whose authority can be set for its directive at any time. What is set by hand stays when words are "
            "corrected."
        ),
    ),
    "read_back": (
        N_("Reading back"),
        N_("Every directive with its number, in the language of the meeting, one after the other."),
    ),
    "closing": (
        N_("Closing the minutes"),
        N_(
            "Closed minutes change only when they are reopened, and the trace keeps that. What becomes of the "
            "action items goes on meanwhile."
        ),
    ),
    "palette": (
        N_("All commands"),
        N_(
            "Everything that can be done now, with its key. A few letters of any word find it, without accents if "
            "you like; the words of the English screen count too."
        ),
    ),
    "find": (
        N_("Searching all meetings"),
        N_(
            "Every word is looked for in what was said and in who said it, without regard to case and accents. "
            "Words in quotation marks must stand together."
        ),
    ),
    "merge": (
        N_("Joining records"),
        N_(
            "Every entry of both records is kept, by time. What was changed at two places stands side by side: "
            "left and right decide. What was taken twice is marked until one of the two, or both, are wanted."
        ),
    ),
    "polish": (
        N_("Polishing the wording"),
        N_("The words as taken stay; the minutes print what stands on the right. Each key that leaves keeps it."),
    ),
    "returned": (
        N_("Minutes that came back"),
        N_(
            "What was changed, struck out, added, moved or commented in the Word file, one after the other. "
            "Nothing is taken but what is accepted; what is accepted changes the wording of the minutes, and the "
            "words as taken stay."
        ),
    ),
    "returned_edit": (
        N_("The words that are accepted"),
        N_("Enter accepts the words as they stand here; Escape leaves the proposal undecided."),
    ),
    "shorthand": (
        N_("Shorthand"),
        N_(
            "A blank after a short form expands it. Where a short form has several meanings, that of the series "
            "goes before that of the language. Places in braces are filled in: speaker, item, time."
        ),
    ),
    "register": (
        N_("The register"),
        N_(
            "Every action item of every meeting: ! overdue, » due this week, · later, ? without a date, ✓ closed. "
            "What is done here is kept in the item's own meeting, also where its minutes are closed; u takes it "
            "back. A key acts on the marked items, else on the chosen one."
        ),
    ),
    "arising": (
        N_("Matters arising"),
        N_(
            "The items that earlier meetings of this series left open, the most urgent first. What is decided here "
            "is an entry of these minutes and a step in the life of the item, under one number; u takes both back."
        ),
    ),
    "register_filter": (
        N_("The filter of the register"),
        N_(
            "Words in any order, without accents if you like, in tasks, units, names and titles of meetings; and "
            "overdue, this week, no date, open, done, cancelled, in any of the five languages."
        ),
    ),
    "register_item": (
        N_("An item of the register"),
        N_("Its very words, who owes it, every date that it had, its milestones, what became of it day by day."),
    ),
    "register_count": (
        N_("The count"),
        N_(
            "Four cells that add up: done on time, done late, open in time, open overdue; items without a date and "
            "cancelled ones beside them. The filter of the list holds here too. An item of two units stands once "
            "in each row and once in the sum."
        ),
    ),
    "dialog": (N_("One line"), N_("Enter takes it, Escape leaves everything as it was.")),
}
"""The name of a part of the screen, and what it is for."""

LINE_FORMS: Final[tuple[tuple[str, str], ...]] = (
    (N_("Name: text"), N_("the name gets the floor and says this")),
    (N_("text"), N_("the same speaker goes on")),
    (N_("... text"), N_("one more paragraph of the last entry")),
    (N_("! text"), N_("a directive; its deadline becomes an action item")),
    (N_("= text"), N_("a decision")),
    (N_("? text"), N_("a question")),
    (N_("note: text"), N_("a note of your own")),
    (N_("topic: title"), N_("the agenda moves on")),
    (N_("@14:35 text"), N_("said at that time")),
    (N_("s/old/new/"), N_("correct the nearest entry with these words")),
    (N_("present+ name, title, unit"), N_("somebody came")),
    (N_("present+ all (bridge)"), N_("everybody came of whom nothing else is said")),
    (N_("presides: name"), N_("who leads now")),
    (N_("vote: subject +12 -1 0 3"), N_("a vote: for, against, abstained")),
    (N_("off: text"), N_("off the record")),
    (N_("~ text"), N_("I missed this, come back")),
    (N_("#undo"), N_("take back the last change")),
)
"""What can be typed, for the help of the entry field."""


def help_rows(part: KeyPart, keymap: Mapping[str, str], words: ScreenWords, width: int) -> list[tuple[Part, ...]]:
    """The rows of the help.

    Args:
        part: which part of the screen has the focus.
        keymap: keys that the user moved.
        words: the language of the screen.
        width: cells of a row.
    """
    title, about = ABOUT.get(part, ABOUT["field"])
    said = words.say(about)
    rows: list[tuple[Part, ...]] = [((words.say(title), "greeting"),), ()]
    rows += [((said[begin:end], "text"),) for begin, end in wrap(said, width)]
    if part == "field":
        rows += [(), ((words.say("What can be typed"), "greeting"),)]
        forms = [(words.say(form), words.say(says)) for form, says in LINE_FORMS]
    else:
        forms = []
    own = [
        (_keys(b.keys, f"{p}.{b.name}", keymap, words), words.say(b.says)) for p in _parts(part) for b in KEYS[p]
    ]
    widest = min(max(cells(left) for left, _right in (*forms, *own)) + 3, width // 2)
    rows += _table(forms, widest, width)
    return [*rows, (), ((words.say("Keys"), "greeting"),), *_table(own, widest, width)]


def _parts(part: KeyPart) -> tuple[KeyPart, ...]:
    return (part, "app", "meeting", "over") if part in ("field", "record", "panel") else (part, "app")


def _keys(keys: str, identifier: str, keymap: Mapping[str, str], words: ScreenWords) -> str:
    return " / ".join(key_name(key.strip(), words) for key in keymap.get(identifier, keys).split(","))


def _table(pairs: list[tuple[str, str]], widest: int, width: int) -> list[tuple[Part, ...]]:
    """Two columns, each on as many rows as its words need."""
    rows: list[tuple[Part, ...]] = []
    for left, right in pairs:
        lefts = [left[begin:end].strip() for begin, end in wrap(left, widest - 1)]
        rights = [right[begin:end].strip() for begin, end in wrap(right, width - widest - 2)]
        for what, does in zip_longest(lefts, rights, fillvalue=""):
            rows.append(((f"  {what}{' ' * (widest - cells(what))}", "key"), (does, "text")))
    return rows

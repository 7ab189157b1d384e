"""What the fields of the templates of reports and letters mean; a part of `templates/README.md`."""

from typing import Any, Final

Plain = dict[str, Any]
Fields = dict[str, str]

BASE: Final[Fields] = {
    "context_version": "The version of this structure.",
    "language": "The language of the file: vi, en, de, ru, ar.",
    "right_to_left": "Is that language written from right to left?",
    "today": "The day of writing (ISO).",
    "today_text": "The day of writing in words.",
    "meeting": "The head of the last of the meetings: the letterhead; its fields are those of the minutes.",
    "signer": "Who signs.",
    "period": "The period; of a letter its end is the day on which the items are judged.",
    "words": "The fixed words of documents in this language.",
}
REPORT: Final[Fields] = {
    **BASE,
    "distribution": "The names of the units in the table.",
    "figures": "The figures of the summary.",
    "balance": "The balance, a line for each number.",
    "remarks": "Why the opening may differ from the closing of the last report: sentences.",
    "units": "A row for each lead unit.",
    "whole": "The last row: every item once.",
    "shared": "Does an item with several lead units stand in several rows?",
    "overdue": "The items that are open after their date: rows.",
    "milestones": "The milestones whose date is in the period: rows.",
    "coming": "The open items due in the 31 days after the period: rows.",
}
LETTER_TOP: Final[Fields] = {
    **BASE,
    "unit": "The unit that the letter goes to.",
    "letter": "The sentences of the letter.",
    "items": "What the unit owes: rows.",
}
SIGNER: Final[Fields] = {"name": "The name.", "title": "The office."}
PERIOD: Final[Fields] = {
    "title": "The period as a title writes it.",
    "within": "The period as a sentence begins with it.",
    "first_text": "Its first day in words.",
    "last_text": "Its last day in words.",
    "first": "Its first day (ISO).",
    "last": "Its last day (ISO).",
    "year": "The year of its last day.",
}
FIGURES: Final[Fields] = {
    "assigned": "How many items were given in the period.",
    "done": "How many of them are done.",
    "share_text": "The same of a hundred.",
    "assigned_text": "The three in a sentence.",
    "in_hand": "How many items the period had to do with: carried over and new.",
    "in_hand_text": "Those in a sentence, by the four cells.",
    "opening": "How many were open before the period.",
    "closing": "How many are open at its end.",
}
BALANCE: Final[Fields] = {
    "sign": "+, − or =; empty in the first line.",
    "label": "What is counted.",
    "number": "How many.",
}
UNIT_ROW: Final[Fields] = {
    "name": "The unit.",
    "total": "All its items in the period.",
    "done_on_time": "Done on or before the date.",
    "done_late": "Done after it.",
    "open_in_time": "Open, the date not passed.",
    "open_overdue": "Open, the date passed.",
    "without_date": "Without a date, open or done.",
    "cancelled": "Cancelled.",
    "share": "Of a hundred how many are done.",
}
LETTER: Final[Fields] = {
    "subject": "What it is about.",
    "owes_text": "How many items are open, in a sentence.",
    "overdue_text": "How many of them are overdue, in a sentence.",
    "asked_text": "What the unit is asked to do, in a sentence.",
    "overdue": "How many are overdue.",
    "answer_by": "The day by which it is asked to answer (ISO).",
}
ROW: Final[Fields] = {
    "number": "Its number in this list.",
    "task": "What is to be done.",
    "lead": "The names of the units that must deliver.",
    "lead_text": "The same in one line.",
    "cooperating": "The names of the units that take part.",
    "cooperating_text": "The same in one line.",
    "authority": "Who demanded it.",
    "product": "What is to be delivered.",
    "due": "The day on which it is due (ISO).",
    "due_text": "The day as a table writes it, with the first one where it was extended.",
    "first_due_text": "The first date.",
    "extensions": "How often it was extended.",
    "late_days": "Days after the date that holds.",
    "late_days_first": "Days after the first date.",
    "late_text": "Both in words.",
    "status": "open, overdue, done or cancelled.",
    "status_text": "The same in words.",
    "result_text": "The same with the day on which it was closed.",
    "closed_on_text": "The day on which it was closed.",
    "proof": "What shows that it is done.",
    "note": "The last word on its progress.",
    "meeting": "The title of its meeting.",
    "given_text": "The day of its meeting.",
    "origin_text": "Both in one line.",
    "milestone": "Its place among several deadlines of one directive; 0 where there is one.",
    "milestone_text": "The same with their number: 2/3.",
}


def parts_of_reports(report: Plain, letter: Plain) -> dict[str, tuple[str, Fields, Plain]]:
    """Each part of the two structures: how a template reaches it, what its fields mean, and an example of it.

    Args:
        report: the structure of the sample's report.
        letter: the structure of a letter of the sample.
    """
    return {
        "Reports: the top": ("", REPORT, report),
        "Reports and letters: who signs": ("signer.", SIGNER, report["signer"]),
        "Reports and letters: the period": ("period.", PERIOD, report["period"]),
        "Reports: the figures": ("figures.", FIGURES, report["figures"]),
        "Reports: the balance": ("for line in balance: line.", BALANCE, report["balance"][0]),
        "Reports: the table by unit": ("for row in units: row.", UNIT_ROW, report["units"][0]),
        "Letters: the top": ("", LETTER_TOP, letter),
        "Letters: the sentences": ("letter.", LETTER, letter["letter"]),
        "Reports and letters: items": ("for item in overdue: item.", ROW, report["overdue"][0]),
    }

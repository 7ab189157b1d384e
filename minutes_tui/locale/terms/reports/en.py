"""The fixed words of reports and letters about tasks in English."""

from typing import Final

TERMS: Final[dict[str, str]] = {
    "report": "Report",
    "report_title": "Report on assigned tasks",
    "report_summary": "Summary",
    "report_balance": "Balance of open tasks",
    "report_units": "Tasks by unit",
    "report_overdue": "Overdue tasks",
    "report_milestones": "Milestones of the period",
    "report_coming": "Due next",
    "report_none": "None.",
    "report_unit": "Unit",
    "report_tasks": "Tasks",
    "report_on_time": "Done on time",
    "report_late": "Done late",
    "report_in_time": "Open, in time",
    "report_past": "Open, overdue",
    "report_undated": "Without a date",
    "report_cancelled": "Cancelled",
    "report_share": "Done",
    "report_whole": "All tasks",
    "report_no_unit": "No unit named",
    "report_due": "Due",
    "report_delay": "Days late",
    "report_origin": "Assigned at",
    "report_step": "Milestone",
    "report_result": "State",
    "report_month": "Month",
    "report_assigned_in": "{within}, {assigned}; {done} ({share}).",
    "report_nothing_assigned": "{within}, no task was assigned.",
    "report_none_done": "none of them is done yet",
    "report_in_hand": "In hand in the period: {total} ({opening} carried over, {new} new). Done on time: "
    "{on_time}; done late: {late}; open and in time: {in_time}; overdue: {overdue}; without a date: "
    "{undated}; cancelled: {cancelled}.",
    "report_opening": "Open before {date}",
    "report_new": "New",
    "report_done": "Done",
    "report_reopened": "Owed again",
    "report_closing": "Open at the end of {date}",
    "report_shared": "A task with several lead units stands in the row of each and once in the last row.",
    "report_delay_first": "{days} ({first} after the first date)",
    "report_extended": "{due} (first {first})",
    "letter": "Letter",
    "letter_subject": "Tasks owed by {unit}",
    "letter_asked": "Please report by {date} how far these tasks are, and what stands in the way where a "
    "date cannot be kept.",
    "letter_none_overdue": "None of them is overdue.",
    "letter_number": "No.",
    "letter_task": "Task",
    "letter_partners": "With",
}
"""Key → words; names in braces are places."""

PLURALS: Final[dict[str, dict[str, str]]] = {
    "assigned": {"one": "{count} task was assigned", "other": "{count} tasks were assigned"},
    "assigned_done": {"one": "{count} of them is done", "other": "{count} of them are done"},
    "days": {"one": "{count} day", "other": "{count} days"},
    "late_given": {
        "one": "{count} task was assigned before the period and entered after it had begun.",
        "other": "{count} tasks were assigned before the period and entered after it had begun.",
    },
    "late_done": {
        "one": "{count} task was done before the period and reported after it had begun.",
        "other": "{count} tasks were done before the period and reported after it had begun.",
    },
    "late_cancelled": {
        "one": "{count} task was cancelled before the period and reported after it had begun.",
        "other": "{count} tasks were cancelled before the period and reported after it had begun.",
    },
    "late_reopened": {
        "one": "{count} task became owed again before the period, which was entered after it had begun.",
        "other": "{count} tasks became owed again before the period, which was entered after it had begun.",
    },
    "reopened": {
        "one": "{count} task that was closed is owed again.",
        "other": "{count} tasks that were closed are owed again.",
    },
    "letter_owes": {
        "one": "As of {date}, your unit owes {count} task.",
        "other": "As of {date}, your unit owes {count} tasks.",
    },
    "letter_overdue": {"one": "{count} of them is overdue.", "other": "{count} of them are overdue."},
}
"""Counted words: key → CLDR plural category → words with ``{count}``."""
